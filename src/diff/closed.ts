import type { DesiredAccount } from '../accounts/directory.ts';
import type { AccountFields } from '../accounts/schema.ts';
import { compareName } from '../fields/account-name/compare.ts';
import { compareAlias } from '../fields/alias/compare.ts';
import { contactsAsked } from '../fields/contacts/compare.ts';
import { type Context, type Findings, found, type Target } from '../fields/findings.ts';
import { moveAsked } from '../fields/organizational-unit/compare.ts';
import { tagsAsked } from '../fields/tags/compare.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Change, ContactType } from '../plan/change.ts';
import { inState } from '../plan/impossible.ts';
import { beforeOf } from '../plan/scope.ts';
import { code, list } from '../text.ts';

/**
 * An account that is closed, suspended or about to be closed: nothing of it can be changed. What the change under review
 * asks of it is an error; what its file asked for before is told apart, for whoever knows whether anybody waits for it.
 */
export function compareClosed(
  account: DesiredAccount,
  live: LiveAccount,
  context: Context,
): Findings {
  const { file, name } = account;
  const target = { account, live, before: beforeOf(account, context.scope) };
  const impossible = askedOf(target, context);
  const own = [...new Set(impossible.flatMap((change) => ownFields(change, target)))];
  const [field] = own;
  if (field !== undefined) {
    return found({
      impossible,
      held: true,
      problems: [
        {
          severity: 'error',
          at: file.at(field),
          message: `${inState(live)}, so its ${list(own.map((one) => code(one)))} can't be changed`,
          hint: `Take this change of the file back, or remove the file if the account is closed. ${NOTHING}`,
        },
      ],
    });
  }
  return found({
    unchanged: impossible.length === 0 ? [{ account: name, file: file.path, id: live.id }] : [],
    impossible,
    problems: [
      {
        severity: 'warning',
        at: file.at('account_id'),
        message: inState(live),
        hint: `${NOTHING} Its file can be removed.`,
      },
    ],
  });
}

const NOTHING =
  'Nothing of it can be changed. A closed account is gone for good 90 days after its closing.';

/** What a file asks for and AWS does not have, as far as that can be told. */
function askedOf(target: Target, context: Context): readonly Change[] {
  const { details } = context;
  return [
    (details.tree && moveAsked(target, details.tree)) ?? [],
    tagsAsked(target, context) ?? [],
    compareName(target).changes,
    contactsAsked(target, details.contacts.get(target.live?.id ?? '')),
    compareAlias(target, context).changes,
  ].flat();
}

/** The fields by which a change is that of the change under review. */
function ownFields(change: Change, { account: { fields }, before }: Target): readonly Field[] {
  switch (change.kind) {
    case 'move':
      return differing(['organizational_unit']);
    case 'rename':
      return differing(['account_name']);
    case 'alias':
      return differing(['account_alias']);
    case 'contact':
      return isSame(before?.alternate_contacts, fields.alternate_contacts, change.type)
        ? []
        : ['alternate_contacts'];
    case 'tags': {
      const keys = [...Object.keys(change.set), ...Object.keys(change.remove)];
      return keys.some((key) => before?.tags?.[key] !== fields.tags?.[key]) ? ['tags'] : [];
    }
    default:
      return [];
  }

  function differing(names: readonly Field[]): readonly Field[] {
    return names.filter((name) => before?.[name] !== fields[name]);
  }
}

type Field = keyof AccountFields;
type Contacts = AccountFields['alternate_contacts'];

function isSame(one: Contacts, other: Contacts, type: ContactType): boolean {
  return JSON.stringify(one?.[type]) === JSON.stringify(other?.[type]);
}
