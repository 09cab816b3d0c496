import type { Problem } from '../accounts/problem.ts';
import { Failure } from '../failure.ts';
import type { Annotation } from '../github/check.ts';
import { isNameShared, partsOf, writeDocument } from '../github/check-document.ts';
import { findComment, replyTo, writeComment } from '../github/comment.ts';
import { MOST_PARTS } from '../github/document-parts.ts';
import { GitHubFailure, isForbidden } from '../github/errors.ts';
import type { DocumentId } from '../github/external-id.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { headline } from '../report/headline.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import { type View, withoutTime } from '../report/view.ts';
import { code, unquoted } from '../text.ts';
import { checkIdFor, marker } from './documents.ts';
import type { Job } from './job.ts';
import type { Bound } from './plan-reviewed.ts';

/** GitHub's limits, in characters, with room for what is added around a text. */
export const MOST = { comment: 65_000, check: 65_000, summary: 900_000 };

/**
 * A check run that carries the plan's conclusion, its problems on their lines, and its record. Into a branch that is not
 * provisioned it promises nothing, and stops nobody.
 * @param base the branch that it is to be merged into
 * @returns the plan, with what speaks against its record
 * @throws Failure when another folder uses the same name on this commit
 */
export async function publishCheck(
  job: Job,
  sha: string,
  { plan: made, record }: Bound,
  view: View,
  base: string,
): Promise<{ readonly plan: Plan }> {
  const isTooLong = record !== undefined && partsOf(record) > MOST_PARTS;
  const plan = isTooLong ? { ...made, problems: [...made.problems, TOO_LONG] } : made;
  const isProvisioned = base === job.run.defaultBranch;
  const id = checkIdFor(job, base);
  await assertOwn(job, sha, id);
  const conclusion = isMergeable(plan) ? 'success' : 'failure';
  await writeDocument(job.github, {
    id,
    sha,
    conclusion: isProvisioned ? conclusion : 'neutral',
    title: headline(plan),
    summary: planMarkdown(plan, view, MOST.check),
    annotations: plan.problems.filter(({ severity }) => severity !== 'note').flatMap(toAnnotations),
    detailsUrl: job.run.url,
    document: isTooLong || !isProvisioned ? undefined : record,
  });
  return { plan };
}

/**
 * A red check run of the plan's name on a head that has no plan: without a record, as nothing of it is reviewed. The check
 * of another folder that has the same name is left as it is, and so is what was planned for another branch.
 * @param base the branch that it is to be merged into
 */
export async function publishUnplanned(
  job: Job,
  sha: string,
  base: string,
  said: {
    readonly title: string;
    /** Markdown. */
    readonly summary: string;
    readonly problems?: readonly Problem[];
  },
): Promise<void> {
  const id = checkIdFor(job, base);
  if (await isShared(job, sha, id)) return;
  await writeDocument(job.github, {
    id,
    sha,
    conclusion: base === job.run.defaultBranch ? 'failure' : 'neutral',
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
