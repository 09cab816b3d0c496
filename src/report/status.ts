import type { Checkpoint, Entry } from '../review/checkpoint.ts';
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
  /** What the commit has to show, or why that does not count. */
  readonly proof:
    | { readonly kind: 'proven'; readonly checkpoint: Checkpoint }
    /** A sentence without a full stop, and whole sentences. */
    | { readonly kind: 'unproven'; readonly said: string; readonly hint: string };
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
    const { since } = status;
    return [
      headOf(status),
      ...entriesOf(status).map(
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
      leftTable(entriesOf(status)),
      (status.since ?? [])
        .map(
          ({ after, headline, pull }) =>
            `- Not provisioned yet: ${inline(`${originWords({ commit: after, pull: pull?.number })}: ${code(headline)}`)}`,
        )
        .join('\n'),
    ]),
  );
}

/** What is left, where that counts. */
export function entriesOf({ proof }: Pick<Status, 'proof'>): readonly Entry[] {
  return proof.kind === 'proven' ? proof.checkpoint.entries : [];
}

function headOf({ branch, commit, management, proof, since }: Status): string {
  const whose =
    management === undefined ? 'By an earlier version' : `The organization of ${code(management)}`;
  const where = `${whose}: ${code(branch)} is provisioned up to ${code(commit.slice(0, 7))}`;
  if (proof.kind === 'unproven') {
    return `${where}, says a ref, but ${proof.said}: the next run fails. ${proof.hint}`;
  }
  const { entries } = proof.checkpoint;
  if (!since)
    return `${where}, which is not in the history of ${code(branch)}: the next run fails.`;
  const left = entries.length === 0 ? 'nothing is left' : `${count(entries.length, 'change')} left`;
  return `${where}; ${left}, and ${count(since.length, 'push', 'pushes')} came since.`;
}
