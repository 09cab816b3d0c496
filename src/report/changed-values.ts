import { groupBy } from '../group-by.ts';
import { type Change, type FieldChange, isFieldChange } from '../plan/change.ts';
import { count, plain, some } from '../text.ts';

type Line = readonly [field: string, from: string | undefined, to: string | undefined];

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
  return linesOf(change).flatMap(([field, from, to]) => [
    ...(from === undefined ? [] : [`- ${plain(field)}: ${plain(from, 500)}`]),
    ...(to === undefined ? [] : [`+ ${plain(field)}: ${plain(to, 500)}`]),
  ]);
}

/** Fields as the files have them; a value that is not there, or not known, has no line. */
function linesOf(change: FieldChange): readonly Line[] {
  switch (change.kind) {
    case 'move':
      return [
        ['organizational_unit', change.id === undefined ? undefined : change.from, change.to],
      ];
    case 'rename':
      return [['account_name', change.from, change.to]];
    case 'alias':
      return [['account_alias', change.from, change.to]];
    case 'tags':
      return [
        ...Object.entries(change.set).map(([key, { from, to }]): Line => [`tags.${key}`, from, to]),
        ...Object.entries(change.remove).map(
          ([key, from]): Line => [`tags.${key}`, from, undefined],
        ),
      ];
    case 'contact': {
      const { type, from, to } = change;
      const parts: readonly Line[] = [
        ['name', from?.name, to.name],
        ['title', from?.title, to.title],
        ['email', from?.email, to.email],
        ['phone_number', from?.phoneNumber, to.phoneNumber],
      ];
      return parts
        .filter(([, before, after]) => before !== after)
        .map(
          ([part, before, after]): Line => [`alternate_contacts.${type}.${part}`, before, after],
        );
    }
  }
}
