import * as z from 'zod';
import type { GitHub } from './client.ts';

/** One entry of a folder in Git. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  /** The Git id of its content: equal ids, equal content. */
  readonly oid: string;
  /** Bytes. */
  readonly size: number;
  /** As Git has it: 0o100644 for a file, 0o100755 for one that can be executed. */
  readonly mode: number;
}

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

/** `entries { name mode oid size }` */
export const entryShape = z.object({
  name: z.string(),
  mode: z.number(),
  oid: z.string(),
  size: z.number(),
});

/** An entry of a tree, as GraphQL gives it. */
export function toEntry({ name, mode, oid, size }: z.infer<typeof entryShape>): Entry {
  return { name, oid, size, mode, kind: KINDS[mode.toString(8)] ?? 'file' };
}

/** Git's modes, in octal. */
const KINDS: Readonly<Record<string, Entry['kind']>> = {
  '40000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};
