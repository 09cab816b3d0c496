import { accountName } from '../accounts/parse.ts';
import { concerns } from '../accounts/problem.ts';
import type { Wording } from '../fields/wording.ts';
import type { Change } from '../plan/change.ts';
import { errors, type Plan, type Unchanged } from '../plan/plan.ts';
import { code, count, some } from '../text.ts';
import { identityLine } from './identity.ts';
import { invitedWords } from './invitation-words.ts';
import { cell, cellLink, inline, sections, table } from './markdown.ts';
import { grouped, idOf, subjectCell } from './rows.ts';
import { likeness, manyNames, together, wordingForMany } from './together.ts';
import { fileUrl, type View } from './view.ts';
import { accountWords, wording } from './words.ts';

type Row = readonly string[];

/** Names of files in the row of those that nothing is done for. */
const MOST_FILES = 20;

/** A row for each account that a plan is about; accounts of which the same is said share one. */
export function accountTable(plan: Plan, view: View, most: number): string {
  // Access has a section of its own.
  const changes = plan.changes.filter(({ kind }) => kind !== 'delegate-access');
  const accounts = together(
    grouped(changes, (change) => change),
    (group) => likenessOf(group, plan),
  );
  const unchanged = together(plan.unchanged, ({ file }) =>
    identityLine(plan, file) === '' ? 'unchanged' : undefined,
  );
  const rows = [
    ...accounts.map((groups) => changeRow(groups, plan, view)),
    ...brokenRows(plan, view),
    ...plan.invited.map((one) => {
      const { icon, text } = invitedWords(one);
      const about = `${identityLine(plan, one.file)}${cell(text)}`;
      return [icon, fileLink(one.file, view, one.account), about];
    }),
    ...unchanged.map((group) => unchangedRow(group, plan, view)),
    ...unseen(plan, view).map(({ account, file }) => [
      '⛔',
      fileLink(file, view, account),
      identityLine(plan, file).replace(/<br>$/, ''),
    ]),
  ];
  const rest = rows.length - most;
  return sections(
    table(['', 'Account', 'On merge'], rows.slice(0, most)),
    rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '',
  );
}

function likenessOf(group: readonly Change[], plan: Plan): string | undefined {
  const [first] = group;
  if (!first || identityLine(plan, first.file) !== '') return undefined;
  const alike = likeness(group);
  return alike && `${plan.held.has(first.account)} ${alike}`;
}

/** The row of one account, or of many with the same changes. */
function changeRow(groups: readonly (readonly Change[])[], plan: Plan, view: View): Row {
  const [group = []] = groups;
  const [first] = group;
  if (!first) return [];
  const isHeld = plan.held.has(first.account);
  const words = (change: Change): Wording =>
    (groups.length > 1 ? wordingForMany(change, groups.length) : undefined) ?? wording(change);
  const lines = group
    .map(words)
    .map(({ verb, brief, rest }) => `**${verb}** ${cell(brief ?? rest)}`);
  const blocked =
    groups.length > 1 ? 'until their problems are fixed' : 'until its problem is fixed';
  const said = lines.length === 1 ? lines.join('') : `<br>${lines.join('<br>')}`;
  const accounts = groups.flatMap((one) => one.slice(0, 1)).map((one) => nameOf(one, plan));
  const names = groups.length > 1 ? manyNames('Names', accounts) : '';
  const about = first.kind === 'create-unit' ? '' : identityLine(plan, first.file);
  return [
    isHeld ? '⛔' : words(first).icon,
    groups.length > 1
      ? count(groups.length, 'account')
      : subjectCell(first, view, group.map((change) => idOf(change, plan)).find(Boolean)),
    `${about}${isHeld ? `**Blocked** ${blocked}: ${said}` : lines.join('<br>')}${names}`,
  ];
}

function nameOf(change: Change, plan: Plan): string {
  return accountWords(change.account, idOf(change, plan));
}

function unchangedRow(group: readonly Unchanged[], plan: Plan, view: View): Row {
  const [first] = group;
  if (!first) return [];
  if (group.length > 1) {
    const names = group.map(({ account, id }) => accountWords(account, id));
    const said = `Nothing changes in AWS${manyNames('Names', names)}`;
    return ['✅', count(names.length, 'account'), said];
  }
  return [
    '✅',
    fileLink(first.file, view, first.account),
    `${identityLine(plan, first.file)}Nothing changes in AWS: ${inline(code(first.id))}`,
  ];
}

/** The files of which no change could be made: those that mean another account each, the others in one row. */
export function brokenRows(
  plan: Plan,
  view: View,
  shown: ReadonlySet<string> = shownFiles(plan),
): readonly Row[] {
  const files = brokenFiles(plan, view, shown);
  const others = files.filter((file) => identityLine(plan, file) !== '');
  const plain = files.filter((file) => !others.includes(file));
  const nothing = (number: number): string =>
    number === 1 ? 'Nothing until its problem is fixed' : 'Nothing until their problems are fixed';
  return [
    ...(plain.length === 0
      ? []
      : [
          [
            '⛔',
            some(
              plain.map((file) => fileLink(file, view)),
              MOST_FILES,
            ),
            nothing(plain.length),
          ],
        ]),
    ...others.map((file) => [
      '⛔',
      fileLink(file, view),
      `${identityLine(plan, file)}${nothing(1)}`,
    ]),
  ];
}

function fileLink(file: string, view: View, name = accountName(file)): string {
  return cellLink(code(name), fileUrl(view, file));
}

/** Files that mean another account, and are in no other row. */
function unseen(plan: Plan, view: View): Plan['identities'] {
  const shown = shownFiles(plan);
  const broken = brokenFiles(plan, view, shown);
  const left = plan.identities.filter(({ file }) => !shown.has(file) && !broken.includes(file));
  return [...new Map(left.map((one) => [one.file, one])).values()];
}

/** Changed files that are so wrong that no change could be made of them. */
function brokenFiles(plan: Plan, view: View, shown: ReadonlySet<string>): readonly string[] {
  return [...view.changed].filter(
    (file) => !shown.has(file) && errors(plan).some((problem) => concerns(problem, file)),
  );
}

/** A file of which only access is planned has a row if it has a problem. */
function shownFiles({ changes, unchanged, invited }: Plan): ReadonlySet<string> {
  const own = changes.filter(({ kind }) => kind !== 'delegate-access');
  return new Set([...own, ...unchanged, ...invited].map(({ file }) => file));
}
