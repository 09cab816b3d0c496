import * as z from 'zod';
import type { ChangeContact, Contact, ContactType } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type ChangedValue, type ManagedField, orNothing, type Value } from '../field.ts';
import { verbal } from '../wording.ts';
import { compareContacts, contactsAsked, contactsOf } from './compare.ts';

const PREFIX = 'contact/';

const contact = z.strictObject({
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone_number: z.string(),
});

/** `alternate_contacts`: each type by itself, whole. */
export const contacts: ManagedField<ChangeContact> = {
  name: 'alternate_contacts',
  entersAccount: false,
  desired: (fields) =>
    contactsOf(fields).flatMap((type) => {
      const wanted = fields.alternate_contacts?.[type];
      if (!wanted) return [];
      const { name, title, email, phone_number: phone } = wanted;
      return [[lineOf(type), [name, title, email, phone]] as const];
    }),
  compare: compareContacts,
  asked: (target, { details }) =>
    contactsAsked(target, details.contacts.get(target.live?.id ?? '')),
  isNew: ({ type }, { account: { fields }, before }) =>
    JSON.stringify(before?.alternate_contacts?.[type]) !==
    JSON.stringify(fields.alternate_contacts?.[type]),
  lines: ({ type, from, to }) => [
    { field: lineOf(type), from: from ? partsOf(from) : null, to: partsOf(to) },
  ],
  words: {
    wording: ({ type, to, from }) => {
      const what = `the ${type} contact to`;
      const was = from === undefined ? '' : `, from ${wholeContact(from)}`;
      const words = verbal('📇', '~', 'Set', 'Set', `${what} ${wholeContact(to)}${was}`);
      return { ...words, brief: `${what} ${code(to.name)}` };
    },
    many: ({ type, to }, accounts) => `the ${type} contact to ${code(to.name)} on ${accounts}`,
    values: ({ type, from, to }) => {
      const parts: readonly ChangedValue[] = [
        ['name', from?.name, to.name],
        ['title', from?.title, to.title],
        ['email', from?.email, to.email],
        ['phone_number', from?.phoneNumber, to.phoneNumber],
      ];
      return parts
        .filter(([, before, after]) => before !== after)
        .map(([part, before, after]) => [`alternate_contacts.${type}.${part}`, before, after]);
    },
    differences: ({ type, from, to }) => [
      [`${type} contact`, code(to.name), orNothing(from?.name, code)],
    ],
    line: (field) =>
      field.startsWith(PREFIX) ? `contact ${code(field.slice(PREFIX.length))}` : undefined,
  },
  document: {
    kind: 'set_alternate_contact',
    description: 'Sets an alternate contact.',
    schema: { before: ofTypes(contact.nullable()), after: ofTypes(contact) },
    of: ({ type, from, to }) => ({
      before: { alternate_contacts: { [type]: from ? published(from) : null } },
      after: { alternate_contacts: { [type]: published(to) } },
    }),
  },
};

function lineOf(type: ContactType): string {
  return `${PREFIX}${type}`;
}

function partsOf({ name, title, email, phoneNumber }: Contact): Value {
  return [name, title, email, phoneNumber];
}

function wholeContact({ name, title, email, phoneNumber }: Contact): string {
  return `${code(name)} (${code(title)}, ${code(email)}, ${code(phoneNumber)})`;
}

function published({ name, title, email, phoneNumber }: Contact) {
  return { name, title, email, phone_number: phoneNumber };
}

/** The contact that changes, by its type; the others are left out. */
function ofTypes<One extends z.ZodType>(one: One) {
  return z.strictObject({
    alternate_contacts: z.strictObject({
      billing: one.optional(),
      operations: one.optional(),
      security: one.optional(),
    }),
  });
}
