import type { Desired } from '../accounts/directory.ts';
import { delegateRoleOf, patternsFor } from '../fields/delegate-access/compare.ts';
import type { Plan } from '../plan/plan.ts';
import { isOfAccess, type Touched } from './desired.ts';
import { ACCESS, formValue, type Line } from './line.ts';

export interface SettledOptions {
  /** What the pull request changes in the files. */
  readonly touched: readonly Touched[];
  /** The files with it. */
  readonly desired: Desired;
  readonly plan: Plan;
  /** The management account's 12 digits. */
  readonly management: string;
}

/**
 * Fields that the pull request changes and AWS already has so are lines too: a merge that takes an earlier one back
 * replaces it, though at the time there was nothing to do. What a problem holds was not compared, and is none.
 */
export function withSettled(lines: readonly Line[], options: SettledOptions): readonly Line[] {
  const { touched, desired, plan, management } = options;
  const there = new Set(lines.map(({ account, field }) => `${account} ${field}`));
  const compared = touched.filter((one) => isOfAccess(one) || !plan.held.has(one.name));
  const settled = compared.flatMap((one) =>
    [...one.fields].flatMap(([field, value]): readonly Line[] => {
      const isManagement = one.name === desired.management?.name;
      // Its file need not have its id yet.
      const keys = isManagement ? [management, ...one.keys] : one.keys;
      const [account] = keys;
      const isThere = keys.some((key) => there.has(`${key} ${field}`));
      return isThere || account === undefined ? [] : [{ account, field, from: value, to: value }];
    }),
  );
  const form = lines.some(({ field }) => field === ACCESS) ? [] : settledForm(options);
  return [...lines, ...settled, ...form];
}

/** How the policy lets administrators in, where it is about others: a list, or a pattern where that is too long. */
function settledForm({ touched, desired, plan, management }: SettledOptions): readonly Line[] {
  const roleName = delegateRoleOf(desired);
  if (roleName === undefined || !plan.organization || !touched.some(isOfAccess)) return [];
  const value = formValue(roleName, patternsFor(desired, plan.organization));
  return [{ account: management, field: ACCESS, from: value, to: value }];
}
