import { Failure } from '../failure.ts';
import type { Origin } from '../github/origin.ts';
import { readHead } from '../github/write-back.ts';
import type { Writer } from '../organization/connection.ts';
import { isDone, type Outcome } from '../plan/outcome.ts';
import { EMPTY_PLAN, type Plan, ready } from '../plan/plan.ts';
import { type Scope, scopeOf } from '../plan/scope.ts';
import { type Ledger, openLedger } from '../provision/ledger.ts';
import { planText } from '../report/log.ts';
import type { Report } from '../report/report.ts';
import { code } from '../text.ts';
import { commitIds } from './commit-ids.ts';
import type { Job, Result } from './job.ts';
import { findLastRun, markDone, markStart } from './mark.ts';
import { newcomersOf } from './newcomers.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Progress, startProgress } from './progress.ts';
import { knownAccounts, provisionResult, viewOf, whatIsLeft } from './result.ts';
import { findReviews, type Reviews, refusalOf, withoutUnreviewedInvitations } from './reviews.ts';
import { changedPaths, readSnapshots, type Snapshot } from './snapshot.ts';

/**
 * Makes the accounts of the default branch so, as it stands now: all that came since the last run that left
 * nothing to do, whichever pushes brought it, and accounts without an id.
 * @param pushed the commit before the push, for a branch that no run of ours has marked yet
 */
export async function provisionBranch(job: Job, pushed: string | undefined): Promise<Result> {
  const { github, inputs, run } = job;
  const head = await readHead(github, run.defaultBranch);
  const isWhole = pushed === undefined && inputs.scope === 'all';
  const last = await findLastRun(job, head);
  const before = isWhole ? undefined : (last?.commit ?? pushed);
  const commits = [...new Set([before, pushed, head].filter((commit) => commit !== undefined))];
  const snapshots = await readSnapshots(github, inputs.directory, commits);
  const at = (commit: string | undefined): Snapshot | undefined =>
    snapshots.find((snapshot) => snapshot.commit === commit);
  const now = at(head);
  if (!now) throw new Error('a commit gives a snapshot');
  const past = at(before);
  const justBefore = at(pushed);
  const changed = past ? changedPaths(past, now) : new Set(isWhole ? now.oids.keys() : []);
  const scope = scopeOf(now.desired, changed, past?.desired, isWhole, last?.joining);
  const basis = `${code(run.defaultBranch)} at ${code(head.slice(0, 7))}`;
  // What is done for an account that has joined belongs to the change that invited it.
  const joined = [...now.desired.accounts.values()]
    .filter(({ fields: { account_id: id = '' } }) => last?.joining.has(id) || last?.closed.has(id))
    .map(({ file }) => file.path);
  const view = viewOf(job, { commit: head, basis, changed: new Set([...changed, ...joined]) });
  if (past && changed.size === 0 && joined.length === 0 && scope.names.size === 0) {
    const summary = 'No account file was touched since, and nothing is left to do.';
    job.log(summary);
    return {
      outputs: { 'has-changes': false, changes: 0, accounts: knownAccounts(now.desired) },
      summary,
      failure: undefined,
    };
  }
  // A file that was mended is as it was before both of its pull requests, and the last one was reviewed too.
  const justChanged = justBefore ? changedPaths(justBefore, now) : [];
  const names = [...scope.names].map((name) => fileOf(now, name));
  const files = [...changed, ...justChanged, ...joined, ...names];
  const reviews = await findReviews(job, head, [...new Set(files)]);
  const progress = startProgress(job, reviews, view);
  const report = await carryOut({ job, now, scope, reviews, progress, closed: last?.closed });
  const urls = await progress.end(report);
  await markDone(job, head, report, isWhole || before !== undefined, last);
  if (!last && before !== undefined && whatIsLeft(report)) await markStart(job, before);
  return provisionResult(job, report, now.desired, view, urls[0]);
}

function fileOf({ desired }: Snapshot, name: string): string {
  return desired.accounts.get(name)?.file.path ?? '';
}

interface Task {
  readonly job: Job;
  readonly now: Snapshot;
  readonly scope: Scope;
  readonly reviews: Reviews;
  readonly progress: Progress;
  /** Ids of accounts that joined and had no role yet. */
  readonly closed: ReadonlySet<string> | undefined;
}

