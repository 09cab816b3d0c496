import { setAccountId } from '../accounts/edit.ts';
import { Failure } from '../failure.ts';
import { reportCheck } from '../github/check.ts';
import { afterReset } from '../github/limits.ts';
import { commitEdits, type Edit, type WriteBack } from '../github/write-back.ts';
import { requestChanges } from '../github/write-back-request.ts';
import { type Identified, identified, type Outcome } from '../plan/outcome.ts';
import { EMPTY_PLAN } from '../plan/plan.ts';
import type { WriteBackReport } from '../report/report.ts';
import { code, commitText, list, quoted } from '../text.ts';
import type { Job } from './job.ts';
import { recordText } from './publish.ts';

/** The branch of our own that takes the ids where the default branch does not. */
const BRANCH = 'org-accounts/account-ids';

/** Commits the ids of accounts to the default branch, or asks for it in a pull request. Never throws. */
export async function commitIds(
  job: Job,
  outcomes: readonly Outcome[],
): Promise<WriteBackReport | undefined> {
  const found = identified(outcomes);
  if (found.length === 0) return undefined;
  const edits = found.map(
    ({ change, id }): Edit => ({ path: change.file, apply: (text) => setAccountId(text, id) }),
  );
  const message = {
    headline: headlineFor(found),
    body: [
      ...found.map(({ change, id }) => `${commitText(change.file)}: ${id}`),
      '',
      `Written by ${job.run.url}`,
    ].join('\n'),
  };
  const { github, run } = job;
  try {
    const written = await withinLimits(job, () =>
      commitEdits(github, run.defaultBranch, edits, message),
    );
    const misfits = misfitsOf(written.misfits);
    switch (written.kind) {
      case 'committed':
        if (misfits) return { kind: 'failed', said: misfits, sha: written.sha };
        return {
          kind: 'commit',
          sha: written.sha,
          url: written.url,
          parent: written.parent,
        };
      case 'unchanged':
        return misfits ? { kind: 'failed', said: misfits } : { kind: 'unchanged' };
      case 'refused':
        job.log(
          `The branch takes no commit: ${code(written.said)}. Opening a pull request instead.`,
        );
        return await withinLimits(job, () => asPullRequest(job, edits, message));
    }
  } catch (error) {
    return { kind: 'failed', said: wordsOf(error) };
  }
}

/** Ids are worth waiting for, as long as the run waits for AWS to create an account: either is left to a later run. */
function withinLimits<Result>(job: Job, work: () => Promise<Result>): Promise<Result> {
  const { github, inputs, log, signal } = job;
  return afterReset(github.limits, { longest: inputs.creationTimeout, signal, log }, work);
}

async function asPullRequest(
  job: Job,
  edits: readonly Edit[],
  message: { readonly headline: string; readonly body: string },
): Promise<WriteBackReport> {
  const { github, inputs, run } = job;
  const markdown = bodyMarkdown(message.body);
  const request = await requestChanges(
    github,
    run.defaultBranch,
    BRANCH,
    (branch) => commitEdits(github, branch, edits, message),
    { ...message, body: markdown },
  );
  const misfits = misfitsOf(request.misfits);
  if (misfits) return { kind: 'failed', said: misfits };
  // A token's own pull request starts no workflow, so its required check would never come.
  await reportCheck(github, {
    name: inputs.checkName,
    sha: request.headSha,
    conclusion: 'success',
    title: 'nothing to do: only ids of accounts that exist',
    summary: markdown,
    text: recordText(EMPTY_PLAN),
    annotations: [],
    detailsUrl: run.url,
  });
  return { kind: 'request', number: request.number, url: request.url };
}

/** The body of a commit, line by line, as Markdown: with each path as code. A squash makes a commit of it again. */
function bodyMarkdown(body: string): string {
  return body.replace(
    /^(.*): (\d{12})$/gm,
    (_, path: string, id: string) => `- ${quoted(path)}: ${id}`,
  );
}

function headlineFor(found: readonly Identified[]): string {
  const names = found.map(({ change }) => commitText(change.account));
  const all = `Record the account ${names.length === 1 ? 'id' : 'ids'} of ${list(names)}`;
  return all.length <= 72 ? all : `Record the ids of ${names.length} accounts`;
}

function misfitsOf(misfits: WriteBack['misfits']): string | undefined {
  if (misfits.size === 0) return undefined;
  return list([...misfits].map(([path, why]) => `${code(path)}: ${code(why)}`));
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Failure)) return code(error instanceof Error ? error.message : error);
  return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
}
