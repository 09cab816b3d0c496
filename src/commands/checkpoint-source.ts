import { Failure } from '../failure.ts';
import { ourApps, slugOf } from '../github/author.ts';
import { type BranchHistory, readHistory, type Step } from '../github/branch-history.ts';
import { type CheckpointRef, listCheckpoints } from '../github/checkpoint-ref.ts';
import { isOfDocument, isOfKind } from '../github/external-id.ts';
import { readTraces, type Traces } from '../github/traces.ts';
import type { Organization } from '../organization/live.ts';
import type { Checkpoint } from '../review/checkpoint.ts';
import { code } from '../text.ts';
import { howToBegin, readProof, Unproven } from './checkpoint-proof.ts';
import { checkpointDocumentId, checkpointName } from './documents.ts';
import type { Job } from './job.ts';
import { oldMark } from './old-mark.ts';

/** Where a run goes on from. */
export interface Source {
  /** The commit of the checkpoint. */
  readonly since: string;
  readonly checkpoint: Checkpoint | undefined;
  /** When the checkpoint was written, in milliseconds since the epoch. */
  readonly writtenAt?: number;
  /**
   * - `found`: where the last run left it
   * - `old`: from a mark of version 0.1
   * - `given`: the input `checkpoint` names the commit
   * - `none`: nothing was ever provisioned from here
   */
  readonly source: 'found' | 'old' | 'given' | 'none';
  /** The commit to which the checkpoint's ref points, where the input names another. */
  readonly instead?: string;
  /** What came since, oldest first. */
  readonly steps: readonly Step[];
  /** Slugs of the Apps whose check runs count. */
  readonly apps: readonly string[];
}

export interface SourceOptions {
  readonly head: string;
  /** The commit before the push, where provisioning may begin. */
  readonly pushed: string | undefined;
  /** Whether what came last may be so new that GitHub does not know its pull request yet. */
  readonly isFresh: boolean;
  readonly organization: () => Promise<Organization | undefined>;
}

/** The ref of this folder's checkpoint; where there are several, that of the organization which AWS names. */
export async function findCheckpoint(
  job: Job,
  { organization }: Pick<SourceOptions, 'organization'>,
): Promise<CheckpointRef | undefined> {
  const refs = await listCheckpoints(job.github, job.inputs.directory);
  if (refs.length < 2) return refs[0];
  const management = await managementOf(job, organization);
  return refs.find(({ managementAccountId }) => managementAccountId === management);
}

async function managementOf(
  job: Job,
  organization: SourceOptions['organization'],
): Promise<string> {
  return (await organization())?.managementAccountId ?? (await job.session()).accountId;
}

/**
 * Finds where a run goes on from, and what came since.
 * @param found the ref of the checkpoint
 * @throws Unproven where the checkpoint does not count, or is missing and must have been there
 */
export async function readSource(
  job: Job,
  found: CheckpointRef | undefined,
  options: SourceOptions,
): Promise<Source> {
  const { github, inputs, run } = job;
  const { head, isFresh } = options;
  const branch = run.defaultBranch;
  const wanted = inputs.checkpoint ?? found?.commit;
  const since = wanted ?? beginning(options);
  const history = await readHistory(github, { head, since, branch, isFresh });
  const apps = appsFor(job, history.self);
  if (wanted === undefined) return begin(job, options, history, apps);
  if (history.kind === 'rewritten') throw rewritten(wanted, branch);
  const { steps } = history;
  if (inputs.checkpoint !== undefined || !found) {
    const instead = found && found.commit !== since ? { instead: found.commit } : {};
    return { since, checkpoint: undefined, source: 'given', steps, apps, ...instead };
  }
  return { since, ...(await proven(job, found, apps)), source: 'found', steps, apps };
}

async function proven(
  job: Job,
  { commit, managementAccountId }: CheckpointRef,
  apps: readonly string[],
): Promise<Pick<Source, 'writtenAt'> & { readonly checkpoint: Checkpoint }> {
  const id = checkpointDocumentId(job, managementAccountId);
  const proof = await readProof(job.github, commit, id, apps);
  if (proof.kind === 'proven') {
    const { checkpoint, writtenAt } = proof;
    return { checkpoint, writtenAt };
  }
  throw new Unproven(proof.said, proof.hint, proof.cause);
}

