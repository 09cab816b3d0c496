import { log } from '../../git/log.ts';
import type { Commit, Signature, TreeEntry } from '../../git/objects.ts';
import type { Ref } from '../../git/store.ts';
import { entryAt, entryType } from '../../git/tree.ts';
import { isVerified, pullsOfCommit } from '../../model/commits.ts';
import { iso, nodeId } from '../../model/ids.ts';
import { pullsOf } from '../../model/pulls.ts';
import type { RepositoryState } from '../../model/types.ts';
import { accountOf } from '../../shapes/commits.ts';
import { encodePath, html } from '../../shapes/links.ts';
import { connection } from '../connection.ts';
import {
  type Args,
  demand,
  type GraphContext,
  list,
  object,
  requiredText,
  text,
} from '../context.ts';
import { GraphqlFault, tookTooLong } from '../faults.ts';

/** What every Git object has. */
function objectFields(context: GraphContext, repository: RepositoryState, oid: string) {
  const path = `/commit/${oid}`;
  return {
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitUrl: html(context.world, repository, path),
    commitResourcePath: `/${repository.owner.login}/${repository.name}${path}`,
    repository: () => context.nodes.repository(context, repository),
  };
}

/** The object that a revision expression or an id names, null for none. */
export async function gitObject(
  context: GraphContext,
  repository: RepositoryState,
  expression: string,
) {
  const info = await repository.store.info(expression);
  switch (info?.type) {
    case 'commit':
      return commitNode(context, repository, info.oid);
    case 'tree':
      return treeNode(context, repository, info.oid, pathOf(expression));
    case 'blob':
      return blobNode(context, repository, info.oid);
    case 'tag':
      throw new Error(`${expression} is an annotated tag: the sandbox gives none in GraphQL`);
    default:
      return null;
  }
}

/** The path in `<revision>:<path>`, so that entries know theirs. */
function pathOf(expression: string): string {
  const colon = expression.indexOf(':');
  return colon < 0 ? '' : expression.slice(colon + 1).replace(/\/+$/, '');
}

export async function commitNode(
  context: GraphContext,
  repository: RepositoryState,
  oid: string,
): Promise<unknown> {
  const { world } = context;
  const { store } = repository;
  const commit = await store.commit(oid);
  const message = commit.message.trimEnd();
  const [messageHeadline = '', ...rest] = message.split('\n');
  return {
    __typename: 'Commit',
    ...objectFields(context, repository, oid),
    id: nodeId('C', repository.id, oid),
    url: html(world, repository, `/commit/${oid}`),
    message,
    messageHeadline,
    messageBody: rest.join('\n').trim(),
    authoredDate: iso(commit.author.time * 1000),
    committedDate: iso(commit.committer.time * 1000),
    authoredByCommitter: commit.author.email === commit.committer.email,
    committedViaWeb: commit.committer.email === 'noreply@github.com',
    author: () => gitActor(context, commit.author),
    committer: () => gitActor(context, commit.committer),
    signature: () => signatureNode(context, commit),
    parents: (args: Args) =>
      connection(args, commit.parents, (parent) => commitNode(context, repository, parent)),
    tree: () => treeNode(context, repository, commit.tree, ''),
    file: async (args: Args) => {
      const path = requiredText(args, 'path');
      const entry = await entryAt(store, commit.tree, path);
      return entry ? entryNode(context, repository, path, entry) : null;
    },
    history: async (args: Args) => {
      const path = text(args, 'path');
      const oids = await log(store, oid, { path });
      return connection(args, oids, (other) => commitNode(context, repository, other));
    },
    associatedPullRequests: async (args: Args) => {
      demand(context, repository, [{ pull_requests: 'read' }]);
      if (context.trouble.pullsLost > 0) {
        context.trouble.pullsLost -= 1;
        throw new GraphqlFault(undefined, tookTooLong(world.ids.next('request')));
      }
      const pulls = await pullsOfCommit(world, repository, oid);
      return connection(args, pulls, (pull) => context.nodes.pull(context, pull));
    },
    checkSuites: (args: Args) => {
      demand(context, repository, [{ checks: 'read' }]);
      const { appId, checkName } = object(args, 'filterBy');
      const suites = repository.suites.filter(
        (suite) =>
          suite.headSha === oid &&
          (typeof appId !== 'number' || suite.app.id === appId) &&
          (typeof checkName !== 'string' || suite.runs.some(({ name }) => name === checkName)),
      );
      return connection(args, suites, (suite) => context.nodes.suite(context, suite));
    },
    statusCheckRollup: () => {
      demand(context, repository, [{ checks: 'read' }]);
      return context.nodes.rollup(context, repository, oid);
    },
  };
}

