import type { Annotation, CheckRun, Comment, Issue, PullRequest } from './model/types.ts';
import { issueNodeId } from './shapes/issues.ts';

/** What tests see of the state: values as they are now, which don't change under them. */
export interface PullView {
  readonly number: number;
  readonly nodeId: string;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  /** The test merge's commit, or what the merge came to. */
  readonly mergeSha: string | undefined;
}

export interface IssueView {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
}

export interface CommentView {
  readonly id: number;
  readonly body: string;
  /** The login as REST words it, a bot's with `[bot]`. */
  readonly author: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly minimized: boolean;
  readonly reactions: readonly { readonly by: string; readonly content: string }[];
}

export interface CheckRunView {
  readonly id: number;
  readonly name: string;
  /** The App's slug. */
  readonly app: string;
  readonly headSha: string;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly externalId: string;
  readonly detailsUrl: string | undefined;
  readonly annotations: readonly Annotation[];
}

export interface CommitView {
  readonly sha: string;
  readonly message: string;
  readonly author: string;
  readonly parents: readonly string[];
  /** Whether GitHub signed it. */
  readonly verified: boolean;
}

export function viewPull(issue: PullRequest): PullView {
  const { pull } = issue;
  return {
    number: issue.number,
    nodeId: issueNodeId(issue),
    title: issue.title,
    body: issue.body,
    author: issue.author.login,
    state: pull.merged ? 'merged' : issue.state,
    draft: pull.draft,
    headRef: pull.headRef,
    headSha: pull.headSha,
    baseRef: pull.baseRef,
    mergeSha: pull.mergeSha,
  };
}

export function viewIssue(issue: Issue): IssueView {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    author: issue.author.login,
    state: issue.state,
    labels: [...issue.labels],
  };
}

export function viewComment(comment: Comment): CommentView {
  return {
    id: comment.id,
    body: comment.body,
    author: comment.author.login,
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    minimized: comment.minimized !== undefined,
    reactions: comment.reactions.map(({ user, content }) => ({ by: user.login, content })),
  };
}

export function viewCheckRun(run: CheckRun): CheckRunView {
  return {
    id: run.id,
    name: run.name,
    app: run.app.slug,
    headSha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    title: run.title,
    summary: run.summary,
    text: run.text,
    externalId: run.externalId,
    detailsUrl: run.detailsUrl,
    annotations: [...run.annotations],
  };
}
