import { count } from '../text.ts';

/*
 * How much of an organization a plan changes. A pull request that moves every account is seldom meant, so a plan above
 * the limit is carried out only once somebody has approved it.
 */

/** What a plan changes of accounts that exist, or are invited. Creations have a limit of their own, `max-creates`. */
export interface Extent {
  /** Accounts that it changes, each counted once. */
  readonly changed: number;
  /** Accounts that the organization has. */
  readonly accounts: number;
}

/** The input `max-changes`: how many accounts a plan may change without an approval. */
export type MaxChanges =
  | { readonly kind: 'default' }
  | { readonly kind: 'accounts'; readonly most: number }
  /** From 0 to 100; 100 is no limit. */
  | { readonly kind: 'percent'; readonly most: number };

/** Without `max-changes`, a plan is large that is above both. */
const DEFAULT = { accounts: 20, percent: 25 };

/** Whether a plan changes more than a repository lets it change without an approval. */
export function isTooMuch({ changed, accounts }: Extent, limit: MaxChanges): boolean {
  const isAbove = (percent: number): boolean => percent < 100 && changed * 100 > percent * accounts;
  switch (limit.kind) {
    case 'accounts':
      return changed > limit.most;
    case 'percent':
      return isAbove(limit.most);
    case 'default':
      return changed > DEFAULT.accounts && isAbove(DEFAULT.percent);
  }
}

/** The approval of a plan above the limit. */
export type PlanApproval = {
  readonly extent: Extent;
  readonly limit: MaxChanges;
  /** The hash of what it would do. */
  readonly plan: string;
} & (
  | {
      readonly state: 'needed';
      /** Whether the pull request's author may give it. */
      readonly byAuthor: boolean;
      /** Where it is to be given: on the pull request that is planned, on those of a merge group, or at a terminal. */
      readonly where: 'here' | 'group' | 'terminal';
    }
  /** Only with what earlier merges and pushes left is it above the limit: that waits, and the rest may be merged. */
  | { readonly state: 'left-overs' }
  | { readonly state: 'given'; readonly given: readonly Given[] }
);

/** Who approved a plan. */
export interface Given {
  readonly by: string;
  /** When, as GitHub writes it. */
  readonly at: string;
  readonly pull: number;
}

/** "200 of the organization's 201 accounts" */
export function extentWords({ changed, accounts }: Extent): string {
  return `${changed} of the organization's ${count(accounts, 'account')}`;
}

/** Above what a plan needs an approval, as the middle of a sentence. */
export function limitWords(limit: MaxChanges): string {
  switch (limit.kind) {
    case 'accounts':
      return `more than ${count(limit.most, 'account')} (\`max-changes\`)`;
    case 'percent':
      return `more than ${limit.most}% of them (\`max-changes\`)`;
    case 'default':
      return `more than ${DEFAULT.accounts} accounts and more than ${DEFAULT.percent}% of them`;
  }
}
