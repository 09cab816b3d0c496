import type { Finding } from './finding.ts';

/** A disagreement in which the description is known to be at fault. */
export interface Exception {
  readonly service: string;
  /** All operations of the service without it. */
  readonly operation?: string;
  readonly where: RegExp;
  readonly what: RegExp;
  /** Why the description is at fault. */
  readonly why: string;
  /** Where that can be read. */
  readonly source: string;
}

/** As few as can be: one that no recording needs fails the check. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    service: 'GitHub REST',
    where: /^answer status$/,
    what: /^403 is not described$/,
    why: 'every operation answers 403 to a token that lacks a permission, though few describe it',
    source:
      'https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app#choosing-permissions-for-rest-api-access',
  },
  {
    service: 'GitHub REST',
    operation: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    where: /^answer status$/,
    what: /^404 is not described$/,
    why: 'what is not there, as a comment that somebody has deleted, is answered 404 everywhere',
    source:
      'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource',
  },
  {
    service: 'GitHub REST',
    operation: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
    where: /^answer status$/,
    what: /^404 is not described$/,
    why: 'an environment that nobody made is not there either',
    source:
      'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource',
  },
  {
    service: 'GitHub REST',
    where: /^answer status$/,
    what: /^401 is not described$/,
    why: 'every operation answers 401 to a token that is none',
    source:
      'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#failed-login-limit',
  },
  {
    service: 'GitHub REST',
    where: /^answer 422 body$/,
    what: /^has "status", which is not described$/,
    why: 'a validation error says its status, as every other error does and is described to do',
    source: 'https://github.com/eclipse-csi/otterdog/issues/473 shows one whole',
  },
  {
    service: 'GitHub REST',
    where: /^answer status$/,
    what: /^500 is not described$/,
    why: 'any request can meet a server error, which no description names',
    source:
      'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts',
  },
];

/** The exception that covers a finding, if one does. */
export function exceptionFor(
  service: string,
  operation: string | undefined,
  { where, what }: Finding,
): Exception | undefined {
  return EXCEPTIONS.find(
    (exception) =>
      exception.service === service &&
      (exception.operation === undefined || exception.operation === operation) &&
      exception.where.test(where) &&
      exception.what.test(what),
  );
}
