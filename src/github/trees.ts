import type { GitHub } from './client.ts';
import type { Entry } from './folder.ts';

/** Trees by id, or by `commit:path`, which never change; `undefined` for what is known to be none. */
export type Trees = Map<string, readonly Entry[] | undefined>;

const all = new WeakMap<object, Trees>();

/** The trees that a client has read. */
export function treesOf({ octokit }: GitHub): Trees {
  const known = all.get(octokit) ?? new Map();
  all.set(octokit, known);
  return known;
}

/** A folder and those above it, the root first: ``, `a`, `a/b`. */
export function chainOf(folder: string): readonly string[] {
  const parts = folder.split('/').filter((part) => part !== '');
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
