import type { Account, App } from '../model/accounts.ts';
import { iso } from '../model/ids.ts';
import type { RepositoryState } from '../model/types.ts';
import { roleOf, type World } from '../model/world.ts';
import type { Json } from './links.ts';

/** REST's `simple-user`. */
export function simpleUser(world: World, account: Account): Json {
  const url = `${world.apiUrl}/users/${encodeURIComponent(account.login)}`;
  const page =
    account.type === 'Bot' ? `/apps/${account.login.replace('[bot]', '')}` : `/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: world.htmlUrl + page,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** REST's `integration`: an App. */
export function integration(world: World, app: App): Json {
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: app.nodeId,
    owner: simpleUser(world, app.owner),
    name: app.name,
    description: '',
    external_url: `https://${app.slug}.example.com`,
    html_url: `${world.htmlUrl}/apps/${app.slug}`,
    created_at: iso(app.createdAt),
    updated_at: iso(app.createdAt),
    permissions: app.permissions,
    events: [],
  };
}

export function authorAssociation(repository: RepositoryState, account: Account): string {
  if (account.id === repository.owner.id) return 'OWNER';
  if (account.type === 'Bot' || !repository.roles.has(account.login.toLowerCase())) return 'NONE';
  if (roleOf(repository, account.login) === 'none') return 'NONE';
  return repository.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
}
