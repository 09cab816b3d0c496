import { iso, nodeId } from '../model/ids.ts';
import {
  type Comment,
  type Issue,
  type Label,
  type Reaction,
  type RepositoryState,
  reactionContents,
} from '../model/types.ts';
import type { World } from '../model/world.ts';
import { authorAssociation, integration, simpleUser } from './accounts.ts';
import { api, html, type Json } from './links.ts';

function labelShape(world: World, repository: RepositoryState, label: Label): Json {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: api(world, repository, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    color: label.color,
    default: label.isDefault,
    description: label.description,
  };
}

export function labelsOf(world: World, issue: Issue): Json[] {
  const { repository } = issue;
  return issue.labels.flatMap((name) => {
    const label = repository.labels.get(name.toLowerCase());
    return label ? [labelShape(world, repository, label)] : [];
  });
}

export function reactionShape(world: World, reaction: Reaction): Json {
  return {
    id: reaction.id,
    node_id: nodeId('REA', reaction.id),
    user: simpleUser(world, reaction.user),
    content: reaction.content,
    created_at: iso(reaction.createdAt),
  };
}

function rollup(url: string, reactions: readonly Reaction[]): Json {
  const counts = reactionContents.map(
    (content) =>
      [content, reactions.filter((reaction) => reaction.content === content).length] as const,
  );
  return { url, total_count: reactions.length, ...Object.fromEntries(counts) };
}

export function issueNodeId(issue: Issue): string {
  return issue.pull ? nodeId('PR', issue.pull.id) : nodeId('I', issue.id);
}

/** REST's `issue`; a pull request shows here too, with a `pull_request` in it. */
export function issueShape(world: World, issue: Issue): Json {
  const { repository, number, pull } = issue;
  const url = api(world, repository, `/issues/${number}`);
  const page = html(world, repository, `/${pull ? 'pull' : 'issues'}/${number}`);
  const pullUrl = api(world, repository, `/pulls/${number}`);
  const [assignee] = issue.assignees;
  return {
    url,
    repository_url: api(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    id: issue.id,
    node_id: issueNodeId(issue),
    number,
    title: issue.title,
    user: simpleUser(world, issue.author),
    labels: labelsOf(world, issue),
    state: issue.state,
    locked: issue.locked,
    assignee: assignee ? simpleUser(world, assignee) : null,
    assignees: issue.assignees.map((account) => simpleUser(world, account)),
    milestone: null,
    comments: issue.comments.length,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: issue.closedAt === undefined ? null : iso(issue.closedAt),
    author_association: authorAssociation(repository, issue.author),
    active_lock_reason: null,
    ...(pull && {
      draft: pull.draft,
      pull_request: {
        url: pullUrl,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: pull.merged ? iso(pull.merged.at) : null,
      },
    }),
    body: issue.body,
    closed_by: issue.closedBy ? simpleUser(world, issue.closedBy) : null,
    reactions: rollup(`${url}/reactions`, issue.reactions),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: issue.app ? integration(world, issue.app) : null,
    state_reason: issue.stateReason,
  };
}

export function commentNodeId(comment: Comment): string {
  return nodeId('IC', comment.id);
}

/** REST's `issue-comment`. */
export function commentShape(world: World, comment: Comment): Json {
  const { issue } = comment;
  const { repository } = issue;
  const url = api(world, repository, `/issues/comments/${comment.id}`);
  return {
    url,
    html_url: commentPage(world, comment),
    issue_url: api(world, repository, `/issues/${issue.number}`),
    id: comment.id,
    node_id: commentNodeId(comment),
    user: simpleUser(world, comment.author),
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    body: comment.body,
    author_association: authorAssociation(repository, comment.author),
    reactions: rollup(`${url}/reactions`, comment.reactions),
    performed_via_github_app: comment.app ? integration(world, comment.app) : null,
    ...(comment.minimized !== undefined && { minimized: { reason: comment.minimized } }),
  };
}

export function commentPage(world: World, { issue, id }: Comment): string {
  const kind = issue.pull ? 'pull' : 'issues';
  return html(world, issue.repository, `/${kind}/${issue.number}#issuecomment-${id}`);
}
