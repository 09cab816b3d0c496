import * as z from 'zod';
import type { GitHub } from './client.ts';
import { byAlias, graphql } from './graphql.ts';
import { chainOf, type Entry, entryShape, type Trees, toEntry, treesOf } from './trees.ts';

/** Two commits, of which the second one came after the first. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** A file that one commit has, and that a later one has not, or has otherwise. */
export interface ReplacedFile extends Pick<Entry, 'oid' | 'size'> {
  /** From the repository's root. */
  readonly path: string;
  /** What the later commit has there; `undefined` where that is no file. */
  readonly now: Pick<Entry, 'oid' | 'size'> | undefined;
}

export interface Replaced {
  readonly files: readonly ReplacedFile[];
  /** Whether all folders that differ could be looked into. */
  readonly isComplete: boolean;
}

/** What may have been put aside under any name: files up to so many bytes, and so many of them in a range. */
const ASIDE = { bytes: 65_536, files: 200 };

/** Folders that are looked into, in all, and asked for in one query. */
const MOST = { all: 1000, query: 100 };

/** Two folders of the same path, the later of which may not be there. */
interface Pair {
  readonly range: number;
  readonly path: string;
  readonly old: string;
  readonly now: string | undefined;
}

/**
 * Finds the YAML files of the whole repository that vanished in each of some ranges, also such as were put aside as
 * something else, and those of some folders that were overwritten, by comparing trees from the root down as far as they differ: one request for each level, and none for
 * the levels above `folders`.
 * @param folders those that are likely to differ, of which all files that vanished count
 */
export async function readReplaced(
  github: GitHub,
  ranges: readonly Range[],
  folders: readonly string[],
): Promise<readonly Replaced[]> {
  const trees = treesOf(github);
  const files = ranges.map((): ReplacedFile[] => []);
  const aside = ranges.map(() => 0);
  const unknown = new Set<number>();
  let level = ranges.map(({ from, to }, range): Pair => {
    return { range, path: '', old: `${from}:`, now: `${to}:` };
  });
  const likely = new Set(folders.flatMap(chainOf));
  let wanted: readonly string[] = ranges.flatMap(({ from, to }) =>
    [...likely].flatMap((path) => [`${from}:${path}`, `${to}:${path}`]),
  );
  for (let read = 0; level.length > 0; wanted = keysOf(level)) {
    const missing = [...new Set(wanted)].filter((key) => !trees.has(key));
    read += missing.length;
    if (read > MOST.all) {
      for (const { range } of level) unknown.add(range);
      break;
    }
    await readTrees(github, missing, trees);
    level = level.flatMap((pair): readonly Pair[] => {
      const found = compare(pair, trees, folders);
      if (!found) unknown.add(pair.range);
      files[pair.range]?.push(...(found?.files ?? []));
      const room = Math.max(0, ASIDE.files - (aside[pair.range] ?? 0));
      const others = found?.aside ?? [];
      if (others.length > room) unknown.add(pair.range);
      files[pair.range]?.push(...others.slice(0, room));
      aside[pair.range] = (aside[pair.range] ?? 0) + others.length;
      return found?.below ?? [];
    });
  }
  return files.map((all, range) => ({ files: all, isComplete: !unknown.has(range) }));
}

function keysOf(level: readonly Pair[]): readonly string[] {
  return level.flatMap(({ old, now }) => (now === undefined ? [old] : [old, now]));
}

interface Found {
  readonly files: readonly ReplacedFile[];
  /** Those that vanished and are named as no account's file is. */
  readonly aside: readonly ReplacedFile[];
  /** The folders that differ. */
  readonly below: readonly Pair[];
}

/** What is in the first folder and not in the second one, or is another file there; `undefined` where one of them could not be read. */
function compare(
  { range, path, old, now }: Pair,
  trees: Trees,
  folders: readonly string[],
): Found | undefined {
  const olds = trees.get(old);
  const news = now === undefined ? [] : trees.get(now);
  if (!olds || !news) return undefined;
  const kept = new Map(news.map((entry) => [entry.name, entry]));
  const files: ReplacedFile[] = [];
  const aside: ReplacedFile[] = [];
  const below: Pair[] = [];
  for (const { name, kind, oid, size } of olds) {
    const same = kept.get(name);
    const here = path === '' ? name : `${path}/${name}`;
    if (kind === 'folder' && same?.oid !== oid) {
      below.push({ range, path: here, old: oid, now: same?.kind === kind ? same.oid : undefined });
    }
    const isGone = kind === 'file' && same?.kind !== kind;
    if (isGone && (folders.includes(path) || /\.ya?ml/i.test(name))) {
      files.push({ path: here, oid, size, now: undefined });
    } else if (isGone && size <= ASIDE.bytes) {
      aside.push({ path: here, oid, size, now: undefined });
    }
    const isOverwritten = kind === 'file' && same?.kind === kind && same.oid !== oid;
    if (isOverwritten && folders.includes(path) && /\.ya?ml$/i.test(name)) {
      files.push({ path: here, oid, size, now: { oid: same.oid, size: same.size } });
    }
  }
  return { files, aside, below };
}

/** None of it for what is no tree. */
const treeShape = z.object({
  oid: z.string().optional(),
  entries: z.array(entryShape).optional(),
});

/** Reads trees by id or by `commit:path`; `undefined` for what is none. */
export async function readTrees(
  github: GitHub,
  keys: readonly string[],
  trees: Trees,
): Promise<void> {
  const { owner, repo } = github;
  for (let from = 0; from < keys.length; from += MOST.query) {
    const batch = keys.slice(from, from + MOST.query);
    const fields = batch.map(
      (_, index) =>
        `t${index}: object(expression: $t${index}) { ... on Tree { oid entries { name mode oid size } } }`,
    );
    const query = `query FormerFolders($owner: String!, $repo: String!, ${batch.map((_, n) => `$t${n}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries(batch.map((key, index) => [`t${index}`, key]));
    const { repository } = await graphql(
      github,
      query,
      { owner, repo, ...variables },
      z.object({ repository: byAlias(Object.keys(variables), treeShape.nullable()) }),
    );
    for (const [index, key] of batch.entries()) {
      const { oid, entries } = repository[`t${index}`] ?? {};
      const found = entries?.map(toEntry);
      trees.set(key, found);
      if (oid !== undefined) trees.set(oid, found);
    }
  }
}
