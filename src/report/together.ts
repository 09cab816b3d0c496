import type { Change } from '../plan/change.ts';
import { code, count, some } from '../text.ts';
import { cell, html } from './markdown.ts';
import { type Wording, wording } from './words.ts';

/** From so many on, rows that say the same become one. */
const MANY = 5;

/** Names that stand in one row. */
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
  const words = wording(change);
  const many = count(accounts, 'account');
  const said = (rest: string): Wording => ({
    ...words,
    brief: undefined,
    rest,
    done: { lead: words.done.lead, rest: ` ${rest}` },
  });
  switch (change.kind) {
    case 'tags':
    case 'contact':
      return said(`${words.brief ?? words.rest} on ${many}`);
    case 'move':
      return change.id === undefined ? undefined : said(`${many} to ${code(change.to)}`);
    default:
      return undefined;
  }
}

/** By what changes of an account are like those of others: what each sets, wherever it begins. */
export function likeness(changes: readonly Change[]): string | undefined {
  const said = changes.map((change) => {
    const words = wordingForMany(change, 1);
    return words && [words.verb, words.rest, change.kind === 'contact' ? change.to : ''];
  });
  return said.includes(undefined) ? undefined : JSON.stringify(said);
}

/** Folded within a cell: which accounts a row is about. Names are sentences. */
export function manyNames(summary: string, names: readonly string[], most = MOST_NAMES): string {
  const body = cell(some(names, most));
  return `<details><summary>${html(summary)}</summary>${body}</details>`;
}
