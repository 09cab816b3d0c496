import pLimit from 'p-limit';
import { isUnfinished } from '../accounts/directory.ts';
import type { Step } from '../github/branch-history.ts';
import { readFolderIds } from '../github/folder-ids.ts';
import { findOrigins } from '../github/origin.ts';
import { readViewer } from '../github/viewer.ts';
import { heldIn, type Touched, touchedBetween } from '../review/desired.ts';
import type { PlanRecord } from '../review/record.ts';
import type { Gap } from '../review/reviewed.ts';
import {
  appsFor,
  findCheckpoint,
  readSource,
  readUnpointed,
  type Source,
  type SourceOptions,
} from './checkpoint-source.ts';
import { branchNames } from './ids-branches.ts';
import type { Job } from './job.ts';
import { isElsewhere, isWhole, recordOf, whyNot } from './merged-plan.ts';
import { readSnapshots, type Snapshot } from './snapshot.ts';

/*
 * How far a branch is provisioned: the checkpoint up to which all is done but its entries, and step by step what came to the branch
 * since, each with the record of its plan or as a gap that nobody reviewed. It is read whole, or the run fails.
 */

export interface Standing extends Source {
  /** By the last commit of a step: the record of its plan, or what it changed without one. */
  readonly events: ReadonlyMap<string, StepEvent>;
  /** Where no run has come to its end yet: merged before, and not done, as their runs were dropped or failed. */
  readonly earlier: readonly EarlierRecord[];
  /** The files at the checkpoint, and now. */
  readonly past: Snapshot;
  readonly now: Snapshot;
}

export type StepEvent =
  | {
      readonly kind: 'record';
      readonly record: PlanRecord;
      readonly touched: readonly Touched[];
      /** Why what it touched is not reviewed: it needs an approval, or had a problem, and was merged all the same. */
      readonly gap?: Gap;
    }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly touched: readonly Touched[] };

/** The record of a pull request that was merged before the first run. */
export interface EarlierRecord {
  readonly pull: number;
  readonly record: PlanRecord;
}

/**
 * Reads how far the default branch is provisioned, for a run that goes on from there.
 * @throws Failure where a part of it can't be read, Unproven where the checkpoint does not count
 */
export async function readStanding(job: Job, options: SourceOptions): Promise<Standing> {
  const found = await findCheckpoint(job, options);
  const standing = await withFiles(job, options.head, await readSource(job, found, options), []);
  return isUnprovisioned(standing)
    ? { ...standing, earlier: await earlierRecords(job, standing) }
    : standing;
}

/** Whether no run has come to its end yet: one that only noted where it begins may have been killed. */
export function isUnprovisioned({ source, checkpoint }: Source): boolean {
  return source === 'none' || (checkpoint?.isBeginning === true && !checkpoint.isGiven);
}

/** Files whose history is looked at for the first run; those of accounts that are yet to be made come first. */
const MOST_EARLIER = 100;

/**
 * A first push may get no run, as GitHub drops a waiting one when a newer one comes. Nothing was done since ever, so the
 * plan of the pull request that brought a file counts, as long as nothing was pushed to the file since, and the file and
 * AWS are still as it has them.
 */
async function earlierRecords(
  job: Job,
  { now, steps, apps }: Standing,
): Promise<readonly EarlierRecord[]> {
  const accounts = [...now.desired.accounts.values()].sort(
    (one, other) => Number(isUnfinished(other)) - Number(isUnfinished(one)),
  );
  const paths = accounts.slice(0, MOST_EARLIER).map(({ file }) => file.path);
  const { byPath } = await findOrigins(
    job.github,
    now.commit,
    job.run.defaultBranch,
    paths,
    branchNames(job.inputs.directory).all,
  );
  const known = new Set(steps.flatMap(({ pull }) => pull?.number ?? []));
  const last = [...byPath.values()].filter(({ isLast }) => isLast);
  const pulls = new Map(last.map((pull) => [pull.number, pull]));
  const wanted = [...pulls.values()]
    .filter(({ number }) => !known.has(number))
    .sort((one, other) => one.number - other.number);
  const read = await pLimit(5).map(wanted, async (pull) => ({
    pull: pull.number,
    read: await recordOf(job, pull, apps),
  }));
  return read.flatMap(({ pull, read: one }) =>
    one?.kind === 'record' ? [{ pull, record: one.record }] : [],
  );
}

