import { type Problem, place } from '../accounts/problem.ts';
import type { Change, CreateAccount, InviteAccount } from '../plan/change.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { code, count, list } from '../text.ts';
import { accessSection } from './access-markdown.ts';
import { approvalWords } from './approval-words.ts';
import { changedValues } from './changed-values.ts';
import { headline } from './headline.ts';
import { othersLead } from './identity.ts';
import { leftOverSection } from './left-over-markdown.ts';
import { cell, folded, inline, link, sections, table } from './markdown.ts';
import { accountTable } from './plan-table.ts';
import { treePicture } from './tree-picture.ts';
import { locationUrl, timestamp, type View } from './view.ts';
import { manualSteps, quotaSentence } from './words.ts';

/** How much of a long plan is shown. */
interface Size {
  readonly rows: number;
  readonly details: boolean;
}

const SIZES: readonly Size[] = [
  { rows: Number.POSITIVE_INFINITY, details: true },
  { rows: Number.POSITIVE_INFINITY, details: false },
  { rows: 250, details: false },
  { rows: 100, details: false },
  { rows: 25, details: false },
];

/**
 * The plan as Markdown for a pull request's comment, a check run or a job summary.
 * @param most characters; a long plan is cut to them and says where the rest is
 */
export function planMarkdown(plan: Plan, view: View, most: number): string {
  const texts = SIZES.map((size) => () => render(plan, view, size));
  for (const text of texts) {
    const markdown = text();
    if (markdown.length <= most) return markdown;
  }
  return sections(
    `## AWS accounts: ${headline(plan)}`,
    accessSection(plan),
    inline(approvalWords(plan.approval)),
    `This plan is too long for this place: see the [log of the run](${view.runUrl}).`,
    stamp(plan, view),
  );
}

function render(plan: Plan, view: View, size: Size): string {
  return sections(
    `## AWS accounts: ${headline(plan)}`,
    accessSection(plan),
    lead(plan, view),
    problemSection(plan, view, size.rows, 'error'),
    manualSection(plan),
    accountTable(plan, view, size.rows),
    leftOverSection(plan, view, size.rows),
    problemSection(plan, view, size.rows, 'warning'),
    inline(quotaSentence(plan.headroom)),
    size.details
      ? ''
      : `Values, notes and pictures did not fit here: they are in the [summary of the run](${view.runUrl}).`,
    size.details ? folded('Changed values', changedValues(plan.changes)) : '',
    size.details ? folded('Values of new accounts', exactValues(plan.changes)) : '',
    size.details ? folded('Organizational units', treePicture(plan.changes)) : '',
    size.details ? noteSection(plan, view) : '',
    stamp(plan, view),
  );
}

/** The one or two sentences that a reviewer must have read. */
function lead(plan: Plan, view: View): string {
  if (view.withoutAws) return inline(view.withoutAws);
  const another = othersLead(plan);
  const approval = inline(approvalWords(plan.approval));
  if (!isMergeable(plan)) {
    const isOnlyUnapproved = isMergeable({ ...plan, approval: undefined });
    const why = isOnlyUnapproved
      ? '**Do not merge this before it is approved.**'
      : '**Do not merge this yet.**';
    return sections(`${why} ${approval}`.trim(), another);
  }
  const creates = plan.changes.filter((change) => change.kind === 'create').length;
  const invites = plan.changes.filter((change) => change.kind === 'invite').length;
  const asks =
    invites === 0
      ? ''
      : `**Merging invites ${count(invites, 'AWS account')}.** ${invites === 1 ? 'Its owner gets' : 'Their owners get'} an email from AWS. Once accepted, the management account pays for ${invites === 1 ? 'it' : 'them'}.`;
  if (creates === 0) return sections(approval, another, asks);
  const look = creates === 1 ? 'its name and root email' : 'their names and root emails';
  const warning = `**Merging creates ${count(creates, 'AWS account')}.** An account can't be deleted, only closed, and its root email can never be used for another account: check ${look}.`;
  return sections(approval, another, warning, asks);
}

/** The problems of one severity, each with its places and its remedy. */
export function problemSection(
  plan: Plan,
  view: View,
  most: number,
  severity: 'error' | 'warning',
): string {
  const problems = plan.problems.filter((problem) => problem.severity === severity);
  if (problems.length === 0) return '';
  const rest = problems.length - most;
  const toFix = problems.length === 1 ? 'Problem to fix' : 'Problems to fix';
  return sections(
    `### ${severity === 'error' ? toFix : 'Warnings'}`,
    problems
      .slice(0, most)
      .map((problem) => problemItem(problem, view))
      .join('\n'),
    rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '',
  );
}

function problemItem(problem: Problem, view: View): string {
  const spot = problem.at
    ? `${link(code(place(problem.at)), locationUrl(view, problem.at))}: `
    : '';
  const others = (problem.also ?? []).map((other) =>
    link(code(place(other)), locationUrl(view, other)),
  );
  const clash = others.length > 0 ? ` Also: ${list(others)}.` : '';
  const hint = problem.hint ? `<br>${inline(problem.hint)}` : '';
  return `- ${spot}${inline(problem.message)}.${clash}${hint}`;
}

export function manualSection(plan: Plan): string {
  return plan.changes
    .filter((change) => change.kind === 'manual')
    .map((change) => {
      const steps = manualSteps(change).map((step, index) => `${index + 1}. ${inline(step)}`);
      return [`### By hand: the root email of ${inline(code(change.account))}`, '', ...steps].join(
        '\n',
      );
    })
    .join('\n\n');
}

/** Every value that goes to AWS, a table for each account that is created or invited. */
function exactValues(changes: readonly Change[]): string {
  return changes
    .filter((change) => change.kind === 'create' || change.kind === 'invite')
    .map((change) => {
      const rows: [string, string][] = [
        ...(change.kind === 'create' ? creationValues(change) : invitationValues(change)),
        ...Object.entries(change.tags).map(([key, value]): [string, string] => [
          `Tag ${code(key)}`,
          code(value),
        ]),
      ];
      return sections(
        `**${inline(code(change.account))}**`,
        table(
          ['', 'Value'],
          rows.map(([name, value]) => [cell(name), cell(value)]),
        ),
      );
    })
    .join('\n\n');
}

function creationValues(change: CreateAccount): readonly [string, string][] {
  const { awsName, email, roleName, billing } = change;
  return [
    ['Name in AWS', code(awsName)],
    ['Root email', code(email)],
    ['Role for administrators', code(roleName)],
    ['IAM users can access billing', billing ? code(billing) : "AWS's default: `ALLOW`"],
  ];
}

function invitationValues({ id, email }: InviteAccount): readonly [string, string][] {
  return [
    ['Account', code(id)],
    ['Root email, checked once it has joined', code(email)],
    ['Notes in the mail', 'this repository and this pull request'],
  ];
}

function noteSection(plan: Plan, view: View): string {
  const notes = plan.problems.filter(({ severity }) => severity === 'note');
  const items = notes.map((note) => problemItem(note, view)).join('\n');
  return folded(count(notes.length, 'note'), items);
}

/** What the plan was made of, and when. */
function stamp(plan: Plan, view: View): string {
  const { organization } = plan;
  const live = organization
    ? `organization ${code(organization.id)} (management account ${code(organization.managementAccountId)})`
    : view.withoutAws || !plan.isComplete
      ? 'without AWS'
      : 'no organization yet';
  const again = view.isPull ? ' · to plan again, comment `/accounts plan`' : '';
  return `<sub>Planned for ${inline(view.basis)} · ${inline(live)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})${again}</sub>`;
}
