import { identify, type Needs } from '../access.ts';
import type { TreeEntry } from '../git/objects.ts';
import { noObject } from '../git/store.ts';
import { entryAt } from '../git/tree.ts';
import { writeCommit } from '../model/commits.ts';
import { PushRejected, push } from '../model/pushes.ts';
import { gitCommitShape } from '../shapes/commits.ts';
import { api, encodePath, html, type Json } from '../shapes/links.ts';
import { invalidRequest, notFound, RestError } from './errors.ts';
import { base64Lines, rawAnswer } from './objects.ts';
import { pushRefusal } from './refs.ts';
import { param, type RepositoryContext, type RepositoryRoute, route, sender } from './route.ts';

const read: Needs = [{ contents: 'read' }];
const write: Needs = [{ contents: 'write' }];

/** Up to 1 MB with contents, to 100 MB without (docs, "Get repository content"). */
const withContents = 1024 * 1024;
const maximumFile = 100 * 1024 * 1024;
/** A folder lists 1,000 entries at most. */
const maximumEntries = 1000;

export const contentRoutes: readonly RepositoryRoute[] = [
  route('GET', '/contents/{path}', 'repos/contents#get-repository-content', read, get),
  route('PUT', '/contents/{path}', 'repos/contents#create-or-update-file-contents', write, put),
];

async function get(context: RepositoryContext) {
  const { repository, query } = context;
  const { store } = repository;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const commit = await commitOf(context, ref);
  if (commit === undefined) throw new RestError(404, `No commit found for the ref ${ref}`);
  const path = param(context, 'path').replace(/^\/+|\/+$/g, '');
  const entry = await entryAt(store, (await store.commit(commit)).tree, path);
  if (!entry) throw notFound();
  if (context.raw && entry.mode.startsWith('100')) {
    const found = await store.contents(entry.oid);
    return { ...rawAnswer, bytes: found?.contents ?? Buffer.alloc(0) };
  }
  if (entry.mode !== '040000') {
    return { status: 200, body: await fileShape(context, ref, path, entry) };
  }
  const below = path === '' ? '' : `${path}/`;
  const entries = (await store.tree(entry.oid)).slice(0, maximumEntries);
  const body: Json[] = [];
  for (const inner of entries) body.push(await entryShape(context, ref, below + inner.name, inner));
  return { status: 200, body };
}

async function commitOf(
  { repository }: RepositoryContext,
  ref: string,
): Promise<string | undefined> {
  const { store } = repository;
  return (await store.commitOid(`refs/heads/${ref}`)) ?? (await store.commitOid(ref));
}

const types = {
  '040000': 'dir',
  '100644': 'file',
  '100755': 'file',
  '120000': 'symlink',
  '160000': 'submodule',
} as const;

/** What a folder's list and a file's own answer have in common. */
async function entryShape(
  { world, repository }: RepositoryContext,
  ref: string,
  path: string,
  { mode, name, oid }: TreeEntry,
): Promise<Json> {
  const encoded = encodePath(path);
  const isFolder = mode === '040000';
  const isSubmodule = mode === '160000';
  const url = api(world, repository, `/contents/${encoded}?ref=${encodeURIComponent(ref)}`);
  const git = isSubmodule
    ? null
    : api(world, repository, `/git/${isFolder ? 'trees' : 'blobs'}/${oid}`);
  const page = isSubmodule
    ? null
    : html(world, repository, `/${isFolder ? 'tree' : 'blob'}/${encodePath(ref)}/${encoded}`);
  const download =
    isFolder || isSubmodule
      ? null
      : `https://raw.githubusercontent.com/${repository.owner.login}/${repository.name}/${encodePath(ref)}/${encoded}`;
  const blob = isFolder || isSubmodule ? undefined : await repository.store.info(oid);
  return {
    name,
    path,
    sha: oid,
    size: blob?.size ?? 0,
    url,
    html_url: page,
    git_url: git,
    download_url: download,
    // In a folder's list a submodule counts as a file, for old times' sake.
    type: isSubmodule ? 'file' : types[mode],
    _links: { self: url, git, html: page },
  };
}

async function fileShape(
  context: RepositoryContext,
  ref: string,
  path: string,
  entry: TreeEntry,
): Promise<Json> {
  const shape = await entryShape(context, ref, path, entry);
  if (entry.mode === '160000') {
    return { ...shape, type: 'submodule', submodule_git_url: null };
  }
  const found = await context.repository.store.contents(entry.oid);
  if (!found) throw new Error(`${entry.oid} is missing`);
  if (entry.mode === '120000') {
    const target = found.contents.toString('utf8');
    const commit = (await commitOf(context, ref)) ?? '';
    const { tree } = await context.repository.store.commit(commit);
    const folder = path.split('/').slice(0, -1).join('/');
    const aim = await entryAt(context.repository.store, tree, normalize(folder, target));
    // A link to a file of the repository reads as that file (docs, "Get repository content").
    if (aim?.mode.startsWith('100')) return fileShape(context, ref, path, aim);
    return { ...shape, type: 'symlink', target };
  }
  if (found.size > maximumFile) {
    throw new RestError(403, 'This file is too large to be read through this API.');
  }
  return found.size > withContents
    ? { ...shape, content: '', encoding: 'none' }
    : { ...shape, content: base64Lines(found.contents), encoding: 'base64' };
}

function normalize(folder: string, target: string): string {
  const parts = target.startsWith('/') ? ['..'] : folder.split('/');
  for (const name of target.split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '.' && name !== '') parts.push(name);
  }
  return parts.filter((name) => name !== '').join('/');
}

async function put(context: RepositoryContext) {
  const { world, repository, body } = context;
  const { store } = repository;
  const path = param(context, 'path');
  const message = body.requiredString('message');
  const content = decodeBase64(body.requiredString('content'));
  const branch = body.string('branch') ?? repository.defaultBranch;
  const ref = `refs/heads/${branch}`;
  const head = await store.ref(ref);
  if (head === undefined) throw new RestError(404, `Branch ${branch} not found`);
  const old = await entryAt(store, (await store.commit(head)).tree, path);
  const sha = body.string('sha');
  if (old && sha === undefined) throw invalidRequest('"sha" wasn\'t supplied.');
  if (sha !== undefined && sha !== old?.oid) {
    throw new RestError(409, `${path} does not match ${sha}`);
  }
  const by = identify(sender(context), repository);
  const commit = await writeCommit(world, repository, {
    parent: head,
    changes: { [path]: content },
    message,
    author: by.account,
    madeByGitHub: true,
  });
  try {
    await push(world, repository, by, { ref, to: commit, from: head || noObject });
  } catch (error) {
    if (error instanceof PushRejected) throw refusalOf(error, old !== undefined);
    throw error;
  }
  const entry = await entryAt(store, (await store.commit(commit)).tree, path);
  if (!entry) throw new Error(`${path} was not written`);
  return {
    status: old ? 200 : 201,
    body: {
      content: await entryShape(context, branch, path, entry),
      commit: await gitCommitShape(world, repository, commit),
    },
  };
}

/** Rulesets and branch protection word the same refusal differently here. */
function refusalOf({ violations }: PushRejected, update: boolean): RestError {
  const words = pushRefusal(violations);
  if (violations?.kind === 'ruleset') return new RestError(409, words);
  return new RestError(409, `Could not ${update ? 'update' : 'create'} file: ${words}`);
}

/** Strict base64, line breaks allowed. */
function decodeBase64(text: string): Buffer {
  const compact = text.replace(/\s/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) {
    throw new RestError(422, 'content is not valid Base64');
  }
  return Buffer.from(compact, 'base64');
}