function gitActor(context: GraphContext, signature: Signature) {
  const account = accountOf(context.world, signature);
  return {
    name: signature.name,
    email: signature.email,
    date: iso(signature.time * 1000),
    avatarUrl: `https://avatars.githubusercontent.com/u/${account?.id ?? 0}?v=4`,
    // A GitActor's user is a User: bots have none.
    user: account?.type === 'User' ? context.nodes.account(context, account) : null,
  };
}

/** Null for an unsigned commit. */
function signatureNode(context: GraphContext, commit: Commit) {
  if (!isVerified(commit)) return null;
  return {
    __typename: 'GpgSignature',
    email: 'noreply@github.com',
    isValid: true,
    state: 'VALID',
    wasSignedByGitHub: true,
    signature: commit.signature,
    keyId: '4AEE18F83AFDEB23',
    signer: context.nodes.account(context, context.world.directory.webFlow),
    verifiedAt: iso(commit.committer.time * 1000),
  };
}

export function treeNode(
  context: GraphContext,
  repository: RepositoryState,
  oid: string,
  path = '',
) {
  const below = path === '' ? '' : `${path}/`;
  return {
    __typename: 'Tree',
    ...objectFields(context, repository, oid),
    id: nodeId('T', repository.id, oid),
    entries: async () =>
      (await repository.store.tree(oid)).map((entry) =>
        entryNode(context, repository, below + entry.name, entry),
      ),
  };
}

function entryNode(
  context: GraphContext,
  repository: RepositoryState,
  path: string,
  entry: TreeEntry,
) {
  const type = entryType(entry.mode);
  const dot = entry.name.lastIndexOf('.');
  return {
    name: entry.name,
    path,
    nameRaw: Buffer.from(entry.name).toString('base64'),
    pathRaw: Buffer.from(path).toString('base64'),
    mode: Number.parseInt(entry.mode, 8),
    type,
    oid: entry.oid,
    extension: dot < 0 ? '' : entry.name.slice(dot),
    isGenerated: false,
    size: async () => (await repository.store.info(entry.oid))?.size ?? 0,
    repository: () => context.nodes.repository(context, repository),
    // A submodule's commit is another repository's.
    object: () => {
      if (type === 'commit') return null;
      return type === 'tree'
        ? treeNode(context, repository, entry.oid, path)
        : blobNode(context, repository, entry.oid);
    },
  };
}

/** The longest text of a blob, in bytes. */
const maximumText = 512_000;
/** How much of a file Git looks at to tell whether it is binary. */
const binaryWindow = 8000;

export async function blobNode(context: GraphContext, repository: RepositoryState, oid: string) {
  const { store } = repository;
  const info = await store.info(oid);
  if (info?.type !== 'blob') throw new Error(`${oid} is not a blob`);
  const contents = async (): Promise<Buffer> => {
    const found = await store.contents(oid);
    if (!found) throw new Error(`${oid} is missing`);
    return found.contents;
  };
  const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, binaryWindow).includes(0);
  return {
    __typename: 'Blob',
    ...objectFields(context, repository, oid),
    id: nodeId('B', repository.id, oid),
    byteSize: info.size,
    isBinary: async () => isBinary(await contents()),
    isTruncated: info.size > maximumText,
    text: async () => {
      countText(context);
      const bytes = await contents();
      return isBinary(bytes) ? null : bytes.subarray(0, maximumText).toString('utf8');
    },
  };
}

function countText(context: GraphContext): void {
  context.texts += 1;
  const { partialBeyondTexts } = context.trouble;
  if (partialBeyondTexts !== undefined && context.texts > partialBeyondTexts) {
    throw new GraphqlFault(undefined, tookTooLong(context.world.ids.next('request')));
  }
}

export function refNode(context: GraphContext, repository: RepositoryState, { ref, oid }: Ref) {
  const match = /^(refs\/(?:heads|tags)\/|refs\/)(.*)$/.exec(ref);
  const [, prefix = 'refs/', name = ref] = match ?? [];
  return {
    __typename: 'Ref',
    id: nodeId('REF', repository.id, ref),
    name,
    prefix,
    target: () => gitObject(context, repository, oid),
    repository: () => context.nodes.repository(context, repository),
    url: html(context.world, repository, `/tree/${encodePath(name)}`),
    // Those that it is the head of, in its own repository.
    associatedPullRequests: (args: Args) => {
      demand(context, repository, [{ pull_requests: 'read' }]);
      const states = list(args, 'states');
      const pulls = pullsOf(repository).filter(
        ({ state, pull }) =>
          ref === `refs/heads/${pull.headRef}` &&
          pull.headRepository === repository &&
          (!states || states.includes(pull.merged ? 'MERGED' : state.toUpperCase())),
      );
      return connection(args, pulls, (pull) => context.nodes.pull(context, pull));
    },
  };
}
