import type { Request, Response, Service } from '../../http.ts';
import { acceptedPermissions, denial, readToken, sees } from '../access.ts';
import { exceededMessage, type Quota, quotaHeaders, type RateLimits } from '../limits.ts';
import { isDue, settle } from '../model/pulls.ts';
import type { Token } from '../model/tokens.ts';
import type { RepositoryState } from '../model/types.ts';
import { exclusively, findRepository, type World } from '../model/world.ts';
import { checkRoutes } from './checks.ts';
import { collaboratorRoutes } from './collaborators.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { notFound, RestError } from './errors.ts';
import { Fields, isObject } from './fields.ts';
import { issueRoutes } from './issues.ts';
import { objectRoutes } from './objects.ts';
import { pullRoutes } from './pulls.ts';
import { Query } from './query.ts';
import { reactionRoutes } from './reactions.ts';
import { refRoutes } from './refs.ts';
import { repositoryRoutes } from './repositories.ts';
import type { Answer, Route } from './route.ts';
import { startRouter } from './router.ts';
import { settingsRoutes } from './settings.ts';

/** How the next secondary rate limits are worded (GitHub Docs, "Rate limits for the REST API"). */
export interface SecondaryLimit {
  status: 403 | 429;
  /** Seconds; without it the answer has no `retry-after`. */
  retryAfter: number | undefined;
}

const routes: readonly Route[] = [
  ...repositoryRoutes,
  ...pullRoutes,
  ...commitRoutes,
  ...checkRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...reactionRoutes,
  ...refRoutes,
  ...objectRoutes,
  ...collaboratorRoutes,
  ...settingsRoutes,
];

const router = startRouter(routes);

/** GitHub's REST API. */
export function restService(world: World, limits: RateLimits, secondary: SecondaryLimit): Service {
  return {
    name: 'GitHub REST',
    operation: (request) => find(world, request)?.route.operation ?? unknown(request),
    handle: (request) => handle(world, limits, request),
    throttled: () => secondaryLimit(world, secondary),
    failed: () => ({
      status: 500,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ message: 'Server Error' }),
    }),
  };
}

/** The mark of a request to something this sandbox doesn't have; GitHub itself might. */
function unknown({ method, url }: Request): string {
  return `unknown route: ${method} ${url.pathname}`;
}

interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly rest: string;
}

function find(world: World, request: Request): Found | undefined {
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(request.url.pathname);
  if (!byId) return router(request.method, request.url.pathname);
  const repository = world.repositories.find(({ id }) => id === Number(byId[1]));
  if (!repository) return undefined;
  const path = `/repos/${repository.owner.login}/${repository.name}${byId[2] ?? ''}`;
  return router(request.method, path);
}

function docsOf(world: World, request: Request): string {
  return `https://docs.github.com/rest/${find(world, request)?.route.docs ?? ''}`.replace(
    /\/$/,
    '',
  );
}

async function handle(world: World, limits: RateLimits, request: Request): Promise<Response> {
  const docs = docsOf(world, request);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `5A4D:${world.ids.next('request')}`,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    server: 'github.com',
  };
  try {
    const token = readToken(world, request.headers.authorization);
    if (token === 'unknown')
      throw new RestError(401, 'Bad credentials', { docs: 'https://docs.github.com/rest' });
    const holder = token === 'anonymous' ? undefined : token;
    const found = find(world, request);
    const quota = limits.use(holder, 'core', 1);
    Object.assign(headers, quotaHeaders(quota));
    refuseBeyond(quota, holder);
    if (!found) throw notFound();
    const answer = await run(world, request, found, holder, headers);
    const body = answer.body === undefined ? '' : JSON.stringify(answer.body);
    return {
      status: answer.status,
      headers: { ...headers, ...answer.headers },
      body,
    };
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return {
      status: error.status,
      headers,
      body: JSON.stringify({
        message: error.message,
        ...(error.errors && { errors: error.errors }),
        documentation_url: error.docs ?? docs,
        status: String(error.status),
      }),
    };
  }
}

function refuseBeyond(quota: Quota, token: Token | undefined): void {
  if (!quota.exceeded) return;
  throw new RestError(403, exceededMessage(token), {
    docs: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
  });
}

async function run(
  world: World,
  request: Request,
  { route, params, rest }: Found,
  token: Token | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  const repository = findRepository(world, params.owner ?? '', params.repo ?? '');
  if (!repository || !sees(token, repository)) throw notFound();
  headers['x-accepted-github-permissions'] = acceptedPermissions(route.needs);
  const refused = denial(token, repository, route.needs);
  if (refused) throw new RestError(refused.status, refused.message);
  const isRead = request.method === 'GET';
  const query = new Query(request.url.searchParams);
  const act = async (): Promise<Answer> => {
    const body = isRead ? new Fields({}) : bodyOf(request);
    demandJson(request);
    const answer = await route.handle({ world, token, params, query, body, rest, repository });
    if (answer.status < 300) demandRead(route, query, body);
    return answer;
  };
  if (!isRead) return exclusively(repository, act);
  await settleDue(world, repository);
  return act();
}

/** The only media type here is JSON. */
function demandJson({ headers }: Request): void {
  const accept = headers.accept ?? '';
  const kind = /application\/vnd\.github(?:\.v3|\.[\w-]+-preview)?\.?([\w-]*)(?:\+json)?/.exec(
    accept,
  );
  const [, format = ''] = kind ?? [];
  if (format === '' || format === 'json' || format === 'v3') return;
  throw new Error(`the sandbox has no media type ${accept}`);
}

/** Asking for what the sandbox doesn't heed must not look as if GitHub had heeded it. */
function demandRead(route: Route, query: Query, body: Fields): void {
  const ignored = [...query.unread().map((name) => `?${name}`), ...body.unread()];
  if (ignored.length === 0) return;
  throw new Error(`the sandbox ignores ${ignored.join(', ')} of ${route.operation}`);
}

async function settleDue(world: World, repository: RepositoryState): Promise<void> {
  if (isDue(world, repository)) await exclusively(repository, () => settle(world, repository));
}

function bodyOf({ body }: Request): Fields {
  if (body === '') return new Fields({});
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new RestError(400, 'Problems parsing JSON');
  }
  if (!isObject(parsed)) throw new RestError(400, 'Body should be a JSON object');
  return new Fields(parsed);
}

export function secondaryLimit(world: World, { status, retryAfter }: SecondaryLimit): Response {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-github-request-id': `5A4D:${world.ids.next('request')}`,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({
      documentation_url:
        'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
        'If you reach out to GitHub Support for help, please include the request ID.',
    }),
  };
}
