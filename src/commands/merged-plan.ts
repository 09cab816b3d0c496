import pLimit from 'p-limit';
import { readHistory, type Step } from '../github/branch-history.ts';
import { readCheckText } from '../github/check.ts';
import { readDocument } from '../github/check-document.ts';
import { applies, type PlanRecord, type ReadRecord, readRecord } from '../review/record.ts';
import type { Unreviewed } from '../review/reviewed.ts';
import { withApproved } from './approvals.ts';
import type { Source } from './checkpoint-source.ts';
import { planDocumentId } from './documents.ts';
import type { Job } from './job.ts';

/*
 * The plan of what came to the branch in one step, as the head of its pull request bears it.
 */

/** What a step has to show; `undefined` where that is nothing. */
export type Read = ReadRecord | { readonly kind: 'elsewhere' } | undefined;

/**
 * Whether a plan was made for another place than the checkpoint, so that what it changed counts as not reviewed. Where no
 * checkpoint tells, or it was made before there was an organization, AWS tells later.
 */
export function isElsewhere(read: Read, { inputs, run }: Job, { checkpoint }: Source): boolean {
  if (read?.kind !== 'record' || !checkpoint || checkpoint.place.organization === null)
    return false;
  const here = { ...checkpoint.place, folder: inputs.directory, branch: run.defaultBranch };
  return !applies(read.record.place, here);
}

/** Whether all that a pull request did itself was reviewed, and approved where that is needed. */
export function isWhole(read: Read): boolean {
  return read?.kind === 'record' && !read.record.needing?.isOwn && read.record.held.length === 0;
}
/** Why what a step changed is not reviewed. */
export function whyNot({ pull }: Step, read: Read): Unreviewed {
  if (!pull) return 'push';
  if (read?.kind === 'elsewhere') return 'elsewhere';
  if (read?.kind === 'record') return read.record.needing?.isOwn ? 'not-approved' : 'problem';
  return read?.kind === 'old' ? 'old-plan' : 'no-plan';
}

/**
 * The record of a merged pull request's plan, with what was approved of it among its lines; `undefined` where it has
 * none.
 */
export async function recordOf(
  job: Job,
  pull: { readonly headSha: string; readonly number: number } | undefined,
  apps: readonly string[],
): Promise<ReadRecord | undefined> {
  if (!pull) return undefined;
  const id = planDocumentId(job);
  const document = await readDocument(job.github, pull.headSha, id, apps);
  if (document.kind === 'found') {
    const read = readRecord(document.text);
    return read.kind === 'record'
      ? { ...read, record: await withApproved(job, pull, read.record, apps) }
      : read;
  }
  if (document.kind === 'empty') return undefined;
  const text = await readCheckText(job.github, pull.headSha, id.name, apps);
  const read = text === undefined ? undefined : readRecord(text);
  return read?.kind === 'old' ? read : undefined;
}

/** The records of the plans that were merged from one commit of the default branch to another. */
export async function recordsBetween(
  job: Job,
  { before, after }: { readonly before: string; readonly after: string },
  apps: readonly string[],
): Promise<readonly PlanRecord[]> {
  const branch = job.run.defaultBranch;
  const options = { head: after, since: before, branch, isFresh: false };
  const history = await readHistory(job.github, options);
  const steps = history.kind === 'steps' ? history.steps : [];
  const read = await pLimit(5).map([...steps], ({ pull }) => recordOf(job, pull, apps));
  return read.flatMap((one) => (one?.kind === 'record' ? [one.record] : []));
}
