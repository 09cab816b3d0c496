import type { Problem } from '../accounts/problem.ts';
import { Failure } from '../failure.ts';
import type { Annotation } from '../github/check.ts';
import {
  type DocumentId,
  isNameShared,
  MOST_PARTS,
  partsOf,
  writeDocument,
} from '../github/check-document.ts';
import { findComment, replyTo, writeComment } from '../github/comment.ts';
import { GitHubFailure } from '../github/errors.ts';
import { isForbidden } from '../github/graphql.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { headline } from '../report/headline.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import { type View, withoutTime } from '../report/view.ts';

import { code, unquoted } from '../text.ts';
import { planDocumentId } from './documents.ts';
import type { Job } from './job.ts';
import type { Bound } from './plan-reviewed.ts';

/** GitHub's limits, in characters, with room for what is added around a text. */
export const MOST = { comment: 65_000, check: 65_000, summary: 900_000 };

/** The line by which our comment is found again; hidden in the rendered comment. */
export function marker({ inputs }: Pick<Job, 'inputs'>): string {
  return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}

/**
 * A check run that carries the plan's conclusion, its problems on their lines, and its record.
 * @param into the branch that the pull request is to be merged into, where that is not provisioned: such a check has
 *   another name and promises nothing
 * @returns the plan, with what speaks against its record
 * @throws Failure when another folder uses the same name on this commit
 */
export async function publishCheck(
  job: Job,
  sha: string,
  { plan: made, record }: Bound,
  view: View,
  into?: string,
): Promise<{ readonly plan: Plan }> {
  const isTooLong = record !== undefined && partsOf(record) > MOST_PARTS;
  const plan = isTooLong ? { ...made, problems: [...made.problems, TOO_LONG] } : made;
  const own = planDocumentId(job);
  const id = into === undefined ? own : { ...own, name: `${own.name} (into ${into})` };
  await assertOwn(job, sha, id);
  const conclusion = isMergeable(plan) ? 'success' : 'failure';
  await writeDocument(job.github, {
    id,
    sha,
    conclusion: into === undefined ? conclusion : 'neutral',
    title: headline(plan),
    summary: planMarkdown(plan, view, MOST.check),
    annotations: plan.problems.filter(({ severity }) => severity !== 'note').flatMap(toAnnotations),
    detailsUrl: job.run.url,
    document: isTooLong || into !== undefined ? undefined : record,
  });
  return { plan };
}

/**
 * A red check run of the plan's name on a head that has no plan: without a record, as nothing of it is reviewed. The check
 * of another folder that has the same name is left as it is.
 */
export async function publishUnplanned(
  job: Job,
  sha: string,
  said: {
    readonly title: string;
    /** Markdown. */
    readonly summary: string;
    readonly problems?: readonly Problem[];
  },
): Promise<void> {
  const id = planDocumentId(job);
  if (await isShared(job, sha, id)) return;
  await writeDocument(job.github, {
    id,
    sha,
    conclusion: 'failure',
    title: said.title,
    summary: said.summary.slice(0, MOST.check),
    annotations: (said.problems ?? []).flatMap(toAnnotations),
    detailsUrl: job.run.url,
    document: undefined,
  });
}

/** A check of the same name would be taken for the other folder's, and be required for both. */
async function assertOwn(job: Job, sha: string, id: DocumentId): Promise<void> {
  if (!(await isShared(job, sha, id))) return;
  throw new Failure(
    `another folder reports the check ${code(id.name)} on the commit ${code(sha.slice(0, 7))}`,
    'Give each folder a `check-name` of its own, or leave the input out: every folder then has its own.',
  );
}

async function isShared(job: Job, sha: string, id: DocumentId): Promise<boolean> {
  try {
    return await isNameShared(job.github, sha, id);
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.status !== 403) throw error;
    // To read them is the least of what is needed.
    throw new Failure(error.message, 'Give the job `checks: write`.', error);
  }
}

const TOO_LONG: Problem = {
  severity: 'error',
  message: `this plan is too long to be recorded for the merge: that would take more than ${MOST_PARTS} check runs`,
  hint: 'Split the pull request.',
};

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
    job.log('The pull request has a newer commit: the run for that one updates the comment.');
    return ours?.url;
  }
  const same = (one: string, other: string): boolean => withoutTime(one) === withoutTime(other);
  const text = typeof body === 'string' ? body : body(ours?.body);
  const { url } = await writeComment(job.github, number, `${marker(job)}\n${text}`, ours, same);
  return url;
}
