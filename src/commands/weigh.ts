import { type Extent, isTooMuch, type MaxChanges, type PlanApproval } from '../plan/extent.ts';
import { changedBy, covers, digestsOf, planHash } from '../review/approval.ts';
import type { Line } from '../review/line.ts';
import type { Needing } from '../review/record.ts';
import type { Kept } from './approvals.ts';
import type { Job } from './job.ts';
import type { Prepared } from './prepare.ts';

/** How much lines change, where that is more than the limit allows without an approval. */
export async function tooMuch(
  lines: readonly Line[],
  countAccounts: Prepared['countAccounts'],
  limit: MaxChanges,
): Promise<Extent | undefined> {
  const { ids, isAll } = changedBy(lines);
  // The smaller the organization, the larger the part of it.
  if (!isAll && !isTooMuch({ changed: ids.size, accounts: 0 }, limit)) return undefined;
  const accounts = await countAccounts();
  const extent = { changed: isAll ? Math.max(accounts, ids.size) : ids.size, accounts };
  return isTooMuch(extent, limit) ? extent : undefined;
}

export interface Load {
  /** What the pull request does itself. */
  readonly own: readonly Line[];
  /** What earlier merges and pushes left that nobody reviewed, and this merge would do as well. */
  readonly left: readonly Line[];
  readonly countAccounts: Prepared['countAccounts'];
  /** The approvals that there are; asked for where one is needed. */
  readonly approvals: () => Promise<readonly Kept[]>;
}

export interface Weighed {
  readonly approval: PlanApproval | undefined;
  /** What binds only once it is approved. */
  readonly needing: Needing<Line> | undefined;
  /** The approval that holds for this plan. */
  readonly kept: Kept | undefined;
  /** The commit that bears the last approval, whether it holds or not. */
  readonly approvedAt: string | undefined;
}

const LIGHT: Weighed = {
  approval: undefined,
  needing: undefined,
  kept: undefined,
  approvedAt: undefined,
};

/**
 * Holds a plan against the limit, and against the approvals that were given. What was left and nobody reviewed never
 * comes with a merge in numbers that nobody approved.
 */
export async function weigh(
  { inputs }: Pick<Job, 'inputs'>,
  { own, left, countAccounts, approvals }: Load,
): Promise<Weighed> {
  const { maxChanges: limit, authorMayApprove: byAuthor } = inputs;
  const whole = [...own, ...left];
  const extent = await tooMuch(whole, countAccounts, limit);
  if (!extent) return LIGHT;
  const ofOwn = await tooMuch(own, countAccounts, limit);
  const found = await approvals();
  const holding = (lines: readonly Line[]): Kept | undefined =>
    found.find(({ approval }) => covers(approval, digestsOf(lines)));
  const plan = planHash(digestsOf(whole));
  const approvedAt = found[0]?.commit;
  const ofWhole = holding(whole);
  if (ofWhole) {
    const approval: PlanApproval = {
      extent,
      limit,
      plan,
      state: 'given',
      given: [ofWhole.approval],
    };
    return { approval, needing: undefined, kept: ofWhole, approvedAt };
  }
  const held = ofOwn && holding(own);
  const isOwn = ofOwn !== undefined && !held;
  const needing = { plan, isOwn, ...extent, lines: isOwn ? whole : left };
  if (held) {
    const about = { extent: ofOwn, limit, plan: planHash(digestsOf(own)) };
    const approval: PlanApproval = { ...about, state: 'given', given: [held.approval] };
    return { approval, needing, kept: held, approvedAt };
  }
  const approval: PlanApproval = isOwn
    ? { extent, limit, plan, state: 'needed', byAuthor, where: 'here' }
    : { extent, limit, plan, state: 'left-overs' };
  return { approval, needing, kept: undefined, approvedAt };
}
