import type { Account, AccountState } from './account.ts';
import type { Boundary, Role } from './iam.ts';
import type { World } from './world.ts';

export interface NewAccount {
  readonly id?: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly state?: AccountState | undefined;
  readonly createdAt: number;
  readonly assumableFrom?: number;
  readonly usableFrom?: number;
  readonly billingAccess?: 'ALLOW' | 'DENY';
}

/** Puts an account into the world, in no organization yet. */
export function addAccount(world: World, fresh: NewAccount): Account {
  const id = fresh.id ?? world.ids.account();
  if (world.accounts.has(id)) throw new Error(`there is an account ${id} already`);
  const account: Account = {
    id,
    email: fresh.email,
    name: fresh.name,
    formerName: undefined,
    state: fresh.state ?? 'ACTIVE',
    createdAt: fresh.createdAt,
    membership: undefined,
    assumableFrom: fresh.assumableFrom ?? 0,
    usableFrom: fresh.usableFrom ?? 0,
    closedFrom: undefined,
    billingAccess: fresh.billingAccess ?? 'ALLOW',
    tags: new Map(),
    indexed: undefined,
    wasTagged: false,
    contacts: new Map(),
    alias: undefined,
    roles: new Map(),
    users: new Map(),
    oidcProviders: new Map(),
  };
  world.accounts.set(id, account);
  return account;
}

export interface NewRole {
  readonly name: string;
  readonly trust: string;
  readonly policies?: ReadonlyMap<string, string>;
  readonly administrator?: boolean;
  readonly maxSessionSeconds?: number | undefined;
  readonly description?: string | undefined;
  readonly boundary?: Boundary | undefined;
}

export function addRole(world: World, account: Account, fresh: NewRole): Role {
  const role: Role = {
    name: fresh.name,
    id: world.ids.unique('AROA'),
    arn: `arn:${world.partition}:iam::${account.id}:role/${fresh.name}`,
    createdAt: world.clock.now(),
    description: fresh.description,
    maxSessionSeconds: fresh.maxSessionSeconds ?? 3600,
    trust: fresh.trust,
    policies: new Map(fresh.policies),
    administrator: fresh.administrator ?? false,
    boundary: fresh.boundary,
  };
  account.roles.set(role.name, role);
  return role;
}

/**
 * The role that Organizations puts into an account it creates: it trusts the management account and
 * may do everything (Organizations User Guide, "Accessing member accounts").
 */
export function addDelegateRole(
  world: World,
  account: Account,
  { name, managementId }: { name: string; managementId: string },
): Role {
  return addRole(world, account, {
    name,
    administrator: true,
    trust: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:${world.partition}:iam::${managementId}:root` },
          Action: 'sts:AssumeRole',
        },
      ],
    }),
  });
}
