import { commitsBetween, mergedTree, pickedTree } from '../git/merge.ts';
import { type Commit, type Signature, sign } from '../git/objects.ts';
import { noObject } from '../git/store.ts';
import { closeIssue } from './issues.ts';
import { testMergeNow } from './pulls.ts';
import { push } from './pushes.ts';
import { mergeViolations, rulesFor } from './rules.ts';
import {
  type Identity,
  isPullRequest,
  type MergeGroup,
  type MergeMethod,
  type PullRequest,
  type RepositoryState,
} from './types.ts';
import { happened, type World } from './world.ts';

/** Merges a pull request as its merge button does. Call it inside `exclusively`. */
export async function mergePull(
  world: World,
  pull: PullRequest,
  by: Identity,
  method: MergeMethod,
): Promise<string> {
  const { repository } = pull;
  const { store } = repository;
  if (pull.state !== 'open') throw new Error('Pull Request is not mergeable');
  if (pull.pull.draft) throw new Error('Pull Request is still a draft');
  if (!repository.settings.mergeMethods.includes(method)) {
    const names = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' };
    throw new Error(`${names[method]} are not allowed on this repository.`);
  }
  await testMergeNow(world, pull);
  if (pull.pull.testMerge?.result !== 'clean') {
    throw new Error('Pull Request is not mergeable');
  }
  const base = pull.pull.testMerge.base;
  await refuseByRules(pull, by, base);
  const commits = await mergeCommits(world, pull, by, method, base);
  const sha = commits.at(-1) ?? base;
  markMerged(world, pull, by, method, commits);
  await push(world, repository, by, {
    ref: `refs/heads/${pull.pull.baseRef}`,
    to: sha,
    from: base,
    unchecked: true,
  });
  closeIssue(world, pull, by);
  if (repository.settings.deleteBranchOnMerge && pull.pull.headRepository === repository) {
    const ref = `refs/heads/${pull.pull.headRef}`;
    if ((await store.ref(ref)) !== undefined) {
      await push(world, repository, by, { ref, to: undefined, unchecked: true });
    }
  }
  return sha;
}

async function refuseByRules(pull: PullRequest, by: Identity, base: string): Promise<void> {
  const { repository } = pull;
  const violations = mergeViolations(repository, pull.pull.baseRef, by, {
    sha: pull.pull.headSha,
    approvals: pull.pull.approvals.length,
    throughQueue: false,
  });
  if (violations) {
    const words = violations.messages.join('\n\n');
    throw new Error(
      violations.kind === 'ruleset' ? `Repository rule violations found\n\n${words}\n\n` : words,
    );
  }
  const strict = rulesFor(repository, pull.pull.baseRef).some((rule) => rule.strict);
  if (strict && !(await repository.store.isAncestor(base, pull.pull.headSha))) {
    throw new Error('Head branch is not up to date with the base branch.');
  }
}

function markMerged(
  world: World,
  pull: PullRequest,
  by: Identity,
  method: MergeMethod,
  commits: readonly string[],
): void {
  const sha = commits.at(-1) ?? pull.pull.headSha;
  const all = method !== 'rebase' || pull.repository.settings.rebaseAssociatesEveryCommit;
  pull.pull.merged = {
    at: world.clock.now(),
    by: by.account,
    method,
    sha,
    commits: all ? commits : commits.slice(-1),
  };
  pull.pull.mergeSha = sha;
}

/** Writes the commits that a merge method puts on top of `base`, oldest first. */
async function mergeCommits(
  world: World,
  pull: PullRequest,
  by: Identity,
  method: MergeMethod,
  base: string,
): Promise<string[]> {
  const { store } = pull.repository;
  const head = pull.pull.headSha;
  const time = Math.floor(world.clock.now() / 1000);
  const github: Signature = { name: 'GitHub', email: 'noreply@github.com', time };
  if (method === 'rebase') return rebase(pull, base, { ...personOf(by), time });
  const tree = await mergedTree(store, base, head);
  if (tree === undefined) throw new Error('Pull Request is not mergeable');
  const commits = await commitsBetween(store, base, head);
  const merge = method === 'merge';
  const words = merge ? mergeWords(pull) : await squashWords(pull, commits);
  const author = merge ? personOf(by) : { name: pull.author.login, email: pull.author.email };
  const commit: Commit = {
    tree,
    parents: merge ? [base, head] : [base],
    author: { ...author, time },
    committer: github,
    message: [words.title, words.body].filter((part) => part !== '').join('\n\n'),
  };
  return [store.writeCommit(sign(commit))];
}

function personOf({ account }: Identity): { readonly name: string; readonly email: string } {
  return { name: account.name ?? account.login, email: account.email };
}

interface Words {
  readonly title: string;
  readonly body: string;
}

