import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../clock.ts';
import { type Exchange, type Server, startServer } from '../http.ts';
import { demandGit } from './git/process.ts';
import { gitService, isGit } from './git-http.ts';
import type { GraphqlTrouble } from './graphql/context.ts';
import { graphqlService } from './graphql/service.ts';
import { RateLimits, type Resource } from './limits.ts';
import type { Permissions } from './model/permissions.ts';
import { type CreateStore, createWorld, type World } from './model/world.ts';
import { isOidc, issuer, startOidc } from './oidc.ts';
import { createRepository, type RepositoryOptions } from './repositories.ts';
import { Repository } from './repository.ts';
import { restService, type SecondaryLimit } from './rest/service.ts';

export type { Job } from './jobs.ts';
export type { JobPermissions, Permissions } from './model/permissions.ts';
export type { MergeGroup } from './model/types.ts';

export type { RepositoryOptions } from './repositories.ts';
export type { Repository } from './repository.ts';
export type { CheckRunView } from './views.ts';

export interface GitHubOptions {
  readonly clock: Clock;
  /** Where pages for people are. Default `https://github.com`. */
  readonly htmlUrl?: string;
  /** Where its API seems to be, if it is only asked in this process. */
  readonly url?: string;
  /** Where Git repositories are kept, if not on the disk. */
  readonly createStore?: CreateStore;
}

/** A running GitHub: REST, GraphQL at `/graphql`, Git at `/<owner>/<name>.git`, and OIDC tokens. */
export interface GitHub {
  readonly server: Server;
  /** The API's address, GITHUB_API_URL. */
  readonly url: string;
  readonly oidc: { readonly issuer: string; jwks(): Promise<JSONWebKeySet> };
  /** Trouble to make in GraphQL answers; change it at any time. */
  readonly graphql: GraphqlTrouble;
  /** How the `throttle` fault is worded; change it at any time. */
  readonly secondaryLimit: SecondaryLimit;
  repository(owner: string, name: string, options?: RepositoryOptions): Promise<Repository>;
  /** A token of an App other than `github-actions`, installed on these repositories. */
  appToken(slug: string, permissions: Permissions, repositories: readonly Repository[]): string;
  /** A person's token, which may do what the person may. */
  userToken(login: string): string;
  /** Leaves a token so many requests or points until its hour is over. */
  leave(token: string, resource: Resource, remaining: number): void;
  /** Requests to what the sandbox doesn't have: a test should find none. */
  unknown(): readonly Exchange[];
  close(): Promise<void>;
}

export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const { clock } = options;
  await demandGit();
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-github-'));
  const world = createWorld(
    clock,
    options.htmlUrl ?? 'https://github.com',
    folder,
    options.createStore,
  );
  const limits = new RateLimits(world);
  const secondary: SecondaryLimit = { status: 403, retryAfter: 60 };
  const trouble: GraphqlTrouble = {
    failBeyondTexts: undefined,
    partialBeyondTexts: undefined,
    pullsLost: 0,
    createdByMissesBots: false,
  };
  const oidc = startOidc(world);
  const rest = restService(world, limits, secondary);
  const git = gitService(world);
  const graphql = graphqlService(world, limits, secondary, trouble);
  const server = await startServer(
    clock,
    (request) => {
      if (isOidc(request)) return oidc.service;
      if (isGit(request)) return git;
      return request.url.pathname === '/graphql' ? graphql : rest;
    },
    options.url,
  );
  world.apiUrl = server.url;
  return {
    server,
    url: server.url,
    oidc: { issuer, jwks: oidc.jwks },
    graphql: trouble,
    secondaryLimit: secondary,
    repository: async (owner, name, more = {}) =>
      new Repository(world, await createRepository(world, owner, name, more), oidc),
    appToken: (slug, permissions, repositories) => appToken(world, slug, permissions, repositories),
    userToken: (login) => userToken(world, login),
    leave: (value, resource, remaining) => {
      const token = world.tokens.get(value);
      if (!token) throw new Error('no such token');
      limits.leave(token, resource, remaining);
    },
    unknown: () => server.exchanges.filter(({ operation }) => operation.startsWith('unknown')),
    close: async () => {
      await server.close();
      for (const { store } of world.repositories) await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Installation tokens live an hour, people's don't expire here. */
const hour = 3_600_000;

function appToken(
  world: World,
  slug: string,
  permissions: Permissions,
  repositories: readonly Repository[],
): string {
  const { clock, directory, ids, tokens } = world;
  const owner = directory.organization('app-owner');
  const app = directory.app(slug, owner, permissions, clock.now());
  const value = `ghs_app${String(ids.next('token')).padStart(33, '0')}`;
  tokens.set(value, {
    value,
    kind: 'app',
    account: app.bot,
    app,
    permissions: { metadata: 'read', ...permissions },
    repositories: repositories.map(({ id }) => id),
    installation: app.id + 20_000_000,
    expiresAt: clock.now() + hour,
  });
  return value;
}

function userToken(world: World, login: string): string {
  const value = `ghp_${String(world.ids.next('token')).padStart(36, '0')}`;
  world.tokens.set(value, {
    value,
    kind: 'user',
    account: world.directory.user(login),
    permissions: {},
    repositories: [],
    installation: 0,
    expiresAt: Number.POSITIVE_INFINITY,
  });
  return value;
}
