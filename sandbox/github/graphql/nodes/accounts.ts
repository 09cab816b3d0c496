import { type Account, type App, graphqlLogin } from '../../model/accounts.ts';
import { iso } from '../../model/ids.ts';
import type { GraphContext } from '../context.ts';

/** User, Bot or Organization. */
export function accountNode({ world }: GraphContext, account: Account) {
  const login = graphqlLogin(account);
  const path = account.type === 'Bot' ? `/apps/${login}` : `/${login}`;
  return {
    __typename: account.type,
    id: account.nodeId,
    databaseId: account.id,
    fullDatabaseId: String(account.id),
    login,
    name: account.name,
    email: '',
    url: world.htmlUrl + path,
    resourcePath: path,
    avatarUrl: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
  };
}

/** The viewer is a User whatever it is, and an installation's login has `[bot]` here. */
export function viewerNode(context: GraphContext) {
  const { account } = context.token;
  return {
    ...accountNode(context, account),
    __typename: 'User',
    login: account.login,
    isViewer: true,
  };
}

export function appNode({ world }: GraphContext, app: App) {
  return {
    __typename: 'App',
    id: app.nodeId,
    databaseId: app.id,
    clientId: app.clientId,
    slug: app.slug,
    name: app.name,
    description: '',
    url: `${world.htmlUrl}/apps/${app.slug}`,
    createdAt: iso(app.createdAt),
    updatedAt: iso(app.createdAt),
  };
}
