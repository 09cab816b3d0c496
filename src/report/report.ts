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
  | { readonly kind: 'request'; readonly number: number; readonly url: string }
  | { readonly kind: 'unchanged' }
  /** Some or all of the ids are not committed; `sha` holds those that are. */
  | { readonly kind: 'failed'; readonly said: string; readonly sha?: string };
