import * as z from 'zod';
import type { GitHub } from './client.ts';
import { byAlias, graphql } from './graphql.ts';

const folderShape = z.object({ oid: z.string() });

/** Commits asked about in one query. */
const BATCH = 50;

/**
 * The Git id of a folder in each of several commits: equal ids, equal files in it. `undefined` where a commit has no
 * such folder. Paco's `Accounts` counts where `accounts` is asked for.
 */
export async function readFolderIds(
  github: GitHub,
  directory: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const { owner, repo } = github;
  const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
  const ids = new Map<string, string | undefined>();
  for (let from = 0; from < commits.length; from += BATCH) {
    const batch = commits.slice(from, from + BATCH);
    const asked = batch.flatMap((commit, index) =>
      names.map((name, other) => ({
        alias: `f${index}_${other}`,
        expression: `${commit}:${name}`,
      })),
    );
    const query = `query FolderIds($owner: String!, $repo: String!, ${asked.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${asked.map(({ alias }) => `${alias}: object(expression: $${alias}) { oid }`).join('\n    ')}
  }
}`;
    const variables = Object.fromEntries(asked.map(({ alias, expression }) => [alias, expression]));
    const { repository } = await graphql(
      github,
      query,
      { owner, repo, ...variables },
      z.object({ repository: byAlias(Object.keys(variables), folderShape.nullable()) }),
    );
    batch.forEach((commit, index) => {
      const found = names.map((_, other) => repository[`f${index}_${other}`]?.oid);
      ids.set(
        commit,
        found.find((oid) => oid !== undefined),
      );
    });
  }
  return ids;
}
