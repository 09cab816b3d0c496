import type { Invitation } from '../organization/invitations.ts';
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
  /** Of an account that was invited: what its owner is to answer. */
  readonly invitation?: Invitation;
  /** How long it took. */
  readonly seconds?: number;
}

/** Whether nothing is left to do about it. */
export function isDone({ state }: Outcome): boolean {
  return state === 'done' || state === 'already';
}

/** An outcome whose account has an id that its file lacks. */
export type Identified = Outcome & { readonly id: string };

/** The accounts that got their id. */
export function identified(outcomes: readonly Outcome[]): readonly Identified[] {
  return outcomes.filter(
    (outcome): outcome is Identified =>
      isDone(outcome) &&
      outcome.id !== undefined &&
      (outcome.change.kind === 'create' || outcome.change.kind === 'adopt'),
  );
}

/** An account that is new to the repository: created, or brought in. */
export interface Newcomer {
  readonly account: string;
  readonly file: string;
  /** 12 digits. */
  readonly id: string;
  /** The role by which administrators enter it. */
  readonly roleName: string;
  readonly region: string | undefined;
  /** Whether this run created it, so that it may take a while. */
  readonly isCreated: boolean;
  /** Whether an earlier run has told that its role can't be assumed. */
  readonly isAwaited: boolean;
}

/** Whether a newcomer's role for administrators can be assumed. */
export interface Ready extends Newcomer {
  readonly isReady: boolean;
  /** What AWS said last where it is not. */
  readonly said: string | undefined;
}
