import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import type { AccountFields } from '../accounts/schema.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import type { Details } from './read.ts';

/** What comparing one account, or the organization, brought up. */
export type Findings = Pick<
  Plan,
  'changes' | 'unchanged' | 'invited' | 'impossible' | 'problems'
> & {
  /** Whether a problem keeps the account from being touched. */
  readonly held: boolean;
};

/** What the fields of an account are compared in. */
export interface Context {
  readonly desired: Desired;
  readonly live: Live;
  readonly details: Details;
  readonly scope: Scope;
  /** `owner/name` */
  readonly repository: string;
  /** Whether units that are missing are made. */
  readonly createUnits: boolean;
}

/** An account whose fields are compared. */
export interface Target {
  readonly account: DesiredAccount;
  /** What AWS has; `undefined` for an account that is created first. */
  readonly live: LiveAccount | undefined;
  /** What its file said before the change under review. */
  readonly before: AccountFields | undefined;
}

export function found(findings: Partial<Findings>): Findings {
  return {
    changes: [],
    unchanged: [],
    invited: [],
    impossible: [],
    problems: [],
    held: false,
    ...findings,
  };
}

/** A problem that keeps the account from being touched. */
export function stop(problem: Problem): Findings {
  return found({ problems: [problem], held: true });
}

/** Several findings about one account, as one. */
export function together(all: readonly Findings[]): Findings {
  return {
    changes: all.flatMap(({ changes }) => changes),
    unchanged: all.flatMap(({ unchanged }) => unchanged),
    invited: all.flatMap(({ invited }) => invited),
    impossible: all.flatMap(({ impossible }) => impossible),
    problems: all.flatMap(({ problems }) => problems),
    held: all.some(({ held }) => held),
  };
}

/** A field that the file does not have any longer: nothing is changed back, and nothing manages it. */
export function unmanagedNow(
  { account: { file }, live }: Target,
  field: string,
  value: string,
): Findings {
  if (!live) return found({});
  return found({
    problems: [
      {
        severity: 'note',
        at: file.at(),
        message: `${field} is no longer managed: it stays ${value}`,
        hint: 'Fields that a file does not have are never compared and never changed.',
      },
    ],
  });
}
