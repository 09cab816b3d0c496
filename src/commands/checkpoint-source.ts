import { Failure } from '../failure.ts';
import { ourApps, slugOf } from '../github/author.ts';
import { type BranchHistory, readHistory, type Step } from '../github/branch-history.ts';
import { readDocument } from '../github/check-document.ts';
import { type CheckpointRef, listCheckpoints } from '../github/checkpoint-ref.ts';
import { hasWrittenBack } from '../github/write-back-history.ts';
import type { Organization } from '../organization/live.ts';
import { type Checkpoint, readCheckpoint } from '../review/checkpoint.ts';
import { code } from '../text.ts';
import { checkpointDocumentId } from './documents.ts';
import type { Job } from './job.ts';
import { oldMark } from './old-mark.ts';

/** Where a run goes on from. */
export interface Source {
  /** The commit of the checkpoint. */
  readonly since: string;
  readonly checkpoint: Checkpoint | undefined;
  /**
   * - `found`: where the last run left it
   * - `old`: from a mark of version 0.1
   * - `given`: the input `checkpoint` names the commit
   * - `none`: nothing was ever provisioned from here
   */
  readonly source: 'found' | 'old' | 'given' | 'none';
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

/** There is a checkpoint, or must have been one, and it does not count. */
export class Unproven extends Failure {}

/** The ref of this folder's checkpoint; where there are several, that of the organization which AWS names. */
export async function findCheckpoint(
  job: Job,
  { organization }: Pick<SourceOptions, 'organization'>,
): Promise<CheckpointRef | undefined> {
  const refs = await listCheckpoints(job.github, job.inputs.directory);
  if (refs.length < 2) return refs[0];
  const management = (await organization())?.managementAccountId ?? (await job.session()).accountId;
  return refs.find(({ managementAccountId }) => managementAccountId === management);
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
    return { since, checkpoint: undefined, source: 'given', steps, apps };
  }
  return { since, checkpoint: await readProof(job, found, apps), source: 'found', steps, apps };
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

/** Anybody with write access can move a ref: the commit that it names must have the checkpoint itself. */
async function readProof(
  job: Job,
  { commit, managementAccountId }: CheckpointRef,
  apps: readonly string[],
): Promise<Checkpoint> {
  const id = checkpointDocumentId(job, managementAccountId);
  const document = await readDocument(job.github, commit, id, apps);
  const short = code(commit.slice(0, 7));
  if (document.kind !== 'found') {
    throw new Unproven(
      `the commit ${short}, which should hold the checkpoint of ${code(job.inputs.directory)}, has none from a trusted App`,
      howToBegin(
        'If this repository is a copy, or `trusted-app`, `check-name` or the App of the token was changed: ',
      ),
    );
  }
  try {
    return readCheckpoint(document.text);
  } catch (error) {
    throw new Unproven(`the checkpoint on the commit ${short} is damaged`, howToBegin(), error);
  }
}

function rewritten(commit: string, branch: string): Unproven {
  return new Unproven(
    `the checkpoint, the commit ${code(commit.slice(0, 7))}, is not in the history of ${code(branch)}`,
    howToBegin('If the history was rewritten, or this repository is a copy: '),
  );
}

function howToBegin(when = ''): string {
  return `${when}Find the last commit up to which everything was provisioned, and run the workflow by hand with the command \`provision\` and the input \`checkpoint: SHA\`. Nothing was changed.`;
}

const NO_COMMIT = /^0*$/;

/** Where provisioning begins in a repository that was never provisioned. */
function beginning({ head, pushed = '' }: SourceOptions): string {
  return NO_COMMIT.test(pushed) ? head : pushed;
}

/** No ref: a mark of an earlier version counts; else nothing was ever provisioned, and nothing may say otherwise. */
async function begin(
  job: Job,
  options: SourceOptions,
  history: BranchHistory,
  apps: readonly string[],
): Promise<Source> {
  const { github, inputs } = job;
  const { head } = options;
  const old = await readOldSource(job, options);
  if (old) return old;
  if (await hasWrittenBack(github, head, inputs.directory)) {
    throw new Unproven(
      `the checkpoint of ${code(inputs.directory)} is missing, though ids of accounts were written here before`,
      howToBegin(),
    );
  }
  const isKnown = history.kind === 'steps';
  return {
    since: isKnown ? beginning(options) : head,
    checkpoint: undefined,
    source: 'none',
    steps: isKnown ? history.steps : [],
    apps,
  };
}

/**
 * Where a run goes on from, in a repository that only version 0.1 has provisioned; `undefined` where that never did.
 * @throws Unproven where the marked commit is not in the branch's history
 */
export async function readOldSource(
  job: Job,
  { head, isFresh }: Pick<SourceOptions, 'head' | 'isFresh'>,
): Promise<Source | undefined> {
  const { defaultBranch: branch } = job.run;
  const old = await oldMark({ ...job, branch }, head, (self) => appsFor(job, self));
  if (!old) return undefined;
  const { commit: since, checkpoint } = old;
  const past = await readHistory(job.github, { head, since, branch, isFresh });
  if (past.kind === 'rewritten') throw rewritten(since, branch);
  return { since, checkpoint, source: 'old', steps: past.steps, apps: appsFor(job, past.self) };
}
