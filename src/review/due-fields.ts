import { ORIGIN_TAG } from '../fields/tags/compare.ts';
import { keyOfLine } from '../fields/tags/record.ts';
import type { Due } from '../plan/scope.ts';
import { ACCESS, enteredIn } from './line.ts';

/** A field of an account that something came to the branch for, or that was left before. */
export interface DueField {
  /** The key of the account, as lines have it. */
  readonly account: string;
  readonly field: string;
}

/**
 * What is due that neither the files nor AWS can tell of: a run that was killed may have done a part of what a merge asked
 * for and the next one took back, so that the files are as they were and AWS is not.
 * @param nameOf the name of the account with a key
 */
export function dueOf(
  fields: readonly DueField[],
  nameOf: (account: string) => string | undefined,
): Due {
  const named = fields.flatMap(({ account, field }) => {
    const name = nameOf(account);
    return name === undefined ? [] : [{ name, field }];
  });
  const having = (field: string): ReadonlySet<string> =>
    new Set(named.flatMap((one) => (one.field === field ? one.name : [])));
  return {
    tags: tagsIn(named),
    aliases: having('alias'),
    invitations: having('invitation'),
    access: new Set(
      fields.flatMap(({ field }) => {
        const entered = enteredIn(field);
        return entered ? `${entered.account} ${entered.role}` : [];
      }),
    ),
    accessForm: fields.some(({ field }) => field === ACCESS),
  };
}

/** Keys of tags that a file names, or once named. The tag that tells where an account belongs is never taken off. */
function tagsIn(
  named: readonly { readonly name: string; readonly field: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const tags = new Map<string, Set<string>>();
  for (const { name, field } of named) {
    const key = keyOfLine(field);
    if (key === undefined || key === ORIGIN_TAG) continue;
    const keys = tags.get(name) ?? new Set();
    tags.set(name, keys.add(key));
  }
  return tags;
}
