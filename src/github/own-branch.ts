import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { ourLogins } from './author.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';
import { byAlias, graphql, nodesOf, viewerShape } from './graphql.ts';

/** A pull request that is open. */
export interface OpenPull {
  readonly number: number;
  readonly url: string;
  /** The branch that it would be merged into. */
  readonly baseRef: string;
}

/** A branch by its name, whether or not there is one. */
export interface OwnBranch {
  readonly name: string;
  /** Absent where there is no such branch. */
  readonly head: string | undefined;
  /** Those that are open from it. */
  readonly pulls: readonly OpenPull[];
}

/** Branches of one moment. */
export interface OwnBranches {
  /** The repository's node id. */
  readonly repositoryId: string;
  /** Logins by which our own commits are made. */
  readonly logins: readonly string[];
  /** The head of the branch that pull requests are for. */
  readonly baseHead: string;
  /** As they were asked for. */
  readonly branches: readonly OwnBranch[];
}

const refShape = z.object({
  target: z.object({ oid: z.string() }).nullable(),
  associatedPullRequests: nodesOf(
    z.object({ number: z.number(), url: z.string(), baseRefName: z.string() }),
  ),
});

const baseShape = z.object({
  id: z.string(),
  base: refShape.pick({ target: true }).nullable(),
});

/** Reads where branches point, with their open pull requests, in one request. */
export async function readBranches(
  github: GitHub,
  base: string,
  names: readonly string[],
): Promise<OwnBranches> {
  const aliases = names.map((_, index) => `b${index}` as const);
  const query = `query OwnBranches(${['$owner: String!', '$repo: String!', '$base: String!', ...aliases.map((alias) => `$${alias}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    id
    base: ref(qualifiedName: $base) { target { oid } }
    ${aliases
      .map(
        (alias) => `${alias}: ref(qualifiedName: $${alias}) {
      target { oid }
      associatedPullRequests(states: [OPEN], first: 10) { nodes { number url baseRefName } }
    }`,
      )
      .join('\n    ')}
  }
}`;
  const { owner, repo } = github;
  const refs = names.map((name, index) => [`b${index}`, `refs/heads/${name}`]);
  const variables = { owner, repo, base: `refs/heads/${base}`, ...Object.fromEntries(refs) };
  const { viewer, repository } = await graphql(
    github,
    query,
    variables,
    z.object({
      viewer: viewerShape,
      repository: baseShape.and(byAlias(aliases, refShape.nullable())),
    }),
  );
  const baseHead = repository.base?.target?.oid;
  if (baseHead === undefined) throw new Failure(`there is no branch ${code(base)}`);
  const branches = names.map((name, index): OwnBranch => {
    const node = repository[`b${index}`];
    const pulls = node?.associatedPullRequests.nodes ?? [];
    return {
      name,
      head: node?.target?.oid,
      pulls: pulls.map(({ number, url, baseRefName }) => ({ number, url, baseRef: baseRefName })),
    };
  });
  return { repositoryId: repository.id, logins: ourLogins(viewer.login), baseHead, branches };
}

/** What a branch has that another one lacks. */
export interface Beyond {
  /** The last commit that both have; absent where they share nothing. */
  readonly mergeBase: string | undefined;
  /**
   * Whether all of it are commits that GitHub made and signed for one of our logins, and merges. An author's name
   * alone is what anyone may type.
   */
  readonly isOurs: boolean;
}

/** Commits that one request tells of; none of our branches has as many. */
const MOST_COMMITS = 100;

/** Compares a branch with the one that it came from ("Compare two commits"). */
export async function compareWith(
  { octokit, owner, repo }: GitHub,
  base: string,
  head: string,
  logins: readonly string[],
): Promise<Beyond> {
  try {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${base}...${head}`,
      per_page: MOST_COMMITS,
    });
    const isOurs =
      data.total_commits === data.commits.length &&
      data.commits.every(
        ({ author, commit, parents }) =>
          commit.verification?.verified === true &&
          (parents.length > 1 || logins.includes(loginOf(author))),
      );
    return { mergeBase: data.merge_base_commit.sha, isOurs };
  } catch (error) {
    // No ancestor in common.
    if (!(error instanceof GitHubFailure) || error.status !== 404) throw error;
    return { mergeBase: undefined, isOurs: false };
  }
}

function loginOf(author: unknown): string {
  return typeof author === 'object' && author !== null && 'login' in author
    ? String(author.login)
    : '';
}

/** What a ref points to when it is not there. */
const NOTHING = '0'.repeat(40);

/** A branch that is to point elsewhere, provided that nobody was faster. */
export interface Move {
  readonly branch: string;
  /** Where it points now; absent where it is not there. */
  readonly from: string | undefined;
  /** Where it is to point; absent to delete it. */
  readonly to: string | undefined;
}

/**
 * Moves branches, all of them or none, whatever they pointed to (`updateRefs`).
 * @throws GraphqlFailure when one of them points elsewhere than said, or takes no push
 */
export async function moveBranches(
  github: GitHub,
  repositoryId: string,
  moves: readonly Move[],
): Promise<void> {
  const mutation = `mutation MoveBranches($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
  const refUpdates = moves.map(({ branch, from, to }) => ({
    name: `refs/heads/${branch}`,
    beforeOid: from ?? NOTHING,
    afterOid: to ?? NOTHING,
    force: true,
  }));
  const answer = z.object({ updateRefs: z.object({}) });
  await graphql(github, mutation, { input: { repositoryId, refUpdates } }, answer);
}
