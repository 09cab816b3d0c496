import type { Outcome, Ready } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';

/** How a provisioning run stands, or how it ended. */
export interface Report {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Whether new accounts can be worked in. */
  readonly readiness: readonly Ready[];
  /** Where the ids went: a commit, a pull request, or nowhere yet. */
  readonly writeBack: WriteBackReport | undefined;
  /** Why nothing was done at all. */
  readonly refusal: string | undefined;
  /** Whether the run is still at it. */
  readonly isRunning: boolean;
}

export type WriteBackReport =
  | {
      readonly kind: 'commit';
      readonly sha: string;
      readonly url: string;
      /** The commit that it follows. */
      readonly parent: string;
    }
  | {
      readonly kind: 'request';
      readonly number: number;
      readonly url: string;
      /** Numbers of earlier pull requests for ids, to which others have pushed. */
      readonly leftAlone: readonly number[];
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly said: string;
      /** The ids that are written nowhere. */
      readonly left?: readonly UnwrittenId[];
      /** The commit that holds the others. */
      readonly sha?: string;
      /** The pull request that holds the others. */
      readonly request?: { readonly number: number; readonly url: string };
    };

/** An id that a person has to write into a file. */
export interface UnwrittenId {
  /** The file that asked for the account. */
  readonly file: string;
  /** The account's root email, where that file does not name it any longer. */
  readonly email: string | undefined;
  readonly id: string;
}
