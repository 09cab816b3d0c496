/** What becomes of lines `from` to `to` of the old text. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** As Git merges two changes of a text by lines; `undefined` where they touch the same ones. */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const old = linesOf(base);
  const mine = hunksOf(old, linesOf(ours));
  const other = hunksOf(old, linesOf(theirs));
  const all = [...mine];
  for (const hunk of other) {
    const near = mine.filter(({ from, to }) => from <= hunk.to && hunk.from <= to);
    if (near.length === 0) all.push(hunk);
    else if (near.length > 1 || !near.every((one) => isSame(one, hunk))) return undefined;
  }
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, lines } of all.sort((one, two) => one.from - two.from)) {
    merged.push(...old.slice(at, from), ...lines);
    at = to;
  }
  return [...merged, ...old.slice(at)].join('');
}

/** How many lines a change adds and removes. */
export function countLines(old: string, now: string): { readonly added: number; gone: number } {
  const hunks = hunksOf(linesOf(old), linesOf(now));
  return {
    added: hunks.reduce((sum, { lines }) => sum + lines.length, 0),
    gone: hunks.reduce((sum, { from, to }) => sum + to - from, 0),
  };
}

function isSame(one: Hunk, other: Hunk): boolean {
  const isSamePlace = one.from === other.from && one.to === other.to;
  return isSamePlace && one.lines.join('') === other.lines.join('');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The places that differ, by the longest common subsequence: the files are short. */
function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (one: number, other: number): number => common[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = now.length - 1; other >= 0; other -= 1) {
      common[one * width + other] =
        old[one] === now[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [one, other] = [0, 0];
  while (one < old.length || other < now.length) {
    const [from, begin] = [one, other];
    while (one < old.length || other < now.length) {
      if (one < old.length && other < now.length && old[one] === now[other]) break;
      if (other >= now.length || (one < old.length && at(one + 1, other) >= at(one, other + 1))) {
        one += 1;
      } else {
        other += 1;
      }
    }
    if (one > from || other > begin) {
      hunks.push({ from, to: one, lines: now.slice(begin, other) });
    }
    while (one < old.length && other < now.length && old[one] === now[other]) {
      one += 1;
      other += 1;
    }
  }
  return hunks;
}
