import { type Snapshot as Accounts, isReadable, readAccounts } from '../accounts/folder.ts';
import type { AccountFile } from '../accounts/parse.ts';
import { readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { readFolders } from '../github/folder.ts';

/** The account files of one commit. */
export interface Snapshot extends Accounts {
  readonly commit: string;
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
  return folders.map((folder, index) => ({
    commit: commits[index] ?? '',
    ...readAccounts(directory, folder, blobs, parsed),
  }));
}
