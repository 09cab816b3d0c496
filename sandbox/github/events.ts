import { noObject } from './git/store.ts';
import { testMergeNow } from './model/pulls.ts';
import { branchOf } from './model/pushes.ts';
import {
  isPullRequest,
  type PullRequest,
  type RepositoryState,
  type Trigger,
} from './model/types.ts';
import { exclusively, type World } from './model/world.ts';
import {
  commentPayload,
  dispatchPayload,
  mergeGroupPayload,
  pullPayload,
  pushPayload,
  schedulePayload,
} from './payloads.ts';
import type { Json } from './shapes/links.ts';

/** What GitHub hands a workflow run (GitHub Docs, "Events that trigger workflows"). */
export interface Event {
  readonly name: Trigger['name'];
  readonly payload: Json;
  /** GITHUB_SHA and GITHUB_REF, as that page defines them for the event. */
  readonly sha: string;
  readonly ref: string;
  /** Branch names, empty unless the event is a pull request's. */
  readonly headRef: string;
  readonly baseRef: string;
  /** The login of whoever made it happen. */
  readonly actor: string;
  /** Whether its runs get a read-only token and no OIDC token. */
  readonly untrusted: boolean;
}

/** Where workflow files are said to be, for payloads that name one. */
export const workflowPath = '.github/workflows/accounts.yml';

/** Builds what GitHub would hand a workflow for something that happened. */
export function eventFor(
  world: World,
  repository: RepositoryState,
  trigger: Trigger,
  actor: string,
): Promise<Event> {
  return exclusively(repository, () => build(world, repository, trigger, actor));
}

async function build(
  world: World,
  repository: RepositoryState,
  trigger: Trigger,
  actor: string,
): Promise<Event> {
  const sender = world.directory.user(actor);
  const base = { name: trigger.name, actor, headRef: '', baseRef: '', untrusted: false };
  const defaultRef = `refs/heads/${repository.defaultBranch}`;
  switch (trigger.name) {
    case 'push': {
      const deleted = trigger.after === noObject;
      return {
        ...base,
        payload: await pushPayload(world, repository, trigger, sender),
        sha: deleted ? await tipOf(repository, defaultRef) : trigger.after,
        ref: deleted ? defaultRef : trigger.ref,
      };
    }
    case 'pull_request':
    case 'pull_request_target': {
      const pull = findPull(repository, trigger.number);
      const payload = await pullPayload(world, pull, trigger, sender);
      return {
        ...base,
        payload,
        ...(await placeOf(world, pull, trigger)),
        headRef: pull.pull.headRef,
        baseRef: pull.pull.baseRef,
        untrusted: trigger.name === 'pull_request' && pull.pull.headRepository !== repository,
      };
    }
    case 'merge_group':
      return {
        ...base,
        payload: await mergeGroupPayload(world, repository, trigger.group, sender),
        sha: trigger.group.headSha,
        ref: trigger.group.ref,
      };
    case 'issue_comment': {
      const comment = repository.comments.get(trigger.comment);
      if (!comment) throw new Error(`no comment ${trigger.comment}`);
      return {
        ...base,
        payload: commentPayload(world, comment, trigger.action, sender),
        sha: await tipOf(repository, defaultRef),
        ref: defaultRef,
      };
    }
    case 'workflow_dispatch': {
      const ref = `refs/heads/${trigger.ref}`;
      return {
        ...base,
        payload: dispatchPayload(world, repository, trigger, workflowPath, sender),
        sha: await tipOf(repository, ref),
        ref,
      };
    }
    case 'schedule':
      return {
        ...base,
        payload: schedulePayload(world, repository, trigger.schedule, workflowPath),
        sha: await tipOf(repository, defaultRef),
        ref: defaultRef,
      };
  }
}

function findPull(repository: RepositoryState, number: number): PullRequest {
  const issue = repository.issues.get(number);
  if (!isPullRequest(issue)) throw new Error(`no pull request ${number}`);
  return issue;
}

/**
 * `pull_request`: the test merge, or the base branch once merged; a pull request with a conflict
 * runs no workflow. `pull_request_target`: always the default branch (GitHub changelog, 2025-11-07).
 */
async function placeOf(
  world: World,
  pull: PullRequest,
  trigger: Extract<Trigger, { name: 'pull_request' | 'pull_request_target' }>,
): Promise<{ readonly sha: string; readonly ref: string }> {
  const { repository } = pull;
  if (trigger.name === 'pull_request_target') {
    const ref = `refs/heads/${repository.defaultBranch}`;
    return { ref, sha: await tipOf(repository, ref) };
  }
  if (pull.pull.merged) {
    return { ref: `refs/heads/${pull.pull.baseRef}`, sha: pull.pull.merged.sha };
  }
  if (pull.state === 'open') await testMergeNow(world, pull);
  if (pull.pull.testMerge?.result === 'conflict') {
    throw new Error(`GitHub runs no pull_request workflow while #${pull.number} has a conflict`);
  }
  return {
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.pull.mergeSha ?? pull.pull.headSha,
  };
}

async function tipOf({ store }: RepositoryState, ref: string): Promise<string> {
  const oid = await store.ref(ref);
  if (oid === undefined) throw new Error(`no branch ${branchOf(ref) ?? ref}`);
  return oid;
}
