import type { KnownId } from '../accounts/place-ids.ts';
import type { CommitMessage } from '../github/write-back.ts';
import { commitText, list, quoted } from '../text.ts';

/** What the commit of ids is called and says, and the pull request for it, whose text is Markdown. */
export function idsMessage(
  ids: readonly { readonly known: KnownId; readonly path: string }[],
  runUrl: string,
): CommitMessage & { readonly markdown: string } {
  const names = ids.map(({ known }) => commitText(known.account));
  const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${list(names)}`;
  return {
    headline: all.length <= 72 ? all : `Record the ids of ${names.length} accounts`,
    body: [
      ...ids.map(({ known, path }) => `${commitText(path)}: ${known.id}`),
      '',
      `Written by ${runUrl}`,
    ].join('\n'),
    markdown: [
      ...ids.map(({ known, path }) => `- ${quoted(path)}: ${known.id}`),
      '',
      `Written by ${runUrl}`,
    ].join('\n'),
  };
}
