import { accountName } from '../accounts/parse.ts';
import { concerns, type Problem, place } from '../accounts/problem.ts';
import type { Change, CreateAccount, InviteAccount } from '../plan/change.ts';
import { errors, isMergeable, type Plan } from '../plan/plan.ts';
import { code, count, list } from '../text.ts';
import { approvalWords } from './approval-words.ts';
import { identityLine, othersLead } from './identity.ts';
import { invitedWords } from './invitation-words.ts';
import { originWords } from './left-words.ts';
import { cell, cellLink, folded, inline, link, sections, table } from './markdown.ts';
import { grouped, idOf, subjectCell } from './rows.ts';
import { treePicture } from './tree-picture.ts';
import { fileUrl, locationUrl, timestamp, type View } from './view.ts';
import { headline, manualSteps, roomSentence, wording } from './words.ts';

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
    inline(approvalWords(plan.approval)),
    `This plan is too long for this place: see the [log of the run](${view.runUrl}).`,
    stamp(plan, view),
  );
}

function render(plan: Plan, view: View, size: Size): string {
  return sections(
    `## AWS accounts: ${headline(plan)}`,
    lead(plan, view),
    problemSection(plan, view, size, 'error'),
    manualSection(plan),
    accountTable(plan, view, size),
    leftOverSection(plan, view, size),
    problemSection(plan, view, size, 'warning'),
    inline(roomSentence(plan.headroom)),
    size.details ? folded('Exact values', exactValues(plan.changes)) : '',
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
      ? '**Not to be merged before it is approved.**'
      : '**Not to be merged as it stands.**';
    return sections(`${why} ${approval}`.trim(), another);
  }
  const creates = plan.changes.filter((change) => change.kind === 'create').length;
  const invites = plan.changes.filter((change) => change.kind === 'invite').length;
  const asks =
    invites === 0
      ? ''
      : `**Merging invites ${count(invites, 'AWS account')}.** ${invites === 1 ? 'Its owner gets' : 'Their owners get'} a mail from AWS; once accepted, the management account pays for ${invites === 1 ? 'it' : 'them'}.`;
  if (creates === 0) return sections(approval, another, asks);
  const look = creates === 1 ? 'the name and the address' : 'the names and the addresses';
  const warning = `**Merging creates ${count(creates, 'AWS account')}.** An account can't be deleted, only closed, and its email address can never be used for another: check ${look}.`;
  return sections(approval, another, warning, asks);
}

function accountTable(plan: Plan, view: View, { rows: most }: Size): string {
  const rows = [
    ...grouped(plan.changes, (change) => change).map((group) => changeRow(group, plan, view)),
    ...brokenFiles(plan, view).map((file) => [
      '⛔',
      cellLink(code(accountName(file)), fileUrl(view, file)),
      `${identityLine(plan, file)}Nothing, until its problem is fixed`,
    ]),
    ...plan.invited.map((one) => {
      const { icon, text } = invitedWords(one);
      const about = `${identityLine(plan, one.file)}${cell(text)}`;
      return [icon, cellLink(code(one.account), fileUrl(view, one.file)), about];
    }),
    ...plan.unchanged.map(({ account, file, id }) => [
      '✅',
      cellLink(code(account), fileUrl(view, file)),
      `${identityLine(plan, file)}Nothing changes in AWS: ${inline(code(id))}`,
    ]),
    ...unseen(plan, view).map(({ account, file }) => [
      '⛔',
      cellLink(code(account), fileUrl(view, file)),
      identityLine(plan, file).replace(/<br>$/, ''),
    ]),
  ];
  const rest = rows.length - most;
  return sections(
    table(['', 'Account', 'On merge'], rows.slice(0, most)),
    rest > 0 ? `… and ${rest} more, in the [summary of the run](${view.runUrl}).` : '',
  );
}

function changeRow(group: readonly Change[], plan: Plan, view: View): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const isHeld = plan.held.has(first.account);
  const until = isHeld ? ', once its problem is fixed' : '';
  const lines = group.map((change) => {
    const { verb, rest } = wording(change);
    return `**${verb}** ${cell(rest)}`;
  });
  const isUnit = first.kind === 'create-unit' || first.kind === 'delegate-access';
  return [
    isHeld ? '⛔' : wording(first).icon,
    subjectCell(first, view, group.map((change) => idOf(change, plan)).find(Boolean)),
    `${isUnit ? '' : identityLine(plan, first.file)}${lines.join('<br>')}${until}`,
  ];
}

/** Files that mean another account, and are in no other row. */
function unseen(plan: Plan, view: View): Plan['identities'] {
  const shown = new Set([...shownFiles(plan), ...brokenFiles(plan, view)]);
  const left = plan.identities.filter(({ file }) => !shown.has(file));
  return [...new Map(left.map((one) => [one.file, one])).values()];
}

/** What earlier merges and pushes left undone: this merge does it too, as far as it says so. */
function leftOverSection(plan: Plan, view: View, { rows: most }: Size): string {
  const { leftOvers } = plan;
  if (leftOvers.length === 0) return '';
  const rows = leftOvers.map((one) => {
    const { change, origin, isReviewed, obstacle } = one;
    const { icon, verb, rest } = wording(change);
    return [
      obstacle === undefined ? icon : '⏸️',
      subjectCell(change, view, idOf(change, plan)),
      `**${verb}** ${cell(rest)}`,
      `${cell(originWords(origin))}${isReviewed ? '' : ', *not reviewed yet*'}`,
      obstacle === undefined ? 'This merge does it' : `Not by this merge: ${cell(obstacle)}`,
    ];
  });
  const more = rows.length - most;
  const done = leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
  return sections(
    '### Left over from earlier',
    done === 0
      ? 'Earlier merges or pushes left this undone. This pull request does not change it.'
      : `Earlier merges or pushes left this undone. **Merging does ${done === leftOvers.length ? 'it' : `${done} of these`} as well**; it is not part of this pull request and does not affect its check.`,
    table(['', 'Account', 'What', 'From', ''], rows.slice(0, most)),
    more > 0 ? `… and ${more} more, in the [summary of the run](${view.runUrl}).` : '',
  );
}

/** Changed files that are so wrong that no change could be made of them. */
function brokenFiles(plan: Plan, view: View): readonly string[] {
  const shown = shownFiles(plan);
  return [...view.changed].filter(
    (file) => !shown.has(file) && errors(plan).some((problem) => concerns(problem, file)),
  );
}

function shownFiles({ changes, unchanged, invited }: Plan): ReadonlySet<string> {
  return new Set([...changes, ...unchanged, ...invited].map(({ file }) => file));
}

/** The problems of one severity, each with its places and its remedy. */
export function problemSection(
  plan: Plan,
  view: View,
  { rows: most }: Size,
  severity: 'error' | 'warning',
): string {
  const problems = plan.problems.filter((problem) => problem.severity === severity);
  if (problems.length === 0) return '';
  const rest = problems.length - most;
  const toFix = problems.length === 1 ? 'Problem to fix' : 'Problems to fix';
  return sections(
    `### ${severity === 'error' ? toFix : 'To look at'}`,
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
    ['IAM users may see its bills', billing ? code(billing) : "AWS's default: `ALLOW`"],
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
    : view.withoutAws
      ? 'without AWS'
      : 'no organization yet';
  return `<sub>Planned for ${inline(view.basis)} · ${inline(live)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`;
}
