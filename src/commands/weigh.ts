import { type Extent, isTooMuch, type MaxChanges, type PlanApproval } from '../plan/extent.ts';
import { type Approval, changedBy, covers, digestsOf, planHash } from '../review/approval.ts';
import type { Line } from '../review/line.ts';
import type { Needing } from '../review/record.ts';
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

/** An approval, and the commit that has it. */
export interface Kept {
  readonly approval: Approval;
  readonly commit: string;
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
  /** The approvals that hold for this plan: one, or another for what was left. */
  readonly kept: readonly Kept[];
  /** The commit that has the last approval, whether it holds or not. */
  readonly approvedAt: string | undefined;
}

const LIGHT: Weighed = {
  approval: undefined,
  needing: undefined,
  kept: [],
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
  const holding = (lines: readonly Line[]): readonly Kept[] => {
    const digests = digestsOf(lines);
    return found.filter(({ approval }) => covers(approval, digests)).slice(0, 1);
  };
  const hashOf = (lines: readonly Line[]): string => planHash(digestsOf(lines));
  const approvedAt = found[0]?.commit;
  // What the pull request does itself needs no approval where it is within the limit.
  const forOwn = ofOwn ? holding(own) : [];
  if (ofOwn && forOwn.length === 0) {
    const plan = hashOf(whole);
    return {
      approval: { extent, limit, plan, state: 'needed', byAuthor, where: 'here' },
      needing: { plan, isOwn: true, ...extent, lines: whole },
      kept: [],
      approvedAt,
    };
  }
  const forLeft = left.length > 0 ? holding(left) : [];
  const isLeft = left.length > 0 && forLeft.length === 0;
  const kept = [...new Set([...forOwn, ...forLeft])];
  const plan = hashOf(isLeft ? left : whole);
  const needing = isLeft ? { plan, isOwn: false, ...extent, lines: left } : undefined;
  const given = kept.map(({ approval }) => approval);
  const approval: PlanApproval =
    given.length === 0
      ? { extent, limit, plan, state: 'left-overs' }
      : {
          extent: isLeft && ofOwn ? ofOwn : extent,
          limit,
          plan: isLeft ? hashOf(own) : plan,
          state: 'given',
          given,
        };
  return { approval, needing, kept, approvedAt };
}
