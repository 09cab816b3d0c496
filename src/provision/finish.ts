import pLimit from 'p-limit';
import { putDelegatePolicy, removeDelegatePolicy } from '../fields/delegate-access/aws.ts';
import { delegatePolicy, roleArn } from '../fields/delegate-access/policy.ts';
import { entersAccount } from '../fields/list.ts';
import type { Writer } from '../organization/connection.ts';
import type { Organization } from '../organization/live.ts';
import { probe } from '../organization/readiness.ts';
import type { Change, DelegateAccess } from '../plan/change.ts';
import { identified, isDone, type Newcomer, type Ready } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { code, count } from '../text.ts';
import type { Ledger } from './ledger.ts';
import { unlessCancelled } from './provision.ts';
import { changeField, settled } from './settled.ts';

export interface FinishOptions {
  /** Milliseconds to wait until the role in an account that this run created can be assumed. */
  readonly patience: number;
  readonly log: (line: string) => void;
}

/** Probes at once; each is a few calls to STS, which the organization's rates do not count. */
const AT_ONCE = 20;

/**
 * What comes once accounts are there: access for the management account's role, then, side by side, the
 * readiness of new accounts and what needs it. Never throws.
 * @param newcomers accounts that are new to this repository
 */
export async function finish(
  plan: Plan,
  writer: Writer,
  ledger: Ledger,
  newcomers: readonly Newcomer[],
  options: FinishOptions,
): Promise<readonly Ready[]> {
  const { organization } = plan;
  const due = plan.changes.filter((change) => ledger.of(change).state === 'planned');
  if (!organization) return [];
  for (const change of due) {
    if (change.kind === 'delegate-access') await giveAccess(change, organization, writer, ledger);
  }
  const limit = pLimit(AT_ONCE);
  const [ready] = await Promise.all([
    limit.map(newcomers, async (newcomer): Promise<Ready> => {
      const { id: accountId, roleName } = newcomer;
      const role = { accountId, roleName, partition: organization.partition };
      const patience = newcomer.isCreated ? options.patience : 0;
      const readiness = await probe(writer, role, patience);
      const said = readiness.kind === 'not-ready' ? readiness.said : undefined;
      options.log(
        readiness.kind === 'ready'
          ? `${code(newcomer.account)} is ready: ${code(roleName)} can be assumed in ${code(accountId)}.`
          : `${code(newcomer.account)} is not ready: ${said ?? 'the run was cancelled'}.`,
      );
      const result = { ...newcomer, isReady: readiness.kind === 'ready', said };
      await inside(newcomer.account, result);
      return result;
    }),
    limit.map(
      due.filter(({ account }) => !newcomers.some((newcomer) => newcomer.account === account)),
      (change) => enter(change, undefined),
    ),
  ]);
  return ready;

  async function inside(account: string, result: Ready): Promise<void> {
    for (const change of due) if (change.account === account) await enter(change, result);
  }

  async function enter(change: Change, newcomer: Ready | undefined): Promise<void> {
    if (!entersAccount(change) || !organization) return;
    const id = change.id ?? newcomer?.id;
    if (id === undefined) {
      ledger.note({ change, state: 'not-tried', message: 'its account does not exist' });
      return;
    }
    if (newcomer && !newcomer.isReady) {
      const message = `${code(change.roleName)} can't be assumed in ${code(id)} yet`;
      const hint = 'A later run sets it.';
      ledger.note({ change, state: 'waiting', message, hint, id });
      return;
    }
    const { partition } = organization;
    await unlessCancelled(change, writer, ledger, () => changeField(change, id, writer, partition));
  }
}

async function giveAccess(
  change: DelegateAccess,
  organization: Organization,
  writer: Writer,
  ledger: Ledger,
): Promise<void> {
  const ids = new Map(
    identified(ledger.all()).map((outcome) => [outcome.change.account, outcome.id]),
  );
  const pending = change.gains.filter(({ id }) => id === undefined);
  const arrived = pending.flatMap(({ account, roleName }) => {
    const id = ids.get(account);
    return id === undefined ? [] : [roleArn(organization.partition, id, roleName)];
  });
  const resources = change.form === 'list' ? [...change.resources, ...arrived] : change.resources;
  // Of all that it would do, only accounts that are to come, and none of them came.
  const isVain =
    pending.length > 0 &&
    arrived.length === 0 &&
    change.gains.length === pending.length &&
    change.losses.length === 0 &&
    change.form === (change.formBefore ?? change.form);
  if (isVain) {
    ledger.note({ change, state: 'not-tried', message: 'the accounts do not exist' });
    return;
  }
  const policy = delegatePolicy({ form: change.form, resources }, organization);
  await unlessCancelled(change, writer, ledger, async () => {
    // AWS takes no statement without a resource.
    const end =
      resources.length === 0
        ? await removeDelegatePolicy(writer, change.roleName)
        : await putDelegatePolicy(writer, change.roleName, policy);
    const outcome = settled(change, end);
    const missing = pending.length - arrived.length;
    if (change.form === 'pattern' || missing === 0 || !isDone(outcome)) return outcome;
    const message = `${count(missing, 'account')} of these ${missing === 1 ? 'does' : 'do'} not exist yet`;
    return { ...outcome, state: 'waiting', message, hint: 'A later run adds the rest.' };
  });
}
