import type { Desired } from '../accounts/directory.ts';
import type { Live } from '../organization/live.ts';
import { diff } from '../plan/diff.ts';
import { guard } from '../plan/guards.ts';
import { EMPTY_PLAN, type Plan } from '../plan/plan.ts';
import { needsOf, type Scope } from '../plan/scope.ts';
import type { Job } from './job.ts';

/** A plan, and the reading of AWS that it was made from. */
export interface Prepared {
  readonly plan: Plan;
  readonly live: Live;
}

/** Reads of AWS what the scope needs, with clients that can only read, and compares. */
export async function prepare(job: Job, desired: Desired, scope: Scope): Promise<Prepared> {
  const { connect } = await import('../organization/connection.ts');
  const { readLive } = await import('../organization/live.ts');
  const reader = connect(await job.session());
  const live = await readLive(reader, needsOf(desired, scope));
  return { plan: planFrom(job, desired, live, scope), live };
}

/** Compares and guards; reads nothing. */
export function planFrom(job: Job, desired: Desired, live: Live, scope: Scope): Plan {
  const { inputs, run } = job;
  const plan = diff(desired, live, scope, {
    createOrganization: inputs.createOrganization,
    repository: run.repository,
  });
  return guard(plan, desired, live, inputs);
}

/** The plan of a run that has no AWS credentials: what the files alone show. */
export function planOfFiles(desired: Desired): Plan {
  return { ...EMPTY_PLAN, problems: desired.problems };
}
