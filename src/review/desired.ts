import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import { DEFAULT_DELEGATE_ROLE } from '../accounts/schema.ts';
import { delegateRoleOf } from '../fields/delegate-access/compare.ts';
import type { Value } from '../fields/field.ts';
import { desiredValues } from '../fields/list.ts';
import { accessField, isAccess, newAccount } from './line.ts';

/*
 * What files ask for, field by field under the names that lines use: by it a merge or a push is known by what it changes,
 * whichever file that is in.
 */

/** An account that a change of files concerns, and what of it. */
export interface Touched {
  /** All keys by which lines may name it, the surest first. */
  readonly keys: readonly string[];
  readonly name: string;
  readonly file: string;
  /** The fields whose values differ, with what is asked for now; `null` where nothing is. */
  readonly fields: ReadonlyMap<string, Value>;
  /** Whether the file means another account now, or is another file: no field of it can be what was reviewed before. */
  readonly isIdentity: boolean;
}

/** All keys by which lines may name the account of a file: its id, then the email that it was created with. */
export function keysFor(
  { fields }: Pick<DesiredAccount, 'fields'>,
  id = fields.account_id,
): readonly string[] {
  return [...(id === undefined ? [] : [id]), newAccount(fields.root_email)];
}

/** What the file of an account asks of AWS, by field. */
export function valuesOf({ fields, isManagement }: DesiredAccount): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>(desiredValues(fields));
  const set = (field: string, value: Value | undefined): void => {
    if (value !== undefined) values.set(field, value);
  };
  set('billing', fields.iam_user_access_to_billing);
  set(
    'role',
    fields.admin_delegate_role_name ?? (isManagement ? undefined : DEFAULT_DELEGATE_ROLE),
  );
  return values;
}

/**
 * The accounts whose desired values differ between two readings of the files. What the action itself writes back, an id
 * into a file that had none, changes nothing that anybody asked for.
 */
export function touchedBetween(before: Desired, after: Desired): readonly Touched[] {
  const past = new Map(
    [...before.accounts.values()].map((account) => [account.file.path, account]),
  );
  const pastById = new Map(
    [...before.accounts.values()].flatMap((account) =>
      account.fields.account_id === undefined
        ? []
        : [[account.fields.account_id, account] as const],
    ),
  );
  const touched: Touched[] = [];
  for (const account of after.accounts.values()) {
    const { file, fields, name } = account;
    const samePath = past.get(file.path);
    const sameId = fields.account_id === undefined ? undefined : pastById.get(fields.account_id);
    const was = sameId ?? samePath;
    const isIdentity = !was || was.file.path !== file.path || isOther(was, account);
    const changed = differing(was && valuesOf(was), valuesOf(account));
    if (!isIdentity && changed.size === 0) continue;
    touched.push({ keys: keysFor(account), name, file: file.path, fields: changed, isIdentity });
  }
  return [...touched, ...accessBetween(before, after)];
}

/** Whether it is about whom the management account's role may enter, and not about an account's own fields. */
export function isOfAccess({ fields }: Touched): boolean {
  const [field] = fields.keys();
  return field !== undefined && isAccess(field);
}

/** What a change of files asks of what a problem held, by the keys of accounts and the names of access that it held. */
export function heldIn(touched: readonly Touched[], held: readonly string[]): readonly Touched[] {
  return touched.flatMap((one) => {
    if (!isOfAccess(one)) return one.keys.some((key) => held.includes(key)) ? [one] : [];
    const fields = new Map([...one.fields].filter(([field]) => held.includes(field)));
    return fields.size > 0 ? [{ ...one, fields }] : [];
  });
}

/**
 * Whom the management account's role may enter before or after alone: what one file says changes the policy of that role,
 * also where the file goes. As long as a file can't be read, nobody knows, and nothing of it is done.
 */
function accessBetween(before: Desired, after: Desired): readonly Touched[] {
  const { management } = after;
  if (!management || [before, after].some(({ files }) => files.some(({ fields }) => !fields))) {
    return [];
  }
  const [was, is] = [grantsIn(before), grantsIn(after)];
  const fields = new Map<string, Value>([
    ...without(was, is).map((name) => [name, null] as const),
    ...without(is, was).map((name) => [name, 'allowed'] as const),
  ]);
  if (fields.size === 0) return [];
  const { name, file } = management;
  return [{ keys: keysFor(management), name, file: file.path, fields, isIdentity: false }];
}

/** Names that lines may have for access to one account: by its id, where that is known, and by its root email. */
interface Names {
  readonly byId: string | undefined;
  readonly byEmail: string;
}

/** The names of what is not among others. An id that is written back makes no other account of it. */
function without(some: readonly Names[], others: readonly Names[]): readonly string[] {
  const ids = new Set(others.map(({ byId }) => byId));
  const emails = new Set(others.map(({ byEmail }) => byEmail));
  const unknown = new Set(others.flatMap(({ byId, byEmail }) => (byId ? [] : byEmail)));
  return some
    .filter(({ byId, byEmail }) =>
      byId === undefined ? !emails.has(byEmail) : !ids.has(byId) && !unknown.has(byEmail),
    )
    .flatMap(({ byId, byEmail }) => [...(byId === undefined ? [] : [byId]), byEmail]);
}

function grantsIn(desired: Desired): readonly Names[] {
  const role = delegateRoleOf(desired);
  if (role === undefined) return [];
  return [...desired.accounts.values()]
    .filter(({ isManagement }) => !isManagement)
    .map(({ fields }) => {
      const { account_id: id, root_email: email } = fields;
      const assumed = fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE;
      return {
        byId: id === undefined ? undefined : accessField(role, id, assumed),
        byEmail: accessField(role, newAccount(email), assumed),
      };
    });
}

function isOther(was: DesiredAccount, now: DesiredAccount): boolean {
  const isWrittenBack = was.fields.account_id === undefined && now.fields.account_id !== undefined;
  return (
    (!isWrittenBack && was.fields.account_id !== now.fields.account_id) ||
    was.fields.root_email.toLowerCase() !== now.fields.root_email.toLowerCase() ||
    was.isManagement !== now.isManagement
  );
}

function differing(
  before: ReadonlyMap<string, Value> | undefined,
  after: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const fields = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return new Map(
    [...fields]
      .map((field) => [field, after.get(field) ?? null] as const)
      .filter(
        ([field, value]) => JSON.stringify(before?.get(field) ?? null) !== JSON.stringify(value),
      ),
  );
}
