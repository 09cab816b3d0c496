import type { Problem } from '../accounts/problem.ts';
import { place } from '../accounts/problem.ts';
import {
  type Change,
  type ChangeContact,
  type ChangeTags,
  type DelegateAccess,
  type FollowUp,
  isFieldChange,
} from '../plan/change.ts';
import { shortage } from '../plan/guards.ts';
import { errors, type Headroom, mayJoin, type Plan } from '../plan/plan.ts';
import { code, count, list, some } from '../text.ts';

/** One change, as a person would say what merging does. */
export interface Wording {
  readonly icon: string;
  /** One character for a terminal and a log. */
  readonly sign: string;
  /** The verb that starts the sentence. */
  readonly verb: string;
  readonly rest: string;
  /** The same once it is done. */
  readonly done: { readonly lead: string; readonly rest: string };
}

export function wording(change: Change): Wording {
  switch (change.kind) {
    case 'create-organization': {
      const rest = 'with all features; this account becomes its management account';
      const done = { lead: 'Created the organization', rest: `, ${rest}` };
      return { icon: '🏢', sign: '+', verb: 'Create the organization', rest, done };
    }
    case 'create-unit': {
      const rest = `the organizational unit ${code(change.path)}`;
      return verbal('📁', '+', 'Create', 'Created', rest);
    }
    case 'create': {
      const rest = `the account ${code(change.awsName)} with the root email ${code(change.email)}`;
      return verbal('➕', '+', 'Create', 'Created', rest);
    }
    case 'invite': {
      const rest = `the account ${code(change.id)} (root email ${code(change.email)})`;
      const again = change.again ? `, again after ${code(change.again.id)}` : '';
      const later = change.followUps.filter(({ kind }) => kind !== 'tags').map(followUp);
      const after = later.length === 0 ? '' : `; once its owner accepts: ${list(later)}`;
      const done = { lead: 'Invited', rest: ` ${rest}` };
      return { icon: '✉️', sign: '+', verb: 'Invite', rest: `${rest}${again}${after}`, done };
    }
    case 'adopt': {
      const name = change.awsName === change.account ? '' : ` (${code(change.awsName)})`;
      const rest = `${code(change.id)}${name}, which has this root email: its id is written into the file`;
      return verbal('🔗', '~', 'Adopt', 'Adopted', rest);
    }
    case 'move':
      return change.id === undefined
        ? verbal('📦', '+', 'Place', 'Placed', `it in ${code(change.to)}`)
        : verbal('📦', '~', 'Move', 'Moved', `it from ${code(change.from)} to ${code(change.to)}`);
    case 'rename': {
      const from = change.from === undefined ? '' : ` from ${code(change.from)}`;
      return verbal('✏️', '~', 'Rename', 'Renamed', `it${from} to ${code(change.to)}`);
    }
    case 'tags':
      return verbal('🏷️', '~', 'Tag', 'Tagged', `it: ${tagWords(change)}`);
    case 'contact': {
      const { type, from, to } = change;
      const rest = `the ${type} contact to ${contactWords(to)}${from ? `, from ${contactWords(from)}` : ''}`;
      return verbal('📇', '~', 'Set', 'Set', rest);
    }
    case 'alias': {
      const from = change.from === undefined ? '' : `, from ${code(change.from)}`;
      return verbal('🪪', '~', 'Set', 'Set', `the alias to ${code(change.to)}${from}`);
    }
    case 'delegate-access':
      return verbal('🔑', '~', 'Let', 'Let', accessWords(change));
    case 'manual': {
      const rest = `change the root email of ${code(change.id)} from ${code(change.from)} to ${code(change.to)}`;
      return verbal('✋', '!', 'By hand:', 'By hand:', rest);
    }
  }
}

/** What comes after an invitation, in the middle of a sentence. */
function followUp(change: FollowUp): string {
  if (change.kind === 'delegate-access') return `give administrators access to it`;
  const { verb, rest } = wording(change);
  return `${verb.toLowerCase()} ${rest}`;
}

function verbal(icon: string, sign: string, verb: string, past: string, rest: string): Wording {
  return { icon, sign, verb, rest, done: { lead: past, rest: ` ${rest}` } };
}

