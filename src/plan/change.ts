/*
 * The kinds of change: each is one thing to do to one account, or to the organization, complete with
 * the values it will use. A new kind is added here, made by diff.ts, worded by report/, and carried
 * out by provision/; the compiler names the places.
 */

/** Makes the organization, with all features, around the account that pays. */
export interface CreateOrganization {
  readonly kind: 'create-organization';
  /** The management account's name. */
  readonly account: string;
  readonly file: string;
}

/** Makes an account that does not exist. It can never be deleted, and its email never be used again. */
export interface CreateAccount {
  readonly kind: 'create';
  /** The stem of the account's file. */
  readonly account: string;
  readonly file: string;
  readonly email: string;
  /** The account's name in AWS. */
  readonly awsName: string;
  readonly roleName: string;
  readonly billing: 'ALLOW' | 'DENY' | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** A creation of that name that is in progress already (`car-…`): waited for, before another is asked for. */
  readonly inProgress: string | undefined;
}

/** Writes the id of an account that exists into its file. AWS is not touched. */
export interface AdoptAccount {
  readonly kind: 'adopt';
  readonly account: string;
  readonly file: string;
  readonly email: string;
  /** 12 digits. */
  readonly id: string;
  /** Its name in AWS, which may differ from the file's. */
  readonly awsName: string;
}

/** What only a person can do, such as changing a root email. */
export interface ManualStep {
  readonly kind: 'manual';
  readonly account: string;
  readonly file: string;
  /** The account's 12 digits. */
  readonly id: string;
  readonly field: 'root_email';
  readonly from: string;
  readonly to: string;
}

export type Change = CreateOrganization | CreateAccount | AdoptAccount | ManualStep;

/** The changes after which an id is to be written into the account's file. */
export type Identified = CreateAccount | AdoptAccount;

/** Whether carrying it out changes anything in AWS. */
export function touchesAws(change: Change): boolean {
  return change.kind === 'create-organization' || change.kind === 'create';
}
