import { isAlias, isMap, isSeq, type Node } from 'yaml';
import type { Yaml } from './yaml.ts';

/** Keys and indexes that lead to a value: `['tags', 'team']`. */
export type Path = readonly PropertyKey[];

/**
 * Where a path of keys leads in a text, through aliases and merges, as far as it goes: the value, and the
 * offsets of it and of its key.
 */
export function find(yaml: Yaml, path: Path): { value: Node | null; offset: number; key: number } {
  const resolve = (node: Node | null): Node | null =>
    isAlias(node) ? (yaml.target(node) ?? null) : node;
  let node = yaml.document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  let keyOffset = offset;
  for (const name of path) {
    const here = resolve(node);
    let next: Node | null | undefined;
    let start: number | undefined;
    if (isMap(here)) {
      const pair = yaml.pair(here, String(name));
      next = pair?.value as Node | null | undefined;
      const key = (pair?.key as Node | undefined)?.range?.[0];
      start = next?.range?.[0] ?? key;
      keyOffset = key ?? keyOffset;
    } else if (isSeq(here)) {
      next = here.items[Number(name)] as Node | undefined;
      start = next?.range?.[0];
      keyOffset = start ?? keyOffset;
    }
    if (start === undefined) return { value: null, offset, key: keyOffset };
    offset = start;
    node = next ?? null;
  }
  return { value: resolve(node), offset, key: keyOffset };
}

/**
 * Tells the line and the column, from 1, of an offset in a text. A byte order mark takes no column.
 * The yaml package's own LineCounter misses the line ends within some text that is not YAML.
 */
export function placer(text: string): (offset: number) => { line: number; column: number } {
  let ends: readonly number[] | undefined;
  return (offset) => {
    ends ??= lineEnds(text);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const start = low === 0 ? (text.startsWith('\uFEFF') ? 1 : 0) : (ends[low - 1] ?? 0) + 1;
    return { line: low + 1, column: Math.max(1, offset - start + 1) };
  };
}

function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}
