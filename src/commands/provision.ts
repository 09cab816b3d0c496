import { changedPaths } from '../accounts/folder.ts';
import type { Origin } from '../github/origin.ts';
import { readHead } from '../github/write-back.ts';
import { type Scope, scopeOf } from '../plan/scope.ts';
import { whatIsLeft } from '../report/left.ts';
import { planText } from '../report/log.ts';
import { code } from '../text.ts';
import { carryOut, type Ruling } from './carry-out.ts';
import { commitIds } from './commit-ids.ts';
import type { Job, Result } from './job.ts';
import { findLastRun, markDone, markStart } from './mark.ts';
import { prepare } from './prepare.ts';
import { startProgress } from './progress.ts';
import { knownAccounts, provisionResult, viewOf } from './result.ts';
import { findReviews, type Reviews, refusalOf, withoutUnreviewedInvitations } from './reviews.ts';
import { readSnapshots, type Snapshot } from './snapshot.ts';

/**
 * Makes the accounts of the default branch so, as it stands now: all that came since the last run that left
 * nothing to do, whichever pushes brought it, and accounts without an id.
 * @param pushed the commit before the push, for a branch that no run of ours has marked yet
 */
export async function provisionBranch(job: Job, pushed: string | undefined): Promise<Result> {
  const { github, inputs, run } = job;
  const head = await readHead(github, run.defaultBranch);
  const isWhole = pushed === undefined && inputs.scope === 'all';
  const last = await findLastRun(job, head);
  const before = isWhole ? undefined : (last?.commit ?? pushed);
  const commits = [...new Set([before, pushed, head].filter((commit) => commit !== undefined))];
  const snapshots = await readSnapshots(github, inputs.directory, commits);
  const at = (commit: string | undefined): Snapshot | undefined =>
    snapshots.find((snapshot) => snapshot.commit === commit);
  const now = at(head);
  if (!now) throw new Error('a commit gives a snapshot');
  const past = at(before);
  const justBefore = at(pushed);
  const changed = past ? changedPaths(past, now) : new Set(isWhole ? now.oids.keys() : []);
  const scope = scopeOf(now.desired, changed, past?.desired, isWhole, last?.joining);
  const basis = `${code(run.defaultBranch)} at ${code(head.slice(0, 7))}`;
  // What is done for an account that has joined belongs to the change that invited it.
  const joined = [...now.desired.accounts.values()]
    .filter(({ fields: { account_id: id = '' } }) => last?.joining.has(id) || last?.closed.has(id))
    .map(({ file }) => file.path);
  const view = viewOf(job, { commit: head, basis, changed: new Set([...changed, ...joined]) });
  if (past && changed.size === 0 && joined.length === 0 && scope.names.size === 0) {
    const summary = 'No account file was touched since, and nothing is left to do.';
    job.log(summary);
    return {
      outputs: { 'has-changes': false, changes: 0, accounts: knownAccounts(now.desired) },
      summary,
      failure: undefined,
    };
  }
  // A file that was mended is as it was before both of its pull requests, and the last one was reviewed too.
  const justChanged = justBefore ? changedPaths(justBefore, now) : [];
  const names = [...scope.names].map((name) => fileOf(now, name));
  const files = [...changed, ...justChanged, ...joined, ...names];
  const reviews = await findReviews(job, head, [...new Set(files)]);
  const progress = startProgress(job, reviews, view);
  const report = await carryOut({
    ...job,
    desired: now.desired,
    scope,
    closed: last?.closed,
    prepare: () => prepareReviewed(job, now, scope, reviews),
    show: (shown) => progress.show(shown),
    writeBack: (outcomes, accounts) => commitIds(job, now, outcomes, accounts),
    notesFor: ({ file }) => notesOf(job, reviews.origins.get(file)),
  });
  const urls = await progress.end(report);
  await markDone(job, head, report, isWhole || before !== undefined, last);
  if (!last && before !== undefined && whatIsLeft(report)) await markStart(job, before);
  return provisionResult(job, report, now.desired, view, urls[0]);
}

function fileOf({ desired }: Snapshot, name: string): string {
  return desired.accounts.get(name)?.file.path ?? '';
}

/** The plan as it is now, and whether it is what was reviewed. */
async function prepareReviewed(
  job: Job,
  now: Snapshot,
  scope: Scope,
  reviews: Reviews,
): Promise<Ruling> {
  const prepared = await prepare(job, now.desired, scope);
  const plan = withoutUnreviewedInvitations(prepared.plan, now.desired, reviews);
  for (const line of planText(plan)) job.log(line);
  const refusal = job.inputs.onUnreviewed === 'proceed' ? undefined : refusalOf(plan, reviews);
  return { ...prepared, plan, refusal };
}

/** What the owner of an invited account is to know: who asks, and why. */
function notesOf({ run }: Job, origin: Origin | undefined): string {
  const asked = origin ? `, for pull request ${origin.number} (${origin.url})` : '';
  return `Sent by the repository ${run.serverUrl}/${run.repository}${asked}.`;
}
