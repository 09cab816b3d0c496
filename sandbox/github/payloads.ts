import { diff, emptyTreeOid } from './git/diff.ts';
import { commitsBetween } from './git/merge.ts';
import { noObject } from './git/store.ts';
import type { Account } from './model/accounts.ts';
import { iso } from './model/ids.ts';
import type { Comment, MergeGroup, PullRequest, RepositoryState, Trigger } from './model/types.ts';
import type { World } from './model/world.ts';
import { simpleUser } from './shapes/accounts.ts';
import { accountOf } from './shapes/commits.ts';
import { commentShape, issueShape } from './shapes/issues.ts';
import { html, type Json } from './shapes/links.ts';
import { pullShape } from './shapes/pulls.ts';
import { repositoryShape } from './shapes/repositories.ts';

/** What every payload ends with: where it happened and who did it. */
function common(world: World, repository: RepositoryState, sender: Account): Json {
  return {
    repository: repositoryShape(world, repository),
    ...(repository.owner.type === 'Organization' && {
      organization: organization(world, repository.owner),
    }),
    sender: simpleUser(world, sender),
  };
}

function organization(world: World, account: Account): Json {
  const url = `${world.apiUrl}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    description: '',
  };
}

/** A push's list of commits ends here (GitHub Docs, webhook `push`). */
const maximumCommits = 2048;

export async function pushPayload(
  world: World,
  repository: RepositoryState,
  { ref, before, after }: Extract<Trigger, { name: 'push' }>,
  sender: Account,
): Promise<Json> {
  const { store } = repository;
  const deleted = after === noObject;
  const created = before === noObject;
  const oids = deleted ? [] : await pushedCommits(repository, before, after);
  const commits: Json[] = [];
  for (const oid of oids.slice(-maximumCommits)) commits.push(await commit(world, repository, oid));
  const shared = common(world, repository, sender);
  return {
    ...shared,
    ref,
    before,
    after,
    created,
    deleted,
    forced: !created && !deleted && !(await store.isAncestor(before, after)),
    base_ref: null,
    compare: html(world, repository, `/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`),
    commits,
    head_commit: deleted ? null : await commit(world, repository, after),
    pusher: { name: sender.login, email: sender.email },
    // Push payloads give these as numbers, and the owner with a name and an email.
    repository: {
      ...repositoryShape(world, repository),
      created_at: Math.floor(repository.createdAt / 1000),
      pushed_at: Math.floor(repository.pushedAt / 1000),
      stargazers: 0,
      master_branch: repository.defaultBranch,
      owner: {
        ...simpleUser(world, repository.owner),
        name: repository.owner.login,
        email: repository.owner.email,
      },
    },
  };
}

function pushedCommits(
  { store, defaultBranch }: RepositoryState,
  before: string,
  after: string,
): Promise<string[]> {
  if (before !== noObject) return commitsBetween(store, before, after);
  return store.lines(['rev-list', '--reverse', after, '--not', `refs/heads/${defaultBranch}`]);
}

async function commit(world: World, repository: RepositoryState, oid: string): Promise<Json> {
  const { store } = repository;
  const { tree, parents, author, committer, message } = await store.commit(oid);
  const files = await diff(store, parents[0] ?? emptyTreeOid, oid);
  const paths = (status: string): string[] =>
    files.filter((file) => file.status === status).map(({ path }) => path);
  const person = (signature: typeof author): Json => {
    const account = accountOf(world, signature);
    return {
      name: signature.name,
      email: signature.email,
      date: iso(signature.time * 1000),
      ...(account && { username: account.login }),
    };
  };
  return {
    id: oid,
    tree_id: tree,
    distinct: true,
    message: message.trimEnd(),
    timestamp: iso(author.time * 1000),
    url: html(world, repository, `/commit/${oid}`),
    author: person(author),
    committer: person(committer),
    // A rename is a file added and another removed.
    added: [...paths('added'), ...paths('renamed')],
    removed: [...paths('removed'), ...files.flatMap(({ previousPath }) => previousPath ?? [])],
    modified: [...paths('modified'), ...paths('changed')],
  };
}

export async function pullPayload(
  world: World,
  pull: PullRequest,
  trigger: Extract<Trigger, { name: 'pull_request' | 'pull_request_target' }>,
  sender: Account,
): Promise<Json> {
  return {
    action: trigger.action,
    number: pull.number,
    ...(trigger.before !== undefined && { before: trigger.before }),
    ...(trigger.after !== undefined && { after: trigger.after }),
    // It is written before the test merge is made.
    pull_request: await pullShape(world, pull, { mergeable: null, state: 'unknown' }),
    ...common(world, pull.repository, sender),
  };
}

/** It names no pull request: only the branch of the group does, in its name. */
export async function mergeGroupPayload(
  world: World,
  repository: RepositoryState,
  group: MergeGroup,
  sender: Account,
): Promise<Json> {
  const { tree, message, author, committer } = await repository.store.commit(group.headSha);
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: group.headSha,
      head_ref: group.ref,
      base_sha: group.baseSha,
      base_ref: `refs/heads/${group.baseRef}`,
      head_commit: {
        id: group.headSha,
        tree_id: tree,
        message: message.trimEnd(),
        timestamp: iso(committer.time * 1000),
        author: { name: author.name, email: author.email },
        committer: { name: committer.name, email: committer.email },
      },
    },
    ...common(world, repository, sender),
  };
}

export function commentPayload(
  world: World,
  comment: Comment,
  action: string,
  sender: Account,
): Json {
  return {
    action,
    issue: issueShape(world, comment.issue),
    comment: commentShape(world, comment),
    ...common(world, comment.issue.repository, sender),
  };
}

export function dispatchPayload(
  world: World,
  repository: RepositoryState,
  { ref, inputs, workflow }: Extract<Trigger, { name: 'workflow_dispatch' }>,
  path: string,
  sender: Account,
): Json {
  return {
    inputs: Object.keys(inputs).length > 0 ? inputs : null,
    ref: `refs/heads/${ref}`,
    workflow: workflow ?? path,
    ...common(world, repository, sender),
  };
}

/** Since 2022 it has the repository too, but no sender (GitHub changelog, 2022-09-27). */
export function schedulePayload(
  world: World,
  repository: RepositoryState,
  schedule: string,
  path: string,
): Json {
  const { repository: shape, organization } = common(world, repository, repository.owner);
  return {
    schedule,
    workflow: path,
    repository: shape,
    ...(organization !== undefined && { organization }),
  };
}
