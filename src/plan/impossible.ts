import type { LiveAccount } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import { code } from '../text.ts';
import type { Change } from './change.ts';

/** That an account can't be changed, as a sentence without a full stop. */
export function inState({ id, state }: LiveAccount): string {
  return `the account ${code(id)} is ${code(state)} in AWS`;
}

/** Why a change is impossible, as a sentence without a full stop. */
export function whyImpossible(change: Change, { accounts }: Live): string {
  const account = accounts.get(('id' in change ? change.id : undefined) ?? '');
  return account ? inState(account) : 'the account can’t be changed any longer';
}
