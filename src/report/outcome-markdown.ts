import { accountName } from '../accounts/parse.ts';
import { concerns } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import { isDone, type Outcome, type OutcomeState, type Ready } from '../plan/outcome.ts';
import { errors, type Plan } from '../plan/plan.ts';
import { code, count, list } from '../text.ts';
import { cell, cellLink, folded, inline, sections, table } from './markdown.ts';
import { manualSection, problemSection } from './plan-markdown.ts';
import { roleInstructions } from './role-template.ts';
import { grouped, subjectCell } from './rows.ts';
import { fileUrl, timestamp, type View } from './view.ts';
import { wording } from './words.ts';

/** How a provisioning run stands, or how it ended. */
export interface Report {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Whether new accounts can be worked in. */
  readonly readiness: readonly Ready[];
  /** Where the ids went: a commit, a pull request, or nowhere yet. */
  readonly writeBack: WriteBackReport | undefined;
  /** Why nothing was done at all. */
  readonly refusal: string | undefined;
  /** Whether the run is still at it. */
  readonly isRunning: boolean;
}

export type WriteBackReport =
  | {
      readonly kind: 'commit';
      readonly sha: string;
      readonly url: string;
      /** The commit that it follows. */
      readonly parent: string;
    }
  | { readonly kind: 'request'; readonly number: number; readonly url: string }
  | { readonly kind: 'unchanged' }
  /** Some or all of the ids are not committed; `sha` holds those that are. */
  | { readonly kind: 'failed'; readonly said: string; readonly sha?: string };

/** Hidden in a comment that a run is still to bring to its end. */
export const RUNNING_MARK = '<!-- running -->';

