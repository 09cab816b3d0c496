import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import {
  type Content,
  changedPaths,
  type Entry,
  type Folder,
  hasFiles,
  isReadable,
  readAccounts,
  type Snapshot,
} from '../accounts/folder.ts';
import type { AccountFile } from '../accounts/parse.ts';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { Git } from './git.ts';
import { isElsewhere, noFiles } from './look.ts';

/** The account files on the disk, and those of the last commit. */
export interface Local {
  readonly now: Snapshot;
  /** `undefined` without a commit. */
  readonly before: Snapshot | undefined;
  /** Paths of the files that differ; all of them without a commit. */
  readonly changed: ReadonlySet<string>;
}

export interface ReadOptions {
  readonly cwd: string;
  /** Below `cwd`. */
  readonly directory: string;
  readonly git: Git | undefined;
  /** Whether the command may begin the folder; others need it. */
  readonly mayBegin: boolean;
}

/**
 * Reads the account files below a folder as they are on the disk, saved and not yet committed.
 * @throws Failure when the folder is not there or has no account files, is something else, or can't be read
 */
export function readLocal({ cwd, directory, git, mayBegin }: ReadOptions): Local {
  const folder = readFolder(cwd, directory, git);
  const found = folder?.directory ?? directory;
  const entries = git?.hasCommit ? git.list(found) : undefined;
  const isEmpty = !hasFiles(folder) && !(folder && hasFiles({ entries: entries ?? [] }));
  if (isEmpty && (!mayBegin || isElsewhere(cwd, directory))) {
    throw noFiles(cwd, directory, folder !== undefined);
  }
  const contents = new Map<string, Content>();
  for (const entry of folder?.entries.filter(isReadable) ?? []) {
    const path = join(cwd, found, entry.name);
    contents.set(entry.oid, contentOf(path));
  }
  const parsed = new Map<string, AccountFile>();
  const now = readAccounts(directory, folder, contents, parsed);
  if (!git?.hasCommit) return { now, before: undefined, changed: new Set(now.oids.keys()) };
  const missing = (entries ?? []).filter((one) => isReadable(one) && !contents.has(one.oid));
  for (const [oid, bytes] of git.read(missing.map(({ oid }) => oid))) {
    contents.set(oid, toContent(bytes));
  }
  const past = entries && { directory: found, entries };
  const before = readAccounts(found, past, contents, parsed);
  return { now, before, changed: changedPaths(before, now) };
}

function readFolder(cwd: string, directory: string, git: Git | undefined): Folder | undefined {
  const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
  const found = names.find((name) => lstatSync(join(cwd, name), { throwIfNoEntry: false }));
  if (found === undefined) return undefined;
  const path = join(cwd, found);
  let entries: readonly Omit<Entry, 'oid'>[];
  try {
    entries = readdirSync(path).map((name) => describe(path, name));
  } catch (error) {
    throw new Failure(
      `${code(found)} can't be read as a folder`,
      'The option `--accounts-dir` names the folder of the account files.',
      error,
    );
  }
  const readable = entries.filter(
    (entry) => isReadable({ ...entry, oid: '' }) && mayRead(join(path, entry.name)),
  );
  const oids = git?.hash(readable.map(({ name }) => `${found}/${name}`));
  return {
    directory: found,
    entries: entries.map((entry) => {
      if (!readable.includes(entry)) return { ...entry, oid: `${entry.kind} ${entry.name}` };
      const oid = oids?.get(`${found}/${entry.name}`) ?? digest(join(path, entry.name));
      return { ...entry, oid };
    }),
  };
}

function describe(path: string, name: string): Omit<Entry, 'oid'> {
  const stat = lstatSync(join(path, name));
  return { name, kind: kindOf(stat), size: stat.size };
}

/** Reading a pipe would wait for whoever writes to it. */
function kindOf(stat: Stats): Entry['kind'] {
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'device';
}

function contentOf(path: string): Content {
  try {
    return toContent(readFileSync(path));
  } catch (error) {
    return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

function mayRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Bytes as text, if they are strictly UTF-8. */
export function toContent(bytes: Buffer): Content {
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    return { kind: 'not-utf8' };
  }
}
