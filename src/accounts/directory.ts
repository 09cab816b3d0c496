import type { AccountFile } from './parse.ts';
import { filesOf, type Problem } from './problem.ts';
import { acrossFiles, type List, listOf, managementFiles } from './rules.ts';
import { type AccountFields, MASTER } from './schema.ts';

/** What one right file wants. */
export interface DesiredAccount {
  /** The file's stem: `prod`. */
  readonly name: string;
  readonly file: AccountFile;
  readonly fields: AccountFields;
  /** The organization's payer: never created, never moved. */
  readonly isManagement: boolean;
  /** Whether the list in the management account's file, if there is one, allows to create it. */
  readonly listed: boolean;
}

/** All account files, validated together. */
export interface Desired {
  /** The folder: `accounts`. */
  readonly directory: string;
  readonly files: readonly AccountFile[];
  /** The accounts of the files that are right by themselves, by name. */
  readonly accounts: ReadonlyMap<string, DesiredAccount>;
  readonly management: DesiredAccount | undefined;
  readonly list: List;
  /** Of each file, and across the files. */
  readonly problems: readonly Problem[];
  /**
   * Paths of the files that an error names: nothing is done for their accounts. What AWS refuses for a new account
   * alone is not among them.
   */
  readonly broken: ReadonlySet<string>;
}

/**
 * Puts the files of an accounts folder together, and holds them against one another.
 * @param problems what the folder itself brought up
 */
export function readDirectory(
  directory: string,
  files: readonly AccountFile[],
  problems: readonly Problem[] = [],
): Desired {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const [managementFile] = managementFiles(sorted);
  const list = listOf(managementFile);
  const names = new Set(list.kind === 'names' ? list.names : []);
  const accounts = new Map<string, DesiredAccount>();
  for (const file of sorted) {
    const { name, fields } = file;
    if (!fields || accounts.has(name)) continue;
    const isManagement = file === managementFile;
    const listed = isManagement || list.kind === 'none' || names.has(name);
    accounts.set(name, { name, file, fields, isManagement, listed });
  }
  const all = [
    ...problems,
    ...sorted.flatMap((file) => file.problems),
    ...acrossFiles(directory, sorted),
  ];
  return {
    directory,
    files: sorted,
    accounts,
    management: [...accounts.values()].find((account) => account.isManagement),
    list,
    problems: all,
    broken: new Set(
      all
        .filter(({ severity, isOfNewAccount }) => severity === 'error' && !isOfNewAccount)
        .flatMap(filesOf),
    ),
  };
}

/** Whether errors in the files forbid to do anything for an account; errors elsewhere don't. */
export function isBlocked(desired: Desired, account: DesiredAccount): boolean {
  if (desired.list.kind === 'unknown' && account.fields.account_id === undefined) return true;
  return (
    desired.broken.has(account.file.path) ||
    desired.problems.some(({ severity, at }) => severity === 'error' && !at)
  );
}

/** An account that a merge has asked for and that has no id yet. */
export function isUnfinished(account: DesiredAccount): boolean {
  return account.listed && account.fields.account_id === undefined;
}

/** Whether a file speaks of the management account, even if it can't be read. */
export function hasManagement({ management, list, files }: Desired): boolean {
  return (
    management !== undefined ||
    list.kind !== 'none' ||
    files.some(({ name, claims }) => claims.is_master === true || name === MASTER)
  );
}
