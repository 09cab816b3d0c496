import { originOf } from '../fields/tags/first-tags.ts';
import { isLive, type LiveAccount } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import { originParts } from '../organization/origin.ts';
import type { Predecessors } from '../organization/predecessor.ts';
import type { Tagged } from '../organization/tagged.ts';
import { orTrue, type Question, type Seeker } from './earlier-question.ts';

/*
 * What the tag `org-accounts:file` of an account says: `owner/name/accounts/prod.yaml`. A repository that is renamed or
 * transferred still is the one that its accounts speak of.
 */

/** Where no account could be in the way, those of the files themselves; else any, for names that are not known. */
export function valuesFor(seekers: readonly Seeker[], live: Live): readonly string[] | undefined {
  const isFree = [...live.accounts.values()].every((account) =>
    seekers.every(({ predecessors }) => !isLive(account) || predecessors.isManaged(account)),
  );
  return isFree ? seekers.flatMap(({ predecessors }) => predecessors.origins) : undefined;
}

/**
 * The values of the tag that speak of a file: also those with a name that the repository had before. Accounts that were
 * made for a file of the same path in a repository that nobody can see are strangers, and said.
 */
export async function originsOf(
  { origins, isManaged }: Predecessors,
  tagged: Tagged,
  { live, history }: Question,
): Promise<{ readonly origins: readonly string[]; readonly strangers: readonly LiveAccount[] }> {
  const known = new Set(origins);
  const strangers: LiveAccount[] = [];
  const files = new Set(origins.map((origin) => originParts(origin).file));
  for (const [value, ids] of tagged.kind === 'read' ? tagged.ids : []) {
    const { repository, file } = originParts(value);
    if (known.has(value) || !files.has(file)) continue;
    const inTheWay = ids
      .flatMap((id) => live.accounts.get(id) ?? [])
      .filter((account) => isLive(account) && !isManaged(account));
    if (inTheWay.length === 0) continue;
    const isSame = await orTrue(() => history.wasCalled(repository));
    if (isSame) known.add(value);
    else if (isSame === undefined) strangers.push(...inTheWay);
  }
  return { origins: [...known], strangers };
}

/** Whether an account was made for a file of this folder, whatever the file and the repository were called. */
export async function isOfFolder(
  origin: string,
  { repository, desired, history }: Question,
): Promise<boolean> {
  const said = originParts(origin);
  const folder = originParts(originOf(repository, `${desired.directory}/`));
  if (!said.file.startsWith(folder.file)) return false;
  return (
    said.repository === folder.repository || (await history.wasCalled(said.repository)) === true
  );
}
