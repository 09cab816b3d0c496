import type { Problem } from '../accounts/problem.ts';
import { type Annotation, reportCheck } from '../github/check.ts';
import { findComment, replyTo, writeComment } from '../github/comment.ts';
import { isForbidden } from '../github/graphql.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { record } from '../plan/record.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import { type View, withoutTime } from '../report/view.ts';
import { headline } from '../report/words.ts';
import { unquoted } from '../text.ts';
import type { Job } from './job.ts';

/** GitHub's limits, in characters, with room for what is added around a text. */
export const MOST = { comment: 65_000, check: 65_000, summary: 900_000 };

/** The line by which our comment is found again; hidden in the rendered comment. */
export function marker({ inputs }: Pick<Job, 'inputs'>): string {
  return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}

/** A check run that carries the plan's conclusion, its problems on their lines, and its record. */
export async function publishCheck(job: Job, sha: string, plan: Plan, view: View): Promise<void> {
  await reportCheck(job.github, {
    name: job.inputs.checkName,
    sha,
    conclusion: isMergeable(plan) ? 'success' : 'failure',
    title: headline(plan),
    summary: planMarkdown(plan, view, MOST.check),
    text: recordText(plan),
    annotations: plan.problems.filter(({ severity }) => severity !== 'note').flatMap(toAnnotations),
    detailsUrl: job.run.url,
  });
}

/** A red check run of the plan's name on a head that has no plan: without a record, as nothing of it is reviewed. */
export async function publishUnplanned(
  { github, inputs, run }: Job,
  sha: string,
  said: {
    readonly title: string;
    /** Markdown. */
    readonly summary: string;
    readonly problems?: readonly Problem[];
  },
): Promise<void> {
  await reportCheck(github, {
    name: inputs.checkName,
    sha,
    conclusion: 'failure',
    title: said.title,
    summary: said.summary.slice(0, MOST.check),
    text: 'No plan was made: nothing is reviewed.',
    annotations: (said.problems ?? []).flatMap(toAnnotations),
    detailsUrl: run.url,
  });
}

/** A check run's text: what a merge is held against, machine-readable. */
export function recordText(plan: Plan): string {
  return [
    'The record of this plan. A merge does what stands here, and nothing else.',
    '',
    '```text',
    record(plan),
    '```',
  ].join('\n');
}

/** A problem on each of its lines. */
function toAnnotations(problem: Problem): readonly Annotation[] {
  const places = problem.at ? [problem.at, ...(problem.also ?? [])] : [];
  return places.map(({ file, line }) => ({
    path: file,
    line,
    level: problem.severity === 'error' ? 'failure' : 'warning',
    title: unquoted(problem.message),
    message: unquoted(problem.hint ?? problem.message),
  }));
}

export interface CommentOptions {
  /** The head that the body is about: a comment about a newer one is not overwritten. */
  readonly headSha: string | undefined;
  /** Whether to post a comment where there is none. */
  readonly isWanted: boolean;
}

/**
 * Brings our comment on a pull request up to date. One that GitHub does not let us write is a warning: whoever locks a
 * conversation, or gives the job a token that may not comment, has the summary and the check.
 * @param body without our marker; or made of what our comment says now
 * @returns its address, if there is one
 */
export async function publishComment(
  job: Job,
  number: number,
  body: string | ((present: string | undefined) => string),
  options: CommentOptions,
): Promise<string | undefined> {
  return unlessForbidden(job, `the comment of pull request ${number}`, () =>
    updateComment(job, number, body, options),
  );
}

/** Answers somebody with a comment of its own; a warning where GitHub does not let us. */
export async function reply(job: Job, number: number, body: string): Promise<void> {
  await unlessForbidden(job, 'the answer', () => replyTo(job.github, number, body));
}

/** A warning on the run's page. */
export function warn(job: Pick<Job, 'annotate'>, message: string, hint: string | undefined): void {
  job.annotate([{ severity: 'warning', message, ...(hint !== undefined && { hint }) }]);
}

async function unlessForbidden<T>(
  job: Job,
  what: string,
  write: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!isForbidden(error)) throw error;
    const { message, hint } = error;
    warn(job, `${what} could not be written: ${message}`, hint);
    return undefined;
  }
}

async function updateComment(
  job: Job,
  number: number,
  body: string | ((present: string | undefined) => string),
  { headSha, isWanted }: CommentOptions,
): Promise<string | undefined> {
  const { ours, headSha: current } = await findComment(job.github, number, marker(job));
  if (!ours && !isWanted) return undefined;
  if (headSha !== undefined && current !== headSha) {
    job.log('The pull request has got a newer commit meanwhile: its comment is left to that run.');
    return ours?.url;
  }
  const same = (one: string, other: string): boolean => withoutTime(one) === withoutTime(other);
  const text = typeof body === 'string' ? body : body(ours?.body);
  const { url } = await writeComment(job.github, number, `${marker(job)}\n${text}`, ours, same);
  return url;
}
