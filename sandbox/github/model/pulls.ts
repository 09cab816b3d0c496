import { mergedTree } from '../git/merge.ts';
import { sign } from '../git/objects.ts';
import { noObject } from '../git/store.ts';
import { createIssue, type NewIssue } from './issues.ts';
import { startTestMerge } from './pushes.ts';
import { mergeViolations, rulesFor } from './rules.ts';
import { type Identity, isPullRequest, type PullRequest, type RepositoryState } from './types.ts';
import { happened, type World } from './world.ts';

export interface NewPull extends NewIssue {
  readonly headRepository: RepositoryState;
  readonly headRef: string;
  readonly baseRef: string;
  readonly draft?: boolean;
  readonly maintainerCanModify?: boolean;
}

/** Why no pull request can be opened; the words are GitHub's. */
export async function pullProblem(
  repository: RepositoryState,
  { headRepository, headRef, baseRef }: NewPull,
): Promise<{ readonly field?: 'head' | 'base'; readonly message?: string } | undefined> {
  const base = await repository.store.ref(`refs/heads/${baseRef}`);
  if (base === undefined) return { field: 'base' };
  const head = await headRepository.store.ref(`refs/heads/${headRef}`);
  if (head === undefined) return { field: 'head' };
  const owner = headRepository.owner.login;
  const open = [...repository.issues.values()]
    .filter(isPullRequest)
    .find(
      ({ state, pull }) =>
        state === 'open' &&
        pull.headRepository === headRepository &&
        pull.headRef === headRef &&
        pull.baseRef === baseRef,
    );
  if (open) return { message: `A pull request already exists for ${owner}:${headRef}.` };
  if (await repository.store.isAncestor(head, base)) {
    const name = headRepository === repository ? headRef : `${owner}:${headRef}`;
    return { message: `No commits between ${baseRef} and ${name}` };
  }
  return undefined;
}

/** Opens a pull request that `pullProblem` has nothing against. */
export async function openPull(
  world: World,
  repository: RepositoryState,
  by: Identity,
  wanted: NewPull,
): Promise<PullRequest> {
  const { headRepository, headRef, baseRef } = wanted;
  const headSha = (await headRepository.store.ref(`refs/heads/${headRef}`)) ?? noObject;
  const baseSha = (await repository.store.ref(`refs/heads/${baseRef}`)) ?? noObject;
  const issue = createIssue(world, repository, by, wanted, {
    id: world.ids.next('pull'),
    headRepository,
    headRef,
    headSha,
    pushedAt: world.clock.now(),
    baseRef,
    baseSha,
    draft: wanted.draft ?? false,
    maintainerCanModify: wanted.maintainerCanModify ?? headRepository !== repository,
    approvals: [],
    testMerge: undefined,
    mergeSha: undefined,
    merged: undefined,
    queued: false,
  });
  if (!isPullRequest(issue)) throw new Error('an issue with a pull is a pull request');
  await repository.store.updateRefs([{ ref: `refs/pull/${issue.number}/head`, to: headSha }]);
  startTestMerge(world, issue);
  happened(world, repository, by, {
    name: 'pull_request',
    action: 'opened',
    number: issue.number,
  });
  return issue;
}

/**
 * Completes the test merges that are due: GitHub makes them in the background, so a pull request's
 * `mergeable` is null at first (GitHub Docs, "Get a pull request"). Call it inside `exclusively`.
 */
export async function settle(world: World, repository: RepositoryState): Promise<void> {
  for (const pull of [...repository.issues.values()].filter(isPullRequest)) {
    const { testMerge } = pull.pull;
    if (pull.state !== 'open' || !testMerge || testMerge.result !== undefined) continue;
    if (testMerge.readyAt <= world.clock.now()) await testMergeNow(world, pull);
  }
}

