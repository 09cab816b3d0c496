import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';
import type { Entry } from './folder.ts';
import { GraphqlFailure, graphql } from './graphql.ts';

/** A commit that changed a path, and what the path held then and before. */
export interface Step {
  readonly commit: string;
  readonly file: Pick<Entry, 'oid' | 'size'> | undefined;
  readonly parents: readonly { readonly commit: string; readonly hasFile: boolean }[];
  /** Whether the pull request that brought it was merged with something else at the path. */
  readonly isDraft: boolean;
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

interface HistoryNode {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly oid: string;
    readonly file: { readonly oid: string; readonly size: number } | null;
    readonly parents: {
      readonly nodes: readonly {
        readonly oid: string;
        readonly file: { readonly oid: string } | null;
      }[];
    };
    readonly associatedPullRequests?: {
      readonly nodes: readonly {
        readonly mergeCommit: {
          readonly oid: string;
          readonly file: { readonly oid: string } | null;
        } | null;
      }[];
    };
  }[];
}

interface Asked extends Place {
  readonly after: string | null;
}

/**
 * Reads the histories of paths, each from a commit on: one query for every 100, and more for those with more than
 * ten commits. Merges are left out where the path came from one side of them, as `git log` does.
 * @param canReadPulls whether the token may read pull requests: without, drafts can't be told from what was merged
 */
export async function readTrails(
  github: GitHub,
  places: readonly Place[],
  canReadPulls: boolean,
): Promise<readonly Trail[]> {
  const trails = places.map((place) => ({ place, steps: [] as Step[], isComplete: false }));
  let due = trails.map((trail) => ({ trail, after: null as string | null }));
  for (let size = BATCH; due.length > 0; size = LONG) {
    const asked = due.map(({ trail, after }) => ({ ...trail.place, after }));
    const pages = await readPages(github, asked, size, canReadPulls);
    due = due.flatMap(({ trail }, index) => {
      const page = pages[index];
      if (!page) return [];
      trail.steps.push(...page.nodes.map(toStep));
      const { hasNextPage, endCursor } = page.pageInfo;
      trail.isComplete = !hasNextPage;
      return hasNextPage && trail.steps.length < DEEPEST ? [{ trail, after: endCursor }] : [];
    });
  }
  return trails.map(({ steps, isComplete }) => ({ steps, isComplete }));
}

/** The merges of the pull requests that a commit came with, which are few. */
function pulls(index: number): string {
  return `associatedPullRequests(first: 3) { nodes { mergeCommit { oid file(path: $p${index}) { oid } } } }`;
}

function toStep({
  oid,
  file,
  parents,
  associatedPullRequests: pullRequests,
}: HistoryNode['nodes'][number]): Step {
  const merges = (pullRequests?.nodes ?? []).flatMap(({ mergeCommit }) => mergeCommit ?? []);
  const hasLanded = merges.some((merge) => merge.oid === oid || merge.file?.oid === file?.oid);
  return {
    isDraft: merges.length > 0 && !hasLanded,
    commit: oid,
    file: file ?? undefined,
    parents: parents.nodes.map((parent) => ({ commit: parent.oid, hasFile: parent.file !== null })),
  };
}

async function readPages(
  github: GitHub,
  asked: readonly Asked[],
  { paths, commits }: typeof BATCH,
  canReadPulls: boolean,
): Promise<readonly HistoryNode[]> {
  const pages: HistoryNode[] = [];
  for (let from = 0; from < asked.length; from += paths) {
    pages.push(
      ...(await readBatch(github, asked.slice(from, from + paths), commits, canReadPulls)),
    );
  }
  return pages;
}

/** One query; halved where GitHub does not finish it in time. */
async function readBatch(
  github: GitHub,
  batch: readonly Asked[],
  commits: number,
  canReadPulls: boolean,
): Promise<readonly HistoryNode[]> {
  try {
    return await ask(github, batch, commits, canReadPulls);
  } catch (error) {
    const isTooMuch =
      (error instanceof GitHubFailure && error.status >= 500) ||
      (error instanceof GraphqlFailure && error.types.every((type) => type === ''));
    if (!isTooMuch || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2);
    return [
      ...(await readBatch(github, batch.slice(0, half), commits, canReadPulls)),
      ...(await readBatch(github, batch.slice(half), commits, canReadPulls)),
    ];
  }
}

async function ask(
  github: GitHub,
  batch: readonly Asked[],
  commits: number,
  canReadPulls: boolean,
): Promise<readonly HistoryNode[]> {
  const variables: Record<string, string | null> = {};
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
            parents(first: ${PARENTS}) { nodes { oid file(path: $p${index}) { oid } } }
            ${canReadPulls ? pulls(index) : ''}
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
  type Answer = {
    readonly repository: Readonly<Record<string, { readonly history?: HistoryNode } | null>>;
  };
  const { repository } = await graphql<Answer>(github, query, { owner, repo, ...variables });
  return batch.map(({ commit }, index) => {
    const history = repository[`h${index}`]?.history;
    if (history) return history;
    throw new Failure(`GitHub does not give the history of the commit ${code(commit)}`);
  });
}

/** Folders asked for in one query: each may hold thousands of entries. */
const FOLDERS = 10;

/** Lists folders, each in a commit; without entries where the commit has none of that name. */
export async function listFolders(
  github: GitHub,
  folders: readonly { readonly commit: string; readonly directory: string }[],
): Promise<readonly (readonly Entry[])[]> {
  const { owner, repo } = github;
  const found: (readonly Entry[])[] = [];
  for (let from = 0; from < folders.length; from += FOLDERS) {
    const batch = folders.slice(from, from + FOLDERS);
    const fields = batch.map(
      (_, index) =>
        `f${index}: object(expression: $f${index}) { ... on Tree { entries { name type mode oid size } } }`,
    );
    const query = `query FormerFolders($owner: String!, $repo: String!, ${batch.map((_, n) => `$f${n}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries(
      batch.map(({ commit, directory }, index) => [`f${index}`, `${commit}:${directory}`]),
    );
    interface Answer {
      readonly repository: Readonly<
        Record<
          string,
          {
            readonly entries?: readonly {
              readonly name: string;
              readonly type: string;
              readonly mode: number;
              readonly oid: string;
              readonly size: number;
            }[];
          } | null
        >
      >;
    }
    const { repository } = await graphql<Answer>(github, query, { owner, repo, ...variables });
    for (const index of batch.keys()) {
      const entries = repository[`f${index}`]?.entries ?? [];
      found.push(
        entries.map(({ name, type, mode, oid, size }) => ({
          name,
          mode,
          oid,
          size,
          kind: type === 'blob' ? 'file' : 'folder',
        })),
      );
    }
  }
  return found;
}
