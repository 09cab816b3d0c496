import type { GitStore } from '../git/store.ts';
import type { Account, App } from './accounts.ts';

export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface Settings {
  /** "Allow GitHub Actions to create and approve pull requests", off in every new repository. */
  allowActionsToCreatePullRequests: boolean;
  /** Whether OIDC subjects name owner and repository by id as well. */
  immutableSubject: boolean;
  /** A customized subject's claims, in their order; GitHub's own subject without them. */
  subjectClaims: readonly ('repo' | 'context' | 'ref' | 'job_workflow_ref')[] | undefined;
  deleteBranchOnMerge: boolean;
  mergeMethods: readonly MergeMethod[];
  hasIssues: boolean;
  /** Simulated milliseconds until a pull request's test merge is known. */
  mergeabilityDelay: number;
  /** Simulated milliseconds until a new commit's pull requests can be asked for. */
  commitPullsDelay: number;
  /** Whether every commit of a rebase merge leads to its pull request, or the last one only. */
  rebaseAssociatesEveryCommit: boolean;
}

export interface Label {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly description: string | null;
  readonly isDefault: boolean;
}

export const reactionContents = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
] as const;

export type ReactionContent = (typeof reactionContents)[number];

export interface Reaction {
  readonly id: number;
  readonly user: Account;
  readonly content: ReactionContent;
  readonly createdAt: number;
}

export interface Comment {
  readonly id: number;
  readonly issue: Issue;
  readonly author: Account;
  readonly app: App | undefined;
  readonly createdAt: number;
  body: string;
  updatedAt: number;
  editor: Account | undefined;
  reactions: Reaction[];
  minimized: string | undefined;
}

/** An issue, or a pull request, which is an issue with `pull` set. */
export interface Issue {
  readonly id: number;
  readonly repository: RepositoryState;
  readonly number: number;
  readonly author: Account;
  readonly app: App | undefined;
  readonly createdAt: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  updatedAt: number;
  closedAt: number | undefined;
  closedBy: Account | undefined;
  labels: string[];
  assignees: Account[];
  comments: Comment[];
  reactions: Reaction[];
  /** Only people with write access comment then, and no App (reported in renovatebot/renovate#6215). */
  locked: boolean;
  pull: PullDetails | undefined;
}

export interface PullDetails {
  readonly id: number;
  readonly headRepository: RepositoryState;
  readonly headRef: string;
  headSha: string;
  /** When the head was last pushed. */
  pushedAt: number;
  baseRef: string;
  /** The base branch's commit when the pull request was opened or last pushed to. */
  baseSha: string;
  draft: boolean;
  maintainerCanModify: boolean;
  approvals: Account[];
  testMerge: TestMerge | undefined;
  /** The last test merge that worked: what `merge_commit_sha` and refs/pull/N/merge keep. */
  mergeSha: string | undefined;
  merged: Merged | undefined;
  queued: boolean;
}

/** A test merge of one head into one base; `result` is missing while it is under way. */
export interface TestMerge {
  readonly head: string;
  readonly base: string;
  readonly readyAt: number;
  result: 'clean' | 'conflict' | undefined;
}

export interface Merged {
  readonly at: number;
  readonly by: Account;
  readonly method: MergeMethod | 'push';
  readonly sha: string;
  /** Every commit that the merge put on the base branch. */
  readonly commits: readonly string[];
}

/** An issue that is known to be a pull request. */
export type PullRequest = Issue & { pull: PullDetails };

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly title: string | null;
  readonly message: string;
  readonly raw_details: string | null;
}

export type CheckStatus = 'queued' | 'in_progress' | 'completed';

export type CheckConclusion =
  | 'action_required'
  | 'cancelled'
  | 'failure'
  | 'neutral'
  | 'success'
  | 'skipped'
  | 'stale'
  | 'timed_out';

export interface CheckSuite {
  readonly id: number;
  readonly repository: RepositoryState;
  readonly app: App;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly createdAt: number;
  readonly runs: CheckRun[];
}

export interface CheckRun {
  readonly id: number;
  readonly suite: CheckSuite;
  readonly app: App;
  readonly headSha: string;
  name: string;
  status: CheckStatus;
  conclusion: CheckConclusion | undefined;
  startedAt: number;
  completedAt: number | undefined;
  externalId: string;
  detailsUrl: string | undefined;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: Annotation[];
}

/** Who is on a bypass list. */
export type Bypass =
  | { readonly app: string }
  | { readonly user: string }
  | { readonly role: 'maintain' | 'admin' | 'write' };

/** A branch protection rule (classic) or a ruleset with the rules this sandbox knows. */
export interface Rule {
  readonly id: number;
  readonly kind: 'classic' | 'ruleset';
  readonly name: string;
  /** A branch name, a pattern with `*`, `~DEFAULT_BRANCH` or `~ALL`. */
  readonly branches: string;
  /** Required approvals, when changes must come by pull request. */
  readonly pullRequest: { readonly approvals: number } | undefined;
  readonly checks: readonly { readonly name: string; readonly app?: string }[];
  /** Whether the branch must be up to date before merging. */
  readonly strict: boolean;
  readonly mergeQueue: boolean;
  readonly restrictCreations: boolean;
  readonly bypass: readonly Bypass[];
  /** Classic only: "Do not allow bypassing the above settings". */
  readonly enforceAdmins: boolean;
}

/** What happened that workflows can listen to. */
export type Trigger =
  | {
      readonly name: 'push';
      readonly ref: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly name: 'pull_request' | 'pull_request_target';
      readonly number: number;
      readonly action: string;
      readonly before?: string;
      readonly after?: string;
    }
  | { readonly name: 'merge_group'; readonly group: MergeGroup }
  | { readonly name: 'issue_comment'; readonly action: string; readonly comment: number }
  | {
      readonly name: 'workflow_dispatch';
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
      readonly workflow?: string;
    }
  | { readonly name: 'schedule'; readonly schedule: string };

export interface Activity {
  readonly at: number;
  readonly trigger: Trigger;
  readonly actor: string;
  /** What a job's GITHUB_TOKEN does starts no workflow; anything else does. */
  readonly startsWorkflows: boolean;
}

export interface MergeGroup {
  /** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha>` */
  readonly ref: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  readonly method: MergeMethod;
  /** The pull request this group adds. */
  readonly number: number;
}

/** Everything GitHub knows of one repository. */
export interface RepositoryState {
  readonly id: number;
  readonly nodeId: string;
  readonly owner: Account;
  readonly name: string;
  readonly visibility: 'private' | 'public';
  readonly defaultBranch: string;
  readonly store: GitStore;
  readonly parent: RepositoryState | undefined;
  readonly createdAt: number;
  pushedAt: number;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly labels: Map<string, Label>;
  readonly suites: CheckSuite[];
  readonly runs: Map<number, CheckRun>;
  rules: Rule[];
  readonly roles: Map<string, Role>;
  readonly settings: Settings;
  readonly activity: Activity[];
  readonly groups: MergeGroup[];
  /** The end of the last change under way: changes are made one after the other. */
  busy: Promise<unknown>;
}

/** Who does something: the account shown, the App behind it, and the role it acts with. */
export interface Identity {
  readonly account: Account;
  readonly app?: App;
  readonly role: Role;
  /** Whether it acts with a job's GITHUB_TOKEN. */
  readonly job: boolean;
}

export function fullName({ owner, name }: Pick<RepositoryState, 'owner' | 'name'>): string {
  return `${owner.login}/${name}`;
}

export function isPullRequest(issue: Issue | undefined): issue is PullRequest {
  return issue?.pull !== undefined;
}
