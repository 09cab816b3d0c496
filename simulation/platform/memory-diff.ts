import type { GitStore } from '../../sandbox/github/git/store.ts';
import { type WalkedEntry, walkTree } from '../../sandbox/github/git/tree.ts';

type Files = ReadonlyMap<string, WalkedEntry>;

/** The files of a commit or a tree, by path. */
export async function filesOf(store: GitStore, revision: string): Promise<Files> {
  const tree = (await store.info(`${revision}^{tree}`))?.oid ?? revision;
  const entries = await walkTree(store, tree);
  return new Map(entries.filter(({ mode }) => mode !== '040000').map((one) => [one.path, one]));
}

/**
 * As `git diff-tree -r -M`, with `--raw --numstat -z` or with `-p`, whose hunks are whole files here; `undefined` where
 * a file may have been renamed, which Git has its own ways to find.
 */
export async function diffTree(
  store: GitStore,
  from: string,
  to: string,
  isPatch: boolean,
): Promise<string | undefined> {
  const [old, now] = [await filesOf(store, from), await filesOf(store, to)];
  const paths = [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path)?.oid !== now.get(path)?.oid)
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const isAdded = paths.some((path) => !old.has(path));
  const isRemoved = paths.some((path) => !now.has(path));
  if (isAdded && isRemoved) return undefined;
  const none = '0'.repeat(40);
  let raw = '';
  let rest = '';
  for (const path of paths) {
    const [before, after] = [old.get(path), now.get(path)];
    const letter = before ? (after ? 'M' : 'D') : 'A';
    raw += `:${before?.mode ?? '000000'} ${after?.mode ?? '000000'} ${before?.oid ?? none} ${after?.oid ?? none} ${letter}\0${path}\0`;
    const [gone, come] = difference(await linesOf(store, before), await linesOf(store, after));
    rest += isPatch
      ? `diff --git a/${path} b/${path}\n@@ -1 +1 @@\n${[...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)].join('\n')}\n`
      : `${come.length}\t${gone.length}\t${path}\0`;
  }
  return isPatch ? rest : raw + rest;
}

async function linesOf(store: GitStore, entry: WalkedEntry | undefined): Promise<string[]> {
  if (!entry) return [];
  const text = (await store.contents(entry.oid))?.contents.toString('utf8') ?? '';
  return text.replace(/\n$/, '').split('\n');
}

/** The lines between what is the same at both ends. */
function difference(old: readonly string[], now: readonly string[]): [string[], string[]] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [old.slice(start, old.length - end), now.slice(start, now.length - end)];
}
