import { isFieldChange } from '../fields/list.ts';
import type { Change } from '../plan/change.ts';
import { errors, mayJoin, type Plan } from '../plan/plan.ts';
import { count } from '../text.ts';

/** "2 accounts to create, 1 to move, 1 problem to fix": what a person has to know first. */
export function headline(plan: Plan): string {
  const { changes } = plan;
  const left = plan.leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
  const parts = [
    ...counted(changes, 'create-organization', 'organization to create'),
    ...withNoun(ACCOUNTS.map(([kind, words]) => [accountsOf(kind, changes), words])),
    ...counted(
      changes,
      'create-unit',
      'organizational unit to create',
      'organizational units to create',
    ),
    ...counted(changes, 'delegate-access', 'role policy to update', 'role policies to update'),
    ...openInvitations(plan),
    ...(left === 0 ? [] : [`${count(left, 'change')} left over from earlier`]),
    ...problemsToFix(plan),
    ...(plan.approval?.state === 'needed' && plan.approval.where !== 'terminal'
      ? ['approval needed']
      : []),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

/** "1 invitation waiting for its owner" */
export function openInvitations({ invited }: Plan): readonly string[] {
  const waiting = invited.filter(mayJoin).length;
  if (waiting === 0) return [];
  return [`${count(waiting, 'invitation')} to be accepted`];
}

/** "2 problems to fix" */
export function problemsToFix(plan: Plan): readonly string[] {
  const problems = errors(plan).length;
  return problems === 0 ? [] : [`${count(problems, 'problem')} to fix`];
}

/**
 * Numbers of accounts, of which the first says what is counted: "2 accounts to create", "1 to move".
 * @param noun what is counted, where it is no account
 */
export function withNoun(
  numbers: readonly (readonly [number: number, words: string])[],
  noun = 'account',
  nouns = `${noun}s`,
): readonly string[] {
  return numbers
    .filter(([number]) => number > 0)
    .map(([number, words], index) =>
      index === 0 ? `${count(number, noun, nouns)} ${words}` : `${number} ${words}`,
    );
}

type Kind = 'create' | 'invite' | 'adopt' | 'move' | 'change' | 'manual';

const ACCOUNTS: readonly (readonly [Kind, string])[] = [
  ['create', 'to create'],
  ['invite', 'to invite'],
  ['adopt', 'to adopt'],
  ['move', 'to move'],
  ['change', 'to change'],
  ['manual', 'to change by hand'],
];

/** Which of an account's changes counts: each account is in one number. */
const RANKS: readonly Kind[] = ['manual', 'create', 'invite', 'adopt', 'move', 'change'];

function accountsOf(wanted: Kind, changes: readonly Change[]): number {
  const ranks = new Map<string, number>();
  for (const change of changes) {
    const kind = kindOf(change);
    if (kind === undefined) continue;
    const rank = Math.min(RANKS.indexOf(kind), ranks.get(change.account) ?? RANKS.length);
    ranks.set(change.account, rank);
  }
  return [...ranks.values()].filter((rank) => RANKS[rank] === wanted).length;
}

function kindOf(change: Change): Kind | undefined {
  switch (change.kind) {
    case 'create-organization':
    case 'create-unit':
    case 'delegate-access':
      return undefined;
    case 'create':
    case 'invite':
    case 'adopt':
    case 'move':
    case 'manual':
      return change.kind;
    default:
      return isFieldChange(change) ? 'change' : undefined;
  }
}

function counted(
  changes: readonly Change[],
  kind: Change['kind'],
  one: string,
  many = `${one}s`,
): readonly string[] {
  const number = changes.filter((change) => change.kind === kind).length;
  return number === 0 ? [] : [count(number, one, many)];
}