function mergeWords(pull: PullRequest): Words {
  const from = `${pull.pull.headRepository.owner.login}/${pull.pull.headRef}`;
  return { title: `Merge pull request #${pull.number} from ${from}`, body: pull.title };
}

/** A repository's default: the only commit's message, or the title and the list of commits. */
async function squashWords(pull: PullRequest, commits: readonly string[]): Promise<Words> {
  const messages: string[] = [];
  for (const oid of commits) messages.push((await pull.repository.store.commit(oid)).message);
  const [only] = messages;
  if (only !== undefined && messages.length === 1) {
    const [title = '', ...rest] = only.trimEnd().split('\n');
    return { title: `${title} (#${pull.number})`, body: rest.join('\n').trim() };
  }
  return {
    title: `${pull.title} (#${pull.number})`,
    body: messages.map((message) => `* ${message.trimEnd()}`).join('\n\n'),
  };
}

/**
 * Replays each commit, merges left out. GitHub's rebase always makes new commits, even where a
 * fast-forward would do (GitHub Docs, "About pull request merges").
 */
async function rebase(pull: PullRequest, base: string, committer: Signature): Promise<string[]> {
  const { store } = pull.repository;
  const commits: string[] = [];
  let onto = base;
  for (const oid of await commitsBetween(store, base, pull.pull.headSha, { merges: false })) {
    const tree = await pickedTree(store, onto, oid);
    if (tree === undefined) throw new Error("This branch can't be rebased");
    const { author, message } = await store.commit(oid);
    onto = store.writeCommit({ tree, parents: [onto], author, committer, message });
    commits.push(onto);
  }
  return commits;
}

/**
 * Puts pull requests into the merge queue: each group holds everything before it (GitHub Docs,
 * "Managing a merge queue") on a branch `gh-readonly-queue/<base>/pr-<number>-<sha>`.
 */
export async function enqueue(
  world: World,
  repository: RepositoryState,
  pulls: readonly PullRequest[],
  by: Identity,
  method: MergeMethod,
): Promise<MergeGroup[]> {
  const groups: MergeGroup[] = [];
  for (const pull of pulls) {
    const waiting = repository.groups.filter((group) => group.baseRef === pull.pull.baseRef);
    const base =
      waiting.at(-1)?.headSha ??
      (await repository.store.ref(`refs/heads/${pull.pull.baseRef}`)) ??
      noObject;
    const commits = await mergeCommits(world, pull, by, method, base);
    const headSha = commits.at(-1) ?? base;
    const group: MergeGroup = {
      ref: `refs/heads/gh-readonly-queue/${pull.pull.baseRef}/pr-${pull.number}-${base}`,
      headSha,
      baseRef: pull.pull.baseRef,
      baseSha: base,
      method,
      number: pull.number,
    };
    await repository.store.updateRefs([{ ref: group.ref, to: headSha, from: noObject }]);
    pull.pull.queued = true;
    repository.groups.push(group);
    groups.push(group);
    happened(world, repository, by, { name: 'merge_group', group });
  }
  return groups;
}

/** Merges a group and all before it: one push of the base branch, by the merge queue. */
export async function mergeGroup(
  world: World,
  repository: RepositoryState,
  group: MergeGroup,
): Promise<string> {
  const queue: Identity = { account: world.directory.mergeQueue, role: 'admin', job: false };
  const line = repository.groups.filter((other) => other.baseRef === group.baseRef);
  const merged = line.slice(0, line.indexOf(group) + 1);
  for (const { headSha } of merged) {
    const violations = mergeViolations(repository, group.baseRef, undefined, {
      sha: headSha,
      approvals: Number.POSITIVE_INFINITY,
      throughQueue: true,
    });
    if (violations) throw new Error(violations.messages.join('\n\n'));
  }
  for (const { number, method, baseSha, headSha } of merged) {
    const pull = repository.issues.get(number);
    if (!isPullRequest(pull)) throw new Error(`no pull request ${number}`);
    const commits = await commitsBetween(repository.store, baseSha, headSha);
    const own = method === 'merge' ? commits.slice(-1) : commits;
    markMerged(world, pull, queue, method, own);
  }
  await push(world, repository, queue, {
    ref: `refs/heads/${group.baseRef}`,
    to: group.headSha,
    from: merged[0]?.baseSha ?? noObject,
    unchecked: true,
  });
  for (const { number, ref } of merged) {
    const pull = repository.issues.get(number);
    if (isPullRequest(pull)) {
      pull.pull.queued = false;
      closeIssue(world, pull, queue);
    }
    await repository.store.updateRefs([{ ref, to: undefined }]);
  }
  for (const done of merged) repository.groups.splice(repository.groups.indexOf(done), 1);
  return group.headSha;
}
