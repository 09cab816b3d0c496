import type { Quota } from '../limits.ts';
import { iso } from '../model/ids.ts';
import { simpleUser } from '../shapes/accounts.ts';
import { notFound, RestError } from './errors.ts';
import { type Context, type GeneralRoute, param, sender } from './route.ts';

/** Operations that are about no repository. */
export const generalRoutes: readonly GeneralRoute[] = [
  {
    kind: 'general',
    operation: 'GET /user',
    docs: 'users/users#get-the-authenticated-user',
    handle: (context) => {
      const token = sender(context);
      // Installation tokens have no user behind them, GITHUB_TOKEN included.
      if (token.kind !== 'user') throw new RestError(403, 'Resource not accessible by integration');
      return { status: 200, body: user(context, token.account.login) };
    },
  },
  {
    kind: 'general',
    operation: 'GET /users/{username}',
    docs: 'users/users#get-a-user',
    handle: (context) => ({ status: 200, body: user(context, param(context, 'username')) }),
  },
  {
    kind: 'general',
    operation: 'GET /rate_limit',
    docs: 'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    handle: ({ limits, token }) => {
      const core = rate(limits.look(token, 'core'));
      const graphql = rate(limits.look(token, 'graphql'));
      const search = { limit: 30, used: 0, remaining: 30, reset: core.reset, resource: 'search' };
      return { status: 200, body: { resources: { core, graphql, search }, rate: core } };
    },
  },
];

function rate({ limit, used, remaining, reset, resource }: Quota) {
  return { limit, used, remaining, reset, resource };
}

function user({ world }: Context, login: string) {
  const account = world.directory.find(login);
  if (!account) throw notFound();
  return {
    ...simpleUser(world, account),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: iso(Date.UTC(2020, 0, 1)),
    updated_at: iso(Date.UTC(2020, 0, 1)),
  };
}
