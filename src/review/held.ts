import { type Desired, type DesiredAccount, isBlocked } from '../accounts/directory.ts';
import type { Live } from '../organization/live.ts';
import { whyImpossible } from '../plan/impossible.ts';
import type { Plan } from '../plan/plan.ts';
import { code } from '../text.ts';
import type { Entry } from './checkpoint.ts';
import { keysFor, valuesOf } from './desired.ts';
import { enteredIn, isAccess, ORGANIZATION } from './line.ts';
import { type FieldGap, type Gap, type Reviewed, type ReviewedField, WHOLE } from './reviewed.ts';
import { digest } from './value.ts';

/*
 * What a problem keeps from being compared stays due: the next checkpoint comes after the records that hold it, and after
 * the pushes that brought it.
 */

/** What a run knows that held accounts. */
export interface Held {
  readonly desired: Desired;
  /** The files at the last checkpoint: whose file can't be read now is known from there. */
  readonly past: Desired;
  readonly live: Live;
  readonly plan: Pick<Plan, 'held' | 'impossible' | 'problems'>;
  readonly reviewed: Reviewed;
  /** The management account's 12 digits. */
  readonly management: string;
  /** Says why something was not reviewed. */
  readonly sayGap: (gap: Gap) => string;
}

/** Of each account that was not compared: what was reviewed and is still asked for, and what nobody reviewed. */
export function heldEntries(held: Held): readonly Entry[] {
  const { desired, past, plan, reviewed } = held;
  const isUnread = (path: string): boolean =>
    desired.files.some((file) => file.path === path && !file.fields);
  const blocked = [...desired.accounts.values()].filter(
    (account) => plan.held.has(account.name) && !hasLeft(account.fields.account_id, account, held),
  );
  const unread = [...past.accounts.values()].filter(({ file }) => isUnread(file.path));
  return [
    ...blocked.flatMap((account) => [
      ...stillAsked(account, reviewed).map((field) => reviewedEntry(account, field, HELD)),
      ...gapsOf(account, reviewed).map((gap) => gapEntry(account, gap, held)),
    ]),
    // What it asks for now nobody knows.
    ...unread.flatMap((account) =>
      linesFor(keysFor(account), reviewed).map((field) =>
        reviewedEntry(account, field, 'its file can’t be read'),
      ),
    ),
    ...accessEntries(held),
    ...unitEntries(held, blocked, unread),
  ];
}

const HELD = 'its problem is not fixed';

/** Whether an account was looked for, as all are of which something is left, and is not in the organization. */
export function hasLeft(
  id: string | undefined,
  account: DesiredAccount,
  { desired, live }: Pick<Held, 'desired' | 'live'>,
): boolean {
  const isId = id !== undefined && /^\d{12}$/.test(id);
  const isHere = live.accounts.has(id ?? '') || live.organization?.managementAccountId === id;
  return isId && !isHere && !isBlocked(desired, account);
}

/** Whom administrators may enter, as far as it was reviewed and could not be compared. */
function accessEntries(held: Held): readonly Entry[] {
  const { desired, past, reviewed, management } = held;
  const subject = desired.management ?? past.management;
  if (!subject) return [];
  const mine = ({ account, field }: { account: string; field: string }): boolean =>
    (account === management || keysFor(subject).includes(account)) && isAccess(field);
  const lines = unfinished(reviewed).filter(mine);
  const gaps = isOutOfReach(held.plan)
    ? []
    : [...reviewed.gaps.values()].filter(
        ({ account, field }) =>
          account === management && isAccess(field) && isSurest(field, desired),
      );
  return [
    ...lines.flatMap((line) => {
      const said = whyNotCompared(line.field, held);
      return said === undefined ? [] : [reviewedEntry(subject, line, said)];
    }),
    ...gaps.flatMap((gap) =>
      whyNotCompared(gap.field, held) === undefined ? [] : [gapEntry(subject, gap, held)],
    ),
  ];
}

/**
 * Whether access is nothing that a run could give, which people are told: the role is missing that would get it, or the
 * stack writes its policy and lacks a name.
 */
export function isOutOfReach({ problems }: Pick<Plan, 'problems'>): boolean {
  return problems.some(({ isOfAccess, severity }) => isOfAccess && severity === 'warning');
}

/** Whether a name of access has the account's id, if its file does. */
function isSurest(field: string, desired: Desired): boolean {
  const key = enteredIn(field)?.account;
  if (key === undefined) return false;
  const keys = [...desired.accounts.values()].map((account) => keysFor(account));
  const its = keys.find((one) => one.includes(key));
  return its === undefined || its[0] === key;
}

