import type { Problem } from '../accounts/problem.ts';
import { once } from '../once.ts';
import { type Extent, extentWords } from '../plan/extent.ts';
import { creationObstacle, guard } from '../plan/guards.ts';
import { whyImpossible } from '../plan/impossible.ts';
import type { LeftOver, Plan } from '../plan/plan.ts';
import { scopeOf } from '../plan/scope.ts';
import { digestsOf, lineDigest } from '../review/approval.ts';
import { provisionedManagement, reviewsAt } from '../review/checkpoint.ts';
import { touchedBetween } from '../review/desired.ts';
import { accessTouched, ownNames, withAsked, withoutDrift } from '../review/due.ts';
import { leftOversOf, partPlan } from '../review/left-overs.ts';
import { isAccess, type Line, linesOfPlan } from '../review/line.ts';
import { type Place, recordDocument, toRecorded } from '../review/record.ts';
import { fieldKey, foldReviews, NOTHING_REVIEWED } from '../review/reviewed.ts';
import { heldKeys, withSettled } from '../review/settled.ts';
import { digest } from '../review/value.ts';
import { Unproven } from './checkpoint-proof.ts';
import type { SourceOptions } from './checkpoint-source.ts';
import { historyOf } from './history.ts';
import type { Job } from './job.ts';
import { organizationOf } from './organization-of.ts';
import { prepare } from './prepare.ts';
import { eventsFor } from './ruling.ts';
import { assertSameOrganization } from './same-organization.ts';
import type { Snapshot } from './snapshot.ts';
import { nothingLeft, readStandingBefore, type Standing } from './standing.ts';
import type { Kept } from './weigh.ts';
import { type Weighed, weigh } from './weigh.ts';
import { workOf } from './work.ts';

/** A plan, and the record that binds its merge. */
export interface Bound {
  readonly plan: Plan;
  /** A document for the check run; `undefined` where the plan promises nothing. */
  readonly record: string | undefined;
  /** How it was held against the limit for plans without an approval; absent where nothing binds. */
  readonly weighed?: Weighed;
}

