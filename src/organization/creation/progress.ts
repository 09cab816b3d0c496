import { setTimeout as sleep } from 'node:timers/promises';
import { code } from '../../text.ts';
import { isUsable, type LiveAccount } from '../account.ts';
import type { Writer } from '../connection.ts';
import type { Predecessors } from '../predecessor.ts';
import type { Refusal } from '../refusal.ts';

/** The account that is wanted. */
export interface Order {
  readonly awsName: string;
  readonly email: string;
  readonly roleName: string;
  readonly billing: 'ALLOW' | 'DENY' | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** By what an account that was made for the same file before is told. */
  readonly predecessors: Predecessors;
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
  /** Milliseconds after which a creation that AWS has not finished is left to a later run. */
  readonly patience: number;
  /** Told at once of each request that AWS has taken (`car-…`), and of every doubt. */
  readonly log: (line: string) => void;
}

export const SECOND = 1000;

/** How often CreateAccount is sent at most for one order, each time after looking again. */
export const MOST_SENDS = 4;

/** What to do next, and how an order ends. */
export type Step =
  /** Wait so many milliseconds, then see whether the account is there or on its way. */
  | { readonly next: 'look'; readonly wait: number; readonly known?: Accounts }
  | { readonly next: 'send'; readonly wait: number }
  | { readonly next: 'follow'; readonly request: string }
  | { readonly next: 'end'; readonly creation: Creation };

export type Accounts = ReadonlyMap<string, LiveAccount>;

export interface Progress {
  readonly writer: Writer;
  readonly order: Order;
  readonly options: CreationOptions;
  /** When patience ends, on the clock of `performance.now`. */
  readonly deadline: number;
  sends: number;
  /** Looks since AWS said that the email is taken; `undefined` as long as it has not. */
  looksForTaken: number | undefined;
  /** How often an account that was just made was looked for, and not seen by any call. */
  looksForUnseen: number;
  /** The request that is being followed (`car-…`). */
  request: string | undefined;
  /** Requests of the same name that turned out not to be for this email, or failed. */
  readonly foreign: Set<string>;
}

export function usable(account: LiveAccount): Creation {
  if (isUsable(account)) return { kind: 'found', account };
  return {
    kind: 'failed',
    message: `the account ${code(account.id)} has this email and is ${code(account.state)}`,
    hint: 'AWS never reuses the email of a closed account. Use a new address.',
  };
}

export function waiting(message: string): Creation {
  return {
    kind: 'waiting',
    message,
    hint: 'Run again: it finds the account and writes its id; nothing is created twice.',
  };
}

export function end(creation: Creation): Step {
  return { next: 'end', creation };
}

export function named(request: string | undefined): string {
  return request === undefined ? '' : ` (${code(request)})`;
}

export async function pause({ writer }: Progress, milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal: writer.signal });
}
