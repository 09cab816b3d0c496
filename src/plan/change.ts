import type { Invitation } from '../organization/invitations.ts';

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

/** Writes the id of an existing account into its file. AWS is not touched. */
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

/**
 * Invites an account that exists elsewhere into the organization. Its owner answers when they like, so what
 * follows is left to later runs.
 */
export interface InviteAccount {
  readonly kind: 'invite';
  readonly account: string;
  readonly file: string;
  /** 12 digits. */
  readonly id: string;
  /** As the file has it; whether it is the account's is seen once the account has joined. */
  readonly email: string;
  /** They come with the account when it joins. */
  readonly tags: Readonly<Record<string, string>>;
  /** The last invitation, where that has ended: this one is sent only because somebody reviewed it. */
  readonly again: Invitation | undefined;
  /** What is to be done once the account has joined; reviewed together with the invitation. */
  readonly followUps: readonly FollowUp[];
}

/** Makes an organizational unit that a file names and AWS does not have. */
export interface CreateUnit {
  readonly kind: 'create-unit';
  /** The first account that is to be placed in it, or below it. */
  readonly account: string;
  readonly file: string;
  /** Names from the root down: `Workloads/Prod`. */
  readonly path: string;
}

/** What the changes of an account's fields have in common. */
interface OfAccount {
  readonly account: string;
  readonly file: string;
  /** 12 digits; `undefined` for an account that is created first. */
  readonly id: string | undefined;
}

/** Moves an account to another organizational unit. */
export interface MoveAccount extends OfAccount {
  readonly kind: 'move';
  /** Paths of names, `Root` for the root. */
  readonly from: string;
  readonly to: string;
}

export interface RenameAccount extends OfAccount {
  readonly kind: 'rename';
  /** `undefined` for an account that is yet to join, whose name nobody tells. */
  readonly from: string | undefined;
  readonly to: string;
  readonly isManagement: boolean;
}

/** Sets and removes tags; others are left alone. */
export interface ChangeTags extends OfAccount {
  readonly kind: 'tags';
  /** By key: the value that it has, if any, and the one that it gets. */
  readonly set: Readonly<
    Record<string, { readonly from: string | undefined; readonly to: string }>
  >;
  /** By key: the value that goes. */
  readonly remove: Readonly<Record<string, string>>;
}

export type ContactType = 'billing' | 'operations' | 'security';

/** An alternate contact, whom AWS writes to besides the root email address. */
export interface Contact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phoneNumber: string;
}

export interface ChangeContact extends OfAccount {
  readonly kind: 'contact';
  readonly type: ContactType;
  readonly from: Contact | undefined;
  readonly to: Contact;
  readonly isManagement: boolean;
}

/** Sets the account's alias, from inside of it. */
export interface SetAlias extends OfAccount {
  readonly kind: 'alias';
  /** The present one, as far as it is known. */
  readonly from: string | undefined;
  readonly to: string;
  /** The role by which the account is entered. */
  readonly roleName: string;
}

/** The role of one account that the management account's role may assume. */
export interface Grant {
  readonly account: string;
  /** `undefined` for an account that is created first. */
  readonly id: string | undefined;
  readonly roleName: string;
}

/** Writes the policy of the management account's role for administrators. */
export interface DelegateAccess {
  readonly kind: 'delegate-access';
  /** The management account's. */
  readonly account: string;
  readonly file: string;
  readonly roleName: string;
  /** Roles that it may assume from then on and could not before. */
  readonly gains: readonly Grant[];
  /** ARNs of those that it may not assume any longer. */
  readonly losses: readonly string[];
  /** All that the policy allows, as ARNs, besides the gains in accounts that are created first. */
  readonly resources: readonly string[];
  /** Whether each role is named, or a pattern means all of the organization. */
  readonly form: 'list' | 'pattern';
  readonly formBefore: 'list' | 'pattern' | undefined;
  /** What the pattern covers that is there; `undefined` where there is none. */
  readonly patternBefore: readonly string[] | undefined;
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

/** Changes of a field, one account at a time. */
export type FieldChange = MoveAccount | RenameAccount | ChangeTags | ChangeContact | SetAlias;

/** What may be left to do for an account that has accepted its invitation. */
export type FollowUp = FieldChange | DelegateAccess;

export type Change =
  | CreateOrganization
  | CreateUnit
  | CreateAccount
  | InviteAccount
  | AdoptAccount
  | FieldChange
  | DelegateAccess
  | ManualStep;

/** Whether carrying it out changes anything in AWS. */
export function touchesAws(change: Change): boolean {
  return change.kind !== 'adopt' && change.kind !== 'manual';
}
