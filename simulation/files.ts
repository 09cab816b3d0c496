import type { Edit, Fields } from './steps.ts';

/** Account files by stem. */
export type Files = ReadonlyMap<string, string>;

const MANAGEMENT = '111122223333';

/** Accounts that every world begins with. */
export const FIRST = { prod: '200000000001', dev: '200000000002', lab: '200000000003' } as const;

/** An account of the second folder, where there is one. */
export const OTHER = { 'x-side': '200000000004' } as const;

/** An account of another organization, to be invited. */
export const GUEST = { stem: 'guest', id: '300000000001' } as const;

export const FOLDERS = ['accounts', 'others'] as const;
export type Folder = (typeof FOLDERS)[number];

/** Files of the second folder have stems that begin with `x-` here. */
export function pathOf(stem: string): string {
  return stem.startsWith('x-') ? `others/${stem.slice(2)}.yaml` : `accounts/${stem}.yaml`;
}

export function stemOf(path: string): string | undefined {
  const [, folder, name] = /^(accounts|others)\/([^/]+)\.yaml$/.exec(path) ?? [];
  return folder === 'others' ? `x-${name}` : name;
}

/** An account's name in its folder. */
function nameOf(stem: string): string {
  return stem.replace(/^x-/, '');
}

function masterOf(stem: string): string {
  return stem.startsWith('x-') ? 'x-master' : 'master';
}

export function emailOf(stem: string, serial: number): string {
  return `aws+${stem}-${serial}@example.com`;
}

/** The file of an account; its title says for good which account is meant, whatever becomes of the rest. */
function fileOf(stem: string, serial: number, id: string | undefined, fields: Fields): string {
  const lines = [
    '# Kept by the platform team.',
    'account_type: AWS',
    `title: T-${stem}-${serial}   # for people`,
    'region: us-west-2',
    `root_email: ${emailOf(stem, serial)}`,
    ...(id === undefined ? [] : [`account_id: '${id}'`]),
    '',
  ];
  return withFields(lines.join('\n'), fields);
}

/** The files of the first commit. */
export function firstFiles(isTwo: boolean): Files {
  const all: Readonly<Record<string, string>> = { ...FIRST, ...(isTwo && OTHER) };
  const files = Object.entries(all).map(([stem, id]) => [stem, fileOf(stem, 0, id, {})] as const);
  return new Map([
    ['master', masterFile('T-master-0', Object.keys(FIRST))],
    ...(isTwo ? [['x-master', masterFile('T-x-master-0', ['side'])] as const] : []),
    ...files,
  ]);
}

function masterFile(title: string, names: readonly string[]): string {
  return [
    'account_type: AWS',
    'is_master: true',
    `title: ${title}`,
    'region: us-west-2',
    'root_email: aws@example.com',
    `account_id: '${MANAGEMENT}'`,
    'organization_account_ids:',
    ...names.map((name) => `- ${name}`),
    '',
  ].join('\n');
}

/** Sets top-level keys, each in its place, or at the end. */
function withFields(text: string, fields: Fields): string {
  let lines = text.split('\n');
  for (const [key, value] of Object.entries(fields)) {
    const start = lines.findIndex((line) => line.startsWith(`${key}:`));
    const block = value === null ? [] : `${key}: ${value}`.split('\n');
    if (start === -1) {
      if (lines.at(-1) === '') lines.pop();
      lines = [...lines, ...block, ''];
      continue;
    }
    let end = start + 1;
    while (/^[ -]/.test(lines[end] ?? '')) end += 1;
    lines.splice(start, end - start, ...block);
  }
  return lines.join('\n');
}

function listed(master: string, change: (names: readonly string[]) => readonly string[]): string {
  const all = master.split('\n');
  const start = all.indexOf('organization_account_ids:');
  let end = start + 1;
  while (all[end]?.startsWith('- ')) end += 1;
  const names = all.slice(start + 1, end).map((line) => line.slice(2));
  all.splice(start + 1, end - start - 1, ...change(names).map((name) => `- ${name}`));
  return all.join('\n');
}

/**
 * The files once an edit is made.
 * @param before each file's text before and after a pull request, for what is reverted
 */
export function edited(
  files: Files,
  edit: Edit,
  before: (pull: string) => { readonly old: Files; readonly now: Files } | undefined,
): Files {
  const next = new Map(files);
  const list = (change: (names: readonly string[]) => readonly string[]): void => {
    const stem = masterOf(edit.edit === 'revert' ? '' : edit.stem);
    const master = next.get(stem);
    if (master !== undefined) next.set(stem, listed(master, change));
  };
  switch (edit.edit) {
    case 'add':
      if (files.has(edit.stem)) break;
      next.set(edit.stem, fileOf(edit.stem, edit.serial, undefined, edit.fields));
      list((names) => [...new Set([...names, nameOf(edit.stem)])]);
      break;
    case 'import':
      if (files.has(edit.stem)) break;
      next.set(edit.stem, fileOf(edit.stem, 0, edit.id, edit.fields));
      break;
    case 'set': {
      const text = files.get(edit.stem);
      if (text !== undefined) next.set(edit.stem, withFields(text, edit.fields));
      break;
    }
    case 'rename': {
      const text = files.get(edit.stem);
      if (text === undefined || files.has(edit.to)) break;
      next.delete(edit.stem);
      next.set(edit.to, text);
      list((names) => names.map((name) => (name === nameOf(edit.stem) ? nameOf(edit.to) : name)));
      break;
    }
    case 'remove':
      if (!next.delete(edit.stem)) break;
      list((names) => names.filter((name) => name !== nameOf(edit.stem)));
      break;
    case 'revert': {
      const found = before(edit.pull);
      if (!found) break;
      for (const stem of new Set([...found.old.keys(), ...found.now.keys()])) {
        const [old, now] = [found.old.get(stem), found.now.get(stem)];
        if (old === now) continue;
        if (old === undefined) next.delete(stem);
        else next.set(stem, old);
      }
      break;
    }
  }
  return next;
}
