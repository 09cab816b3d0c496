import type { Problem } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import type { IdentityChange } from '../plan/identity.ts';
import { type Invited, isMergeable, type Plan } from '../plan/plan.ts';

/** The plan for machines. Its shape only grows within version 1. */
export interface PlanJson {
  readonly version: 1;
  readonly mergeable: boolean;
  readonly organization: string | null;
  readonly changes: readonly (Change & { readonly held: boolean })[];
  readonly unchanged: readonly string[];
  /** Accounts that are invited and have not joined. */
  readonly invited: readonly Invited[];
  /** Files that mean another account than before. */
  readonly identities: readonly IdentityChange[];
  readonly problems: readonly Problem[];
}

export function planJson(plan: Plan): PlanJson {
  return {
    version: 1,
    mergeable: isMergeable(plan),
    organization: plan.organization?.id ?? null,
    changes: plan.changes.map((change) => ({ ...change, held: plan.held.has(change.account) })),
    unchanged: plan.unchanged.map(({ account }) => account),
    invited: plan.invited,
    identities: plan.identities,
    problems: plan.problems,
  };
}
