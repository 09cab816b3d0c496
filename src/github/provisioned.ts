import * as z from 'zod';
import { Failure } from '../failure.ts';
import { ourApps } from './author.ts';
import type { GitHub } from './client.ts';
import { GraphqlFailure, isForbidden } from './errors.ts';
import { graphql, nodesOf, pageInfoShape, viewerShape } from './graphql.ts';

/** The newest mark of a success. */
export interface Provisioned {
  readonly commit: string;
  readonly text: string;
}

/** Tells the marks of version 0.1 from a job's check run that has the same name by accident. */
export const EXTERNAL_ID = 'org-accounts/provisioned';

/**
 * Commits asked for, one request after the other. A request costs 1 point for 25 of them and 4 for 75: the
 * connections within, divided by 100 ("Rate limits and query limits for the GraphQL API": 1 + 25 + 25 × 4
 * requests, and 1 + 75 + 75 × 4). At 3,375 nodes they are far from the 500,000 that a query may give.
 */
const STEPS = [25, 75];

/** Check suites of one commit that hold a run of this name: one for each App that marked it. */
const SUITES = 4;

/**
 * Finds the newest commit in a history that was provisioned to the end: one that has a successful mark of
 * ours. 100 commits are looked at, in Git's order, newest first; those that a merge brought count too, as
 * GitHub knows no history of first parents, but only the branch's own commits are ever marked. Costs one
 * request and one point where the commit is among the newest 25, else two requests and 5 points; needs
 * `contents: read` and `checks: read`.
 * @param from the id of a commit
 * @param appsFor slugs of the Apps whose marks count, for the token's own login; without it the token's own App and
 *   `github-actions`
 * @throws Failure when the token may not read check runs
 */
export async function lastProvisioned(
  github: GitHub,
  from: string,
  name: string,
  appsFor: (self: string) => readonly string[] = ourApps,
): Promise<Provisioned | undefined> {
  let after: string | null = null;
  for (const first of STEPS) {
    const { viewer, history } = await readMarks(github, { from, name, first, after });
    if (!history) return undefined;
    const trusted = appsFor(viewer);
    for (const { oid, checkSuites } of history.nodes) {
      const marks = (checkSuites?.nodes ?? []).flatMap((suite) => marksIn(suite, trusted));
      const [newest] = marks.sort((one, other) => numberOf(other) - numberOf(one));
      if (newest) return { commit: oid, text: newest.text ?? '' };
    }
    if (!history.pageInfo.hasNextPage) return undefined;
    after = history.pageInfo.endCursor;
  }
  return undefined;
}

const runShape = z.object({
  /** `https://github.com/owner/name/runs/<number>` */
  url: z.string(),
  externalId: z.string().nullable(),
  text: z.string().nullable(),
});

const suiteShape = z.object({
  /** Null where the token may not know the App. */
  app: z.object({ slug: z.string() }).nullable(),
  checkRuns: nodesOf(runShape).nullable(),
});

const historyShape = z.object({
  pageInfo: pageInfoShape,
  nodes: z.array(z.object({ oid: z.string(), checkSuites: nodesOf(suiteShape).nullable() })),
});

const answerShape = z.object({
  viewer: viewerShape,
  repository: z.object({ object: z.object({ history: historyShape.optional() }).nullable() }),
});

type CheckRun = z.infer<typeof runShape>;
type Suite = z.infer<typeof suiteShape>;
type History = z.infer<typeof historyShape>;
type Answer = z.infer<typeof answerShape>;

interface Marks {
  readonly viewer: string;
  /** Absent where the commit is. */
  readonly history: History | undefined;
}

/** Runs are numbered as they come; GraphQL's own `databaseId` is too small for the numbers of today. */
function numberOf({ url }: CheckRun): number {
  return Number(/\d+$/.exec(url)?.[0] ?? 0);
}

function marksIn({ app, checkRuns }: Suite, apps: readonly string[]): readonly CheckRun[] {
  if (!app || !apps.includes(app.slug)) return [];
  return (checkRuns?.nodes ?? []).filter(({ externalId }) => externalId === EXTERNAL_ID);
}

async function readMarks(
  github: GitHub,
  asked: {
    readonly from: string;
    readonly name: string;
    readonly first: number;
    readonly after: string | null;
  },
): Promise<Marks> {
  const { owner, repo } = github;
  const query = `query Provisioned($owner: String!, $repo: String!, $from: GitObjectID!, $name: String!, $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    object(oid: $from) {
      ... on Commit {
        history(first: $first, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            checkSuites(first: ${SUITES}, filterBy: { checkName: $name }) {
              nodes {
                app { slug }
                checkRuns(first: 10, filterBy: { checkName: $name, checkType: ALL, conclusions: [SUCCESS] }) {
                  nodes { url externalId text }
                }
              }
            }
          }
        }
      }
    }
  }
}`;
  try {
    return marksOf(await graphql(github, query, { owner, repo, ...asked }, answerShape));
  } catch (error) {
    const answer = withoutApps(error);
    if (answer) return marksOf(answer);
    if (!isForbidden(error)) throw error;
    throw new Failure('the token can’t read check runs', 'Give the job `checks: write`.', error);
  }
}

function marksOf({ viewer, repository }: Answer): Marks {
  return { viewer: viewer.login, history: repository.object?.history };
}

/**
 * GITHUB_TOKEN may not read what other Apps are called (nodejs/node-core-utils#1158): their suites come
 * without `app`, each with an error, and are not ours. An answer that lacks more is a failure.
 */
function withoutApps(error: unknown): Answer | undefined {
  const data = error instanceof GraphqlFailure ? answerShape.safeParse(error.data).data : undefined;
  const isWhole = data?.repository.object?.history?.nodes.every(({ checkSuites }) =>
    checkSuites?.nodes.every(({ checkRuns }) => checkRuns),
  );
  return data && isWhole ? data : undefined;
}
