import { accountName } from '../accounts/parse.ts';
import { errors, type Plan } from '../plan/plan.ts';
import { code, count } from '../text.ts';
import { cell, cellLink, inline, link, sections, table } from './markdown.ts';
import { problemSection } from './plan-markdown.ts';
import { fileUrl, timestamp, type View } from './view.ts';

/** An account file that a fork's pull request brings. */
export interface ForkFile {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** As the file has it; absent where it can't be read, or is removed. */
  readonly email: string | undefined;
}

/** "2 account files to look at, not compared with AWS" */
export function forkHeadline(files: readonly ForkFile[], plan: Plan): string {
  const wrong = errors(plan).length;
  const problems = wrong === 0 ? '' : `, ${count(wrong, 'problem')} to fix`;
  return `${count(files.length, 'account file')} not compared with AWS${problems}`;
}

const ASK =
  'AWS was not asked: whether the accounts exist, and what merging does, is not known. Somebody with write access can read the files, and then comment `/accounts plan` to have them compared.';

/** What the files of a fork's pull request are, without a word on what merging them does. */
export function forkMarkdown(
  files: readonly ForkFile[],
  plan: Plan,
  view: View,
  { why, most }: { readonly why: string; readonly most: number },
): string {
  for (const rows of [Number.POSITIVE_INFINITY, 250, 25]) {
    const markdown = render(files, plan, view, why, rows);
    if (markdown.length <= most) return markdown;
  }
  return render([], plan, view, why, 0).slice(0, most);
}

function render(
  files: readonly ForkFile[],
  plan: Plan,
  view: View,
  why: string,
  most: number,
): string {
  const rest = files.length - most;
  return sections(
    `## AWS accounts: ${forkHeadline(files, plan)}`,
    `**Not planned.** ${inline(`${why} ${ASK}`)}`,
    problemSection(plan, view, most, 'error'),
    table(
      ['', 'Account', 'In this pull request'],
      files.slice(0, most).map((file) => row(file, view)),
    ),
    rest > 0 ? `… and ${rest} more, in the ${link('files of the pull request', view.runUrl)}.` : '',
    problemSection(plan, view, most, 'warning'),
    `<sub>Checked for ${inline(view.basis)} · without AWS · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`,
  );
}

const KINDS: Readonly<Record<ForkFile['kind'], { readonly icon: string; readonly words: string }>> =
  {
    added: { icon: '➕', words: '**Adds** its file' },
    changed: { icon: '✏️', words: '**Changes** its file' },
    removed: { icon: '➖', words: '**Removes** its file; the account stays' },
  };

function row({ path, kind, email }: ForkFile, view: View): readonly string[] {
  const { icon, words } = KINDS[kind];
  const name = code(accountName(path));
  // A file that is gone has no page at this commit.
  const subject = kind === 'removed' ? cell(name) : cellLink(name, fileUrl(view, path));
  const whose = email === undefined ? '' : `, root email ${cell(code(email))}`;
  return [icon, subject, `${words}${whose}`];
}

/** The same as lines for a log. */
export function forkText(files: readonly ForkFile[], plan: Plan): readonly string[] {
  return [
    `Not planned: ${forkHeadline(files, plan)}`,
    ...files.map(({ path, kind }) => `  ${kind}: ${code(accountName(path))} (${code(path)})`),
  ];
}
