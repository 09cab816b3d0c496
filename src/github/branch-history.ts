import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { slugOf } from './author.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';
import { type CommitNode, type PullNode, readPage } from './history-page.ts';

export interface PullOrigin {
  readonly number: number;
  readonly url: string;
  /** The head that was reviewed. */
  readonly headSha: string;
  readonly headRef: string;
  /** Same repository, not a fork. */
  readonly isInternal: boolean;
  readonly title: string;
}

/** One commit, or all consecutive commits of one pull request, on the branch's first-parent line. */
export interface Step {
  /** Oldest first. */
  readonly commits: readonly string[];
  /** First parent of the first. */
  readonly before: string;
  /** The last commit. */
  readonly after: string;
  readonly pull: PullOrigin | undefined;
  /** The first line of the last commit's message. */
  readonly headline: string;
}

export type BranchHistory =
  | {
      readonly kind: 'steps';
      /** Oldest first. */
      readonly steps: readonly Step[];
      /** The token's own App slug or login. */
      readonly self: string;
    }
  /** The commit is not behind the head: history was rewritten, or it is of another repository. */
  | { readonly kind: 'rewritten'; readonly self: string };

export interface HistoryOptions {
  /** A commit's id. */
  readonly head: string;
  /** A commit's id. */
  readonly since: string;
  /** A pull request counts if it was merged into this branch. */
  readonly branch: string;
  /** GitHub links commits to their pull request only after a while: wait (2, 4, 8 s) while the newest commit has none. */
  readonly isFresh: boolean;
}

/**
 * What came to a branch since a commit, step by step on its first-parent line: what people merged or pushed,
 * not what was in the branches that they merged. Costs 1 GraphQL point for the newest 25 commits (those that
 * a merge brought count too), then one REST request, and 2 points for every hundred. Needs `contents: read`
 * and `pull_requests: read`.
 * @throws Failure when GitHub doesn't answer in full, after it was asked several times, or doesn't know the head
 */
export async function readHistory(github: GitHub, options: HistoryOptions): Promise<BranchHistory> {
  const { head, since, branch } = options;
  const first = await firstPage(github, options);
  const self = slugOf(first.viewer);
  if (head === since) return { kind: 'steps', steps: [], self };
  if (!first.hasSince) return { kind: 'rewritten', self };
  const known = new Map(first.commits.map((commit) => [commit.oid, commit]));
  let line = walk(known, head, since);
  if (!line.isWhole) {
    const distance = await distanceBehind(github, since, head);
    if (distance === undefined) return { kind: 'rewritten', self };
    let { cursor } = first;
    while (!line.isWhole && line.commits.length <= distance && !line.isAtRoot) {
      if (cursor === undefined) throw gap(head, since);
      const page = await readPage(github, { head, since, first: NEXT, after: cursor });
      for (const commit of page.commits) known.set(commit.oid, commit);
      cursor = page.cursor;
      line = walk(known, head, since);
    }
  }
  if (line.isWhole) return { kind: 'steps', steps: stepsOf(line.commits, branch), self };
  // Behind the head, but not on its line: somebody merged the branch into theirs, and pushed that.
  const headline = known.get(head)?.messageHeadline ?? '';
  const step = { commits: [head], before: since, after: head, pull: undefined, headline };
  return { kind: 'steps', steps: [step], self };
}

const FIRST = 25;
const NEXT = 100;

/** Pauses, in milliseconds, in which GitHub may come to know the newest commit's pull request. */
const PAUSES = [2000, 4000, 8000];

/** The newest commits; if they are fresh, once the very newest one has its pull request, or after a while without. */
async function firstPage(github: GitHub, { head, since, branch, isFresh }: HistoryOptions) {
  const isWaiting = isFresh && head !== since;
  for (const pause of [...PAUSES, undefined]) {
    const page = await readPage(github, {
      head,
      since,
      first: head === since ? 1 : FIRST,
      after: undefined,
    });
    const [newest] = page.commits;
    if (newest?.oid !== head) {
      throw new Failure(`GitHub doesn't know the commit ${code(head)}`, 'Run again.');
    }
    const hasPull = mergedInto(newest, branch).length > 0;
    if (!isWaiting || hasPull || !page.hasSince || pause === undefined) return page;
    await sleep(pause);
  }
  throw new Error('unreachable: the last round returns');
}

