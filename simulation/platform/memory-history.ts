import type { GitStore } from '../../sandbox/github/git/store.ts';
import { entryAt } from '../../sandbox/github/git/tree.ts';

export interface Range {
  readonly from: readonly string[];
  /** What these lead to is left out. */
  readonly not: readonly string[];
  /** Only commits that changed it. */
  readonly path?: string;
}

/** As `git rev-list`: newest first, no commit before those that follow it. */
export async function revList(
  store: GitStore,
  { from, not, path }: Range,
): Promise<readonly string[]> {
  const left = await reachable(store, not, new Set(), undefined);
  const seen = await reachable(store, from, left, path);
  const children = new Map<string, number>();
  for (const oid of seen) {
    for (const parent of await followed(store, oid, path)) {
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
  }
  const times = new Map<string, number>();
  for (const oid of seen) times.set(oid, (await store.commit(oid)).committer.time);
  const ready = [...seen].filter((oid) => !children.get(oid));
  const found: string[] = [];
  while (ready.length > 0) {
    ready.sort((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0));
    const oid = ready.shift() ?? '';
    if (path === undefined || path === '' || (await isChanged(store, oid, path))) found.push(oid);
    for (const parent of await followed(store, oid, path)) {
      if (!seen.has(parent)) continue;
      const rest = (children.get(parent) ?? 1) - 1;
      children.set(parent, rest);
      if (rest === 0) ready.push(parent);
    }
  }
  return found;
}

async function reachable(
  store: GitStore,
  from: readonly string[],
  without: ReadonlySet<string>,
  path: string | undefined,
): Promise<Set<string>> {
  const seen = new Set(from.filter((oid) => !without.has(oid)));
  for (const oid of seen) {
    for (const parent of await followed(store, oid, path)) {
      if (!without.has(parent)) seen.add(parent);
    }
  }
  return seen;
}

/** The parents that are followed: of a merge that changed nothing of the path, the first one like it ("History Simplification"). */
async function followed(store: GitStore, oid: string, path = ''): Promise<readonly string[]> {
  const { parents } = await store.commit(oid);
  if (path === '' || parents.length < 2) return parents;
  const now = await blobAt(store, oid, path);
  for (const parent of parents) if ((await blobAt(store, parent, path)) === now) return [parent];
  return parents;
}

async function isChanged(store: GitStore, oid: string, path: string): Promise<boolean> {
  const { parents } = await store.commit(oid);
  const now = await blobAt(store, oid, path);
  if (parents.length === 0) return now !== undefined;
  for (const parent of parents) if ((await blobAt(store, parent, path)) === now) return false;
  return true;
}

async function blobAt(store: GitStore, oid: string, path: string): Promise<string | undefined> {
  const entry = await entryAt(store, (await store.commit(oid)).tree, path);
  return entry && `${entry.mode} ${entry.oid}`;
}
