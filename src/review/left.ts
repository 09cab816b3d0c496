import type { Desired } from '../accounts/directory.ts';
import type { Live } from '../organization/live.ts';
import type { Change, FollowUp, Grant, ManualStep } from '../plan/change.ts';
import { whyImpossible } from '../plan/impossible.ts';
import {
  type Identified,
  identified,
  isDone,
  type Outcome,
  type OutcomeState,
  type Ready,
} from '../plan/outcome.ts';
import { mayJoin, type Plan } from '../plan/plan.ts';
import { code } from '../text.ts';
import type { Entry, Why } from './checkpoint.ts';
import { keysFor } from './desired.ts';
import { hasLeft, heldEntries, whyNotCompared } from './held.ts';
import type { Withheld } from './judge.ts';
import { accessFields, keysOf, type Line, linesOf, newAccount, ORGANIZATION } from './line.ts';
import {
  type Gap,
  gapOf,
  type Origin,
  type Reviewed,
  type ReviewedField,
  reviewOf,
} from './reviewed.ts';
import { digest } from './value.ts';

/** How a run ended, as far as it says what is left. */
export interface Ending {
  readonly desired: Desired;
  readonly live: Live;
  /** The plan that was carried out. */
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly readiness: readonly Ready[];
  /** Why ids are not on the branch: they are in a pull request, or could not be written. */
  readonly unwritten: { readonly why: 'waiting' | 'failed'; readonly said: string } | undefined;
  readonly withheld: readonly Withheld[];
  /** What was left before. */
  readonly earlier: readonly Entry[];
  readonly reviewed: Reviewed;
  /** Where an account's file came from, for what has no other origin. */
  readonly originOf: (name: string) => Origin;
  /** The management account's 12 digits. */
  readonly management: string;
  /** Says why something was not reviewed. */
  readonly say: (withheld: Pick<Withheld, 'reason'>) => string;
  /** The files at the last checkpoint. */
  readonly past: Desired;
  /** Whether this run left something to a later one without a try. */
  readonly isPostponed: (entry: Entry) => boolean;
}

export interface Left {
  readonly entries: readonly Entry[];
  /** Entries that ended without being done: their file is gone, or their account. */
  readonly dropped: readonly { readonly entry: Entry; readonly said: string }[];
}

