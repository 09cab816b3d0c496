import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateAccountCommand,
  DescribeCreateAccountStatusCommand,
} from '@aws-sdk/client-organizations';
import { code } from '../text.ts';
import { isUsable, type LiveAccount, sameEmail } from './account.ts';
import type { Writer } from './connection.ts';
import { awsError, awsFailure } from './errors.ts';
import {
  type CreationRequest,
  describeAccount,
  listAccounts,
  listCreations,
  toRequest,
} from './live.ts';
import { creationRefusal, type Refusal, requestRefusal } from './refusals.ts';

/*
 * Creating an account without ever creating it twice. CreateAccount has no client token, its answer can
 * get lost after it took effect, and its status does not tell the email. So: look first, send once,
 * and after anything doubtful look again before sending again. What makes a second account impossible in
 * the end is AWS itself, which takes an email once; the rest makes sure that we find the first one.
 */

/** The account that is wanted. */
export interface Order {
  readonly awsName: string;
  readonly email: string;
  readonly roleName: string;
  readonly billing: 'ALLOW' | 'DENY' | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** What became of an order. */
export type Creation =
  /** Our request made it. */
  | { readonly kind: 'created'; readonly account: LiveAccount }
  /** It was there already: an earlier run, or another writer, made it. */
  | { readonly kind: 'found'; readonly account: LiveAccount }
  /** AWS is still at it, or has not begun; a later run picks it up. */
  | ({ readonly kind: 'waiting' } & Refusal)
  | ({ readonly kind: 'failed' } & Refusal)
  /** The run was cancelled before anything was sent. */
  | { readonly kind: 'not-tried' };

export interface CreationOptions {
  /** The accounts as this run has just read them. */
  readonly known: ReadonlyMap<string, LiveAccount>;
  /** Requests that are IN_PROGRESS or have SUCCEEDED; the same for all orders of a run. */
  readonly requests: () => Promise<readonly CreationRequest[]>;
  /** Milliseconds after which a creation that AWS has not finished is left to a later run. */
  readonly patience: number;
  /** Told at once of each request that AWS has taken (`car-…`), and of every doubt. */
  readonly log: (line: string) => void;
}

/** How often CreateAccount is sent at most for one order, each time after looking again. */
const MOST_SENDS = 4;

/** How often an account that AWS says exists is looked for in the list before its owner is a stranger. */
const MOST_LOOKS = 4;

const SECOND = 1000;
const POLL = { first: 2 * SECOND, growth: 1.3, most: 10 * SECOND };

/** What to do next, and how an order ends. */
type Step =
  /** Wait so many milliseconds, then see whether the account is there or on its way. */
  | { readonly next: 'look'; readonly wait: number; readonly known?: Accounts }
  | { readonly next: 'send'; readonly wait: number }
  | { readonly next: 'follow'; readonly request: string }
  | { readonly next: 'end'; readonly creation: Creation };

type Accounts = ReadonlyMap<string, LiveAccount>;

interface Progress {
  readonly writer: Writer;
  readonly order: Order;
  readonly options: CreationOptions;
  /** When patience ends, on the clock of `performance.now`. */
  readonly deadline: number;
  sends: number;
  /** Looks since AWS said that the email is taken; `undefined` as long as it has not. */
  looksForTaken: number | undefined;
  /** The request that is being followed (`car-…`). */
  request: string | undefined;
  /** Requests of the same name that turned out not to be for this email, or failed. */
  readonly foreign: Set<string>;
}

/** Makes the account, or finds it. Never throws for what AWS answers; stops at the writer's signal. */
export async function createAccount(
  writer: Writer,
  order: Order,
  options: CreationOptions,
): Promise<Creation> {
  const progress: Progress = {
    writer,
    order,
    options,
    deadline: performance.now() + options.patience,
    sends: 0,
    looksForTaken: undefined,
    request: undefined,
    foreign: new Set(),
  };
  try {
    let step: Step = { next: 'look', wait: 0, known: options.known };
    for (;;) {
      switch (step.next) {
        case 'look':
          step = await look(progress, step.wait, step.known);
          break;
        case 'send':
          step = await send(progress, step.wait);
          break;
        case 'follow':
          step = await follow(progress, step.request);
          break;
        case 'end':
          return step.creation;
      }
    }
  } catch (error) {
    if (writer.signal.aborted) return cancelled(progress);
    const { message, hint } = awsFailure(error, 'organizations:CreateAccount');
    // Something may have been asked for: only a later run, which looks first, can tell.
    return { kind: progress.sends > 0 ? 'waiting' : 'failed', message, hint: hint ?? '' };
  }
}

function cancelled({ sends, request }: Progress): Creation {
  if (sends === 0 && request === undefined) return { kind: 'not-tried' };
  return waiting(`the run was cancelled while AWS was creating the account${named(request)}`);
}

/** Is the account there, or being made? */
async function look(progress: Progress, wait: number, known?: Accounts): Promise<Step> {
  const { writer, order, options, foreign } = progress;
  await pause(progress, wait);
  const accounts = known ?? (await listAccounts(writer.reader));
  const existing = [...accounts.values()].find((account) => sameEmail(account.email, order.email));
  if (existing) return end(usable(existing));
  const requests = known
    ? await options.requests()
    : await listCreations(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']);
  const candidates = requests.filter(
    ({ id, accountName, accountId }) =>
      accountName === order.awsName && !foreign.has(id) && !accounts.has(accountId ?? ''),
  );
  for (const { id, state, accountId } of candidates) {
    if (state === 'IN_PROGRESS') {
      options.log(
        `A creation of ${code(order.awsName)} is in progress (${code(id)}): waiting for it.`,
      );
      return { next: 'follow', request: id };
    }
    // Made moments ago, and not in the list yet.
    const account = accountId && (await describeAccount(writer.reader, accountId));
    if (account && sameEmail(account.email, order.email)) return end(usable(account));
    foreign.add(id);
  }
  if (progress.looksForTaken === undefined) return { next: 'send', wait: 0 };
  // Perhaps taken by our own earlier request, whose answer got lost and which no list shows yet. Asking
  // once more could only fail again.
  progress.looksForTaken += 1;
  if (progress.looksForTaken < MOST_LOOKS) return { next: 'look', wait: 15 * SECOND };
  return end({ kind: 'failed', ...creationRefusal('EMAIL_ALREADY_EXISTS', order.email) });
}

/** Asks AWS for the account, once. */
async function send(progress: Progress, wait: number): Promise<Step> {
  const { writer, order, options } = progress;
  await pause(progress, wait);
  if (progress.sends >= MOST_SENDS) {
    return end({
      kind: 'failed',
      message: `AWS did not take the request, ${MOST_SENDS} times over`,
      hint: 'Run again in a few minutes: it looks for the account before asking once more.',
    });
  }
  writer.signal.throwIfAborted();
  progress.sends += 1;
  try {
    const { CreateAccountStatus: status } = await writer.once.send(
      new CreateAccountCommand({
        Email: order.email,
        AccountName: order.awsName,
        RoleName: order.roleName,
        ...(order.billing && { IamUserAccessToBilling: order.billing }),
        Tags: Object.entries(order.tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    const request = status?.Id ?? '';
    progress.request = request;
    options.log(`AWS has taken the request for ${code(order.awsName)}: ${code(request)}.`);
    return { next: 'follow', request };
  } catch (error) {
    return afterRefusedSend(progress, error);
  }
}

function afterRefusedSend(progress: Progress, error: unknown): Step {
  const { order, options } = progress;
  const { name, reason, isAmbiguous } = awsError(error);
  if (name === 'AbortError') {
    // Cancelled while it waited for its turn, so it was not sent.
    progress.sends -= 1;
    throw error;
  }
  const said = code(reason ? `${name} (${reason})` : name);
  const again = (wait: number): Step => {
    options.log(
      `CreateAccount for ${code(order.awsName)} got ${said}: looking whether it is there.`,
    );
    return { next: 'look', wait };
  };
  switch (name) {
    case 'FinalizingOrganizationException':
      // A new organization takes up to an hour; nothing was done, and nobody else was asked.
      if (performance.now() > progress.deadline) {
        return end(
          waiting('AWS is still setting up the new organization, which takes up to an hour'),
        );
      }
      progress.sends -= 1;
      options.log('AWS is still setting up the organization: asking again in a minute.');
      return { next: 'send', wait: 60 * SECOND };
    case 'ConcurrentModificationException':
    case 'TooManyRequestsException':
      return again(10 * SECOND * progress.sends);
    default:
      if (isAmbiguous) return again(15 * SECOND * progress.sends);
      return end({ kind: 'failed', ...requestRefusal(error) });
  }
}

/** Waits for a request to end. The retry is around this question alone, never around the request. */
async function follow(progress: Progress, request: string): Promise<Step> {
  const { writer, order, options, deadline } = progress;
  const isOurs = progress.request === request;
  progress.request = request;
  let interval = POLL.first;
  let silence = 0;
  while (performance.now() < deadline) {
    await pause(progress, interval);
    interval = Math.min(interval * POLL.growth, POLL.most);
    const status = await ask(writer, request);
    if ('refused' in status) {
      silence += 1;
      if (silence >= 10) return end(waiting(status.refused));
      continue;
    }
    silence = 0;
    if (status.state === 'SUCCEEDED') return confirm(progress, status.accountId ?? '', isOurs);
    if (status.state === 'FAILED') {
      options.log(
        `The request ${code(request)} failed: ${code(status.failureReason ?? 'no reason')}.`,
      );
      return isOurs ? afterFailed(progress, status.failureReason) : notOurs(progress, request);
    }
  }
  return end(
    waiting(
      `AWS has not finished creating ${code(order.awsName)}${named(request)} in the time allowed`,
    ),
  );
}

async function ask(
  writer: Writer,
  request: string,
): Promise<CreationRequest | { readonly refused: string }> {
  try {
    const { CreateAccountStatus: status } = await writer.reader.organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: request }),
    );
    return toRequest(status ?? {});
  } catch (error) {
    return { refused: awsFailure(error, 'organizations:DescribeCreateAccountStatus').message };
  }
}

/** Reads the new account back: its email is what makes it the one that was wanted. */
async function confirm(progress: Progress, id: string, isOurs: boolean): Promise<Step> {
  const { writer, order } = progress;
  for (let tries = 0; tries < 12; tries += 1) {
    if (tries > 0) await pause(progress, 5 * SECOND);
    const account = await describeAccount(writer.reader, id);
    if (!account) continue;
    if (!sameEmail(account.email, order.email)) return notOurs(progress, progress.request ?? '');
    return end(isOurs ? { kind: 'created', account } : usable(account));
  }
  return end(
    waiting(`AWS says that ${code(order.awsName)} exists as ${code(id)}, and does not show it`),
  );
}

/** The name was the same, the account another. */
function notOurs(progress: Progress, request: string): Step {
  progress.foreign.add(request);
  progress.request = undefined;
  return { next: 'look', wait: 0 };
}

function afterFailed(progress: Progress, reason: string | undefined): Step {
  const { order, foreign, request } = progress;
  foreign.add(request ?? '');
  progress.request = undefined;
  switch (reason) {
    case 'EMAIL_ALREADY_EXISTS':
      progress.looksForTaken = 0;
      return { next: 'look', wait: 5 * SECOND };
    case 'CONCURRENT_ACCOUNT_MODIFICATION':
    case 'INTERNAL_FAILURE':
      if (progress.sends < MOST_SENDS) return { next: 'look', wait: 15 * SECOND * progress.sends };
      break;
  }
  return end({ kind: 'failed', ...creationRefusal(reason, order.email) });
}

function usable(account: LiveAccount): Creation {
  if (isUsable(account)) return { kind: 'found', account };
  return {
    kind: 'failed',
    message: `the account ${code(account.id)} has this email and is ${code(account.state)}`,
    hint: 'AWS never gives the email of a closed account to another one. Use a new address.',
  };
}

function waiting(message: string): Creation {
  return {
    kind: 'waiting',
    message,
    hint: 'Run again: it finds the account and writes its id; nothing is created twice.',
  };
}

function end(creation: Creation): Step {
  return { next: 'end', creation };
}

function named(request: string | undefined): string {
  return request === undefined ? '' : ` (${code(request)})`;
}

async function pause({ writer }: Progress, milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: writer.signal });
}
