import pLimit from 'p-limit';
import { once } from '../once.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Writer } from '../organization/connection.ts';
import { type Creation, createAccount } from '../organization/create-account.ts';
import { createOrganization } from '../organization/create-organization.ts';
import { awsFailure } from '../organization/errors.ts';
import { type CreationRequest, listCreations } from '../organization/live.ts';
import type { Change, CreateAccount } from '../plan/change.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { code } from '../text.ts';

export interface ProvisionOptions {
  /** The accounts that the plan was made from. */
  readonly known: ReadonlyMap<string, LiveAccount>;
  /** Milliseconds to wait for AWS to create one account. */
  readonly patience: number;
  readonly log: (line: string) => void;
  /** Told of every step, with the outcomes as they stand. */
  readonly onProgress: (outcomes: readonly Outcome[]) => void;
}

/** AWS allows five creations in progress (Quotas and service limits for AWS Organizations). */
const MOST_CREATIONS_AT_ONCE = 5;

/**
 * Carries a plan out. Accounts are independent: what fails for one leaves the others to finish. Never
 * throws; each change has its outcome, in the plan's order.
 */
export async function provision(
  plan: Plan,
  writer: Writer,
  options: ProvisionOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = plan.changes.map((change) => ({ change, state: 'planned' }));
  const report = (index: number, outcome: Outcome): void => {
    outcomes[index] = outcome;
    options.onProgress([...outcomes]);
  };
  const requests = once(() => listCreations(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']));
  const limit = pLimit(MOST_CREATIONS_AT_ONCE);
  await limit.map(plan.changes, async (change, index) => {
    if (plan.held.has(change.account)) {
      report(index, { change, state: 'not-tried', message: 'its problem is not fixed' });
      return;
    }
    if (writer.signal.aborted) {
      report(index, { change, state: 'not-tried', message: 'the run was cancelled' });
      return;
    }
    const start = performance.now();
    report(index, { change, state: 'running' });
    const outcome = await carryOut(change, writer, options, requests);
    report(index, { ...outcome, seconds: Math.round((performance.now() - start) / 1000) });
  });
  return outcomes;
}

async function carryOut(
  change: Change,
  writer: Writer,
  options: ProvisionOptions,
  requests: () => Promise<readonly CreationRequest[]>,
): Promise<Outcome> {
  switch (change.kind) {
    case 'create-organization':
      try {
        await createOrganization(writer);
        return { change, state: 'done' };
      } catch (error) {
        const { message, hint } = awsFailure(error, 'organizations:CreateOrganization');
        return { change, state: 'failed', message, ...(hint && { hint }) };
      }
    case 'create':
      return outcomeOf(change, await order(change, writer, options, requests));
    case 'adopt':
      return { change, state: 'already', id: change.id };
    case 'manual':
      return { change, state: 'waiting', message: 'only a person can do this' };
  }
}

function order(
  change: CreateAccount,
  writer: Writer,
  { known, patience, log }: ProvisionOptions,
  requests: () => Promise<readonly CreationRequest[]>,
): Promise<Creation> {
  log(`Creating ${code(change.account)} as ${code(change.awsName)} with ${code(change.email)}.`);
  return createAccount(writer, change, { known, requests, patience, log });
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
