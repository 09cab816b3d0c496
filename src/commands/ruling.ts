import { ended } from '../diff/absent.ts';
import { entersAccount } from '../fields/list.ts';
import type { Live } from '../organization/live.ts';
import type { InviteAccount } from '../plan/change.ts';
import type { MaxChanges } from '../plan/extent.ts';
import type { Plan } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import { planText } from '../report/log.ts';
import { provisionedManagement, reviewsAt } from '../review/checkpoint.ts';
import type { Touched } from '../review/desired.ts';
import { withAsked, withoutDrift } from '../review/due.ts';
import { judge, type Withheld } from '../review/judge.ts';
import { linesOfPlan } from '../review/line.ts';
import { applies, type Place } from '../review/record.ts';
import { type Event, foldReviews, NOTHING_REVIEWED, type Reviewed } from '../review/reviewed.ts';
import { sift } from '../review/sift.ts';
import type { Ruling } from './carry-out.ts';
import { historyOf } from './history.ts';
import type { Job } from './job.ts';
import { type Prepared, prepare } from './prepare.ts';
import { assertSameOrganization } from './same-organization.ts';
import type { Standing } from './standing.ts';
import { tooMuch } from './weigh.ts';
import type { Work } from './work.ts';

/** What a run may do of what it would have to do. */
export interface Ruled {
  readonly place: Place;
  readonly live: Live;
  readonly reviewed: Reviewed;
  readonly withheld: readonly Withheld[];
}

export interface Judge {
  /** Plans, and takes out what was not reviewed. */
  readonly prepare: () => Promise<Ruling>;
  /** How it was ruled the last time; `undefined` before. */
  readonly last: () => Ruled | undefined;
}

export interface RulingOptions {
  readonly standing: Standing;
  readonly work: Work;
  readonly scope: Scope;
}

/** Rules over what a run may do: once, or again once there is an organization. */
export function openJudge(job: Job, { standing, work, scope }: RulingOptions): Judge {
  let last: Ruled | undefined;
  return { prepare: rule, last: () => last };

  async function rule(): Promise<Ruling> {
    const { now, checkpoint } = standing;
    const { inputs, run } = job;
    const isReviewNeeded = inputs.onUnreviewed !== 'proceed';
    // What a plan allowed before it was merged, its guards allow: two merges may be more together than one.
    const guards = isReviewNeeded ? { ...inputs, maxCreates: Number.POSITIVE_INFINITY } : inputs;
    const vantage = {
      commit: now.commit,
      before: standing.past,
      now,
      management: provisionedManagement(checkpoint),
    };
    const history = historyOf(job.github, vantage, run.defaultBranch);
    const prepared = await prepare({ ...job, inputs: guards }, now.desired, scope, history);
    const { organization } = prepared.plan;
    const management = organization?.managementAccountId ?? (await job.session()).accountId;
    const place: Place = {
      folder: inputs.directory,
      branch: run.defaultBranch,
      organization: organization?.id ?? null,
      management,
    };
    assertSameOrganization(checkpoint?.place, place);
    const reviewed = foldReviews(
      checkpoint ? reviewsAt(checkpoint) : NOTHING_REVIEWED,
      eventsFor(standing, work, place),
    );
    const isPart = !scope.isWhole && !work.isFirst;
    const due = (isPart ? withoutDrift : withAsked)(prepared.plan, now.desired, management, work);
    const tried = work.isStrict ? due : withoutKnocking(due, standing, work, management);
    const strict = judge(tried, now.desired, reviewed, management);
    const judged = isReviewNeeded
      ? strict
      : await withoutReview(tried, strict, { management, prepared, limit: inputs.maxChanges });
    const { plan, withheld } = withoutOldInvitations(judged, standing, work);
    last = { place, live: prepared.live, reviewed, withheld };
    for (const line of planText(plan)) job.log(line);
    const { elsewhere } = prepared;
    const refusal = elsewhere && [elsewhere.message, elsewhere.hint].join('. ');
    return { ...prepared, plan, refusal };
  }
}

/**
 * What may be done though nobody reviewed it, because an input allows that: all of it, unless it changes more accounts
 * than a plan may without an approval. `max-changes` is then the word of the person who runs it.
 */
