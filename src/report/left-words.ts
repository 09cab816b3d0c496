import { lookUp } from '../dictionary.ts';
import type { ChangedValue } from '../fields/field.ts';
import { fieldOf, isFieldChange, lineWords } from '../fields/list.ts';
import type { Change, FieldChange } from '../plan/change.ts';
import { extentWords, limitWords } from '../plan/extent.ts';
import type { Entry } from '../review/checkpoint.ts';
import type { Withheld } from '../review/judge.ts';
import { isAccess } from '../review/line.ts';
import type { Gap, ReviewedField } from '../review/reviewed.ts';
import { code, list, lowerFirst } from '../text.ts';
import { cell, table } from './markdown.ts';
import { wording } from './words.ts';

/** Why a change was not made though the files ask for it, as a sentence without a full stop. */
export function withheldWords({ reason }: Pick<Withheld, 'reason'>): string {
  switch (reason.kind) {
    case 'gap':
      return gapWords(reason.gap);
    case 'other-value':
      return `${planOf(reason.reviewed)} ${setWords(reason.reviewed)}`;
    case 'other-start':
      return `AWS has changed since ${planOf(reason.reviewed)}, which ${setWords(reason.reviewed)}`;
    case 'too-much':
      return `nobody reviewed it, and with the rest ${extentWords(reason.extent)} would change: ${limitWords(reason.limit)}`;
    case 'never':
      return 'no reviewed plan has it';
    case 'needs':
      return `it needs ${reason.what}, which does not exist`;
  }
}

function planOf({ origin }: ReviewedField): string {
  return origin.pull === undefined
    ? 'the reviewed plan'
    : `the plan of pull request #${origin.pull}`;
}

/** What a reviewed plan had. */
function setWords({ shown }: ReviewedField): string {
  if (!shown) return 'had another value';
  const from =
    shown.from === undefined || shown.from === null ? '' : ` from ${valueWords(shown.from)}`;
  if (Array.isArray(shown.to)) return `had other values: ${valueWords(shown.to)}`;
  return shown.to === null
    ? `removed ${valueWords(shown.from ?? null)}`
    : `set it to ${valueWords(shown.to)}${from}`;
}

function gapWords({ why, origin, said }: Gap): string {
  const commit = code(origin.commit.slice(0, 7));
  const pull = `pull request #${origin.pull ?? ''}`;
  switch (why) {
    case 'push':
      return `commit ${commit} came without a pull request`;
    case 'no-plan':
      return `${pull} was merged without a plan`;
    case 'old-plan':
      return `the plan of ${pull} was made by an earlier version, which did not record the account`;
    case 'not-approved':
      return `${pull} was merged without the approval that its plan needs`;
    case 'problem':
      return `${pull} was merged though its plan had a problem with the account`;
    case 'elsewhere':
      return `the plan of ${pull} was made for another branch or organization`;
    case 'before':
      return 'it was there before the first run';
    case 'left':
      return said ?? 'no reviewed plan has it';
  }
}

function valueWords(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value)
    ? list(value.map(valueWords))
    : code(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A change that was not made in one line: whose plan had what, and what would happen now. */
export function withheldLine(withheld: Withheld): string {
  const { change } = withheld;
  const field = fieldOfChange(change);
  const what = field === undefined ? '' : `${field}: `;
  return `${code(change.account)}: ${what}${withheldWords(withheld)}; now ${nowWords(change)}`;
}

/** The field that a change is about, where it is one whose values are short enough to be said. */
function fieldOfChange(change: Change): string | undefined {
  if (!isFieldChange(change) || !isShort(change)) return undefined;
  return list(
    fieldOf(change)
      .lines(change)
      .map(({ field }) => fieldWords(field)),
  );
}

/** Whether each value that it sets is one text. */
function isShort(change: FieldChange): boolean {
  return fieldOf(change)
    .lines(change)
    .every(({ from, to }) => !Array.isArray(from) && !Array.isArray(to));
}

/** What a change would do, in the middle of a sentence. */
function nowWords(change: Change): string {
  if (isFieldChange(change) && isShort(change)) {
    return list(fieldOf(change).words.values(change).map(valueNow));
  }
  const { verb, rest } = wording(change);
  return `this would be done: ${lowerFirst(verb)} ${rest}`;
}

function valueNow([, from, to]: ChangedValue): string {
  if (to === undefined) return `${code(from)} would be removed`;
  return from === undefined
    ? `it would be set to ${code(to)}`
    : `it would change from ${code(from)} to ${code(to)}`;
}

/** Where something came from: a pull request, or a commit. */
export function originWords({ pull, commit }: Entry['origin']): string {
  return pull === undefined ? `commit ${code(commit.slice(0, 7))}` : `pull request #${pull}`;
}

/** Lines that are about no field of an account. */
const OTHERS: Readonly<Record<string, string>> = {
  account: 'creation',
  invitation: 'invitation',
  id: 'account id',
  role: 'role for administrators',
  root_email: 'root email',
  organization: 'organization',
};

/** What an entry is about. */
export function fieldWords(field: string): string {
  const known = lookUp(OTHERS, field) ?? lineWords(field);
  if (known !== undefined) return known;
  if (isAccess(field)) return 'access for administrators';
  return field.startsWith('unit/') ? `unit ${code(field.slice('unit/'.length))}` : code(field);
}

/** The most that a table shows: rows, and their characters, so that it fits into a check run whatever reasons AWS gives. */
const MOST = { rows: 100, characters: 55_000 };

/** What is left to do, as a table; a sentence where nothing is. */
export function leftTable(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'Nothing is left to do.';
  const all = entries.slice(0, MOST.rows).map(rowOf);
  let characters = 0;
  const rows = all.filter((row) => {
    characters += row.join(' | ').length;
    return characters <= MOST.characters;
  });
  const rest = entries.length - rows.length;
  const more = rest > 0 ? `\n\n… and ${rest} more.` : '';
  return `${table(['Account', 'Id', 'What', 'Why', 'From', ''], rows)}${more}`;
}

function rowOf({ account, name, field, said, origin, review }: Entry): readonly string[] {
  return [
    cell(code(name)),
    cell(/^\d{12}$/.test(account) ? code(account) : ''),
    cell(fieldWords(field)),
    cell(said),
    cell(originWords(origin)),
    review ? 'reviewed' : 'not reviewed',
  ];
}
