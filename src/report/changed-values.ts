import { fieldOf, isFieldChange } from '../fields/list.ts';
import { groupBy } from '../group-by.ts';
import type { Change, FieldChange } from '../plan/change.ts';
import { count, plain, some } from '../text.ts';

/** Names of accounts that a heading of the diff has. */
const NAMES = 20;

/**
 * What changes from what to what, as a diff in a code block; empty where nothing does. Accounts of which the same
 * changes are under one heading. Each line begins with one of our signs, so none can close the block.
 */
export function changedValues(changes: readonly Change[]): string {
  const fields = changes.filter(isFieldChange);
  const byAccount = groupBy(fields, ({ account }) => account);
  const diffs = [...byAccount].map(([, own]) => ({ own, text: own.flatMap(diffOf).join('\n') }));
  const parts = [...groupBy(diffs, ({ text }) => text)].map(
    ([text, same]) => `@@ ${heading(same.flatMap(({ own }) => own.slice(0, 1)))} @@\n${text}`,
  );
  return parts.length === 0 ? '' : ['```diff', ...parts, '```'].join('\n');
}

function heading(accounts: readonly FieldChange[]): string {
  const names = accounts.map(({ account, id }) =>
    id === undefined ? plain(account) : `${plain(account)} (${plain(id)})`,
  );
  return names.length === 1
    ? names.join('')
    : `${count(names.length, 'account')}: ${some(names, NAMES)}`;
}

function diffOf(change: FieldChange): readonly string[] {
  return fieldOf(change)
    .words.values(change)
    .flatMap(([field, from, to]) => [
      ...(from === undefined ? [] : [`- ${plain(field)}: ${plain(from, 500)}`]),
      ...(to === undefined ? [] : [`+ ${plain(field)}: ${plain(to, 500)}`]),
    ]);
}
