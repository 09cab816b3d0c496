import { isUnfinished } from '../accounts/directory.ts';
import { changedPaths } from '../accounts/folder.ts';
import { type Scope, scopeOf } from '../plan/scope.ts';
import { type Touched, touchedBetween } from '../review/desired.ts';
import { accessTouched, type DueWork, dueSince, namesTouched } from '../review/due.ts';
import type { PlanRecord, Recorded } from '../review/record.ts';
import type { Origin } from '../review/reviewed.ts';
import type { Snapshot } from './snapshot.ts';
import type { Standing, StepEvent } from './standing.ts';

/** What a run has to look at, and where it came from. */
export interface Work extends DueWork {
  /** Whether nothing was provisioned from here before: the whole folder is compared once. */
  readonly isFirst: boolean;
  /** Whether what others left counts too when the run says how it went. */
  readonly isStrict: boolean;
  /** What differs between the files at the checkpoint and now. */
  readonly touched: readonly Touched[];
  /** Whether something came to the branch since, though the files may be as they were. */
  readonly isBrought: boolean;
  /** Paths of the files that differ. */
  readonly changed: ReadonlySet<string>;
  /** The same of the push that started the run, where the checkpoint came after it. */
  readonly pushedPaths: ReadonlySet<string>;
  /** Where what is asked for an account came from last. */
  readonly originOf: (name: string) => Origin;
}

/** What started a run. */
export interface Start {
  /** Whether it was a merge or push: the run then answers for what that brought alone. */
  readonly isPush: boolean;
  /** The files before and after that push. A run that is repeated answers for it again, though its checkpoint came later. */
  readonly pushed?: PushedFiles | undefined;
}

export interface PushedFiles {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The records of the plans that it merged: what they announced is answered for too. */
  readonly records: readonly PlanRecord[];
}

export function workOf(standing: Standing, { isPush, pushed }: Start): Work {
  const { past, now, checkpoint, since } = standing;
  const touched = touchedBetween(past.desired, now.desired);
  const entries = checkpoint?.entries ?? [];
  const events = [...earlierEvents(standing).values(), ...standing.events.values()];
  const lines = events.flatMap(linesOf);
  const held = events.flatMap(heldIn);
  // A push may take back what was merged before it: the files don't show that, and AWS may have it.
  const between = events.flatMap((event) => event.touched);
  const all = [...touched, ...between];
  const work = dueSince({ desired: now.desired, touched: all, lines, held, entries });
  const again = againBy(pushed, now);
  const own = new Set([...work.own, ...again.own]);
  const others = new Set([...work.others].filter((name) => !own.has(name)));
  const origins = new Map<string, Origin>(entries.map(({ name, origin }) => [name, origin]));
  for (const [pull, event] of earlierEvents(standing)) {
    for (const name of namesIn(standing, event)) origins.set(name, { commit: since, pull });
  }
  for (const [commit, event] of standing.events) {
    const origin = originOf(standing, commit, event);
    for (const name of namesIn(standing, event)) origins.set(name, origin);
  }
  return {
    ...work,
    own,
    ownAccess: new Set([...work.ownAccess, ...again.ownAccess]),
    others,
    isBrought: lines.length + between.length > 0,
    isFirst: checkpoint === undefined || checkpoint.isBeginning,
    isStrict: !isPush,
    touched,
    changed: changedPaths(past, now),
    pushedPaths: pushed ? changedPaths(pushed.before, pushed.after) : new Set(),
    originOf: (name) => origins.get(name) ?? { commit: since, pull: undefined },
  };
}

/** What a push changed or announced that comes again. */
function againBy(
  pushed: PushedFiles | undefined,
  { desired }: Snapshot,
): Pick<DueWork, 'own' | 'ownAccess'> {
  if (!pushed) return { own: new Set(), ownAccess: new Set() };
  const { before, after, records } = pushed;
  const touched = touchedBetween(before.desired, after.desired);
  const lines = records.flatMap((record) => record.lines);
  const held = records.flatMap((record) => record.held);
  const announced = dueSince({ desired, touched: [], lines, held, entries: [] });
  return {
    own: new Set([...announced.own, ...namesTouched(touched)]),
    ownAccess: new Set([...announced.ownAccess, ...accessTouched(touched)]),
  };
}

/** By pull request: what was merged before the first run. */
export function earlierEvents({ earlier }: Standing): ReadonlyMap<number, StepEvent> {
  return new Map(
    earlier.map(({ pull, record }) => [pull, { kind: 'record', record, touched: [] }]),
  );
}

function linesOf(event: StepEvent): readonly Recorded[] {
  return event.kind === 'record' ? event.record.lines : [];
}

function heldIn(event: StepEvent): readonly string[] {
  return event.kind === 'record' ? event.record.held : [];
}

function originOf({ steps }: Standing, commit: string, event: StepEvent): Origin {
  if (event.kind === 'gap') return event.gap.origin;
  return { commit, pull: steps.find(({ after }) => after === commit)?.pull?.number };
}

/** The accounts that a step changed, or whose plan it announced; that whose role gets access among them. */
export function namesIn({ now: { desired } }: Standing, event: StepEvent): ReadonlySet<string> {
  const { touched } = event;
  const lines = linesOf(event);
  const held = heldIn(event);
  const { own, ownAccess } = dueSince({ desired, touched, lines, held, entries: [] });
  const { management } = desired;
  return ownAccess.size > 0 && management ? new Set([...own, management.name]) : own;
}

/** The accounts that a run compares with AWS. */
export function scopeFor({ past, now }: Standing, work: Work, isWhole: boolean): Scope {
  const all = [...now.desired.accounts.keys()];
  const also = new Set(work.isFirst ? all : [...work.own, ...work.others]);
  const { joining, due, changed } = work;
  if (isWhole) {
    const every = new Set(now.oids.keys());
    // A look at the whole never invites.
    const rest = { ...due, invitations: new Set<string>() };
    return scopeOf(now.desired, every, undefined, { isWhole, joining, due: rest });
  }
  return scopeOf(now.desired, changed, past.desired, { joining, also, due });
}

/** Whether a run has nothing to compare: AWS need not be asked. */
export function isIdle({ checkpoint, now }: Standing, work: Work): boolean {
  const isUnderway = [...now.desired.accounts.values()].some(isUnfinished);
  const entries = checkpoint?.entries ?? [];
  const isQuiet = work.changed.size === 0 && !work.isBrought && entries.length === 0;
  // What is wrong across files is nobody's entry, and has to be said until it is right.
  const isRight = now.desired.problems.every(({ severity }) => severity !== 'error');
  return !work.isFirst && isQuiet && isRight && !isUnderway;
}
