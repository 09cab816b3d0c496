import type { Account, App } from './accounts.ts';
import type { Permissions } from './permissions.ts';

/**
 * - `job`: a workflow job's GITHUB_TOKEN, an installation token of the `github-actions` App
 * - `app`: an installation token of any other App
 * - `user`: a person's token, which may do what the person may
 */
export interface Token {
  readonly value: string;
  readonly kind: 'job' | 'app' | 'user';
  readonly account: Account;
  readonly app?: App;
  /** What an installation token may do; a person's role decides for a user's. */
  readonly permissions: Permissions;
  /** The ids of the repositories the App is installed on, for `job` and `app`. */
  readonly repositories: readonly number[];
  /** The installation, named in rate limit errors. */
  readonly installation: number;
  expiresAt: number;
}