/** "1 created, 1 failed" */
export function outcomeHeadline({ plan, outcomes, refusal }: Report): string {
  if (refusal !== undefined) return 'nothing was done';
  const of = (test: (outcome: Outcome) => boolean): number =>
    new Set(outcomes.filter(test).map(({ change }) => subject(change))).size;
  const counted = COUNTED.map(([words, test]) => [of(test), words] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`);
  const problems = errors(plan).length;
  const parts = [
    ...(counted.length > 0 ? [list(counted)] : []),
    ...(problems > 0 ? [`${count(problems, 'problem')} to fix`] : []),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

function isNewAccount({ kind }: Change): boolean {
  return ['create-organization', 'create', 'adopt'].includes(kind);
}

/** What a person counts: accounts, and units. */
function subject(change: Change): string {
  return change.kind === 'create-unit' ? `unit ${change.path}` : change.account;
}

const COUNTED: readonly (readonly [string, (outcome: Outcome) => boolean])[] = [
  ['being created', ({ state }) => state === 'running'],
  ['to come', ({ state }) => state === 'planned'],
  ['created', ({ state, change }) => state === 'done' && change.kind === 'create'],
  [
    'organization created',
    ({ state, change }) => state === 'done' && change.kind === 'create-organization',
  ],
  [
    'adopted',
    ({ state, change }) =>
      state === 'already' && (change.kind === 'create' || change.kind === 'adopt'),
  ],
  ['changed', (outcome) => isDone(outcome) && !isNewAccount(outcome.change)],
  ['waiting', ({ state }) => state === 'waiting'],
  ['failed', ({ state }) => state === 'failed'],
  ['not tried', ({ state }) => state === 'not-tried'],
];

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
    table(
      ['', 'Account', isRunning ? 'So far' : 'Outcome'],
      [
        ...grouped(shown, ({ change }) => change).map((group) => row(group, report, view)),
        ...blockedFiles(plan, view).map((file) => [
          '⛔',
          cellLink(code(accountName(file)), fileUrl(view, file)),
          'Nothing, until its problem is fixed',
        ]),
        ...plan.unchanged.map(({ account, file, id }) => {
          const ready = report.readiness.find((one) => one.account === account);
          const { icon, text } = ready ? readinessLine(ready) : { icon: '✅', text: '' };
          return [
            icon,
            cellLink(code(account), fileUrl(view, file)),
            `Nothing changes in AWS: ${inline(code(id))}${text === '' ? '' : `<br>${text}`}`,
          ];
        }),
      ],
    ),
    outcomes.length > most ? `… and ${outcomes.length - most} more, in the log of the run.` : '',
    problemSection(plan, view, { rows: most, details: false }, 'error'),
    manualSection(plan),
    doors(report),
    writeBackSentence(report),
    unwritten(report),
    `<sub>${isRunning ? 'Running' : 'Done'} for ${inline(view.basis)} · ${timestamp(view.madeAt)} · [log](${view.runUrl})</sub>`,
  );
}

/** Files of the change that a mistake keeps from being read as an account. */
function blockedFiles(plan: Plan, view: View): readonly string[] {
  const shown = [...plan.changes, ...plan.unchanged].map(({ file }) => file);
  return [...view.changed].filter(
    (file) => !shown.includes(file) && errors(plan).some((problem) => concerns(problem, file)),
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
  const worst = ['❌', '⏸️', '⏳', '🕐'].find((icon) => icons.has(icon)) ?? '✅';
  return [worst, subjectCell(first.change, view), text.join('<br>')];
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

/** An outcome as a sentence whose first words are emphasized. */
export function outcomeWords(outcome: Outcome): { readonly lead: string; readonly rest: string } {
  const { change, state, id, message, hint, seconds } = outcome;
  const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
  const { verb, rest, done } = wording(change);
  const inside = `: ${verb.toLowerCase()} ${rest}`;
  switch (state) {
    case 'planned':
      return { lead: 'To come', rest: inside };
    case 'running':
      return change.kind === 'create'
        ? { lead: 'Creating', rest: ` ${rest}` }
        : { lead: 'Working', rest: inside };
    case 'done':
      return change.kind === 'create'
        ? { lead: 'Created', rest: ` ${code(id ?? '')} in ${duration(seconds ?? 0)}` }
        : done;
    case 'already':
      return change.kind === 'create' || change.kind === 'adopt'
        ? { lead: 'Adopted', rest: ` ${code(id ?? '')}, which existed already` }
        : { lead: 'It was so already', rest: inside };
    case 'waiting':
      return { lead: 'Waiting', rest: why === '' ? inside : `${short(change)}${why}` };
    case 'failed':
      return { lead: 'Failed', rest: `${short(change)}${why}` };
    case 'not-tried':
      return { lead: 'Not tried', rest: `${short(change)}${why}` };
  }
}

/** Which of an account's changes is meant, where its row has several. */
function short(change: Change): string {
  switch (change.kind) {
    case 'create':
    case 'adopt':
    case 'manual':
    case 'create-organization':
      return '';
    default:
      return ` to ${wording(change).verb.toLowerCase()} ${wording(change).rest}`;
  }
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

/** `48 s`, `2 min 5 s` */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}

function writeBackSentence({ writeBack, isRunning }: Report): string {
  switch (writeBack?.kind) {
    case 'commit':
      return `The ids are committed: [${writeBack.sha.slice(0, 7)}](${writeBack.url}).`;
    case 'request':
      return `The branch takes no direct commit, so the ids are in pull request [#${writeBack.number}](${writeBack.url}): merge it.`;
    case 'failed':
      return `**${writeBack.sha === undefined ? 'The ids' : 'Some ids'} could not be committed**: ${inline(writeBack.said)}`;
    default:
      return isRunning ? 'The ids are committed once all accounts are there.' : '';
  }
}

/** What could not be committed, as text to paste. */
function unwritten({ writeBack, outcomes }: Report): string {
  if (writeBack?.kind !== 'failed') return '';
  const lines = outcomes
    .filter((outcome) => isDone(outcome) && outcome.id !== undefined)
    .map(({ change, id }) => `# ${change.file.replaceAll(/[`\n\r]/g, '')}\naccount_id: '${id}'`);
  if (lines.length === 0) return '';
  return folded('Lines to add by hand', ['```yaml', ...lines, '```'].join('\n'));
}
