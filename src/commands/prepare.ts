import type { Desired } from '../accounts/directory.ts';
import type { Details } from '../organization/details.ts';
import type { Live } from '../organization/live.ts';
import { detailNeedsOf } from '../plan/detail-needs.ts';
import { diff } from '../plan/diff.ts';
import { guard } from '../plan/guards.ts';
import { EMPTY_PLAN, type Plan } from '../plan/plan.ts';
import { needsOf, type Scope } from '../plan/scope.ts';
import { count } from '../text.ts';
import type { Planning } from './job.ts';

/** A plan, and the reading of AWS that it was made from. */
export interface Prepared {
  readonly plan: Plan;
  readonly live: Live;
}

/** Reads of AWS what the scope needs, with clients that can only read, and compares. */
export async function prepare(job: Planning, desired: Desired, scope: Scope): Promise<Prepared> {
  const { connect } = await import('../organization/connection.ts');
  const { readLive } = await import('../organization/live.ts');
  const { readDetails } = await import('../organization/details.ts');
  const session = await job.session();
  const reader = connect(session, job.signal && { end: job.signal });
  const live = await readLive(reader, needsOf(desired, scope));
  const needs = detailNeedsOf(desired, live, scope);
  const details = await readDetails(reader, session, needs, progressLog(job));
  // A part of a reading that the end cut off is no reading.
  job.signal?.throwIfAborted();
  return { plan: planFrom(job, desired, { live, details }, scope), live };
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

/** Compares and guards; reads nothing. */
function planFrom(
  { inputs, run }: Planning,
  desired: Desired,
  { live, details }: { readonly live: Live; readonly details: Details },
  scope: Scope,
): Plan {
  const plan = diff(desired, live, details, scope, {
    createOrganization: inputs.createOrganization,
    createUnits: inputs.createUnits,
    repository: run.repository,
  });
  return guard(plan, desired, live, inputs);
}

/** The plan of a run that has no AWS credentials: what the files alone show. */
export function planOfFiles(desired: Desired): Plan {
  return { ...EMPTY_PLAN, problems: desired.problems };
}
