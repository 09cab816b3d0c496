import { setTimeout as sleep } from 'node:timers/promises';
import type { Desired } from '../accounts/directory.ts';
import { readCheckText } from '../github/check.ts';
import { findOrigins, type Origin, type Origins } from '../github/origin.ts';
import { type Change, touchesAws } from '../plan/change.ts';
import { ended } from '../plan/compare/absent.ts';
import { type Plan, ready } from '../plan/plan.ts';
import { isReviewed, type Review, readRecord } from '../plan/record.ts';
import { wording } from '../report/words.ts';
import { code } from '../text.ts';
import { branchNames } from './ids-branches.ts';
import type { Job } from './job.ts';

/** The merged pull requests behind a run, and what their plans said. */
export interface Reviews {
  /** By path of an account file. */
  readonly origins: Origins['byPath'];
  /** By number; `undefined` where no plan of ours is found on the head. */
  readonly records: ReadonlyMap<number, Review | undefined>;
}

/** GitHub links a commit to its pull request only after a while; these are the pauses, in milliseconds. */
const PAUSES = [2000, 4000, 8000];

/**
 * Finds the pull requests that brought the files to the branch, and the records of their plans in the check
 * runs of their heads. Comments are for people: anyone with write access can edit one.
 */
export async function findReviews(
  job: Job,
  commit: string,
  paths: readonly string[],
): Promise<Reviews> {
  const { github, inputs, run } = job;
  const find = (): Promise<Origins> =>
    findOrigins(github, commit, run.defaultBranch, paths, branchNames(inputs.directory).all);
  let found = await find();
  for (const pause of PAUSES) {
    if (run.event.kind !== 'push' || found.byPath.size > 0 || paths.length === 0) break;
    await sleep(pause);
    found = await find();
  }
  const records = new Map<number, Review | undefined>();
  for (const { number, headSha } of pullRequests(found.byPath)) {
    const apps = [found.self, 'github-actions'];
    const text = await readCheckText(github, headSha, inputs.checkName, apps);
    records.set(number, text === undefined ? undefined : readRecord(text));
  }
  return { origins: found.byPath, records };
}

/** Each pull request once. */
export function pullRequests(origins: Reviews['origins']): readonly Origin[] {
  return [...new Map([...origins.values()].map((origin) => [origin.number, origin])).values()];
}

/**
 * Somebody declined, or let the time go by: unless a reviewed plan asks once more, nothing does, and nothing else is
 * held up by it.
 */
export function withoutUnreviewedInvitations(plan: Plan, desired: Desired, reviews: Reviews): Plan {
  const reviewed = [...reviews.records.values()].filter((review) => review !== undefined);
  const left = plan.changes.flatMap((change) => {
    if (change.kind !== 'invite' || !change.again) return [];
    if (isReviewed(change, reviewed, plan.changes)) return [];
    return [{ change, invitation: change.again }];
  });
  if (left.length === 0) return plan;
  const gone = new Set<Change>(left.map(({ change }) => change));
  return {
    ...plan,
    changes: plan.changes.filter((change) => !gone.has(change)),
    invited: [
      ...plan.invited,
      ...left.map(({ change: { account, file, id, followUps }, invitation }) => {
        return { account, file, id, followUps, invitation };
      }),
    ],
    problems: [
      ...plan.problems,
      ...left.flatMap(({ change: { account }, invitation }) => {
        const at = desired.accounts.get(account)?.file.at('account_id');
        return at && invitation.state !== 'accepted' ? [ended(at, invitation)] : [];
      }),
    ],
  };
}

/** Why the plan may not be carried out as it stands; `undefined` when all of it was reviewed. */
export function refusalOf(plan: Plan, reviews: Reviews): string | undefined {
  const reviewed = [...reviews.records.values()].filter((review) => review !== undefined);
  const changes = ready(plan).filter(touchesAws);
  const strange = changes.filter((change) => !isReviewed(change, reviewed, plan.changes));
  if (strange.length === 0) return undefined;
  const lines = strange.map((change) => difference(change, reviews));
  return `The plan has changed since it was reviewed. What was not reviewed: ${lines.join('; ')}. Open a pull request, so that it is planned again; or, if it is right as it stands, run this workflow by hand with \`on-unreviewed: proceed\`.`;
}

function difference(change: Change, { origins, records }: Reviews): string {
  const { verb, rest } = wording(change);
  const what = `${code(change.account)}: ${verb} ${rest}`;
  const origin = origins.get(change.file);
  if (!origin) return `${what} (its file came without a pull request)`;
  const review = records.get(origin.number);
  return review
    ? `${what} (the plan of pull request ${origin.number} has other values, or something else)`
    : `${what} (pull request ${origin.number} was merged without a plan)`;
}
