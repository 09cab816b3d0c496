import { identify, type Needs } from '../access.ts';
import { isRefName, type Ref } from '../git/store.ts';
import { nodeId } from '../model/ids.ts';
import { type Push, PushRejected, push } from '../model/pushes.ts';
import { api, type Json } from '../shapes/links.ts';
import { notFound, RestError } from './errors.ts';
import { param, type RepositoryContext, type Route, route, sender } from './route.ts';

const read: Needs = [{ contents: 'read' }];
const write: Needs = [{ contents: 'write' }];

export const refRoutes: readonly Route[] = [
  route('GET', '/git/ref/{ref}', 'git/refs#get-a-reference', read, async (context) => {
    const ref = `refs/${param(context, 'ref')}`;
    const oid = await context.repository.store.ref(ref);
    if (oid === undefined) throw notFound();
    return { status: 200, body: await refShape(context, { ref, oid }) };
  }),
  route(
    'GET',
    '/git/matching-refs/{ref}',
    'git/refs#list-matching-references',
    read,
    async (context) => {
      const refs = await context.repository.store.refs(`refs/${param(context, 'ref')}`);
      return { status: 200, body: await Promise.all(refs.map((ref) => refShape(context, ref))) };
    },
  ),
  route('POST', '/git/refs', 'git/refs#create-a-reference', write, create),
  route('PATCH', '/git/refs/{ref}', 'git/refs#update-a-reference', write, update),
];

async function refShape(
  { world, repository }: RepositoryContext,
  { ref, oid }: Ref,
): Promise<Json> {
  const info = await repository.store.info(oid);
  const kind = info?.type ?? 'commit';
  return {
    ref,
    node_id: nodeId('REF', repository.id, ref),
    url: api(world, repository, `/git/${ref}`),
    object: { sha: oid, type: kind, url: api(world, repository, `/git/${kind}s/${oid}`) },
  };
}

async function create(context: RepositoryContext) {
  const { repository, body } = context;
  const ref = body.requiredString('ref');
  const sha = body.requiredString('sha');
  if (!/^refs\/[^/]+\/.+/.test(ref) || !isRefName(ref)) {
    throw new RestError(
      422,
      `Reference name must start with 'refs' and have at least two slashes.`,
    );
  }
  await refuseMissing(context, sha);
  if ((await repository.store.ref(ref)) !== undefined) {
    throw new RestError(422, 'Reference already exists');
  }
  await pushOrRefuse(context, { ref, to: sha });
  return { status: 201, body: await refShape(context, { ref, oid: sha }) };
}

async function update(context: RepositoryContext) {
  const { repository, body } = context;
  const ref = `refs/${param(context, 'ref')}`;
  const sha = body.requiredString('sha');
  if ((await repository.store.ref(ref)) === undefined) {
    throw new RestError(422, 'Reference does not exist');
  }
  await refuseMissing(context, sha);
  await pushOrRefuse(context, { ref, to: sha, force: body.boolean('force') ?? false });
  return { status: 200, body: await refShape(context, { ref, oid: sha }) };
}

async function refuseMissing({ repository }: RepositoryContext, sha: string): Promise<void> {
  const info = /^[0-9a-f]{40}$/.test(sha) ? await repository.store.info(sha) : undefined;
  if (!info) throw new RestError(422, 'Object does not exist');
}

async function pushOrRefuse(context: RepositoryContext, change: Push): Promise<void> {
  const { world, repository } = context;
  try {
    await push(world, repository, identify(sender(context), repository), change);
  } catch (error) {
    if (!(error instanceof PushRejected)) throw error;
    throw refusalOf(error);
  }
}

function refusalOf({ reason, violations }: PushRejected): RestError {
  if (reason === 'not a fast-forward') return new RestError(422, 'Update is not a fast forward');
  if (reason === 'stale') return new RestError(409, 'Reference cannot be updated');
  return new RestError(422, pushRefusal(violations), {
    ...(violations?.kind === 'classic' && {
      docs: 'https://docs.github.com/articles/about-protected-branches',
    }),
  });
}

/** A rule's refusal in words: rulesets announce themselves, protection doesn't. */
function pushRefusal(violations: PushRejected['violations']): string {
  if (violations?.kind === 'ruleset') {
    return `Repository rule violations found\n\n${violations.messages.join('\n\n')}\n\n`;
  }
  return violations?.messages.join(' ') ?? '';
}
