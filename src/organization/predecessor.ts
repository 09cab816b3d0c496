import { code } from '../text.ts';
import { isLive, type LiveAccount } from './account.ts';
import type { Reader } from './connection.ts';
import { describeAccount } from './live.ts';
import { originParts } from './origin.ts';
import type { Refusal } from './refusal.ts';
import { findTagged } from './tagged.ts';
import { readTags } from './tags.ts';

/*
 * An account that was made for the same file before, under another email or name: as long as it is live and no
 * file manages it, a second one is never created.
 */

/** By what such an account is told from others. */
export interface Predecessors {
  /** The tag that names the file of an account, and its values for the paths that this file has had. */
  readonly tag: string;
  readonly origins: readonly string[];
  /** Names that it may have been created with, that of the new account among them. */
  readonly names: ReadonlySet<string>;
  /** Ids that the file has had. */
  readonly ids: ReadonlySet<string>;
  /** Whether all that the file has ever said is known. */
  readonly isComplete: boolean;
  /** Whether a file that is there means this account. */
  readonly isManaged: (account: LiveAccount) => boolean;
}

/** Whether it rules out another account for the file. */
export function standsInTheWay(account: LiveAccount, { isManaged }: Predecessors): boolean {
  return isLive(account) && !isManaged(account);
}

/**
 * Whether an account was created for the file, by its own tags, which lag behind nothing. It is for accounts that have
 * more in common with the file, an email or a name: then a repository that was called otherwise is the same one.
 */
export async function isMadeFor(
  reader: Reader,
  { id }: LiveAccount,
  { tag, origins }: Predecessors,
): Promise<boolean> {
  const origin = (await readTags(reader, id))[tag];
  const files = origins.map((one) => originParts(one).file);
  return origin !== undefined && files.includes(originParts(origin).file);
}

/**
 * Whether an account was created for another file, by its own tags. One that was adopted or imported, or whose tag somebody
 * took off, has none, and says nothing.
 */
export async function isMadeForAnother(
  reader: Reader,
  { id }: LiveAccount,
  { tag, origins }: Predecessors,
): Promise<boolean> {
  const origin = (await readTags(reader, id))[tag];
  const files = origins.map((one) => originParts(one).file);
  return origin !== undefined && !files.includes(originParts(origin).file);
}

/**
 * Looks once more, right before an account is asked for.
 * @param accounts those that are known already, by id
 */
export async function findPredecessor(
  reader: Reader,
  predecessors: Predecessors,
  accounts: ReadonlyMap<string, LiveAccount>,
): Promise<Refusal | undefined> {
  const { tag, origins, ids, isComplete } = predecessors;
  const tagged = await findTagged(reader, tag, origins);
  if (tagged.kind === 'unreadable' && !isComplete) {
    return untold(tagged.said, tagged.hint);
  }
  const byTag = tagged.kind === 'read' ? [...tagged.ids.values()].flat() : [];
  for (const id of new Set([...ids, ...byTag])) {
    const account = accounts.get(id) ?? (await describeAccount(reader, id));
    if (account && standsInTheWay(account, predecessors)) return predecessorRefusal(account);
  }
  return undefined;
}

/** Why no second account is created, with the ways out. */
export function predecessorRefusal({ id, name, email, state }: LiveAccount): Refusal {
  return {
    message: `this file had the account ${code(id)} (${code(name)}, ${code(email)}, ${code(state)}) before; it still exists and no file manages it, so no second one is created`,
    hint: `Write ${code(`account_id: '${id}'`)} and its \`root_email\` back into this file; or, if another account is meant, import that one under another file name (${code(`/accounts import ${id}=NAME`)} in a comment), or close it.`,
  };
}

/**
 * The same for an account that another file had, which is gone, and whose name the new one would have.
 * @param isCertain whether it had; else the history could not be read far enough
 */
export function namesakeRefusal(
  { id, name, email, state }: LiveAccount,
  isCertain: boolean,
): Refusal {
  const had = isCertain ? 'had' : 'may have had';
  return {
    message: `a file that is gone ${had} the account ${code(id)} (${code(name)}, ${code(email)}, ${code(state)}), which has the name of the one to be created; it still exists and no file manages it, so no second one is created`,
    hint: `Write ${code(`account_id: '${id}'`)} and its \`root_email\` into this file; or, if another account is meant, give it another \`account_name\`, import that one under another file name (${code(`/accounts import ${id}=NAME`)} in a comment), or close it.`,
  };
}

/** Neither the tags nor the history tell whether there was an account. */
export function untold(said: string, hint: string | undefined): Refusal {
  return {
    message: `it is unknown whether this file had an account before: its history can't be read to its beginning, and of the tags of accounts ${said}`,
    hint: `Without one of them, no account is created. ${hint ?? 'Run again.'}`,
  };
}
