import { claimedBy, claimsOf } from '../accounts/claims.ts';
import type { Desired } from '../accounts/directory.ts';
import type { AccountFile } from '../accounts/parse.ts';
import { sameEmail } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import type { Scope } from './scope.ts';

/** Which AWS account a file means: what can be said of it. */
export interface Identity {
  /** 12 digits. */
  readonly id: string;
  /** Its name in AWS; `undefined` where it is not in the organization. */
  readonly awsName: string | undefined;
  /** As AWS has it, or, where it is not in the organization, as the file has it. */
  readonly email: string | undefined;
}

/** A file that means another account after the change than before, or than one in whose place it may be. */
export interface IdentityChange {
  readonly account: string;
  readonly file: string;
  readonly from: Identity;
  /** The path of the file that meant it. */
  readonly fromFile: string;
  /** Whether it was meant by its id; else by its root email, as its id had not come to the file. */
  readonly isById: boolean;
  /** Whether nothing but the change itself tells that one file takes the other's place. */
  readonly isGuess: boolean;
  /** The account that is adopted for a file without an id; `undefined` where there is none, or the same one. */
  readonly to: Identity | undefined;
}

interface Pair {
  readonly file: AccountFile;
  readonly before: AccountFile;
  readonly isGuess: boolean;
}

/** Files that go which are named for one that comes, at most. */
const MOST_GUESSES = 5;

/**
 * The files whose `account_id` the change alters or takes away, whatever else it does to them; and those without one
 * whose root email leads to another account than before.
 */
export function identityChanges(
  desired: Desired,
  scope: Scope,
  live: Live,
): readonly IdentityChange[] {
  return changedIds(desired, scope).flatMap(
    ({ file, before, isGuess }): readonly IdentityChange[] => {
      const isById = claimsOf(before).id !== undefined;
      const from = identityOf(before, live);
      const to = otherThan(from, identityOf(file, live));
      // A new file without an account is no guess: whether it had one is looked for.
      if (!from || (!to && (isGuess || !isById))) return [];
      const { name: account, path } = file;
      return [{ account, file: path, from, fromFile: before.path, isById, isGuess, to }];
    },
  );
}

/** The ids of the accounts that such changes are about, to be looked up. */
export function idsOfIdentities(desired: Desired, scope: Scope): readonly string[] {
  return changedIds(desired, scope).flatMap(({ file, before }) =>
    [claimsOf(before).id, claimsOf(file).id].filter((id) => id !== undefined),
  );
}

/** Whether an account that such a change is about can be told by its root email alone. */
export function areIdentitiesSought(desired: Desired, scope: Scope): boolean {
  return changedIds(desired, scope).some(({ before }) => claimsOf(before).id === undefined);
}

function changedIds(desired: Desired, { before, changed }: Scope): readonly Pair[] {
  if (!before) return [];
  const files = desired.files.filter(({ path }) => changed.has(path));
  const pasts = new Map(files.map((file) => [file, pastOf(file, desired, before)]));
  const claimed = new Set(pasts.values());
  // Nothing tells which of those that are left takes whose place, so each is said of each.
  const { hasEmail } = claimedBy(desired.files);
  const gone = goneOf(desired, before).filter((file) => {
    const { id, email } = claimsOf(file);
    return !claimed.has(file) && (id !== undefined || (email !== undefined && !hasEmail(email)));
  });
  const hasId = (file: AccountFile): number => Number(claimsOf(file).id !== undefined);
  const left = gone.sort((one, other) => hasId(other) - hasId(one)).slice(0, MOST_GUESSES);
  return files.flatMap((file): readonly Pair[] => {
    const past = pasts.get(file);
    if (!past) return left.map((one) => ({ file, before: one, isGuess: true }));
    const { id, email = '' } = claimsOf(past);
    const now = claimsOf(file);
    const isSame = id === undefined ? sameEmail(email, now.email ?? '') : id === now.id;
    if (isSame) return [];
    return [{ file, before: past, isGuess: false }];
  });
}

/** The same file before the change: at its path, of its name, or, renamed, with its id, its email or its title. */
function pastOf(file: AccountFile, desired: Desired, before: Desired): AccountFile | undefined {
  const same = before.files.find(({ path }) => path === file.path);
  if (same) return same;
  const gone = goneOf(desired, before);
  const { id, email } = claimsOf(file);
  const { title } = file.claims;
  return (
    before.files.find((one) => id !== undefined && claimsOf(one).id === id) ??
    gone.find(({ name }) => name === file.name) ??
    gone.find((one) => email !== undefined && sameEmail(claimsOf(one).email ?? '', email)) ??
    gone.find(({ claims }) => title !== undefined && claims.title === title)
  );
}

/** Files that are not there any longer, and whose accounts no file means. */
function goneOf(desired: Desired, before: Desired): readonly AccountFile[] {
  const kept = new Set(desired.files.map(({ path }) => path));
  const ids = new Set(desired.files.flatMap((one) => claimsOf(one).id ?? []));
  return before.files.filter((one) => !kept.has(one.path) && !ids.has(claimsOf(one).id ?? ''));
}

/** The account that a file means: by its id, else by its root email. */
function identityOf(file: AccountFile, { accounts }: Live): Identity | undefined {
  const { id, email } = claimsOf(file);
  if (id !== undefined) {
    const account = accounts.get(id);
    return { id, awsName: account?.name, email: account?.email ?? email };
  }
  if (email === undefined) return undefined;
  const found = [...accounts.values()].find((account) => sameEmail(account.email, email));
  return found && { id: found.id, awsName: found.name, email: found.email };
}

function otherThan(from: Identity | undefined, to: Identity | undefined): Identity | undefined {
  return to?.id === from?.id ? undefined : to;
}