/**
 * Reads what is left on a branch that a pull request is to be merged into; nothing where it was never provisioned, for
 * then the first run will tell.
 * @param now the files of the branch
 * @throws Failure as `readStanding` does
 */
export async function readStandingBefore(
  job: Job,
  now: Snapshot,
  organization: SourceOptions['organization'],
): Promise<Standing> {
  const found = await findCheckpoint(job, { organization });
  if (!found) {
    // Later the history tells whose token it is; a plan that will not count must not be green before.
    if (job.inputs.trustedApp !== undefined) appsFor(job, await readViewer(job.github));
    // Where no file has an id, nothing was ever done: two requests less.
    const earlier = hasIds(now)
      ? await readUnpointed(job, { head: now.commit, isFresh: false, organization })
      : undefined;
    return earlier ? withFiles(job, now.commit, earlier, [now]) : nothingLeft(now);
  }
  const options = { head: now.commit, pushed: undefined, isFresh: false, organization };
  return withFiles(job, now.commit, await readSource(job, found, options), [now]);
}

function hasIds({ desired }: Snapshot): boolean {
  const accounts = [...desired.accounts.values()];
  return accounts.some(({ isManagement, fields }) => !isManagement && fields.account_id);
}

/** The same of a branch of whose past nothing counts. */
export function nothingLeft(now: Snapshot): Standing {
  return {
    since: now.commit,
    checkpoint: undefined,
    source: 'none',
    steps: [],
    apps: [],
    events: new Map(),
    earlier: [],
    past: now,
    now,
  };
}

/** Reads the files and the records of the steps. */
async function withFiles(
  job: Job,
  head: string,
  source: Source,
  known: readonly Snapshot[],
): Promise<Standing> {
  const { steps, apps, since } = source;
  const records = await pLimit(5).map([...steps], async ({ pull }) => {
    const read = await recordOf(job, pull, apps);
    return isElsewhere(read, job, source) ? ({ kind: 'elsewhere' } as const) : read;
  });
  const unseen = steps.filter((_, index) => !isWhole(records[index]));
  const boundaries = await touching(job, unseen);
  const wanted = [...new Set([since, ...boundaries, head])];
  const missing = wanted.filter((commit) => !known.some((one) => one.commit === commit));
  const read =
    missing.length > 0 ? await readSnapshots(job.github, job.inputs.directory, missing) : [];
  const at = (commit: string): Snapshot => {
    const found = [...known, ...read].find((snapshot) => snapshot.commit === commit);
    if (!found) throw new Error('a commit gives a snapshot');
    return found;
  };
  const events = steps.map((step, index): readonly [string, StepEvent] => {
    const { before, after, pull } = step;
    const record = records[index];
    if (record?.kind === 'record' && isWhole(record)) {
      return [after, { kind: 'record', record: record.record, touched: [] }];
    }
    const isTouched = boundaries.has(before) && boundaries.has(after);
    const touched = isTouched ? touchedBetween(at(before).desired, at(after).desired) : [];
    const gap = { why: whyNot(step, record), origin: { commit: after, pull: pull?.number } };
    if (record?.kind === 'record') {
      const { needing, held } = record.record;
      const unseen = needing?.isOwn ? touched : heldIn(touched, held);
      return [after, { kind: 'record', record: record.record, touched: unseen, gap }];
    }
    return [after, { kind: 'gap', gap, touched }];
  });
  return { ...source, events: new Map(events), earlier: [], past: at(since), now: at(head) };
}

/** The commits around the steps that touch the folder: only their files are read. */
async function touching(
  { github, inputs }: Job,
  steps: readonly Step[],
): Promise<ReadonlySet<string>> {
  const commits = new Set(steps.flatMap(({ before, after }) => [before, after]));
  if (commits.size === 0) return commits;
  const ids = await readFolderIds(github, inputs.directory, [...commits]);
  const differ = steps.filter(({ before, after }) => ids.get(before) !== ids.get(after));
  return new Set(differ.flatMap(({ before, after }) => [before, after]));
}
