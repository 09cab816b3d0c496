import { type Ids, nodeId } from './ids.ts';
import type { Permissions } from './permissions.ts';

/**
 * A user, a bot or an organization. `login` is REST's: a bot's ends in `[bot]` there, and not in
 * GraphQL.
 */
export interface Account {
  readonly id: number;
  readonly nodeId: string;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly name: string | null;
  readonly email: string;
}

export interface App {
  readonly id: number;
  readonly nodeId: string;
  readonly slug: string;
  readonly name: string;
  readonly clientId: string;
  readonly owner: Account;
  readonly bot: Account;
  readonly permissions: Permissions;
  readonly createdAt: number;
}

/** The login as GraphQL words it: `Bot.login` carries no `[bot]`. */
export function graphqlLogin({ login, type }: Account): string {
  return type === 'Bot' ? login.replace(/\[bot\]$/, '') : login;
}

/** All accounts and Apps there are. Users come into being when first named. */
export class Directory {
  readonly #ids: Ids;
  readonly #accounts = new Map<string, Account>();
  readonly #apps = new Map<string, App>();
  /** The App behind GITHUB_TOKEN; its ids are the real ones. */
  readonly actions: App;
  readonly mergeQueue: Account;
  /** Who commits what GitHub itself makes; its ids are the real ones. */
  readonly webFlow: Account;

  constructor(ids: Ids) {
    this.#ids = ids;
    const github = this.#add({ id: 9919, login: 'github', type: 'Organization', name: 'GitHub' });
    this.webFlow = this.#add(
      { id: 19864447, login: 'web-flow', type: 'User', name: 'GitHub Web Flow' },
      'noreply@github.com',
    );
    this.mergeQueue = this.#add({
      id: 118344674,
      login: 'github-merge-queue[bot]',
      type: 'Bot',
      name: null,
    });
    this.actions = {
      id: 15368,
      nodeId: nodeId('A', 15368),
      slug: 'github-actions',
      name: 'GitHub Actions',
      clientId: 'Iv1.05c79e9ad1f6bdfa',
      owner: github,
      bot: this.#add({ id: 41898282, login: 'github-actions[bot]', type: 'Bot', name: null }),
      permissions: { metadata: 'read', contents: 'write', checks: 'write', actions: 'write' },
      createdAt: Date.UTC(2018, 6, 30, 9, 30, 17),
    };
    this.#apps.set(this.actions.slug, this.actions);
  }

  user(login: string): Account {
    const known = this.find(login);
    if (known) return known;
    return this.#add({ id: this.#ids.next('user'), login, type: 'User', name: null });
  }

  organization(login: string): Account {
    const known = this.find(login);
    if (known) return known;
    return this.#add({ id: this.#ids.next('user'), login, type: 'Organization', name: null });
  }

  app(slug: string, owner: Account, permissions: Permissions, createdAt: number): App {
    const known = this.#apps.get(slug);
    if (known) return known;
    const id = this.#ids.next('app');
    const app: App = {
      id,
      nodeId: nodeId('A', id),
      slug,
      name: slug,
      clientId: `Iv23li${String(id).padStart(14, '0')}`,
      owner,
      bot: this.#add({
        id: this.#ids.next('bot'),
        login: `${slug}[bot]`,
        type: 'Bot',
        name: null,
      }),
      permissions,
      createdAt,
    };
    this.#apps.set(slug, app);
    return app;
  }

  /** Logins are found whatever their case. */
  find(login: string): Account | undefined {
    return this.#accounts.get(login.toLowerCase());
  }

  findByEmail(email: string): Account | undefined {
    return [...this.#accounts.values()].find((account) => account.email === email);
  }

  findById(id: number): Account | undefined {
    return [...this.#accounts.values()].find((account) => account.id === id);
  }

  #add(account: Pick<Account, 'id' | 'login' | 'type' | 'name'>, email?: string): Account {
    const prefix = { User: 'U', Bot: 'BOT', Organization: 'O' }[account.type];
    const added: Account = {
      ...account,
      nodeId: nodeId(prefix, account.id),
      email: email ?? `${account.id}+${account.login}@users.noreply.github.com`,
    };
    this.#accounts.set(account.login.toLowerCase(), added);
    return added;
  }
}
