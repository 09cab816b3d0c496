import type { AccountFile } from './parse.ts';

/** Who a file says its account is, in whatever state the file is. */
export interface Claims {
  /** 12 digits. */
  readonly id: string | undefined;
  readonly email: string | undefined;
  /** Its name in AWS. */
  readonly awsName: string | undefined;
}

/** What a file claims; where it is no YAML, what its lines say counts all the same. */
export function claimsOf(file: AccountFile): Claims {
  const { account_name: awsName } = file.claims;
  return {
    id: idsIn(file)[0],
    email: emailsIn(file)[0],
    awsName: typeof awsName === 'string' ? awsName : undefined,
  };
}

const ID = '\\d(?:[ -]?\\d){11}(?!\\d)';
const EMAIL = '[^\\s"\'#,{}]+@[^\\s"\'#,{}]+';

/** Each id that it names, as people write them: AWS's console groups their digits. Several where its lines are no YAML. */
export function idsIn(file: AccountFile): readonly string[] {
  return valuesOf(file, 'account_id', ID).map((id) => id.replace(/[ -]/g, ''));
}

/** The same of root emails. */
export function emailsIn(file: AccountFile): readonly string[] {
  return valuesOf(file, 'root_email', EMAIL);
}

function valuesOf(file: AccountFile, field: string, form: string): readonly string[] {
  if (!isRead(file)) return said(file.text, field, form);
  const value = file.claims[field];
  if (typeof value !== 'string') return [];
  const text = value.trim();
  return field === 'root_email'
    ? [text].filter((email) => email !== '')
    : [text].filter((id) => new RegExp(`^${form}$`).test(id));
}

function isRead({ fields, claims }: AccountFile): boolean {
  return fields !== undefined || Object.keys(claims).length > 0;
}

/** Whether a version says something of its account that can't be understood: then it may have had any. */
export function isUnclear(version: AccountFile): boolean {
  const { id, email } = claimsOf(version);
  const names = (field: string): boolean => isNamed(version, field);
  return (id === undefined && names('account_id')) || (email === undefined && names('root_email'));
}

/** Whether it has the field, with a value. */
function isNamed(file: AccountFile, field: string): boolean {
  if (!isRead(file)) return file.text.replace(/(^|\s)#.*$/gm, '').includes(field);
  const value = file.claims[field];
  return value !== undefined && value !== null && value !== '';
}

/**
 * Whether a version of a file means the account of an earlier one: the id of that, or its root email where one of them
 * has no id. What can't be read means none.
 */
export function keepsAccount(
  before: AccountFile | undefined,
  after: AccountFile | undefined,
): boolean {
  if (!before || !after) return false;
  const [past, now] = [claimsOf(before), claimsOf(after)];
  if (past.id !== undefined && now.id !== undefined) return past.id === now.id;
  return past.email?.toLowerCase() === now.email?.toLowerCase();
}

/** The values of a field in lines that are no YAML, or in what was to be a flow mapping. */
function said(text: string, field: string, form: string): readonly string[] {
  const key = `(?:^|[{,])[ \\t]*["']?${field}["']?\\s*:`;
  const found = text.matchAll(new RegExp(`${key}\\s*["']?\\s*(${form})`, 'gm'));
  return [...found].flatMap(([, value]) => value ?? []);
}

/** Who is spoken of by any of some files: by an id, or by the email of a file without one. */
export function claimedBy(files: readonly AccountFile[]): {
  hasId(id: string | undefined): boolean;
  /** Whether the email is that of a file, whatever its id. */
  hasEmail(email: string | undefined): boolean;
  /** Whether the email is that of a file without an id, whose account is told by it. */
  seeksEmail(email: string): boolean;
} {
  const all = files.map(claimsOf);
  const ids = new Set(all.map(({ id }) => id));
  const lower = (some: typeof all): ReadonlySet<string | undefined> =>
    new Set(some.map(({ email }) => email?.toLowerCase()));
  const emails = lower(all);
  const sought = lower(all.filter(({ id }) => id === undefined));
  return {
    hasId: (id) => id !== undefined && ids.has(id),
    hasEmail: (email) => email !== undefined && emails.has(email.toLowerCase()),
    seeksEmail: (email) => sought.has(email.toLowerCase()),
  };
}
