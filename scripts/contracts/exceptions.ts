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

/** As few as can be: one that nothing needs fails the check. */
const EXCEPTIONS: readonly Exception[] = [
  {
    service: 'GitHub REST',
    where: /^answer status$/,
    what: /^403 is not described$/,
    why: 'every operation answers 403 to a token that lacks a permission, though few describe it',
    source:
      'https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app#choosing-permissions-for-rest-api-access',
  },
];

/** Sorts out what an exception covers, and knows which exceptions were of use. */
export class Exceptions {
  readonly #uses = new Map(EXCEPTIONS.map((exception) => [exception, 0]));

  /** Whether an exception covers a finding. */
  cover(service: string, operation: string | undefined, { where, what }: Finding): boolean {
    for (const [exception, uses] of this.#uses) {
      if (exception.service !== service) continue;
      if (exception.operation !== undefined && exception.operation !== operation) continue;
      if (!exception.where.test(where) || !exception.what.test(what)) continue;
      this.#uses.set(exception, uses + 1);
      return true;
    }
    return false;
  }

  get uses(): ReadonlyMap<Exception, number> {
    return this.#uses;
  }
}
