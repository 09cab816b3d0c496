import type { Desired } from '../accounts/directory.ts';
import type { FormerManagement } from '../accounts/management-history.ts';
import type { Problem } from '../accounts/problem.ts';
import { diff } from '../diff/diff.ts';
import { type Earlier, NOTHING_EARLIER } from '../diff/earlier.ts';
import { detailNeedsOf } from '../fields/needs.ts';
import type { Details } from '../fields/read.ts';
import { once } from '../once.ts';
import { isUsable } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import { guard } from '../plan/guards.ts';
import { needsOf } from '../plan/needs.ts';
import { EMPTY_PLAN, type Plan } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import { count } from '../text.ts';
import { lookForEarlier } from './earlier.ts';
import { lookElsewhere } from './elsewhere.ts';
import type { History } from './history.ts';
import type { Planning } from './job.ts';

/** A plan, and the reading of AWS that it was made from. */
export interface Prepared {
  readonly plan: Plan;
  readonly live: Live;
  readonly earlier: Earlier;
  /** Why nothing was compared: the organization is another one than that of the files. */
  readonly elsewhere: Problem | undefined;
  /** How many accounts the organization has, closed ones aside; lists them where the reading is not whole. */
  readonly countAccounts: () => Promise<number>;
}

/**
 * Reads of AWS what the scope needs, with clients that can only read, and compares.
 * @param guarded looks at the plan as a whole; without it, the guards of the inputs do
 */
export async function prepare(
  job: Planning,
  desired: Desired,
  scope: Scope,
  history: History,
  guarded = (plan: Plan, live: Live): Plan => guard(plan, desired, live, job.inputs),
): Promise<Prepared> {
  const { connect } = await import('../organization/connection.ts');
  const { listAccounts, readLive } = await import('../organization/live.ts');
  const { NO_DETAILS, readDetails } = await import('../fields/read.ts');
  const session = await job.session();
  const reader = connect(session, job.signal && { end: job.signal });
  const live = await readLive(reader, needsOf(desired, scope));
  const { accountId: caller } = session;
  const countAccounts = once(async () => {
    const all = live.isWhole ? live.accounts : await listAccounts(reader);
    return [...all.values()].filter(isUsable).length;
  });
  const { organization } = live;
  const files = { desired, before: scope.before };
  const { problem: elsewhere, former } = await lookElsewhere(
    files,
    { organization, caller },
    history,
  );
  if (elsewhere) {
    const details = NO_DETAILS;
    const earlier = NOTHING_EARLIER;
    const plan = planFrom(job, desired, { live, details, earlier, caller, former }, scope);
    // Nothing of what is there is the files' business.
    const nothing = { ...live, accounts: new Map(), isWhole: false, invitations: [] };
    return { plan, live: nothing, earlier, elsewhere, countAccounts };
  }
  const needs = detailNeedsOf(desired, live, scope);
  const details = await readDetails(reader, session, needs, progressLog(job));
  const { repository } = job.run;
  const earlier = await lookForEarlier(reader, { desired, live, scope, repository, history });
  // A part of a reading that the end cut off is no reading.
  job.signal?.throwIfAborted();
  const plan = planFrom(job, desired, { live, details, earlier, caller, former }, scope);
  return { plan: guarded(plan, live), live, earlier, elsewhere, countAccounts };
}

/** Milliseconds between two lines about a long reading. */
const INTERVAL = 15_000;

export function progressLog({ log }: Pick<Planning, 'log'>): (done: number, all: number) => void {
  let shownAt = performance.now();
  return (done, all) => {
    if (performance.now() - shownAt < INTERVAL) return;
    shownAt = performance.now();
    log(`Reading AWS: ${done} of ${count(all, 'account field')}.`);
  };
}

/** All that a plan is made from, besides the files. */
interface Reading {
  readonly live: Live;
  readonly details: Details;
  readonly earlier: Earlier;
  /** The account of the credentials. */
  readonly caller: string;
  /** The management account that files named before, where they name none now. */
  readonly former: FormerManagement | undefined;
}

/** Compares; reads nothing. */
function planFrom(
  { inputs, run }: Planning,
  desired: Desired,
  { live, details, earlier, caller, former }: Reading,
  scope: Scope,
): Plan {
  return diff(desired, live, details, scope, {
    createOrganization: inputs.createOrganization,
    createUnits: inputs.createUnits,
    earlier,
    caller,
    former,
    repository: run.repository,
  });
}

/** The plan of a run that has no AWS credentials: what the files alone show. */
export function planOfFiles(desired: Desired): Plan {
  return { ...EMPTY_PLAN, problems: desired.problems };
}
