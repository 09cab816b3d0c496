import type { Account } from '@aws-sdk/client-organizations';
import { given } from './given.ts';

/** Where an account is in its life; `UNKNOWN` is a state that AWS added after this was written. */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED'
  | 'UNKNOWN';

/** An account of the organization, as AWS tells it. */
export interface LiveAccount {
  /** 12 digits. */
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  /** Ids from the root down to its parent, `['r-…', 'ou-…']`; `undefined` where AWS tells no `Paths`. */
  readonly ancestors: readonly string[] | undefined;
  readonly joined: 'CREATED' | 'INVITED' | undefined;
}

/** Whether an account counts as being there: one that is closed, or about to be, doesn't. */
export function isLive({ state }: LiveAccount): boolean {
  return state !== 'CLOSED' && state !== 'PENDING_CLOSURE';
}

const STATES: readonly AccountState[] = [
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
];

/** Takes an account over from the SDK, where everything is optional. */
export function toLiveAccount(account: Account): LiveAccount {
  // `Status` retired on 2026-09-09; partitions that don't send `State` yet still have it.
  const state = account.State ?? account.Status;
  return {
    id: given(account.Id, 'Account.Id'),
    arn: account.Arn ?? '',
    name: account.Name ?? '',
    email: account.Email ?? '',
    state: STATES.find((known) => known === state) ?? 'UNKNOWN',
    ancestors: ancestorsOf(account.Paths?.[0]),
    joined: account.JoinedMethod,
  };
}

/** From `o-…/r-…/ou-…/<account>/`, which AWS tells since March 2026. */
function ancestorsOf(path: string | undefined): readonly string[] | undefined {
  const ids = path?.split('/').filter((id) => /^(r|ou)-/.test(id));
  return ids && ids.length > 0 ? ids : undefined;
}

/** Whether it can be worked with: an account on its way to ACTIVE counts, one on its way out doesn't. */
export function isUsable(account: LiveAccount): boolean {
  return account.state === 'ACTIVE' || account.state === 'PENDING_ACTIVATION';
}

/** AWS tells emails apart without regard to capitals. */
export function sameEmail(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
