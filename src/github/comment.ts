import * as z from 'zod';
import { authorShape, isOurs, slugOf } from './author.ts';
import type { GitHub } from './client.ts';
import { byAlias, graphql, pageInfoShape, viewerShape } from './graphql.ts';

/** One of our comments on a pull request. */
export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  /** When it was written or edited last, as GitHub writes it; to the second. */
  readonly updatedAt: string;
}

/** What is known of the comments of a pull request. */
export interface Comments {
  /** Our comment, if there is one. */
  readonly ours: Comment | undefined;
  /** The pull request's head now. */
  readonly headSha: string;
  /** The slug of the App whose token is used, or a user's login. */
  readonly self: string;
}

/** Pull requests asked about in one query: with a hundred comments each, more would run into GitHub's ten seconds. */
const BATCH = 10;

const pullRequestShape = z.object({
  headRefOid: z.string(),
  comments: z.object({
    pageInfo: pageInfoShape,
    nodes: z.array(
      z.object({
        databaseId: z.number(),
        url: z.string(),
        body: z.string(),
        updatedAt: z.string(),
        author: authorShape,
      }),
    ),
  }),
});

type PullRequestNode = z.infer<typeof pullRequestShape>;

/**
 * Looks for our comment: the one that starts with the marker **and** was written by the token's own
 * identity, or by the repository's workflows. All pages are looked through, and the first one counts.
 */
export async function findComment(
  github: GitHub,
  number: number,
  marker: string,
): Promise<Comments> {
  const found = (await findComments(github, [number], marker)).get(number);
  if (!found) throw new Error('what was asked for is answered');
  return found;
}

/** The same for several pull requests: one point for every ten of them, as long as none has over a hundred comments. */
export async function findComments(
  github: GitHub,
  numbers: readonly number[],
  marker: string,
): Promise<ReadonlyMap<number, Comments>> {
  const found = new Map<number, Comments>();
  let left = numbers.map((number) => ({ number, after: null as string | null }));
  while (left.length > 0) {
    const batch = left.slice(0, BATCH);
    const { viewer, pulls } = await readComments(github, batch);
    const more = batch.flatMap(({ number }, index) => {
      const pull = pulls[index];
      if (!pull) throw new Error('GitHub answers for each pull request');
      const { headRefOid: headSha, comments } = pull;
      const own = comments.nodes.find(
        ({ author, body }) => isOurs(author, viewer) && body.startsWith(marker),
      );
      const { hasNextPage, endCursor } = comments.pageInfo;
      if (!own && hasNextPage) return [{ number, after: endCursor }];
      const ours = own && {
        id: own.databaseId,
        url: own.url,
        body: own.body,
        updatedAt: own.updatedAt,
      };
      found.set(number, { ours, headSha, self: slugOf(viewer) });
      return [];
    });
    left = [...more, ...left.slice(BATCH)];
  }
  return found;
}

/** One page of the comments of each pull request. */
async function readComments(
  github: GitHub,
  asked: readonly { readonly number: number; readonly after: string | null }[],
): Promise<{ readonly viewer: string; readonly pulls: readonly (PullRequestNode | undefined)[] }> {
  const { owner, repo } = github;
  const parameters = asked.map((_, index) => `$n${index}: Int!, $a${index}: String`);
  const query = `query Comments($owner: String!, $repo: String!, ${parameters.join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    ${asked
      .map(
        (_, index) => `p${index}: pullRequest(number: $n${index}) {
      headRefOid
      comments(first: 100, after: $a${index}) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId url body updatedAt author { __typename login } }
      }
    }`,
      )
      .join('\n    ')}
  }
}`;
  const aliases = asked.map((_, index) => `p${index}`);
  const variables = Object.fromEntries(
    asked.flatMap(({ number, after }, index) => [
      [`n${index}`, number],
      [`a${index}`, after],
    ]),
  );
  const { viewer, repository } = await graphql(
    github,
    query,
    { owner, repo, ...variables },
    z.object({ viewer: viewerShape, repository: byAlias(aliases, pullRequestShape) }),
  );
  return { viewer: viewer.login, pulls: aliases.map((alias) => repository[alias]) };
}

/**
 * Writes our comment: edits the one that is there, or posts one. One that says the same already is left
 * untouched.
 * @param same whether two bodies say the same
 */
export async function writeComment(
  { octokit, owner, repo }: GitHub,
  number: number,
  body: string,
  existing: Comment | undefined,
  same: (one: string, other: string) => boolean,
): Promise<Comment> {
  if (existing && same(existing.body, body)) return existing;
  const { data } = existing
    ? await octokit.rest.issues.updateComment({ owner, repo, comment_id: existing.id, body })
    : await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
  return { id: data.id, url: data.html_url, body, updatedAt: data.updated_at };
}

/** Answers on an issue or pull request with a comment of its own, which is not looked for again. */
export async function replyTo(
  { octokit, owner, repo }: GitHub,
  number: number,
  body: string,
): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}
