import type { Desired } from '../accounts/directory.ts';
import { Failure } from '../failure.ts';
import type { Inputs } from '../inputs.ts';
import type { Writer } from '../organization/connection.ts';
import type { Live } from '../organization/live.ts';
import type { Session } from '../organization/session.ts';
import type { InviteAccount } from '../plan/change.ts';
import { isDone, type Outcome } from '../plan/outcome.ts';
import { EMPTY_PLAN, type Plan, ready } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import { type Ledger, openLedger } from '../provision/ledger.ts';
import { type Report, WITHOUT_CHECKPOINT, type WriteBackReport } from '../report/report.ts';
import { code } from '../text.ts';
import { newcomersOf } from './newcomers.ts';
import type { Prepared } from './prepare.ts';

/** A plan, and what speaks against carrying it out. */
export interface Ruling extends Prepared {
  /** Why nothing may be done; `undefined` where the plan was reviewed. */
  readonly refusal: string | undefined;
}

/** What it takes to carry a plan out, in a job of GitHub's or at a terminal. */
export interface Execution {
  readonly inputs: Pick<Inputs, 'creationTimeout' | 'readinessTimeout'>;
  readonly log: (line: string) => void;
  readonly session: () => Promise<Session>;
  readonly signal: AbortSignal;
  readonly desired: Desired;
  readonly scope: Scope;
  /** Ids of accounts whose role for administrators was not there at an earlier run. */
  readonly closed: ReadonlySet<string> | undefined;
  /** Plans. Asked again once an organization is made, since there is more to compare then. */
  readonly prepare: () => Promise<Ruling>;
  /** Told of every step. */
  readonly show: (report: Report) => void;
  /**
   * Writes the ids into the files, as soon as the accounts are made. Never throws.
   * @param accounts those of the organization that were read
   */
  readonly writeBack: (
    outcomes: readonly Outcome[],
    accounts: Live['accounts'],
  ) => Promise<WriteBackReport | undefined>;
  /** What the mail to the owner of an invited account says. */
  readonly notesFor: (change: InviteAccount) => string;
}

/** Plans, does what was reviewed, and writes the ids; what can't be done is told in the report. */
export async function carryOut(task: Execution): Promise<Report> {
  const { desired, scope, closed } = task;
  let plan = EMPTY_PLAN;
  try {
    let prepared = await task.prepare();
    plan = prepared.plan;
    if (prepared.refusal !== undefined) return nothingDone(plan, prepared.refusal);
    if (ready(plan).length === 0 && newcomersOf(desired, scope, plan, [], closed).length === 0) {
      return reportOf(plan, withoutAws(plan));
    }
    const { connectToWrite } = await import('../organization/connection.ts');
    const writer = connectToWrite(await task.session(), task.signal);
    const founding = plan.changes.filter((change) => change.kind === 'create-organization');
    if (founding.length > 0) {
      const founded = ledgerOf({ ...plan, changes: founding }, task);
      await make({ ...plan, changes: founding }, prepared, writer, task, founded);
      if (!founded.all().every(isDone)) return reportOf(plan, founded.all());
      // Now that there is an organization, its management account has an id, and the rest can be compared.
      prepared = await task.prepare();
      plan = prepared.plan;
      if (prepared.refusal !== undefined) return nothingDone(plan, prepared.refusal);
    }
    await assertManagement(task, plan);
    const ledger = ledgerOf(plan, task);
    await make(plan, prepared, writer, task, ledger);
    // Before all that may take long: an id that is known is not to be lost.
    const writeBack = await task.writeBack(ledger.all(), prepared.live.accounts);
    const { finish } = await import('../provision/finish.ts');
    const newcomers = newcomersOf(desired, scope, plan, ledger.all(), closed);
    const patience = task.inputs.readinessTimeout;
    const readiness = await finish(plan, writer, ledger, newcomers, { patience, log: task.log });
    return { ...reportOf(plan, ledger.all()), readiness, writeBack };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return nothingDone(plan, `${error.message}.${hint}`);
  }
}

/** Accounts are created from the management account alone; a member could only read. */
async function assertManagement(
  { session }: Pick<Execution, 'session'>,
  { organization }: Plan,
): Promise<void> {
  const { accountId } = await session();
  if (!organization || organization.managementAccountId === accountId) return;
  throw new Failure(
    `the credentials are of account ${code(accountId)}, and only the management account ${code(organization.managementAccountId)} can change the organization`,
    'Use credentials of the management account: in a workflow, let `role-to-assume` name a role in it.',
  );
}

function ledgerOf(plan: Plan, { show }: Execution): Ledger {
  return openLedger(plan.changes, (outcomes) => {
    show({ ...reportOf(plan, outcomes), isRunning: true });
  });
}

async function make(
  plan: Plan,
  { live, earlier }: Prepared,
  writer: Writer,
  { inputs, log, notesFor }: Execution,
  ledger: Ledger,
): Promise<void> {
  const { provision } = await import('../provision/provision.ts');
  await provision(plan, writer, ledger, {
    known: live.accounts,
    predecessorsOf: ({ account }) => earlier.files.get(account)?.predecessors,
    patience: inputs.creationTimeout,
    notesFor,
    log,
  });
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
    ...WITHOUT_CHECKPOINT,
  };
}

function nothingDone(plan: Plan, refusal: string): Report {
  return { ...reportOf(plan, []), refusal };
}