async function withoutReview(
  tried: Plan,
  strict: ReturnType<typeof judge>,
  about: { readonly management: string; readonly prepared: Prepared; readonly limit: MaxChanges },
): Promise<ReturnType<typeof judge>> {
  const { management, prepared, limit } = about;
  const changes = strict.withheld.map(({ change }) => change);
  const lines = linesOfPlan({ ...tried, changes: [...changes], invited: [] }, management);
  const extent = await tooMuch(lines, prepared.countAccounts, limit);
  if (!extent) return { plan: tried, withheld: strict.withheld.filter(isOld) };
  const reason = { kind: 'too-much', extent, limit } as const;
  const withheld = strict.withheld.map((one) =>
    isOld(one) || one.reason.kind === 'needs' ? one : { ...one, reason },
  );
  return { plan: strict.plan, withheld };
}

/** An invitation that is sent once more. */
function isOld({ change }: Withheld): boolean {
  return change.kind === 'invite' && change.again !== undefined;
}

/** What came since the checkpoint, as reviews of this organization see it. */
export function eventsFor(standing: Standing, work: Work, place: Place): readonly Event[] {
  const earlier = standing.earlier.flatMap(({ pull, record }): readonly Event[] => {
    if (!applies(record.place, place)) return [];
    return [{ kind: 'record', lines: record.lines, origin: { commit: standing.since, pull } }];
  });
  const later = standing.steps.flatMap(({ after, pull }): readonly Event[] => {
    const event = standing.events.get(after);
    if (!event) return [];
    if (event.kind === 'gap') return [{ ...event, touched: event.touched.map(ofManagement) }];
    const origin = { commit: after, pull: pull?.number };
    if (applies(event.record.place, place)) {
      const { gap, touched, record } = event;
      const held: readonly Event[] = gap ? [{ kind: 'gap', gap, touched }] : [];
      return [...held, { kind: 'record', lines: record.lines, origin }];
    }
    // What exactly it changed is not known, so all that came since the checkpoint counts as not reviewed.
    const touched = work.touched.map(ofManagement);
    return [{ kind: 'gap', gap: { why: 'elsewhere', origin }, touched }];
  });
  return [...earlier, ...later];

  /** The management account is known to records by its id, which its file need not have yet. */
  function ofManagement(touched: Touched): Touched {
    const isIt = touched.name === standing.now.desired.management?.name;
    return isIt ? { ...touched, keys: [...touched.keys, place.management] } : touched;
  }
}

/** What others left is not tried inside of their accounts by everybody's merge, but on the schedule. */
function withoutKnocking(plan: Plan, { now }: Standing, work: Work, management: string): Plan {
  return sift(plan, now.desired, management, (_, __, change) => {
    if (!entersAccount(change) || work.own.has(change.account)) return undefined;
    return change.id !== undefined && work.closed.has(change.id) ? undefined : 'later';
  }).plan;
}

/**
 * Somebody declined, or let the time go by: unless a reviewed plan asks once more, nothing does, and nothing else is
 * held up by it.
 */
function withoutOldInvitations(
  { plan, withheld }: { readonly plan: Plan; readonly withheld: readonly Withheld[] },
  { now, since }: Standing,
  { isFirst }: Work,
): { readonly plan: Plan; readonly withheld: readonly Withheld[] } {
  const old = withheld.filter(isOld).flatMap(({ change }) => {
    return change.kind === 'invite' && change.again ? [{ change, invitation: change.again }] : [];
  });
  const origin = { commit: since, pull: undefined };
  const before = { kind: 'gap', gap: { why: 'before', origin } } as const;
  const gone = new Set<InviteAccount>(old.map(({ change }) => change));
  return {
    withheld: withheld
      .filter(({ change }) => change.kind !== 'invite' || !gone.has(change))
      .map((one) => (isFirst && one.reason.kind === 'never' ? { ...one, reason: before } : one)),
    plan: {
      ...plan,
      changes: plan.changes.filter((change) => change.kind !== 'invite' || !gone.has(change)),
      invited: [
        ...plan.invited,
        ...old.map(({ change: { account, file, id, followUps }, invitation }) => {
          return { account, file, id, followUps, invitation };
        }),
      ],
      problems: [
        ...plan.problems,
        ...old.flatMap(({ change: { account }, invitation }) => {
          const at = now.desired.accounts.get(account)?.file.at('account_id');
          return at && invitation.state !== 'accepted' ? [ended(at, invitation)] : [];
        }),
      ],
    },
  };
}
