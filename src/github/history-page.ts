import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { graphql, nodesOf, pageInfoShape, viewerShape } from './graphql.ts';
import { isPartial, patiently } from './patience.ts';

/** A pull request that GitHub links with a commit. */
const pullShape = z.object({
  number: z.number(),
  url: z.string(),
  title: z.string(),
  merged: z.boolean(),
  baseRefName: z.string(),
  headRefOid: z.string(),
  headRefName: z.string(),
  isCrossRepository: z.boolean(),
  /** What it was merged as; null where GitHub doesn't say. */
  mergeCommit: z.object({ oid: z.string() }).nullable(),
});

export type PullNode = Readonly<z.infer<typeof pullShape>>;

export interface CommitNode {
  readonly oid: string;
  readonly messageHeadline: string;
  /** The first two. */
  readonly parents: readonly string[];
  readonly pulls: readonly PullNode[];
}

export interface Page {
  readonly viewer: string;
  /** Whether the repository has the commit `since`. */
  readonly hasSince: boolean;
  /** In Git's order, newest first; none where the head is unknown. */
  readonly commits: readonly CommitNode[];
  /** Where the next page begins; undefined after the last. */
  readonly cursor: string | undefined;
}

const historyShape = z.object({
  pageInfo: pageInfoShape,
  nodes: z.array(
    z.object({
      oid: z.string(),
      messageHeadline: z.string(),
      parents: nodesOf(z.object({ oid: z.string() })),
      associatedPullRequests: nodesOf(pullShape).nullable(),
    }),
  ),
});

const answerShape = z.object({
  viewer: viewerShape,
  repository: z.object({
    since: z.object({ __typename: z.string() }).nullable(),
    head: z.object({ history: historyShape.optional() }).nullable(),
  }),
});

/**
 * Reads one page of a commit's history: 1 point for 25 commits, 2 for a hundred (two connections each).
 * @throws Failure for an answer that lacks a part, after it was asked for several times
 */
export async function readPage(
  github: GitHub,
  asked: {
    readonly head: string;
    readonly since: string;
    /** 100 at most. */
    readonly first: number;
    readonly after: string | undefined;
  },
): Promise<Page> {
  const query = `query BranchHistory($owner: String!, $repo: String!, $head: GitObjectID!, $since: GitObjectID!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    since: object(oid: $since) { __typename }
    head: object(oid: $head) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            messageHeadline
            parents(first: 2) { nodes { oid } }
            associatedPullRequests(first: 10) {
              nodes { number url title merged baseRefName headRefOid headRefName isCrossRepository mergeCommit { oid } }
            }
          }
        }
      }
    }
  }
}`;
  const { owner, repo } = github;
  const variables = { owner, repo, ...asked, after: asked.after ?? null };
  const { viewer, repository } = await patiently(isPartial, () =>
    graphql(github, query, variables, answerShape),
  );
  const { pageInfo, nodes = [] } = repository.head?.history ?? {};
  return {
    viewer: viewer.login,
    hasSince: repository.since?.__typename === 'Commit',
    cursor: pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    commits: nodes.map(({ oid, messageHeadline, parents, associatedPullRequests }) => {
      if (!associatedPullRequests) {
        throw new Failure(
          `GitHub doesn't say which pull requests commit ${code(oid.slice(0, 7))} belongs to`,
          'Run again.',
        );
      }
      return {
        oid,
        messageHeadline,
        parents: parents.nodes.map((parent) => parent.oid),
        pulls: associatedPullRequests.nodes,
      };
    }),
  };
}
