import type { GitStore } from './store.ts';
import { entryAt } from './tree.ts';

export interface LogOptions {
  /** Only commits that changed this path. */
  readonly path?: string | undefined;
  readonly limit?: number;
}

/** The ids of the commits reachable from `from`, newest first. */
export async function log(
  store: GitStore,
  from: string,
  { path, limit }: LogOptions = {},
): Promise<string[]> {
  const line = await straightLine(store, from, path);
  if (line) return line.slice(0, limit);
  return store.lines([
    'rev-list',
    ...(limit === undefined ? [] : [`--max-count=${limit}`]),
    from,
    '--',
    ...(path === undefined || path === '' ? [] : [`:(literal)${path}`]),
  ]);
}

export async function countCommits(store: GitStore, range: string, path?: string): Promise<number> {
  const { stdout } = await store.git([
    'rev-list',
    '--count',
    range,
    '--',
    ...(path === undefined || path === '' ? [] : [`:(literal)${path}`]),
  ]);
  return Number(stdout.toString('utf8').trim());
}

/**
 * The same without a process, where there is no merge; `undefined` where there is one, and Git has its ways to leave
 * out sides of it ("History Simplification" of git-rev-list).
 */
async function straightLine(
  store: GitStore,
  from: string,
  path = '',
): Promise<string[] | undefined> {
  const found: string[] = [];
  let at: string | undefined = from;
  let [commit, entry] = [await store.commit(from), await read(from)];
  while (at !== undefined) {
    const [parent, ...others]: readonly string[] = commit.parents;
    if (others.length > 0) return undefined;
    const before: string | undefined = parent === undefined ? undefined : await read(parent);
    if (path === '' || entry !== before) found.push(at);
    at = parent;
    entry = before;
    if (parent !== undefined) commit = await store.commit(parent);
  }
  return found;

  async function read(oid: string): Promise<string | undefined> {
    const { tree } = await store.commit(oid);
    const there = await entryAt(store, tree, path);
    return there && `${there.mode} ${there.oid}`;
  }
}
