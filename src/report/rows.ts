import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { code } from '../text.ts';
import { cell, cellLink } from './markdown.ts';
import { fileUrl, type View } from './view.ts';

/** What is in one row of a table: all about an account, or about a unit. */
export function grouped<T>(
  items: readonly T[],
  changeOf: (item: T) => Change,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const change = changeOf(item);
    const key = change.kind === 'create-unit' ? `unit ${change.path}` : `account ${change.account}`;
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The id of the account that a change is done to, where it has one by then. */
export function idOf(
  change: Change,
  { organization }: Pick<Plan, 'organization'>,
): string | undefined {
  switch (change.kind) {
    case 'create-organization':
    case 'create-unit':
    case 'create':
      return undefined;
    case 'delegate-access':
      return organization?.managementAccountId;
    default:
      return change.id;
  }
}

/** Whom a row is about: a link to the file, and the account's id. */
export function subjectCell(change: Change, view: View, id: string | undefined): string {
  if (change.kind === 'create-unit') return `Unit ${cell(code(change.path))}`;
  const name = cellLink(code(change.account), fileUrl(view, change.file));
  return id === undefined ? name : `${name} ${cell(code(id))}`;
}
