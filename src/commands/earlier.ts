import { claimsOf } from '../accounts/claims.ts';
import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import type { Past } from '../accounts/history.ts';
import { Failure } from '../failure.ts';
import { type LiveAccount, sameEmail } from '../organization/account.ts';
import type { Reader } from '../organization/connection.ts';
import type { CreationRequest, Live } from '../organization/live.ts';
import type { Predecessors } from '../organization/predecessor.ts';
import {
  type Earlier,
  type EarlierOfFile,
  managedBy,
  NOTHING_EARLIER,
  predecessorsOf,
  wouldCreate,
} from '../plan/earlier.ts';
import { isOriginIn } from '../plan/fields/first-tags.ts';
import { ORIGIN_TAG } from '../plan/fields/tags.ts';
import type { Scope } from '../plan/scope.ts';
import type { History } from './history.ts';

/** What is looked at, besides AWS. */
interface Question {
  readonly desired: Desired;
  readonly live: Live;
  readonly scope: Scope;
  /** `owner/name` */
  readonly repository: string;
  readonly history: History;
}

/** A file that would create an account. */
interface Seeker {
  readonly account: DesiredAccount;
  readonly past: Past | undefined;
  readonly predecessors: Predecessors;
}

/**
 * Looks for accounts that files had before which would create one now: in their histories, by the tag that names an
 * account's file, and among creations in progress. Asks for nothing where nothing would be created.
 */
export async function lookForEarlier(reader: Reader, question: Question): Promise<Earlier> {
  const { desired, live, scope, repository, history } = question;
  const accounts = wouldCreate(desired, live, scope);
  if (accounts.length === 0) return NOTHING_EARLIER;
  const { findTagged } = await import('../organization/tagged.ts');
  const isManaged = managedBy(desired, live);
  const { pasts, unread } = await readPasts(history, accounts);
  const seekers = accounts.map((account): Seeker => {
    const past = pasts.get(account.file.path);
    return { account, past, predecessors: predecessorsOf(account, past, repository, isManaged) };
  });
  const origins = seekers.flatMap(({ predecessors }) => predecessors.origins);
  const tagged = await findTagged(reader, ORIGIN_TAG, origins);
  const files = new Map<string, EarlierOfFile>();
  for (const seeker of seekers) {
    const { account, predecessors } = seeker;
    const byTag =
      tagged.kind === 'read'
        ? predecessors.origins.flatMap((origin) => tagged.ids.get(origin) ?? [])
        : [];
    const ids = new Set([...predecessors.ids, ...byTag]);
    const earlier = await inTheWay(reader, seeker, ids, question);
    files.set(account.name, {
      predecessors,
      unread,
      accounts: earlier,
      namesakes: earlier.length > 0 ? [] : await namesakesOf(reader, seeker, question),
      creations: underWay(seeker, live),
    });
  }
  return { files, untagged: tagged.kind === 'unreadable' ? tagged : undefined };
}

/** The pasts by path; where they could not be asked for, why. */
async function readPasts(
  history: History,
  accounts: readonly DesiredAccount[],
): Promise<{ readonly pasts: ReadonlyMap<string, Past>; readonly unread: string | undefined }> {
  try {
    const pasts = await history.pasts(accounts.map(({ file }) => file.path));
    return { pasts, unread: undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // It keeps these accounts from being created, and none of the others from being worked on.
    return { pasts: new Map(), unread: error.message };
  }
}

/**
 * The live accounts without a file that a file had. An email that it once had is a trace too, as the id of what was
 * created with it may never have come to the branch: then the account's own tags decide, which no index delays.
 */
async function inTheWay(
  reader: Reader,
  { account, past, predecessors }: Seeker,
  ids: ReadonlySet<string>,
  { live, scope }: Question,
): Promise<readonly LiveAccount[]> {
  const { standsInTheWay } = await import('../organization/predecessor.ts');
  const found: LiveAccount[] = [];
  for (const other of live.accounts.values()) {
    if (!standsInTheWay(other, predecessors)) continue;
    const isKnown = ids.has(other.id) || isNamedBefore(account, other, scope);
    const isSuspect = past?.emails.has(other.email.toLowerCase()) === true;
    if (isKnown || (isSuspect && (await bearsItsTag(reader, other, predecessors)))) {
      found.push(other);
    }
  }
  return found;
}

/** Whether the file, as the branch has it, means that account by its email: it would have been adopted. */
function isNamedBefore(
  { file }: DesiredAccount,
  { email }: LiveAccount,
  { before }: Scope,
): boolean {
  const past = before?.files.find(({ path }) => path === file.path);
  const said = past && claimsOf(past).email;
  return said !== undefined && sameEmail(said, email);
}

/**
 * Live accounts without a file that have the name of the new one, and that a file had which is gone: their own tags
 * tell it, or the history of the folder. Others of that name are strangers. What can't be told counts as had.
 */
async function namesakesOf(
  reader: Reader,
  { account, predecessors }: Seeker,
  { live, repository, desired, history }: Question,
): Promise<readonly LiveAccount[]> {
  const { standsInTheWay } = await import('../organization/predecessor.ts');
  const { readTags } = await import('../organization/tags.ts');
  const wanted = (account.fields.account_name ?? account.name).toLowerCase();
  const same = [...live.accounts.values()].filter(
    (other) => other.name.toLowerCase() === wanted && standsInTheWay(other, predecessors),
  );
  const found: LiveAccount[] = [];
  for (const other of same) {
    const isOurs = await orTrue(async () => {
      const origin = (await readTags(reader, other.id))[ORIGIN_TAG];
      if (origin !== undefined && isOriginIn(origin, repository, desired.directory)) return true;
      return (await history.formerIds()).has(other.id);
    });
    if (isOurs) found.push(other);
  }
  return found;
}

/** What can't be read is not nothing. */
async function orTrue(look: () => Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return true;
  }
}

/** Where the tags can't be read, an email that the file has had is enough. */
async function bearsItsTag(
  reader: Reader,
  account: LiveAccount,
  predecessors: Predecessors,
): Promise<boolean> {
  const { isMadeFor } = await import('../organization/predecessor.ts');
  return orTrue(() => isMadeFor(reader, account, predecessors));
}

/** Creations in progress that may be for an earlier version of a file, as AWS tells no email of them. */
function underWay({ account, past, predecessors }: Seeker, live: Live): readonly CreationRequest[] {
  const email = account.fields.root_email.toLowerCase();
  const hadAnother = [...(past?.emails ?? [])].some((one) => one !== email);
  if (!hadAnother) return [];
  return (live.room?.creations ?? []).filter(({ accountName }) =>
    predecessors.names.has(accountName),
  );
}
