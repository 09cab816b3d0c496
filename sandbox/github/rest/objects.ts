import type { Needs } from '../access.ts';
import { entryType, walkTree } from '../git/tree.ts';
import { nodeId } from '../model/ids.ts';
import { api, type Json } from '../shapes/links.ts';
import { notFound, RestError } from './errors.ts';
import { param, type RepositoryContext, type Route, route } from './route.ts';

const read: Needs = [{ contents: 'read' }];

/** A recursive tree ends at 100,000 entries or 7 MB (docs, "Get a tree"). */
const maximumEntries = 100_000;
/** The largest blob the API gives (docs, "Get a blob"). */
const maximumBlob = 100 * 1024 * 1024;

export const objectRoutes: readonly Route[] = [
  route('GET', '/git/trees/{tree_sha}', 'git/trees#get-a-tree', read, tree),
  route('GET', '/git/blobs/{file_sha}', 'git/blobs#get-a-blob', read, async (context) => {
    const { world, repository } = context;
    const sha = fullSha(param(context, 'file_sha'));
    const found = await repository.store.contents(sha);
    if (found?.type !== 'blob') throw notFound();
    if (found.size > maximumBlob) throw new RestError(403, 'This blob is too large.');
    return {
      status: 200,
      body: {
        sha,
        node_id: nodeId('B', repository.id, sha),
        size: found.size,
        url: api(world, repository, `/git/blobs/${sha}`),
        // GitHub breaks base64 into lines of 60 characters.
        content: found.contents.toString('base64').replace(/.{1,60}/g, '$&\n'),
        encoding: 'base64',
      },
    };
  }),
];

function fullSha(sha: string): string {
  if (!/^[0-9a-f]{40}$/.test(sha)) {
    throw new RestError(
      422,
      'The sha parameter must be exactly 40 characters and contain only [0-9a-f].',
    );
  }
  return sha;
}

/** By sha or by ref name, and anything but an absent `recursive` means recursive, `0` included. */
async function tree(context: RepositoryContext) {
  const { world, repository, query } = context;
  const { store } = repository;
  const info = await store.info(`${param(context, 'tree_sha')}^{tree}`);
  if (!info) throw notFound();
  const all = query.has('recursive')
    ? await walkTree(store, info.oid)
    : (await store.tree(info.oid)).map((entry) => ({ ...entry, path: entry.name }));
  const entries: Json[] = [];
  for (const { mode, path, oid } of all.slice(0, maximumEntries)) {
    const type = entryType(mode);
    const blob = type === 'blob' ? await store.info(oid) : undefined;
    entries.push({
      path,
      mode,
      type,
      sha: oid,
      ...(blob && { size: blob.size }),
      ...(type !== 'commit' && { url: api(world, repository, `/git/${type}s/${oid}`) }),
    });
  }
  return {
    status: 200,
    body: {
      sha: info.oid,
      url: api(world, repository, `/git/trees/${info.oid}`),
      tree: entries,
      truncated: all.length > maximumEntries,
    },
  };
}
