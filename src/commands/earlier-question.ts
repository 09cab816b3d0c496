import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import type { Past } from '../accounts/history.ts';
import { Failure } from '../failure.ts';
import type { Live } from '../organization/live.ts';
import type { Predecessors } from '../organization/predecessor.ts';
import type { Scope } from '../plan/scope.ts';
import type { History } from './history.ts';

/** What is looked at, besides AWS. */
export interface Question {
  readonly desired: Desired;
  readonly live: Live;
  readonly scope: Scope;
  /** `owner/name` */
  readonly repository: string;
  readonly history: History;
}

/** A file that would create an account. */
export interface Seeker {
  readonly account: DesiredAccount;
  readonly past: Past | undefined;
  readonly predecessors: Predecessors;
}

/** What can't be read is not nothing. */
export async function orTrue<Answer>(look: () => Promise<Answer>): Promise<Answer | true> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return true;
  }
}
