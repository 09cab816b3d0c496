import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { messageOf } from '../failure.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';
import { graphql } from './graphql.ts';
import { type FileText, readTexts } from './texts.ts';

/** A change of one file's text. Throws when the text as it is now does not take it. */
export interface Edit {
  readonly path: string;
  readonly apply: (text: string) => string;
}

export interface CommitMessage {
  readonly headline: string;
  readonly body: string;
}

/** What became of edits. */
export type WriteBack = (
  | {
      readonly kind: 'committed';
      readonly sha: string;
      readonly url: string;
      /** The head that it was made on, and follows directly. */
      readonly parent: string;
    }
  /** The branch holds all of it already. */
  | { readonly kind: 'unchanged' }
  /** The branch takes no commit of this token: protection, a ruleset, a missing permission. */
  | { readonly kind: 'refused'; readonly said: string }
) & {
  /** What did not fit the file as it is now, by path, with the reason. */
  readonly misfits: ReadonlyMap<string, string>;
};

/** How often a head that moves meanwhile is followed. */
const ATTEMPTS = 6;

/**
 * Commits edits to a branch in one signed commit, on the head as it is now: a commit that came in between
 * is never overwritten, its files are read and edited instead ("createCommitOnBranch", expectedHeadOid).
 * @throws Failure when GitHub does not answer
 */
export function commitEdits(
  github: GitHub,
  branch: string,
  edits: readonly Edit[],
  message: CommitMessage,
): Promise<WriteBack> {
  return commitOnHead(github, branch, message, (head) => chooseEdited(github, head, edits));
}

/** Edits of the files as they are at a commit. */
export async function chooseEdited(
  github: GitHub,
  head: string,
  edits: readonly Edit[],
): Promise<Changes> {
  const paths = edits.map(({ path }) => path);
  return applyAll(edits, await readTexts(github, head, paths));
}

/** What a commit holds, and what does not fit, by path, with the reason. */
export interface Changes {
  readonly additions: readonly Addition[];
  readonly misfits: ReadonlyMap<string, string>;
}

/**
 * Commits to a branch what `choose` makes of its head. A head that moves meanwhile is asked about again.
 * @param message asked for once it is chosen, where it tells of that
 * @throws Failure when GitHub does not answer
 */
export async function commitOnHead(
  github: GitHub,
  branch: string,
  message: CommitMessage | (() => CommitMessage),
  choose: (head: string) => Promise<Changes>,
): Promise<WriteBack> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await readHead(github, branch);
    const { additions, misfits } = await choose(head);
    if (additions.length === 0) return { kind: 'unchanged', misfits };
    const words = typeof message === 'function' ? message() : message;
    try {
      const { oid, url } = await commitFilesTo(github, branch, head, additions, words);
      return { kind: 'committed', sha: oid, url, parent: head, misfits };
    } catch (error) {
      if (isRefusal(error)) return { kind: 'refused', said: error.said, misfits };
      // The head has moved, or the answer got lost: either way the head as it is now tells.
      if (!isPassing(error) || attempt >= ATTEMPTS) throw error;
      await sleep(500 * attempt);
    }
  }
}

function applyAll(edits: readonly Edit[], texts: ReadonlyMap<string, FileText>): Changes {
  const additions: Addition[] = [];
  const misfits = new Map<string, string>();
  for (const { path, apply } of edits) {
    const before = texts.get(path);
    try {
      if (before === undefined) throw new Error('the file no longer exists');
      if (before.kind !== 'text') throw new Error(before.why);
      const after = apply(before.text);
      if (after === before.text) continue;
      additions.push(addition(path, after));
    } catch (error) {
      misfits.set(path, messageOf(error));
    }
  }
  return { additions, misfits };
}

/** A whole file. */
export interface Addition {
  readonly path: string;
  /** Base64, strictly. */
  readonly contents: string;
}

export function addition(path: string, text: string): Addition {
  return { path, contents: Buffer.from(text).toString('base64') };
}

function isPassing(error: unknown): boolean {
  if (error instanceof GitHubFailure) return error.status >= 500;
  if (!(error instanceof GraphqlFailure)) return false;
  return error.types.includes('STALE_DATA') || /expected branch to point to/i.test(error.said);
}

/**
 * Whether the branch takes no commit of this token. A ruleset answers FORBIDDEN, as a missing permission does;
 * branch protection has a type of its own. Neither passes by trying again.
 */
export function isRefusal(error: unknown): error is GraphqlFailure {
  return (
    error instanceof GraphqlFailure &&
    error.types.some((type) => type === 'FORBIDDEN' || /PROTECTION|RULE/.test(type))
  );
}

export async function readHead(github: GitHub, branch: string): Promise<string> {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
  return data.object.sha;
}

/**
 * Commits whole files to a branch, on a head that it must have still.
 * @throws GraphqlFailure when the head has moved, or the branch takes no commit
 */
export async function commitFilesTo(
  github: GitHub,
  branch: string,
  head: string,
  additions: readonly Addition[],
  message: CommitMessage,
): Promise<{ readonly oid: string; readonly url: string }> {
  const { owner, repo } = github;
  const mutation = `mutation WriteBack($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } }
}`;
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    message: { headline: message.headline, body: message.body },
    expectedHeadOid: head,
    fileChanges: { additions },
  };
  const commit = z.object({ oid: z.string(), url: z.string() });
  const shape = z.object({ createCommitOnBranch: z.object({ commit }) });
  const answer = await graphql(github, mutation, { input }, shape);
  return answer.createCommitOnBranch.commit;
}
