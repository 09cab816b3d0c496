import type { Outcome, Ready } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { Entry } from '../review/checkpoint.ts';
import type { Withheld } from '../review/judge.ts';

/** How far a provisioning run is, or how it ended. */
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
  /** What was not done because nobody reviewed it. */
  readonly withheld: readonly Withheld[];
  /** Names of the accounts that others left undone: this run does not answer for them. */
  readonly others: ReadonlySet<string>;
  /** Paths of the files in which a mistake is not this run's to answer for. */
  readonly othersFiles: ReadonlySet<string>;
  /** Whose access this run answers for, as lines name it; `undefined` where it is all of it. */
  readonly ownAccess: ReadonlySet<string> | undefined;
  /** What is left to do after the run; `undefined` before its end, and where no checkpoint is kept. */
  readonly left: readonly Entry[] | undefined;
  /** What was left and has ended without being done, with the reason. */
  readonly dropped: readonly { readonly entry: Entry; readonly said: string }[];
  /** What people should know about where the run began, as full sentences. */
  readonly preface: string | undefined;
}

/** What a report says without a checkpoint. */
export const WITHOUT_CHECKPOINT = {
  withheld: [],
  others: new Set<string>(),
  othersFiles: new Set<string>(),
  ownAccess: undefined,
  left: undefined,
  dropped: [],
  preface: undefined,
} as const;

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
