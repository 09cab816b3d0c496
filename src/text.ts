/*
 * Sentences for people are plain text in which everything that comes from a file, from AWS or from
 * GitHub is between backquotes, put there by `code`. A report can then show the sentence anywhere,
 * and nobody's text can act as markup, as a mention or as a log command. What leaves as something else than
 * a sentence passes `plain` (text), `commitText` (commits, titles) or `toJson` (outputs); whatever is printed
 * passes `logText` besides.
 */

/**
 * What is not seen, or changes how the text around it is seen: control, format and bidi characters, what
 * Unicode calls default-ignorable (variation selectors, tags, Hangul fillers), line separators, characters
 * without ink (U+2800 and its like), and every space but the plain one.
 */
const UNSEEN =
  /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u{2800}\u{13441}\u{13442}\u{16fe4}\u{1d159}]|(?! )\p{Zs}/u;

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

/** Whether a text has a character that nobody sees, or that changes what is seen around it. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A text without the characters that nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(EVERY_UNSEEN, '');
}

/** A foreign value within a sentence: on one line, visible, not endlessly long; told from every other value. */
export function code(value: unknown, longest = 200): string {
  return quoted(plain(value, longest));
}

/**
 * A foreign value where nothing is markup, such as within a fenced block: as `code` shows it, without its quotes.
 * A backslash is doubled where it could be taken for one of an escape sequence.
 */
export function plain(value: unknown, longest = 200): string {
  const text = String(value);
  const isEscaped = hasUnseen(text) || /\\[\\ntu]/.test(text);
  let shown = '';
  // Whole characters and whole escape sequences: half a pair of surrogates is not text any more.
  for (const character of text) {
    const next = isEscaped ? escaped(character) : character;
    if (shown.length + next.length > longest) return `${shown}…`;
    shown += next;
  }
  return shown.trim() === '' ? `"${shown}"` : shown;
}

function escaped(character: string): string {
  if (character === '\\') return '\\\\';
  return UNSEEN.test(character) ? escapeSequence(character) : character;
}

function escapeSequence(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * A text between backquotes: more of them than are together anywhere within it, with blanks where it begins or
 * ends with one, as Markdown has it (CommonMark, "Code spans").
 */
export function quoted(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const pad = /^ *`|` *$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A piece of a sentence: our words, or what is between backquotes, without them. */
export interface Part {
  readonly text: string;
  readonly isCode: boolean;
}

/** The pieces of a sentence. */
export function parts(sentence: string): readonly Part[] {
  const found: Part[] = [];
  let words = '';
  let at = 0;
  for (;;) {
    const start = sentence.indexOf('`', at);
    if (start < 0) break;
    const fence = /^`+/.exec(sentence.slice(start))?.[0] ?? '`';
    const from = start + fence.length;
    const end = closing(sentence, fence.length, from);
    if (end === undefined) {
      // Without its counterpart it is a backquote.
      words += sentence.slice(at, from);
      at = from;
      continue;
    }
    found.push({ text: words + sentence.slice(at, start), isCode: false });
    found.push({ text: withoutPad(sentence.slice(from, end)), isCode: true });
    words = '';
    at = end + fence.length;
  }
  found.push({ text: words + sentence.slice(at), isCode: false });
  return found.filter(({ text }) => text !== '');
}

function closing(sentence: string, length: number, from: number): number | undefined {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(sentence); run; run = runs.exec(sentence)) {
    if (run[0].length === length) return run.index;
  }
  return undefined;
}

function withoutPad(text: string): string {
  return /^ .* $/.test(text) && /^ +`|` +$/.test(text) ? text.slice(1, -1) : text;
}

/** A sentence without the backquotes around what it quotes, for places that show text as it is. */
export function unquoted(sentence: string): string {
  return parts(sentence)
    .map(({ text }) => text)
    .join('');
}

/**
 * Text for a log or a terminal, of one line or several. GitHub's runner takes `::` at the start of a line, after
 * blanks, for a command, and `##[` anywhere in it (actions/runner, `ActionCommand.TryParseV2` and `TryParse`); it
 * ends lines at carriage returns too. A terminal obeys control characters. None of them is left, whoever forgot
 * what.
 */
export function logText(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) =>
      line
        .replace(EVERY_UNSEEN, (character) =>
          character === '\t' ? character : escapeSequence(character),
        )
        .replace(/#(?=#\[)/g, '\\u{23}')
        .replace(/^([ \t]*):(?=:)/, '$1\\u{3a}'),
    )
    .join('\n');
}

/**
 * JSON for outputs and terminals, which later steps print: what `logText` would change is written as `\uXXXX`, so
 * that it parses to the same value.
 * @param indent blanks a level; all on one line without it
 */
export function toJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent) ?? 'null';
  return text
    .replace(EVERY_UNSEEN, (character) =>
      character === '\n' ? character : unicodeEscape(character),
    )
    .replace(/#(?=#\[)/g, unicodeEscape);
}

function unicodeEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * A foreign name or path within a commit message or a title, where there are no code spans: what GitHub makes a
 * mention, a reference, a link or an instruction of is percent-encoded (GitHub Docs, "Autolinked references and
 * URLs", "Linking a pull request to an issue", "Skipping workflow runs"; Git, "git-interpret-trailers").
 */
export function commitText(name: string): string {
  return name
    .replace(/[^\p{L}\p{M}\p{N} ._+/=()'-]/gu, percentEncoded)
    .replace(EVERY_UNSEEN, percentEncoded)
    .replace(/^ | $| (?= )/g, percentEncoded)
    .replace(/\b(gh)-(?=\d)/gi, '$1%2D')
    .replace(/\b(www)\./gi, '$1%2E');
}

function percentEncoded(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
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

/** A sentence as one that goes on in the middle of another. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
