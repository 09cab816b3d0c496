import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { byAlias, graphql, nodesOf } from './graphql.ts';
import type { Range } from './vanished.ts';

/** A commit, and the pull requests that brought it to the branch. */
export interface Arrived {
  readonly commit: string;
  readonly pulls: readonly Landing[];
}

/** A merged pull request, and what it was merged as, where GitHub says so. */
export interface Landing {
  readonly number: number;
  readonly merge: string | undefined;
}

/** What came to the branch together with a commit. */
export interface Arrival {
  readonly ranges: readonly Range[];
  /** Those commits, or the merge of them. */
  readonly commits: readonly string[];
  /** Whether no pull request tells what came together. */
  readonly isPush: boolean;
}

/** Commits of a line that are looked at: GitHub rebases no more of them at once. */
const LONGEST = 100;

/** Lines that are asked for in one query. */
const BATCH = 10;

const nodeShape = z.object({
  oid: z.string(),
  parents: nodesOf(z.object({ oid: z.string() })),
  associatedPullRequests: nodesOf(
    z.object({
      number: z.number(),
      merged: z.boolean(),
      baseRefName: z.string(),
      /** Asked for of heads alone: it costs more than all the rest. */
      commits: z.object({ totalCount: z.number() }).optional(),
    }),
  ).nullable(),
});

/** None for what is no commit. */
const lineShape = z.object({ history: nodesOf(nodeShape).optional() });

type Node = z.infer<typeof nodeShape>;

/**
 * Tells what commits came to the branch together with: all of a pull request, whichever way it was merged. What was
 * pushed at once, nothing tells: commits without a pull request that follow each other count as one push, up to 100.
 * One request and one point for every ten commits or merges; as many requests again, of up to 20 points, where they are
 * pushes or may be rebases of several commits.
 */
export async function readArrivals(
  github: GitHub,
  arrived: readonly Arrived[],
  branch: string,
): Promise<readonly Arrival[]> {
  const heads = arrived.flatMap(({ commit, pulls }) => [
    ...(pulls.length === 0 ? [commit] : []),
    ...pulls.map(({ merge }) => merge ?? commit),
  ]);
  const lines = await readLines(github, [...new Set(heads)], branch, () => 1);
  const lengths = new Map([...lines].map(([head, [first]]) => [head, lengthOf(first)]));
  const longer = [...lengths].flatMap(([head, length]) => (length > 1 ? head : []));
  const whole = await readLines(github, longer, branch, (head) => lengths.get(head) ?? LONGEST);
  for (const [head, [, ...rest]] of whole) lines.set(head, [...(lines.get(head) ?? []), ...rest]);
  const lineFrom = (head: string): readonly Commit[] => lines.get(head) ?? [];
  return arrived.map(({ commit, pulls }) => {
    if (pulls.length === 0) {
      const pushed = takeWhile(lineFrom(commit), (one) => one.pulls.size === 0);
      return {
        ranges: pushed.flatMap(stepTo),
        commits: pushed.map(({ oid }) => oid),
        isPush: true,
      };
    }
    const parts = pulls.map(({ number, merge }) => partOf(lineFrom(merge ?? commit), number));
    const commits = parts.flat().map(({ oid }) => oid);
    return { ranges: parts.flatMap(rangeOf), commits, isPush: false };
  });
}

/** How many commits of a line may have come together with its first, that included. */
function lengthOf(head: Commit | undefined): number {
  if (!head || head.pulls.size === 0) return LONGEST;
  return head.parents.length > 1 ? 1 : Math.min(LONGEST, Math.max(1, ...head.pulls.values()));
}

/** What a pull request brought of the line that ends with its merge. */
function partOf([head, ...rest]: readonly Commit[], number: number): readonly Commit[] {
  if (!head || head.parents.length > 1) return head ? [head] : [];
  // A squash, or the last commit of a rebase: whether GitHub links the others too is not documented.
  const most = (head.pulls.get(number) ?? LONGEST) - 1;
  const isOwn = ({ pulls }: Commit): boolean => pulls.size === 0 || pulls.has(number);
  return [head, ...takeWhile(rest.slice(0, Math.max(0, most)), isOwn)];
}

interface Commit {
  readonly oid: string;
  readonly parents: readonly string[];
  /** The pull requests that were merged into the branch with it: how many commits each had, by number. */
  readonly pulls: ReadonlyMap<number, number>;
}

function takeWhile(
  line: readonly Commit[],
  isPart: (commit: Commit) => boolean,
): readonly Commit[] {
  const end = line.findIndex((commit) => !isPart(commit));
  return end === -1 ? line : line.slice(0, end);
}

function stepTo({ oid, parents: [parent] }: Commit): readonly Range[] {
  return parent === undefined ? [] : [{ from: parent, to: oid }];
}

/** All of a part of a line, which has its newest commit first. */
function rangeOf(line: readonly Commit[]): readonly Range[] {
  const from = line.at(-1)?.parents[0];
  const to = line[0]?.oid;
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/**
 * The commits that each head leads to by first parents, itself first.
 * @param lengthOf how many commits of the head's history are looked at
 */
async function readLines(
  github: GitHub,
  heads: readonly string[],
  branch: string,
  lengthOf: (head: string) => number,
): Promise<Map<string, readonly Commit[]>> {
  const lines = new Map<string, readonly Commit[]>();
  const { owner, repo } = github;
  for (let from = 0; from < heads.length; from += BATCH) {
    const batch = heads.slice(from, from + BATCH);
    const fields = batch.map((head, index) => {
      const length = lengthOf(head);
      const size = length === 1 ? 'commits(first: 1) { totalCount }' : '';
      return `h${index}: object(oid: $h${index}) {
      ... on Commit {
        history(first: ${length}) {
          nodes {
            oid
            parents(first: 2) { nodes { oid } }
            associatedPullRequests(first: 3) { nodes { number merged baseRefName ${size} } }
          }
        }
      }
    }`;
    });
    const query = `query Arrivals($owner: String!, $repo: String!, ${batch.map((_, n) => `$h${n}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
    const variables = Object.fromEntries(batch.map((head, index) => [`h${index}`, head]));
    const { repository } = await graphql(
      github,
      query,
      { owner, repo, ...variables },
      z.object({ repository: byAlias(Object.keys(variables), lineShape.nullable()) }),
    );
    for (const [index, head] of batch.entries()) {
      const nodes = repository[`h${index}`]?.history?.nodes;
      if (!nodes) throw unknown(head);
      lines.set(head, lineOf(head, nodes, branch));
    }
  }
  return lines;
}

function lineOf(head: string, nodes: readonly Node[], branch: string): readonly Commit[] {
  const known = new Map(nodes.map((node) => [node.oid, node]));
  const line: Commit[] = [];
  let next: string | undefined = head;
  for (let node = known.get(head); node; node = known.get(next ?? '')) {
    if (!node.associatedPullRequests) throw unknown(node.oid);
    const pulls = node.associatedPullRequests.nodes.filter(
      ({ merged, baseRefName }) => merged && baseRefName === branch,
    );
    const parents = node.parents.nodes.map(({ oid }) => oid);
    const sizes = pulls.map(
      ({ number, commits }) => [number, commits?.totalCount ?? LONGEST] as const,
    );
    line.push({ oid: node.oid, parents, pulls: new Map(sizes) });
    next = parents[0];
    known.delete(node.oid);
  }
  return line;
}

function unknown(commit: string): Failure {
  return new Failure(
    `GitHub doesn't show how the commit ${code(commit.slice(0, 7))} came to the branch`,
    'Run again.',
  );
}
