import type { Change } from '../plan/change.ts';
import { isDone, type Outcome } from '../plan/outcome.ts';
import { errors, mayJoin } from '../plan/plan.ts';
import { code, count, list } from '../text.ts';
import type { Report } from './report.ts';
import { timestamp } from './view.ts';
import { ownersWait, wording } from './words.ts';

/** "1 created, 1 failed" */
export function outcomeHeadline({ plan, outcomes, readiness, refusal, withheld }: Report): string {
  if (refusal !== undefined) return 'nothing was done';
  const of = (test: (outcome: Outcome) => boolean): number =>
    new Set(outcomes.filter(test).map(({ change }) => subject(change))).size;
  const counted = COUNTED.map(([words, test]) => [of(test), words] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`);
  const problems = errors(plan).length;
  const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
  const waiting = plan.invited.filter(mayJoin).length;
  const strange = withheld.length;
  const parts = [
    ...(counted.length > 0 ? [list(counted)] : []),
    ...(ready > 0 ? [`${ready} ready`] : []),
    ...(waiting > 0 ? [ownersWait(waiting)] : []),
    ...(strange > 0 ? [`${strange} not reviewed`] : []),
    ...(problems > 0 ? [`${count(problems, 'problem')} to fix`] : []),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

function isNewAccount({ kind }: Change): boolean {
  return ['create-organization', 'create', 'adopt', 'invite'].includes(kind);
}

/** What a person counts: accounts, and units. */
function subject(change: Change): string {
  return change.kind === 'create-unit' ? `unit ${change.path}` : change.account;
}

const COUNTED: readonly (readonly [string, (outcome: Outcome) => boolean])[] = [
  ['being created', ({ state, change }) => state === 'running' && change.kind !== 'invite'],
  ['being invited', ({ state, change }) => state === 'running' && change.kind === 'invite'],
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
  ['invited', (outcome) => isDone(outcome) && outcome.change.kind === 'invite'],
  ['changed', (outcome) => isDone(outcome) && !isNewAccount(outcome.change)],
  ['waiting', ({ state }) => state === 'waiting'],
  ['failed', ({ state }) => state === 'failed'],
  ['not tried', ({ state }) => state === 'not-tried'],
];

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
      if (change.kind === 'invite')
        return { lead: done.lead, rest: `${done.rest}${answer(outcome)}` };
      return change.kind === 'create'
        ? { lead: 'Created', rest: ` ${code(id ?? '')} in ${duration(seconds ?? 0)}` }
        : done;
    case 'already':
      if (change.kind === 'invite') {
        return { lead: 'Invited already', rest: `:${done.rest}${answer(outcome)}` };
      }
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

/** How the invitation stands. */
function answer({ invitation }: Outcome): string {
  if (!invitation) return '';
  const { id, state, expiresAt } = invitation;
  const until = expiresAt ? ` until ${timestamp(expiresAt)}` : '';
  return `: the invitation ${code(id)} is ${state}${until}; a later run goes on once it is accepted`;
}

/** Which of an account's changes is meant, where its row has several. */
function short(change: Change): string {
  switch (change.kind) {
    case 'create':
    case 'adopt':
    case 'manual':
    case 'invite':
    case 'create-organization':
      return '';
    default:
      return ` to ${wording(change).verb.toLowerCase()} ${wording(change).rest}`;
  }
}

/** `48 s`, `2 min 5 s` */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}
