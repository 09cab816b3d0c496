import type { Desired } from '../accounts/directory.ts';
import { delegateRoleOf, patternsFor } from '../fields/delegate-access/compare.ts';
import type { Live } from '../organization/live.ts';
import type { Plan } from '../plan/plan.ts';
import { isOfAccess, type Touched } from './desired.ts';
import { isOutOfReach, whyNotCompared } from './held.ts';
import { ACCESS, formValue, isAccess, type Line } from './line.ts';

export interface SettledOptions {
  /** What the pull request changes in the files. */
  readonly touched: readonly Touched[];
  /** The files with it. */
  readonly desired: Desired;
  readonly plan: Plan;
  readonly live: Live;
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
      if (isAccess(field) && whyNotCompared(field, options) !== undefined) return [];
      const isManagement = one.name === desired.management?.name;
      // Its file need not have its id yet.
      const keys = isManagement ? [management, ...one.keys] : one.keys;
      const [account] = keys;
      const isThere = keys.some((key) => there.has(`${key} ${field}`));
      return isThere || account === undefined ? [] : [{ account, field, from: value, to: value }];
    }),
  );
  const isFormKnown =
    lines.some(({ field }) => field === ACCESS) || whyNotCompared(ACCESS, options) !== undefined;
  const form = isFormKnown ? [] : settledForm(options);
  return [...lines, ...settled, ...form];
}

/** How the policy lets administrators in, where it is about others: a list, or a pattern where that is too long. */
function settledForm({ touched, desired, plan, management }: SettledOptions): readonly Line[] {
  const roleName = delegateRoleOf(desired);
  if (roleName === undefined || !plan.organization || !touched.some(isOfAccess)) return [];
  const value = formValue(roleName, patternsFor(desired, plan.organization));
  return [{ account: management, field: ACCESS, from: value, to: value }];
}

/** The keys of accounts, and the names of access, that a pull request changes and a problem kept from being compared. */
export function heldKeys(options: Omit<SettledOptions, 'management'>): readonly string[] {
  const { touched, plan } = options;
  return touched.flatMap((one) => {
    if (!isOfAccess(one)) return plan.held.has(one.name) ? one.keys.slice(0, 1) : [];
    if (isOutOfReach(plan)) return [];
    return [...one.fields.keys()].filter((field) => whyNotCompared(field, options) !== undefined);
  });
}
