import { Failure } from '../failure.ts';
import { isInsideLine } from '../fields/list.ts';
import { reportCheck } from '../github/check.ts';
import { writeDocument } from '../github/check-document.ts';
import { pointCheckpoint } from '../github/checkpoint-ref.ts';
import { isItsEntry } from '../report/left.ts';
import { leftTable, withheldWords } from '../report/left-words.ts';
import { outcomeHeadline } from '../report/outcome-words.ts';
import type { Report } from '../report/report.ts';
import { type Checkpoint, checkpointDocument, type Entry } from '../review/checkpoint.ts';
import { type Ending, leftAfter } from '../review/left.ts';
import type { Place } from '../review/record.ts';
import { count } from '../text.ts';
import { checkpointDocumentId } from './documents.ts';
import type { Job } from './job.ts';
import type { Judge } from './ruling.ts';
import type { Standing } from './standing.ts';
import type { Work } from './work.ts';

/** Steps after which a run that has nothing to do moves the checkpoint on, so that the next has less to read. */
const STEPS_TO_CATCH_UP = 25;

/** Half of the 400 days for which GitHub keeps check runs ("Status checks", retention), in milliseconds. */
const LONGEST_KEPT = 200 * 24 * 3_600_000;

/** Whether GitHub is to delete the check run of the checkpoint some day soon. */
function isOld({ writtenAt }: Standing): boolean {
  return writtenAt !== undefined && Date.now() - writtenAt > LONGEST_KEPT;
}

/** Notes where a repository begins, before anything is done: a run that is killed is then made up for. */
export async function beginAt(
  job: Job,
  { since, source, checkpoint }: Standing,
  place: Place,
): Promise<void> {
  if (checkpoint) return;
  const beginning = { place, isBeginning: true, isGiven: source === 'given', entries: [] };
  await write(job, since, beginning, 'where provisioning begins');
}

/** Moves a checkpoint without entries on, if it lies far back or is old. */
export async function catchUp(job: Job, standing: Standing, head: string): Promise<void> {
  const { steps, checkpoint } = standing;
  if (!checkpoint || checkpoint.place.management === '') return;
  if (steps.length < STEPS_TO_CATCH_UP && !isOld(standing)) return;
  await write(job, head, checkpoint, 'nothing was left to do');
}

export interface Kept {
  readonly report: Report;
  /** Why the checkpoint could not be kept. */
  readonly failure: string | undefined;
}

/**
 * Keeps what is left as the checkpoint of the commit that was provisioned, or of the one that holds its ids if nothing
 * came in between.
 */
export async function keep(
  job: Job,
  options: {
    readonly standing: Standing;
    readonly work: Work;
    readonly judge: Judge;
    readonly report: Report;
    readonly head: string;
  },
): Promise<Kept> {
  const { standing, work, report, head } = options;
  const ruled = options.judge.last();
  // Nothing was compared, so nothing is known: the checkpoint stays where it is.
  if (!ruled || report.refusal !== undefined) return { report, failure: undefined };
  const { place, live, reviewed, withheld } = ruled;
  const earlier = standing.checkpoint?.entries ?? [];
  const { entries, dropped } = leftAfter({
    desired: standing.now.desired,
    past: standing.past.desired,
    live,
    plan: report.plan,
    outcomes: report.outcomes,
    readiness: report.readiness,
    unwritten: unwrittenIn(report),
    withheld,
    earlier,
    reviewed,
    originOf: work.originOf,
    management: place.management,
    say: withheldWords,
    isPostponed: ({ field, name }) => !work.isStrict && isInsideLine(field) && !work.own.has(name),
  });
  const whole: Report = { ...report, left: entries, dropped };
  const { writeBack } = report;
  const isFollowed = writeBack?.kind === 'commit' && writeBack.parent === head;
  const commit = isFollowed ? writeBack.sha : head;
  const next: Checkpoint = { place, isBeginning: false, entries };
  if (isKept(standing, next, commit)) return { report: whole, failure: undefined };
  try {
    await write(job, commit, next, outcomeHeadline(whole), whole);
    await tellOrigins(job, earlier, entries, commit);
    return { report: whole, failure: undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const hint = error.hint === undefined ? '' : ` ${error.hint}`;
    return {
      report: whole,
      failure: `the checkpoint could not be saved, so the next run checks the same commits again: ${error.message}.${hint}`,
    };
  }
}

/** Whether all of it is there already: a run that comes by while everybody waits leaves no trace. */
function isKept(standing: Standing, next: Checkpoint, commit: string): boolean {
  const { since, source, checkpoint } = standing;
  if (isOld(standing)) return false;
  if (source !== 'found' || since !== commit || !checkpoint) return false;
  return checkpointDocument(checkpoint) === checkpointDocument(next);
}

function unwrittenIn({ writeBack }: Report): Ending['unwritten'] {
  switch (writeBack?.kind) {
    case 'request':
      return {
        why: 'waiting',
        said: `its id is in pull request ${writeBack.number}, which is not merged yet`,
      };
    case 'failed':
      return { why: 'failed', said: writeBack.said };
    default:
      return undefined;
  }
}

/** Reasons that are nobody's failure: others have to act first. */
const PATIENT: ReadonlySet<Entry['why']> = new Set(['owner', 'role', 'waiting']);

async function write(
  job: Job,
  commit: string,
  checkpoint: Checkpoint,
  title: string,
  report?: Report,
): Promise<void> {
  const { github, inputs, run } = job;
  const { entries, place } = checkpoint;
  const id = checkpointDocumentId(job, place.management);
  const bad = entries.some(
    (entry) => !PATIENT.has(entry.why) && (!report || isItsEntry(entry, report)),
  );
  await writeDocument(github, {
    id,
    sha: commit,
    conclusion: bad ? 'failure' : entries.length > 0 ? 'neutral' : 'success',
    title,
    summary: `${leftTable(entries)}\n\nDetails are on the page of the [run](${run.url}).`,
    annotations: [],
    detailsUrl: run.url,
    document: checkpointDocument(checkpoint),
  });
  await pointCheckpoint(
    github,
    inputs.directory,
    place.management,
    commit,
    inputs.checkpoint !== undefined,
  );
}

/** Commits whose left-overs are told in a check of their own. */
const MOST_ORIGINS = 20;

/** What was left is told where it came from, and not on other people's merges. */
async function tellOrigins(
  job: Job,
  before: readonly Entry[],
  after: readonly Entry[],
  here: string,
): Promise<void> {
  const failing = (entries: readonly Entry[], commit: string): readonly Entry[] =>
    entries.filter(({ origin, why }) => origin.commit === commit && !PATIENT.has(why));
  const commits = new Set([...before, ...after].map(({ origin }) => origin.commit));
  commits.delete(here);
  for (const commit of [...commits].slice(0, MOST_ORIGINS)) {
    const was = failing(before, commit);
    const is = failing(after, commit);
    if (was.length === 0 && is.length === 0) continue;
    await reportCheck(job.github, {
      name: `${job.inputs.checkName} (left over)`,
      sha: commit,
      conclusion: is.length > 0 ? 'failure' : 'success',
      title:
        is.length > 0
          ? `${count(is.length, 'change')} of this commit not done`
          : 'all of this commit is done',
      summary:
        is.length > 0 ? leftTable(is) : 'Everything left from this commit is done or was reverted.',
      text: '',
      annotations: [],
      detailsUrl: job.run.url,
    });
  }
}
