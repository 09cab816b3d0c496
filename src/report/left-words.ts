import type { Entry } from '../review/checkpoint.ts';
import type { Withheld } from '../review/judge.ts';
import type { Gap, ReviewedField } from '../review/reviewed.ts';
import { code, list } from '../text.ts';
import { cell, table } from './markdown.ts';
import { wording } from './words.ts';

/** Why a change was not made though the files ask for it, as a sentence without a full stop. */
export function withheldWords({ reason }: Withheld): string {
  switch (reason.kind) {
    case 'gap':
      return gapWords(reason.gap);
    case 'other-value': {
      const had = reason.reviewed.shown ? `: ${valueWords(reason.reviewed.shown.to)}` : '';
      return `${planOf(reason.reviewed)} has another value${had}`;
    }
    case 'other-start': {
      const from = reason.reviewed.shown?.from;
      const had = from === undefined ? '' : `, ${valueWords(from)}`;
      return `AWS was changed: ${planOf(reason.reviewed)} begins from another value${had}`;
    }
    case 'never':
      return 'no reviewed plan holds it';
    case 'needs':
      return `it needs ${reason.what}, which is not made`;
  }
}

function planOf({ origin }: ReviewedField): string {
  return origin.pull === undefined
    ? 'the reviewed plan'
    : `the plan of pull request ${origin.pull}`;
}

function gapWords({ why, origin, said }: Gap): string {
  const commit = code(origin.commit.slice(0, 7));
  const pull = `pull request ${origin.pull ?? ''}`;
  switch (why) {
    case 'push':
      return `the commit ${commit} came without a pull request`;
    case 'no-plan':
      return `${pull} was merged without a plan`;
    case 'old-plan':
      return `the plan of ${pull} was made by an earlier version, which did not note the account it is for`;
    case 'elsewhere':
      return `the plan of ${pull} was made for another branch or organization`;
    case 'before':
      return 'it was so before the first run';
    case 'left':
      return said ?? 'no reviewed plan holds it';
  }
}

function valueWords(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value)
    ? list(value.map(valueWords))
    : code(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A change that was not made, and why, in one line. */
export function withheldLine(withheld: Withheld): string {
  const { verb, rest } = wording(withheld.change);
  return `${code(withheld.change.account)}: ${verb} ${rest} (${withheldWords(withheld)})`;
}

/** Where something came from: a pull request, or a commit. */
export function originWords({ pull, commit }: Entry['origin']): string {
  return pull === undefined ? `commit ${code(commit.slice(0, 7))}` : `pull request ${pull}`;
}

const FIELDS: Readonly<Record<string, string>> = {
  ou: 'organizational unit',
  name: 'name',
  alias: 'alias',
  account: 'creation',
  invitation: 'invitation',
  id: 'account id',
  role: 'role for administrators',
  organization: 'organization',
};

/** What an entry is about. */
export function fieldWords(field: string): string {
  const known = FIELDS[field];
  if (known !== undefined) return known;
  if (field.startsWith('access')) return 'access for administrators';
  const [kind, ...rest] = field.split('/');
  const name = code(rest.join('/'));
  if (kind === 'tag') return `tag ${name}`;
  if (kind === 'contact') return `contact ${name}`;
  return kind === 'unit' ? `unit ${name}` : code(field);
}

const MOST = 100;

/** What is left to do, as a table; a sentence where nothing is. */
export function leftTable(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'Nothing is left to do.';
  const rows = entries
    .slice(0, MOST)
    .map(({ account, name, field, said, origin, review }) => [
      cell(code(name)),
      cell(/^\d{12}$/.test(account) ? code(account) : ''),
      cell(fieldWords(field)),
      cell(said),
      cell(originWords(origin)),
      review ? 'reviewed' : 'not reviewed',
    ]);
  const rest = entries.length - MOST;
  const more = rest > 0 ? `\n\n… and ${rest} more.` : '';
  return `${table(['Account', 'Id', 'What', 'Why', 'From', ''], rows)}${more}`;
}
