import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { graphql, nodesOf } from './graphql.ts';
import { type Entry, treesOf } from './trees.ts';
import { readTrees } from './vanished.ts';

/** A file as one of them had it. */
interface FormerFile extends Pick<Entry, 'oid' | 'size'> {
  /** From the repository's root. */
  readonly path: string;
}

/** Changes of a folder that are looked at: the latest ones. */
const LATEST = 100;

const pathShape = z.object({ file: z.object({ oid: z.string() }).nullable() });

const answerShape = z.object({
  repository: z.object({
    object: z
      .object({
        history: nodesOf(pathShape.extend({ parents: nodesOf(pathShape) }))
          .extend({ pageInfo: z.object({ hasNextPage: z.boolean() }) })
          .optional(),
      })
      .nullable(),
  }),
});

/**
 * The YAML files of a folder as its latest changes had them, the newest first: one request, and one for every 100 of
 * the changes.
 */
export async function readVersions(
  github: GitHub,
  commit: string,
  directory: string,
): Promise<{
  readonly files: readonly FormerFile[];
  /** Whether the folder has seen no more changes, and each could be looked into. */
  readonly isComplete: boolean;
}> {
  const query = `query FolderHistory($owner: String!, $repo: String!, $commit: GitObjectID!, $path: String!) {
  repository(owner: $owner, name: $repo) {
    object(oid: $commit) {
      ... on Commit {
        history(first: ${LATEST}, path: $path) {
          pageInfo { hasNextPage }
          nodes { file(path: $path) { oid } parents(first: 2) { nodes { file(path: $path) { oid } } } }
        }
      }
    }
  }
}`;
  const { owner, repo } = github;
  const variables = { owner, repo, commit, path: directory };
  const { repository } = await graphql(github, query, variables, answerShape);
  const { nodes, pageInfo } = repository.object?.history ?? {};
  if (!nodes || !pageInfo) {
    throw new Failure(
      `GitHub does not give the history of the folder ${code(directory)}`,
      'Run again.',
    );
  }
  const found = nodes.flatMap(({ file, parents }) => [
    file,
    ...parents.nodes.map((one) => one.file),
  ]);
  const oids = [...new Set(found.flatMap((file) => file?.oid ?? []))];
  const trees = treesOf(github);
  await readTrees(
    github,
    oids.filter((oid) => !trees.has(oid)),
    trees,
  );
  const versions = oids.flatMap((oid) => trees.get(oid) ?? []);
  const files = versions.filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/i.test(name));
  const all = files.map(({ name, oid, size }) => ({ path: `${directory}/${name}`, oid, size }));
  return {
    files: [...new Map(all.map((file) => [`${file.path} ${file.oid}`, file])).values()],
    isComplete: !pageInfo.hasNextPage && oids.every((oid) => trees.get(oid) !== undefined),
  };
}
