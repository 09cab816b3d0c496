import * as z from 'zod';
import { slugOf } from './author.ts';
import type { GitHub } from './client.ts';
import { byAlias, graphql, viewerShape } from './graphql.ts';

/** A pull request in a merge queue. */
export interface Queued {
  readonly number: number;
  /** The head that was reviewed. */
  readonly headSha: string;
}

const pullShape = z.object({ number: z.number(), headRefOid: z.string() });

/** Pull requests of a queue that are looked at: a group builds at most this many at once ("Managing a merge queue"). */
const MOST = 100;

/**
 * The pull requests of the queue that a merge group is in, itself first. An event names none: the names of the queue's
 * branches do, `gh-readonly-queue/<base>/pr-<number>-<sha>`, and a group may hold several. Costs one REST request and
 * one point.
 * @param ref the group's branch
 */
export async function readQueued(
  github: GitHub,
  ref: string,
): Promise<{ readonly self: string; readonly pulls: readonly Queued[] }> {
  const { octokit, owner, repo } = github;
  const queue = ref.replace(/^refs\//, '').replace(/\/pr-[^/]*$/, '/pr-');
  const refs = await octokit.paginate(octokit.rest.git.listMatchingRefs, {
    owner,
    repo,
    ref: queue,
  });
  const names = [ref, ...refs.map((one) => one.ref)];
  const numbers = [
    ...new Set(names.flatMap((name) => /\/pr-(\d+)-[0-9a-f]+$/.exec(name)?.[1] ?? [])),
  ].slice(0, MOST);
  const fields = numbers.map(
    (_, index) => `p${index}: pullRequest(number: $p${index}) { number headRefOid }`,
  );
  const query = `query Queued(${['$owner: String!', '$repo: String!', ...numbers.map((_, index) => `$p${index}: Int!`)].join(', ')}) {
  viewer { login }
  repository(owner: $owner, name: $repo) { id ${fields.join('\n')} }
}`;
  const variables = Object.fromEntries(
    numbers.map((number, index) => [`p${index}`, Number(number)]),
  );
  const { viewer, repository } = await graphql(
    github,
    query,
    { owner, repo, ...variables },
    z.object({
      viewer: viewerShape,
      repository: byAlias(Object.keys(variables), pullShape.nullable()),
    }),
  );
  return {
    self: slugOf(viewer.login),
    pulls: numbers.flatMap((_, index) => {
      const pull = repository[`p${index}`];
      return pull ? [{ number: pull.number, headSha: pull.headRefOid }] : [];
    }),
  };
}
