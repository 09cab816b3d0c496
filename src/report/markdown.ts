import { parts, quoted } from '../text.ts';

/*
 * From our sentences, in which everything foreign is in `code` (see text.ts), to GitHub's Markdown.
 * Within a code span nothing is markup, mention, link or reference; outside of it only our own words are.
 */

/** A sentence as inline Markdown, for running text and lists. */
export function inline(sentence: string): string {
  return parts(sentence)
    .map((part) => (part.isCode ? codeSpan(part.text) : escapeProse(part.text)))
    .join('');
}

/** A sentence as the cell of a table. */
export function cell(sentence: string): string {
  return inline(sentence).replaceAll('|', '\\|');
}

/** A sentence as HTML, where Markdown is not read, such as in `<summary>`. */
export function html(sentence: string): string {
  return parts(sentence)
    .map((part) => (part.isCode ? `<code>${escapeHtml(part.text)}</code>` : escapeHtml(part.text)))
    .join('');
}

/** A table; empty without rows. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A folded section; empty without a body. */
export function folded(summary: string, body: string): string {
  if (body === '') return '';
  return `<details><summary>${html(summary)}</summary>\n\n${body}\n\n</details>`;
}

/** A link whose text is a sentence. */
export function link(sentence: string, url: string): string {
  return `[${inline(sentence)}](${url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}

/** A link as the cell of a table. */
export function cellLink(sentence: string, url: string): string {
  return link(sentence, url).replaceAll('|', '\\|');
}

/** Puts sections under one another, without those that are empty. */
export function sections(...all: readonly string[]): string {
  return all.filter((section) => section !== '').join('\n\n');
}

/** Markdown takes a blank off both ends of a code span that has one at both. */
function codeSpan(text: string): string {
  const isPadded = /^ .* $/.test(text) && !/^ *`|` *$/.test(text);
  return quoted(isPadded ? ` ${text} ` : text);
}

/** Our own words: `_` and `*` are used as what they are, and a bare `<` is never a tag. */
function escapeProse(text: string): string {
  return text.replace(/[\\*_[\]<>~]/g, (character) => `\\${character}`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
