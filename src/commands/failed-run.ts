import { changedPaths } from '../accounts/folder.ts';
import { untilEnd } from '../ending.ts';
import { findOrigins } from '../github/origin.ts';
import { readHeadOf } from '../github/pull-request.ts';
import {
  type FailedRun,
  failedMergeMarkdown,
  failedPlanMarkdown,
  failedRunMarkdown,
  PLAN_FAILED,
  STALE_MARK,
  troubleOf,
} from '../report/failure-markdown.ts';
import { RUNNING_MARK } from '../report/outcome-markdown.ts';
import { marker } from './documents.ts';
import type { Job } from './job.ts';
import { MOST, publishComment, publishUnplanned, warn } from './publish.ts';
import { readSnapshots } from './snapshot.ts';

/*
 * A run that fails tells so where people look. What is told here is never in the way of the error itself: what can't
 * be told is a warning, and the run fails for its own reason.
 */

/** Tells of an error where the event belongs: on the pull request, the merge group's head, the merged pull request. */
export async function tellFailure(job: Job, error: unknown): Promise<void> {
  const { event } = job.run;
  switch (event.kind) {
    case 'pull-request':
      // A read-only token can say nothing there: the summary and the exit code do.
      if (event.isReadOnly || event.isClosed) return;
      return tellFailedPlan(job, event.number, error);
    case 'merge-group':
      await attempt(job, () =>
        publishFailedCheck(job, event.headSha, job.run.defaultBranch, error),
      );
      return;
    case 'push':
      if (event.isDefaultBranch) await attempt(job, () => tellMerged(job, event, error));
      return;
    default:
      return;
  }
}

/** The error as the summary of the run. */
export function failureSummary(job: Pick<Job, 'run'>, error: unknown): string {
  const { event, url } = job.run;
  const run = (commit: string): FailedRun => ({ runUrl: url, commit, madeAt: new Date() });
  const trouble = troubleOf(error);
  switch (event.kind) {
    case 'pull-request':
    case 'merge-group':
      return failedPlanMarkdown(trouble, run(event.headSha));
    case 'push':
      return failedMergeMarkdown(trouble, run(event.after), { ...NO_COMMENT, most: MOST.summary });
    default:
      return failedRunMarkdown(trouble, url);
  }
}

const NO_COMMENT = { mark: '', before: '' };

/** Does a part of a run that plans a pull request; tells there of what goes wrong, and fails with it all the same. */
export async function tellingFailure<T>(
  job: Job,
  number: number,
  plan: () => Promise<T>,
): Promise<T> {
  try {
    return await untilEnd(job.signal, plan());
  } catch (error) {
    await tellFailedPlan(job, number, error);
    throw error;
  }
}

/**
 * Leaves a failed check on the head, and a comment that says why in the place of an older plan. Nothing is said on a
 * pull request that is closed, whose comment tells of its merge.
 */
export async function tellFailedPlan(job: Job, number: number, error: unknown): Promise<void> {
  const now = await attempt(job, () => readHeadOf(job.github, number));
  if (now && !now.isOpen) return;
  const head = headOfEvent(job, number) ?? now?.headSha;
  if (head === undefined) return;
  const base = now?.baseRef ?? job.run.defaultBranch;
  await attempt(job, () => publishFailedCheck(job, head, base, error));
  // Where GitHub can't be asked for one thing, it need not be asked for more.
  if (!now) return;
  const run = { runUrl: job.run.url, commit: head, madeAt: new Date() };
  await attempt(job, () =>
    publishComment(
      job,
      number,
      (present) => failedPlanMarkdown(troubleOf(error), run, holdsPlan(present)),
      { headSha: head, isWanted: true },
    ),
  );
}

/** Whether the action's comment shows a plan, or has only told of failures since it showed one. */
function holdsPlan(present: string | undefined): boolean {
  if (present === undefined) return false;
  return present.includes(STALE_MARK) || !present.includes(`## AWS accounts: ${PLAN_FAILED}`);
}

function headOfEvent({ run: { event } }: Job, number: number): string | undefined {
  return event.kind === 'pull-request' && event.number === number ? event.headSha : undefined;
}

async function publishFailedCheck(
  job: Job,
  sha: string,
  base: string,
  error: unknown,
): Promise<void> {
  const run = { runUrl: job.run.url, commit: sha, madeAt: new Date() };
  const summary = failedPlanMarkdown(troubleOf(error), run);
  await publishUnplanned(job, sha, base, { title: PLAN_FAILED, summary });
}

/**
 * Tells the merged pull requests whose account files a push brought. Hidden in the comment is what a run that is under
 * way hides: the next run takes it back, though it may find nothing to do.
 */
async function tellMerged(
  job: Job,
  { before, after }: { readonly before: string; readonly after: string },
  error: unknown,
): Promise<void> {
  const { github, inputs, run } = job;
  const paths = await changedBetween(job, before, after);
  if (paths.length === 0) return;
  const { byPath } = await findOrigins(github, after, run.defaultBranch, paths);
  const failed = { runUrl: run.url, commit: after, madeAt: new Date() };
  const start = marker({ inputs });
  for (const number of new Set([...byPath.values()].map((origin) => origin.number))) {
    await attempt(job, () =>
      publishComment(
        job,
        number,
        (present = '') =>
          failedMergeMarkdown(troubleOf(error), failed, {
            mark: RUNNING_MARK,
            before: present.replace(start, '').trim(),
            most: MOST.comment,
          }),
        { headSha: undefined, isWanted: true },
      ),
    );
  }
}

/** The account files that a push changed; the folder itself where that can't be read. */
async function changedBetween(job: Job, before: string, after: string): Promise<readonly string[]> {
  const { directory } = job.inputs;
  try {
    const [was, is] = await readSnapshots(job.github, directory, [before, after]);
    if (was && is) return [...changedPaths(was, is)];
  } catch (error) {
    job.log(`Which account files the push changed can't be read: ${troubleOf(error).message}.`);
  }
  return [directory];
}

async function attempt<T>(job: Job, tell: () => Promise<T>): Promise<T | undefined> {
  try {
    return await tell();
  } catch (error) {
    const { message, hint } = troubleOf(error);
    warn(job, `the failure could not be reported on GitHub: ${message}`, hint);
    return undefined;
  }
}
