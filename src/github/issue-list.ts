import * as z from 'zod';
import { authorShape } from './author.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';
import { byAlias, graphql, pageInfoShape, viewerShape } from './graphql.ts';

/** One list of issues to look through, newest first. */
export interface List {
  readonly state: 'OPEN' | 'CLOSED';
  /** A login as GitHub's filter takes it, a bot's with `[bot]`. */
  readonly createdBy?: string;
  /** Where the last page ended. */
  readonly after?: string;
}

const issueShape = z.object({
  number: z.number(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED']),
  title: z.string(),
  body: z.string(),
  author: authorShape,
});

export type IssueNode = Readonly<z.infer<typeof issueShape>>;

const pageShape = z.object({ pageInfo: pageInfoShape, nodes: z.array(issueShape) });

/** A page of a list, and the list that goes on after it. */
export interface Page {
  readonly issues: readonly IssueNode[];
  readonly next: List | undefined;
}

export interface Pages {
  readonly viewer: string;
  /** One for each list asked for. */
  readonly pages: readonly Page[];
}

/**
 * Reads a page of each list, 100 issues each, with one request. Pull requests, which REST mixes in, are
 * not among them.
 * @throws GitHubFailure when the repository has no issues, or the token may not read them
 */
export async function readIssues(github: GitHub, lists: readonly List[]): Promise<Pages> {
  const { owner, repo } = github;
  const fields = lists.map(
    (
      { state },
      index,
    ) => `l${index}: issues(first: 100, after: $a${index}, states: [${state}], filterBy: $f${index}, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { number url state title body author { __typename login } }
    }`,
  );
  const query = `query Issues($owner: String!, $repo: String!, ${lists.map((_, index) => `$a${index}: String, $f${index}: IssueFilters`).join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    hasIssuesEnabled
    ${fields.join('\n    ')}
  }
}`;
  const aliases = lists.map((_, index) => `l${index}` as const);
  const shape = z.object({
    viewer: viewerShape,
    repository: z.object({ hasIssuesEnabled: z.boolean() }).and(byAlias(aliases, pageShape)),
  });
  const variables = Object.fromEntries(
    lists.flatMap(({ after, createdBy }, index) => [
      [`a${index}`, after ?? null],
      [`f${index}`, createdBy === undefined ? null : { createdBy }],
    ]),
  );
  const asked = graphql(github, query, { owner, repo, ...variables }, shape);
  const { viewer, repository } = await asked.catch(explain);
  if (!repository.hasIssuesEnabled) throw disabled(undefined);
  const pages = lists.map((list, index): Page => {
    const { pageInfo, nodes = [] } = repository[`l${index}`] ?? {};
    const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
    return { issues: nodes, next: after === null ? undefined : { ...list, after } };
  });
  return { viewer: viewer.login, pages };
}

/** A refused request about issues, with what to do. A read-only archive says so itself. */
export function explain(error: unknown): never {
  const isForbidden =
    (error instanceof GraphqlFailure && error.types.includes('FORBIDDEN')) ||
    (error instanceof GitHubFailure && error.status === 403 && /not accessible/i.test(error.said));
  if (isForbidden) {
    throw new GitHubFailure(403, error.said, error.message, 'Give the job `issues: write`.', error);
  }
  // "Create an issue": a repository whose issues are disabled answers 410.
  if (error instanceof GitHubFailure && error.status === 410) throw disabled(error);
  throw error;
}

function disabled(cause: GitHubFailure | undefined): GitHubFailure {
  return new GitHubFailure(
    410,
    cause?.said ?? 'Issues has been disabled in this repository.',
    'the repository has no issues: they are disabled',
    'Turn them on in the settings (General, Features, “Issues”). The report is in the summary of the run either way.',
    cause,
  );
}
