import type { Desired } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import type { Change, DelegateAccess, Grant } from '../plan/change.ts';
import type { LeftOver, Plan } from '../plan/plan.ts';
import { partAccess } from './access-parts.ts';
import type { Entry } from './checkpoint.ts';
import { judge, type Withheld } from './judge.ts';
import { accessField, keysOf, linesOf } from './line.ts';
import type { Origin, Reviewed } from './reviewed.ts';

/** A plan in two parts: what the change under review does, and what earlier ones left. */
export interface Parts {
  readonly own: Plan;
  readonly left: readonly Change[];
}

export interface PartOptions {
  /** Names of the accounts that the pull request changes. */
  readonly own: ReadonlySet<string>;
  /** Whom administrators may enter, or may no longer, because of it, as lines name that. */
  readonly ownAccess: ReadonlySet<string>;
  /** The same because of earlier ones. */
  readonly leftAccess: ReadonlySet<string>;
  /** Paths of the files that it touches. */
  readonly changed: ReadonlySet<string>;
  /** The files before it, and with it. */
  readonly before: Desired;
  readonly after: Desired;
  /** Paths of the files of accounts that earlier ones left. */
  readonly others: ReadonlySet<string>;
}

/**
 * Parts what a pull request does itself from what earlier merges and pushes left undone. Problems that it has no part in
 * are warnings: it can't be held responsible for them.
 */
export function partPlan(plan: Plan, options: PartOptions): Parts {
  const { own } = options;
  const ownMoves = plan.changes.flatMap((change) => {
    const later = change.kind === 'invite' ? change.followUps : [];
    return [change, ...later]
      .filter((one) => one.kind === 'move' && own.has(one.account))
      .flatMap((one) => (one.kind === 'move' ? [`${one.to}/`] : []));
  });
  const isOwn = (change: Change): boolean => {
    switch (change.kind) {
      case 'create-organization':
        return true;
      case 'create-unit':
        return ownMoves.some((to) => to.startsWith(`${change.path}/`));
      default:
        return own.has(change.account);
    }
  };
  const isOwnFile = ({ account }: { readonly account: string }): boolean => own.has(account);
  const parted = plan.changes.map((change): { own: readonly Change[]; left: readonly Change[] } => {
    if (change.kind === 'delegate-access') return partByAccess(change, plan, options);
    return isOwn(change) ? { own: [change], left: [] } : { own: [], left: [change] };
  });
  return {
    own: {
      ...plan,
      changes: parted.flatMap((one) => one.own),
      unchanged: plan.unchanged.filter(isOwnFile),
      invited: plan.invited.filter(isOwnFile),
      problems: plan.problems.map((problem) => seenFrom(problem, options)),
    },
    left: parted.flatMap((one) => one.left).filter(({ kind }) => kind !== 'manual'),
  };
}

/**
 * Access is left where earlier ones asked for it and this one does not. Whether a policy lists roles or has a pattern is
 * about all of them, and can't be parted.
 */
function partByAccess(
  change: DelegateAccess,
  { organization }: Plan,
  { own, ownAccess, leftAccess }: PartOptions,
): { readonly own: readonly Change[]; readonly left: readonly Change[] } {
  const { account, form, formBefore, gains } = change;
  if ([form, formBefore].includes('pattern')) {
    const isLeft = ownAccess.size === 0 && leftAccess.size > 0 && !own.has(account);
    return isLeft ? { own: [], left: [change] } : { own: [change], left: [] };
  }
  const keyOf = (grant: Grant): string => grant.id ?? grant.account;
  const field = (grant: Grant): string =>
    accessField(change.roleName, keyOf(grant), grant.roleName);
  const ofOwn = new Set(gains.filter((grant) => own.has(grant.account)).map(field));
  // Accounts that are yet to be made are let in for nobody but those who make them.
  const ofOthers = new Set(
    gains.filter((grant) => grant.id === undefined && !own.has(grant.account)).map(field),
  );
  const isOwn = (name: string): boolean =>
    ofOwn.has(name) || ownAccess.has(name) || !(ofOthers.has(name) || leftAccess.has(name));
  const parts = partAccess(change, organization?.partition ?? 'aws', keyOf, isOwn);
  return { own: parts.may ? [parts.may] : [], left: parts.rest.map((part) => part.change) };
}

