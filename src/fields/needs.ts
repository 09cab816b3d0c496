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
    contacts: there.flatMap(({ account, live: { id } }) => {
      const types = contactsOf(account.fields);
      return types.length === 0 ? [] : [{ id, isManagement: account.isManagement, types }];
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
      .filter(({ account }) => account.fields.account_alias !== undefined && scope.isWhole)
      .map(({ account, live: { id } }) => ({
        accountId: id,
        roleName: roleOf({ account }),
        partition: organization?.partition ?? 'aws',
      })),
  };
}

/** The usable account that a file means. */
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
  const found =
    fields.account_id === undefined
      ? [...live.accounts.values()].find(({ email }) => sameEmail(email, fields.root_email))
      : live.accounts.get(fields.account_id);
  return found && isUsable(found) ? found : undefined;
}

function needsTrust(account: DesiredAccount, live: Live): boolean {
  if (account.isManagement) return false;
  const { account_name: name } = account.fields;
  const found = liveOf(account, live);
  return contactsOf(account.fields).length > 0 || (!!found && !!name && found.name !== name);
}