function tagWords({ set, remove }: ChangeTags): string {
  const gets = Object.entries(set).map(([key, { from, to }]) =>
    from === undefined
      ? `${code(key)} is ${code(to)}`
      : `${code(key)} from ${code(from)} to ${code(to)}`,
  );
  const loses = Object.keys(remove).map((key) => `without ${code(key)}`);
  return list([...gets, ...loses]);
}

function contactWords({ name, title, email, phoneNumber }: ChangeContact['to']): string {
  return `${code(name)} (${code(title)}, ${code(email)}, ${code(phoneNumber)})`;
}

function accessWords({
  roleName,
  gains,
  losses,
  form,
  formBefore,
  resources,
}: DelegateAccess): string {
  const role = `its role ${code(roleName)}`;
  if (form === 'pattern') {
    const turn =
      formBefore === 'list'
        ? ', instead of each by its name: there are too many for one policy'
        : '';
    return `${role} assume ${list(resources.map((arn) => code(arn)))} in all accounts of the organization${turn}`;
  }
  const names = gains.map(({ account }) => code(account));
  const gained = names.length === 0 ? '' : ` assume the administrators' role in ${some(names, 20)}`;
  const lost =
    losses.length === 0
      ? ''
      : ` assume no longer ${some(
          losses.map((arn) => code(arn)),
          20,
        )}`;
  const turn = formBefore === 'pattern' ? ' only assume roles by their names' : '';
  return `${role}${[turn, gained, lost].filter((part) => part !== '').join(', and')}`;
}

/** The account's name and, once it is known, its id. */
export function accountWords(account: string, id: string | undefined): string {
  return id === undefined || id === '' ? code(account) : `${code(account)} (${code(id)})`;
}

/** "2 to create, 1 problem to fix": what a person has to know first. */
export function headline(plan: Plan): string {
  const problems = errors(plan).length;
  const planned = list(countsOf(plan.changes), 'and');
  const waiting = plan.invited.filter(mayJoin).length;
  const left = plan.leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
  const parts = [
    ...(planned === '' ? [] : [planned]),
    ...(waiting === 0 ? [] : [ownersWait(waiting)]),
    ...(left === 0 ? [] : [`${left} left over from earlier`]),
    ...(problems === 0 ? [] : [`${count(problems, 'problem')} to fix`]),
    ...(plan.approval?.state === 'needed' && plan.approval.where !== 'terminal'
      ? ['approval needed']
      : []),
  ];
  return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}

/** "1 waiting for its owner" */
export function ownersWait(waiting: number): string {
  return `${waiting} waiting for ${waiting === 1 ? 'its owner' : 'their owners'}`;
}

function countsOf(changes: readonly Change[]): readonly string[] {
  const number = (test: (change: Change) => boolean): number =>
    new Set(
      changes.filter(test).map((one) => (one.kind === 'create-unit' ? one.path : one.account)),
    ).size;
  const of =
    (kind: Change['kind']) =>
    (change: Change): boolean =>
      change.kind === kind;
  // What is done to a new account is part of creating it.
  const isNew = (change: Change): boolean => isFieldChange(change) && change.id === undefined;
  const counted: readonly [(change: Change) => boolean, string][] = [
    [of('create'), 'to create'],
    [of('invite'), 'to invite'],
    [of('adopt'), 'to adopt'],
    [(change) => change.kind === 'move' && !isNew(change), 'to move'],
    [(change) => isFieldChange(change) && change.kind !== 'move' && !isNew(change), 'to change'],
    [of('manual'), 'to do by hand'],
  ];
  const units = number(of('create-unit'));
  return [
    ...(number(of('create-organization')) > 0 ? ['an organization to create'] : []),
    ...(units > 0 ? [`${count(units, 'unit')} to create`] : []),
    ...counted
      .map(([test, text]) => [number(test), text] as const)
      .filter(([found]) => found > 0)
      .map(([found, text]) => `${found} ${text}`),
    ...(number(of('delegate-access')) > 0 ? ['access to update'] : []),
  ];
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
