import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { slugOf } from './author.ts';
import type { GitHub } from './client.ts';
import { byAlias, graphql, nodesOf, viewerShape } from './graphql.ts';
import { isWriteBack } from './traces.ts';

/** A merged pull request that brought a file to the branch as it is there. */
export interface Origin {
  readonly number: number;
  readonly url: string;
  /** The head that was reviewed. */
  readonly headSha: string;
  /** Whether nothing was pushed to the file since without a pull request, ids that were written back aside. */
  readonly isLast: boolean;
}

/** Where files come from. */
export interface Origins {
  /** By path; a file that was pushed without a pull request has none. */
  readonly byPath: ReadonlyMap<string, Origin>;
  /** The slug of the App whose token is used, or a user's login. */
  readonly self: string;
}

/**
 * Commits of a file looked at: those that write ids back come with no pull request, and are passed over. What
 * somebody pushed directly is found out all the same, because no reviewed plan holds it.
 */
const DEPTH = 5;

/** Histories asked for in one query. */
const BATCH = 25;

const pullShape = z.object({
  number: z.number(),
  url: z.string(),
  merged: z.boolean(),
  headRefOid: z.string(),
  headRefName: z.string(),
  baseRefName: z.string(),
});

const commitShape = z.object({
  history: nodesOf(
    z.object({ messageHeadline: z.string(), associatedPullRequests: nodesOf(pullShape) }),
  ).optional(),
});

/**
 * Finds the pull request behind each file: the merged one of the last commits that touched it. Squash
 * merges, rebases, merge commits and the merge queue all come out the same, and one push may carry many.
 * @param commit the commit in which the files are looked at
 * @param branch the branch that a pull request must have been merged into
 * @param ours branches whose pull requests add ids and nothing else: the one before them is what brought the file
 */
export async function findOrigins(
  github: GitHub,
  commit: string,
  branch: string,
  paths: readonly string[],
  ours: readonly string[] = [],
): Promise<Origins> {
  const { owner, repo } = github;
  const byPath = new Map<string, Origin>();
  let self = '';
  for (let from = 0; from === 0 || from < paths.length; from += BATCH) {
    const batch = paths.slice(from, from + BATCH);
    const names = batch.map((_, index) => `p${index}`);
    const query = `query Origins(${['$owner: String!', '$repo: String!', '$commit: GitObjectID!', ...names.map((name) => `$${name}: String!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    commit: object(oid: $commit) { oid }
    ${names
      .map(
        (name) => `${name}: object(oid: $commit) {
      ... on Commit {
        history(first: ${DEPTH}, path: $${name}) {
          nodes { messageHeadline associatedPullRequests(first: 10) { nodes { number url merged headRefOid headRefName baseRefName } } }
        }
      }
    }`,
      )
      .join('\n    ')}
  }
}`;
    const variables = Object.fromEntries(batch.map((path, index) => [`p${index}`, path]));
    const answer = await graphql(
      github,
      query,
      { owner, repo, commit, ...variables },
      z.object({ viewer: viewerShape, repository: byAlias(names, commitShape.nullable()) }),
    );
    self = slugOf(answer.viewer.login);
    batch.forEach((path, index) => {
      const history = answer.repository[`p${index}`]?.history;
      if (!history) throw unknown(path);
      const commits = history.nodes.map(({ messageHeadline, associatedPullRequests }) => ({
        messageHeadline,
        merged: associatedPullRequests.nodes.filter(
          (pull) => pull.merged && pull.baseRefName === branch,
        ),
      }));
      const merged = commits.flatMap((node) => node.merged);
      const origin = merged.find(({ headRefName }) => !ours.includes(headRefName)) ?? merged[0];
      if (!origin) return;
      const since = commits.slice(
        0,
        commits.findIndex((one) => one.merged.includes(origin)),
      );
      const isLast = since.every(
        (one) => one.merged.length > 0 || isWriteBack(one.messageHeadline),
      );
      const { number, url, headRefOid } = origin;
      byPath.set(path, { number, url, headSha: headRefOid, isLast });
    });
  }
  return { byPath, self };
}

function unknown(path: string): Failure {
  return new Failure(`GitHub doesn't say which pull request brought ${code(path)}`, 'Run again.');
}
