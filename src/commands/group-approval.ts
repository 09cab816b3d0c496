import pLimit from 'p-limit';
import { readDocument } from '../github/check-document.ts';
import { type Queued, readQueued } from '../github/merge-queue.ts';
import type { PlanApproval } from '../plan/extent.ts';
import { type Plan, ready } from '../plan/plan.ts';
import { digestsOf, lineDigest, planHash } from '../review/approval.ts';
import { linesOfPlan } from '../review/line.ts';
import { applies, type Place, readRecord } from '../review/record.ts';
import { approvalsOn, withApproved } from './approvals.ts';
import { appsFor } from './checkpoint-source.ts';
import { planDocumentId } from './documents.ts';
import type { Job } from './job.ts';
import type { Prepared } from './prepare.ts';
import { tooMuch } from './weigh.ts';

/*
 * A merge group takes over what was approved on its pull requests: each of them was held against the limit by itself, so
 * what their plans hold, approved where that was needed, counts no more. Only the rest does.
 */

/** What a queued pull request brings into a group. */
interface Brought {
  /** Digests of the lines of its plan that need no approval, or have it. */
  readonly lines: readonly string[];
  readonly given: Extract<PlanApproval, { state: 'given' }>['given'];
}

/** The plan of a merge group, held against the limit and the approvals of its pull requests. */
export async function approvedInGroup(
  job: Job,
  ref: string,
  { plan, countAccounts }: Prepared,
): Promise<Plan> {
  const { maxChanges: limit, authorMayApprove: byAuthor } = job.inputs;
  const management = plan.organization?.managementAccountId ?? '';
  const lines = linesOfPlan({ ...plan, changes: ready(plan) }, management);
  const extent = await tooMuch(lines, countAccounts, limit);
  if (!extent) return plan;
  const { self, pulls } = await readQueued(job.github, ref);
  const place: Place = {
    folder: job.inputs.directory,
    branch: job.run.defaultBranch,
    organization: plan.organization?.id ?? null,
    management,
  };
  const apps = appsFor(job, self);
  const brought = await pLimit(5).map([...pulls], (pull) => broughtBy(job, pull, place, apps));
  const known = new Set(brought.flatMap((one) => one.lines));
  const rest = lines.filter((line) => digestsOf([line]).some((digest) => !known.has(digest)));
  const about = { extent, limit, plan: planHash(digestsOf(lines)) };
  if (await tooMuch(rest, countAccounts, limit)) {
    const approval: PlanApproval = { ...about, state: 'needed', byAuthor, where: 'group' };
    return { ...plan, approval };
  }
  const mine = new Set(digestsOf(lines));
  const given = brought
    .filter((one) => one.lines.some((digest) => mine.has(digest)))
    .flatMap((one) => one.given);
  return given.length === 0 ? plan : { ...plan, approval: { ...about, state: 'given', given } };
}

async function broughtBy(
  job: Job,
  pull: Queued,
  place: Place,
  apps: readonly string[],
): Promise<Brought> {
  const document = await readDocument(job.github, pull.headSha, planDocumentId(job), apps);
  const read = document.kind === 'found' ? readRecord(document.text) : undefined;
  if (read?.kind !== 'record' || !applies(read.record.place, place)) {
    return { lines: [], given: [] };
  }
  const { lines } = await withApproved(job, pull, read.record, apps);
  const about = { pull: pull.number, place, apps };
  const kept = await approvalsOn(job, [pull.headSha], about);
  return { lines: lines.map(lineDigest), given: kept.map(({ approval }) => approval) };
}
