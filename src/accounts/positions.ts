import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** Keys and indexes that lead to a value: `['tags', 'team']`. */
export type Path = readonly PropertyKey[];

/**
 * Where a path of keys leads in the document, through aliases and merges, as far as it goes: the
 * value, and the offsets of it and of its key.
 */
export function find(
  document: Document,
  path: Path,
): { value: Node | null; offset: number; key: number } {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  let keyOffset = offset;
  for (const name of path) {
    const here = isAlias(node) ? node.resolve(document) : node;
    let next: Node | null | undefined;
    let start: number | undefined;
    if (isMap(here)) {
      const pair = pairOf(here, name, document);
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
  const value = isAlias(node) ? (node.resolve(document) ?? null) : node;
  return { value, offset, key: keyOffset };
}

/** The pair with a key: its own first, then those merged in by `<<`. */
function pairOf(map: YAMLMap, key: PropertyKey, document: Document): Pair | undefined {
  const name = String(key);
  const named = (pair: unknown): pair is Pair =>
    isPair(pair) && isScalar(pair.key) && pair.key.value === name;
  const own = map.items.find(named);
  if (own) return own;
  for (const pair of map.items) {
    if (!isScalar(pair.key) || pair.key.source !== '<<') continue;
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
    for (const source of sources) {
      const merged = isAlias(source) ? source.resolve(document) : source;
      const found = isMap(merged) ? merged.items.find(named) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * Tells the line and the column, from 1, of an offset in a text. A byte order mark takes no column.
 * The yaml package's own LineCounter misses the line ends within some text that is not YAML.
 */
export function placer(text: string): (offset: number) => { line: number; column: number } {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
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
