/** A place in a file. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * - `error`: a person must fix it before anything is done for the account (or at all, without a file)
 * - `warning`: nothing is stopped, but somebody should look
 * - `note`: worth knowing
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something to tell a person, with what to do about it. In its texts, what is not ours is in `code`. */
export interface Problem {
  readonly severity: Severity;
  /** Absent when no file is to blame. */
  readonly at?: Location;
  /** The other places, where files clash with each other. */
  readonly also?: readonly Location[];
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string;
  /** What to do, as full sentences. */
  readonly hint?: string;
  /** It counts unless the account exists: AWS refuses for new accounts what old ones may have. */
  readonly isOfNewAccount?: true;
  /** It stops all accounts, so it is an error for everybody, whoever brought it. */
  readonly isOfAll?: true;
  /** It keeps whom administrators may enter from being compared. */
  readonly isOfAccess?: boolean;
}

/** `accounts/prod.yaml:3`, as people and editors write a place. */
export function place(location: Location): string {
  return `${location.file}:${location.line}`;
}

/** The files that a problem names: as its place, or as one of the places it clashes with. */
export function filesOf({ at, also = [] }: Problem): readonly string[] {
  return [at, ...also].flatMap((spot) => spot?.file ?? []);
}

/** Whether a problem names this file. */
export function concerns(problem: Problem, file: string): boolean {
  return filesOf(problem).includes(file);
}
