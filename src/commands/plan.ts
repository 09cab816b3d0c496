import type { Desired } from '../accounts/directory.ts';
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
import { historyOf } from './history.ts';
import type { Job, Result } from './job.ts';
import { findLastRun } from './mark.ts';
import { nothingYet } from './nothing-yet.ts';
import { planFork, untrustedIn } from './plan-fork.ts';
import { planOfFiles, prepare } from './prepare.ts';
import { MOST, publishCheck, publishComment } from './publish.ts';
import { planResult, viewOf } from './result.ts';
import { readChange, readSnapshots, type Snapshot } from './snapshot.ts';

/**
 * Plans a pull request: what merging it into its base branch, as that is now, will do.
 * @param said Markdown that stands above the plan in the comment, as the answer to somebody
 */
export async function planPullRequest(job: Job, number: number, said = ''): Promise<Result> {
  const pull = await readPullRequest(job.github, number);
  const untrusted = untrustedIn(job, pull);
  if (!pull.isOpen)
    return {
      outputs: {},
      summary: `Pull request ${number} is closed: there is nothing to plan.`,
      failure: undefined,
    };
  const short = pull.headSha.slice(0, 7);
  const view = (basis: string, more: Partial<View> = {}): View =>
    viewOf(job, { commit: pull.headSha, basis, ...more });
  const publish = async (
    plan: Plan,
    shown: View,
    isWanted: boolean,
    desired?: Desired,
  ): Promise<Result> => {
    // What is shown after the end would be told twice over, and differently.
    job.signal.throwIfAborted();
    if (untrusted === 'read-only') {
      // A fork's token may neither comment nor report a check.
      job.annotate(withoutNotes(plan));
      return planResult(job, plan, desired, shown, undefined);
    }
    await publishCheck(job, pull.headSha, plan, shown);
    const body = sections(said, planMarkdown(plan, shown, MOST.comment - said.length));
    const options = { headSha: pull.headSha, isWanted: isWanted || said !== '' };
    const url = await publishComment(job, number, body, options);
    return planResult(job, plan, desired, shown, url);
  };

  if (pull.merge.kind !== 'clean') {
    const plan = unmergeable(pull.merge.kind, pull.baseRef);
    return publish(plan, view(`commit ${code(short)}`), true);
  }
  const { commit, base } = pull.merge;
  const basis = `commit ${code(short)} merged into ${code(pull.baseRef)} at ${code(base.slice(0, 7))}`;
  const { before, after } = await readChange(job.github, job.inputs.directory, base, commit);
  if (!before.folder && !after.folder)
    return nothingYet(job, untrusted === 'read-only' ? undefined : pull.headSha);
  const changed = changedPaths(before, after);
  const joining = untrusted ? undefined : await joiningAmong(job, base, changed, before);
  const scope = scopeOf(after.desired, changed, before.desired, false, joining);
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
  if (changed.size === 0 && (untrusted || scope.names.size === 0)) {
    const withoutAws = untrusted
      ? 'This pull request touches no account file.'
      : 'This pull request touches no account file, and nothing is left to do.';
    return publish(untouched(after), view(basis, { withoutAws }), false, after.desired);
  }
  const history = historyOf(job.github, {
    commit: base,
    before: before.desired,
    now: after.desired,
  });
  const { plan } = await prepare(job, after.desired, scope, history);
  return publish(plan, view(basis, { changed }), true, after.desired);
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
  const plan = await planUnlessIdle(job, before, after, scope);
  await publishCheck(job, headSha, plan, view);
  return planResult(job, plan, after.desired, view, undefined);
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
  const history = historyOf(job.github, { commit: head, before: undefined, now: now.desired });
  const plan = isIdle
    ? { ...planOfFiles(now.desired), isComplete: true }
    : (await prepare(job, now.desired, scope, history)).plan;
  job.annotate(withoutNotes(plan));
  return planResult(job, plan, now.desired, view, undefined);
}

/** Asks AWS, unless no file is touched and nothing is left to do. */
async function planUnlessIdle(
  job: Job,
  before: Snapshot,
  after: Snapshot,
  scope: Scope,
): Promise<Plan> {
  if (scope.changed.size === 0 && scope.names.size === 0) return untouched(after);
  const now = after.desired;
  const history = historyOf(job.github, { commit: before.commit, before: before.desired, now });
  return (await prepare(job, now, scope, history)).plan;
}

/** Where no account file is touched, mistakes that stand in one are no fault of this change. */
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
          hint: `Merge ${code(base)} into the branch and resolve the conflicts; the plan is made of the result.`,
        }
      : {
          message: 'GitHub has not said in time whether this pull request can be merged',
          hint: 'Run this check again.',
        };
  return { ...EMPTY_PLAN, problems: [{ severity: 'error', ...problem }] };
}
