import type { GitStore } from './store.ts';

/**
 * The tree of a merge of two commits, nothing when they conflict (`git merge-tree --write-tree`,
 * which exits with 1 on conflicts and touches no ref and no working copy).
 */
export async function mergedTree(
  store: GitStore,
  ours: string,
  theirs: string,
): Promise<string | undefined> {
  const { status, stdout } = await store.git(
    ['merge-tree', '--write-tree', '--allow-unrelated-histories', '--no-messages', ours, theirs],
    { accept: [0, 1] },
  );
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The tree that `commit`'s own change gives when made on top of `onto`; nothing on a conflict. */
export async function pickedTree(
  store: GitStore,
  onto: string,
  commit: string,
): Promise<string | undefined> {
  const picked = await store.commit(commit);
  const [parent] = picked.parents;
  if (parent === undefined) return mergedTree(store, onto, commit);
  // A commit with the new base's tree and the picked commit's parent makes that parent the merge
  // base, so that the three-way merge is a cherry-pick.
  const stand = { ...picked, tree: (await store.commit(onto)).tree, parents: [parent] };
  return mergedTree(store, store.writeCommit(stand), commit);
}

/** The commits of `head` that `base` lacks, oldest first. */
export async function commitsBetween(
  store: GitStore,
  base: string,
  head: string,
  options: { readonly merges?: boolean } = {},
): Promise<string[]> {
  return store.lines([
    'rev-list',
    '--reverse',
    '--topo-order',
    ...(options.merges === false ? ['--no-merges'] : []),
    `${base}..${head}`,
  ]);
}
