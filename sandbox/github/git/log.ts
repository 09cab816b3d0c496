import type { GitStore } from './store.ts';

export interface LogOptions {
  /** Only commits that changed this path. */
  readonly path?: string | undefined;
  readonly skip?: number | undefined;
  readonly limit?: number | undefined;
  readonly author?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The ids of the commits reachable from `from`, newest first. */
export function log(store: GitStore, from: string, options: LogOptions = {}): Promise<string[]> {
  const { path, skip, limit, author, since, until } = options;
  return store.lines([
    'rev-list',
    ...(skip === undefined ? [] : [`--skip=${skip}`]),
    ...(limit === undefined ? [] : [`--max-count=${limit}`]),
    ...(author === undefined ? [] : ['--fixed-strings', `--author=${author}`]),
    ...(since === undefined ? [] : [`--since=${since}`]),
    ...(until === undefined ? [] : [`--until=${until}`]),
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
