import type { Change } from '../plan/change.ts';
import { code } from '../text.ts';
import { cell, cellLink } from './markdown.ts';
import { fileUrl, type View } from './view.ts';

/** What stands in one row of a table: all about an account, or about a unit. */
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

/** Whom a row is about, with a link to the file. */
export function subjectCell(change: Change, view: View): string {
  if (change.kind === 'create-unit') return `Unit ${cell(code(change.path))}`;
  return cellLink(code(change.account), fileUrl(view, change.file));
}
