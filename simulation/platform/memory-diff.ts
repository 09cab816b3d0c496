import type { GitStore } from '../../sandbox/github/git/store.ts';
import { type WalkedEntry, walkTree } from '../../sandbox/github/git/tree.ts';
import { countLines } from './memory-lines.ts';
import { renames } from './memory-renames.ts';

export type Files = ReadonlyMap<string, WalkedEntry>;

/** What is in a blob. */
export type Contents = (oid: string) => Buffer;

/** The files of a commit or a tree, by path. */
export async function filesOf(store: GitStore, revision: string): Promise<Files> {
  const tree = (await store.info(`${revision}^{tree}`))?.oid ?? revision;
  const entries = await walkTree(store, tree);
  return new Map(entries.filter(({ mode }) => mode !== '040000').map((one) => [one.path, one]));
}

export async function blobsOf(store: GitStore, all: readonly Files[]): Promise<Contents> {
  const blobs = new Map<string, Buffer>();
  for (const { oid } of all.flatMap((files) => [...files.values()])) {
    const found = blobs.get(oid) ?? (await store.contents(oid))?.contents;
    if (found) blobs.set(oid, found);
  }
  return (oid) => blobs.get(oid) ?? Buffer.alloc(0);
}

interface Pair {
  readonly letter: string;
  readonly old: WalkedEntry | undefined;
  readonly now: WalkedEntry | undefined;
}

const NONE = { mode: '000000', oid: '0'.repeat(40) } as const;

/** As `git diff-tree -r -M`, with `--raw --numstat -z` or with `-p`, whose hunks have no lines around them here. */
export async function diffTree(
  store: GitStore,
  from: string,
  to: string,
  isPatch: boolean,
): Promise<string> {
  const [before, after] = [await filesOf(store, from), await filesOf(store, to)];
  const contents = await blobsOf(store, [before, after]);
  const pairs = pairsOf(before, after, contents);
  if (isPatch) return pairs.map((pair) => patchOf(pair, contents)).join('');
  return [...pairs.map(rawOf), ...pairs.map((pair) => countOf(pair, contents))].join('');
}

function pairsOf(before: Files, after: Files, contents: Contents): readonly Pair[] {
  const gone = [...before.values()].filter(({ path }) => !after.has(path));
  const come = [...after.values()].filter(({ path }) => !before.has(path));
  const moved = renames(gone, come, contents);
  const sources = new Set(moved.map(({ from }) => from.path));
  const targets = new Map(moved.map((one) => [one.to.path, one]));
  const paths = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path)?.oid !== after.get(path)?.oid && !sources.has(path))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  return paths.map((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    const rename = targets.get(path);
    if (!rename) return { letter: old ? (now ? 'M' : 'D') : 'A', old, now };
    const letter = `R${String(rename.likeness).padStart(3, '0')}`;
    return { letter, old: rename.from, now: rename.to };
  });
}

function rawOf({ letter, old, now }: Pair): string {
  const [before, after] = [old ?? NONE, now ?? NONE];
  const paths = letter.startsWith('R') ? `${old?.path}\0${now?.path}` : (now ?? old)?.path;
  return `:${before.mode} ${after.mode} ${before.oid} ${after.oid} ${letter}\0${paths}\0`;
}

function countOf({ letter, old, now }: Pair, contents: Contents): string {
  const { added, gone } = countLines(textOf(old, contents), textOf(now, contents));
  const paths = letter.startsWith('R') ? `\0${old?.path}\0${now?.path}` : (now ?? old)?.path;
  return `${added}\t${gone}\t${paths}\0`;
}

function patchOf({ old, now }: Pair, contents: Contents): string {
  const lines = (sign: string, entry: WalkedEntry | undefined): string[] =>
    textOf(entry, contents)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `${sign}${line}`);
  const head = `diff --git a/${(old ?? now)?.path} b/${(now ?? old)?.path}`;
  if (old?.oid === now?.oid) return `${head}\n`;
  const hunk = [...lines('-', old), ...lines('+', now)];
  return `${[head, '@@ -1 +1 @@', ...hunk].join('\n')}\n`;
}

function textOf(entry: WalkedEntry | undefined, contents: Contents): string {
  return entry ? contents(entry.oid).toString('utf8') : '';
}
