import { type Json, shown } from './json.ts';

/** One place where an exchange isn't what its description says. */
export interface Finding {
  /** Such as `answer body /0/id`. */
  readonly where: string;
  readonly what: string;
}

/** What a check of one exchange came to. */
export interface Verdict {
  /** The operation by the description, not by the sandbox; nothing when the description has none. */
  readonly operation: string | undefined;
  readonly findings: readonly Finding[];
}

/** A place within a message, such as `answer body /Accounts/*`. */
export class Place {
  readonly #where: string;
  readonly #findings: Finding[];

  constructor(where: string, findings: Finding[]) {
    this.#where = where;
    this.#findings = findings;
  }

  /** A place within this one: of a member, or `*` for each item of a list. */
  at(step: string): Place {
    return new Place(`${this.#where}/${step}`, this.#findings);
  }

  add(what: string): void {
    this.#findings.push({ where: this.#where, what });
  }

  /** Adds a finding about a value that should have been something else. */
  wrong(expected: string, value: Json | undefined): void {
    this.add(`is ${shown(value)}, not ${expected}`);
  }
}
