import { setTimeout as sleep } from 'node:timers/promises';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { code } from '../text.ts';
import type { Writer } from './connection.ts';
import { awsFailure } from './errors.ts';
import { ProxiedHandler } from './http.ts';
import { enterAccount, type MemberRole } from './member.ts';

/** Whether an account can be worked in. */
export type Readiness =
  | { readonly kind: 'ready' }
  /** `said` is what AWS said last. */
  | { readonly kind: 'not-ready'; readonly said: string }
  /** The run was cancelled before anything was asked. */
  | { readonly kind: 'not-tried' };

const SECOND = 1000;
const PAUSE = { first: 2 * SECOND, growth: 1.6, most: 30 * SECOND };

/**
 * Enters the account through its role and asks who we are there, until it works: for up to about ten
 * minutes after an account was created, AWS lets nobody in.
 * @param patience milliseconds after which it is left to a later run; with 0 it is tried once
 */
export async function probe(
  writer: Writer,
  role: MemberRole,
  patience: number,
): Promise<Readiness> {
  const { signal } = writer;
  if (signal.aborted) return { kind: 'not-tried' };
  const deadline = performance.now() + patience;
  let pause = PAUSE.first;
  for (;;) {
    const said = await ask(writer, role);
    if (said === undefined) return { kind: 'ready' };
    const left = deadline - performance.now();
    if (left <= 0 || signal.aborted) return { kind: 'not-ready', said };
    try {
      await sleep(Math.min(pause, left), undefined, { signal });
    } catch {
      return { kind: 'not-ready', said };
    }
    pause = Math.min(pause * PAUSE.growth, PAUSE.most);
  }
}

/** What AWS says against it; `undefined` when it lets us in. */
async function ask({ session }: Writer, role: MemberRole): Promise<string | undefined> {
  let sts: STSClient | undefined;
  try {
    const credentials = await enterAccount(session, role);
    sts = new STSClient({
      region: session.region,
      requestHandler: new ProxiedHandler(),
      ...(credentials && { credentials }),
    });
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    if (Account === role.accountId) return undefined;
    return `the role is one of the account ${code(Account ?? '')}`;
  } catch (error) {
    return awsFailure(error, 'sts:GetCallerIdentity').message;
  } finally {
    sts?.destroy();
  }
}