/** What is left once a run has ended: the entries of the next checkpoint. */
export function leftAfter(ending: Ending): Left {
  const { desired, plan, outcomes, readiness, withheld, reviewed, management } = ending;
  const keyOf = keysOf(plan, management);
  const ids = new Map(identified(outcomes).map(({ change, id }) => [change.account, id]));
  const entries = new Map<string, Entry>();
  const add = (entry: Entry): void => {
    const key = `${entry.account} ${entry.field}`;
    if (!entries.has(key)) entries.set(key, entry);
  };
  for (const outcome of outcomes) {
    if (!isDone(outcome)) for (const entry of undone(outcome)) add(entry);
  }
  for (const one of withheld) {
    for (const line of linesFor(one.change)) {
      add(entryOf(line, subjectOf(one.change), 'unreviewed', ending.say(one)));
    }
  }
  for (const invited of plan.invited.filter(mayJoin)) addInvited(invited, invited.followUps);
  for (const { change } of outcomes.filter(isDone)) {
    if (change.kind === 'invite') addInvited(change, change.followUps);
  }
  for (const one of readiness.filter(({ isReady }) => !isReady)) add(roleEntry(one));
  if (ending.unwritten) for (const one of identified(outcomes)) add(idEntry(one, ending.unwritten));
  for (const change of plan.impossible) {
    const said = whyImpossible(change, ending.live);
    for (const line of linesFor(change)) add(entryOf(line, subjectOf(change), 'impossible', said));
  }
  const sayGap = (gap: Gap): string => ending.say({ reason: { kind: 'gap', gap } });
  for (const entry of heldEntries({ ...ending, sayGap })) add(entry);
  const rest = ending.earlier.filter(({ account, field }) => !entries.has(`${account} ${field}`));
  const ends = rest.map((entry) => ({ entry, end: endOf(entry, ending) }));
  for (const { entry, end } of ends) if (end === 'kept') add(entry);
  const dropped = ends.flatMap(({ entry, end }) =>
    end === undefined || end === 'kept' ? [] : [{ entry, said: end }],
  );
  return { entries: [...entries.values()], dropped };

  function undone({ change, state, message = 'it is not done' }: Outcome): readonly Entry[] {
    if (change.kind === 'manual') return [manualEntry(change)];
    return linesFor(change).map((line) => entryOf(line, subjectOf(change), WHY[state], message));
  }

  function manualEntry({ account: name, file, id, field, from, to }: ManualStep): Entry {
    const gap = gapOf(reviewed, [id], [field]);
    return {
      account: id,
      name,
      file,
      field,
      why: 'waiting',
      said: `only a person can change it, from ${code(from)} to ${code(to)}`,
      origin: gap?.origin ?? earlierOf(id, field)?.origin ?? ending.originOf(name),
      review: gap ? undefined : { froms: [digest(field, from)], to: digest(field, to) },
    };
  }

  function idEntry(
    { change, id }: Identified,
    { why, said }: NonNullable<Ending['unwritten']>,
  ): Entry {
    const origin = earlierOf(id, 'id')?.origin ?? ending.originOf(change.account);
    return { account: id, ...subjectOf(change), field: 'id', why, said, origin, review: undefined };
  }

  function roleEntry({ account: name, file, id, roleName, said }: Ready): Entry {
    return {
      account: id,
      name,
      file,
      field: 'role',
      why: 'role',
      said: `${code(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`,
      origin: earlierOf(id, 'role')?.origin ?? ending.originOf(name),
      review: undefined,
    };
  }

  function linesFor(change: Change, key?: string): readonly Line[] {
    const known = change.kind === 'create' ? undefined : ids.get(change.account);
    const isOfAccount =
      change.kind !== 'delegate-access' &&
      change.kind !== 'create-unit' &&
      change.kind !== 'create-organization';
    return linesOf(change, key ?? (isOfAccount ? known : undefined) ?? keyOf(change), keyOfGrant);
  }

  function keyOfGrant({ account, id }: Grant): string {
    return (
      id ?? ids.get(account) ?? newAccount(desired.accounts.get(account)?.fields.root_email ?? '')
    );
  }

  function entryOf(line: Line, { name, file }: Subject, why: Why, said: string): Entry {
    const found = reviewFor(line, name);
    const earlier = earlierOf(line.account, line.field);
    const gap = gapOf(reviewed, [line.account], [line.field]);
    const origin = found?.origin ?? gap?.origin ?? earlier?.origin ?? ending.originOf(name);
    const review = why !== 'unreviewed' && found ? boundTo(line, found) : undefined;
    return { account: line.account, name, file, field: line.field, why, said, origin, review };
  }

  function reviewFor(line: Line, name: string): ReviewedField | undefined {
    const file = desired.accounts.get(name);
    const keys = file ? [line.account, ...keysFor(file, undefined)] : [line.account];
    return reviewOf(reviewed, keys, accessFields(line.field, emailOf));
  }

  function emailOf(id: string): string | undefined {
    const [name] = [...ids].find(([, one]) => one === id) ?? [];
    const file = [...desired.accounts.values()].find(
      (account) => account.name === name || account.fields.account_id === id,
    );
    return file?.fields.root_email;
  }

  function earlierOf(account: string, field: string): Entry | undefined {
    return ending.earlier.find((entry) => entry.account === account && entry.field === field);
  }

  function addInvited(invited: Invitee, followUps: readonly FollowUp[]): void {
    const { id } = invited;
    const subject = subjectOf(invited);
    const said = 'its owner has not accepted the invitation';
    const lines = followUps.flatMap((later) =>
      linesFor(later, later.kind === 'delegate-access' ? management : id),
    );
    const invitation: Line = { account: id, field: 'invitation', from: null, to: null };
    for (const line of [invitation, ...lines]) add(entryOf(line, subject, 'owner', said));
  }
}

/**
 * A review as the checkpoint keeps it: its hashes are bound to the name of the field, which may have had another one
 * before the account had an id.
 */
function boundTo({ field, from, to }: Line, found: ReviewedField): Entry['review'] {
  if (found.field === field) return { froms: found.froms, to: found.to };
  return { froms: [digest(field, from)], to: digest(field, to) };
}

/** Whom an entry is about: the stem and the path of the file. */
type Subject = Pick<Entry, 'name' | 'file'>;
type Invitee = { readonly account: string; readonly file: string; readonly id: string };

function subjectOf({
  account,
  file,
}: {
  readonly account: string;
  readonly file: string;
}): Subject {
  return { name: account, file };
}

const WHY: Readonly<Record<OutcomeState, Why>> = {
  planned: 'waiting',
  running: 'waiting',
  done: 'waiting',
  already: 'waiting',
  waiting: 'waiting',
  failed: 'failed',
  'not-tried': 'held',
};

/** What became of an entry that the plan did not bring up again: `kept`, the reason why it ended, or nothing to say. */
function endOf(entry: Entry, ending: Ending): 'kept' | string | undefined {
  const { desired, plan } = ending;
  if (entry.account === ORGANIZATION) return undefined;
  const isAccess = entry.field.startsWith('access');
  const file = [...desired.accounts.values()].find((account) =>
    isAccess ? account.isManagement : keysFor(account).includes(entry.account),
  );
  if (!file) {
    const isUnread = desired.files.some(({ path, fields }) => path === entry.file && !fields);
    return isUnread ? 'kept' : `its file ${code(entry.file)} was removed`;
  }
  if (entry.why !== 'owner' && hasLeft(entry.account, file, ending))
    return 'its account has left the organization';
  // Nothing was compared, so nothing is known to be done.
  if (isAccess && whyNotCompared(entry.field, ending) !== undefined) return 'kept';
  return plan.held.has(file.name) || ending.isPostponed(entry) ? 'kept' : undefined;
}