/** Whether some test merge is due, so that requests need not wait in line for nothing. */
export function isDue(world: World, repository: RepositoryState): boolean {
  const now = world.clock.now();
  return [...repository.issues.values()].some(
    ({ state, pull }) =>
      state === 'open' &&
      pull?.testMerge !== undefined &&
      pull.testMerge.result === undefined &&
      pull.testMerge.readyAt <= now,
  );
}

/**
 * Merges a pull request's head into the base's tip, if that is not what was merged last, and points
 * refs/pull/N/merge at the result. On a conflict the ref and `merge_commit_sha` stay what they were.
 */
export async function testMergeNow(world: World, pull: PullRequest): Promise<void> {
  const { repository } = pull;
  const { store } = repository;
  const head = pull.pull.headSha;
  const base = (await store.ref(`refs/heads/${pull.pull.baseRef}`)) ?? noObject;
  const { testMerge } = pull.pull;
  if (testMerge?.result !== undefined && testMerge.head === head && testMerge.base === base) return;
  const tree = base === noObject ? undefined : await mergedTree(store, base, head);
  if (tree !== undefined) {
    const time = Math.floor(world.clock.now() / 1000);
    const author = { name: pull.author.login, email: pull.author.email, time };
    const oid = store.writeCommit(
      sign({
        tree,
        parents: [base, head],
        author,
        committer: { name: 'GitHub', email: 'noreply@github.com', time },
        message: `Merge ${head} into ${base}`,
      }),
    );
    await store.updateRefs([{ ref: `refs/pull/${pull.number}/merge`, to: oid }]);
    pull.pull.mergeSha = oid;
  }
  pull.pull.testMerge = {
    head,
    base,
    readyAt: world.clock.now(),
    result: tree === undefined ? 'conflict' : 'clean',
  };
}

export interface Mergeability {
  /** Null while GitHub doesn't know yet, and for closed pull requests. */
  readonly mergeable: boolean | null;
  readonly state: 'unknown' | 'dirty' | 'draft' | 'blocked' | 'behind' | 'unstable' | 'clean';
}

/**
 * What is known of a pull request's mergeability. Asking is what makes GitHub test again after the
 * base has moved. Call it inside `exclusively`.
 */
export async function mergeability(world: World, pull: PullRequest): Promise<Mergeability> {
  const { repository } = pull;
  if (pull.state !== 'open') return { mergeable: null, state: 'unknown' };
  const base = (await repository.store.ref(`refs/heads/${pull.pull.baseRef}`)) ?? noObject;
  const { testMerge } = pull.pull;
  if (testMerge?.result !== undefined && testMerge.base !== base) startTestMerge(world, pull, base);
  await settle(world, repository);
  const result = pull.pull.testMerge?.result;
  if (result === undefined) return { mergeable: null, state: 'unknown' };
  if (result === 'conflict') return { mergeable: false, state: 'dirty' };
  return { mergeable: true, state: await cleanState(pull, base) };
}

async function cleanState(pull: PullRequest, base: string): Promise<Mergeability['state']> {
  const { repository } = pull;
  if (pull.pull.draft) return 'draft';
  const rules = rulesFor(repository, pull.pull.baseRef);
  if (
    rules.some((rule) => rule.strict) &&
    !(await repository.store.isAncestor(base, pull.pull.headSha))
  ) {
    return 'behind';
  }
  const violations = mergeViolations(repository, pull.pull.baseRef, undefined, {
    sha: pull.pull.headSha,
    approvals: pull.pull.approvals.length,
    throughQueue: true,
  });
  if (violations) return 'blocked';
  const runs = repository.suites
    .filter((suite) => suite.headSha === pull.pull.headSha)
    .flatMap((suite) => suite.runs);
  const stable = runs.every((run) =>
    ['success', 'neutral', 'skipped'].includes(run.conclusion ?? ''),
  );
  return stable ? 'clean' : 'unstable';
}

/** The pull requests of a repository, oldest first. */
export function pullsOf(repository: RepositoryState): PullRequest[] {
  return [...repository.issues.values()].filter(isPullRequest);
}