export interface ChangeOfFiles {
  /** The base branch, and the result of the merge. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Paths of the files that differ. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Plans a change of files that people review: what it does itself, and what earlier ones left. All that it says merging
 * will do is in its record.
 * @param approvals those that its pull request has
 */
export async function planReviewed(
  job: Job,
  { before, after, changed }: ChangeOfFiles,
  approvals: (place: Place) => Promise<readonly Kept[]>,
): Promise<Bound> {
  const { inputs, run } = job;
  const organization = once(() => organizationOf(job));
  const { standing, problems } = await standingBefore(job, before, organization);
  const touched = touchedBetween(before.desired, after.desired);
  const own = ownNames(touched, after.desired, changed);
  const past = { ...workOf(standing, { isPush: false }), isFirst: false };
  // Whom owners keep waiting is told where somebody asks; it is nothing that a merge could do.
  const entries = (standing.checkpoint?.entries ?? []).filter(
    ({ why }) => why !== 'owner' && why !== 'role',
  );
  const left = new Set(
    [...pushedNames(standing), ...entries.map(({ name }) => name)].filter((name) => !own.has(name)),
  );
  const ownAccess = new Set(accessTouched(touched));
  const work = { ...past, own, ownAccess, others: left };
  const ids = [...after.desired.accounts.values()].flatMap(({ name, fields }) =>
    own.has(name) ? (fields.account_id ?? []) : [],
  );
  const scope = scopeOf(after.desired, changed, before.desired, {
    joining: new Set(ids.filter((id) => past.joining.has(id))),
    also: new Set([...own, ...left]),
    due: past.due,
  });
  const vantage = {
    commit: before.commit,
    before,
    now: after,
    management: provisionedManagement(standing.checkpoint),
  };
  const history = historyOf(job.github, vantage, run.defaultBranch);
  const prepared = await prepare(job, after.desired, scope, history, (plan) => plan);
  const { plan: whole, live, countAccounts } = prepared;
  const management = whole.organization?.managementAccountId ?? (await job.session()).accountId;
  const place = {
    folder: inputs.directory,
    branch: run.defaultBranch,
    organization: whole.organization?.id ?? null,
    management,
  };
  assertSameOrganization(standing.checkpoint?.place, place);
  const asked = withAsked(whole, after.desired, management, past);
  const parts = partPlan(withoutDrift(whole, after.desired, management, work), {
    own,
    ownAccess,
    leftAccess: new Set([
      ...past.ownAccess,
      ...entries.flatMap(({ field }) => (isAccess(field) ? field : [])),
    ]),
    changed,
    before: before.desired,
    after: after.desired,
    others: new Set([...left].flatMap((name) => after.desired.accounts.get(name)?.file.path ?? [])),
  });
  const guarded = guard(parts.own, after.desired, live, inputs);
  const reviewed = foldReviews(
    standing.checkpoint ? reviewsAt(standing.checkpoint) : NOTHING_REVIEWED,
    eventsFor(standing, past, place),
  );
  const impossible = asked.impossible.filter(({ account }) => !own.has(account));
  const leftOvers = leftOversOf(guarded, [...parts.left, ...impossible], {
    desired: after.desired,
    reviewed,
    management,
    entries,
    originOf: past.originOf,
    room: { against: creationObstacle(guarded, live, inputs) },
    impossible: new Map(impossible.map((one) => [one.account, whyImpossible(one, live)])),
  });
  const unseen = leftOvers.filter(isUnseen).map(({ change }) => change);
  const weighed = await weigh(job, {
    own: linesOfPlan(promised(guarded), management),
    left: linesOfPlan({ ...guarded, changes: unseen, invited: [] }, management),
    countAccounts,
    approvals: () => approvals(place),
  });
  const { approval, needing } = weighed;
  const plan = {
    ...guarded,
    approval,
    leftOvers: needing ? leftOvers.map((one) => awaiting(one, needing)) : leftOvers,
    problems: [...guarded.problems, ...problems],
  };
  const waiting = new Set(digestsOf(needing?.lines ?? []));
  const settling = { touched, desired: after.desired, plan, live, management };
  const lines = withSettled(linesOfPlan(promised({ ...guarded, leftOvers }), management), settling);
  const binding = lines.filter((line) => !waiting.has(lineDigest(toRecorded(line))));
  // What is merged and not done yet may be done before this is merged.
  const pendingOf = ({ account, field, to }: Line): readonly string[] => {
    const all = reviewed.set.get(fieldKey(account, field)) ?? [];
    return all.filter((value) => value !== digest(field, to));
  };
  const held = heldKeys(settling);
  const record = recordDocument(place, binding, { pendingOf, needing, held });
  return { plan, record, weighed };
}

/** Whether this merge would do something that was left and that nobody reviewed. */
function isUnseen({ isReviewed, obstacle }: LeftOver): boolean {
  return !isReviewed && obstacle === undefined;
}

/** What was left waits until it is approved, where it is too much with the rest. */
function awaiting(leftOver: LeftOver, extent: Extent): LeftOver {
  if (!isUnseen(leftOver)) return leftOver;
  const obstacle = `with it, ${extentWords(extent)} would change, which needs \`/accounts approve\` here`;
  return { ...leftOver, obstacle };
}

/** The accounts that came to the branch since the checkpoint without a reviewed plan. */
function pushedNames({ events }: Standing): readonly string[] {
  return [...events.values()].flatMap(({ gap, touched }) =>
    gap ? touched.map(({ name }) => name) : [],
  );
}

/** Where the checkpoint does not count, the plan says so and promises nothing of what was left. */
async function standingBefore(
  job: Job,
  before: Snapshot,
  organization: SourceOptions['organization'],
): Promise<{ readonly standing: Standing; readonly problems: readonly Problem[] }> {
  try {
    return { standing: await readStandingBefore(job, before, organization), problems: [] };
  } catch (error) {
    if (!(error instanceof Unproven)) throw error;
    const { message, hint } = error;
    const problem: Problem = { severity: 'warning', message, ...(hint !== undefined && { hint }) };
    return { standing: nothingLeft(before), problems: [problem] };
  }
}

/** What a merge does: nothing that a problem holds. */
function promised(plan: Plan): Plan {
  const { changes, held, leftOvers } = plan;
  return {
    ...plan,
    changes: [
      ...changes.filter(({ account }) => !held.has(account)),
      ...leftOvers.filter(({ obstacle }) => obstacle === undefined).map(({ change }) => change),
    ],
  };
}
