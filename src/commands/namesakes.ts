import type { Namesake } from '../diff/earlier.ts';
import { ORIGIN_TAG } from '../fields/tags/compare.ts';
import type { Reader } from '../organization/connection.ts';
import { orTrue, type Question, type Seeker } from './earlier-question.ts';
import { isOfFolder } from './origins.ts';

/**
 * Live accounts without a file that have the name of the new one, and that a file had which is gone: their own tags
 * tell it, or the history of the folder. Others of that name are strangers. What can't be told counts as had.
 */
export async function namesakesOf(
  reader: Reader,
  { account, predecessors }: Seeker,
  question: Question,
): Promise<readonly Namesake[]> {
  const { live, history } = question;
  const { standsInTheWay } = await import('../organization/predecessor.ts');
  const { readTags } = await import('../organization/tags.ts');
  const wanted = (account.fields.account_name ?? account.name).toLowerCase();
  const same = [...live.accounts.values()].filter(
    (other) => other.name.toLowerCase() === wanted && standsInTheWay(other, predecessors),
  );
  const found: Namesake[] = [];
  for (const other of same) {
    const told = await orTrue(async () => {
      const origin = (await readTags(reader, other.id))[ORIGIN_TAG];
      if (origin !== undefined && (await isOfFolder(origin, question))) return 'had';
      const { ids, isComplete } = await history.formerIds();
      if (ids.has(other.id)) return 'had';
      // One that was made for a file elsewhere has its tag from there.
      return isComplete || origin !== undefined ? 'never' : 'perhaps';
    });
    if (told !== 'never') found.push({ account: other, isCertain: told === 'had' });
  }
  return found;
}
