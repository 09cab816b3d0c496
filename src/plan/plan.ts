import type { Problem } from '../accounts/problem.ts';
import type { Invitation } from '../organization/invitations.ts';
import type { Organization } from '../organization/live.ts';
import type { Quota } from '../organization/quota.ts';
import type { Change, FollowUp } from './change.ts';
import type { PlanApproval } from './extent.ts';
import type { IdentityChange } from './identity.ts';

/** What is to be done, in order, with all that a person must know about it. */
export interface Plan {
  readonly changes: readonly Change[];
  /** Accounts whose changes are not carried out, because a problem forbids it. */
  readonly held: ReadonlySet<string>;
  /** Accounts in scope for which there is nothing to do. */
  readonly unchanged: readonly Unchanged[];
  /** Accounts in scope that are invited and have not joined. */
  readonly invited: readonly Invited[];
  /** What files ask for of accounts that can't be changed any longer, such as closed ones. */
  readonly impossible: readonly Change[];
  /** Files that mean another account from then on. */
  readonly identities: readonly IdentityChange[];
  readonly problems: readonly Problem[];
  /** Whether AWS was asked for all that it takes; otherwise only the files were checked. */
  readonly isComplete: boolean;
  /** Absent when there is no organization yet, or AWS was not asked. */
  readonly organization: Organization | undefined;
  /** Known when accounts are to be created. */
  readonly headroom: Headroom | undefined;
  /** What earlier merges and pushes left undone, beside what the change under review does. */
  readonly leftOvers: readonly LeftOver[];
  /** Where it changes so many accounts that somebody has to approve it. */
  readonly approval: PlanApproval | undefined;
}

/** A change that something earlier asked for. */
export interface LeftOver {
  readonly change: Change;
  /** The commit that brought it to the branch, and its pull request. */
  readonly origin: { readonly commit: string; readonly pull: number | undefined };
  /** Whether people saw it in a plan before. */
  readonly isReviewed: boolean;
  /** Why this merge does not do it, as a sentence without a full stop; `undefined` where it does. */
  readonly obstacle: string | undefined;
}

export const EMPTY_PLAN: Plan = {
  changes: [],
  held: new Set(),
  unchanged: [],
  invited: [],
  impossible: [],
  identities: [],
  problems: [],
  isComplete: false,
  organization: undefined,
  headroom: undefined,
  leftOvers: [],
  approval: undefined,
};

export interface Unchanged {
  readonly account: string;
  readonly file: string;
  /** 12 digits. */
  readonly id: string;
}

/** An account that was invited, and is not in the organization. */
export interface Invited extends Unchanged {
  /** The last one; it may have ended. */
  readonly invitation: Invitation;
  /** What is to be done once the account has joined. */
  readonly followUps: readonly FollowUp[];
}

/** Whether an account may still join: AWS shows one that has accepted only after a while. */
export function mayJoin({ invitation: { state } }: Invited): boolean {
  return state === 'pending' || state === 'accepted';
}

/** How many accounts the organization has room for. */
export interface Headroom {
  readonly quota: Quota | undefined;
  /** Accounts that count: closed ones that are not gone yet too. */
  readonly accounts: number;
  /** Pending invitations, and creations in progress. */
  readonly underway: number;
  /** Accounts that this plan creates or invites. */
  readonly creating: number;
}

export function errors(plan: Plan): readonly Problem[] {
  return plan.problems.filter((problem) => problem.severity === 'error');
}

/** The changes that may be carried out. */
export function ready(plan: Plan): readonly Change[] {
  return plan.changes.filter(
    (change) => change.kind !== 'manual' && !plan.held.has(change.account),
  );
}

/** Whether a plan can be merged as it is: no errors, no step that a person must do first, no approval missing. */
export function isMergeable(plan: Plan): boolean {
  return (
    errors(plan).length === 0 &&
    plan.changes.every((change) => change.kind !== 'manual') &&
    plan.approval?.state !== 'needed'
  );
}
