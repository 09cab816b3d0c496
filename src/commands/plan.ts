import { changedPaths } from '../accounts/folder.ts';
import type { Problem } from '../accounts/problem.ts';
import { readPullRequest } from '../github/pull-request.ts';
import { readHead } from '../github/write-back.ts';
import { EMPTY_PLAN, type Plan } from '../plan/plan.ts';
import { type Scope, scopeOf } from '../plan/scope.ts';
import { sections } from '../report/markdown.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import type { View } from '../report/view.ts';
import { code } from '../text.ts';
import type { Job, Result } from './job.ts';
import { findLastRun } from './mark.ts';
import { nothingYet } from './nothing-yet.ts';
import { planOfFiles, prepare } from './prepare.ts';
import { MOST, publishCheck, publishComment } from './publish.ts';
import { planResult, viewOf } from './result.ts';
import { readChange, readSnapshots, type Snapshot } from './snapshot.ts';

/**
 * Plans a pull request: what merging it into its base branch, as that is now, will do.
 * @param said Markdown that stands above the plan in the comment, as the answer to somebody
 */
export async function planPullRequest(
  job: Job,
  number: number,
  isUntrusted: boolean,
  said = '',
): Promise<Result> {
  const pull = await readPullRequest(job.github, number);
  if (!pull.isOpen)
    return {
      outputs: {},
      summary: `Pull request ${number} is closed: there is nothing to plan.`,
      failure: undefined,
    };
  const short = pull.headSha.slice(0, 7);
  const view = (basis: string, more: Partial<View> = {}): View =>
    viewOf(job, { commit: pull.headSha, basis, ...more });
  const publish = async (plan: Plan, shown: View, isWanted: boolean): Promise<Result> => {
    if (isUntrusted) {
      // A fork's token may neither comment nor report a check.
      job.annotate(withoutNotes(plan));
      return planResult(job, plan, shown, undefined);
    }
    await publishCheck(job, pull.headSha, plan, shown);
    const body = sections(said, planMarkdown(plan, shown, MOST.comment - said.length));
    const options = { headSha: pull.headSha, isWanted: isWanted || said !== '' };
    const url = await publishComment(job, number, body, options);
    return planResult(job, plan, shown, url);
  };

  if (pull.merge.kind !== 'clean') {
    const plan = unmergeable(pull.merge.kind, pull.baseRef);
    return publish(plan, view(`commit ${code(short)}`), true);
  }
  const { commit, base } = pull.merge;
  const basis = `commit ${code(short)} merged into ${code(pull.baseRef)} at ${code(base.slice(0, 7))}`;
  const { before, after } = await readChange(job.github, job.inputs.directory, base, commit);
  if (!before.folder && !after.folder)
    return nothingYet(job, isUntrusted ? undefined : pull.headSha);
  const changed = changedPaths(before, after);
  const joining = isUntrusted ? undefined : await joiningAmong(job, base, changed, before);
  const scope = scopeOf(after.desired, changed, before.desired, false, joining);
  if (changed.size === 0 && scope.names.size === 0) {
    const withoutAws = 'This pull request touches no account file, and nothing is left to do.';
    return publish(untouched(after), view(basis, { withoutAws }), false);
  }
  if (isUntrusted) {
    const withoutAws =
      'This pull request comes from a fork, which gets no AWS credentials: only the files were checked. Whether the accounts exist, and what merging would do, is seen once somebody with write access plans it.';
    return publish(planOfFiles(after.desired), view(basis, { changed, withoutAws }), false);
  }
  const { plan } = await prepare(job, after.desired, scope);
  return publish(plan, view(basis, { changed }), true);
}

/**
 * The accounts that joined, or may join, and are not finished, among those whose files are changed: what is left to
 * do for them is part of the plan.
 */
async function joiningAmong(
  job: Job,
  base: string,
  changed: ReadonlySet<string>,
  { desired }: Snapshot,
): Promise<ReadonlySet<string>> {
  const ids = [...desired.accounts.values()]
    .filter(({ file, isManagement }) => changed.has(file.path) && !isManagement)
    .flatMap(({ fields }) => fields.account_id ?? []);
  if (ids.length === 0) return new Set();
  const joining = (await findLastRun(job, base))?.joining;
  return new Set(ids.filter((id) => joining?.has(id)));
}

/** Plans a merge group: its check must be there for the merge queue; nobody comments on a group. */
export async function planMergeGroup(job: Job, headSha: string, baseSha: string): Promise<Result> {
  const { before, after } = await readChange(job.github, job.inputs.directory, baseSha, headSha);
  if (!before.folder && !after.folder) return nothingYet(job, headSha);
  const changed = changedPaths(before, after);
  const scope = scopeOf(after.desired, changed, before.desired);
  const basis = `the merge group at ${code(headSha.slice(0, 7))}`;
  const view = viewOf(job, { commit: headSha, basis, changed });
  const plan = await planUnlessIdle(job, after, changed, scope);
  await publishCheck(job, headSha, plan, view);
  return planResult(job, plan, view, undefined);
}

/** Plans the default branch as it is, for a person who asked; the answer is on the run's page. */
export async function planBranch(job: Job): Promise<Result> {
  const { defaultBranch } = job.run;
  const head = await readHead(job.github, defaultBranch);
  const [now] = await readSnapshots(job.github, job.inputs.directory, [head]);
  if (!now) throw new Error('one commit gives one snapshot');
  const isWhole = job.inputs.scope === 'all';
  const changed = new Set(isWhole ? now.oids.keys() : []);
  const scope = scopeOf(now.desired, changed, undefined, isWhole);
  const basis = `${code(defaultBranch)} at ${code(head.slice(0, 7))}`;
  const view = viewOf(job, { commit: head, basis, changed: new Set(now.oids.keys()) });
  const isIdle = scope.names.size === 0;
  const plan = isIdle ? planOfFiles(now.desired) : (await prepare(job, now.desired, scope)).plan;
  job.annotate(withoutNotes(plan));
  return planResult(job, plan, view, undefined);
}

/** Asks AWS, unless no file is touched and nothing is left to do. */
async function planUnlessIdle(
  job: Job,
  snapshot: Snapshot,
  changed: ReadonlySet<string>,
  scope: Scope,
): Promise<Plan> {
  if (changed.size === 0 && scope.names.size === 0) return untouched(snapshot);
  return (await prepare(job, snapshot.desired, scope)).plan;
}

/** Where no account file is touched, mistakes that stand in one are no fault of this change. */
function untouched({ desired }: Snapshot): Plan {
  const { problems } = desired;
  return { ...EMPTY_PLAN, problems: problems.map((one) => ({ ...one, severity: 'note' })) };
}

function withoutNotes({ problems }: Plan): readonly Problem[] {
  return problems.filter(({ severity }) => severity !== 'note');
}

function unmergeable(kind: 'conflict' | 'unknown', base: string): Plan {
  const problem =
    kind === 'conflict'
      ? {
          message: `this pull request can't be merged into ${code(base)}: they conflict`,
          hint: `Merge ${code(base)} into the branch and resolve the conflicts; the plan is made of the result.`,
        }
      : {
          message: 'GitHub has not said in time whether this pull request can be merged',
          hint: 'Run this check again.',
        };
  return { ...EMPTY_PLAN, problems: [{ severity: 'error', ...problem }] };
}
