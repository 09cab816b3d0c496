import type { AccountFields } from '../../accounts/schema.ts';
import type { ChangeContact, Contact, ContactType } from '../../plan/change.ts';
import { code } from '../../text.ts';
import {
  type Context,
  type Findings,
  found,
  type Target,
  together,
  unmanagedNow,
} from '../findings.ts';
import { CONTACT_TYPES, sameContact } from './contact.ts';

/** The contacts that a file names. */
export function contactsOf(fields: AccountFields | undefined): readonly ContactType[] {
  return CONTACT_TYPES.filter((type) => fields?.alternate_contacts?.[type] !== undefined);
}

/** `alternate_contacts`: each kind by itself, whole. */
export function compareContacts(target: Target, { details }: Context): Findings {
  const { account, live, before } = target;
  const { fields } = account;
  const present = live && details.contacts.get(live.id);
  const gone = contactsOf(before).filter((type) => !contactsOf(fields).includes(type));
  const notes = gone.map((type) =>
    unmanagedNow(
      target,
      `its ${type} contact`,
      `as ${code(before?.alternate_contacts?.[type]?.name)}`,
    ),
  );
  // Where trusted access is missing, they could not be read; the plan says so once.
  if (live && !present) return together(notes);
  return together([...notes, found({ changes: contactsAsked(target, present) })]);
}

/**
 * The contacts that a file asks for and the account does not have.
 * @param present what it has; `undefined` where that is nothing, or is not known
 */
export function contactsAsked(
  { account: { fields, file, name, isManagement }, live }: Target,
  present: Readonly<Partial<Record<ContactType, Contact>>> | undefined,
): readonly ChangeContact[] {
  return contactsOf(fields).flatMap((type): readonly ChangeContact[] => {
    const to = wanted(fields, type);
    const from = present?.[type];
    if (!to || (from && sameContact(from, to))) return [];
    const of = { account: name, file: file.path, id: live?.id };
    return [{ kind: 'contact', ...of, type, from, to, isManagement }];
  });
}

function wanted(
  { alternate_contacts: all }: AccountFields,
  type: ContactType,
): Contact | undefined {
  const contact = all?.[type];
  if (!contact) return undefined;
  const { name, title, email, phone_number: phoneNumber } = contact;
  return { name, title, email, phoneNumber };
}
