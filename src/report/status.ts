import type { Checkpoint } from '../review/checkpoint.ts';
import { code, count } from '../text.ts';
import { fieldWords, leftTable, originWords } from './left-words.ts';
import { inline, sections } from './markdown.ts';

/** How far a folder is provisioned in one organization. */
export interface Status {
  readonly branch: string;
  /** The commit up to which all is done but what is left. */
  readonly commit: string;
  /** The management account's 12 digits; `undefined` for what version 0.1 marked, which did not note it. */
  readonly management: string | undefined;
  /** `undefined` where the commit has none by a trusted App. */
  readonly checkpoint: Checkpoint | undefined;
  /** What came after it, the oldest first; `undefined` where the commit is not in the branch's history. */
  readonly since:
    | readonly {
        readonly after: string;
        readonly headline: string;
        readonly pull: { readonly number: number } | undefined;
      }[]
    | undefined;
}

/** The same as lines for a terminal or a log. */
export function statusText(all: readonly Status[]): readonly string[] {
  if (all.length === 0) return ['Nothing was provisioned from this folder yet.'];
  return all.flatMap((status) => {
    const { checkpoint, since } = status;
    return [
      headOf(status),
      ...(checkpoint?.entries ?? []).map(
        ({ name, field, said, origin, review }) =>
          `  left: ${code(name)}: ${fieldWords(field)}: ${said} (${originWords(origin)}, ${review ? 'reviewed' : 'not reviewed'})`,
      ),
      ...(since ?? []).map(
        ({ after, headline, pull }) =>
          `  not provisioned yet: ${originWords({ commit: after, pull: pull?.number })}: ${code(headline)}`,
      ),
    ];
  });
}

/** The same as Markdown. */
export function statusMarkdown(all: readonly Status[]): string {
  const title = '## AWS accounts: status';
  if (all.length === 0) return sections(title, 'Nothing was provisioned from this folder yet.');
  return sections(
    title,
    ...all.flatMap((status) => [
      inline(headOf(status)),
      leftTable(status.checkpoint?.entries ?? []),
      (status.since ?? [])
        .map(
          ({ after, headline, pull }) =>
            `- Not provisioned yet: ${inline(`${originWords({ commit: after, pull: pull?.number })}: ${code(headline)}`)}`,
        )
        .join('\n'),
    ]),
  );
}

function headOf({ branch, commit, management, checkpoint, since }: Status): string {
  const whose =
    management === undefined ? 'By an earlier version' : `The organization of ${code(management)}`;
  const where = `${whose}: ${code(branch)} is provisioned up to ${code(commit.slice(0, 7))}`;
  if (!checkpoint) {
    return `${where}, according to a ref, but that commit has no checkpoint from a trusted App: the next run fails.`;
  }
  if (!since)
    return `${where}, which is not in the history of ${code(branch)}: the next run fails.`;
  const left =
    checkpoint.entries.length === 0
      ? 'nothing is left'
      : `${count(checkpoint.entries.length, 'change')} left`;
  return `${where}; ${left}, and ${count(since.length, 'push', 'pushes')} came since.`;
}
