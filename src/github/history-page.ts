import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { graphql } from './graphql.ts';
import { isPartial, patiently } from './patience.ts';

/** A pull request that GitHub links with a commit. */
export interface PullNode {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly merged: boolean;
  readonly baseRefName: string;
  readonly headRefOid: string;
  readonly headRefName: string;
  readonly isCrossRepository: boolean;
  /** What it was merged as; null where GitHub doesn't say. */
  readonly mergeCommit: { readonly oid: string } | null;
}

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

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly since: { readonly __typename: string } | null;
    readonly head: { readonly history?: History } | null;
  };
}

interface History {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly oid: string;
    readonly messageHeadline: string;
    readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
    readonly associatedPullRequests: { readonly nodes: readonly PullNode[] } | null;
  }[];
}

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
    graphql<Answer>(github, query, variables),
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
