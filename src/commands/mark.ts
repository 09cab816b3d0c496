import { lastProvisioned, markProvisioned } from '../github/provisioned.ts';
import { isDone } from '../plan/outcome.ts';
import { errors, mayJoin } from '../plan/plan.ts';
import { outcomeHeadline } from '../report/outcome-words.ts';
import type { Report } from '../report/report.ts';
import type { Job } from './job.ts';

/*
 * A push may get no run of its own: GitHub drops a waiting run when a newer one joins its concurrency group, and
 * runs fail. So a run that leaves nothing to do marks its commit, and the next one takes all that came since.
 * What only the owners of invited accounts can go on with keeps no commit from its mark: the mark names them.
 */

/** The newest commit of a history after which nothing was left to do. */
export interface LastRun {
  readonly commit: string;
  /** Ids of the accounts that were invited and had not joined. */
  readonly joining: ReadonlySet<string>;
  /** Ids of accounts that were there, without a role by which administrators get in. */
  readonly closed: ReadonlySet<string>;
}

const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';

function nameFor({ inputs }: Job): string {
  return `${inputs.checkName} (provisioned)`;
}

/** Finds the mark that counts for a commit; `undefined` where none is found. */
export async function findLastRun(job: Job, head: string): Promise<LastRun | undefined> {
  try {
    const mark = await lastProvisioned(job.github, head, nameFor(job));
    if (!mark) return undefined;
    const ids = (words: string): ReadonlySet<string> =>
      new Set(
        mark.text
          .split(/\r?\n/)
          .filter((line) => line.startsWith(`${words} `))
          .map((line) => line.slice(words.length).trim()),
      );
    return { commit: mark.commit, joining: ids(JOINING), closed: ids(CLOSED) };
  } catch (error) {
    job.log(`Which commit was provisioned last can't be read: ${wordsOf(error)}`);
    return undefined;
  }
}

/**
 * What a run waits for and can't hurry, one line each: invited accounts, and roles in accounts that this run did not
 * create, which every run looks for once until they are there.
 */
function waitsOf(report: Report): readonly string[] {
  const closed = report.readiness
    .filter(({ isReady, isCreated }) => !isReady && !isCreated)
    .map(({ id }) => id);
  return [
    ...joiningAfter(report).map((id) => `${JOINING} ${id}`),
    ...closed.map((id) => `${CLOSED} ${id}`),
  ].sort();
}

function joiningAfter({ plan, outcomes }: Report): readonly string[] {
  const waiting = plan.invited.filter(mayJoin).map(({ id }) => id);
  const sent = outcomes.flatMap((outcome) =>
    outcome.change.kind === 'invite' && isDone(outcome) ? [outcome.change.id] : [],
  );
  return [...new Set([...waiting, ...sent])];
}

/**
 * Marks what was provisioned. The commit that holds the new ids stands for its parent, if nothing else came in
 * between. Never fails: without a mark, the next run looks at more than it had to.
 * @param isAll whether the run looked at all that may have been left to do
 * @param last the mark that is there, which is not made again where nothing is new
 */
export async function markDone(
  job: Job,
  head: string,
  report: Report,
  isAll: boolean,
  last: LastRun | undefined,
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
  const waits = waitsOf(report);
  const before = [
    ...[...(last?.joining ?? [])].map((id) => `${JOINING} ${id}`),
    ...[...(last?.closed ?? [])].map((id) => `${CLOSED} ${id}`),
  ].sort();
  const isSame = last?.commit === head && before.join() === waits.join();
  if (isSuccess && isSame && report.outcomes.length === 0) return;
  const commits = [head];
  if (writeBack?.kind === 'commit' && writeBack.parent === head) commits.push(writeBack.sha);
  for (const commit of commits) {
    try {
      await markProvisioned(job.github, commit, {
        name: nameFor(job),
        conclusion: isSuccess ? 'success' : isReady ? 'failure' : 'neutral',
        title: outcomeHeadline(report),
        summary: `What became of it is on the page of the [run](${job.run.url}).`,
        text: waits.join('\n'),
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
      text: '',
      detailsUrl: job.run.url,
    });
  } catch (error) {
    job.log(`That ${commit.slice(0, 7)} is where it begins could not be marked: ${wordsOf(error)}`);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
