import type { Needs } from '../access.ts';
import { diff } from '../git/diff.ts';
import { commitsBetween } from '../git/merge.ts';
import { commitShape, diffEntry } from '../shapes/commits.ts';
import { api, encodePath, html } from '../shapes/links.ts';
import { notFound, RestError } from './errors.ts';
import { listed } from './pages.ts';
import { param, type RepositoryContext, type Route, route } from './route.ts';

const read: Needs = [{ contents: 'read' }];

export const commitRoutes: readonly Route[] = [
  route('GET', '/compare/{basehead}', 'commits/commits#compare-two-commits', read, compare),
];

/** A commit by sha, branch or tag; what looks like a sha and isn't one is a 422. */
export async function findCommit({ repository }: RepositoryContext, ref: string): Promise<string> {
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]) {
    const oid = await repository.store.commitOid(name);
    if (oid !== undefined) return oid;
  }
  throw new RestError(422, `No commit found for SHA: ${ref}`);
}

async function compare(context: RepositoryContext) {
  const { world, repository, query } = context;
  const { store } = repository;
  const basehead = param(context, 'basehead');
  const [left = '', right = ''] = basehead.split('...');
  const base = await resolve(context, left);
  const head = await resolve(context, right);
  const mergeBase = await store.mergeBase(base, head);
  if (mergeBase === undefined) {
    throw new RestError(404, `No common ancestor between ${left} and ${right}.`);
  }
  const ahead = await commitsBetween(store, base, head);
  const behind = await commitsBetween(store, head, base);
  // Files come with the first page only, and at most 300 of them (docs, "Compare two commits").
  const first = (query.get('page') ?? '1') === '1';
  const files = first ? (await diff(store, mergeBase, head)).slice(0, 300) : [];
  const path = encodePath(basehead);
  const page = html(world, repository, `/compare/${path}`);
  const owner = repository.owner.login;
  const answer = await listed(context, ahead, (oid) => commitShape(world, repository, oid));
  return {
    ...answer,
    body: {
      url: api(world, repository, `/compare/${path}`),
      html_url: page,
      permalink_url: html(
        world,
        repository,
        `/compare/${owner}:${base.slice(0, 7)}...${owner}:${head.slice(0, 7)}`,
      ),
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      base_commit: await commitShape(world, repository, base),
      merge_base_commit: await commitShape(world, repository, mergeBase),
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: answer.body,
      ...(first && { files: files.map((file) => diffEntry(world, repository, head, file)) }),
    },
  };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

/** One side of a comparison: a ref, or `owner:ref` for a fork of the same network. */
async function resolve({ world, repository }: RepositoryContext, side: string): Promise<string> {
  const colon = side.indexOf(':');
  const ref = side.slice(colon + 1);
  const owner = side.slice(0, Math.max(colon, 0)).toLowerCase();
  const holder =
    colon < 0
      ? repository
      : world.repositories.find(
          (other) =>
            other.owner.login.toLowerCase() === owner &&
            (other === repository || other.parent === repository || repository.parent === other),
        );
  for (const name of [`refs/heads/${ref}`, `refs/tags/${ref}`, ref]) {
    const oid = await holder?.store.commitOid(name);
    if (oid !== undefined) return oid;
  }
  throw notFound();
}