interface Line {
  /** Newest first. */
  readonly commits: readonly CommitNode[];
  /** Whether `since` follows. */
  readonly isWhole: boolean;
  readonly isAtRoot: boolean;
}

/** Follows first parents as far as commits are known. */
function walk(known: ReadonlyMap<string, CommitNode>, head: string, since: string): Line {
  const commits: CommitNode[] = [];
  let next: string | undefined = head;
  while (next !== undefined && next !== since) {
    const commit = known.get(next);
    if (!commit) return { commits, isWhole: false, isAtRoot: false };
    commits.push(commit);
    next = commit.parents[0];
  }
  return { commits, isWhole: next === since, isAtRoot: next === undefined };
}

/**
 * How many commits the head has that the other lacks; undefined where that one is not an ancestor. The
 * second page is asked for because the first comes with a comparison of all files ("Compare two commits").
 */
async function distanceBehind(
  { octokit, owner, repo }: GitHub,
  since: string,
  head: string,
): Promise<number | undefined> {
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${since}...${head}`,
      per_page: 1,
      page: 2,
    });
    return data.status === 'ahead' ? data.ahead_by : undefined;
  } catch (error) {
    // GraphQL knew both: they have nothing in common.
    if (error instanceof GitHubFailure && error.status === 404) return undefined;
    throw error;
  }
}

function gap(head: string, since: string): Failure {
  return new Failure(
    `GitHub's history of commit ${code(head.slice(0, 7))} ends before it comes to ${code(since.slice(0, 7))}, which is part of it`,
    'Run again.',
  );
}

function mergedInto(commit: CommitNode, branch: string): readonly PullNode[] {
  return commit.pulls.filter((pull) => pull.merged && pull.baseRefName === branch);
}

/** Groups a line of commits, newest first, into steps, oldest first. */
function stepsOf(line: readonly CommitNode[], branch: string): readonly Step[] {
  const merges = new Set(line.filter(({ parents }) => parents.length > 1).map(({ oid }) => oid));
  const steps: { commits: CommitNode[]; pull: PullNode | undefined }[] = [];
  for (const commit of line) {
    const newer = steps.at(-1);
    const pull = pullOf(commit, mergedInto(commit, branch), newer?.pull, merges);
    if (newer && pull && newer.pull?.number === pull.number) newer.commits.push(commit);
    else steps.push({ commits: [commit], pull });
  }
  return steps.reverse().map(({ commits, pull }) => {
    const oids = commits.map(({ oid }) => oid).reverse();
    const [newest] = commits;
    return {
      commits: oids,
      before: commits.at(-1)?.parents[0] ?? '',
      after: newest?.oid ?? '',
      pull: pull && toOrigin(pull),
      headline: newest?.messageHeadline ?? '',
    };
  });
}

/**
 * The pull request that brought a commit to the line: the one merged as this commit (a merge commit, a
 * squash, the last of a rebase), else the one of the commit after it (a rebase), else any that has it. Not
 * one that came with a merge commit: its own commits are beside the line, and what is on the line was pushed.
 */
function pullOf(
  commit: CommitNode,
  merged: readonly PullNode[],
  newer: PullNode | undefined,
  merges: ReadonlySet<string>,
): PullNode | undefined {
  const beside = (pull: PullNode): boolean => merges.has(pull.mergeCommit?.oid ?? '');
  return (
    merged.find(({ mergeCommit }) => mergeCommit?.oid === commit.oid) ??
    merged.find((pull) => pull.number === newer?.number && !beside(pull)) ??
    merged.find((pull) => !beside(pull))
  );
}

function toOrigin(pull: PullNode): PullOrigin {
  return {
    number: pull.number,
    url: pull.url,
    headSha: pull.headRefOid,
    headRef: pull.headRefName,
    isInternal: !pull.isCrossRepository,
    title: pull.title,
  };
}
