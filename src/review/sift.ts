import type { Desired } from '../accounts/directory.ts';
import { fieldOf, isFieldChange } from '../fields/list.ts';
import {
  type Change,
  type DelegateAccess,
  type FieldChange,
  type Grant,
  touchesAws,
} from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { isIdle, partAccess } from './access-parts.ts';
import { keysFor } from './desired.ts';
import {
  ACCESS,
  accessFields,
  keysOf,
  type Line,
  linesOf,
  newAccount,
  ORGANIZATION,
} from './line.ts';

/** A change, or the part of one, that is taken out of a plan. */
export interface Sifted<Reason> {
  readonly change: Change;
  readonly reason: Reason | Needs;
}

/** What a change needs is taken out. */
export interface Needs {
  readonly kind: 'needs';
  /** "its creation" */
  readonly what: string;
}

/** All names under which a line may have been seen: an account that was created meanwhile had none but its email. */
export interface Names {
  readonly accounts: readonly string[];
  readonly fields: readonly string[];
}

/**
 * Takes out of a plan what there is a reason against, tag by tag and grant by grant, and what depends on it.
 * @param management the management account's 12 digits
 * @param reasonFor why a line may not be; `undefined` where it may
 */
export function sift<Reason>(
  plan: Plan,
  desired: Desired,
  management: string,
  reasonFor: (line: Line, names: Names, change: Change) => Reason | undefined,
): { readonly plan: Plan; readonly out: readonly Sifted<Reason>[] } {
  const keyOf = keysOf(plan, management);
  const out: Sifted<Reason>[] = [];
  const missing = new Set<string>();
  const kept: Change[] = [];
  // What others depend on comes first in a plan: the organization, units, creations.
  for (const change of plan.changes) {
    const what = needed(change, plan, missing);
    if (what !== undefined) out.push({ change, reason: { kind: 'needs', what } });
    const { may, rest } = what === undefined ? split(change) : { may: undefined, rest: [] };
    if (may) kept.push(may);
    out.push(...rest);
    if (!may) noteMissing(change, missing);
  }
  const changes = kept.flatMap((change) => {
    return change.kind === 'delegate-access' ? withoutMissing(change, missing) : [change];
  });
  return { plan: { ...plan, changes }, out };

  function split(change: Change): Split<Reason> {
    if (!touchesAws(change)) return { may: change, rest: [] };
    const against = new Map<string, Reason>();
    for (const line of linesOf(change, keyOf(change), keyOfGrant)) {
      const reason = reasonFor(line, namesFor(line, change), change);
      if (reason !== undefined) against.set(line.field, reason);
    }
    const [reason] = against.values();
    if (reason === undefined) return { may: change, rest: [] };
    if (isFieldChange(change)) return splitField(change, against, reason);
    const isByGrant =
      change.kind === 'delegate-access' && change.form === 'list' && !against.has(ACCESS);
    return isByGrant
      ? splitAccess(change, against)
      : { may: undefined, rest: [{ change, reason }] };
  }

  function splitAccess(
    change: DelegateAccess,
    against: ReadonlyMap<string, Reason>,
  ): Split<Reason> {
    const partition = plan.organization?.partition ?? 'aws';
    const parts = partAccess(change, partition, keyOfGrant, (field) => !against.has(field));
    return {
      may: parts.may,
      rest: parts.rest.flatMap(({ field, change: part }) => {
        const reason = against.get(field);
        return reason === undefined ? [] : [{ change: part, reason }];
      }),
    };
  }

  function keyOfGrant({ account, id }: Grant): string {
    return id ?? newAccount(desired.accounts.get(account)?.fields.root_email ?? '');
  }

  function namesFor({ account, field }: Line, change: Change): Names {
    if (change.kind === 'delegate-access') {
      return { accounts: [account], fields: accessFields(field, emailOf) };
    }
    const file = account === ORGANIZATION ? undefined : desired.accounts.get(change.account);
    const more = file ? keysFor(file, undefined) : [];
    return { accounts: [...new Set([account, ...more])], fields: [field] };
  }

  /** The root email of the account with an id: that of its file, or of the one that gets it now. */
  function emailOf(id: string): string | undefined {
    const named = [...desired.accounts.values()].find(({ fields }) => fields.account_id === id);
    const adopted = plan.changes.find((change) => change.kind === 'adopt' && change.id === id);
    return named?.fields.root_email ?? (adopted?.kind === 'adopt' ? adopted.email : undefined);
  }
}

interface Split<Reason> {
  /** What may be done of a change. */
  readonly may: Change | undefined;
  readonly rest: readonly { readonly change: Change; readonly reason: Reason }[];
}

/** What may be done of a change of one field, and each line of the rest by itself, where the field can be set in parts. */
function splitField<Reason>(
  change: FieldChange,
  against: ReadonlyMap<string, Reason>,
  first: Reason,
): Split<Reason> {
  const { part, lines } = fieldOf(change);
  if (!part) return { may: undefined, rest: [{ change, reason: first }] };
  const fields = lines(change).map(({ field }) => field);
  const isKept = (field: string): boolean => !against.has(field);
  return {
    may: fields.some(isKept) ? part(change, isKept) : undefined,
    rest: fields.flatMap((field) => {
      const reason = against.get(field);
      return reason === undefined ? [] : [{ change: part(change, (one) => one === field), reason }];
    }),
  };
}

/** Access to accounts that are not made is not given. */
function withoutMissing(change: DelegateAccess, missing: ReadonlySet<string>): readonly Change[] {
  const gains = change.gains.filter(
    ({ account, id }) => id !== undefined || !missing.has(accountMark(account)),
  );
  if (gains.length === change.gains.length) return [change];
  const rest = { ...change, gains };
  return isIdle(rest) ? [] : [rest];
}

function noteMissing(change: Change, missing: Set<string>): void {
  if (change.kind === 'create-organization') missing.add(ORGANIZATION);
  if (change.kind === 'create-unit') missing.add(unitMark(change.path));
  if (change.kind === 'create') missing.add(accountMark(change.account));
}

function accountMark(name: string): string {
  return `account ${name}`;
}

function unitMark(path: string): string {
  return `unit ${path}`;
}

/** What a change needs and will not be there; `undefined` where nothing is in its way. */
function needed(change: Change, plan: Plan, missing: ReadonlySet<string>): string | undefined {
  if (missing.has(ORGANIZATION)) return 'the organization';
  switch (change.kind) {
    case 'create-organization':
    case 'delegate-access':
    case 'manual':
      return undefined;
    case 'create-unit':
      return isPathMissing(change.path, missing) ? 'the unit above it' : undefined;
    case 'create': {
      // An account that can't be placed is better not there: it can't be taken back.
      const moves = plan.changes.filter((one) => one.kind === 'move');
      const move = moves.find(({ account }) => account === change.account);
      return move && isPathMissing(move.to, missing) ? UNIT : undefined;
    }
    default:
      if (missing.has(accountMark(change.account))) return 'its creation';
      return change.kind === 'move' && isPathMissing(change.to, missing) ? UNIT : undefined;
  }
}

const UNIT = 'its organizational unit';

function isPathMissing(path: string, missing: ReadonlySet<string>): boolean {
  const names = path.split('/');
  return names.some((_, index) => missing.has(unitMark(names.slice(0, index + 1).join('/'))));
}
