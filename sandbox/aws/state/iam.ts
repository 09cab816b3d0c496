import type { Account } from './account.ts';

/** Policies are kept as the texts they were given as, by name. */
export interface Role {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly description: string | undefined;
  readonly maxSessionSeconds: number;
  readonly trust: string;
  readonly policies: Map<string, string>;
  /** Whether AWS's AdministratorAccess policy is attached. */
  readonly administrator: boolean;
  readonly boundary: Boundary | undefined;
}

/** A permissions boundary: the managed policy that says what a role may do at most. */
export interface Boundary {
  readonly arn: string;
  readonly policy: string;
}

export interface User {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly policies: Map<string, string>;
  readonly administrator: boolean;
}

export interface OidcProvider {
  readonly issuer: string;
  readonly audiences: readonly string[];
}

export type Principal =
  | { readonly kind: 'root'; readonly account: Account }
  | { readonly kind: 'user'; readonly account: Account; readonly user: User }
  | {
      readonly kind: 'role';
      readonly account: Account;
      readonly role: Role;
      readonly session: string;
      /** A session policy: what the session may do at most. */
      readonly policy: string | undefined;
    };

/** What a request is signed with. Temporary keys have a token and an end. */
export interface AccessKey {
  readonly id: string;
  readonly secret: string;
  readonly token: string | undefined;
  readonly expiresAt: number | undefined;
  readonly principal: Principal;
}
