import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';
import { type CommitMessage, readHead, type WriteBack } from './write-back.ts';

/** A pull request that holds what a protected branch did not take. */
export interface WriteBackRequest {
  readonly number: number;
  readonly url: string;
  /** The head of its branch. */
  readonly headSha: string;
  /** Whether it was opened just now. */
  readonly isNew: boolean;
  readonly misfits: WriteBack['misfits'];
}

/** One of our open pull requests. */
export interface OpenRequest {
  readonly number: number;
  readonly html_url: string;
}

/** The open pull request from a branch of our own, if there is one. */
export async function findRequest(
  { octokit, owner, repo }: GitHub,
  base: string,
  branch: string,
): Promise<OpenRequest | undefined> {
  const head = `${owner}:${branch}`;
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'open', head, base });
  return data[0];
}

/**
 * Commits to a branch of our own and opens a pull request for it; all reruns share the one that is open, and add
 * to it.
 * @param write commits to that branch
 * @param text title and body of a new pull request
 * @throws Failure when the token may not do that either
 */
export async function requestChanges(
  github: GitHub,
  base: string,
  branch: string,
  write: (branch: string) => Promise<WriteBack>,
  text: CommitMessage,
): Promise<WriteBackRequest> {
  const open = await findRequest(github, base, branch);
  // What an earlier, merged pull request left on the branch is of no use; an open one is added to.
  if (!open) await pointTo(github, branch, await readHead(github, base));
  const written = await write(branch);
  if (written.kind === 'refused') {
    throw new Failure(
      `the branch ${code(branch)} does not accept commits either: ${code(written.said)}`,
      'Give the job `contents: write`, and exclude that branch from rulesets.',
    );
  }
  const pull = open ?? (await openPull(github, base, branch, text));
  return {
    number: pull.number,
    url: pull.html_url,
    headSha: await readHead(github, branch),
    isNew: !open,
    misfits: written.misfits,
  };
}

async function pointTo(github: GitHub, branch: string, sha: string): Promise<void> {
  const { octokit, owner, repo } = github;
  try {
    await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.status !== 422) throw error;
    await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
  }
}

/**
 * Opens a pull request.
 * @throws Failure when the token may not
 */
export async function openPull(
  { octokit, owner, repo }: GitHub,
  base: string,
  branch: string,
  { headline, body }: CommitMessage,
): Promise<{ readonly number: number; readonly html_url: string }> {
  try {
    const { data } = await octokit.rest.pulls.create({
      owner,
      repo,
      base,
      head: branch,
      title: headline,
      body,
    });
    return data;
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.status !== 403) throw error;
    throw new Failure(
      `the changes are on the branch ${code(branch)}, and no pull request could be opened for it: ${code(error.said)}`,
      'Allow it in the settings (Actions, General, “Allow GitHub Actions to create and approve pull requests”), give the job `pull-requests: write`, or open it by hand.',
      error,
    );
  }
}

/** Adds to the description of a pull request, after what people and earlier runs wrote. */
export async function appendToRequest(
  { octokit, owner, repo }: GitHub,
  number: number,
  markdown: string,
): Promise<void> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  const body = `${data.body ?? ''}\n\n${markdown}`.trimStart();
  // GitHub takes 65,536 characters; the comment on the pull request has the newest in any case.
  if (body.length > 65_000) return;
  await octokit.rest.pulls.update({ owner, repo, pull_number: number, body });
}

/**
 * Brings title and description of a pull request up to what it holds now. What people wrote stays: a title that is not
 * like the new one, and all of the description, to which only new lines are added. Whether it is open still.
 */
export async function renewRequest(
  { octokit, owner, repo }: GitHub,
  number: number,
  { headline, body }: CommitMessage,
): Promise<boolean> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  if (data.state !== 'open') return false;
  const present = data.body ?? '';
  const lines = body.split('\n').filter((line) => line !== '' && !present.includes(line));
  const [word = ''] = headline.split(' ');
  await octokit.rest.pulls.update({
    owner,
    repo,
    pull_number: number,
    ...(data.title.startsWith(word) && { title: headline }),
    ...(lines.length > 0 && { body: `${present}\n\n${lines.join('\n')}`.trim().slice(0, 65_000) }),
  });
  return true;
}
