import { type Desired, isBlocked, isUnfinished } from '../accounts/directory.ts';
import type { Needs } from '../organization/live.ts';
import { areIdentitiesSought, idsOfIdentities } from './identity.ts';
import { inScope, type Scope } from './scope.ts';

/** What has to be read of AWS to compare the accounts in scope. */
export function needsOf(desired: Desired, scope: Scope): Needs {
  const accounts = inScope(desired, scope).filter((account) => !isBlocked(desired, account));
  const ids = accounts.flatMap(({ fields }) => fields.account_id ?? []);
  // The management account is known without the list: its id and email come with the organization.
  const isSought = accounts.some((account) => isUnfinished(account) && !account.isManagement);
  // A page of the list tells of 20 accounts, a call by id of one.
  const whole = isSought || scope.isWhole || areIdentitiesSought(desired, scope);
  return { ids, alsoIds: idsOfIdentities(desired, scope), whole };
}
