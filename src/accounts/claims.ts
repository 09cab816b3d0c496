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
export function claimsOf({ text, fields, claims }: AccountFile): Claims {
  if (!fields && Object.keys(claims).length === 0) {
    return {
      id: said(text, 'account_id', '\\d{12}'),
      email: said(text, 'root_email', '[^\\s"\'#,{}]+@[^\\s"\'#,{}]+'),
      awsName: undefined,
    };
  }
  const { account_id: id, root_email: email, account_name: awsName } = claims;
  return {
    id: typeof id === 'string' ? /^\s*(\d{12})\s*$/.exec(id)?.[1] : undefined,
    email: typeof email === 'string' && email.trim() !== '' ? email.trim() : undefined,
    awsName: typeof awsName === 'string' ? awsName : undefined,
  };
}

/** Whether a version says something of its account that can't be understood: then it may have had any. */
export function isUnclear(version: AccountFile): boolean {
  const { id, email } = claimsOf(version);
  const names = (field: string): boolean => isNamed(version, field);
  return (id === undefined && names('account_id')) || (email === undefined && names('root_email'));
}

/** Whether it has the field, with a value. */
function isNamed({ text, fields, claims }: AccountFile, field: string): boolean {
  if (!fields && Object.keys(claims).length === 0) return text.includes(field);
  const value = claims[field];
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

/** The value of a field in lines that are no YAML, or in what was to be a flow mapping. */
function said(text: string, field: string, value: string): string | undefined {
  const key = `(?:^|[{,])[ \\t]*["']?${field}["']?\\s*:`;
  return new RegExp(`${key}\\s*["']?\\s*(${value})(?!\\d)`, 'm').exec(text)?.[1];
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
