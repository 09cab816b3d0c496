import type { Desired } from '../accounts/directory.ts';
import type { Extent, MaxChanges } from '../plan/extent.ts';
import type { Plan } from '../plan/plan.ts';
import type { Line } from './line.ts';
import { toRecorded } from './record.ts';
import {
  type Gap,
  gapOf,
  mayBeginFrom,
  type Reviewed,
  type ReviewedField,
  reviewOf,
} from './reviewed.ts';
import { type Names, type Sifted, sift } from './sift.ts';

/** Why a change was not reviewed. */
export type Reason =
  /** It came to the branch without a reviewed plan. */
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** The reviewed plan sets another value. */
  | { readonly kind: 'other-value'; readonly reviewed: ReviewedField }
  /** AWS has another value than the one that the reviewed plan would change. */
  | { readonly kind: 'other-start'; readonly reviewed: ReviewedField }
  /** It was not reviewed, and is too much to be done all the same. */
  | { readonly kind: 'too-much'; readonly extent: Extent; readonly limit: MaxChanges }
  /** No plan holds it: it was changed in AWS, or was so before. */
  | { readonly kind: 'never' };

/** A change, or the part of one, that is not made because nobody reviewed it, or what it needs. */
export type Withheld = Sifted<Reason>;

/**
 * Takes out of a plan what nobody reviewed, and what depends on it. The rest may be done.
 * @param management the management account's 12 digits
 */
export function judge(
  plan: Plan,
  desired: Desired,
  reviewed: Reviewed,
  management: string,
): { readonly plan: Plan; readonly withheld: readonly Withheld[] } {
  const sifted = sift(plan, desired, management, (line, names) => reasonFor(line, names, reviewed));
  return { plan: sifted.plan, withheld: sifted.out };
}

function reasonFor(
  line: Line,
  { accounts, fields }: Names,
  reviewed: Reviewed,
): Reason | undefined {
  const name = fields.find((field) => reviewOf(reviewed, accounts, [field]));
  const found = name === undefined ? undefined : reviewOf(reviewed, accounts, [name]);
  if (name === undefined || !found) {
    const gap = gapOf(reviewed, accounts, fields);
    return gap ? { kind: 'gap', gap } : { kind: 'never' };
  }
  const { from, to } = toRecorded({ ...line, field: name });
  if (found.to !== to) return { kind: 'other-value', reviewed: found };
  return mayBeginFrom(found, from) ? undefined : { kind: 'other-start', reviewed: found };
}
