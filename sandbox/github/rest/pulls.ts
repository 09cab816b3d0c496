import { identify, type Needs } from '../access.ts';
import { closeIssue, reopenIssue } from '../model/issues.ts';
import { mergeability, openPull, pullProblem, pullsOf } from '../model/pulls.ts';
import { isPullRequest, type PullRequest, type RepositoryState } from '../model/types.ts';
import { exclusively, findRepository, type World } from '../model/world.ts';
import { pullShape, pullSimple } from '../shapes/pulls.ts';
import { notFound, RestError, validationFailed } from './errors.ts';
import { listed } from './pages.ts';
import {
  type Context,
  numberParam,
  type RepositoryContext,
  type Route,
  route,
  sender,
} from './route.ts';

const read: Needs = [{ pull_requests: 'read' }];
const write: Needs = [{ pull_requests: 'write' }];

export const pullRoutes: readonly Route[] = [
  route('GET', '/pulls', 'pulls/pulls#list-pull-requests', read, (context) =>
    listed(context, sorted(context, filtered(context)), (pull) => pullSimple(context.world, pull)),
  ),
  route('POST', '/pulls', 'pulls/pulls#create-a-pull-request', write, create),
  route('GET', '/pulls/{pull_number}', 'pulls/pulls#get-a-pull-request', read, async (context) => {
    const pull = findPull(context);
    const known = await exclusively(pull.repository, () => mergeability(context.world, pull));
    return { status: 200, body: await pullShape(context.world, pull, known) };
  }),
  route('PATCH', '/pulls/{pull_number}', 'pulls/pulls#update-a-pull-request', write, update),
];

function findPull(context: RepositoryContext): PullRequest {
  const issue = context.repository.issues.get(numberParam(context, 'pull_number'));
  if (!isPullRequest(issue)) throw notFound();
  return issue;
}

function filtered({ repository, query }: RepositoryContext): PullRequest[] {
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  return pullsOf(repository).filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      // A head without an owner is ignored (docs, "List pull requests": user:ref-name).
      (!head?.includes(':') || headLabel(issue) === head) &&
      (!base || issue.pull.baseRef === base),
  );
}

function headLabel({ pull }: PullRequest): string {
  return `${pull.headRepository.owner.login}:${pull.headRef}`;
}

/** Newest first unless told; by another order than creation, ascending unless told. */
function sorted({ query }: RepositoryContext, pulls: readonly PullRequest[]): PullRequest[] {
  const by = query.get('sort') ?? 'created';
  const direction = query.get('direction') ?? (by === 'created' ? 'desc' : 'asc');
  const key = (pull: PullRequest): number => (by === 'updated' ? pull.updatedAt : pull.number);
  const ascending = [...pulls].sort((a, b) => key(a) - key(b) || a.number - b.number);
  return direction === 'desc' ? ascending.reverse() : ascending;
}

async function create(context: RepositoryContext) {
  const { world, repository, body } = context;
  const token = sender(context);
  const head = body.requiredString('head');
  const baseRef = body.requiredString('base');
  const title = body.string('title');
  if (!title) {
    throw validationFailed({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
  }
  if (token.kind === 'job' && !repository.settings.allowActionsToCreatePullRequests) {
    throw new RestError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  const wanted = {
    title,
    baseRef,
    ...headOf(world, repository, head),
    body: body.string('body') ?? null,
    draft: body.boolean('draft') ?? false,
    maintainerCanModify: body.boolean('maintainer_can_modify') ?? true,
  };
  const problem = await pullProblem(repository, wanted);
  if (problem?.field) {
    throw validationFailed({ resource: 'PullRequest', field: problem.field, code: 'invalid' });
  }
  if (problem?.message !== undefined) {
    throw validationFailed({ resource: 'PullRequest', code: 'custom', message: problem.message });
  }
  const pull = await openPull(world, repository, identify(token, repository), wanted);
  return answer(context, pull, 201);
}

/** `branch`, or `owner:branch` for a branch of a fork or of this repository itself. */
function headOf(
  world: World,
  repository: RepositoryState,
  head: string,
): { readonly headRepository: RepositoryState; readonly headRef: string } {
  const colon = head.indexOf(':');
  const owner = head.slice(0, Math.max(colon, 0));
  const headRef = head.slice(colon + 1);
  if (colon < 0 || owner.toLowerCase() === repository.owner.login.toLowerCase()) {
    return { headRepository: repository, headRef };
  }
  const fork = findRepository(world, owner, repository.name);
  if (fork?.parent !== repository) {
    throw validationFailed({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  }
  return { headRepository: fork, headRef };
}

async function update(context: RepositoryContext) {
  const { world, repository, body } = context;
  const pull = findPull(context);
  const canModify = body.boolean('maintainer_can_modify');
  if (canModify !== undefined) pull.pull.maintainerCanModify = canModify;
  const by = identify(sender(context), repository);
  pull.title = body.string('title') ?? pull.title;
  if (body.has('body')) pull.body = body.string('body') ?? null;
  const base = body.string('base');
  if (base !== undefined) {
    if ((await repository.store.ref(`refs/heads/${base}`)) === undefined) {
      throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' });
    }
    pull.pull.baseRef = base;
  }
  pull.updatedAt = world.clock.now();
  const state = body.oneOf('state', ['open', 'closed']);
  if (state === 'closed') closeIssue(world, pull, by);
  if (state === 'open' && pull.state === 'closed') {
    if (pull.pull.merged) {
      const message = 'state cannot be changed. The pull request cannot be reopened.';
      throw validationFailed({ resource: 'PullRequest', code: 'invalid', field: 'state', message });
    }
    reopenIssue(world, pull, by);
  }
  return answer(context, pull, 200);
}

async function answer({ world }: Context, pull: PullRequest, status: number) {
  return { status, body: await pullShape(world, pull, await mergeability(world, pull)) };
}
