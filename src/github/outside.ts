import * as z from 'zod';
import type { GitHub } from './client.ts';
import { byAlias, graphql } from './graphql.ts';

const treeShape = z.object({
  entries: z.array(z.object({ name: z.string(), mode: z.number(), oid: z.string() })).optional(),
});

type TreeNode = z.infer<typeof treeShape>;

/**
 * Whether two commits have the same outside of one folder: each level from the root down to it is compared, in one
 * request, so that no number of files is too many ("Compare two commits" tells of 300).
 * @param directory as it is spelled in both
 */
export async function isSameOutside(
  github: GitHub,
  directory: string,
  one: string,
  other: string,
): Promise<boolean> {
  const segments = directory.split('/');
  const levels = segments.map((name, depth) => ({
    name,
    above: segments.slice(0, depth).join('/'),
  }));
  const aliases = levels.flatMap(({ above }, depth) =>
    [one, other].map((commit, side) => ({ alias: `t${depth}_${side}`, at: `${commit}:${above}` })),
  );
  const query = `query Outside(${['$owner: String!', '$repo: String!', ...aliases.map(({ alias }) => `$${alias}: String!`)].join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${aliases.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Tree { entries { name mode oid } } }`).join('\n    ')}
  }
}`;
  const { owner, repo } = github;
  const variables = Object.fromEntries(aliases.map(({ alias, at }) => [alias, at]));
  const { repository } = await graphql(
    github,
    query,
    { owner, repo, ...variables },
    z.object({ repository: byAlias(Object.keys(variables), treeShape.nullable()) }),
  );
  return levels.every(({ name }, depth) => {
    const [left, right] = [0, 1].map((side) => linesOf(repository[`t${depth}_${side}`], name));
    return left !== undefined && left === right;
  });
}

/** All of a tree but one entry, to be compared; `undefined` where it could not be read. */
function linesOf(tree: TreeNode | null | undefined, without: string): string | undefined {
  return tree?.entries
    ?.filter(({ name }) => name !== without)
    .map(({ name, mode, oid }) => JSON.stringify([name, mode, oid]))
    .sort()
    .join('\n');
}