/** Units that were reviewed and that only accounts need whose moves are not made now. */
function unitEntries(
  { reviewed, live, plan: { held, impossible } }: Held,
  blocked: readonly DesiredAccount[],
  unread: readonly DesiredAccount[],
): readonly Entry[] {
  const wanted = [
    ...blocked.map((account) => ({ account, to: account.fields.organizational_unit, said: HELD })),
    ...impossible.flatMap((change) => {
      if (change.kind !== 'move') return [];
      return [{ account: subjectOf(change), to: change.to, said: whyImpossible(change, live) }];
    }),
  ];
  return unfinished(reviewed).flatMap((line) => {
    if (line.account !== ORGANIZATION) return [];
    const [first] = unread;
    const path = /^unit\/(.*)$/.exec(line.field)?.[1];
    const isNeeded = ({ to }: (typeof wanted)[number]): boolean =>
      path === undefined ? !live.organization && held.size > 0 : `${to}/`.startsWith(`${path}/`);
    // What a file asks for that can't be read nobody knows.
    const { account, said } = wanted.find(isNeeded) ?? { account: first, said: HELD };
    return account ? [reviewedEntry(account, line, said)] : [];
  });
}

/** Why a line of access was not compared: all files decide it together, and AWS has to show the policy. */
export function whyNotCompared(
  field: string,
  {
    desired,
    live,
    plan,
  }: Pick<Held, 'desired' | 'live'> & { readonly plan: Pick<Plan, 'held' | 'problems'> },
): string | undefined {
  const unread = desired.files.find(({ fields }) => !fields);
  if (unread) return `${code(unread.path)} can’t be read`;
  if (!desired.management) return 'the management account’s file can’t be read';
  const problem = plan.problems.find(({ isOfAccess }) => isOfAccess);
  if (problem) return problem.message;
  const entered = enteredIn(field)?.account;
  const isHeld = [...desired.accounts.values()].some(
    (account) =>
      plan.held.has(account.name) &&
      (account.isManagement || keysFor(account).includes(entered ?? '')) &&
      !hasLeft(account.fields.account_id, account, { desired, live }),
  );
  return isHeld ? HELD : undefined;
}

/** Reviewed lines of accounts that are not known to be so in AWS. */
function unfinished({ fields }: Reviewed): readonly ReviewedField[] {
  return [...fields.values()].filter(({ froms, to }) => froms.some((from) => from !== to));
}

function linesFor(keys: readonly string[], reviewed: Reviewed): readonly ReviewedField[] {
  return unfinished(reviewed).filter(
    ({ account, field }) => keys.includes(account) && !isAccess(field),
  );
}

/** Lines of whole accounts, about which a file says nothing but that it is there. */
const OF_WHOLE: ReadonlySet<string> = new Set(['account', 'invitation']);

function stillAsked(account: DesiredAccount, reviewed: Reviewed): readonly ReviewedField[] {
  const values = valuesOf(account);
  return linesFor(keysFor(account), reviewed).filter(
    ({ field, to }) => OF_WHOLE.has(field) || to === digest(field, values.get(field) ?? null),
  );
}

/** What came to an account without a review: field by field, also where all of it did. */
function gapsOf(account: DesiredAccount, { fields, gaps }: Reviewed): readonly FieldGap[] {
  const [key] = keysFor(account);
  const own = [...gaps.values()].filter(({ account: of }) => of === key);
  const whole = own.find(({ field }) => field === WHOLE);
  // One that is to be made is looked at by every run.
  const all =
    whole && account.fields.account_id !== undefined
      ? [...valuesOf(account).keys()]
          .filter((field) => !fields.has(`${key} ${field}`))
          .map((field) => ({ ...whole, field }))
      : [];
  const known = own.filter(({ field }) => field !== WHOLE);
  return [...known, ...all].filter(({ field }) => !NEVER_CHANGED.has(field) && !isAccess(field));
}

/** Fields of files that are about a creation alone. */
const NEVER_CHANGED: ReadonlySet<string> = new Set(['role', 'billing']);

type Subject = { readonly name: string; readonly file: { readonly path: string } };

function subjectOf({ account, file }: { account: string; file: string }): Subject {
  return { name: account, file: { path: file } };
}

function reviewedEntry(
  { name, file }: Subject,
  { account, field, froms, to, origin }: ReviewedField,
  said: string,
): Entry {
  const review = { froms, to };
  return { account, name, file: file.path, field, why: 'held', said, origin, review };
}

function gapEntry({ name, file }: Subject, gap: FieldGap, { sayGap }: Held): Entry {
  const { account, field, origin } = gap;
  const why = 'unreviewed';
  const said = sayGap(gap);
  return { account, name, file: file.path, field, why, said, origin, review: undefined };
}
