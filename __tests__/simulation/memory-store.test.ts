import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diff } from '../../sandbox/github/git/diff.ts';
import { mergedTree } from '../../sandbox/github/git/merge.ts';
import { GitStore } from '../../sandbox/github/git/store.ts';
import { editTree, type FileChanges } from '../../sandbox/github/git/tree.ts';
import { MemoryStore } from '../../simulation/platform/memory-store.ts';
import { type Random, randomOf } from '../../simulation/random.ts';

const who = { name: 'Ada', email: 'ada@example.com', time: 1_700_000_000 };

async function commit(store: GitStore, from: string | undefined, changes: FileChanges) {
  const base = from === undefined ? undefined : (await store.commit(from)).tree;
  const tree = await editTree(store, base, changes);
  const parents = from === undefined ? [] : [from];
  return store.writeCommit({ tree, parents, author: who, committer: who, message: 'x' });
}

const NAMES = ['one', 'two', 'three', 'four'];

function textOf(name: string): string {
  return Array.from({ length: 12 }, (_, line) => `${name} ${line}\n`).join('');
}

/** A change or two, as people make them: a line, a new file, one that is renamed or goes. */
function editsOf(random: Random): FileChanges {
  const changes = {};
  for (let count = random.whole(1, 2); count > 0; count -= 1) {
    const name = random.pick(['one', 'two', 'three', 'four']);
    const other = random.pick(['five', 'six']);
    const line = random.whole(0, 11);
    const edited = textOf(name).replace(`${name} ${line}\n`, `changed ${random.whole(0, 1)}\n`);
    const texts = random.weighted<Record<string, string | null>>([
      [4, { [name]: edited }],
      [1, { [other]: textOf(other) }],
      [1, { [name]: null }],
      [2, { [name]: null, [other]: random.chance(0.5) ? edited : textOf(name) }],
    ]);
    Object.assign(changes, texts);
  }
  return changes;
}

/** What merging and comparing two branches gives. */
async function outcome(store: GitStore, seed: string): Promise<object> {
  const random = randomOf(seed);
  const first = Object.fromEntries(NAMES.map((name) => [name, textOf(name)]));
  const base = await commit(store, undefined, first);
  const [ours, theirs] = [
    await commit(store, base, editsOf(random)),
    await commit(store, base, editsOf(random)),
  ];
  const compared = await diff(store, base, ours);
  return {
    tree: await mergedTree(store, ours, theirs),
    diff: compared.map(({ patch: _, ...file }) => file),
  };
}

describe('a repository in memory', () => {
  test('merges and compares as Git does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'memory-store-'));
    const onDisk = await GitStore.create(join(folder, 'disk'), 'main');
    try {
      for (let seed = 0; seed < 60; seed += 1) {
        const inMemory = await MemoryStore.open(join(folder, `${seed}`), 'main');
        const real = await outcome(onDisk, `${seed}`);
        expect({ seed, ...(await outcome(inMemory, `${seed}`)) }).toEqual({ seed, ...real });
      }
    } finally {
      await onDisk.close();
    }
  }, 120_000);
});
