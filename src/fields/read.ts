import pLimit from 'p-limit';
import { Failure } from '../failure.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Reader } from '../organization/connection.ts';
import { CredentialsFailure } from '../organization/errors.ts';
import type { MemberRole } from '../organization/member.ts';
import { hasAccountManagement } from '../organization/service-access.ts';
import type { Session } from '../organization/session.ts';
import { readTags } from '../organization/tags.ts';
import { readTree, type Tree } from '../organization/units.ts';
import type { ContactType } from '../plan/change.ts';
import { type Alias, readAlias } from './alias/aws.ts';
import { type Contacts, readContacts } from './contacts/aws.ts';
import { type DelegateRole, readDelegateRole } from './delegate-access/aws.ts';

/** What a plan needs to know of accounts besides that they are there; read only where a file manages it. */
export interface DetailNeeds {
  /** Ids of the accounts whose tags are compared. */
  readonly tags: readonly string[];
  readonly contacts: readonly {
    readonly id: string;
    readonly isManagement: boolean;
    readonly types: readonly ContactType[];
    /** Whether AWS may refuse to tell them, as the account is closed or about to be. */
    readonly isClosed: boolean;
  }[];
  /** Paths of organizational units that files name. */
  readonly paths: readonly string[];
  /** Accounts whose place in the tree is compared. */
  readonly placed: readonly LiveAccount[];
  /** Whether names or contacts of members are managed, which takes trusted access. */
  readonly accountManagement: boolean;
  /** The management account's role for administrators. */
  readonly delegateRole: string | undefined;
  /** Accounts whose alias is looked at from inside. */
  readonly aliases: readonly MemberRole[];
}

/** The reading. What was not asked for is not in it. */
export interface Details {
  readonly tags: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly contacts: ReadonlyMap<string, Contacts>;
  readonly tree: Tree | undefined;
  /** Whether trusted access for account management is on; `undefined` when it is not known. */
  readonly accountManagement: boolean | undefined;
  readonly delegateRole: DelegateRole | undefined;
  readonly aliases: ReadonlyMap<string, Alias>;
}

export const NO_DETAILS: Details = {
  tags: new Map(),
  contacts: new Map(),
  tree: undefined,
  accountManagement: undefined,
  delegateRole: undefined,
  aliases: new Map(),
};

/** Reads in flight at once, of each operation; the rates of AWS hold them back, not this. */
const AT_ONCE = 20;

/**
 * Reads what is needed: a call for each account's tags and for each contact, one for each parent in the tree.
 * @param onRead told from time to time how many of all reads are done
 * @throws Failure when AWS refuses a call
 */
export async function readDetails(
  reader: Reader,
  session: Session,
  needs: DetailNeeds,
  onRead: (done: number, all: number) => void = () => {},
): Promise<Details> {
  const all = needs.tags.length + needs.contacts.length + needs.aliases.length;
  let done = 0;
  const counted = async <T>(read: Promise<T>): Promise<T> => {
    const value = await read;
    done += 1;
    onRead(done, all);
    return value;
  };
  const accountManagement = needs.accountManagement
    ? await hasAccountManagement(reader)
    : undefined;
  const readable = needs.contacts.filter(
    ({ isManagement }) => isManagement || accountManagement !== false,
  );
  // AWS counts each operation by itself: none may wait for the turn of another.
  const [tags, contacts, aliases, tree, delegateRole] = await Promise.all([
    pLimit(AT_ONCE).map(
      needs.tags,
      async (id) => [id, await counted(readTags(reader, id))] as const,
    ),
    pLimit(AT_ONCE).map(readable, async ({ id, isManagement, types, isClosed }) => {
      const read = readContacts(reader, isManagement ? undefined : id, types);
      return [id, await counted(isClosed ? orUnknown(read) : read)] as const;
    }),
    pLimit(AT_ONCE).map(
      needs.aliases,
      async (role) => [role.accountId, await counted(readAlias(session, role))] as const,
    ),
    needs.paths.length > 0
      ? readTree(reader, { paths: needs.paths, accounts: needs.placed })
      : undefined,
    needs.delegateRole === undefined ? undefined : readDelegateRole(reader, needs.delegateRole),
  ]);
  return {
    tags: new Map(tags),
    contacts: new Map(contacts.flatMap(([id, read]) => (read ? [[id, read] as const] : []))),
    tree,
    accountManagement,
    delegateRole,
    aliases: new Map(aliases),
  };
}

/** What AWS refuses to tell of a closed account is not known, and no reason to tell nothing of the others. */
async function orUnknown(read: Promise<Contacts>): Promise<Contacts | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof Failure) || error instanceof CredentialsFailure) throw error;
    return undefined;
  }
}
