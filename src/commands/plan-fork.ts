import type { GitHub } from '../github/client.ts';
import { type PullRequest, readHeadOf } from '../github/pull-request.ts';
import type { Plan } from '../plan/plan.ts';
import { errors } from '../plan/plan.ts';
import { type ForkFile, forkHeadline, forkMarkdown, forkText } from '../report/fork-markdown.ts';
import { sections } from '../report/markdown.ts';
import type { View } from '../report/view.ts';
import { count } from '../text.ts';
import type { Job, Result } from './job.ts';
import { planOfFiles } from './prepare.ts';
import { MOST, publishComment, publishUnplanned } from './publish.ts';
import type { Snapshot } from './snapshot.ts';

interface Files {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly changed: ReadonlySet<string>;
}

/** Why a pull request from a fork is not compared with AWS. */
export type Untrusted =
  /** The job has no credentials, and may neither comment nor report a check: `pull_request`. */
  | 'read-only'
  /** Its files are nobody's who may write here: `pull_request_target`. */
  | 'unasked'
  /** Somebody asked for it, and it changed since. */
  | 'moved';

const WHY: Readonly<Record<Untrusted, string>> = {
  'read-only':
    'This pull request comes from a fork, whose runs get no AWS credentials: only the files were checked.',
  unasked: 'This pull request comes from a fork: only the files were checked.',
  moved:
    'This pull request comes from a fork, and was pushed to or changed after the comment that asked for a plan: only the files were checked. Review its files as they are now, and comment again.',
};

/**
 * Why a pull request is not compared with AWS in this run; `undefined` where it is. A comment counts for the head that
 * its author, who has write access (answer.ts), could see.
 */
export function untrustedIn(
  { run: { event, repository }, asked }: Pick<Job, 'run' | 'asked'>,
  { headRepository, headSha }: Pick<PullRequest, 'headRepository' | 'headSha'>,
): Untrusted | undefined {
  if (event.kind === 'pull-request' && event.isFork) {
    return event.isReadOnly ? 'read-only' : 'unasked';
  }
  if (headRepository === repository || event.kind !== 'comment') return undefined;
  return headSha === asked ? undefined : 'moved';
}

/**
 * The head of the pull request when the comment was written; `undefined` where it can't be told, because the pull
 * request changed since. A push moves its `updated_at` past that of the comment's event; so does somebody else's
 * comment, which is no harm. To be asked for before anything is done on the pull request.
 */
export async function headAskedFor(
  github: GitHub,
  { number, asOf }: { readonly number: number; readonly asOf: string },
): Promise<string | undefined> {
  const { headSha, updatedAt } = await readHeadOf(github, number);
  return Date.parse(updatedAt) > Date.parse(asOf) ? undefined : headSha;
}

/**
 * Checks the files of a fork's pull request without AWS. Its check is red until it is planned: GitHub takes a neutral
 * one for passed ("About protected branches", required status checks). There is no record, and no word on changes.
 * @param said Markdown that is shown above it in the comment, as the answer to somebody
 */
export async function planFork(
  job: Job,
  pull: PullRequest,
  untrusted: Untrusted,
  { before, after, changed }: Files,
  view: View,
  said: string,
): Promise<Result> {
  const plan = planOfFiles(after.desired);
  const files = [...changed].sort().map((path) => forkFile(path, before, after));
  for (const line of forkText(files, plan)) job.log(line);
  const why = WHY[untrusted];
  const url = await publish(job, pull, untrusted, view, plan, files, said);
  const wrong = errors(plan).length;
  return {
    outputs: url === undefined ? {} : { 'comment-url': url },
    summary: forkMarkdown(files, plan, view, { why, most: MOST.summary }),
    failure: failureOf(untrusted, wrong),
  };
}

function failureOf(untrusted: Untrusted, wrong: number): string | undefined {
  if (wrong > 0) return `${count(wrong, 'problem')} to fix`;
  return untrusted === 'moved' ? 'the pull request changed after the comment' : undefined;
}

async function publish(
  job: Job,
  { number, headSha, baseRef }: PullRequest,
  untrusted: Untrusted,
  view: View,
  plan: Plan,
  files: readonly ForkFile[],
  said: string,
): Promise<string | undefined> {
  const problems = plan.problems.filter(({ severity }) => severity !== 'note');
  if (untrusted === 'read-only') {
    job.annotate(problems);
    return undefined;
  }
  const why = WHY[untrusted];
  await publishUnplanned(job, headSha, baseRef, {
    title: forkHeadline(files, plan),
    summary: forkMarkdown(files, plan, view, { why, most: MOST.check }),
    problems,
  });
  const body = forkMarkdown(files, plan, view, { why, most: MOST.comment - said.length });
  return publishComment(job, number, sections(said, body), { headSha, isWanted: true });
}

function forkFile(path: string, before: Snapshot, after: Snapshot): ForkFile {
  if (!after.oids.has(path)) return { path, kind: 'removed', email: undefined };
  const account = [...after.desired.accounts.values()].find(({ file }) => file.path === path);
  const kind = before.oids.has(path) ? 'changed' : 'added';
  return { path, kind, email: account?.fields.root_email };
}
