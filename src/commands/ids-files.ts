import { isReadable, readAccounts } from '../accounts/folder.ts';
import { addedId } from '../accounts/id-only.ts';
import type { AccountFile } from '../accounts/parse.ts';
import { emailOf, type KnownId } from '../accounts/place-ids.ts';
import { type Blob, readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { readFolders } from '../github/folder.ts';
import { isSameOutside } from '../github/outside.ts';
import type { Entry } from '../github/trees.ts';
import type { Snapshot } from './snapshot.ts';

/** The account files of one commit, and all that is in their folder. */
export interface FilesAt extends Snapshot {
  /** By path; what holds no account too. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Reads account files of several commits, and no text twice. */
export type FilesReader = (commits: readonly string[]) => Promise<readonly FilesAt[]>;

/**
 * Opens a reader that knows the texts of a snapshot: one request for the folders, and one for every 100 texts that
 * are new.
 */
export function filesReader(github: GitHub, directory: string, known: Snapshot): FilesReader {
  const parsed = new Map<string, AccountFile>();
  const blobs = new Map<string, Blob>();
  for (const { path, text } of known.desired.files) {
    const oid = known.oids.get(path);
    // What can't be read has no text here, and is asked for again.
    if (oid !== undefined && text !== '') blobs.set(oid, { kind: 'text', text });
  }
  return async (commits) => {
    const folders = await readFolders(github, directory, commits);
    const entries = folders.flatMap((folder) => folder?.entries ?? []).filter(isReadable);
    const missing = entries.filter(({ oid }) => !blobs.has(oid));
    for (const [oid, blob] of await readBlobs(github, missing)) blobs.set(oid, blob);
    return folders.map((folder, index) => ({
      commit: commits[index] ?? '',
      entries: new Map(
        (folder?.entries ?? []).map((entry) => [`${folder?.directory ?? ''}/${entry.name}`, entry]),
      ),
      ...readAccounts(directory, folder, blobs, parsed),
    }));
  };
}

/** What a commit adds to another one. */
export interface Difference {
  /** Ids that files got, and had none before. */
  readonly ids: readonly KnownId[];
  /** Paths of the account files that differ. */
  readonly paths: readonly string[];
  /** Whether that is all of the difference, in the whole repository. */
  readonly isAll: boolean;
}

/** Compares two commits: which ids the files got, and whether anything else differs. */
export async function differenceOf(
  github: GitHub,
  before: FilesAt,
  after: FilesAt,
): Promise<Difference> {
  const { directory } = before.desired;
  const names = new Set([...before.entries.keys(), ...after.entries.keys()]);
  const paths = [...names].filter((path) => {
    const [old, now] = [before.entries.get(path), after.entries.get(path)];
    return old?.oid !== now?.oid || old?.mode !== now?.mode;
  });
  const ids = paths.flatMap((path) => idAt(path, before, after) ?? []);
  const isAll =
    ids.length === paths.length &&
    directory === after.desired.directory &&
    (await isSameOutside(github, directory, before.commit, after.commit));
  return { ids, paths, isAll };
}

const PLAIN_FILE = 0o100644;

/** The id that one file got; nothing where something else of it differs. */
function idAt(path: string, before: FilesAt, after: FilesAt): KnownId | undefined {
  const [old, now] = [before, after].map(({ desired }) =>
    desired.files.find((file) => file.path === path),
  );
  const email = now && emailOf(now);
  const [oldMode, mode] = [before, after].map(({ entries }) => entries.get(path)?.mode);
  // createCommitOnBranch knows no modes: a file that could be executed may have become a plain one by it.
  const isSameMode = mode === oldMode || mode === PLAIN_FILE;
  if (!old || !now || email === undefined || !isSameMode) return undefined;
  const id = addedId(old.text, now.text);
  return id === undefined ? undefined : { account: now.name, file: path, email, id };
}
