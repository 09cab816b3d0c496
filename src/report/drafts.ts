import type { DraftFile, Drafts } from '../accounts/init.ts';
import { code, count, list } from '../text.ts';
import { cell, folded, sections, table } from './markdown.ts';

/**
 * What was written, and what was not and why, as tables.
 * @param most rows of each; a long table is cut
 * @param shown how a path is written; a pull request's description may become a commit message (`commitText`)
 */
export function draftsMarkdown(
  { files, skipped }: Drafts,
  most = 300,
  shown: (path: string) => string = (path) => path,
): string {
  const written = files.map((file) => [cell(code(shown(file.path))), cell(whatOf(file))]);
  const left = skipped.map(({ account, why }) => [cell(code(account)), cell(why)]);
  return sections(
    cut(['File', 'Account'], written, most, 'account file'),
    left.length === 0 ? '' : 'Skipped:',
    cut(['Account', 'Why'], left, most, 'account'),
  );
}

/** Rows of a table that is not folded. */
const UNFOLDED = 50;

function whatOf({ id }: DraftFile): string {
  return id === undefined ? 'to be created' : `exists: ${code(id)}`;
}

function cut(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
  noun: string,
): string {
  const rest = rows.length - most;
  const shown = sections(table(head, rows.slice(0, most)), rest > 0 ? `… and ${rest} more.` : '');
  return rows.length > UNFOLDED ? folded(count(rows.length, noun), shown) : shown;
}

/** The files' texts, for somebody to paste where the action may not write. */
export function textsMarkdown(files: readonly DraftFile[], most: number): string {
  let text = '';
  for (const { path, text: content } of files) {
    const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const next = `${cell(code(path))}\n\n${fence}yaml\n${content}${fence}`;
    if (text.length + next.length > most)
      return sections(text, '… and more files, which do not fit here.');
    text = sections(text, next);
  }
  return text;
}

/** Why a run that wrote files fails: what was asked for and could not be had. */
export function leftOf({ skipped }: Drafts, misfits: string | undefined): string | undefined {
  const left = skipped.filter(({ isFine }) => !isFine);
  const reasons = [
    ...left.map(({ account, why }) => `${code(account)}: ${why}`),
    ...(misfits === undefined ? [] : [misfits]),
  ];
  if (reasons.length === 0) return undefined;
  const shown =
    reasons.length > 10 ? [...reasons.slice(0, 10), `${reasons.length - 10} more`] : reasons;
  return `not written: ${list(shown)}`;
}
