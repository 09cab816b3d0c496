import { type Event, eventFor } from './events.ts';
import { log } from './git/log.ts';
import type { FileChanges } from './git/tree.ts';
import { walkTree } from './git/tree.ts';
import { type Job, type JobOptions, startJob } from './jobs.ts';
import { checkRunsOf } from './model/checks.ts';
import { isVerified, writeCommit } from './model/commits.ts';
import {
  closeIssue,
  createComment,
  createIssue,
  deleteComment,
  reopenIssue,
} from './model/issues.ts';
import { enqueue, mergeGroup, mergePull } from './model/merging.ts';
import { openPull, pullProblem } from './model/pulls.ts';
import { push } from './model/pushes.ts';
import type {
  Activity,
  Issue,
  MergeGroup,
  MergeMethod,
  PullRequest,
  RepositoryState,
  Role,
  Rule,
  Settings,
  Trigger,
} from './model/types.ts';
import { fullName, isPullRequest } from './model/types.ts';
import { asUser, exclusively, type World } from './model/world.ts';
import type { Oidc } from './oidc.ts';
import { addRule, type RuleOptions } from './protect.ts';
import { forkRepository, someone } from './repositories.ts';
import {
  type CheckRunView,
  type CommentView,
  type CommitView,
  type IssueView,
  type PullView,
  viewCheckRun,
  viewComment,
  viewIssue,
  viewPull,
} from './views.ts';

export interface PullOptions {
  /** The branch with the changes; it is made from the base when it doesn't exist. */
  readonly head: string;
  /** Default: the default branch. */
  readonly base?: string;
  /** Committed to the head branch first. */
  readonly files?: FileChanges;
  readonly title?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly author?: string;
  /** Whose fork the head branch is in; the fork is made when it doesn't exist. */
  readonly fork?: string;
}

/** A repository in a test's hands. What people do here, GitHub would let them do on its website. */
export class Repository {
  readonly #world: World;
  readonly #state: RepositoryState;
  readonly #oidc: Oidc;

  constructor(world: World, state: RepositoryState, oidc: Oidc) {
    this.#world = world;
    this.#state = state;
    this.#oidc = oidc;
  }

  get id(): number {
    return this.#state.id;
  }

  get ownerId(): number {
    return this.#state.owner.id;
  }

  /** Lets it have had another name, `owner/name`, before it was renamed or transferred. */
  wasCalled(name: string): void {
    this.#world.formerNames.set(name.toLowerCase(), this.#state);
  }

