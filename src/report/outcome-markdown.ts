import {
  identified,
  isDone,
  type Outcome,
  type OutcomeState,
  type Ready,
} from '../plan/outcome.ts';
import { errors } from '../plan/plan.ts';
import { code, count, list, plain } from '../text.ts';
import { identityLine } from './identity.ts';
import { invitedWords, ownerLetter } from './invitation-words.ts';
import { fieldWords, leftTable, withheldLine } from './left-words.ts';
import { cell, cellLink, folded, inline, sections, table } from './markdown.ts';
import { outcomeHeadline, outcomeWords } from './outcome-words.ts';
import { manualSection, problemSection } from './plan-markdown.ts';
import { brokenRows } from './plan-table.ts';
import type { Report } from './report.ts';
import { roleInstructions } from './role-template.ts';
import { grouped, idOf, subjectCell } from './rows.ts';
import { likeness, manyNames, together, wordingForMany } from './together.ts';
import { fileUrl, timestamp, type View } from './view.ts';
import { accountWords } from './words.ts';

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
        ...together(
          grouped(shown, ({ change }) => change),
          (group) => likenessOf(group, report),
        ).map((groups) => row(groups, report, view)),
        ...brokenRows(plan, view, shownIn(report)),
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
    problemSection(plan, view, most, 'error'),
    manualSection(plan),
    letters(report),
    doors(report),
    leftSection(report),
    writeBackSentence(report),
    unwritten(report),
    goingOn(report, view),
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
    'The plan of the next pull request that touches the folder shows these changes, and merging it makes them.',
    withheld.some(({ reason }) => isUnapproved(reason)) ? UNAPPROVED : '',
  );
}

const UNAPPROVED =
  'If there are so many that they need approval, comment `/accounts approve` there. Or make them by hand: run `provision` with `on-unreviewed: proceed` and a `max-changes` that allows them.';

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

/** Files that have a row for something else. */
function shownIn({ plan: { changes, unchanged } }: Report): ReadonlySet<string> {
  return new Set([...changes, ...unchanged].map(({ file }) => file));
}

/** Whether an account has a row for something else, in which its readiness is shown too. */
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

/** By what the outcomes of an account are like those of others: the same changes ended in the same way. */
function likenessOf(group: readonly Outcome[], { plan, readiness }: Report): string | undefined {
  const [first] = group;
  if (!first || identityLine(plan, first.change.file) !== '') return undefined;
  if (readiness.some(({ account }) => account === first.change.account)) return undefined;
  const alike = likeness(group.map(({ change }) => change));
  const ends = group.map(({ state, message, hint }) => [state, message, hint]);
  return alike && `${alike} ${JSON.stringify(ends)}`;
}

/** The row of one account, or of many that fared alike. */
function row(
  groups: readonly (readonly Outcome[])[],
  report: Report,
  view: View,
): readonly string[] {
  const [group = []] = groups;
  const [first] = group;
  if (!first) return [];
  const lines = group.map((outcome) => {
    const many = groups.length > 1 ? wordingForMany(outcome.change, groups.length) : undefined;
    const { lead, rest } = outcomeWords(outcome, many);
    return { icon: ICONS[outcome.state], text: `**${cell(lead)}**${cell(rest)}` };
  });
  const ready = report.readiness.find(({ account }) => account === first.change.account);
  if (ready && first.change.kind !== 'create-unit') lines.push(readinessLine(ready));
  const icons = new Set(lines.map(({ icon }) => icon));
  const text = lines.map((line) => (icons.size > 1 ? `${line.icon} ${line.text}` : line.text));
  // An invitation that is sent is not an account that is there.
  const fine = first.change.kind === 'invite' ? '✉️' : '✅';
  const worst = ['❌', '⏸️', '⏳', '🕐'].find((icon) => icons.has(icon)) ?? fine;
  const about =
    first.change.kind === 'create-unit' ? '' : identityLine(report.plan, first.change.file);
  const idIn = (one: readonly Outcome[]): string | undefined =>
    one.map((outcome) => outcome.id ?? idOf(outcome.change, report.plan)).find(Boolean);
  if (groups.length === 1) {
    return [worst, subjectCell(first.change, view, idIn(group)), `${about}${text.join('<br>')}`];
  }
  const names = groups.map((one) => accountWords(one[0]?.change.account ?? '', idIn(one)));
  const said = `${text.join('<br>')}${manyNames('Names', names)}`;
  return [worst, count(names.length, 'account'), said];
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
      return `The branch does not accept direct commits, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.${leftAloneWords(writeBack.leftAlone)}`;
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
      return isRunning ? 'The ids are committed once all accounts exist.' : '';
  }
}

/** How to have the rest done. */
function goingOn({ outcomes, readiness, plan, isRunning, refusal }: Report, view: View): string {
  const isEnded = outcomes.every(isDone);
  const isAll = isEnded && readiness.every(({ isReady }) => isReady) && errors(plan).length === 0;
  if (isRunning || (isAll && refusal === undefined)) return '';
  return `To try the rest again, [re-run the job](${view.runUrl}): nothing is done twice. The next run of this workflow also tries it.`;
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
