import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { GitHub } from './client.ts';
import { graphql, nodesOf } from './graphql.ts';

/** A pull request as GitHub sees it now. */
export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly headSha: string;
  /** The branch that it comes from, in the head's repository. */
  readonly headRef: string;
  /** The branch that it would be merged into. */
  readonly baseRef: string;
  /** The login of who opened it; absent when that account is gone. */
  readonly author: string | undefined;
  /** `owner/name` of the head's repository; absent when that is gone. */
  readonly headRepository: string | undefined;
  /** When it was last pushed to, commented on, or changed otherwise, as GitHub writes it; to the second. */
  readonly updatedAt: string;
  readonly merge: TestMerge;
}

/** What merging it now would give. */
export type TestMerge =
  | {
      readonly kind: 'clean';
      /** The commit that `refs/pull/N/merge` points to. */
      readonly commit: string;
      /** Its first parent: the base branch as it was merged. */
      readonly base: string;
    }
  | { readonly kind: 'conflict' }
  /** The pull request is closed, or GitHub did not say in time. */
  | { readonly kind: 'unknown' };

/** GitHub merges in the background, on the first question; these are the pauses between questions. */
const PAUSES = [1000, 1500, 2000, 3000, 4000, 5000];

/**
 * Reads a pull request and the result of merging it into its base branch as that is now, so that what the
 * base gained meanwhile counts ("Checking mergeability of pull requests").
 */
export async function readPullRequest(github: GitHub, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = github;
  for (let asked = 0; ; asked += 1) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    const pull = {
      number,
      url: data.html_url,
      isOpen: data.state === 'open',
      headSha: data.head.sha,
      headRef: data.head.ref,
      baseRef: data.base.ref,
      author: data.user?.login,
      headRepository: (data.head.repo as { full_name: string } | null)?.full_name,
      updatedAt: data.updated_at,
    };
    if (!pull.isOpen) return { ...pull, merge: { kind: 'unknown' } };
    if (data.mergeable === false) return { ...pull, merge: { kind: 'conflict' } };
    const isLast = asked === PAUSES.length;
    if (data.mergeable === true && data.merge_commit_sha) {
      const commit = data.merge_commit_sha;
      const { parents, tip } = await readMerge(github, commit, pull.baseRef);
      const [base] = parents;
      const isCurrent = base === tip && parents.includes(pull.headSha);
      // A merge with an older base is still what GitHub has; a merge of another head never is.
      if (base && (isCurrent || (isLast && parents.includes(pull.headSha)))) {
        return { ...pull, merge: { kind: 'clean', commit, base } };
      }
    }
    if (isLast) return { ...pull, merge: { kind: 'unknown' } };
    await sleep(PAUSES[asked]);
  }
}

/** What a pull request's head is now, and whether it is open; nothing is waited for. */
export async function readHeadOf(
  { octokit, owner, repo }: GitHub,
  number: number,
): Promise<Pick<PullRequest, 'headSha' | 'baseRef' | 'isOpen' | 'updatedAt' | 'author'>> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return {
    headSha: data.head.sha,
    baseRef: data.base.ref,
    isOpen: data.state === 'open',
    updatedAt: data.updated_at,
    author: data.user?.login,
  };
}

const commitShape = z.object({ oid: z.string() });

const mergeShape = z.object({
  repository: z.object({
    object: z.object({ parents: nodesOf(commitShape).optional() }).nullable(),
    ref: z.object({ target: commitShape.nullable() }).nullable(),
  }),
});

/** The parents of a test merge, and where its base branch points now. */
async function readMerge(
  github: GitHub,
  commit: string,
  baseRef: string,
): Promise<{ readonly parents: readonly string[]; readonly tip: string | undefined }> {
  const { owner, repo } = github;
  const query = `query TestMerge($owner: String!, $repo: String!, $commit: GitObjectID!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) { ... on Commit { parents(first: 2) { nodes { oid } } } }
    ref(qualifiedName: $ref) { target { oid } }
  }
}`;
  const variables = { owner, repo, commit, ref: `refs/heads/${baseRef}` };
  const { repository } = await graphql(github, query, variables, mergeShape);
  return {
    parents: repository.object?.parents?.nodes.map(({ oid }) => oid) ?? [],
    tip: repository.ref?.target?.oid,
  };
}
