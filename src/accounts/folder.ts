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
  /** On a disk, `device` is whatever else there may be: a pipe, a socket. */
  readonly kind: 'file' | 'folder' | 'link' | 'submodule' | 'device';
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
  /** Files in the folders below it, where they were looked for, by path from it: `workloads/dev.yaml`. */
  readonly below?: readonly Entry[];
  /** Paco's `Accounts`, where it is there beside `accounts`. */
  readonly other?: Folder;
}

/** Account files that one folder may have. */
export const MAX_FILES = 10_000;

/** What a file holds, or why its text can't be had. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8' }
  /** A disk did not give it. */
  | { readonly kind: 'refused'; readonly why: string };

/** The account files of one commit, or of a disk. */
export interface Snapshot {
  readonly desired: Desired;
  /** The id of each file's content, by path; files that are where none is read are among them. */
  readonly oids: ReadonlyMap<string, string>;
  /** The folder; `undefined` where there is none. */
  readonly folder: Folder | undefined;
}

/**
 * Reads the account files of a folder.
 * @param directory its name where it is not there
 * @param contents by `oid`, of every entry that `readableOf` gives
 * @param parsed what was read already, by path and content; what is read now is added
 * @param before the folder as it was before the change under review, whose new mistakes are errors
 */
export function readAccounts(
  directory: string,
  folder: Folder | undefined,
  contents: ReadonlyMap<string, Content>,
  parsed: Map<string, AccountFile> = new Map(),
  before?: Snapshot,
): Snapshot {
  const found = folder?.directory ?? directory;
  const entries = (folder?.entries ?? []).filter(isAccountFile);
  const path = (entry: Entry): string => `${found}/${entry.name}`;
  if (entries.length > MAX_FILES) {
    // One file that can't be read is in place of all of them, so that nobody takes the folder for empty.
    const file = tooMany(found, entries);
    return { desired: readDirectory(found, [file]), oids: oidsOf(folder), folder };
  }
  const files = entries.map((entry) => {
    // The same content at the same path, in two commits, is parsed once.
    const key = `${path(entry)}\n${entry.kind}\n${entry.oid}`;
    const file = parsed.get(key) ?? toFile(path(entry), entry, contents.get(entry.oid));
    parsed.set(key, file);
    return file;
  });
  const problems = problemsOf(found, folder, before);
  return {
    desired: readDirectory(found, files, problems),
    oids: oidsOf(folder),
    folder,
  };
}

function oidsOf(folder: Folder | undefined): ReadonlyMap<string, string> {
  if (!folder) return new Map();
  const { directory, entries, below = [], other } = folder;
  const here = [...entries, ...below]
    .filter(isAccountFile)
    .map(({ name, oid }): [string, string] => [`${directory}/${name}`, oid]);
  return new Map([...here, ...oidsOf(other)]);
}

/** The entries whose text is looked at: none where there are too many. */
export function readableOf(folder: Folder | undefined): readonly Entry[] {
  const entries = (folder?.entries ?? []).filter(isAccountFile);
  return entries.length > MAX_FILES ? [] : entries.filter(isReadable);
}

function tooMany(directory: string, entries: readonly Entry[]): AccountFile {
  return unreadable(
    `${directory}/${entries[MAX_FILES]?.name ?? ''}`,
    `${code(directory)} has ${entries.length} account files, and the limit is ${MAX_FILES}: none of them is read`,
    'Remove the files of accounts that no longer exist, or split the files over several folders, each with its own `accounts-dir`.',
  );
}

/** The paths of the files that differ between two snapshots; removed ones too. */
export function changedPaths(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const paths = [...before.oids.keys(), ...after.oids.keys()];
  return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}

function isAccountFile({ name }: Pick<Entry, 'name'>): boolean {
  return isMeantAsAccount(name.slice(name.lastIndexOf('/') + 1));
}

