import type { Account } from './account.ts';
import type { Role, User } from './iam.ts';

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
