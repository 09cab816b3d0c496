import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import { ORIGIN_TAG } from '../plan/fields/tags.ts';
import type { Plan } from '../plan/plan.ts';
import type { Due } from '../plan/scope.ts';
import type { Entry } from './checkpoint.ts';
import { keysFor, type Touched } from './desired.ts';
import { fieldDigest, type Recorded } from './record.ts';
import { sift } from './sift.ts';
import { digest } from './value.ts';

/** What came to the branch since its checkpoint, and what was left before. */
export interface Since {
  readonly desired: Desired;
  /** What differs between the files at the checkpoint and now. */
  readonly touched: readonly Touched[];
  /** The lines of the records of what was merged. */
  readonly lines: readonly Recorded[];
  readonly entries: readonly Entry[];
}

/** Which accounts a run has to look at. */
export interface DueWork {
  /** Names of accounts that a merge or push since the checkpoint changed, or whose plan it announced. */
  readonly own: ReadonlySet<string>;
  /** Names of accounts that were left by earlier ones alone. */
  readonly others: ReadonlySet<string>;
  readonly due: Due;
  /** Ids of accounts that were invited and may have joined. */
  readonly joining: ReadonlySet<string>;
  /** Ids of accounts whose role was not there. */
  readonly closed: ReadonlySet<string>;
  /** Whether a field of an account is due, by the keys of the account. */
  readonly isDue: (accounts: readonly string[], field: string) => boolean;
}

export function dueSince({ desired, touched, lines, entries }: Since): DueWork {
  const byKey = new Map<string, DesiredAccount>();
  for (const account of desired.accounts.values()) {
    for (const key of keysFor(account).toReversed()) byKey.set(key, account);
  }
  const nameOf = (key: string): string | undefined => byKey.get(key)?.name;
  const own = new Set([
    ...touched.map(({ name }) => name),
    ...lines.flatMap(({ account, shown }) =>
      [nameOf(account) ?? [], nameOf(enteredIn(shown?.field ?? '')?.account ?? '') ?? []].flat(),
    ),
  ]);
  const named = entries.flatMap((entry) =>
    [nameOf(entry.account) ?? [], nameOf(enteredIn(entry.field)?.account ?? '') ?? []].flat(),
  );
  const fields = new Set([
    ...entries.map(({ account, field }) => `${account} ${fieldDigest(field)}`),
    ...lines.map(({ account, field }) => `${account} ${field}`),
    ...touched.flatMap(({ keys, fields: changed }) =>
      keys.flatMap((key) => [...changed.keys()].map((field) => `${key} ${fieldDigest(field)}`)),
    ),
  ]);
  return {
    own,
    others: new Set(named.filter((name) => !own.has(name))),
    due: dueOf(entries, nameOf),
    joining: idsOf(entries, 'owner', 'invitation'),
    closed: idsOf(entries, 'role', 'role'),
    isDue: (accounts, field) =>
      accounts.some((account) => fields.has(`${account} ${fieldDigest(field)}`)),
  };
}

function dueOf(entries: readonly Entry[], nameOf: (key: string) => string | undefined): Due {
  const tags = new Map<string, Set<string>>();
  const aliases = new Set<string>();
  const invitations = new Set<string>();
  const losses = new Set<string>();
  for (const { account, field, why, review } of entries) {
    if (why === 'owner') continue;
    const name = nameOf(account) ?? '';
    // A tag that the file names is compared in any case.
    const isRemoval = !review || review.to === digest(field, null);
    const key = field.startsWith('tag/') ? field.slice('tag/'.length) : ORIGIN_TAG;
    if (isRemoval && key !== ORIGIN_TAG) tags.set(name, (tags.get(name) ?? new Set()).add(key));
    if (field === 'alias') aliases.add(name);
    if (field === 'invitation') invitations.add(name);
    const entered = enteredIn(field);
    if (entered) losses.add(`${entered.account} ${entered.role}`);
  }
  return { tags, aliases, invitations, losses };
}

/** The account and the role that a line of access is about. */
function enteredIn(field: string): { readonly account: string; readonly role: string } | undefined {
  const [kind, , account, role] = field.split(' ');
  return kind === 'access' && account !== undefined && role !== undefined
    ? { account, role }
    : undefined;
}

function idsOf(entries: readonly Entry[], why: Entry['why'], field: string): ReadonlySet<string> {
  return new Set(
    entries
      .filter((entry) => entry.why === why && entry.field === field)
      .map(({ account }) => account),
  );
}

/**
 * A plan without what nobody asked for: of accounts that others left, only what they left. What else differs there is
 * drift, which the scheduled report shows.
 */
export function withoutDrift(
  plan: Plan,
  desired: Desired,
  management: string,
  work: DueWork,
): Plan {
  const sifted = sift(plan, desired, management, (line, { accounts, fields }, change) => {
    switch (change.kind) {
      case 'create-organization':
      case 'create-unit':
      case 'create':
      case 'invite':
        return undefined;
      case 'delegate-access': {
        // Nothing is taken away but what the files gave up, and nothing is given to others but what they wait for.
        const gained = change.gains.find(({ id }) => id === enteredIn(line.field)?.account);
        if (!gained || !work.others.has(gained.account)) return undefined;
        break;
      }
      default:
        if (work.own.has(change.account)) return undefined;
        // Of an account that was invited nothing was done yet, and all that its file asks for waits.
        if (change.id !== undefined && work.joining.has(change.id)) return undefined;
    }
    return fields.some((field) => work.isDue(accounts, field)) ? undefined : 'drift';
  }).plan;
  const moves = sifted.changes.filter((change) => change.kind === 'move');
  return {
    ...sifted,
    changes: sifted.changes.filter(
      (change) =>
        change.kind !== 'create-unit' ||
        moves.some(({ to }) => `${to}/`.startsWith(`${change.path}/`)),
    ),
  };
}
