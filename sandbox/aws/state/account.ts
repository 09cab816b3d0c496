import type { OidcProvider, Role, User } from './iam.ts';

/** Organizations API, `Account`: State. `Status` knows fewer; see organizations/answers.ts. */
export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

export type ContactType = 'BILLING' | 'OPERATIONS' | 'SECURITY';

export interface Contact {
  readonly Name: string;
  readonly Title: string;
  readonly EmailAddress: string;
  readonly PhoneNumber: string;
}

/** An account's place in an organization. Times are simulated milliseconds. */
export interface Membership {
  readonly organization: string;
  /** The id of the root or organizational unit that holds it. */
  parent: string;
  readonly joinedMethod: 'CREATED' | 'INVITED';
  readonly joinedAt: number;
  /** From when the reading operations know of it. */
  readonly shownFrom: number;
}

/** An account of this AWS, in an organization or not. */
export interface Account {
  readonly id: string;
  email: string;
  name: string;
  /** The name that Organizations still shows after a rename, and until when. */
  formerName: { readonly name: string; readonly until: number } | undefined;
  state: AccountState;
  readonly createdAt: number;
  membership: Membership | undefined;
  /** From when its roles can be assumed. */
  assumableFrom: number;
  /** From when the services inside answer. */
  usableFrom: number;
  /** When a requested closure is complete, or was. */
  closedFrom: number | undefined;
  billingAccess: 'ALLOW' | 'DENY';
  readonly tags: Map<string, string>;
  /** What the tagging API still shows of them, and until when; see tag-index.ts. */
  indexed:
    | { readonly tags: ReadonlyMap<string, string> | undefined; readonly until: number }
    | undefined;
  /** Whether it has, or ever had, a tag. */
  wasTagged: boolean;
  readonly contacts: Map<ContactType, Contact>;
  alias: string | undefined;
  readonly roles: Map<string, Role>;
  readonly users: Map<string, User>;
  /** By issuer without `https://`. */
  readonly oidcProviders: Map<string, OidcProvider>;
}
