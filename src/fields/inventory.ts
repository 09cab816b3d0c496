import type { LiveAccount } from '../organization/account.ts';
import type { Reader } from '../organization/connection.ts';
import type { Session } from '../organization/session.ts';
import type { Contact, ContactType } from '../plan/change.ts';
import { CONTACT_TYPES } from './contacts/contact.ts';
import { readDetails } from './read.ts';

/** What can be read of accounts besides their names and emails. */
export interface Wanted {
  readonly places: boolean;
  readonly tags: boolean;
  readonly contacts: boolean;
}

/** By account id. What was not asked for, or can't be read, is not in it. */
export interface Inventory {
  /** Paths of organizational units: `Workloads/Prod`, or `Root`. */
  readonly places: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly contacts: ReadonlyMap<string, Readonly<Partial<Record<ContactType, Contact>>>>;
  /** Whether contacts were asked for, and trusted access for account management is off. */
  readonly lacksAccountManagement: boolean;
}

/**
 * Reads accounts as they are, to write files of them: for places a call for each unit, for tags one for each
 * account, for contacts three.
 * @throws Failure when AWS refuses a call
 */
export async function readInventory(
  reader: Reader,
  session: Session,
  accounts: readonly LiveAccount[],
  wanted: Wanted,
  onRead: (done: number, all: number) => void,
): Promise<Inventory> {
  const ids = accounts.map(({ id }) => id);
  const details = await readDetails(
    reader,
    session,
    {
      tags: wanted.tags ? ids : [],
      contacts: wanted.contacts
        ? ids.map((id) => ({ id, isManagement: false, isClosed: false, types: CONTACT_TYPES }))
        : [],
      paths: wanted.places && ids.length > 0 ? ['Root'] : [],
      placed: wanted.places ? accounts : [],
      accountManagement: wanted.contacts && ids.length > 0,
      delegateRole: undefined,
      aliases: [],
    },
    onRead,
  );
  return {
    places: details.tree?.placements ?? new Map(),
    tags: details.tags,
    contacts: details.contacts,
    lacksAccountManagement: details.accountManagement === false,
  };
}
