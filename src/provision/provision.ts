import pLimit from 'p-limit';
import { entersAccount, isFieldChange } from '../fields/list.ts';
import { groupBy } from '../group-by.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Writer } from '../organization/connection.ts';
import { createAccount } from '../organization/create-account.ts';
import { createOrganization } from '../organization/create-organization.ts';
import type { Creation } from '../organization/creation/progress.ts';
import { awsFailure } from '../organization/errors.ts';
import type { Predecessors } from '../organization/predecessor.ts';
import { createUnit } from '../organization/units.ts';
import type { Change, CreateAccount, FieldChange, InviteAccount } from '../plan/change.ts';
import { isDone, type Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { code } from '../text.ts';
import { invite } from './invite.ts';
import type { Ledger } from './ledger.ts';
import { changeField, settled } from './settled.ts';

export interface ProvisionOptions {
  /** The accounts that the plan was made from. */
  readonly known: ReadonlyMap<string, LiveAccount>;
  /** How an account that its file had before is told. */
  readonly predecessorsOf: (change: CreateAccount) => Predecessors | undefined;
  /** Milliseconds to wait for AWS to create one account. */
  readonly patience: number;
  /** What the mail to the owner of an invited account says. */
  readonly notesFor: (change: InviteAccount) => string;
  readonly log: (line: string) => void;
}

/** AWS allows five creations in progress (Quotas and service limits for AWS Organizations). */
const MOST_CREATIONS_AT_ONCE = 5;

/** Accounts that are worked on at once; the rates of AWS hold them back, not this. */
const MOST_ACCOUNTS_AT_ONCE = 20;

/**
 * Carries out all of a plan but what needs accounts to be ready: first the organization and its units, then,
 * account by account, creation, place, tags, name and contacts. Accounts are independent: what fails for one
 * leaves the others to finish. Never throws; each change has its outcome in the ledger.
 */
export async function provision(
  plan: Plan,
  writer: Writer,
  ledger: Ledger,
  options: ProvisionOptions,
): Promise<void> {
  for (const change of plan.changes) {
    if (plan.held.has(change.account)) {
      ledger.note({ change, state: 'not-tried', message: 'its problem is not fixed' });
    } else if (change.kind === 'manual') {
      ledger.note({ change, state: 'waiting', message: 'only a person can do this' });
    }
  }
  const due = plan.changes.filter((change) => ledger.of(change).state === 'planned');
  for (const change of due) {
    if (change.kind === 'create-organization') await found(change, writer, ledger);
    // Parents come first, so one after the other.
    if (change.kind === 'create-unit') await makeUnit(change, writer, ledger);
  }
  const creations = pLimit(MOST_CREATIONS_AT_ONCE);
  const accounts = pLimit(MOST_ACCOUNTS_AT_ONCE);
  const partition = plan.organization?.partition ?? 'aws';
  await accounts.map([...byAccount(due).values()], async (changes) => {
    const id = await identify(changes);
    for (const change of changes) {
      if (isFieldChange(change) && !entersAccount(change)) {
        await changeOf(change, change.id ?? id, writer, ledger, partition);
      }
    }
  });

  /** The account's id, once it is there; `undefined` when it does not get there. */
  async function identify(changes: readonly Change[]): Promise<string | undefined> {
    for (const change of changes) {
      if (change.kind === 'adopt') {
        ledger.note({ change, state: 'already', id: change.id });
        return change.id;
      }
      if (change.kind === 'invite') {
        const notes = options.notesFor(change);
        await unlessCancelled(change, writer, ledger, () => invite(change, writer, notes));
        return undefined;
      }
      if (change.kind === 'create') {
        const work = (): Promise<Outcome> => create(change, writer, options);
        const outcome = await creations(() => unlessCancelled(change, writer, ledger, work));
        return isDone(outcome) ? outcome.id : undefined;
      }
    }
    return undefined;
  }
}

function byAccount(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return groupBy(changes, ({ account }) => account);
}

async function changeOf(
  change: FieldChange,
  id: string | undefined,
  writer: Writer,
  ledger: Ledger,
  partition: string,
): Promise<void> {
  if (id === undefined) {
    ledger.note({ change, state: 'not-tried', message: 'its account does not exist' });
    return;
  }
  await unlessCancelled(change, writer, ledger, () => changeField(change, id, writer, partition));
}

/** Starts nothing once the run is cancelled. */
export async function unlessCancelled(
  change: Change,
  { signal }: Pick<Writer, 'signal'>,
  ledger: Ledger,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  if (!signal.aborted) return ledger.run(change, work);
  const outcome: Outcome = { change, state: 'not-tried', message: 'the run was cancelled' };
  ledger.note(outcome);
  return outcome;
}

async function found(change: Change, writer: Writer, ledger: Ledger): Promise<void> {
  await unlessCancelled(change, writer, ledger, async () => {
    try {
      await createOrganization(writer);
      return { change, state: 'done' };
    } catch (error) {
      const { message, hint } = awsFailure(error, 'organizations:CreateOrganization');
      return { change, state: 'failed', message, ...(hint && { hint }) };
    }
  });
}

async function makeUnit(
  change: Extract<Change, { kind: 'create-unit' }>,
  writer: Writer,
  ledger: Ledger,
): Promise<void> {
  await unlessCancelled(change, writer, ledger, async () =>
    settled(change, await createUnit(writer, change.path)),
  );
}

async function create(
  change: CreateAccount,
  writer: Writer,
  { known, predecessorsOf, patience, log }: ProvisionOptions,
): Promise<Outcome> {
  log(`Creating ${code(change.account)} as ${code(change.awsName)} with ${code(change.email)}.`);
  const predecessors = predecessorsOf(change);
  if (!predecessors) throw new Error(`nobody has checked whether ${change.account} existed before`);
  const order = { ...change, predecessors };
  const creation = await createAccount(writer, order, { known, patience, log });
  // In the log before anything else is done with it: an id that is known is not to be lost.
  if ('account' in creation) log(`${code(change.account)} is ${code(creation.account.id)}.`);
  return outcomeOf(change, creation);
}

function outcomeOf(change: CreateAccount, creation: Creation): Outcome {
  switch (creation.kind) {
    case 'created':
      return { change, state: 'done', id: creation.account.id };
    case 'found':
      return { change, state: 'already', id: creation.account.id };
    case 'not-tried':
      return { change, state: 'not-tried', message: 'the run was cancelled' };
    case 'waiting':
    case 'failed':
      return { change, state: creation.kind, message: creation.message, hint: creation.hint };
  }
}
