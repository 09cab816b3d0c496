import { nearest } from './nearest.ts';

/**
 * A path of a folder as it is written in Git, of one that is meant for another system or as a pattern:
 * `.\\accounts` and `accounts/**` give `accounts`.
 */
export function rightFolder(given: string): string {
  const parts = given.replaceAll('\\', '/').split('/');
  const names = parts.filter((part) => part !== '' && part !== '.' && !/[*?[\]{}]/.test(part));
  return names.join('/') || 'accounts';
}

/** Folders that are looked at, and files of each. */
const MOST = { folders: 20, files: 5 };

/** A folder that may be the one, and some of its files, by whose text `isAccountText` tells. */
export interface LookAlike {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Folders with YAML files that may have been meant by the name of one that is not there, the likeliest first: those
 * of a name that is near, those with a `master.yaml`, those whose name speaks of accounts.
 * @param paths of all files, from the repository's root
 */
export function foldersThatLookRight(
  wanted: string,
  paths: Iterable<string>,
): readonly LookAlike[] {
  const right = rightFolder(wanted);
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    if (slash === -1 || !/^[^.].*\.ya?ml$/.test(path.slice(slash + 1))) continue;
    const folder = path.slice(0, slash);
    if (folder.split('/').some((part) => part.startsWith('.'))) continue;
    const known = folders.get(folder) ?? [];
    folders.set(folder, known);
    const isMaster = /\/master\.ya?ml$/.test(path);
    if (isMaster) known.unshift(path);
    else if (known.length < MOST.files) known.push(path);
  }
  const rank = (folder: string, files: readonly string[]): number => {
    if (folder === right) return 4;
    if (nearest(folder, [right]) !== undefined) return 3;
    if (/\/master\.ya?ml$/.test(files[0] ?? '')) return 2;
    const name = lastOf(folder);
    return /account/i.test(name) || nearest(name, [lastOf(right)]) !== undefined ? 1 : 0;
  };
  return [...folders]
    .map(([folder, files]) => ({ folder, files, rank: rank(folder, files) }))
    .filter((one) => one.rank > 0)
    .sort((one, other) => other.rank - one.rank || (one.folder < other.folder ? -1 : 1))
    .slice(0, MOST.folders)
    .map(({ folder, files }) => ({ folder, files: files.slice(0, MOST.files) }));
}

/** Whether a text may be an account file's; other tools have folders of accounts too. */
export function isAccountText(text: string): boolean {
  return /^\s*["']?root_email["']?\s*:/m.test(text);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