/** Whether a folder has account files, or what somebody may take for one: files whose extension is in capitals. */
export function hasFiles(folder: Pick<Folder, 'entries'> | undefined): boolean {
  return folder?.entries.some(({ name }) => /^[^.].*\.ya?ml$/i.test(name)) ?? false;
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
      'Rename it. It is ignored until then.',
    );
  }
  switch (entry.kind) {
    case 'link':
      return unreadable(path, 'the file is a symbolic link', 'Replace it with the file itself.');
    case 'submodule':
    case 'folder':
      return unreadable(path, `this is a ${entry.kind}, not a file`, 'Give it another name.');
    case 'device':
      return unreadable(path, 'this is not a regular file', 'Replace it with an account file.');
    case 'file':
      break;
  }
  if (entry.size > MAX_FILE_BYTES) {
    const megabytes = entry.size / 1_000_000;
    const size =
      megabytes < 1 ? `${Math.ceil(entry.size / 1024)} KB` : `${megabytes.toFixed(1)} MB`;
    return unreadable(path, `the file has ${size}`, 'Account files are read up to 256 KB.');
  }
  switch (blob?.kind) {
    case 'text':
      return parseAccountFile(path, blob.text);
    case 'refused':
      return unreadable(
        path,
        `the file can't be opened: ${code(blob.why)}`,
        'Make it readable for the user who runs this.',
      );
    case 'not-utf8':
      return unreadable(path, 'the file is not in UTF-8', 'Save it in UTF-8.');
    case 'binary':
      return unreadable(
        path,
        'the file is not text',
        'Save it as text in UTF-8. Some editors and shells write UTF-16.',
      );
    default:
      return unreadable(path, 'the text of the file could not be read', 'Run again.');
  }
}

function problemsOf(
  directory: string,
  folder: Folder | undefined,
  before: Snapshot | undefined,
): readonly Problem[] {
  if (!folder) {
    return [
      {
        severity: 'warning',
        message: `there is no folder ${code(directory)}`,
        hint: 'It has one file per account; the command `init` writes them. If the files are in another folder, set the input `accounts-dir`.',
      },
    ];
  }
  const inCapitals = folder.entries
    .filter(({ name }) => !isAccountFile({ name }) && /^[^.].*\.ya?ml$/i.test(name))
    .map(({ name }): Problem => {
      return {
        severity: 'warning',
        at: { file: `${directory}/${name}`, line: 1, column: 1 },
        message: 'the file is ignored because its extension is in upper case',
        hint: 'Rename it to end in `.yaml`.',
      };
    });
  return [...inCapitals, ...inFoldersBelow(folder, before), ...besidePaco(folder, before)];
}

/** Misplaced files that are told of one by one. */
const MOST_MISPLACED = 50;

/** Files in folders below are no account files, as with Paco: one that is added there was meant to be one. */
function inFoldersBelow(
  { directory, below = [] }: Folder,
  before: Snapshot | undefined,
): readonly Problem[] {
  const there = new Set(before?.folder?.below?.map(({ name }) => name));
  const files = below
    .filter(isAccountFile)
    .map(({ name: path }) => ({ path, isNew: before !== undefined && !there.has(path) }))
    .sort((one, other) => Number(other.isNew) - Number(one.isNew));
  const problems = files.slice(0, MOST_MISPLACED).map(({ path, isNew }): Problem => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      severity: isNew ? 'error' : 'warning',
      at: { file: `${directory}/${path}`, line: 1, column: 1 },
      message: `the file is ignored because it is in a folder below ${code(directory)}`,
      hint: `Move it to ${code(`${directory}/${name}`)}, or out of the folder if it is not an account file. To place the account in the organization, set \`organizational_unit\`.`,
    };
  });
  const more = files.slice(MOST_MISPLACED);
  if (more.length === 0) return problems;
  const severity = more.some(({ isNew }) => isNew) ? 'error' : 'warning';
  const at = { file: `${directory}/${more[0]?.path ?? ''}`, line: 1, column: 1 };
  const message = `${more.length} more files are ignored because they are in folders below ${code(directory)}`;
  return [...problems, { severity, at, message }];
}

function besidePaco(
  { directory, other }: Folder,
  before: Snapshot | undefined,
): readonly Problem[] {
  const [file] = other?.entries.filter(isAccountFile) ?? [];
  if (!other || !file) return [];
  const isNew = before?.folder !== undefined && !before.folder.other;
  return [
    {
      severity: isNew ? 'error' : 'warning',
      at: { file: `${other.directory}/${file.name}`, line: 1, column: 1 },
      message: `${code(other.directory)} is ignored because ${code(directory)} exists too`,
      hint: `Move its files into ${code(directory)}: on many file systems, names that differ only in case are the same folder.`,
    },
  ];
}

/**
 * Of `accounts` and Paco's `Accounts` side by side, the one that counts: the one that was there before the change,
 * else the one that has account files, else `accounts`.
 */
export function theOne(folder: Folder | undefined, before: Folder | undefined): Folder | undefined {
  if (!folder?.other) return folder;
  const { other, ...first } = folder;
  const swapped = { ...other, other: first };
  if (before) return before.directory === other.directory ? swapped : folder;
  const has = ({ entries }: Folder): boolean => entries.some(isAccountFile);
  return has(other) && !has(first) ? swapped : folder;
}