  get fullName(): string {
    return fullName(this.#state);
  }

  /** The bare Git repository's folder, for `git` itself. */
  get directory(): string {
    return this.#state.store.directory;
  }

  /** All that happened that workflows could listen to, oldest first. */
  get activity(): readonly Activity[] {
    return this.#state.activity;
  }

  /** Commits to a branch and pushes, rules or no rules; a new branch starts at the default one. */
  commit(
    branch: string,
    files: FileChanges,
    message = 'Change',
    author = someone,
  ): Promise<string> {
    return this.#exclusively(() => this.#commit(branch, files, message, author));
  }

  async #commit(
    branch: string,
    files: FileChanges,
    message: string,
    author: string,
    base = this.#state.defaultBranch,
  ): Promise<string> {
    const ref = `refs/heads/${branch}`;
    const { store } = this.#state;
    const parent = (await store.ref(ref)) ?? (await store.ref(`refs/heads/${base}`));
    const by = asUser(this.#world, this.#state, author);
    const commit = { parent, changes: files, message, author: by.account, madeByGitHub: false };
    const to = await writeCommit(this.#world, this.#state, commit);
    await push(this.#world, this.#state, by, { ref, to, unchecked: true });
    return to;
  }

  /** Points a branch at a commit, whatever it pointed to; nothing deletes it. */
  setBranch(branch: string, to: string | undefined, by = someone): Promise<void> {
    const change = { ref: `refs/heads/${branch}`, to, force: true, unchecked: true };
    const person = asUser(this.#world, this.#state, by);
    return this.#exclusively(() => push(this.#world, this.#state, person, change));
  }

  /** Points any ref to a commit, or deletes it, as somebody with write access can with Git. */
  setRef(ref: string, to: string | undefined, by = someone): Promise<void> {
    const person = asUser(this.#world, this.#state, by);
    const change = { ref, to, force: true, unchecked: true };
    return this.#exclusively(() => push(this.#world, this.#state, person, change));
  }

  async branch(name: string, from = this.#state.defaultBranch): Promise<string> {
    const to = await this.sha(from);
    await this.setBranch(name, to);
    return to;
  }

  /** The commit that a branch, a ref, a sha or any revision names. */
  async sha(revision: string): Promise<string> {
    const { store } = this.#state;
    const oid =
      (await store.commitOid(`refs/heads/${revision}`)) ?? (await store.commitOid(revision));
    if (oid === undefined) throw new Error(`${this.fullName} has no ${revision}`);
    return oid;
  }

  /** A file's text at a revision, `undefined` when there is no such file. */
  async read(revision: string, path: string): Promise<string | undefined> {
    const found = await this.#state.store.contents(`${await this.sha(revision)}:${path}`);
    return found?.type === 'blob' ? found.contents.toString('utf8') : undefined;
  }

  /** The paths of all files at a revision. */
  async files(revision = this.#state.defaultBranch): Promise<string[]> {
    const { store } = this.#state;
    const { tree } = await store.commit(await this.sha(revision));
    const entries = await walkTree(store, tree);
    return entries.filter(({ mode }) => mode !== '040000').map(({ path }) => path);
  }

  async log(revision = this.#state.defaultBranch, limit = 100): Promise<CommitView[]> {
    const { store } = this.#state;
    const views: CommitView[] = [];
    for (const sha of await log(store, await this.sha(revision), { limit })) {
      const commit = await store.commit(sha);
      const { message, author, parents } = commit;
      views.push({ sha, message, author: author.name, parents, verified: isVerified(commit) });
    }
    return views;
  }

  openPullRequest(options: PullOptions): Promise<PullView> {
    return this.#exclusively(async () => {
      const { head, fork, title = 'Change accounts', body = null, draft = false } = options;
      const author = options.author ?? fork ?? someone;
      const baseRef = options.base ?? this.#state.defaultBranch;
      const source = fork === undefined ? this : await this.fork(fork);
      if (options.files) await source.#commit(head, options.files, title, author, baseRef);
      const headRepository = source.#state;
      const wanted = { headRepository, headRef: head, baseRef, title, body, draft };
      const problem = await pullProblem(this.#state, wanted);
      if (problem) throw new Error(problem.message ?? `no such ${problem.field}`);
      const by = asUser(this.#world, this.#state, author);
      return viewPull(await openPull(this.#world, this.#state, by, wanted));
    });
  }

  pullRequest(number: number): PullView {
    return viewPull(this.#pull(number));
  }

  issues(): IssueView[] {
    return [...this.#state.issues.values()].filter((issue) => !issue.pull).map(viewIssue);
  }

  openIssue(title: string, options: { body?: string; labels?: string[]; by?: string } = {}) {
    const by = asUser(this.#world, this.#state, options.by ?? someone);
    const { body = null, labels = [] } = options;
    return viewIssue(createIssue(this.#world, this.#state, by, { title, body, labels }));
  }

  closeIssue(number: number, by = someone): void {
    closeIssue(this.#world, this.#issue(number), asUser(this.#world, this.#state, by));
  }

  /** Changes an issue's text behind its author's back, as anyone with triage access can. */
  editIssue(number: number, body: string): void {
    const issue = this.#issue(number);
    issue.body = body;
    issue.updatedAt = this.#world.clock.now();
  }

  comments(number: number): CommentView[] {
    return (this.#state.issues.get(number)?.comments ?? []).map(viewComment);
  }

  comment(number: number, body: string, by = someone): CommentView {
    const person = asUser(this.#world, this.#state, by);
    return viewComment(createComment(this.#world, this.#issue(number), person, body));
  }

  /** Changes a comment's text behind its author's back, as anyone with write access can. */
  editComment(id: number, body: string): void {
    const comment = this.#state.comments.get(id);
    if (!comment) throw new Error(`no comment ${id}`);
    comment.body = body;
    comment.updatedAt = this.#world.clock.now();
  }

  deleteComment(id: number): void {
    const comment = this.#state.comments.get(id);
    if (!comment) throw new Error(`no comment ${id}`);
    deleteComment(this.#world, comment);
  }

  /** A commit's check runs, newest first. */
  async checkRuns(revision: string): Promise<CheckRunView[]> {
    return checkRunsOf(this.#state, await this.sha(revision)).map(viewCheckRun);
  }

  /** Merges with the merge button, rules included, and returns the commit the base came to. */
  merge(number: number, method: MergeMethod = 'merge', by = someone): Promise<string> {
    const person = asUser(this.#world, this.#state, by);
    return this.#exclusively(() => mergePull(this.#world, this.#pull(number), person, method));
  }

  closePullRequest(number: number, by = someone): void {
    closeIssue(this.#world, this.#pull(number), asUser(this.#world, this.#state, by));
  }

  reopenPullRequest(number: number, by = someone): void {
    reopenIssue(this.#world, this.#pull(number), asUser(this.#world, this.#state, by));
  }

  /** Locks a conversation. */
  lock(number: number): void {
    this.#issue(number).locked = true;
  }

  approve(number: number, by = someone): void {
    this.#pull(number).pull.approvals.push(this.#world.directory.user(by));
  }

  /** Adds pull requests to the merge queue: a group for each, on top of the one before. */
  queue(numbers: readonly number[], method: MergeMethod = 'merge', by = someone) {
    const person = asUser(this.#world, this.#state, by);
    const pulls = numbers.map((number) => this.#pull(number));
    return this.#exclusively(() => enqueue(this.#world, this.#state, pulls, person, method));
  }

  /** Merges a group and all before it with one push. */
  mergeGroup(group: MergeGroup): Promise<string> {
    return this.#exclusively(() => mergeGroup(this.#world, this.#state, group));
  }

  /** Adds a ruleset or a branch protection rule for branches, a pattern or `~DEFAULT_BRANCH`. */
  protect(branches: string, rule: RuleOptions): Rule {
    return addRule(this.#world, this.#state, branches, rule);
  }

  unprotect(): void {
    this.#state.rules = [];
  }

  settings(changes: Partial<Settings>): void {
    Object.assign(this.#state.settings, changes);
  }

  role(login: string, role: Role): void {
    this.#world.directory.user(login);
    this.#state.roles.set(login.toLowerCase(), role);
  }

  /** Someone's fork, made when it doesn't exist. */
  async fork(owner: string): Promise<Repository> {
    const known = this.#world.repositories.find(
      (other) => other.parent === this.#state && other.owner.login === owner,
    );
    const fork = known ?? (await forkRepository(this.#world, this.#state, owner));
    return new Repository(this.#world, fork, this.#oidc);
  }

  /** What GitHub hands a workflow for something that happened; by default the newest such thing. */
  event(trigger: Trigger | Trigger['name'], actor?: string): Promise<Event> {
    const newest =
      typeof trigger === 'string'
        ? this.#state.activity.findLast((activity) => activity.trigger.name === trigger)
        : undefined;
    const meant = typeof trigger === 'string' ? newest?.trigger : trigger;
    if (!meant) throw new Error(`no ${trigger} happened in ${this.fullName}`);
    return eventFor(this.#world, this.#state, meant, actor ?? newest?.actor ?? someone);
  }

  /** Starts a job for an event. */
  job(options: JobOptions): Promise<Job> {
    return startJob(this.#world, this.#oidc, this.#state, options);
  }

  #issue(number: number): Issue {
    const issue = this.#state.issues.get(number);
    if (!issue) throw new Error(`no issue or pull request ${number}`);
    return issue;
  }

  #pull(number: number): PullRequest {
    const issue = this.#state.issues.get(number);
    if (!isPullRequest(issue)) throw new Error(`${this.fullName} has no pull request ${number}`);
    return issue;
  }

  #exclusively<T>(change: () => Promise<T>): Promise<T> {
    return exclusively(this.#state, change);
  }
}
