import { noObject, type RefUpdate } from '../git/store.ts';
import { closeIssue } from './issues.ts';
import { pushViolations, type Violations } from './rules.ts';
import { type Identity, isPullRequest, type PullRequest, type RepositoryState } from './types.ts';
import { happened, type World } from './world.ts';

/** Why a ref was not changed. */
export class PushRejected extends Error {
  readonly reason: 'stale' | 'not a fast-forward' | 'protected';
  readonly violations: Violations | undefined;

  constructor(reason: PushRejected['reason'], violations?: Violations) {
    super([reason, ...(violations?.messages ?? [])].join(': '));
    this.reason = reason;
    this.violations = violations;
  }
}

export interface Push {
  /** A full ref name. */
  readonly ref: string;
  /** The new commit; `undefined` deletes the ref. */
  readonly to: string | undefined;
  /** What the ref must point to now, `noObject` for nothing. */
  readonly from?: string;
  readonly force?: boolean;
  /** Set for what GitHub itself does after having asked the rules in its own way. */
  readonly unchecked?: boolean;
}

/**
 * Changes one ref as a push does: refused by rules, atomic, seen by pull requests and by workflows.
 * Call it inside `exclusively`.
 */
export async function push(
  world: World,
  repository: RepositoryState,
  by: Identity,
  change: Push,
): Promise<void> {
  const { store } = repository;
  const before = (await store.ref(change.ref)) ?? noObject;
  await assertAllowed(repository, by, change);
  if (change.to === before) return;
  const branch = branchOf(change.ref);

  const heads = branch === undefined ? [] : openPullsFrom(world, repository, branch);
  const own = heads.filter((pull) => pull.repository === repository);
  const done = await store.updateRefs([
    { ref: change.ref, to: change.to, from: before },
    ...(change.to === undefined ? [] : own.map((pull) => headUpdate(pull, change.to))),
  ]);
  if (!done) throw new PushRejected('stale');
  repository.pushedAt = world.clock.now();
  // Of other refs GitHub tells nobody (GitHub Docs, "Events that trigger workflows", "push": a commit or a tag).
  if (branch !== undefined || change.ref.startsWith('refs/tags/')) {
    happened(world, repository, by, {
      name: 'push',
      ref: change.ref,
      before,
      after: change.to ?? noObject,
    });
  }
  for (const pull of heads) await followHead(world, pull, by, change.to);
  if (branch !== undefined && change.to !== undefined) {
    await followBase(world, repository, branch, by, change.to);
  }
}

/** Refuses what `push` would refuse, and changes nothing. */
export async function assertAllowed(
  repository: RepositoryState,
  by: Identity,
  change: Push,
): Promise<void> {
  const before = (await repository.store.ref(change.ref)) ?? noObject;
  if (change.from !== undefined && change.from !== before) throw new PushRejected('stale');
  if (change.to === before) return;
  const kind = await kindOf(repository, before, change.to);
  const branch = branchOf(change.ref);
  if (branch !== undefined && !change.unchecked) {
    const violations = pushViolations(repository, branch, by, { kind, to: change.to });
    if (violations) throw new PushRejected('protected', violations);
  }
  if (kind === 'force' && !change.force) throw new PushRejected('not a fast-forward');
}

async function kindOf(
  repository: RepositoryState,
  before: string,
  to: string | undefined,
): Promise<'create' | 'update' | 'force' | 'delete'> {
  if (to === undefined) return 'delete';
  if (before === noObject) return 'create';
  const kinds = await Promise.all([before, to].map((oid) => repository.store.info(oid)));
  // Refs beside branches may point to anything, and nothing comes after what is no commit.
  if (kinds.some((info) => info?.type !== 'commit')) return 'force';
  return (await repository.store.isAncestor(before, to)) ? 'update' : 'force';
}

export function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}

function openPullsFrom(world: World, head: RepositoryState, branch: string): PullRequest[] {
  return world.repositories
    .flatMap((repository) => [...repository.issues.values()])
    .filter(isPullRequest)
    .filter(
      ({ state, pull }) =>
        state === 'open' && pull.headRepository === head && pull.headRef === branch,
    );
}

function headUpdate(pull: PullRequest, to: string | undefined): RefUpdate {
  return { ref: `refs/pull/${pull.number}/head`, to };
}

/** A pull request's head moved or went away, or has nothing of its own left (then GitHub closes the pull request). */
async function followHead(
  world: World,
  pull: PullRequest,
  by: Identity,
  to: string | undefined,
): Promise<void> {
  if (to === undefined) {
    closeIssue(world, pull, by);
    return;
  }
  const base = pull.repository;
  if (base !== pull.pull.headRepository) await base.store.updateRefs([headUpdate(pull, to)]);
  const before = pull.pull.headSha;
  pull.pull.headSha = to;
  pull.pull.pushedAt = world.clock.now();
  pull.pull.baseSha = (await base.store.ref(`refs/heads/${pull.pull.baseRef}`)) ?? noObject;
  pull.updatedAt = world.clock.now();
  startTestMerge(world, pull);
  happened(world, base, by, {
    name: 'pull_request',
    action: 'synchronize',
    number: pull.number,
    before,
    after: to,
  });
  if (await base.store.isAncestor(to, pull.pull.baseSha)) closeIssue(world, pull, by);
}

/** A pull request all of whose commits were pushed to its base counts as merged. */
async function followBase(
  world: World,
  repository: RepositoryState,
  branch: string,
  by: Identity,
  to: string,
): Promise<void> {
  for (const pull of [...repository.issues.values()].filter(isPullRequest)) {
    // One that is being merged says itself how.
    if (pull.state !== 'open' || pull.pull.merged || pull.pull.baseRef !== branch) continue;
    if (!(await repository.store.isAncestor(pull.pull.headSha, to))) continue;
    pull.pull.merged = {
      at: world.clock.now(),
      by: by.account,
      method: 'push',
      sha: to,
      commits: [pull.pull.headSha],
    };
    pull.pull.mergeSha = to;
    closeIssue(world, pull, by);
  }
}

/** Begins a test merge of the pull request's present head into its base's present tip. */
export function startTestMerge(world: World, pull: PullRequest, base = pull.pull.baseSha): void {
  pull.pull.testMerge = {
    head: pull.pull.headSha,
    base,
    readyAt: world.clock.now() + pull.repository.settings.mergeabilityDelay,
    result: undefined,
  };
}
