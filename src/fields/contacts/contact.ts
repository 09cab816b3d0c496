import type { Contact, ContactType } from '../../plan/change.ts';

export const CONTACT_TYPES: readonly ContactType[] = ['billing', 'operations', 'security'];

/** White space around a value tells nothing apart: AWS takes it, and whether it keeps it is not documented. */
export function sameContact(one: Contact, other: Contact): boolean {
  return (['name', 'title', 'email', 'phoneNumber'] as const).every(
    (key) => one[key].trim() === other[key].trim(),
  );
}
