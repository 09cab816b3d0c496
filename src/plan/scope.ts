import { type Desired, type DesiredAccount, isUnfinished } from '../accounts/directory.ts';
import type { AccountFields } from '../accounts/schema.ts';

/** Which accounts a run may touch, and what was there before. */
export interface Scope {
  /** Names of accounts; what earlier merges left unfinished belongs to them. */
  readonly names: ReadonlySet<string>;
  /** Paths of the files that the change touches. */
  readonly changed: ReadonlySet<string>;
  /** The files as they were before the change, where there is one. */
  readonly before: Desired | undefined;
  /** Whether every account is in scope, and drift is repaired. */
  readonly isWhole: boolean;
  /** Ids of accounts that earlier runs invited: once they have joined, they are new. */
  readonly joining: ReadonlySet<string>;
  readonly due: Due;
}

/**
 * What earlier runs left undone, where neither the files nor AWS can tell: what a file does not name any longer, and
 * what can't be read from outside of an account. By the names of accounts.
 */
export interface Due {
  /** Keys of tags that a file names, or once named. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  /** Accounts whose alias is to be set. */
  readonly aliases: ReadonlySet<string>;
  /** Accounts whose invitation is to be sent. */
  readonly invitations: ReadonlySet<string>;
  /** Whom the management account's role may enter now, or may not any longer: `<id> <role>`. */
  readonly access: ReadonlySet<string>;
  /** Whether its policy was to list roles, or to have a pattern in their place. */
  readonly accessForm: boolean;
}

const NOTHING_DUE: Due = {
  tags: new Map(),
  aliases: new Set(),
  invitations: new Set(),
  access: new Set(),
  accessForm: false,
};

export interface ScopeOptions {
  readonly isWhole?: boolean;
  readonly joining?: ReadonlySet<string>;
  /** Names of more accounts. */
  readonly also?: ReadonlySet<string>;
  readonly due?: Due;
}

/** The accounts whose files changed, and those that earlier merges left unfinished. */
export function scopeOf(
  desired: Desired,
  changed: ReadonlySet<string>,
  before: Desired | undefined,
  options: ScopeOptions = {},
): Scope {
  const { isWhole = false, joining = new Set(), also = new Set(), due = NOTHING_DUE } = options;
  const accounts = [...desired.accounts.values()];
  const names = accounts
    .filter(
      (account) =>
        isWhole ||
        changed.has(account.file.path) ||
        also.has(account.name) ||
        isUnfinished(account) ||
        joining.has(account.fields.account_id ?? ''),
    )
    .map((account) => account.name);
  return { names: new Set(names), changed, before, isWhole, joining, due };
}

/**
 * What the file of an account said before: the same account by its id, else by its name. Nothing for an account
 * that was invited, as nothing of its file was done yet.
 */
export function beforeOf(
  account: DesiredAccount,
  { before, joining }: Scope,
): AccountFields | undefined {
  const past = [...(before?.accounts.values() ?? [])];
  const id = account.fields.account_id;
  if (id !== undefined && joining.has(id)) return undefined;
  const same = past.find(({ fields }) => id !== undefined && fields.account_id === id);
  return (same ?? before?.accounts.get(account.name))?.fields;
}

/** In the order of the list in the management account's file, then by name. */
export function inScope(desired: Desired, scope: Scope): readonly DesiredAccount[] {
  const listed = desired.list.kind === 'names' ? desired.list.names : [];
  const rank = (account: DesiredAccount): number => {
    if (account.isManagement) return -1;
    const index = listed.indexOf(account.name);
    return index === -1 ? listed.length : index;
  };
  return [...desired.accounts.values()]
    .filter((account) => scope.names.has(account.name))
    .sort((one, other) => rank(one) - rank(other));
}
