import type { Desired } from '../accounts/directory.ts';
import { ENABLE_ACCOUNT_MANAGEMENT } from '../organization/trusted-access.ts';
import type { Change } from '../plan/change.ts';
import { contactsOf } from './contacts/compare.ts';
import { type Findings, found } from './findings.ts';
import type { Details } from './read.ts';

/**
 * Names and contacts of members are changed through Account Management, which the organization must trust. Says
 * so once, and which accounts have to wait for it.
 */
export function trustedAccess(
  desired: Desired,
  names: ReadonlySet<string>,
  changes: readonly Change[],
  { accountManagement }: Details,
): Findings & { readonly waiting: readonly string[] } {
  if (accountManagement !== false) return { ...found({}), waiting: [] };
  const members = [...desired.accounts.values()].filter(
    ({ name, isManagement }) => names.has(name) && !isManagement,
  );
  const waiting = members.filter(
    ({ name, fields }) =>
      contactsOf(fields).length > 0 ||
      changes.some((change) => change.account === name && change.kind === 'rename'),
  );
  const [first] = waiting;
  if (!first) return { ...found({}), waiting: [] };
  const field = contactsOf(first.fields).length > 0 ? 'alternate_contacts' : 'account_name';
  return {
    ...found({
      problems: [
        {
          severity: 'error',
          at: first.file.at(field),
          also: waiting.slice(1, 10).map(({ file }) => file.at('alternate_contacts')),
          message: `names and contacts of accounts can't be ${field === 'account_name' ? 'changed' : 'read or changed'}: trusted access for AWS Account Management is not enabled`,
          hint: `Enable it once, from the management account: \`${ENABLE_ACCOUNT_MANAGEMENT}\`, then re-run this check.`,
        },
      ],
    }),
    waiting: waiting.map(({ name }) => name),
  };
}
