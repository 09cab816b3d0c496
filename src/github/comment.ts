import { type Author, isOurs } from './author.ts';
import type { GitHub } from './client.ts';
import { graphql } from './graphql.ts';

/** A comment of ours on a pull request. */
export interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

/** What is known of the comments of a pull request. */
export interface Comments {
  /** Our comment, if there is one. */
  readonly ours: Comment | undefined;
  /** The pull request's head now. */
  readonly headSha: string;
}

/**
 * Looks for our comment: the one that starts with the marker **and** was written by the token's own
 * identity, or by the repository's workflows. All pages are looked through, and the first one counts.
 */
export async function findComment(
  github: GitHub,
  number: number,
  marker: string,
): Promise<Comments> {
  const { owner, repo } = github;
  const query = `query Comments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId url body author { __typename login } }
      }
    }
  }
}`;
  interface Answer {
    readonly viewer: { readonly login: string };
    readonly repository: {
      readonly pullRequest: {
        readonly headRefOid: string;
        readonly comments: {
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly nodes: readonly {
            readonly databaseId: number;
            readonly url: string;
            readonly body: string;
            readonly author: Author;
          }[];
        };
      };
    };
  }
  let after: string | null = null;
  for (;;) {
    const answer: Answer = await graphql<Answer>(github, query, { owner, repo, number, after });
    const { viewer, repository } = answer;
    const { headRefOid: headSha, comments } = repository.pullRequest;
    for (const { author, body, databaseId, url } of comments.nodes) {
      if (isOurs(author, viewer.login) && body.startsWith(marker)) {
        return { ours: { id: databaseId, url, body }, headSha };
      }
    }
    if (!comments.pageInfo.hasNextPage) return { ours: undefined, headSha };
    after = comments.pageInfo.endCursor;
  }
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
  return { id: data.id, url: data.html_url, body };
}

/** Answers on an issue or pull request with a comment of its own, which is not looked for again. */
export async function replyTo(
  { octokit, owner, repo }: GitHub,
  number: number,
  body: string,
): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}
