import type { Problem } from '../accounts/problem.ts';
import type { Difference } from '../fields/field.ts';
import { fieldOf } from '../fields/list.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Invitation } from '../organization/invitations.ts';
import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { code, count } from '../text.ts';
import { cell, inline, sections, table } from './markdown.ts';
import { idOf, subjectCell } from './rows.ts';
import { manyNames, together } from './together.ts';
import { timestamp, type View } from './view.ts';
import { accountWords, problemLine } from './words.ts';

/** How the files and AWS differ, over the whole organization. */
export interface Drift {
  readonly plan: Plan;
  /** Live accounts that no file speaks of. */
  readonly unmanaged: readonly LiveAccount[];
  /** Invitations that wait for an answer, ran out without one, or are accepted and to be followed up. */
  readonly invitations: readonly Invitation[];
}

/** Whether there is anything to tell. */
export function hasDrift({ plan, unmanaged, invitations }: Drift): boolean {
  return plan.changes.length + unmanaged.length + invitations.length > 0 || worth(plan).length > 0;
}

/** "2 accounts differ, 1 account has no file" */
export function driftHeadline({ plan, unmanaged, invitations }: Drift): string {
  const differ = new Set(plan.changes.map(({ account }) => account)).size;
  const problems = worth(plan).length;
  const parts = [
    ...(differ > 0 ? [`${count(differ, 'account')} ${differ === 1 ? 'differs' : 'differ'}`] : []),
    ...(problems > 0 ? [`${count(problems, 'problem')}`] : []),
    ...(unmanaged.length > 0
      ? [`${count(unmanaged.length, 'account')} ${unmanaged.length === 1 ? 'has' : 'have'} no file`]
      : []),
    ...(invitations.length > 0 ? [`${count(invitations.length, 'invitation')} to follow up`] : []),
  ];
  return parts.length === 0 ? 'no drift' : parts.join(', ');
}

/** Rows of each table that are shown, so that the whole fits an issue. */
const SIZES = [1000, 250, 100, 25];

/**
 * The drift report as Markdown for an issue and the run's page.
 * @param most characters; long tables are cut to them
 */
export function driftMarkdown(drift: Drift, view: View, most: number): string {
  for (const rows of SIZES) {
    const text = render(drift, view, rows);
    if (text.length <= most) return text;
  }
  return `Too many differences to show here: see the [log of the run](${view.runUrl}).`;
}

function render({ plan, unmanaged, invitations }: Drift, view: View, most: number): string {
  const all = plan.changes.flatMap((change) => fields(change).map((row) => ({ change, row })));
  const alike = together(all, ({ row }) => JSON.stringify(row));
  const differences = alike.map((group) => {
    const [first] = group;
    if (!first) return [];
    const { change, row } = first;
    const names = group.map((one) => accountWords(one.change.account, idOf(one.change, plan)));
    const subject =
      names.length > 1
        ? manyNames(count(names.length, 'account'), names, most)
        : subjectCell(change, view, idOf(change, plan));
    return [subject, ...row.map(cell)];
  });
  return sections(
    part('Files and AWS differ', ['Account', 'Field', 'File', 'AWS'], differences, most),
    differences.length > 0
      ? 'To change AWS to match the files, run this workflow by hand with the command `provision` and `scope: all`; changes that nobody reviewed take `on-unreviewed: proceed`. To keep what AWS has, change the files.'
      : '',
    part(
      'Problems',
      ['Where', 'What to do'],
      worth(plan).map((problem) => [cell(problemLine(problem)), cell(problem.hint ?? '')]),
      most,
    ),
    part(
      'Accounts without a file',
      ['Account', 'Name', 'Root email', 'State'],
      unmanaged.map(({ id, name, email, state }) =>
        [id, name, email, state].map((one) => cell(code(one))),
      ),
      most,
    ),
    unmanaged.length > 0
      ? `These accounts are never changed. To add files for them, run this workflow by hand with the command \`import\` and \`accounts: all\`, or some of their ids, such as ${inline(code(unmanaged[0]?.id))}.`
      : '',
    part(
      'Invitations',
      ['Account', 'State', 'Until'],
      invitations.map(({ accountId, email, state, expiresAt }) => [
        cell(code(accountId ?? email ?? '')),
        state,
        expiresAt && state !== 'accepted' ? timestamp(expiresAt) : '',
      ]),
      most,
    ),
    invitations.some(({ state }) => state === 'accepted')
      ? 'The next provisioning run completes accounts that have accepted: the next push, a run by hand, or one on `schedule` with the command `provision`.'
      : '',
    `<sub>Compared for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`,
  );
}

function part(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  most: number,
): string {
  if (rows.length === 0) return '';
  const rest = rows.length - most;
  return sections(
    `### ${title}`,
    table(head, rows.slice(0, most)),
    rest > 0 ? `… and ${rest} more, in the log of the run.` : '',
  );
}

/** What a person should look at: errors and warnings, not notes. */
function worth({ problems }: Plan): readonly Problem[] {
  return problems.filter(({ severity }) => severity !== 'note');
}

/** What differs, field by field, in sentences of which all foreign parts are in `code`. */
function fields(change: Change): readonly Difference[] {
  const none = 'nothing';
  switch (change.kind) {
    case 'create-organization':
      return [['organization', 'to be created', none]];
    case 'create-unit':
      return [['organizational unit', code(change.path), none]];
    case 'create':
      return [['account', code(change.email), none]];
    case 'invite':
      return [['account', code(change.id), none]];
    case 'adopt':
      return [['`account_id`', none, code(change.id)]];
    case 'delegate-access':
      return [
        ...change.gains.map((grant): Difference => ['role policy', code(grant.account), none]),
        ...change.losses.map((arn): Difference => ['role policy', none, code(arn)]),
        ...(change.form === change.formBefore
          ? []
          : [['form of the role policy', change.form, change.formBefore ?? none] as const]),
      ];
    case 'manual':
      return [['`root_email`', code(change.to), code(change.from)]];
    default:
      return fieldOf(change).words.differences(change);
  }
}
