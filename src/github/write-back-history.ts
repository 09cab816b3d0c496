import * as z from 'zod';
import type { GitHub } from './client.ts';
import { graphql, nodesOf } from './graphql.ts';

/** First lines of the commits by which the action writes ids back. */
const HEADLINES = /^Record the (account ids? of |ids of \d+ accounts)/;

const answerShape = z.object({
  repository: z.object({
    object: z
      .object({ history: nodesOf(z.object({ messageHeadline: z.string() })).optional() })
      .nullable(),
  }),
});

/** Commits of the folder that are looked at: one query. */
const DEPTH = 100;

/**
 * Whether the action wrote ids of accounts back into a folder before, as the headlines of its newest 100 commits tell.
 * @throws Failure when it can't be read
 */
export async function hasWrittenBack(
  github: GitHub,
  head: string,
  folder: string,
): Promise<boolean> {
  const { owner, repo } = github;
  const query = `query WriteBacks($owner: String!, $repo: String!, $head: GitObjectID!, $folder: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $head) {
      ... on Commit { history(first: ${DEPTH}, path: $folder) { nodes { messageHeadline } } }
    }
  }
}`;
  const { repository } = await graphql(github, query, { owner, repo, head, folder }, answerShape);
  const commits = repository.object?.history?.nodes ?? [];
  return commits.some(({ messageHeadline }) => HEADLINES.test(messageHeadline));
}
