import type { WalkedEntry } from '../../sandbox/github/git/tree.ts';

export interface Rename {
  readonly from: WalkedEntry;
  readonly to: WalkedEntry;
  /** Percent. */
  readonly likeness: number;
}

/** Git's "similarity index": below it, a file is another. */
const LEAST = 0.5;

/**
 * Which files that came are files that went, as `git diff -M` finds them: the same contents first, then the most alike.
 * @param contents of a blob
 */
export function renames(
  gone: readonly WalkedEntry[],
  come: readonly WalkedEntry[],
  contents: (oid: string) => Buffer,
): readonly Rename[] {
  const pairs = come.flatMap((to) => gone.map((from) => ({ from, to, like: 1 })));
  const scored = pairs
    .map((pair) => {
      const { from, to } = pair;
      const isSame = from.oid === to.oid;
      const like = isSame ? 2 : likeness(contents(from.oid), contents(to.oid));
      return { ...pair, like };
    })
    .filter(({ like }) => like >= LEAST)
    .sort(
      (one, other) => other.like - one.like || Number(isSameName(other)) - Number(isSameName(one)),
    );
  const used = new Set<WalkedEntry>();
  return scored.flatMap(({ from, to, like }) => {
    if (used.has(from) || used.has(to)) return [];
    used.add(from).add(to);
    return [{ from, to, likeness: Math.floor(Math.min(like, 1) * 100) }];
  });
}

function isSameName({ from, to }: { readonly from: WalkedEntry; readonly to: WalkedEntry }) {
  return from.name === to.name;
}

/** The share of the longer one's bytes that are in lines of both (diffcore-delta of Git). */
function likeness(one: Buffer, other: Buffer): number {
  const [old, now] = [bytesOfLines(one), bytesOfLines(other)];
  let same = 0;
  for (const [line, bytes] of old) same += Math.min(bytes, now.get(line) ?? 0);
  return same / Math.max(one.length, other.length, 1);
}

function bytesOfLines(text: Buffer): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.toString('latin1').match(/[^\n]{0,63}\n|[^\n]{1,64}/g) ?? []) {
    found.set(line, (found.get(line) ?? 0) + line.length);
  }
  return found;
}