/**
 * A mistake that was there before, in what others left, or that AWS makes of files that it does not touch, is not this
 * change's: it is a warning. What it makes wrong in another file than it touches stays an error.
 */
function seenFrom(problem: Problem, options: PartOptions): Problem {
  const { changed, before, after, others, ownAccess } = options;
  const { severity, at, also = [] } = problem;
  // What keeps its own access from being compared is its own as well, wherever it is.
  const isIts = problem.isOfAll === true || (problem.isOfAccess === true && ownAccess.size > 0);
  const files = [at, ...also].flatMap((spot) => spot?.file ?? []);
  if (severity !== 'error' || isIts || !at || files.some((file) => changed.has(file))) {
    return problem;
  }
  const isOthers = files.every((file) => others.has(file));
  const isOfAws =
    !isAmong(problem, after.problems) && !files.some((file) => isOwnFile(file, options));
  const isItsOwn = !isAmong(problem, before.problems) && !isOthers && !isOfAws;
  return isItsOwn ? problem : { ...problem, severity: 'warning' };
}

function isAmong({ message, at }: Problem, problems: readonly Problem[]): boolean {
  return problems.some((one) => one.message === message && one.at?.file === at?.file);
}

/** Whether a file is that of an account which the pull request changes. */
function isOwnFile(path: string, { own, after }: PartOptions): boolean {
  return [...own].some((name) => after.accounts.get(name)?.file.path === path);
}

/** How much a plan may still create beside its own accounts. */
export interface Room {
  /** What speaks against one more creation after so many; `undefined` where nothing does. */
  readonly against: (
    change: Extract<Change, { kind: 'create' }>,
    before: number,
  ) => string | undefined;
}

export interface LeftOptions {
  readonly desired: Desired;
  readonly reviewed: Reviewed;
  readonly management: string;
  readonly entries: readonly Entry[];
  readonly originOf: (name: string) => Origin;
  readonly room: Room;
  /** Why nothing can be changed of accounts, by name. */
  readonly impossible: ReadonlyMap<string, string>;
}

/**
 * What was left, each with where it came from, whether people saw it, and whether this merge does it. What was merged with
 * a plan and waits for its run is not left: that run does it.
 */
export function leftOversOf(
  plan: Plan,
  left: readonly Change[],
  options: LeftOptions,
): readonly LeftOver[] {
  const { desired, reviewed, management, room } = options;
  const { plan: seen, withheld } = judge({ ...plan, changes: left }, desired, reviewed, management);
  const keyOf = keysOf(plan, management);
  const unseen = new Map<Change, Withheld>(withheld.map((one) => [one.change, one]));
  let created = 0;
  const obstacles = new Map(options.impossible);
  const known = seen.changes.filter(isLeft);
  const moves = known.filter((change) => change.kind === 'move').map(({ to }) => `${to}/`);
  const units = seen.changes.filter(
    (change) =>
      change.kind === 'create-unit' && moves.some((to) => to.startsWith(`${change.path}/`)),
  );
  return [...units, ...known, ...unseen.keys()].map((change): LeftOver => {
    if (plan.held.has(change.account)) obstacles.set(change.account, 'its problem is not fixed');
    else if (change.kind === 'create') {
      const against = room.against(change, created);
      if (against === undefined) created += 1;
      else obstacles.set(change.account, against);
    }
    return {
      change,
      origin: originOf(change),
      isReviewed: !unseen.has(change),
      obstacle: obstacles.get(change.account),
    };
  });

  function isLeft(change: Change): boolean {
    if (change.kind === 'create-unit') return false;
    const fields = linesOf(change, keyOf(change), ({ id }) => id ?? '').map(({ field }) => field);
    return options.entries.some(
      ({ name, field }) => name === change.account && fields.includes(field),
    );
  }

  function originOf(change: Change): Origin {
    const reason = unseen.get(change)?.reason;
    if (reason?.kind === 'gap') return reason.gap.origin;
    const [line] = linesOf(change, keyOf(change), ({ id }) => id ?? '');
    const entry = options.entries.find(
      ({ account, field }) => account === line?.account && field === line.field,
    );
    return entry?.origin ?? options.originOf(change.account);
  }
}
