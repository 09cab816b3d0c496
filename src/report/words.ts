import type { Problem } from '../accounts/problem.ts';
import { place } from '../accounts/problem.ts';
import { accessLines, wholeLine } from '../fields/delegate-access/words.ts';
import { fieldOf } from '../fields/list.ts';
import { verbal, type Wording } from '../fields/wording.ts';
import type { Change, FollowUp } from '../plan/change.ts';
import { shortage } from '../plan/guards.ts';
import type { Headroom } from '../plan/plan.ts';
import { code, list, lowerFirst } from '../text.ts';

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
      const rest = `${code(change.id)}${name}, which has this root email: its id will be written to the file`;
      return verbal('🔗', '~', 'Adopt', 'Adopted', rest);
    }
    case 'delegate-access':
      return accessWording(accessLines(change));
    case 'manual': {
      const rest = `change the root email of ${code(change.id)} from ${code(change.from)} to ${code(change.to)}`;
      return verbal('✋', '!', 'By hand:', 'By hand:', rest);
    }
    default:
      return fieldOf(change).words.wording(change);
  }
}

/** What comes after an invitation, in the middle of a sentence. */
function followUp(change: FollowUp): string {
  if (change.kind === 'delegate-access') {
    const assumed = list(change.gains.map(({ roleName }) => code(roleName)));
    return `allow role ${code(change.roleName)} to assume role ${assumed} in it`;
  }
  const { verb, rest } = wording(change);
  return `${lowerFirst(verb)} ${rest}`;
}

function accessWording(lines: ReturnType<typeof accessLines>): Wording {
  const [first, ...others] = lines;
  const rest = first ? wholeLine(first) : '';
  const more = (verbOf: (line: (typeof lines)[number]) => string): string =>
    others.map((line) => `; ${lowerFirst(verbOf(line))} ${wholeLine(line)}`).join('');
  const verb = first?.verb ?? '';
  return {
    ...verbal('🔑', '~', verb, '', `${rest}${more((line) => line.verb)}`),
    done: { lead: first?.past ?? '', rest: ` ${rest}${more((line) => line.past)}` },
  };
}

/** The account's name and, once it is known, its id. */
export function accountWords(account: string, id: string | undefined): string {
  return id === undefined || id === '' ? code(account) : `${code(account)} (${code(id)})`;
}

/** What stays of a problem in one line: `accounts/prod.yaml:3: error: …`. */
export function problemLine(problem: Problem): string {
  const where = problem.at ? `${code(place(problem.at))}: ` : '';
  const also = (problem.also ?? []).map((other) => code(place(other)));
  const clash = also.length > 0 ? ` (also ${list(also)})` : '';
  return `${where}${problem.message}${clash}`;
}

/** The organization's account quota in a sentence; empty where nothing is known of it. */
export function quotaSentence(headroom: Headroom | undefined): string {
  if (!headroom) return '';
  const { quota, accounts, underway, creating } = headroom;
  if (!quota) {
    return `Account quota: unknown, since AWS does not show it to this role. Set it with the input \`account-quota\`.`;
  }
  const used = accounts + underway;
  const source = { input: 'as set in the workflow', applied: '', default: "AWS's default" };
  const note = source[quota.source] === '' ? '' : ` (${source[quota.source]})`;
  const enough = shortage(headroom) <= 0 ? '' : ': too many';
  return `Account quota: ${used} of ${quota.limit}${note} used, ${used + creating} after merge${enough}.`;
}

/** The steps of a change that only a person can do. */
export function manualSteps(change: Extract<Change, { kind: 'manual' }>): readonly string[] {
  return [
    `Sign in to the management account, open AWS Organizations, and choose the account ${code(change.id)}.`,
    `Under “Account details”, choose “Actions”, “Update email address”, and enter ${code(change.to)}.`,
    'AWS emails a code to the new address; enter it before it expires. AWS has no API that does this unattended.',
    'Then run this check again: nothing is left to do, and the file can be merged.',
  ];
}
