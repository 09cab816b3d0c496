import { GetAlternateContactCommand, PutAlternateContactCommand } from '@aws-sdk/client-account';
import type { Reader, Writer } from '../../organization/connection.ts';
import { awsFailure, isAwsError } from '../../organization/errors.ts';
import { type Settled, settle } from '../../organization/settle.ts';
import type { Contact, ContactType } from '../../plan/change.ts';
import { sameContact } from './contact.ts';

export type Contacts = Readonly<Partial<Record<ContactType, Contact>>>;

const TYPES = { billing: 'BILLING', operations: 'OPERATIONS', security: 'SECURITY' } as const;

/**
 * The contacts of these types that an account has.
 * @param accountId `undefined` for the management account, which can't name itself (API reference)
 * @throws Failure when AWS refuses, for want of trusted access for instance
 */
export async function readContacts(
  reader: Reader,
  accountId: string | undefined,
  types: readonly ContactType[],
): Promise<Contacts> {
  const found = await Promise.all(
    types.map(async (type) => [type, await readContact(reader, accountId, type)] as const),
  );
  return Object.fromEntries(found.filter(([, contact]) => contact !== undefined));
}

async function readContact(
  reader: Reader,
  accountId: string | undefined,
  type: ContactType,
): Promise<Contact | undefined> {
  try {
    const { AlternateContact: contact } = await reader.account.send(
      new GetAlternateContactCommand({
        AlternateContactType: TYPES[type],
        ...(accountId !== undefined && { AccountId: accountId }),
      }),
    );
    return {
      name: contact?.Name ?? '',
      title: contact?.Title ?? '',
      email: contact?.EmailAddress ?? '',
      phoneNumber: contact?.PhoneNumber ?? '',
    };
  } catch (error) {
    if (isAwsError(error, 'ResourceNotFoundException')) return undefined;
    throw awsFailure(error, 'account:GetAlternateContact');
  }
}

/** Sets one contact of an account, all its parts. `accountId` is as in `readContacts`. */
export async function putContact(
  writer: Writer,
  accountId: string | undefined,
  type: ContactType,
  contact: Contact,
): Promise<Settled> {
  return settle(writer, {
    action: 'account:PutAlternateContact',
    isSo: async () => {
      const present = await readContact(writer.reader, accountId, type);
      return present !== undefined && sameContact(present, contact);
    },
    send: () =>
      writer.account.send(
        new PutAlternateContactCommand({
          AlternateContactType: TYPES[type],
          Name: contact.name,
          Title: contact.title,
          EmailAddress: contact.email,
          PhoneNumber: contact.phoneNumber,
          ...(accountId !== undefined && { AccountId: accountId }),
        }),
      ),
  });
}
