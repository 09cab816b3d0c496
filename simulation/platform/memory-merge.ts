import type { GitStore } from '../../sandbox/github/git/store.ts';
import { editTree, type FileChange, type WalkedEntry } from '../../sandbox/github/git/tree.ts';
import { blobsOf, type Contents, type Files, filesOf } from './memory-diff.ts';
import { mergeLines } from './memory-lines.ts';
import { renames } from './memory-renames.ts';

/** One side's file of each path of the base, wherever that side has it now; `undefined` where it is gone there. */
type Fates = ReadonlyMap<string, WalkedEntry | undefined>;

/** The tree of a merge as `git merge-tree` makes it: by files, with renames, then by lines. */
export async function mergeTrees(
  store: GitStore,
  ours: string,
  theirs: string,
): Promise<string | 'conflict'> {
  const base = await store.mergeBase(ours, theirs);
  const before: Files = base === undefined ? new Map() : await filesOf(store, base);
  const [mine, other] = [await filesOf(store, ours), await filesOf(store, theirs)];
  const contents = await blobsOf(store, [before, mine, other]);
  const changes = merged(before, mine, other, contents);
  if (changes === undefined) return 'conflict';
  return editTree(store, (await store.commit(ours)).tree, changes);
}

type Changes = Readonly<Record<string, FileChange>>;

/** What has to change on our side; `undefined` where the sides are against each other. */
function merged(before: Files, mine: Files, other: Files, contents: Contents): Changes | undefined {
  const [own, their] = [fatesOf(before, mine, contents), fatesOf(before, other, contents)];
  const changes: Record<string, FileChange> = {};
  for (const [path, old] of before) {
    const found = mergedFile(old, own.get(path), their.get(path), contents);
    const isTaken = Object.keys(found ?? {}).some((to) => to !== path && isNew(to));
    if (!found || isTaken) return undefined;
    for (const [to, text] of Object.entries(found))
      if (text !== null || !changes[to]) changes[to] = text;
  }
  const arrived = new Set([...own.values(), ...their.values()].map((file) => file?.path));
  for (const [path, entry] of other) {
    if (before.has(path) || arrived.has(path)) continue;
    const there = mine.get(path);
    if (there && there.oid !== entry.oid) return undefined;
    if (!there) changes[path] = contents(entry.oid);
  }
  return changes;

  /** Whether each side has another file there, which no file of the base became on both. */
  function isNew(path: string): boolean {
    const sources = [own, their].map(
      (fates) => [...fates].find(([, to]) => to?.path === path)?.[0],
    );
    return mine.has(path) && other.has(path) && sources[0] !== sources[1];
  }
}

/** What becomes of one file of the base: texts by path, `null` where there is none any more. */
function mergedFile(
  old: WalkedEntry,
  ours: WalkedEntry | undefined,
  theirs: WalkedEntry | undefined,
  contents: Contents,
): Changes | undefined {
  if (!ours || !theirs) {
    const left = ours ?? theirs;
    // Gone on one side, and changed or renamed on the other.
    if (left && (left.oid !== old.oid || left.path !== old.path)) return undefined;
    return ours ? { [old.path]: null } : {};
  }
  const places = new Set([ours.path, theirs.path].filter((path) => path !== old.path));
  const text = textOf(old, ours, theirs, contents);
  if (places.size > 1 || text === undefined) return undefined;
  const [to = old.path] = places;
  return { ...(ours.path !== to && { [ours.path]: null }), [to]: text };
}

function textOf(
  old: WalkedEntry,
  ours: WalkedEntry,
  theirs: WalkedEntry,
  contents: Contents,
): Buffer | undefined {
  if (old.oid === theirs.oid || ours.oid === theirs.oid) return contents(ours.oid);
  if (old.oid === ours.oid) return contents(theirs.oid);
  const [base, mine, other] = [old, ours, theirs].map(({ oid }) => contents(oid).toString('utf8'));
  const text = mergeLines(base ?? '', mine ?? '', other ?? '');
  return text === undefined ? undefined : Buffer.from(text);
}

function fatesOf(before: Files, now: Files, contents: Contents): Fates {
  const gone = [...before.values()].filter(({ path }) => !now.has(path));
  const come = [...now.values()].filter(({ path }) => !before.has(path));
  const moved = new Map(renames(gone, come, contents).map(({ from, to }) => [from.path, to]));
  return new Map([...before.keys()].map((path) => [path, now.get(path) ?? moved.get(path)]));
}
