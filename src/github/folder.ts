import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { graphql } from './graphql.ts';

/** One entry of a folder in Git. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  /** The Git id of its content: equal ids, equal content. */
  readonly oid: string;
  /** Bytes. */
  readonly size: number;
  /** As Git has it: 0o100644 for a file, 0o100755 for one that can be executed. */
  readonly mode: number;
}

/** A folder as it is in one commit. */
export interface Folder {
  /** As it is spelled there: `accounts`. */
  readonly directory: string;
  readonly entries: readonly Entry[];
}

interface TreeNode {
  readonly __typename?: string;
  readonly entries?: readonly {
    readonly name: string;
    readonly mode: number;
    readonly oid: string;
    readonly size: number;
  }[];
}

/**
 * Lists a folder in several commits, with one request. Paco's `Accounts` is found where `accounts` is
 * asked for and is not there. `undefined` for a commit that does not exist or has no such folder.
 */
export async function readFolders(
  github: GitHub,
  directory: string,
  commits: readonly string[],
): Promise<readonly (Folder | undefined)[]> {
  const { owner, repo } = github;
  const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
  const asked = commits.flatMap((commit, index) =>
    names.map((name, other) => ({ alias: `f${index}_${other}`, index, name, commit })),
  );
  const fields = asked.map(
    ({ alias }) =>
      `${alias}: object(expression: $${alias}) { __typename ... on Tree { entries { name mode oid size } } }`,
  );
  const query = `query AccountFolders($owner: String!, $repo: String!, ${asked.map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
  const variables = Object.fromEntries(
    asked.map(({ alias, commit, name }) => [alias, `${commit}:${name}`]),
  );
  const { repository } = await graphql<{
    repository: Readonly<Record<string, TreeNode | null>> | null;
  }>(github, query, { owner, repo, ...variables });
  if (!repository) {
    throw new Failure(
      `the repository ${code(`${owner}/${repo}`)} can't be read`,
      'Give the job `contents: read`.',
    );
  }
  return commits.map((_, index) => {
    for (const { alias, name } of asked.filter((one) => one.index === index)) {
      const node = repository[alias];
      if (!node) continue;
      if (!node.entries) {
        throw new Failure(
          `${code(name)} is not a folder`,
          'The input `accounts-dir` names the folder of the account files.',
        );
      }
      return { directory: name, entries: node.entries.map(toEntry) };
    }
    return undefined;
  });
}

function toEntry({
  name,
  mode,
  oid,
  size,
}: {
  readonly name: string;
  readonly mode: number;
  readonly oid: string;
  readonly size: number;
}): Entry {
  return { name, oid, size, mode, kind: KINDS[mode.toString(8)] ?? 'file' };
}

/** Git's modes, in octal. */
const KINDS: Readonly<Record<string, Entry['kind']>> = {
  '40000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};
