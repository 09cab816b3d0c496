import {
  type Snapshot as Accounts,
  type Content,
  type Folder,
  hasFiles,
  readAccounts,
  readableOf,
  theOne,
} from '../accounts/folder.ts';
import { foldersThatLookRight, isAccountText, rightFolder } from '../accounts/look-alike.ts';
import { type AccountFile, MAX_FILE_BYTES } from '../accounts/parse.ts';
import { Failure } from '../failure.ts';
import { readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { readFolders, readPaths } from '../github/folder.ts';
import { code, some } from '../text.ts';

/** The account files of one commit. */
export interface Snapshot extends Accounts {
  readonly commit: string;
}

/**
 * Reads the account files of several commits, the oldest first: one request for the folders, and one for every 100
 * texts that differ. A commit without the folder gives no files.
 * @throws Failure where none of them has account files in the folder, and others look like it
 */
export async function readSnapshots(
  github: GitHub,
  directory: string,
  commits: readonly string[],
): Promise<readonly Snapshot[]> {
  const { folders, contents } = await readContents(github, directory, commits);
  const parsed = new Map<string, AccountFile>();
  return folders.map((folder, index) => ({
    commit: commits[index] ?? '',
    ...readAccounts(directory, folder, contents, parsed),
  }));
}

/** Account files before and after a change that is under review. */
export interface ReviewedChange {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * Reads the account files of a change under review: what it puts where nobody looks for account files is an error.
 * @throws Failure as `readSnapshots`
 */
export async function readChange(
  github: GitHub,
  directory: string,
  base: string,
  head: string,
): Promise<ReviewedChange> {
  const { folders, contents } = await readContents(github, directory, [base, head], true);
  const parsed = new Map<string, AccountFile>();
  const past = readAccounts(directory, folders[0], contents, parsed);
  const now = readAccounts(directory, folders[1], contents, parsed, past);
  return { before: { commit: base, ...past }, after: { commit: head, ...now } };
}

interface Contents {
  readonly folders: readonly (Folder | undefined)[];
  readonly contents: ReadonlyMap<string, Content>;
}

async function readContents(
  github: GitHub,
  directory: string,
  commits: readonly string[],
  isAboveRead = false,
): Promise<Contents> {
  const found = await readFolders(github, directory, commits, isAboveRead);
  const folders: (Folder | undefined)[] = [];
  for (const folder of found)
    folders.push(
      theOne(
        folder,
        folders.findLast((one) => one),
      ),
    );
  const last = commits.at(-1);
  if (last !== undefined && !folders.some(hasFiles)) {
    const isThere = folders.some((folder) => folder);
    await refuseIfElsewhere(github, directory, last, isThere);
  }
  return { folders, contents: await readBlobs(github, folders.flatMap(readableOf)) };
}

/** A folder that is nowhere, or empty, may be one that nobody has filled yet, or a name that is not right. */
async function refuseIfElsewhere(
  github: GitHub,
  directory: string,
  commit: string,
  isThere: boolean,
): Promise<void> {
  const right = rightFolder(directory);
  const near = await findLookAlikes(github, directory, commit);
  if (near.length === 0 && (isThere || right === directory)) return;
  const there = some(
    near.map((folder) => code(folder)),
    10,
  );
  throw new Failure(
    `${isThere ? `there are no account files in ${code(directory)}` : `there is no folder ${code(directory)}`}, which the input \`accounts-dir\` names`,
    near.length > 0
      ? `Account files are in ${there}.`
      : `It takes one folder's path from the repository's root, such as ${code(right)}.`,
  );
}

async function findLookAlikes(
  github: GitHub,
  directory: string,
  commit: string,
): Promise<readonly string[]> {
  const paths = await readPaths(github, commit);
  const found = foldersThatLookRight(directory, paths.keys());
  const refs = found
    .flatMap(({ files }) => files.flatMap((path) => paths.get(path) ?? []))
    .filter(({ size }) => size <= MAX_FILE_BYTES);
  const texts = await readBlobs(github, refs);
  const isOne = (path: string): boolean => {
    const blob = texts.get(paths.get(path)?.oid ?? '');
    return blob?.kind === 'text' && isAccountText(blob.text);
  };
  return found.filter(({ files }) => files.some(isOne)).map(({ folder }) => folder);
}
