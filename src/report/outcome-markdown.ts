import { accountName } from '../accounts/parse.ts';
import { concerns } from '../accounts/problem.ts';
import { identified, type Outcome, type OutcomeState, type Ready } from '../plan/outcome.ts';
import { errors, type Plan } from '../plan/plan.ts';
import { code, list, plain } from '../text.ts';
import { identityLine } from './identity.ts';
import { invitedWords, ownerLetter } from './invitation-words.ts';
import { fieldWords, leftTable, withheldLine } from './left-words.ts';
import { cell, cellLink, folded, inline, sections, table } from './markdown.ts';
import { outcomeHeadline, outcomeWords } from './outcome-words.ts';
import { manualSection, problemSection } from './plan-markdown.ts';
import type { Report } from './report.ts';
import { roleInstructions } from './role-template.ts';
import { grouped, idOf, subjectCell } from './rows.ts';
import { fileUrl, timestamp, type View } from './view.ts';

/** Hidden in a comment that a run is still to bring to its end. */
export const RUNNING_MARK = '<!-- running -->';

/** The outcome as Markdown, for the merged pull request's comment and the run's page. */
export function outcomeMarkdown(report: Report, view: View, most: number): string {
  const whole = render(report, view, Number.POSITIVE_INFINITY);
  if (whole.length <= most) return whole;
  const short = [250, 100, 25].map((rows) => () => render(report, view, rows));
  for (const text of short) {
    const markdown = text();
    if (markdown.length <= most) return markdown;
  }
  return sections(
    `## AWS accounts: ${outcomeHeadline(report)}`,
    `This is too long for this place: see the [log of the run](${view.runUrl}).`,
  );
}

function render(report: Report, view: View, most: number): string {
  const { plan, outcomes, refusal, isRunning } = report;
  const shown = outcomes.slice(0, most);
  return sections(
    `## AWS accounts: ${outcomeHeadline(report)}`,
    isRunning ? RUNNING_MARK : '',
    refusal === undefined ? '' : `**Nothing was done.** ${inline(refusal)}`,
    report.preface === undefined ? '' : inline(report.preface),
    withheldSection(report, most),
    table(
      ['', 'Account', isRunning ? 'So far' : 'Outcome'],
      [
        ...grouped(shown, ({ change }) => change).map((group) => row(group, report, view)),
        ...blockedFiles(plan, view).map((file) => [
          '⛔',
          cellLink(code(accountName(file)), fileUrl(view, file)),
          'Nothing, until its problem is fixed',
        ]),
        ...plan.invited.map((one) => {
          const { icon, text } = invitedWords(one);
          return [icon, cellLink(code(one.account), fileUrl(view, one.file)), cell(text)];
        }),
        ...report.readiness
          .filter((one) => !isShown(one, report))
          .map((one) => {
            const { icon, text } = readinessLine(one);
            const name = cellLink(code(one.account), fileUrl(view, one.file));
            return [icon, `${name} ${cell(code(one.id))}`, text];
          }),
        ...plan.unchanged.map(({ account, file, id }) => {
          const ready = report.readiness.find((one) => one.account === account);
          const { icon, text } = ready ? readinessLine(ready) : { icon: '✅', text: '' };
          return [
            icon,
            cellLink(code(account), fileUrl(view, file)),
            `${identityLine(plan, file)}Nothing changes in AWS: ${inline(code(id))}${text === '' ? '' : `<br>${text}`}`,
          ];
        }),
      ],
    ),
    outcomes.length > most ? `… and ${outcomes.length - most} more, in the log of the run.` : '',
    problemSection(plan, view, { rows: most, details: false }, 'error'),
    manualSection(plan),
    letters(report),
    doors(report),
    leftSection(report),
    writeBackSentence(report),
    unwritten(report),
    `<sub>${isRunning ? 'Running' : 'Done'} for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`,
  );
}

/** What the files ask for and nobody reviewed: one line a change. */
function withheldSection({ withheld }: Report, most: number): string {
  if (withheld.length === 0) return '';
  const rest = withheld.length - most;
  return sections(
    '### Not done: not reviewed',
    withheld
      .slice(0, most)
      .map((one) => `- ${inline(withheldLine(one))}`)
      .join('\n'),
    rest > 0 ? `… and ${rest} more, in the log of the run.` : '',
    'The next pull request that touches the folder shows them in its plan, and its merge does them.',
    withheld.some(({ reason }) => isUnapproved(reason)) ? UNAPPROVED : '',
  );
}

const UNAPPROVED =
  'Where these are so many that they need an approval, comment `/accounts approve` there. Or do them by hand: run `provision` with `on-unreviewed: proceed` and a `max-changes` that allows them.';

function isUnapproved(reason: Report['withheld'][number]['reason']): boolean {
  return reason.kind === 'too-much' || (reason.kind === 'gap' && reason.gap.why === 'not-approved');
}

/** The checkpoint, for people. */
function leftSection({ left, dropped }: Report): string {
  const gone = dropped.map(
    ({ entry, said }) => `- ${inline(`${code(entry.name)}: ${fieldWords(entry.field)}: ${said}`)}`,
  );
  return sections(
    left === undefined || left.length === 0
      ? ''
      : folded(`Left to do: ${left.length}`, leftTable(left)),
    gone.length === 0 ? '' : sections('No longer due:', gone.join('\n')),
  );
}

