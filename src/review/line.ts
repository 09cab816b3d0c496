import type { Value } from '../fields/field.ts';
import { fieldOf } from '../fields/list.ts';
import { tagLine } from '../fields/tags/record.ts';
import { type Change, type Grant, touchesAws } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';

/*
 * A plan as lines: one for each thing that it would do to one field of one account. A line names the account by its id,
 * and one that is yet to be created by its root email: the name of a file is no identity.
 */

/** One field of one account, from what to what. */
export interface Line {
  /** 12 digits; `new:<root email>`; or `organization`. */
  readonly account: string;
  /** `ou`, `name`, `tag/team`, `contact/billing`, `alias`, `account`, `invitation`, `unit/Workloads/Prod`, … */
  readonly field: string;
  /** `undefined` where the run that made the plan could not read it. */
  readonly from: Value | undefined;
  readonly to: Value;
}

/** The key of the organization itself. */
export const ORGANIZATION = 'organization';

/** The account that a creation makes. AWS knows email addresses without case. */
export function newAccount(email: string): string {
  return `new:${email.toLowerCase()}`;
}

/** By which key lines name the accounts of a plan; `management` is the management account's id. */
export type KeyOf = (change: Change) => string;

/** The keys of a plan's accounts: ids where they are known, else the email of the creation. */
export function keysOf({ changes }: Plan, management: string): KeyOf {
  const created = new Map(
    changes.flatMap((change) =>
      change.kind === 'create' ? [[change.account, newAccount(change.email)] as const] : [],
    ),
  );
  return (change) => {
    switch (change.kind) {
      case 'create-organization':
      case 'create-unit':
        return ORGANIZATION;
      case 'delegate-access':
        return management;
      case 'create':
        return newAccount(change.email);
      default:
        return change.id ?? created.get(change.account) ?? '';
    }
  };
}

/** All that a change would do to AWS, a line for each thing that may also be done by itself. */
export function linesOf(
  change: Change,
  key: string,
  keyOfGrant: (grant: Grant) => string,
): readonly Line[] {
  if (!touchesAws(change)) return [];
  const one = (field: string, from: Value | undefined, to: Value): readonly Line[] => [
    { account: key, field, from, to },
  ];
  switch (change.kind) {
    case 'create-organization':
      return one('organization', null, 'ALL');
    case 'create-unit':
      return one(`unit/${change.path}`, null, change.path);
    case 'create': {
      const { awsName, roleName, billing, tags } = change;
      return one('account', null, [awsName, roleName, billing ?? '', sorted(tags)]);
    }
    case 'invite':
      return one('invitation', change.again?.id ?? null, sorted(change.tags));
    case 'delegate-access': {
      const { roleName, gains, losses, form, formBefore, patternBefore, resources } = change;
      const before = formBefore === undefined ? null : formValue(roleName, patternBefore);
      if (form === 'pattern') return one(ACCESS, before, formValue(roleName, resources));
      return [
        ...(patternBefore ? one(ACCESS, before, formValue(roleName, undefined)) : []),
        ...gains.flatMap((grant) =>
          one(accessField(roleName, keyOfGrant(grant), grant.roleName), null, 'allowed'),
        ),
        ...losses.flatMap((arn) => one(lostField(roleName, arn), 'allowed', null)),
      ];
    }
    case 'adopt':
    case 'manual':
      return [];
    default:
      return fieldOf(change)
        .lines(change)
        .map((line) => ({ account: key, ...line }));
  }
}

/** How the policy lets administrators in: each role by its name, or all of them by a pattern. */
export const ACCESS = 'access';

/** What that is: a list, or a pattern and what it covers. */
export function formValue(roleName: string, patterns: readonly string[] | undefined): Value {
  return patterns ? ['pattern', roleName, ...[...patterns].sort()] : ['list', roleName];
}

/** That one role may assume another; none of the three has blanks. */
export function accessField(roleName: string, account: string, assumed: string): string {
  return `${ACCESS} ${roleName} ${account} ${assumed}`;
}

/** The names that such a field may have had before its account had an id. */
export function accessFields(
  field: string,
  emailOf: (id: string) => string | undefined,
): readonly string[] {
  const [kind, role = '', entered, assumed = ''] = field.split(' ');
  const email = kind === ACCESS && entered !== undefined ? emailOf(entered) : undefined;
  if (email === undefined) return [field];
  return [...new Set([field, accessField(role, newAccount(email), assumed)])];
}

/** Whether a field is about whom the management account's role may enter. */
export function isAccess(field: string): boolean {
  return field === ACCESS || field.startsWith(`${ACCESS} `);
}

/** The account and the role in it that such a field is about; `undefined` for the form of the policy. */
export function enteredIn(
  field: string,
): { readonly account: string; readonly role: string } | undefined {
  const [kind, , account, role] = field.split(' ');
  return kind === ACCESS && account !== undefined && role !== undefined
    ? { account, role }
    : undefined;
}

/** The same for a role of which only the ARN is known. */
export function lostField(roleName: string, arn: string): string {
  const [, , , , account = '', role = ''] = arn.split(':');
  return accessField(roleName, account, role.replace(/^role\//, ''));
}

/**
 * What a plan binds: its changes, what comes once invited accounts have joined, and, for an account that is created,
 * its name and tags by themselves, so that one that is found half done can be completed.
 */
export function linesOfPlan(plan: Plan, management: string): readonly Line[] {
  const lines = knownLines(plan, management);
  if (plan.organization) return lines;
  // What an account has that becomes the management account is not read before.
  return lines.map((line) => (line.account === management ? { ...line, from: undefined } : line));
}

function knownLines(plan: Plan, management: string): readonly Line[] {
  const keyOf = keysOf(plan, management);
  const emails = new Map(
    plan.changes.flatMap((change) =>
      change.kind === 'create' ? [[change.account, change.email] as const] : [],
    ),
  );
  const keyOfGrant = ({ account, id }: Grant): string =>
    id ?? newAccount(emails.get(account) ?? '');
  const lines = (change: Change, key = keyOf(change)): readonly Line[] =>
    linesOf(change, key, keyOfGrant);
  const all = [
    ...plan.changes.flatMap((change) => {
      if (change.kind === 'create') return [...lines(change), ...halfDone(change, keyOf(change))];
      if (change.kind !== 'invite') return lines(change);
      return [
        ...lines(change),
        ...change.followUps.flatMap((later) =>
          later.kind === 'delegate-access' ? lines(later, management) : lines(later, change.id),
        ),
      ];
    }),
    ...plan.invited.flatMap(({ id, followUps }) =>
      followUps.flatMap((later) =>
        lines(later, later.kind === 'delegate-access' ? management : id),
      ),
    ),
  ];
  return [...new Map(all.map((line) => [`${line.account} ${line.field}`, line])).values()];
}

function halfDone(
  { awsName, tags }: Extract<Change, { kind: 'create' }>,
  account: string,
): readonly Line[] {
  return [
    ...Object.entries(tags).map(
      ([name, to]): Line => ({ account, field: tagLine(name), from: null, to }),
    ),
    { account, field: 'name', from: undefined, to: awsName },
  ];
}

function sorted(tags: Readonly<Record<string, string>>): readonly unknown[] {
  return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}
