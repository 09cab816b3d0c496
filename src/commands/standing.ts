import pLimit from 'p-limit';
import type { Step } from '../github/branch-history.ts';
import { readCheckText } from '../github/check.ts';
import { readDocument } from '../github/check-document.ts';
import { readFolderIds } from '../github/folder-ids.ts';
import { type Touched, touchedBetween } from '../review/desired.ts';
import { type PlanRecord, type ReadRecord, readRecord } from '../review/record.ts';
import type { Gap, Unreviewed } from '../review/reviewed.ts';
import {
  findCheckpoint,
  readSource,
  type Source,
  type SourceOptions,
} from './checkpoint-source.ts';
import { planDocumentId } from './documents.ts';
import type { Job } from './job.ts';
import { readSnapshots, type Snapshot } from './snapshot.ts';

/*
 * How a branch stands: the checkpoint up to which all is done but its entries, and step by step what came to the branch
 * since, each with the record of its plan or as a gap that nobody reviewed. It is read whole, or the run fails.
 */

export interface Standing extends Source {
  /** By the last commit of a step: the record of its plan, or what it changed without one. */
  readonly events: ReadonlyMap<string, StepEvent>;
  /** The files at the checkpoint, and now. */
  readonly past: Snapshot;
  readonly now: Snapshot;
}

export type StepEvent =
  | { readonly kind: 'record'; readonly record: PlanRecord; readonly touched: readonly Touched[] }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly touched: readonly Touched[] };

/**
 * Reads how the default branch stands, for a run that provisions it.
 * @throws Failure where a part of it can't be read, Unproven where the checkpoint does not count
 */
export async function readStanding(job: Job, options: SourceOptions): Promise<Standing> {
  const { inputs } = job;
  const found = inputs.checkpoint === undefined ? await findCheckpoint(job, options) : undefined;
  return withFiles(job, options.head, await readSource(job, found, options), []);
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
  if (!found) return nothingLeft(now);
  const options = { head: now.commit, pushed: undefined, isFresh: false, organization };
  return withFiles(job, now.commit, await readSource(job, found, options), [now]);
}

/** How a branch stands of whose past nothing counts. */
export function nothingLeft(now: Snapshot): Standing {
  return {
    since: now.commit,
    checkpoint: undefined,
    source: 'none',
    steps: [],
    apps: [],
    events: new Map(),
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
  const records = await pLimit(5).map([...steps], (step) => recordOf(job, step, apps));
  const unseen = steps.filter((_, index) => records[index]?.kind !== 'record');
  const boundaries = await touching(job, unseen);
  const wanted = [...new Set([since, head, ...boundaries])];
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
    if (record?.kind === 'record') {
      return [after, { kind: 'record', record: record.record, touched: [] }];
    }
    const isTouched = boundaries.has(before) && boundaries.has(after);
    const touched = isTouched ? touchedBetween(at(before).desired, at(after).desired) : [];
    const gap = { why: whyNot(step, record), origin: { commit: after, pull: pull?.number } };
    return [after, { kind: 'gap', gap, touched }];
  });
  return { ...source, events: new Map(events), past: at(since), now: at(head) };
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

function whyNot({ pull }: Step, read: ReadRecord | undefined): Unreviewed {
  if (!pull) return 'push';
  return read?.kind === 'old' ? 'old-plan' : 'no-plan';
}

/** The record of a merged pull request's plan; `undefined` where it has none. */
async function recordOf(
  job: Job,
  { pull }: Step,
  apps: readonly string[],
): Promise<ReadRecord | undefined> {
  if (!pull) return undefined;
  const id = planDocumentId(job);
  const document = await readDocument(job.github, pull.headSha, id, apps);
  if (document.kind === 'found') return readRecord(document.text);
  if (document.kind === 'empty') return undefined;
  const text = await readCheckText(job.github, pull.headSha, id.name, apps);
  const read = text === undefined ? undefined : readRecord(text);
  return read?.kind === 'old' ? read : undefined;
}
