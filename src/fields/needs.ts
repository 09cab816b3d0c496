import { type Desired, type DesiredAccount, isBlocked } from '../accounts/directory.ts';
import { isUsable, type LiveAccount, sameEmail } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import { beforeOf, inScope, type Scope } from '../plan/scope.ts';
import { roleOf } from './alias/compare.ts';
import { contactsOf } from './contacts/compare.ts';
import { concernsAccess, delegateRoleOf } from './delegate-access/compare.ts';
import type { DetailNeeds } from './read.ts';

/** What has to be read of the accounts in scope: only the fields that a file manages, or managed before. */
export function detailNeedsOf(desired: Desired, live: Live, scope: Scope): DetailNeeds {
  const { organization } = live;
  const accounts = organization
    ? inScope(desired, scope).filter((account) => !isBlocked(desired, account))
    : [];
  const there = accounts.flatMap((account) => {
    const found = liveOf(account, live);
    return found ? [{ account, live: found, before: beforeOf(account, scope) }] : [];
  });
  const hasJoined = there.some(({ live: { id } }) => scope.joining.has(id));
  const paths = accounts.flatMap(({ fields }) => fields.organizational_unit ?? []);
  return {
    tags: there
      .filter(
        ({ account, before }) =>
          account.fields.tags ?? before?.tags ?? scope.due.tags.has(account.name),
      )
      .map(({ live: { id } }) => id),
    contacts: there.flatMap(({ account: { fields, isManagement }, live: found }) => {
      const types = contactsOf(fields);
      const isClosed = !isUsable(found);
      return types.length === 0 ? [] : [{ id: found.id, isManagement, types, isClosed }];
    }),
    paths: [...new Set(paths)],
    placed: there
      .filter(({ account }) => account.fields.organizational_unit !== undefined)
      .map(({ live: found }) => found),
    accountManagement: accounts.some((account) => needsTrust(account, live)),
    delegateRole:
      organization && (hasJoined || concernsAccess(desired, scope))
        ? delegateRoleOf(desired)
        : undefined,
    aliases: there
      .filter(({ account, live: found }) => {
        return account.fields.account_alias !== undefined && scope.isWhole && isUsable(found);
      })
      .map(({ account, live: { id } }) => ({
        accountId: id,
        roleName: roleOf({ account }),
        partition: organization?.partition ?? 'aws',
      })),
  };
}

/** The account that a file means: one that is closed only if the file has its id. */
function liveOf({ fields, isManagement }: DesiredAccount, live: Live): LiveAccount | undefined {
  const { organization } = live;
  if (isManagement && organization) {
    const { managementAccountId: id, managementEmail: email } = organization;
    const known = live.accounts.get(id);
    if (known) return known;
    return {
      id,
      arn: '',
      name: '',
      email,
      state: 'ACTIVE',
      ancestors: undefined,
      joined: undefined,
    };
  }
  if (fields.account_id !== undefined) return live.accounts.get(fields.account_id);
  const found = [...live.accounts.values()].find(({ email }) => {
    return sameEmail(email, fields.root_email);
  });
  return found && isUsable(found) ? found : undefined;
}

function needsTrust(account: DesiredAccount, live: Live): boolean {
  if (account.isManagement) return false;
  const { account_name: name } = account.fields;
  const found = liveOf(account, live);
  if (found && !isUsable(found)) return false;
  return contactsOf(account.fields).length > 0 || (!!found && !!name && found.name !== name);
}
