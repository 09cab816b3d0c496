/*
 * Sentences for people are plain text in which everything that comes from a file, from AWS or from
 * GitHub stands between backquotes, put there by `code`. A report can then show the sentence anywhere,
 * and nobody's text can act as markup, as a mention or as a log command.
 */

/** A foreign value within a sentence: on one line, visible, not endlessly long. */
export function code(value: unknown, longest = 200): string {
  const text = String(value)
    .replaceAll('`', "'")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => escapeSequence(character));
  if (text.trim() === '') return `\`"${text}"\``;
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}

function escapeSequence(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** `1 account`, `2 accounts`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** The first so many of a list, and how many more there are. */
export function some(items: readonly string[], most: number): string {
  if (items.length <= most) return list(items);
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** A sentence that began in the middle of another, as one of its own. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
