import { code } from '../text.ts';
import { type Desired, readDirectory } from './directory.ts';
import {
  type AccountFile,
  accountName,
  MAX_FILE_BYTES,
  parseAccountFile,
  unreadable,
} from './parse.ts';
import type { Problem } from './problem.ts';
import { isMeantAsAccount, wrongStem } from './stem.ts';

/** One entry of a folder, in Git or on a disk. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  /** Equal ids, equal content. */
  readonly oid: string;
  /** Bytes. */
  readonly size: number;
}

/** A folder as it is in one commit, or on a disk. */
export interface Folder {
  /** As it is spelled there: `accounts`. */
  readonly directory: string;
  readonly entries: readonly Entry[];
}

/** What a file holds, or why its text can't be had. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8' };

/** The account files of one commit, or of a disk. */
export interface Snapshot {
  readonly desired: Desired;
  /** The id of each file's content, by path. */
  readonly oids: ReadonlyMap<string, string>;
}

/**
 * Reads the account files of a folder.
 * @param directory its name where it is not there
 * @param contents by `oid`, of every entry that `isReadable`
 * @param parsed what was read already, by path and content; what is read now is added
 */
export function readAccounts(
  directory: string,
  folder: Folder | undefined,
  contents: ReadonlyMap<string, Content>,
  parsed: Map<string, AccountFile> = new Map(),
): Snapshot {
  const found = folder?.directory ?? directory;
  const entries = (folder?.entries ?? []).filter(isAccountFile);
  const path = (entry: Entry): string => `${found}/${entry.name}`;
  const files = entries.map((entry) => {
    // The same content at the same path, in two commits, is parsed once.
    const key = `${path(entry)}\n${entry.kind}\n${entry.oid}`;
    const file = parsed.get(key) ?? toFile(path(entry), entry, contents.get(entry.oid));
    parsed.set(key, file);
    return file;
  });
  return {
    desired: readDirectory(found, files, problemsOf(found, folder)),
    oids: new Map(entries.map((entry) => [path(entry), entry.oid])),
  };
}

/** The paths of the files that differ between two snapshots; removed ones too. */
export function changedPaths(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const paths = [...before.oids.keys(), ...after.oids.keys()];
  return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}

function isAccountFile({ name }: Pick<Entry, 'name'>): boolean {
  return isMeantAsAccount(name);
}

/** Whether its text is looked at. */
export function isReadable(entry: Entry): boolean {
  return (
    isAccountFile(entry) &&
    wrongStem(accountName(entry.name)) === undefined &&
    entry.kind === 'file' &&
    entry.size <= MAX_FILE_BYTES
  );
}

function toFile(path: string, entry: Entry, blob: Content | undefined): AccountFile {
  const wrong = wrongStem(accountName(path));
  if (wrong !== undefined) {
    return unreadable(
      path,
      `the name of the file ${wrong}`,
      'Rename it; it is not read like this.',
    );
  }
  switch (entry.kind) {
    case 'link':
      return unreadable(path, 'the file is a symbolic link', 'Put the account itself here.');
    case 'submodule':
    case 'folder':
      return unreadable(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
    case 'file':
      break;
  }
  if (entry.size > MAX_FILE_BYTES) {
    const size = `${(entry.size / 1_000_000).toFixed(1)} MB`;
    return unreadable(path, `the file has ${size}`, 'Account files are read up to 0.5 MB.');
  }
  switch (blob?.kind) {
    case 'text':
      return parseAccountFile(path, blob.text);
    case 'not-utf8':
      return unreadable(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
    case 'binary':
      return unreadable(path, 'the file is not text', 'Save it as text, in UTF-8.');
    default:
      return unreadable(path, 'the text of the file is not to be had', 'Run again.');
  }
}

function problemsOf(directory: string, folder: Folder | undefined): readonly Problem[] {
  if (!folder) {
    return [
      {
        severity: 'warning',
        message: `there is no folder ${code(directory)}`,
        hint: 'It holds one file for each account; the input `accounts-dir` gives it another name.',
      },
    ];
  }
  return folder.entries
    .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
    .map(({ name }) => ({
      severity: 'warning',
      at: { file: `${directory}/${name}`, line: 1, column: 1 },
      message: 'the file is not read, because its ending is in capitals',
      hint: 'Rename it to end in `.yaml`.',
    }));
}
