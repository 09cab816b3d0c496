import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { Landing } from './arrivals.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';
import { byAlias, graphql, nodesOf, pageInfoShape } from './graphql.ts';
import type { Entry } from './trees.ts';

/** A commit that changed a path, and what the path held then and before. */
export interface Step {
  readonly commit: string;
  readonly file: Pick<Entry, 'oid' | 'size'> | undefined;
  readonly parents: readonly {
    readonly commit: string;
    readonly file: Pick<Entry, 'oid' | 'size'> | undefined;
  }[];
  /** Whether the pull requests that brought it to the branch were merged with something else at the path. */
  readonly isDraft: boolean;
  /** Those pull requests. */
  readonly pulls: readonly Landing[];
}

/** The commits that changed a path, the newest first. */
export interface Trail {
  readonly steps: readonly Step[];
  readonly isComplete: boolean;
}

interface Place {
  readonly path: string;
  readonly commit: string;
}

/** Histories asked for in one query, and commits of each: most account files have seen few. */
const BATCH = { paths: 100, commits: 10 };

/** The same for those that have seen more. */
const LONG = { paths: 10, commits: 100 };

/** Commits of one path that are looked at, at most. */
const DEEPEST = 1000;

/** Parents of a commit that are looked at; merges of more are unheard of in such a repository. */
const PARENTS = 5;

const fileShape = z.object({ oid: z.string(), size: z.number() });
const idShape = z.object({ oid: z.string() });

const stepShape = z.object({
  oid: z.string(),
  file: fileShape.nullable(),
  parents: nodesOf(z.object({ oid: z.string(), file: fileShape.nullable() })),
  /** Only where a branch is asked about. */
  associatedPullRequests: nodesOf(
    z.object({
      number: z.number(),
      merged: z.boolean(),
      baseRefName: z.string(),
      mergeCommit: z.object({ oid: z.string(), file: idShape.nullable() }).nullable(),
    }),
  ).optional(),
});

const historyShape = z.object({ pageInfo: pageInfoShape, nodes: z.array(stepShape) });

/** None for what is no commit. */
const commitShape = z.object({ history: historyShape.optional() });

type HistoryNode = z.infer<typeof historyShape>;

interface Asked extends Place {
  readonly after: string | null;
}

/**
 * Reads the histories of paths, each from a commit on: one query for every 100, and more for those with more than
 * ten commits. Merges are left out where the path came from one side of them, as `git log` does.
 * @param branch what was merged into it counts; without it, no pull request is asked for, and no draft can be told
 */
export async function readTrails(
  github: GitHub,
  places: readonly Place[],
  branch: string | undefined,
): Promise<readonly Trail[]> {
  const trails = places.map((place) => ({ place, steps: [] as Step[], isComplete: false }));
  let due = trails.map((trail) => ({ trail, after: null as string | null }));
  for (let size = BATCH; due.length > 0; size = LONG) {
    const asked = due.map(({ trail, after }) => ({ ...trail.place, after }));
    const pages = await readPages(github, asked, size, branch);
    due = due.flatMap(({ trail }, index) => {
      const page = pages[index];
      if (!page) return [];
      trail.steps.push(...page.nodes.map((node) => toStep(node, branch)));
      const { hasNextPage, endCursor } = page.pageInfo;
      trail.isComplete = !hasNextPage;
      return hasNextPage && trail.steps.length < DEEPEST ? [{ trail, after: endCursor }] : [];
    });
  }
  return trails.map(({ steps, isComplete }) => ({ steps, isComplete }));
}

/** The pull requests that a commit came with, which are few. */
function pulls(index: number): string {
  return `associatedPullRequests(first: 5) { nodes { number merged baseRefName mergeCommit { oid file(path: $p${index}) { oid } } } }`;
}

function toStep(
  { oid, file, parents, associatedPullRequests }: HistoryNode['nodes'][number],
  branch: string | undefined,
): Step {
  // What was merged into another branch has come to this one by another way.
  const merged = (associatedPullRequests?.nodes ?? []).filter(
    (pull) => pull.merged && pull.baseRefName === branch,
  );
  const merges = merged.map(({ mergeCommit }) => mergeCommit);
  const isDraft = (merge: (typeof merges)[number]): boolean =>
    merge !== null && merge.oid !== oid && merge.file?.oid !== file?.oid;
  return {
    isDraft: merges.length > 0 && merges.every(isDraft),
    pulls: merged.map(({ number, mergeCommit }) => ({ number, merge: mergeCommit?.oid })),
    commit: oid,
    file: file ?? undefined,
    parents: parents.nodes.map((parent) => ({
      commit: parent.oid,
      file: parent.file ?? undefined,
    })),
  };
}

async function readPages(
  github: GitHub,
  asked: readonly Asked[],
  { paths, commits }: typeof BATCH,
  branch: string | undefined,
): Promise<readonly HistoryNode[]> {
  const pages: HistoryNode[] = [];
  for (let from = 0; from < asked.length; from += paths) {
    pages.push(...(await readBatch(github, asked.slice(from, from + paths), commits, branch)));
  }
  return pages;
}

/** One query; halved where GitHub does not finish it in time. */
async function readBatch(
  github: GitHub,
  batch: readonly Asked[],
  commits: number,
  branch: string | undefined,
): Promise<readonly HistoryNode[]> {
  try {
    return await ask(github, batch, commits, branch);
  } catch (error) {
    const isTooMuch =
      (error instanceof GitHubFailure && error.status >= 500) ||
      (error instanceof GraphqlFailure && error.types.every((type) => type === ''));
    if (!isTooMuch || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2);
    return [
      ...(await readBatch(github, batch.slice(0, half), commits, branch)),
      ...(await readBatch(github, batch.slice(half), commits, branch)),
    ];
  }
}

async function ask(
  github: GitHub,
  batch: readonly Asked[],
  commits: number,
  branch: string | undefined,
): Promise<readonly HistoryNode[]> {
  const variables: Record<string, string | null> = {};
  const aliases = batch.map((_, index) => `h${index}`);
  const fields = batch.map(({ path, commit, after }, index) => {
    variables[`p${index}`] = path;
    variables[`c${index}`] = commit;
    variables[`a${index}`] = after;
    return `h${index}: object(oid: $c${index}) {
      ... on Commit {
        history(first: ${commits}, after: $a${index}, path: $p${index}) {
          pageInfo { hasNextPage endCursor }
          nodes {
            oid
            file(path: $p${index}) { oid size }
            parents(first: ${PARENTS}) { nodes { oid file(path: $p${index}) { oid size } } }
            ${branch === undefined ? '' : pulls(index)}
          }
        }
      }
    }`;
  });
  const declared = batch.map((_, n) => `$p${n}: String!, $c${n}: GitObjectID!, $a${n}: String`);
  const query = `query FileHistories($owner: String!, $repo: String!, ${declared.join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
  const { owner, repo } = github;
  const { repository } = await graphql(
    github,
    query,
    { owner, repo, ...variables },
    z.object({ repository: byAlias(aliases, commitShape.nullable()) }),
  );
  return batch.map(({ commit }, index) => {
    const history = repository[`h${index}`]?.history;
    if (history) return history;
    throw new Failure(`GitHub does not give the history of the commit ${code(commit)}`);
  });
}
