import type { Desired, DesiredAccount } from '../accounts/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { Due } from '../plan/scope.ts';
import type { Entry } from './checkpoint.ts';
import { isOfAccess, keysFor, type Touched } from './desired.ts';
import { type DueField, dueOf } from './due-fields.ts';
import { enteredIn, isAccess } from './line.ts';
import type { Recorded } from './record.ts';
import { sift } from './sift.ts';

/** What came to the branch since its checkpoint, and what was left before. */
export interface Since {
  readonly desired: Desired;
  /** What differs between the files at the checkpoint and now, or did in between. */
  readonly touched: readonly Touched[];
  /** The lines of the records of what was merged. */
  readonly lines: readonly Recorded[];
  /** Keys of accounts that records name without lines. */
  readonly held: readonly string[];
  readonly entries: readonly Entry[];
}

/** Which accounts a run has to look at. */
export interface DueWork {
  /** Names of accounts that a merge or push since the checkpoint changed, or whose plan it announced. */
  readonly own: ReadonlySet<string>;
  /** The same of access, by the names that lines use: it is in one policy for all accounts, and no account's own. */
  readonly ownAccess: ReadonlySet<string>;
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

export function dueSince({ desired, touched, lines, held, entries }: Since): DueWork {
  const byKey = new Map<string, DesiredAccount>();
  for (const account of desired.accounts.values()) {
    for (const key of keysFor(account).toReversed()) byKey.set(key, account);
  }
  const nameOf = (key: string): string | undefined => byKey.get(key)?.name;
  const brought: readonly DueField[] = [...lines, ...touched.flatMap(fieldsOf)];
  const own = new Set([
    ...namesTouched(touched),
    ...lines.flatMap(({ account, field }) => (isAccess(field) ? [] : (nameOf(account) ?? []))),
    ...held.flatMap((account) => nameOf(account) ?? []),
  ]);
  const named = entries.flatMap((entry) =>
    [nameOf(entry.account) ?? [], nameOf(enteredIn(entry.field)?.account ?? '') ?? []].flat(),
  );
  const all = new Set([...entries, ...brought].map(({ account, field }) => `${account} ${field}`));
  // Whom owners keep waiting is asked for by its file once it has joined.
  const left = entries.filter(({ why }) => why !== 'owner');
  return {
    own,
    ownAccess: new Set(brought.flatMap(({ field }) => (isAccess(field) ? field : []))),
    others: new Set(named.filter((name) => !own.has(name))),
    due: dueOf([...left, ...brought], nameOf),
    joining: idsOf(entries, 'owner', 'invitation'),
    closed: idsOf(entries, 'role', 'role'),
    isDue: (accounts, field) => accounts.some((account) => all.has(`${account} ${field}`)),
  };
}

/** The accounts that a change of files changes; whom administrators may enter because of it is not among them. */
export function namesTouched(touched: readonly Touched[]): readonly string[] {
  return touched.flatMap((one) => (isOfAccess(one) ? [] : one.name));
}

/** The accounts that a pull request changes: their values, or their files. */
export function ownNames(
  touched: readonly Touched[],
  after: Desired,
  changed: ReadonlySet<string>,
): ReadonlySet<string> {
  const files = [...after.accounts.values()].filter(({ file }) => changed.has(file.path));
  return new Set([...namesTouched(touched), ...files.map(({ name }) => name)]);
}

/** Whom administrators may enter, or may no longer, because of a change of files, as lines name that. */
export function accessTouched(touched: readonly Touched[]): readonly string[] {
  return touched.flatMap(({ fields }) => [...fields.keys()].filter(isAccess));
}

/** The fields that a change of files touches, under each key of their account. */
function fieldsOf({ keys, fields }: Touched): readonly DueField[] {
  return keys.flatMap((account) => [...fields.keys()].map((field) => ({ account, field })));
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
  const needed = movesIn(sifted);
  return {
    ...withAsked(sifted, desired, management, work),
    changes: sifted.changes.filter(
      (change) =>
        change.kind !== 'create-unit' || needed.some((to) => to.startsWith(`${change.path}/`)),
    ),
  };
}

/** A plan in which nothing is impossible but what something asked for since the checkpoint, or what was left before. */
export function withAsked(
  plan: Plan,
  desired: Desired,
  management: string,
  work: Pick<DueWork, 'isDue'>,
): Plan {
  const all = { ...plan, changes: plan.impossible };
  const asked = sift(all, desired, management, (_, { accounts, fields }) => {
    return fields.some((field) => work.isDue(accounts, field)) ? undefined : 'drift';
  });
  return { ...plan, impossible: asked.plan.changes };
}

/** Where accounts are to be placed, with a slash at the end: now, or once they have joined. */
function movesIn({ changes, invited }: Plan): readonly string[] {
  const later = [...changes, ...invited].flatMap((one) =>
    'followUps' in one ? one.followUps : [],
  );
  return [...changes, ...later].flatMap((one) => (one.kind === 'move' ? `${one.to}/` : []));
}
