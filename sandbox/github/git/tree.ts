import type { Mode, TreeEntry } from './objects.ts';
import type { GitStore } from './store.ts';

/** A file's new state: its contents, or nothing at all, or one of the things that are not a file. */
export type FileChange =
  | string
  | Buffer
  | null
  | { readonly symlink: string }
  | { readonly submodule: string }
  | { readonly executable: string | Buffer };

export type FileChanges = Readonly<Record<string, FileChange>>;

const emptyTree: readonly TreeEntry[] = [];

/** Writes a tree like `from` with the changes made in it, and returns its id. */
export async function editTree(
  store: GitStore,
  from: string | undefined,
  changes: FileChanges,
): Promise<string> {
  const entries = new Map<string, TreeEntry>();
  for (const entry of from === undefined ? emptyTree : await store.tree(from)) {
    entries.set(entry.name, entry);
  }
  const folders = new Map<string, Record<string, FileChange>>();
  for (const [path, change] of Object.entries(changes)) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      const entry = writeEntry(store, path, change);
      if (entry) entries.set(path, entry);
      else entries.delete(path);
      continue;
    }
    const folder = path.slice(0, slash);
    const inner = folders.get(folder) ?? {};
    inner[path.slice(slash + 1)] = change;
    folders.set(folder, inner);
  }
  for (const [name, inner] of folders) {
    const old = entries.get(name);
    const oid = await editTree(store, old?.mode === '040000' ? old.oid : undefined, inner);
    // Git keeps no empty folders.
    if ((await store.tree(oid)).length === 0) entries.delete(name);
    else entries.set(name, { mode: '040000', name, oid });
  }
  return store.writeTree([...entries.values()]);
}

function writeEntry(store: GitStore, name: string, change: FileChange): TreeEntry | undefined {
  if (change === null) return undefined;
  if (typeof change === 'string' || Buffer.isBuffer(change)) {
    return { mode: '100644', name, oid: store.writeBlob(Buffer.from(change)) };
  }
  if ('symlink' in change) {
    return { mode: '120000', name, oid: store.writeBlob(Buffer.from(change.symlink)) };
  }
  if ('submodule' in change) return { mode: '160000', name, oid: change.submodule };
  return { mode: '100755', name, oid: store.writeBlob(Buffer.from(change.executable)) };
}

/** The entry at a path inside a tree; the tree itself for the empty path. */
export async function entryAt(
  store: GitStore,
  tree: string,
  path: string,
): Promise<TreeEntry | undefined> {
  let entry: TreeEntry = { mode: '040000', name: '', oid: tree };
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (entry.mode !== '040000') return undefined;
    const next = (await store.tree(entry.oid)).find((candidate) => candidate.name === name);
    if (!next) return undefined;
    entry = next;
  }
  return entry;
}

export interface WalkedEntry extends TreeEntry {
  readonly path: string;
}

/** Every entry below a tree, folders before what is in them, in Git's order. */
export async function walkTree(
  store: GitStore,
  tree: string,
  below = '',
): Promise<readonly WalkedEntry[]> {
  const found: WalkedEntry[] = [];
  for (const entry of await store.tree(tree)) {
    const path = below + entry.name;
    found.push({ ...entry, path });
    if (entry.mode === '040000') found.push(...(await walkTree(store, entry.oid, `${path}/`)));
  }
  return found;
}

export function entryType(mode: Mode): 'blob' | 'tree' | 'commit' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}
