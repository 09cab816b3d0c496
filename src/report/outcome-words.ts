import { isFieldChange } from '../fields/list.ts';
import type { Wording } from '../fields/wording.ts';
import type { Change } from '../plan/change.ts';
import { isDone, type Outcome } from '../plan/outcome.ts';
import { code, count, lowerFirst } from '../text.ts';
import { openInvitations, problemsToFix, withNoun } from './headline.ts';
import type { Report } from './report.ts';
import { timestamp } from './view.ts';
import { wording } from './words.ts';

/** "1 account created, 1 failed, 1 role policy updated" */
export function outcomeHeadline({ plan, outcomes, readiness, refusal, withheld }: Report): string {
  if (refusal !== undefined) return 'nothing was done';
  const ready = readiness.filter(({ isReady, isAwaited }) => isReady && isAwaited).length;
  const parts = [
    ...SUBJECTS.flatMap(({ noun, nouns, isIt }) => {
      const own = outcomes.filter(({ change }) => isIt(change));
      return withNoun(
        COUNTED.map(([words, test]) => [subjects(own.filter(test)), words]),
        noun,
        nouns,
      );
    }),
    ...withNoun([[ready, 'ready']]),
    ...openInvitations(plan),
    ...(withheld.length > 0 ? [`${count(withheld.length, 'change')} not reviewed`] : []),
    ...problemsToFix(plan),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

function subjects(outcomes: readonly Outcome[]): number {
  return new Set(
    outcomes.map(({ change }) => (change.kind === 'create-unit' ? change.path : change.account)),
  ).size;
}

/** What a person counts. */
const SUBJECTS: readonly {
  readonly noun: string;
  readonly nouns: string;
  readonly isIt: (change: Change) => boolean;
}[] = [
  {
    noun: 'organization',
    nouns: 'organizations',
    isIt: ({ kind }) => kind === 'create-organization',
  },
  {
    noun: 'account',
    nouns: 'accounts',
    isIt: ({ kind }) =>
      kind !== 'create-organization' && kind !== 'create-unit' && kind !== 'delegate-access',
  },
  {
    noun: 'organizational unit',
    nouns: 'organizational units',
    isIt: ({ kind }) => kind === 'create-unit',
  },
  { noun: 'role policy', nouns: 'role policies', isIt: ({ kind }) => kind === 'delegate-access' },
];

function isMade({ kind }: Change): boolean {
  return kind === 'create-organization' || kind === 'create-unit' || kind === 'create';
}

const COUNTED: readonly (readonly [string, (outcome: Outcome) => boolean])[] = [
  ['being created', ({ state, change }) => state === 'running' && isMade(change)],
  ['being invited', ({ state, change }) => state === 'running' && change.kind === 'invite'],
  [
    'being changed',
    ({ state, change }) => state === 'running' && !isMade(change) && change.kind !== 'invite',
  ],
  ['to come', ({ state }) => state === 'planned'],
  ['created', ({ state, change }) => state === 'done' && isMade(change)],
  [
    'adopted',
    ({ state, change }) =>
      state === 'already' && (change.kind === 'create' || change.kind === 'adopt'),
  ],
  ['invited', (outcome) => isDone(outcome) && outcome.change.kind === 'invite'],
  ['updated', (outcome) => isDone(outcome) && outcome.change.kind === 'delegate-access'],
  [
    // What is done to a new account is part of creating it.
    'changed',
    (outcome) =>
      isDone(outcome) && isFieldChange(outcome.change) && outcome.change.id !== undefined,
  ],
  ['waiting', ({ state }) => state === 'waiting'],
  ['failed', ({ state }) => state === 'failed'],
  ['not tried', ({ state }) => state === 'not-tried'],
];

/**
 * An outcome as a sentence whose first words are emphasized.
 * @param words of its change
 */
export function outcomeWords(
  outcome: Outcome,
  words: Wording = wording(outcome.change),
): { readonly lead: string; readonly rest: string } {
  const { change, state, id, message, hint, seconds } = outcome;
  const why = message === undefined ? '' : `: ${message}.${hint ? ` ${hint}` : ''}`;
  const { verb, rest, done } = words;
  const inside = `: ${lowerFirst(verb)} ${rest}`;
  const short = isNamedByRow(change) ? '' : ` to ${lowerFirst(verb)} ${rest}`;
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
        : { lead: 'Already up to date', rest: inside };
    case 'waiting':
      return { lead: 'Waiting', rest: why === '' ? inside : `${short}${why}` };
    case 'failed':
      return { lead: 'Failed', rest: `${short}${why}` };
    case 'not-tried':
      return { lead: 'Not tried', rest: `${short}${why}` };
  }
}

/** The state of the invitation. */
function answer({ invitation }: Outcome): string {
  if (!invitation) return '';
  const { id, state, expiresAt } = invitation;
  const until = expiresAt ? ` until ${timestamp(expiresAt)}` : '';
  return `: the invitation ${code(id)} is ${state}${until}; a later run continues once it is accepted`;
}

/** Whether the row of an account says already which of its changes is meant. */
function isNamedByRow({ kind }: Change): boolean {
  return ['create', 'adopt', 'manual', 'invite', 'create-organization'].includes(kind);
}

/** `48 s`, `2 min 5 s` */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}
