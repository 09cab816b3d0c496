import { claimsOf } from '../accounts/claims.ts';
import type { DesiredAccount } from '../accounts/directory.ts';
import type { Past } from '../accounts/history.ts';
import type { AccountFile } from '../accounts/parse.ts';
import {
  type Earlier,
  type EarlierOfFile,
  managedBy,
  NOTHING_EARLIER,
  predecessorsOf,
  wouldCreate,
} from '../diff/earlier.ts';
import { Failure } from '../failure.ts';
import { ORIGIN_TAG } from '../fields/tags/compare.ts';
import { type LiveAccount, sameEmail } from '../organization/account.ts';
import type { Reader } from '../organization/connection.ts';
import type { CreationRequest, Live } from '../organization/live.ts';
import type { Predecessors } from '../organization/predecessor.ts';
import type { Scope } from '../plan/scope.ts';
import { orTrue, type Question, type Seeker } from './earlier-question.ts';
import type { History } from './history.ts';
import { namesakesOf } from './namesakes.ts';
import { originsOf, valuesFor } from './origins.ts';

/**
 * Looks for accounts that files had before which would create one now: in their histories, by the tag that names an
 * account's file, and among creations in progress. Asks for nothing where nothing would be created.
 */
export async function lookForEarlier(reader: Reader, question: Question): Promise<Earlier> {
  const { desired, live, scope, history } = question;
  const accounts = wouldCreate(desired, live, scope);
  if (accounts.length === 0) return NOTHING_EARLIER;
  const { pasts, unread } = await readPasts(history, accounts);
  const look = (isManaged: Predecessors['isManaged']): Promise<Earlier> =>
    lookWith(reader, question, { accounts, pasts, unread, isManaged });
  const isManaged = managedBy(desired.files, live);
  const found = await look(isManaged);
  const isFree = [...found.files.values()].every(
    (one) => one.accounts.length + one.namesakes.length + one.strangers.length === 0,
  );
  if (isFree) return found;
  // Several folders may share an organization.
  const others = await readOthers(history);
  if (others.length === 0) return found;
  const isManagedThere = managedBy(others, live);
  return look((account) => isManaged(account) || isManagedThere(account));
}

/** What can't be read manages nothing. */
async function readOthers({ others }: History): Promise<readonly AccountFile[]> {
  try {
    return await others();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [];
  }
}

interface Known {
  readonly accounts: readonly DesiredAccount[];
  readonly pasts: ReadonlyMap<string, Past>;
  readonly unread: string | undefined;
  readonly isManaged: Predecessors['isManaged'];
}

async function lookWith(
  reader: Reader,
  question: Question,
  { accounts, pasts, unread, isManaged }: Known,
): Promise<Earlier> {
  const { live, repository } = question;
  const { findTagged } = await import('../organization/tagged.ts');
  const seekers = accounts.map((account): Seeker => {
    const past = pasts.get(account.file.path);
    return { account, past, predecessors: predecessorsOf(account, past, repository, isManaged) };
  });
  const tagged = await findTagged(reader, ORIGIN_TAG, valuesFor(seekers, live));
  const files = new Map<string, EarlierOfFile>();
  for (const { account, past, predecessors: known } of seekers) {
    const { origins, strangers } = await originsOf(known, tagged, question);
    const predecessors = { ...known, origins };
    const seeker = { account, past, predecessors };
    const byTag =
      tagged.kind === 'read' ? origins.flatMap((origin) => tagged.ids.get(origin) ?? []) : [];
    const ids = new Set([...predecessors.ids, ...byTag]);
    const earlier = await inTheWay(reader, seeker, ids, question);
    files.set(account.name, {
      predecessors,
      unread,
      accounts: earlier,
      strangers: strangers.filter(({ id }) => !earlier.some((one) => one.id === id)),
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
 * created or adopted with it may never have come to the branch: only an account whose own tag names another file, which
 * no index delays, is not meant.
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
    if (isKnown || (isSuspect && (await mayBeIts(reader, other, predecessors)))) {
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

/** Where the tags can't be read, an email that the file has had is enough. */
async function mayBeIts(
  reader: Reader,
  account: LiveAccount,
  predecessors: Predecessors,
): Promise<boolean> {
  const { isMadeForAnother } = await import('../organization/predecessor.ts');
  return orTrue(async () => !(await isMadeForAnother(reader, account, predecessors)));
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
