import type { Change } from './change.ts';

/**
 * - `planned`, `running`: not ended yet
 * - `done`: done by this run, and read back from AWS
 * - `already`: it was so already
 * - `waiting`: AWS or a person has to do their part; a later run picks it up
 * - `failed`: AWS refused
 * - `not-tried`: left alone, because the run was cancelled or a problem holds it
 */
export type OutcomeState =
  | 'planned'
  | 'running'
  | 'done'
  | 'already'
  | 'waiting'
  | 'failed'
  | 'not-tried';

/** What became of a change. */
export interface Outcome {
  readonly change: Change;
  readonly state: OutcomeState;
  /** The account's 12 digits, once they are known. */
  readonly id?: string;
  /** Why it is not done, as one sentence without a full stop. */
  readonly message?: string;
  readonly hint?: string;
  /** How long it took. */
  readonly seconds?: number;
}

/** Whether nothing is left to do about it. */
export function isDone({ state }: Outcome): boolean {
  return state === 'done' || state === 'already';
}
