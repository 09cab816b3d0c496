import type { Desired } from '../accounts/directory.ts';
import { changedPaths } from '../accounts/folder.ts';
import type { Problem } from '../accounts/problem.ts';
import type { Event } from '../github/event.ts';
import { readPullRequest } from '../github/pull-request.ts';
import { readHead } from '../github/write-back.ts';
import { guard } from '../plan/guards.ts';
import { EMPTY_PLAN, type Plan } from '../plan/plan.ts';
import { scopeOf } from '../plan/scope.ts';
import { sections } from '../report/markdown.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import type { View } from '../report/view.ts';
import { provisionedManagement } from '../review/checkpoint.ts';
import { touchedBetween } from '../review/desired.ts';
import { accessTouched, ownNames, withoutDrift } from '../review/due.ts';
import { partPlan } from '../review/left-overs.ts';
import { code } from '../text.ts';
import { approvalsFor, noteApproval } from './approvals.ts';
import { approvedInGroup } from './group-approval.ts';
import { historyOf } from './history.ts';
import type { Job, Result } from './job.ts';
import { nothingYet } from './nothing-yet.ts';
import { organizationOf } from './organization-of.ts';
import { planFork, untrustedIn } from './plan-fork.ts';
import { type Bound, planReviewed } from './plan-reviewed.ts';
import { planOfFiles, prepare } from './prepare.ts';
import { MOST, publishCheck, publishComment } from './publish.ts';
import { planResult, viewOf } from './result.ts';
import { readChange, type Snapshot } from './snapshot.ts';
import { readStanding } from './standing.ts';
import { scopeFor, workOf } from './work.ts';

/**
 * Plans a pull request: what merging it into its base branch, as that is now, will do.
 * @param said Markdown that is shown above the plan in the comment, as the answer to somebody
 * @param approvedAt a commit whose plan somebody just approved
 */
export async function planPullRequest(
  job: Job,
  number: number,
  said = '',
  approvedAt?: string,
): Promise<Result> {
  const pull = await readPullRequest(job.github, number);
  const untrusted = untrustedIn(job, pull);
  if (!pull.isOpen)
    return {
      outputs: {},
      summary: `Pull request ${number} is closed: there is nothing to plan.`,
      failure: undefined,
    };
  const short = pull.headSha.slice(0, 7);
  const isProvisioned = pull.baseRef === job.run.defaultBranch;
  const view = (basis: string, more: Partial<View> = {}): View =>
    viewOf(job, { commit: pull.headSha, basis, isPull: true, ...more });
  const publish = async (
    bound: Bound,
    shown: View,
    isWanted: boolean,
    desired?: Desired,
  ): Promise<Result> => {
    // What is shown after the end would be told twice over, and differently.
    job.signal.throwIfAborted();
    if (untrusted === 'read-only') {
      // A fork's token may neither comment nor report a check.
      job.annotate(withoutNotes(bound.plan));
      return planResult(job, bound.plan, desired, shown, undefined);
    }
    const note = await noteApproval(job, pull.headSha, bound.weighed);
    const { plan } = await publishCheck(job, pull.headSha, bound, shown, pull.baseRef);
    const most = MOST.comment - said.length - note.length;
    const body = sections(note, said, planMarkdown(plan, shown, most));
    const options = { headSha: pull.headSha, isWanted: isWanted || said !== '' };
    const url = await publishComment(job, number, body, options);
    return planResult(job, plan, desired, shown, url);
  };

  if (pull.merge.kind !== 'clean') {
    const plan = unmergeable(pull.merge.kind, pull.baseRef);
    return publish(unbound(plan), view(`commit ${code(short)}`), true);
  }
  const { commit, base } = pull.merge;
  const basis = `commit ${code(short)} merged into ${code(pull.baseRef)} at ${code(base.slice(0, 7))}`;
  const { before, after } = await readChange(job.github, job.inputs.directory, base, commit);
  if (!before.folder && !after.folder)
    return nothingYet(job, untrusted === 'read-only' ? undefined : pull.headSha, pull.baseRef);
  const changed = changedPaths(before, after);
  if (changed.size === 0) {
    const withoutAws =
      'This pull request touches no account file, so merging it does nothing in AWS.';
    return publish(unbound(untouched(after)), view(basis, { withoutAws }), false, after.desired);
  }
  if (untrusted && changed.size > 0) {
    job.signal.throwIfAborted();
    return planFork(
      job,
      pull,
      untrusted,
      { before, after, changed },
      view(basis, { changed }),
      said,
    );
  }
  if (!isProvisioned) {
    const withoutAws = `Accounts are only provisioned from ${code(job.run.defaultBranch)}, so merging this into ${code(pull.baseRef)} does nothing in AWS: only the files were checked.`;
    return publish(
      unbound(planOfFiles(after.desired)),
      view(basis, { changed, withoutAws }),
      true,
      after.desired,
    );
  }
  const bound = await planReviewed(job, { before, after, changed }, (place) =>
    approvalsFor(job, pull, place, approvedAt),
  );
  return publish(bound, view(basis, { changed }), true, after.desired);
}

