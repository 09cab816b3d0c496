import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { byAlias, graphql } from './graphql.ts';
import { chainOf, type Entry, entryShape, toEntry, treesOf } from './trees.ts';

/** A folder as it is in one commit. */
export interface Folder {
  /** As it is spelled there: `accounts`. */
  readonly directory: string;
  readonly entries: readonly Entry[];
  /** Files in the folders below it, by path from it: `workloads/dev.yaml`. */
  readonly below: readonly Entry[];
  /** Paco's `Accounts`, where it is there as well. */
  readonly other?: Folder;
}

/** None of it for what is no tree. */
const treeShape = z.object({
  oid: z.string().optional(),
  entries: z.array(entryShape).optional(),
});

type TreeNode = z.infer<typeof treeShape>;

/**
 * Lists a folder in several commits, with one request. Paco's `Accounts` is found where `accounts` is
 * asked for and is not there. `undefined` for a commit that does not exist or has no such folder.
 * @param isAboveRead whether the trees above it are read as well, and remembered
 */
export async function readFolders(
  github: GitHub,
  directory: string,
  commits: readonly string[],
  isAboveRead = false,
): Promise<readonly (Folder | undefined)[]> {
  const { owner, repo } = github;
  const names = directory === 'accounts' ? ['accounts', 'Accounts'] : [directory];
  const asked = commits.flatMap((commit, index) =>
    names.map((name, other) => ({ alias: `f${index}_${other}`, index, name, commit })),
  );
  const above = isAboveRead ? chainOf(directory).slice(0, -1) : [];
  const beside = commits.flatMap((commit, index) =>
    above.map((name, depth) => ({ alias: `a${index}_${depth}`, name, commit })),
  );
  const fields = [...asked, ...beside].map(
    ({ alias }) =>
      `${alias}: object(expression: $${alias}) { __typename ... on Tree { oid entries { name mode oid size } } }`,
  );
  const query = `query AccountFolders($owner: String!, $repo: String!, ${[...asked, ...beside].map(({ alias }) => `$${alias}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
  const variables = Object.fromEntries(
    [...asked, ...beside].map(({ alias, commit, name }) => [alias, `${commit}:${name}`]),
  );
  const { repository } = await graphql(
    github,
    query,
    { owner, repo, ...variables },
    z.object({ repository: byAlias(Object.keys(variables), treeShape.nullable()).nullable() }),
  );
  if (!repository) {
    throw new Failure(
      `the repository ${code(`${owner}/${repo}`)} can't be read`,
      'Give the job `contents: read`.',
    );
  }
  remember(github, [...asked, ...beside], repository);
  const found = asked.flatMap(({ alias, name, index }) => {
    const node = repository[alias];
    if (!node) return [];
    if (!node.entries) {
      throw new Failure(
        `${code(name)} is not a folder`,
        'The input `accounts-dir` names the folder of the account files.',
      );
    }
    return [{ index, directory: name, entries: node.entries.map(toEntry) }];
  });
  const trees = await readTrees(
    github,
    found.flatMap(({ entries }) => entries),
  );
  return commits.map((_, index) => {
    const [folder, other] = found
      .filter((one) => one.index === index)
      .map(({ directory: name, entries }): Folder => {
        return { directory: name, entries, below: filesBelow(entries, trees) };
      });
    return folder && other ? { ...folder, other } : folder;
  });
}

function remember(
  github: GitHub,
  asked: readonly { readonly alias: string; readonly commit: string; readonly name: string }[],
  answer: Readonly<Record<string, TreeNode | null>>,
): void {
  const trees = treesOf(github);
  for (const { alias, commit, name } of asked) {
    const { oid, entries } = answer[alias] ?? {};
    const all = entries?.map(toEntry);
    if (oid !== undefined) trees.set(oid, all);
    trees.set(`${commit}:${name}`, all);
  }
}

/** Folders below the accounts' that are looked into, and how many in one query. */
const MOST_TREES = { all: 1000, query: 100 };

/** The content of the folders among entries, and of those below them, by id; hidden ones are left out. */
async function readTrees(
  github: GitHub,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const trees = new Map<string, readonly Entry[]>();
  const next = (among: readonly Entry[]): string[] => {
    const oids = among.filter(isVisibleFolder).map(({ oid }) => oid);
    return [...new Set(oids)].filter((oid) => !trees.has(oid));
  };
  let level = next(entries);
  while (level.length > 0 && trees.size + level.length <= MOST_TREES.all) {
    const found: Entry[] = [];
    for (let from = 0; from < level.length; from += MOST_TREES.query) {
      const oids = level.slice(from, from + MOST_TREES.query);
      for (const [oid, inside] of await askTrees(github, oids)) {
        trees.set(oid, inside);
        for (const entry of inside) found.push(entry);
      }
    }
    level = next(found);
  }
  return trees;
}

async function askTrees(
  github: GitHub,
  oids: readonly string[],
): Promise<readonly (readonly [string, readonly Entry[]])[]> {
  const aliases = oids.map((_, index) => `t${index}`);
  const fields = oids.map(
    (oid, index) =>
      `t${index}: object(oid: "${oid}") { ... on Tree { entries { name mode oid size } } }`,
  );
  const query = `query FoldersBelow($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
  const { owner, repo } = github;
  const { repository } = await graphql(
    github,
    query,
    { owner, repo },
    z.object({ repository: byAlias(aliases, treeShape.nullable()).nullable() }),
  );
  return oids.map((oid, index) => {
    const entries = repository?.[`t${index}`]?.entries;
    if (!entries)
      throw new Failure(`the folder ${code(oid)} below the account files can't be read`);
    return [oid, entries.map(toEntry)];
  });
}

function isVisibleFolder({ name, kind }: Entry): boolean {
  return kind === 'folder' && !name.startsWith('.');
}

function filesBelow(
  entries: readonly Entry[],
  trees: ReadonlyMap<string, readonly Entry[]>,
): readonly Entry[] {
  return entries.filter(isVisibleFolder).flatMap((folder) => {
    const inside = trees.get(folder.oid) ?? [];
    const here = inside.filter(({ kind }) => kind === 'file' || kind === 'link');
    const below = [...here, ...filesBelow(inside, trees)];
    return below.map((entry) => ({ ...entry, name: `${folder.name}/${entry.name}` }));
  });
}

/** All files of a commit by path, as many as GitHub gives at once: 100,000 ("Get a tree"). */
export async function readPaths(
  { octokit, owner, repo }: GitHub,
  commit: string,
): Promise<ReadonlyMap<string, Pick<Entry, 'oid' | 'size'>>> {
  const { data } = await octokit.rest.git.getTree({
    owner,
    repo,
    tree_sha: commit,
    recursive: '1',
  });
  return new Map(
    data.tree.flatMap(({ path, type, sha, size }) =>
      type === 'blob' && path !== undefined ? [[path, { oid: sha ?? '', size: size ?? 0 }]] : [],
    ),
  );
}