/** Whose check runs count: slugs of Apps. */
export function appsFor({ inputs }: Pick<Job, 'inputs'>, self: string): readonly string[] {
  const { trustedApp } = inputs;
  if (trustedApp === undefined) return ourApps(self);
  if (slugOf(self) === trustedApp) return [trustedApp];
  throw new Failure(
    `\`trusted-app\` is ${code(trustedApp)}, and this token belongs to ${code(self)}`,
    'Only what the trusted App reports counts as reviewed or done. Give every job its token as `github-token`.',
  );
}

function rewritten(commit: string, branch: string): Unproven {
  return new Unproven(
    `the checkpoint, the commit ${code(commit.slice(0, 7))}, is not in the history of ${code(branch)}`,
    howToBegin('If the history was rewritten, or this repository is a copy: '),
  );
}

const NO_COMMIT = /^0*$/;

/** Where provisioning begins in a repository that was never provisioned. */
function beginning({ head, pushed = '' }: SourceOptions): string {
  return NO_COMMIT.test(pushed) ? head : pushed;
}

/** No ref: what earlier runs left counts, or says that one is missing; else provisioning begins. */
async function begin(
  job: Job,
  options: SourceOptions,
  history: BranchHistory,
  apps: readonly string[],
): Promise<Source> {
  const earlier = await readUnpointed(job, options);
  if (earlier) return earlier;
  const isKnown = history.kind === 'steps';
  return {
    since: isKnown ? beginning(options) : options.head,
    checkpoint: undefined,
    source: 'none',
    steps: isKnown ? history.steps : [],
    apps,
  };
}

/**
 * Where a run goes on from though no ref says so: a run was killed before it made the ref, or only version 0.1 has
 * provisioned; `undefined` where nothing ever did.
 * @throws Unproven where a checkpoint must have been there, or is not in the branch's history
 */
export async function readUnpointed(
  job: Job,
  { head, isFresh, organization }: Omit<SourceOptions, 'pushed'>,
): Promise<Source | undefined> {
  const { github, inputs, run } = job;
  const name = checkpointName(job);
  const traces = await readTraces(github, head, inputs.directory, name);
  const apps = appsFor(job, slugOf(traces.viewer));
  const unfinished = await readUnfinished(job, traces, apps, organization);
  const found =
    unfinished ??
    (await oldMark({ ...job, branch: run.defaultBranch }, head, (self) => appsFor(job, self)));
  if (!found) {
    if (traces.hasWrittenBack) throw missing(job, WRITTEN_BACK);
    return undefined;
  }
  const { commit: since, checkpoint } = found;
  const past = await readHistory(github, { head, since, branch: run.defaultBranch, isFresh });
  if (past.kind === 'rewritten') throw rewritten(since, run.defaultBranch);
  return { since, checkpoint, source: unfinished ? 'found' : 'old', steps: past.steps, apps };
}

/** A run notes where it begins before it does anything, on the commit first: what comes after that is all to be done. */
async function readUnfinished(
  job: Job,
  { marks, hasWrittenBack }: Traces,
  apps: readonly string[],
  organization: SourceOptions['organization'],
): Promise<{ readonly commit: string; readonly checkpoint: Checkpoint } | undefined> {
  if (!marks.some(({ externalId }) => isOfKind(externalId, 'checkpoint'))) return undefined;
  const id = checkpointDocumentId(job, await managementOf(job, organization));
  const newest = marks.find(({ externalId }) => isOfDocument(externalId, id));
  if (!newest) return undefined;
  const { commit } = newest;
  const proof = await readProof(job.github, commit, id, apps);
  if (proof.kind === 'proven' && proof.checkpoint.isBeginning) {
    return { commit, checkpoint: proof.checkpoint };
  }
  const ended = `a run that ended at ${code(commit.slice(0, 7))} made one`;
  throw missing(job, hasWrittenBack ? WRITTEN_BACK : ended);
}

const WRITTEN_BACK = 'ids of accounts were written here before';

function missing({ inputs }: Job, why: string): Unproven {
  return new Unproven(
    `the checkpoint of ${code(inputs.directory)} is missing, though ${why}`,
    howToBegin(),
  );
}
