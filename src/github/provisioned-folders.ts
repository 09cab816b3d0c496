import { dirname } from 'node:path/posix';
import { isProvisionedFolder, listProvisioned } from './checkpoint-ref.ts';
import type { GitHub } from './client.ts';
import { readPaths } from './folder.ts';
import type { Entry } from './trees.ts';

/**
 * The YAML files of the other folders that accounts are provisioned from, as a commit has them: two REST requests. A
 * folder is one of them once it has a checkpoint.
 */
export async function readOtherFolders(
  github: GitHub,
  commit: string,
  directory: string,
): Promise<readonly (Pick<Entry, 'oid' | 'size'> & { readonly path: string })[]> {
  const provisioned = await listProvisioned(github);
  const paths = await readPaths(github, commit);
  return [...paths].flatMap(([path, { oid, size }]) => {
    const folder = dirname(path);
    // Paco's `Accounts` beside `accounts` is the same folder to many disks, and not read.
    const isOther =
      folder.toLowerCase() !== directory.toLowerCase() && isProvisionedFolder(provisioned, folder);
    return isOther && /\.ya?ml$/.test(path) ? [{ path, oid, size }] : [];
  });
}
