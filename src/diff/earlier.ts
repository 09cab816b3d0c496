import { claimedBy } from '../accounts/claims.ts';
import { type Desired, type DesiredAccount, isBlocked } from '../accounts/directory.ts';
import type { Past } from '../accounts/history.ts';
import type { AccountFile } from '../accounts/parse.ts';
import type { Problem } from '../accounts/problem.ts';
import type { Context } from '../fields/findings.ts';
import { ORIGIN_TAG } from '../fields/tags/compare.ts';
import { originOf } from '../fields/tags/first-tags.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { CreationRequest, Live } from '../organization/live.ts';
import {
  namesakeRefusal,
  type Predecessors,
  predecessorRefusal,
  untold,
} from '../organization/predecessor.ts';
import { inScope, type Scope } from '../plan/scope.ts';
import { code, count, some } from '../text.ts';

/*
 * The identity of a file without an id: the account it once had, before its root email. A file that had an account
 * gets no second one as long as that is live and no file manages it, whatever became of its lines in between.
 */

/** What was found out about the earlier accounts of files that would create one. */
export interface Earlier {
  /** By the file's account name. */
  readonly files: ReadonlyMap<string, EarlierOfFile>;
  /** Why the tags of accounts can't be read; `undefined` where they were. */
  readonly untagged: Untagged | undefined;
}

/** What an account is compared in: its file may have had another account before. */
export interface DiffContext extends Context {
  readonly earlier: Earlier;
}

interface Untagged {
  readonly said: string;
  readonly hint: string | undefined;
}

export interface EarlierOfFile {
  readonly predecessors: Predecessors;
  /** Why its history could not be asked for. */
  readonly unread: string | undefined;
  /** Accounts that it had, are live, and have no file. */
  readonly accounts: readonly LiveAccount[];
  /** Accounts that other files had which are gone, are live, and have the name of the new one. */
  readonly namesakes: readonly Namesake[];
  /** Accounts that were made for a file of the same path, in a repository that can't be seen. */
  readonly strangers: readonly LiveAccount[];
  /** Requests under way that an earlier version of it may have made. */
  readonly creations: readonly CreationRequest[];
}

/** A live account without a file that has the name of a new one. */
export interface Namesake {
  readonly account: LiveAccount;
  /** Whether a file had it; else that can't be read. */
  readonly isCertain: boolean;
}

export const NOTHING_EARLIER: Earlier = { files: new Map(), untagged: undefined };

/** The accounts that would be created, as far as AWS was read: those with neither an id nor a live account. */
export function wouldCreate(desired: Desired, live: Live, scope: Scope): readonly DesiredAccount[] {
  if (!live.organization) return [];
  const emails = new Set([...live.accounts.values()].map(({ email }) => email.toLowerCase()));
  return inScope(desired, scope).filter(
    (account) =>
      !account.isManagement &&
      account.fields.account_id === undefined &&
      !emails.has(account.fields.root_email.toLowerCase()) &&
      !isBlocked(desired, account),
  );
}

/** By what earlier accounts of a file are told. Without its past, by what the file says now. */
export function predecessorsOf(
  { name, file, fields }: DesiredAccount,
  past: Past | undefined,
  repository: string,
  isManaged: Predecessors['isManaged'],
): Predecessors {
  const paths = past?.paths ?? [file.path];
  return {
    tag: ORIGIN_TAG,
    origins: [...new Set(paths.map((path) => originOf(repository, path)))],
    names: new Set([fields.account_name ?? name, ...(past?.names ?? [])]),
    ids: past?.ids ?? new Set(),
    isComplete: past?.isComplete ?? false,
    isManaged,
  };
}

/** Whether a file that is there means a live account: by its id, or, where it has none yet, by its email. */
export function managedBy(
  files: readonly AccountFile[],
  live: Live,
): (account: LiveAccount) => boolean {
  const { hasId, seeksEmail } = claimedBy(files);
  return ({ id, email }) =>
    id === live.organization?.managementAccountId || hasId(id) || seeksEmail(email);
}

/** Why a file may create no account; empty where it may. */
export function earlierProblems(
  { name, file }: DesiredAccount,
  { files, untagged }: Earlier,
): readonly Problem[] {
  const found = files.get(name);
  if (!found) return [];
  const { accounts, namesakes, strangers, creations, unread, predecessors } = found;
  const error = (problem: Pick<Problem, 'message' | 'hint'>): Problem => ({
    severity: 'error',
    at: file.at('root_email'),
    ...problem,
  });
  if (accounts.length > 0) return accounts.map((account) => error(predecessorRefusal(account)));
  if (namesakes.length > 0)
    return namesakes.map(({ account, isCertain }) => error(namesakeRefusal(account, isCertain)));
  if (unread !== undefined) {
    return [
      error({
        message: `it is unknown whether this file had an account before, because its history can't be read: ${unread}`,
        hint: 'No account is created without it. Run again.',
      }),
    ];
  }
  if (strangers.length > 0 && !predecessors.isComplete) {
    return strangers.map((account) => error(predecessorRefusal(account)));
  }
  if (untagged && !predecessors.isComplete) {
    return [error(untold(untagged.said, untagged.hint))];
  }
  return creations.map(({ id, accountName }) =>
    error({
      message: `AWS is creating an account called ${code(accountName)} right now (${code(id)}), perhaps for an earlier version of this file, which had another \`root_email\``,
      hint: 'Run again in a few minutes, when AWS is done and the account can be identified.',
    }),
  );
}

/** What is to be said once, however many files it is about. */
export function earlierWarnings({ files, untagged }: Earlier): readonly Problem[] {
  if (files.size === 0) return [];
  if (untagged) {
    return [
      {
        severity: 'warning',
        message: `only the history of ${files.size === 1 ? 'its file' : 'their files'} tells whether ${count(files.size, 'account')} to be created ${files.size === 1 ? 'was' : 'were'} there before: of the tags of accounts, ${untagged.said}`,
        hint: untagged.hint ?? 'Run again.',
      },
    ];
  }
  const strange = [...files].flatMap(([name, { strangers }]) =>
    strangers.map(
      (account): Problem => ({
        severity: 'warning',
        message: `the account ${code(account.id)} (${code(account.name)}, ${code(account.email)}) was made for a file of the path that ${code(name)} has or had, in a repository that this job can't see, and is not treated as its account`,
        hint: `If that is this repository under an earlier name, write ${code(`account_id: '${account.id}'`)} and its \`root_email\` into the file before anything is merged.`,
      }),
    ),
  );
  if (strange.length > 0) return strange;
  const short = [...files].filter(([, { predecessors }]) => !predecessors.isComplete);
  if (short.length === 0) return [];
  const names = short.map(([name]) => code(name));
  return [
    {
      severity: 'warning',
      message: `the history of ${some(names, 10)} can't be read to its beginning, so only the tag ${code(ORIGIN_TAG)} tells of accounts that ${short.length === 1 ? 'it' : 'they'} had before`,
      hint: 'An account that was imported or adopted has no such tag: make sure that none is meant.',
    },
  ];
}
