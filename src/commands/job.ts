import type { Problem } from '../accounts/problem.ts';
import type { GitHub } from '../github/client.ts';
import type { Run } from '../github/event.ts';
import type { Inputs } from '../inputs.ts';
import type { Session } from '../organization/session.ts';
import type { AccountsDocument } from '../report/json/accounts-schema.ts';
import type { PlanDocument } from '../report/json/plan-schema.ts';

/** All that a command works with; nothing below it reads the environment. */
export interface Job {
  readonly inputs: Inputs;
  readonly run: Run;
  readonly github: GitHub;
  readonly log: (line: string) => void;
  /** Shows problems on the run's page, on their lines; for runs that may not report a check. */
  readonly annotate: (problems: readonly Problem[]) => void;
  /** Says who we are to AWS, once; asked for only when AWS is needed. */
  readonly session: () => Promise<Session>;
  /** Fires when GitHub cancels the run, or its time is up; its reason is a Failure. */
  readonly signal: AbortSignal;
  /** The head of the pull request as it was when somebody asked for this in a comment; see `headAskedFor`. */
  readonly asked?: string;
}

/** What it takes to plan, in a job of GitHub's or at a terminal. */
export interface Planning {
  readonly inputs: Pick<
    Inputs,
    | 'createOrganization'
    | 'createUnits'
    | 'maxCreates'
    | 'maxChanges'
    | 'accountQuota'
    | 'emailDomains'
  >;
  readonly run: Pick<Run, 'repository'>;
  readonly log: (line: string) => void;
  readonly session: () => Promise<Session>;
  /** Fires when nothing more is to be read. */
  readonly signal?: AbortSignal;
}

/** What a command gives back to the workflow. */
export interface Result {
  readonly outputs: Outputs;
  /** Markdown for the run's page. */
  readonly summary: string;
  /** Why the run fails, as one sentence without a full stop; absent when nothing is left to do. */
  readonly failure: string | undefined;
}

/** What the outputs of action.yml are made of; see outputs.ts. */
export interface Outputs {
  readonly 'has-changes'?: boolean;
  readonly changes?: number;
  /** `plan` and `plan-file`. */
  readonly plan?: PlanDocument;
  /** `accounts`, `created`, `matrix`, `matrix-2` and `accounts-file`. */
  readonly accounts?: AccountsDocument;
  readonly 'comment-url'?: string;
  readonly 'pull-request-url'?: string;
  readonly 'issue-url'?: string;
  readonly 'commit-sha'?: string;
}
