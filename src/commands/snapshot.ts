import { type Desired, readDirectory } from '../accounts/directory.ts';
import {
  type AccountFile,
  MAX_FILE_BYTES,
  parseAccountFile,
  unreadable,
} from '../accounts/parse.ts';
import type { Problem } from '../accounts/problem.ts';
import { type Blob, readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { type Entry, type Folder, readFolders } from '../github/folder.ts';
import { code } from '../text.ts';

/** The account files of one commit. */
export interface Snapshot {
  readonly commit: string;
  readonly desired: Desired;
  /** The Git id of each file's content, by path. */
  readonly oids: ReadonlyMap<string, string>;
}

/**
 * Reads the account files of several commits: one request for the folders, and one for every 100 texts
 * that differ. A commit without the folder gives no files.
 */
export async function readSnapshots(
  github: GitHub,
  directory: string,
  commits: readonly string[],
): Promise<readonly Snapshot[]> {
  const folders = await readFolders(github, directory, commits);
  const entries = folders.flatMap((folder) => folder?.entries ?? []).filter(isReadable);
  const blobs = await readBlobs(github, entries);
  const parsed = new Map<string, AccountFile>();
  return folders.map((folder, index) => toSnapshot(commits[index] ?? '', folder));

  function toSnapshot(commit: string, folder: Folder | undefined): Snapshot {
    const found = folder?.directory ?? directory;
    const accountEntries = (folder?.entries ?? []).filter(isAccountFile);
    const path = (entry: Entry): string => `${found}/${entry.name}`;
    const files = accountEntries.map((entry) => {
      // The same content at the same path, in two commits, is parsed once.
      const key = `${path(entry)}\n${entry.oid}`;
      const file = parsed.get(key) ?? toFile(path(entry), entry, blobs.get(entry.oid));
      parsed.set(key, file);
      return file;
    });
    return {
      commit,
      desired: readDirectory(found, files, problemsOf(found, folder)),
      oids: new Map(accountEntries.map((entry) => [path(entry), entry.oid])),
    };
  }
}

/** The paths of the files that differ between two snapshots; removed ones too. */
export function changedPaths(before: Snapshot, after: Snapshot): ReadonlySet<string> {
  const paths = [...before.oids.keys(), ...after.oids.keys()];
  return new Set(paths.filter((path) => before.oids.get(path) !== after.oids.get(path)));
}

/** `<name>.yaml` or `<name>.yml`, as Paco has it; hidden files are an editor's. */
function isAccountFile({ name }: Pick<Entry, 'name'>): boolean {
  return /^[^.].*\.ya?ml$/.test(name);
}

function isReadable(entry: Entry): boolean {
  return isAccountFile(entry) && entry.kind === 'file' && entry.size <= MAX_FILE_BYTES;
}

function toFile(path: string, entry: Entry, blob: Blob | undefined): AccountFile {
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
      return unreadable(path, 'GitHub does not give the text of the file', 'Run again.');
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
