import { createHash } from 'node:crypto';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';
import { isLost, patiently } from './patience.ts';

/*
 * Which commits have a checkpoint: an index that anybody with `contents: write` may move, so it proves
 * nothing. It is kept in refs outside `refs/heads` and `refs/tags`, which GitHub stores and lists as any
 * other ("List matching references": anything in the namespace), and which no page shows and no clone
 * fetches.
 */

export interface CheckpointRef {
  readonly managementAccountId: string;
  readonly commit: string;
}

/**
 * All checkpoints of a folder, one for each organization, with one REST request.
 * @throws Failure when GitHub doesn't answer, after it was asked several times; never an empty list for that
 */
export async function listCheckpoints(
  { octokit, owner, repo }: GitHub,
  folder: string,
): Promise<readonly CheckpointRef[]> {
  const prefix = `${NAMESPACE}/${segment(folder)}`;
  // Names that begin with the folder's are answered too, such as those of `accounts-2`.
  const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, {
    owner,
    repo,
    ref: prefix,
  });
  return refs.flatMap(({ ref, object }) => {
    const id = ref.startsWith(`refs/${prefix}/`) ? ref.slice(`refs/${prefix}/`.length) : '';
    // Somebody may have made others, by hand.
    if (!/^\d{12}$/.test(id) || object.type !== 'commit') return [];
    return [{ managementAccountId: id, commit: object.sha }];
  });
}

/** The parts of refs that name the folders which have a checkpoint, with one REST request. */
export async function listProvisioned({
  octokit,
  owner,
  repo,
}: GitHub): Promise<ReadonlySet<string>> {
  const asked = { owner, repo, ref: `${NAMESPACE}/` };
  const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, asked);
  return new Set(refs.map(({ ref }) => ref.slice(`refs/${NAMESPACE}/`.length).split('/')[0] ?? ''));
}

/** Whether a folder is among them. */
export function isProvisionedFolder(provisioned: ReadonlySet<string>, folder: string): boolean {
  return provisioned.has(segment(folder));
}

/**
 * Points a folder's checkpoint of an organization to a commit: makes it, or moves it. Costs one REST request,
 * two where it is new.
 * @param isForced whether it may move anywhere; otherwise only forward, in Git's sense
 * @returns `behind` where it stays, because the commit does not come after the one that it points to
 */
export async function pointCheckpoint(
  github: GitHub,
  folder: string,
  managementAccountId: string,
  commit: string,
  isForced = false,
): Promise<'moved' | 'behind'> {
  const ref = `${NAMESPACE}/${segment(folder)}/${managementAccountId}`;
  // Whether a request to make it took effect, a lost answer leaves open: moving it there tells, and does no harm.
  return patiently(isPassing, async () => {
    const moved = await move(github, ref, commit, isForced);
    if (moved !== 'missing') return moved;
    await make(github, ref, commit);
    return 'moved';
  });
}

const NAMESPACE = 'org-accounts/checkpoints';

/** A folder as one part of a ref's name: what isn't plain, or looks like a hash, as a hash. */
function segment(folder: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(folder) && !/^x-[0-9a-f]{16}$/.test(folder)) return folder;
  return `x-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
}

async function move(
  { octokit, owner, repo }: GitHub,
  ref: string,
  sha: string,
  force: boolean,
): Promise<'moved' | 'behind' | 'missing'> {
  try {
    await octokit.rest.git.updateRef({ owner, repo, ref, sha, force });
    return 'moved';
  } catch (error) {
    if (isRefused(error, /reference does not exist/i)) return 'missing';
    if (isRefused(error, /not a fast.?forward/i)) return 'behind';
    throw error;
  }
}

async function make({ octokit, owner, repo }: GitHub, ref: string, sha: string): Promise<void> {
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/${ref}`, sha });
}

/** A lost answer, or another run that made the ref at the same time. */
function isPassing(error: unknown): boolean {
  return isLost(error) || isRefused(error, /already exists/i);
}

function isRefused(error: unknown, words: RegExp): boolean {
  return error instanceof GitHubFailure && error.status === 422 && words.test(error.said);
}