/** Plans anew, does what was reviewed, and commits the ids; what can't be done is told in the report. */
async function carryOut(task: Task): Promise<Report> {
  const { job, now, scope, closed } = task;
  let plan = EMPTY_PLAN;
  try {
    let prepared = await prepareReviewed(task);
    plan = prepared.plan;
    if (prepared.refusal !== undefined) return nothingDone(plan, prepared.refusal);
    if (
      ready(plan).length === 0 &&
      newcomersOf(now.desired, scope, plan, [], closed).length === 0
    ) {
      return reportOf(plan, withoutAws(plan));
    }
    const { connectToWrite } = await import('../organization/connection.ts');
    const writer = connectToWrite(await job.session(), job.signal);
    const founding = plan.changes.filter((change) => change.kind === 'create-organization');
    if (founding.length > 0) {
      const founded = ledgerOf({ ...plan, changes: founding }, task);
      await make({ ...plan, changes: founding }, prepared, writer, task, founded);
      if (!founded.all().every(isDone)) return reportOf(plan, founded.all());
      // Now that there is an organization, its management account has an id, and the rest can be compared.
      prepared = await prepareReviewed(task);
      plan = prepared.plan;
      if (prepared.refusal !== undefined) return nothingDone(plan, prepared.refusal);
    }
    await assertManagement(job, plan);
    const ledger = ledgerOf(plan, task);
    await make(plan, prepared, writer, task, ledger);
    // Before all that may take long: an id that is known is not to be lost.
    const writeBack = await commitIds(job, ledger.all());
    const { finish } = await import('../provision/finish.ts');
    const newcomers = newcomersOf(now.desired, scope, plan, ledger.all(), closed);
    const patience = job.inputs.readinessTimeout;
    const readiness = await finish(plan, writer, ledger, newcomers, { patience, log: job.log });
    return { ...reportOf(plan, ledger.all()), readiness, writeBack };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return nothingDone(plan, `${error.message}.${hint}`);
  }
}

/** The plan as it is now, and why it may not be carried out. */
async function prepareReviewed(
  task: Task,
): Promise<Prepared & { readonly refusal: string | undefined }> {
  const { job, now, scope, reviews } = task;
  const prepared = await prepare(job, now.desired, scope);
  const plan = withoutUnreviewedInvitations(prepared.plan, now.desired, reviews);
  for (const line of planText(plan)) job.log(line);
  const refusal = job.inputs.onUnreviewed === 'proceed' ? undefined : refusalOf(plan, reviews);
  return { ...prepared, plan, refusal };
}

/** Accounts are created from the management account alone; a member could only read. */
async function assertManagement(job: Job, { organization }: Plan): Promise<void> {
  const { accountId } = await job.session();
  if (!organization || organization.managementAccountId === accountId) return;
  throw new Failure(
    `the credentials are of account ${code(accountId)}, and only the management account ${code(organization.managementAccountId)} can change the organization`,
    'Let `role-to-assume` name a role in the management account.',
  );
}

function ledgerOf(plan: Plan, { progress }: Task): Ledger {
  return openLedger(plan.changes, (outcomes) => {
    progress.show({ ...reportOf(plan, outcomes), isRunning: true });
  });
}

async function make(
  plan: Plan,
  { live }: Prepared,
  writer: Writer,
  { job, reviews }: Task,
  ledger: Ledger,
): Promise<void> {
  const { provision } = await import('../provision/provision.ts');
  await provision(plan, writer, ledger, {
    known: live.accounts,
    patience: job.inputs.creationTimeout,
    notesFor: ({ file }) => notesOf(job, reviews.origins.get(file)),
    log: job.log,
  });
}

/** What the owner of an invited account is to know: who asks, and why. */
function notesOf({ run }: Job, origin: Origin | undefined): string {
  const asked = origin ? `, for pull request ${origin.number} (${origin.url})` : '';
  return `Sent by the repository ${run.serverUrl}/${run.repository}${asked}.`;
}

/** What a plan comes to when nothing of it can be done. */
function withoutAws(plan: Plan): readonly Outcome[] {
  return plan.changes.map((change) =>
    change.kind === 'manual' && !plan.held.has(change.account)
      ? { change, state: 'waiting', message: 'only a person can do this' }
      : { change, state: 'not-tried', message: 'its problem is not fixed' },
  );
}

function reportOf(plan: Plan, outcomes: readonly Outcome[]): Report {
  return {
    plan,
    outcomes,
    readiness: [],
    writeBack: undefined,
    refusal: undefined,
    isRunning: false,
  };
}

function nothingDone(plan: Plan, refusal: string): Report {
  return { ...reportOf(plan, []), refusal };
}
