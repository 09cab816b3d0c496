import { readDocument } from '../github/check-document.ts';
import type { Comment } from '../github/comment.ts';
import { findComment } from '../github/comment.ts';
import type { Event } from '../github/event.ts';
import { readHeadOf } from '../github/pull-request.ts';
import { lineDigest } from '../review/approval.ts';
import { type PlanRecord, readRecord } from '../review/record.ts';
import { code } from '../text.ts';
import { approvalsOn, keepApproval, notedIn, withApproved } from './approvals.ts';
import { appsFor } from './checkpoint-source.ts';
import { marker, planDocumentId } from './documents.ts';
import type { Job } from './job.ts';

/** What became of `/accounts approve`. */
export type Approved =
  /** The commit whose plan is approved now. */
  | { readonly kind: 'approved'; readonly commit: string }
  /** Why there was nothing to approve, or it may not be, in whole sentences. */
  | { readonly kind: 'needless' | 'refused'; readonly said: string };

/**
 * Approves the plan that our comment showed when somebody wrote `/accounts approve`, and no other: one that came while
 * they wrote, or after, they have not seen. Who they are and that they may write here, the caller has asked GitHub.
 */
export async function approve(
  job: Job,
  { number, author, createdAt }: Extract<Event, { kind: 'comment' }>,
): Promise<Approved> {
  const { github, inputs, run } = job;
  const pull = await readHeadOf(github, number);
  if (!pull.isOpen) return refused(CLOSED);
  if (pull.baseRef !== run.defaultBranch) {
    return needless(
      `Nothing is provisioned from ${code(pull.baseRef)}, so its plan needs no approval.`,
    );
  }
  const { ours, self } = await findComment(github, number, marker(job));
  const apps = appsFor(job, self);
  const document = await readDocument(github, pull.headSha, planDocumentId(job), apps);
  const head = code(pull.headSha.slice(0, 7));
  const read = document.kind === 'found' ? readRecord(document.text) : undefined;
  if (read?.kind !== 'record') {
    return refused(
      `There is no plan for ${head} to approve yet. Wait for it, or comment \`/accounts plan\`. Review it, then comment \`/accounts approve\`.`,
    );
  }
  const asked = await withApproved(job, { ...pull, number }, read.record, apps);
  const { needing } = asked;
  if (!needing) return needless(await whyNeedless(job, number, pull.headSha, read.record, apps));
  if (!ours) {
    return refused(
      `There is no comment with the plan for ${head}, so it is unclear which plan you saw: nothing is approved. Let the workflow comment here (\`pull-requests: write\`, and a conversation that is not locked), and plan again.`,
    );
  }
  if (!hasShown(ours, pull.headSha, needing.plan, createdAt)) {
    return refused(
      `The plan changed after your comment, or while you wrote it: nothing is approved. Review the plan for ${head} (${code(needing.plan)}), and comment \`/accounts approve\` again.`,
    );
  }
  const by = author ?? '';
  if (!inputs.authorMayApprove && by.toLowerCase() === pull.author?.toLowerCase()) {
    return refused(
      'The author of a pull request may not approve its plan here (`author-may-approve: false`). Ask somebody else with write access.',
    );
  }
  const { place } = read.record;
  const [earlier] = await approvalsOn(job, [pull.headSha], { pull: number, place, apps });
  await keepApproval(job, pull.headSha, {
    place,
    pull: number,
    plan: needing.plan,
    by,
    at: createdAt,
    extent: { changed: needing.changed, accounts: needing.accounts },
    lines: new Set([...(earlier?.approval.lines ?? []), ...needing.lines.map(lineDigest)]),
  });
  return { kind: 'approved', commit: pull.headSha };
}

const CLOSED =
  'This pull request is closed: there is no plan to approve. Changes that were merged without the approval they need are not made: the plan of the next pull request that touches the folder shows them, and can be approved.';

/** Whether our comment showed a plan before somebody wrote theirs. GitHub's times are full seconds. */
function hasShown(ours: Comment, head: string, plan: string, createdAt: string): boolean {
  const noted = notedIn(ours);
  if (noted?.head !== head || noted.plan !== plan) return false;
  return Date.parse(ours.updatedAt) < Date.parse(createdAt);
}

async function whyNeedless(
  job: Job,
  pull: number,
  head: string,
  { place }: PlanRecord,
  apps: readonly string[],
): Promise<string> {
  const [kept] = await approvalsOn(job, [head], { pull, place, apps });
  return kept
    ? `This plan is approved already, by ${code(`@${kept.approval.by}`)}.`
    : 'This plan needs no approval: it is within the limit.';
}

function refused(said: string): Approved {
  return { kind: 'refused', said };
}

function needless(said: string): Approved {
  return { kind: 'needless', said };
}
