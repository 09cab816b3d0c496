import type { KnownId } from '../accounts/place-ids.ts';
import type { CommitMessage } from '../github/write-back.ts';
import { list } from '../text.ts';

/** What the commit, and the pull request, of ids are called and say. */
export function idsMessage(
  ids: readonly { readonly known: KnownId; readonly path: string }[],
  runUrl: string,
): CommitMessage {
  const names = ids.map(({ known }) => known.account);
  const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${list(names)}`;
  return {
    headline: all.length <= 72 ? all : `Record the ids of ${names.length} accounts`,
    body: [
      ...ids.map(({ known, path }) => `${path}: ${known.id}`),
      '',
      `Written by ${runUrl}`,
    ].join('\n'),
  };
}
