import pLimit from 'p-limit';
import { Failure } from '../failure.ts';
import { readDocument, writeDocument } from '../github/check-document.ts';
import { type Comment, findComment } from '../github/comment.ts';
import { extentWords } from '../plan/extent.ts';
import { type Approval, approvalDocument, lineDigest, readApproval } from '../review/approval.ts';
import { applies, type Place, type PlanRecord } from '../review/record.ts';
import { code } from '../text.ts';
import { appsFor } from './checkpoint-source.ts';
import { approvalDocumentId, marker } from './documents.ts';
import type { Job } from './job.ts';
import type { Kept, Weighed } from './weigh.ts';

/*
 * Where approvals are kept: in a check run of the head that was approved, and of each later head whose plan they still
 * hold for. Our comment says which heads those are; it is only where to look, since anybody with write access can edit it.
 */

/**
 * The newest approval on a commit; `undefined` where it has none.
 * @param apps slugs of the Apps whose word counts
 * @throws Failure where it can't be read
 */
async function readApprovalAt(
  job: Job,
  commit: string,
  apps: readonly string[],
): Promise<Approval | undefined> {
  const id = approvalDocumentId(job);
  const document = await readDocument(job.github, commit, id, apps);
  if (document.kind !== 'found') return undefined;
  try {
    return readApproval(document.text);
  } catch (error) {
    throw new Failure(
      `the check ${code(id.name)} of commit ${code(commit.slice(0, 7))} can't be read`,
      'Comment `/accounts approve` again, with the newest version of org-accounts in all workflows.',
      error,
    );
  }
}

/** The approvals of a pull request's plans that commits have. */
export async function approvalsOn(
  job: Job,
  commits: readonly string[],
  {
    pull,
    place,
    apps,
  }: { readonly pull: number; readonly place: Place; readonly apps: readonly string[] },
): Promise<readonly Kept[]> {
  const found = await pLimit(5).map([...new Set(commits)], async (commit) => {
    const approval = await readApprovalAt(job, commit, apps);
    return approval && isFor(approval, pull, place) ? { approval, commit } : undefined;
  });
  return found.filter((one) => one !== undefined);
}

/**
 * The approvals of a pull request's plans, the newest first: those on its head, and on the heads that our comment notes.
 * @param approvedAt a commit that got one just now
 */
export async function approvalsFor(
  job: Job,
  { number, headSha }: { readonly number: number; readonly headSha: string },
  place: Place,
  approvedAt: string | undefined,
): Promise<readonly Kept[]> {
  const { ours, self } = await findComment(job.github, number, marker(job));
  const noted = notedIn(ours);
  const commits = [approvedAt, headSha, noted?.head, noted?.approved].filter(
    (commit) => commit !== undefined,
  );
  return approvalsOn(job, commits, { pull: number, place, apps: appsFor(job, self) });
}

/**
 * Keeps an approval on the head whose plan it holds for.
 * @returns the hidden line of our comment by which later plans find it; empty where no approval is needed
 */
export async function noteApproval(
  job: Job,
  head: string,
  weighed: Weighed | undefined,
): Promise<string> {
  if (!weighed?.approval) return '';
  const { approval, kept, needing } = weighed;
  const [first, ...rest] = kept;
  if (first) {
    const isThere = first.commit === head && rest.length === 0;
    const lines = new Set(kept.flatMap((one) => [...one.approval.lines]));
    const whole = { ...first.approval, plan: approval.plan, lines };
    if (!isThere || first.approval.plan !== approval.plan) await keepApproval(job, head, whole);
  }
  const approved = first ? head : weighed.approvedAt;
  return noteLine({ head, plan: needing?.plan ?? approval.plan, approved });
}

/** A record whose lines are those that bind: what needed an approval and got it is among them. */
export async function withApproved(
  job: Job,
  pull: { readonly headSha: string; readonly number: number },
  record: PlanRecord,
  apps: readonly string[],
): Promise<PlanRecord> {
  const { needing, lines, place } = record;
  if (!needing) return record;
  const [kept] = await approvalsOn(job, [pull.headSha], { pull: pull.number, place, apps });
  const known = kept?.approval.lines ?? new Set<string>();
  const approved = needing.lines.filter((line) => known.has(lineDigest(line)));
  const rest = needing.lines.filter((line) => !approved.includes(line));
  return {
    ...record,
    lines: [...lines, ...approved],
    needing: rest.length === 0 ? undefined : { ...needing, lines: rest },
  };
}

function isFor(approval: Approval, pull: number, place: Place): boolean {
  return approval.pull === pull && applies(approval.place, place);
}

/** Keeps an approval on a commit, in a check run that says who gave it, and when. */
export async function keepApproval(job: Job, commit: string, approval: Approval): Promise<void> {
  const { by, at, plan, extent } = approval;
  const who = `Approved by ${code(`@${by}`)} on ${at.slice(0, 10)}`;
  await writeDocument(job.github, {
    id: approvalDocumentId(job),
    sha: commit,
    conclusion: 'success',
    title: `Approved by @${by} on ${at.slice(0, 10)}`,
    summary: `${who}, at ${at.slice(11, 16)} UTC: the plan ${code(plan)}, which changes ${extentWords(extent)}. It covers that plan, or a part of it.`,
    annotations: [],
    detailsUrl: job.run.url,
    document: approvalDocument(approval),
  });
}

/** What our comment notes, hidden, of the plan that it shows. */
export interface Noted {
  /** The head that was planned. */
  readonly head: string;
  /** The hash of what needs an approval. */
  readonly plan: string;
  /** The commit that has the last approval. */
  readonly approved: string | undefined;
}

function noteLine({ head, plan, approved }: Noted): string {
  return `<!-- plan ${plan} ${head} ${approved ?? '-'} -->`;
}

export function notedIn(comment: Comment | undefined): Noted | undefined {
  const form = /^<!-- plan ([0-9a-f]+) ([0-9a-f]{40}) ([0-9a-f]{40}|-) -->$/m;
  const [, plan, head, approved] = form.exec(comment?.body.replaceAll('\r', '') ?? '') ?? [];
  if (plan === undefined || head === undefined) return undefined;
  return { plan, head, approved: approved === '-' ? undefined : approved };
}
