import { type Commit, isSignedByGitHub, sign } from '../git/objects.ts';
import { editTree, type FileChanges } from '../git/tree.ts';
import type { Account } from './accounts.ts';
import { pullsOf } from './pulls.ts';
import type { PullRequest, RepositoryState } from './types.ts';
import type { World } from './world.ts';

export interface NewCommit {
  readonly parent: string | undefined;
  readonly changes: FileChanges;
  readonly message: string;
  readonly author: Account;
  /** Commits that GitHub makes for someone are its own, and signed with its key. */
  readonly madeByGitHub: boolean;
}

export async function writeCommit(
  world: World,
  repository: RepositoryState,
  { parent, changes, message, author, madeByGitHub }: NewCommit,
): Promise<string> {
  const { store } = repository;
  const from = parent === undefined ? undefined : (await store.commit(parent)).tree;
  const time = Math.floor(world.clock.now() / 1000);
  const person = { name: author.name ?? author.login, email: author.email, time };
  const commit: Commit = {
    tree: await editTree(store, from, changes),
    parents: parent === undefined ? [] : [parent],
    author: person,
    committer: madeByGitHub ? { name: 'GitHub', email: 'noreply@github.com', time } : person,
    message,
  };
  return store.writeCommit(madeByGitHub ? sign(commit) : commit);
}

export function isVerified(commit: Commit): boolean {
  return isSignedByGitHub(commit);
}

/**
 * The pull requests of a commit. On the default branch: the merged one that brought it. Elsewhere:
 * merged and open ones that hold it (GitHub Docs, "List pull requests associated with a commit").
 * New ones show after `commitPullsDelay`.
 */
export async function pullsOfCommit(
  world: World,
  repository: RepositoryState,
  sha: string,
): Promise<PullRequest[]> {
  const { store, settings, defaultBranch } = repository;
  const known = world.clock.now() - settings.commitPullsDelay;
  const tip = await store.ref(`refs/heads/${defaultBranch}`);
  const onDefaultBranch = tip !== undefined && (await store.isAncestor(sha, tip));
  const found: PullRequest[] = [];
  for (const pull of pullsOf(repository)) {
    const { merged, headSha, pushedAt, baseSha } = pull.pull;
    if (!merged && (onDefaultBranch || pull.state === 'closed')) continue;
    const broughtIt = merged !== undefined && merged.at <= known && merged.commits.includes(sha);
    const has = pushedAt <= known && (await holds(repository, baseSha, headSha, sha));
    if (broughtIt || has) found.push(pull);
  }
  return found;
}

/** Whether a commit is one of a pull request's own. */
async function holds(
  { store }: RepositoryState,
  base: string,
  head: string,
  sha: string,
): Promise<boolean> {
  if (sha === head) return true;
  return (await store.isAncestor(sha, head)) && !(await store.isAncestor(sha, base));
}
