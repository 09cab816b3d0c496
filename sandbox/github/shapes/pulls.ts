import { diff } from '../git/diff.ts';
import { countCommits } from '../git/log.ts';
import { commitsBetween } from '../git/merge.ts';
import { iso } from '../model/ids.ts';
import type { Mergeability } from '../model/pulls.ts';
import type { PullRequest, RepositoryState } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { authorAssociation, simpleUser } from './accounts.ts';
import { issueNodeId, labelsOf } from './issues.ts';
import { api, html, type Json } from './links.ts';
import { repositoryShape } from './repositories.ts';

/** REST's `pull-request-simple`, which lists hold. */
export function pullSimple(world: World, issue: PullRequest): Json {
  const { repository, number, pull } = issue;
  const url = api(world, repository, `/pulls/${number}`);
  const issueUrl = api(world, repository, `/issues/${number}`);
  const page = html(world, repository, `/pull/${number}`);
  const statuses = api(world, repository, `/statuses/${pull.headSha}`);
  const [assignee] = issue.assignees;
  const href = (link: string): Json => ({ href: link });
  return {
    url,
    id: pull.id,
    node_id: issueNodeId(issue),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: simpleUser(world, issue.author),
    body: issue.body,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : iso(issue.closedAt),
    merged_at: pull.merged ? iso(pull.merged.at) : null,
    merge_commit_sha: pull.mergeSha ?? null,
    assignee: assignee ? simpleUser(world, assignee) : null,
    assignees: issue.assignees.map((account) => simpleUser(world, account)),
    requested_reviewers: [],
    requested_teams: [],
    labels: labelsOf(world, issue),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: api(world, repository, '/pulls/comments{/number}'),
    comments_url: `${issueUrl}/comments`,
    statuses_url: statuses,
    head: side(world, pull.headRepository, pull.headRef, pull.headSha),
    base: side(world, repository, pull.baseRef, pull.baseSha),
    _links: {
      self: href(url),
      html: href(page),
      issue: href(issueUrl),
      comments: href(`${issueUrl}/comments`),
      review_comments: href(`${url}/comments`),
      review_comment: href(api(world, repository, '/pulls/comments{/number}')),
      commits: href(`${url}/commits`),
      statuses: href(statuses),
    },
    author_association: authorAssociation(repository, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

function side(world: World, repository: RepositoryState, ref: string, sha: string): Json {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: simpleUser(world, repository.owner),
    repo: repositoryShape(world, repository),
  };
}

/** REST's `pull-request`, which one request for one pull request gives. */
export async function pullShape(
  world: World,
  issue: PullRequest,
  { mergeable, state }: Mergeability,
): Promise<Json> {
  const { pull } = issue;
  const files = await filesOfPull(issue);
  return {
    ...pullSimple(world, issue),
    merged: pull.merged !== undefined,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: state,
    merged_by: pull.merged ? simpleUser(world, pull.merged.by) : null,
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: await countCommits(issue.repository.store, `${pull.baseSha}..${pull.headSha}`),
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** What a pull request changes: its head against where it left the base. */
export async function filesOfPull({ repository: { store }, pull }: PullRequest) {
  const from = (await store.mergeBase(pull.baseSha, pull.headSha)) ?? pull.baseSha;
  return diff(store, from, pull.headSha);
}

export function commitsOfPull({ repository, pull }: PullRequest): Promise<string[]> {
  return commitsBetween(repository.store, pull.baseSha, pull.headSha);
}