/** Files of the change that a mistake keeps from being read as an account. */
function blockedFiles(plan: Plan, view: View): readonly string[] {
  const shown = [...plan.changes, ...plan.unchanged].map(({ file }) => file);
  return [...view.changed].filter(
    (file) => !shown.includes(file) && errors(plan).some((problem) => concerns(problem, file)),
  );
}

/** Whether an account has a row for something else, in which its readiness stands too. */
function isShown({ account }: Ready, { plan, outcomes }: Report): boolean {
  return (
    outcomes.some(({ change }) => change.account === account) ||
    plan.unchanged.some((one) => one.account === account)
  );
}

const ICONS: Readonly<Record<OutcomeState, string>> = {
  planned: '🕐',
  running: '⏳',
  done: '✅',
  already: '✅',
  waiting: '⏳',
  failed: '❌',
  'not-tried': '⏸️',
};

function row(group: readonly Outcome[], report: Report, view: View): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const lines = group.map((outcome) => {
    const { lead, rest } = outcomeWords(outcome);
    return { icon: ICONS[outcome.state], text: `**${cell(lead)}**${cell(rest)}` };
  });
  const ready = report.readiness.find(({ account }) => account === first.change.account);
  if (ready && first.change.kind !== 'create-unit') lines.push(readinessLine(ready));
  const icons = new Set(lines.map(({ icon }) => icon));
  const text = lines.map((line) => (icons.size > 1 ? `${line.icon} ${line.text}` : line.text));
  // An invitation that is sent is not an account that is there.
  const fine = first.change.kind === 'invite' ? '✉️' : '✅';
  const worst = ['❌', '⏸️', '⏳', '🕐'].find((icon) => icons.has(icon)) ?? fine;
  const { change } = first;
  const id = group.map((outcome) => outcome.id ?? idOf(outcome.change, report.plan)).find(Boolean);
  const about = change.kind === 'create-unit' ? '' : identityLine(report.plan, change.file);
  return [worst, subjectCell(change, view, id), `${about}${text.join('<br>')}`];
}

function readinessLine({ isReady, roleName, said }: Ready): {
  readonly icon: string;
  readonly text: string;
} {
  if (isReady) return { icon: '✅', text: cell(`${code(roleName)} can be assumed`) };
  const why = said === undefined ? '' : `: ${said}`;
  return {
    icon: '⏳',
    text: `**Not ready**: ${cell(`${code(roleName)} can't be assumed yet${why}`)}`,
  };
}

/** What the owners of invited accounts have to do, as text to hand on. */
function letters({ plan, outcomes }: Report): string {
  const { organization } = plan;
  if (!organization) return '';
  const sent = outcomes.flatMap(({ change, invitation }) =>
    change.kind === 'invite' && invitation
      ? [{ account: change.account, id: change.id, invitation }]
      : [],
  );
  const open = [...sent, ...plan.invited].filter(
    ({ invitation }) => invitation.state === 'pending',
  );
  const all = open.map(({ account, id, invitation }) => ({
    title: `To forward to the owner of ${code(account)}`,
    text: ['```text', ownerLetter({ id, invitation }, organization), '```'].join('\n'),
  }));
  const [only] = all;
  if (only && all.length === 1) return sections(`### ${inline(only.title)}`, only.text);
  return sections(...all.map(({ title, text }) => folded(title, text)));
}

/** How the owner of an account without the role makes one, as text to hand on. */
function doors({ readiness, plan: { organization } }: Report): string {
  const shut = readiness.filter(({ isReady, isCreated }) => !isReady && !isCreated);
  if (shut.length === 0 || !organization) return '';
  return sections(
    ...[...new Set(shut.map(({ roleName }) => roleName))].map((roleName) => {
      const accounts = shut.filter((one) => one.roleName === roleName);
      return folded(
        `How to make the role ${code(roleName)} in ${list(accounts.map(({ account }) => code(account)))}`,
        roleInstructions(roleName, accounts[0]?.region, organization),
      );
    }),
  );
}

function writeBackSentence({ writeBack, isRunning }: Report): string {
  switch (writeBack?.kind) {
    case 'commit':
      return `The ids are committed: [${writeBack.sha.slice(0, 7)}](${writeBack.url}).`;
    case 'request':
      return `The branch takes no direct commit, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.${leftAloneWords(writeBack.leftAlone)}`;
    case 'failed': {
      const { sha, request, said } = writeBack;
      const which = sha === undefined && !request ? 'The ids' : 'Some ids';
      const others = request
        ? ` The others are in pull request [#${request.number}](${request.url}): merge it.`
        : '';
      const stop = others === '' || said.endsWith('.') ? '' : '.';
      return `**${which} could not be committed**: ${inline(said)}${stop}${others}`;
    }
    default:
      return isRunning ? 'The ids are committed once all accounts are there.' : '';
  }
}

function leftAloneWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  return ` Others have pushed to ${list(numbers.map((number) => `#${number}`))}, so it is left alone.`;
}

/** What could not be committed, as text to paste. */
function unwritten({ writeBack, outcomes }: Report): string {
  if (writeBack?.kind !== 'failed') return '';
  const left =
    writeBack.left ??
    identified(outcomes).map(({ change, id }) => ({ file: change.file, id, email: undefined }));
  const lines = left.map(({ file, email, id }) => {
    const path = plain(file, 500);
    return email === undefined
      ? `# ${path}\naccount_id: '${id}'`
      : `# ${path} asked for it\nroot_email: '${email}'\naccount_id: '${id}'`;
  });
  if (lines.length === 0) return '';
  return folded('Lines to add by hand', ['```yaml', ...lines, '```'].join('\n'));
}
