import { fieldOf, isFieldChange } from '../fields/list.ts';
import type { Wording } from '../fields/wording.ts';
import type { Change } from '../plan/change.ts';
import { count, some } from '../text.ts';
import { cell, html } from './markdown.ts';
import { wording } from './words.ts';

/** From so many on, rows that say the same become one. */
const MANY = 5;

/** Names that are in one row. */
const MOST_NAMES = 1000;

/**
 * Rows of which many say the same, together, in the order of the first of each.
 * @param keyOf equal for rows that say the same; `undefined` for one that has to be by itself
 */
export function together<T>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row) ?? `row ${index}`;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) =>
    group.length < MANY ? group.map((row) => [row]) : [group],
  );
}

/** The same change of so many accounts in one sentence; `undefined` for one that is like no other. */
export function wordingForMany(change: Change, accounts: number): Wording | undefined {
  if (!isFieldChange(change)) return undefined;
  const words = wording(change);
  const rest = fieldOf(change).words.many(change, count(accounts, 'account'));
  if (rest === undefined) return undefined;
  const done = { lead: words.done.lead, rest: ` ${rest}` };
  return { ...words, brief: undefined, rest, done };
}

/** By what changes of an account are like those of others: what each sets, wherever it begins. */
export function likeness(changes: readonly Change[]): string | undefined {
  const said = changes.map((change) => {
    const words = wordingForMany(change, 1);
    if (!words || !isFieldChange(change)) return undefined;
    const set = fieldOf(change)
      .lines(change)
      .map(({ field, to }) => [field, to]);
    return [words.verb, words.rest, set];
  });
  return said.includes(undefined) ? undefined : JSON.stringify(said);
}

/** Folded within a cell: which accounts a row is about. Names are sentences. */
export function manyNames(summary: string, names: readonly string[], most = MOST_NAMES): string {
  const body = cell(some(names, most));
  return `<details><summary>${html(summary)}</summary>${body}</details>`;
}
