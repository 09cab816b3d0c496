import type { GitStore } from '../../sandbox/github/git/store.ts';
import type { FileChange } from '../../sandbox/github/git/tree.ts';
import { editTree } from '../../sandbox/github/git/tree.ts';
import { filesOf } from './memory-diff.ts';

/**
 * The tree of a merge, where each file was changed on one side alone and none can have been renamed; `undefined`
 * where it takes Git to tell.
 */
export async function mergeTrees(
  store: GitStore,
  ours: string,
  theirs: string,
): Promise<string | undefined> {
  const base = await store.mergeBase(ours, theirs);
  if (base === undefined) return undefined;
  const [before, mine, other] = [
    await filesOf(store, base),
    await filesOf(store, ours),
    await filesOf(store, theirs),
  ];
  const changes: Record<string, FileChange> = {};
  for (const path of new Set([...before.keys(), ...mine.keys(), ...other.keys()])) {
    const [old, own, new_] = [before, mine, other].map((files) => files.get(path));
    if (!old !== !own || !old !== !new_) {
      // It came or went: a part of a rename, perhaps.
      const isAlone = [...before.keys()].every((one) => mine.has(one) && other.has(one));
      if (!isAlone) return undefined;
    }
    if (old?.oid === new_?.oid || own?.oid === new_?.oid) continue;
    if (old?.oid !== own?.oid) return undefined;
    if (new_ && new_.mode !== '100644') return undefined;
    changes[path] = new_ ? ((await store.contents(new_.oid))?.contents ?? null) : null;
  }
  const { tree } = await store.commit(ours);
  return editTree(store, tree, changes);
}
