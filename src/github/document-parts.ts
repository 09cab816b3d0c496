/*
 * How a document is cut into the texts of check runs, and put together again: a fenced block of code each,
 * so that nothing in it acts as Markdown.
 */

/** More would be more check runs than people can look past on a commit. */
export const MOST_PARTS = 8;

/**
 * The most that a part holds, in bytes of UTF-8. The text of a check run may have 65,535 characters; with
 * bytes that holds however GitHub counts, and leaves room for the sentence above and the fences.
 */
const MOST_BYTES = 64_000;

/** A text cut at line ends, in as few parts as possible; undefined where one line is too long for a part. */
export function inParts(text: string): readonly string[] | undefined {
  const parts: string[][] = [];
  let bytes = 0;
  for (const line of text.split('\n')) {
    const size = Buffer.byteLength(line) + 1;
    if (size > MOST_BYTES) return undefined;
    const last = parts.at(-1);
    if (last && bytes + size <= MOST_BYTES) {
      last.push(line);
      bytes += size;
    } else {
      parts.push([line]);
      bytes = size;
    }
  }
  return parts.map((lines) => lines.join('\n'));
}

/** A part as a block of code, with a fence that no line of it can close. */
export function fenced(part: string): string {
  const rows = [...part.matchAll(/^ *(`{3,})/gm)].map(([, row = '']) => row.length);
  const fence = '`'.repeat(rows.reduce((most, length) => Math.max(most, length + 1), 3));
  return `${fence}text\n${part}\n${fence}`;
}

/** The part within a text; undefined where there is none. */
export function unfenced(text: string): string | undefined {
  return /^(`{3,})text\r?\n([\s\S]*?)\n\1\s*$/m.exec(text)?.[2];
}
