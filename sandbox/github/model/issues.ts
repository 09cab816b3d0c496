import type { Account } from './accounts.ts';
import {
  type Comment,
  type Identity,
  type Issue,
  isPullRequest,
  type Label,
  type PullDetails,
  type Reaction,
  type ReactionContent,
  type RepositoryState,
} from './types.ts';
import { happened, type World } from './world.ts';

export interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly assignees?: readonly Account[];
}

/** Issues and pull requests of a repository share one sequence of numbers. */
export function createIssue(
  world: World,
  repository: RepositoryState,
  by: Identity,
  { title, body = null, labels = [], assignees = [] }: NewIssue,
  pull?: PullDetails,
): Issue {
  const now = world.clock.now();
  const issue: Issue = {
    id: world.ids.next('issue'),
    repository,
    number: repository.issues.size + 1,
    author: by.account,
    app: by.app,
    createdAt: now,
    title,
    body,
    state: 'open',
    stateReason: null,
    updatedAt: now,
    closedAt: undefined,
    closedBy: undefined,
    labels: labels.map((name) => ensureLabel(world, repository, name).name),
    assignees: [...assignees],
    comments: [],
    reactions: [],
    locked: false,
    pull,
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

export function closeIssue(
  world: World,
  issue: Issue,
  by: Identity,
  reason: 'completed' | 'not_planned' | 'duplicate' = 'completed',
): void {
  if (issue.state === 'closed') return;
  const now = world.clock.now();
  issue.state = 'closed';
  issue.stateReason = issue.pull ? null : reason;
  issue.closedAt = now;
  issue.closedBy = by.account;
  issue.updatedAt = now;
  if (isPullRequest(issue)) {
    happened(world, issue.repository, by, {
      name: 'pull_request',
      action: 'closed',
      number: issue.number,
    });
  }
}

export function reopenIssue(world: World, issue: Issue, by: Identity): void {
  if (issue.state === 'open') return;
  issue.state = 'open';
  issue.stateReason = issue.pull ? null : 'reopened';
  issue.closedAt = undefined;
  issue.closedBy = undefined;
  issue.updatedAt = world.clock.now();
  if (isPullRequest(issue)) {
    happened(world, issue.repository, by, {
      name: 'pull_request',
      action: 'reopened',
      number: issue.number,
    });
  }
}

/** Putting a label that doesn't exist on an issue creates it, in the default grey. */
export function ensureLabel(
  world: World,
  repository: RepositoryState,
  name: string,
  color = 'ededed',
  description: string | null = null,
): Label {
  const known = repository.labels.get(name.toLowerCase());
  if (known) return known;
  const label: Label = {
    id: world.ids.next('label'),
    name,
    color,
    description,
    isDefault: false,
  };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

/** A comment's greatest length in characters (Unicode code points). */
const maximumBody = 65_536;

export function isTooLong(body: string): boolean {
  return body.length > maximumBody && [...body].length > maximumBody;
}

export function createComment(world: World, issue: Issue, by: Identity, body: string): Comment {
  const now = world.clock.now();
  const comment: Comment = {
    id: world.ids.next('comment'),
    issue,
    author: by.account,
    app: by.app,
    createdAt: now,
    body,
    updatedAt: now,
    editor: undefined,
    reactions: [],
    minimized: undefined,
  };
  issue.comments.push(comment);
  issue.repository.comments.set(comment.id, comment);
  issue.updatedAt = now;
  happened(world, issue.repository, by, {
    name: 'issue_comment',
    action: 'created',
    comment: comment.id,
  });
  return comment;
}

export function editComment(world: World, comment: Comment, by: Identity, body: string): void {
  comment.body = body;
  comment.updatedAt = world.clock.now();
  comment.editor = by.account;
  happened(world, comment.issue.repository, by, {
    name: 'issue_comment',
    action: 'edited',
    comment: comment.id,
  });
}

export function deleteComment(world: World, comment: Comment): void {
  const { issue } = comment;
  issue.comments = issue.comments.filter((other) => other !== comment);
  issue.repository.comments.delete(comment.id);
  issue.updatedAt = world.clock.now();
}

/** One reaction of a kind per account: asking again gives the one that is there. */
export function react(
  world: World,
  subject: Comment | Issue,
  by: Identity,
  content: ReactionContent,
): { readonly reaction: Reaction; readonly created: boolean } {
  const known = subject.reactions.find(
    (reaction) => reaction.user.id === by.account.id && reaction.content === content,
  );
  if (known) return { reaction: known, created: false };
  const reaction: Reaction = {
    id: world.ids.next('reaction'),
    user: by.account,
    content,
    createdAt: world.clock.now(),
  };
  subject.reactions.push(reaction);
  return { reaction, created: true };
}
