import type { Finding } from './finding.ts';

/** A disagreement in which the description is known to be at fault. */
export interface Exception {
  readonly service: string;
  /** All operations of the service without it. */
  readonly operation?: string;
  readonly where: RegExp;
  readonly what: RegExp;
  /** Why the description is at fault, and how that is known. */
  readonly why: string;
}

/** As few as can be: one that nothing needs fails the check. */
const EXCEPTIONS: readonly Exception[] = [];

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
