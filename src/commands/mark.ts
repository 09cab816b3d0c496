import { lastProvisioned, markProvisioned } from '../github/provisioned.ts';
import { isDone } from '../plan/outcome.ts';
import { errors } from '../plan/plan.ts';
import { outcomeHeadline, type Report } from '../report/outcome-markdown.ts';
import type { Job } from './job.ts';

/*
 * A push may get no run of its own: GitHub drops a waiting run when a newer one joins its concurrency group, and
 * runs fail. So a run that leaves nothing to do marks its commit, and the next one takes all that came since.
 */

function nameFor({ inputs }: Job): string {
  return `${inputs.checkName} (provisioned)`;
}

/** The newest commit of a history after which nothing was left to do; `undefined` where none is marked. */
export async function findBefore(job: Job, head: string): Promise<string | undefined> {
  try {
    return await lastProvisioned(job.github, head, nameFor(job));
  } catch (error) {
    job.log(`Which commit was provisioned last can't be read: ${wordsOf(error)}`);
    return undefined;
  }
}

/**
 * Marks what was provisioned. The commit that holds the new ids stands for its parent, if nothing else came in
 * between. Never fails: without a mark, the next run looks at more than it had to.
 * @param isAll whether the run looked at all that may have been left to do
 */
export async function markDone(
  job: Job,
  head: string,
  report: Report,
  isAll: boolean,
): Promise<void> {
  const { writeBack } = report;
  const isWritten = writeBack === undefined || writeBack.kind !== 'failed';
  const isReady = report.readiness.every(({ isReady: is, isCreated }) => is || !isCreated);
  const isSuccess =
    report.refusal === undefined &&
    errors(report.plan).length === 0 &&
    report.outcomes.every(isDone) &&
    isWritten &&
    isReady;
  if (isSuccess && !isAll) return;
  const commits = [head];
  if (writeBack?.kind === 'commit' && writeBack.parent === head) commits.push(writeBack.sha);
  for (const commit of commits) {
    try {
      await markProvisioned(job.github, commit, {
        name: nameFor(job),
        conclusion: isSuccess ? 'success' : isReady ? 'failure' : 'neutral',
        title: outcomeHeadline(report),
        summary: `What became of it is on the page of the [run](${job.run.url}).`,
        detailsUrl: job.run.url,
      });
    } catch (error) {
      job.log(`That ${commit.slice(0, 7)} is provisioned could not be marked: ${wordsOf(error)}`);
    }
  }
}

/**
 * Marks the commit that the first run of a repository began from, when that run leaves something to do: otherwise
 * the next one would have nothing to look back to, and take a later commit for the beginning. Never fails.
 */
export async function markStart(job: Job, commit: string): Promise<void> {
  try {
    await markProvisioned(job.github, commit, {
      name: nameFor(job),
      conclusion: 'success',
      title: 'where provisioning begins',
      summary: `What came after it is on the page of the [run](${job.run.url}).`,
      detailsUrl: job.run.url,
    });
  } catch (error) {
    job.log(`That ${commit.slice(0, 7)} is where it begins could not be marked: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
