import { Failure } from '../failure.ts';
import { code } from '../text.ts';

/** A request that GitHub refused, with what it answered. */
export class GitHubFailure extends Failure {
  /** The HTTP status; 500 where none came. */
  readonly status: number;
  /** GitHub's own words. */
  readonly said: string;
  /** Whether no answer came, and the run has no time left to wait for another. */
  readonly isOutOfTime: boolean;

  constructor(status: number, said: string, message: string, hint: string, cause: unknown) {
    super(message, hint, cause);
    this.status = status;
    this.said = said;
    this.isOutOfTime = (cause as RequestTrouble | undefined)?.isOutOfTime ?? false;
  }
}

interface RequestTrouble {
  readonly isOutOfTime?: boolean;
  readonly status?: number;
  readonly message?: string;
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | number | undefined>>;
    readonly data?: { readonly message?: string };
  };
}

/** A GraphQL answer with errors: HTTP 200, and perhaps a part of the data. */
export class GraphqlFailure extends Failure {
  /** GitHub's kinds of error, such as `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND`. */
  readonly types: readonly string[];
  /** GitHub's own words. */
  readonly said: string;
  readonly data: unknown;

  constructor(types: readonly string[], said: string, data: unknown, cause: unknown) {
    super(`GitHub's GraphQL API answered ${code(said, 500)}`, graphqlHint(types), cause);
    this.types = types;
    this.said = said;
    this.data = data;
  }
}

/** Whether GitHub refused for want of a permission, or because a conversation is locked. */
export function isForbidden(error: unknown): error is GitHubFailure | GraphqlFailure {
  if (error instanceof GitHubFailure) {
    return error.status === 403 && !/rate limit/i.test(error.said);
  }
  return error instanceof GraphqlFailure && error.types.includes('FORBIDDEN');
}

/** An error of a REST request, or of a GraphQL request as a whole, in words. */
export function githubFailure(
  error: unknown,
  options: { readonly method: string; readonly url: string },
): GitHubFailure {
  const { status = 500, message = '', response } = error as RequestTrouble;
  const said = response?.data?.message ?? (message || String(error));
  const request = code(`${options.method} ${path(options.url)}`);
  if (!response) {
    const silence = `GitHub did not answer ${request}: ${code(said)}`;
    return new GitHubFailure(status, said, silence, hint(status, said, undefined), error);
  }
  const what = `GitHub answered ${status} to ${request}: ${code(said)}`;
  const accepted = response?.headers?.['x-accepted-github-permissions'];
  return new GitHubFailure(status, said, what, hint(status, said, accepted), error);
}

function path(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '');
}

function hint(status: number, said: string, accepted: string | number | undefined): string {
  if (/rate limit/i.test(said)) {
    return 'The token has reached its rate limit. Run again in an hour, or use the token of a GitHub App.';
  }
  if (/ is locked/.test(said)) {
    return 'The conversation is locked: unlock it to have a comment. The check and the summary of the run have everything.';
  }
  switch (status) {
    case 401:
      return 'The token is not valid, or has expired. Check `github-token`.';
    case 403:
    case 404:
      return accepted
        ? `The token lacks a permission. Give the job ${permissions(String(accepted))}.`
        : 'The token lacks a permission. README lists those that the job needs.';
    default:
      return status >= 500
        ? 'Transient error: GitHub failed or could not be reached. Run again in a few minutes.'
        : 'Run again. If it fails again, the message above is all that GitHub reports.';
  }
}

/** `issues=write; pull_requests=write` (either one will do) as a workflow writes it. */
function permissions(accepted: string): string {
  return accepted
    .split(';')
    .map((set) =>
      set
        .split(',')
        .map((one) => code(one.trim().replace('_', '-').replace('=', ': ')))
        .join(' and '),
    )
    .join(' or ');
}

function graphqlHint(types: readonly string[]): string {
  if (types.includes('FORBIDDEN') || types.includes('NOT_FOUND')) {
    return 'The token may lack a permission. README lists those that the job needs.';
  }
  if (types.includes('RATE_LIMITED')) {
    return 'The token has reached its rate limit. Run again in an hour, or use the token of a GitHub App.';
  }
  return 'Run again. If it fails again, the message above is all that GitHub reports.';
}