/** Plans a merge group: its check must be there for the merge queue; nobody comments on a group. */
export async function planMergeGroup(
  job: Job,
  { ref, headSha, baseSha }: Extract<Event, { kind: 'merge-group' }>,
): Promise<Result> {
  const { before, after } = await readChange(job.github, job.inputs.directory, baseSha, headSha);
  if (!before.folder && !after.folder) return nothingYet(job, headSha, job.run.defaultBranch);
  const changed = changedPaths(before, after);
  const basis = `the merge group at ${code(headSha.slice(0, 7))}`;
  const view = viewOf(job, { commit: headSha, basis, changed });
  const touched = touchedBetween(before.desired, after.desired);
  const own = ownNames(touched, after.desired, changed);
  const scope = scopeOf(after.desired, changed, before.desired, { also: own });
  const now = after.desired;
  const vantage = { commit: before.commit, before, now: after };
  const history = historyOf(job.github, vantage, job.run.defaultBranch);
  const plan = changed.size === 0 ? untouched(after) : await planOfGroup();
  await publishCheck(job, headSha, unbound(plan), view, job.run.defaultBranch);
  return planResult(job, plan, now, view, undefined);

  /** What earlier ones left is in the plans of pull requests, and no group is held responsible for it. */
  async function planOfGroup(): Promise<Plan> {
    const prepared = await prepare(job, now, scope, history, (whole) => whole);
    const others = [...scope.names].filter((name) => !own.has(name));
    const parts = partPlan(prepared.plan, {
      own,
      ownAccess: new Set(accessTouched(touched)),
      leftAccess: new Set(),
      changed,
      before: before.desired,
      after: now,
      others: new Set(others.flatMap((name) => now.accounts.get(name)?.file.path ?? [])),
    });
    const plan = guard(parts.own, now, prepared.live, job.inputs);
    return approvedInGroup(job, ref, { ...prepared, plan });
  }
}

/** Plans the default branch as it is, for a person who asked; the answer is on the run's page. */
export async function planBranch(job: Job): Promise<Result> {
  const { defaultBranch } = job.run;
  const head = await readHead(job.github, defaultBranch);
  const isWhole = job.inputs.scope === 'all';
  const organization = () => organizationOf(job);
  const standing = await readStanding(job, {
    head,
    pushed: undefined,
    isFresh: false,
    organization,
  });
  const { now } = standing;
  const work = { ...workOf(standing, { isPush: false }), isFirst: false };
  const scope = scopeFor(standing, work, isWhole);
  const basis = `${code(defaultBranch)} at ${code(head.slice(0, 7))}`;
  const view = viewOf(job, { commit: head, basis, changed: new Set(now.oids.keys()) });
  const plan = await whatIsDue();
  job.annotate(withoutNotes(plan));
  return planResult(job, plan, now.desired, view, undefined);

  async function whatIsDue(): Promise<Plan> {
    const management = provisionedManagement(standing.checkpoint);
    const vantage = { commit: head, before: undefined, now, management };
    const history = historyOf(job.github, vantage, defaultBranch);
    if (scope.names.size === 0) return { ...planOfFiles(now.desired), isComplete: true };
    const { plan: whole } = await prepare(job, now.desired, scope, history);
    if (isWhole) return whole;
    const { managementAccountId = '' } = whole.organization ?? {};
    return withoutDrift(whole, now.desired, managementAccountId, work);
  }
}

/** A plan that binds no merge. */
function unbound(plan: Plan): Bound {
  return { plan, record: undefined };
}

/** Where no account file is touched, mistakes in one are no fault of this change. */
function untouched({ desired }: Snapshot): Plan {
  const { problems } = desired;
  const notes = problems.map((one): Problem => ({ ...one, severity: 'note' }));
  return { ...EMPTY_PLAN, isComplete: true, problems: notes };
}

function withoutNotes({ problems }: Plan): readonly Problem[] {
  return problems.filter(({ severity }) => severity !== 'note');
}

function unmergeable(kind: 'conflict' | 'unknown', base: string): Plan {
  const problem =
    kind === 'conflict'
      ? {
          message: `this pull request can't be merged into ${code(base)}: they conflict`,
          hint: `Merge ${code(base)} into the branch and resolve the conflicts; the plan is made from the result.`,
        }
      : {
          message: 'GitHub has not said in time whether this pull request can be merged',
          hint: 'Re-run this check.',
        };
  return { ...EMPTY_PLAN, problems: [{ severity: 'error', ...problem }] };
}
