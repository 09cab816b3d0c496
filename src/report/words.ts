import type { Problem } from '../accounts/problem.ts';
import { place } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import { shortage } from '../plan/guards.ts';
import { errors, type Headroom, type Plan } from '../plan/plan.ts';
import { code, count, list } from '../text.ts';

/** One change, as a person would say what merging does. */
export interface Wording {
  readonly icon: string;
  /** One character for a terminal and a log. */
  readonly sign: string;
  /** The verb that starts the sentence. */
  readonly verb: string;
  readonly rest: string;
}

export function wording(change: Change): Wording {
  switch (change.kind) {
    case 'create-organization':
      return {
        icon: '🏢',
        sign: '+',
        verb: 'Create the organization',
        rest: 'with all features; this account becomes its management account',
      };
    case 'create':
      return {
        icon: '➕',
        sign: '+',
        verb: 'Create',
        rest: `the account ${code(change.awsName)} with the root email ${code(change.email)}`,
      };
    case 'adopt':
      return {
        icon: '🔗',
        sign: '~',
        verb: 'Adopt',
        rest: `${code(change.id)}${change.awsName === change.account ? '' : ` (${code(change.awsName)})`}, which has this root email: only its id is written into the file`,
      };
    case 'manual':
      return {
        icon: '✋',
        sign: '!',
        verb: 'By hand:',
        rest: `change the root email of ${code(change.id)} from ${code(change.from)} to ${code(change.to)}`,
      };
  }
}

/** "2 to create, 1 problem to fix": what a person has to know first. */
export function headline(plan: Plan): string {
  const problems = errors(plan).length;
  const planned = list(countsOf(plan.changes), 'and');
  const parts = [
    ...(planned === '' ? [] : [planned]),
    ...(problems === 0 ? [] : [`${count(problems, 'problem')} to fix`]),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

function countsOf(changes: readonly Change[]): readonly string[] {
  const number = (kind: Change['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  const counted: readonly [Change['kind'], string][] = [
    ['create', 'to create'],
    ['adopt', 'to adopt'],
    ['manual', 'to do by hand'],
  ];
  const words = counted
    .filter(([kind]) => number(kind) > 0)
    .map(([kind, text]) => `${number(kind)} ${text}`);
  return number('create-organization') > 0 ? ['an organization to create', ...words] : words;
}

/** What stays of a problem in one line: `accounts/prod.yaml:3: error: …`. */
export function problemLine(problem: Problem): string {
  const where = problem.at ? `${code(place(problem.at))}: ` : '';
  const also = (problem.also ?? []).map((other) => code(place(other)));
  const clash = also.length > 0 ? ` (also ${list(also)})` : '';
  return `${where}${problem.message}${clash}`;
}

/** The room for accounts in a sentence; empty where nothing is known of it. */
export function roomSentence(headroom: Headroom | undefined): string {
  if (!headroom) return '';
  const { quota, accounts, underway, creating } = headroom;
  if (!quota) {
    return `Room for accounts is unknown: AWS does not show the quota to this role. The input \`account-quota\` can state it.`;
  }
  const used = accounts + underway;
  const source = { input: 'as stated in the workflow', applied: '', default: "AWS's default" };
  const note = source[quota.source] === '' ? '' : ` (${source[quota.source]})`;
  const enough = shortage(headroom) <= 0 ? '' : ', which is too few';
  return `Room for accounts: ${used} of ${quota.limit}${note} in use, ${used + creating} after this${enough}.`;
}

/** The steps of a change that only a person can do. */
export function manualSteps(change: Extract<Change, { kind: 'manual' }>): readonly string[] {
  return [
    `Sign in to the management account, open AWS Organizations, and choose the account ${code(change.id)}.`,
    `Under “Account details”, choose “Actions”, “Update email address”, and enter ${code(change.to)}.`,
    'AWS mails a code to the new address; enter it within its validity. AWS has no way to do this unattended.',
    'Then run this check again: nothing is left to do, and the file can be merged.',
  ];
}
