import { readTrustPolicy } from '../iam/trust-policy.ts';
import { readPolicy } from '../policy/document.ts';
import type { Account } from '../state/account.ts';
import type { Boundary, Role, User } from '../state/iam.ts';
import { addRole } from '../state/newcomers.ts';
import type { AccessKey, Principal } from '../state/principal.ts';
import type { World } from '../state/world.ts';

/** A policy as an object; it is kept as its JSON text. */
export type PolicyObject = Readonly<Record<string, unknown>>;

export interface RoleFacts {
  readonly name: string;
  readonly trust: PolicyObject;
  /** Inline policies by name. */
  readonly policies?: Readonly<Record<string, PolicyObject>>;
  /** Attaches AdministratorAccess. */
  readonly administrator?: boolean;
  readonly maxSessionSeconds?: number;
  /** Its permissions boundary. */
  readonly boundary?: { readonly arn: string; readonly policy: PolicyObject };
}

/** Defines a role, in the place of one of that name; policies that IAM would refuse are refused. */
export function putRole(world: World, account: Account, facts: RoleFacts): Role {
  const trust = JSON.stringify(facts.trust);
  readTrustPolicy(world, trust);
  return addRole(world, account, {
    name: facts.name,
    trust,
    policies: texts(facts.policies),
    administrator: facts.administrator ?? false,
    maxSessionSeconds: facts.maxSessionSeconds,
    boundary: facts.boundary && boundaryOf(facts.boundary),
  });
}

function boundaryOf({ arn, policy }: NonNullable<RoleFacts['boundary']>): Boundary {
  const [text = ''] = texts({ boundary: policy }).values();
  return { arn, policy: text };
}

export interface UserFacts {
  readonly name: string;
  readonly policies?: Readonly<Record<string, PolicyObject>>;
  readonly administrator?: boolean;
}

export function putUser(world: World, account: Account, facts: UserFacts): User {
  const user: User = {
    name: facts.name,
    id: world.ids.unique('AIDA'),
    arn: `arn:${world.partition}:iam::${account.id}:user/${facts.name}`,
    createdAt: world.clock.now(),
    policies: texts(facts.policies),
    administrator: facts.administrator ?? false,
  };
  account.users.set(user.name, user);
  return user;
}

function texts(policies: Readonly<Record<string, PolicyObject>> = {}): Map<string, string> {
  return new Map(
    Object.entries(policies).map(([name, policy]) => {
      const text = JSON.stringify(policy);
      readPolicy(text, 'identity');
      return [name, text];
    }),
  );
}

/** As the SDK takes them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Whose keys, and until when; the root user's keys, and those of users without it, last. */
export interface KeyFacts {
  readonly account?: string;
  readonly role?: string;
  readonly session?: string;
  readonly user?: string;
  readonly seconds?: number;
}

export function makeKeys(world: World, account: Account, facts: KeyFacts): Credentials {
  const principal = principalOf(account, facts);
  const isTemporary = principal.kind === 'role' || facts.seconds !== undefined;
  const key: AccessKey = {
    id: world.ids.unique(isTemporary ? 'ASIA' : 'AKIA'),
    secret: world.ids.secret(40),
    token: isTemporary ? world.ids.secret(200) : undefined,
    expiresAt: isTemporary ? world.clock.now() + (facts.seconds ?? 43_200) * 1000 : undefined,
    principal,
  };
  world.keys.set(key.id, key);
  return {
    accessKeyId: key.id,
    secretAccessKey: key.secret,
    ...(key.token !== undefined && { sessionToken: key.token }),
  };
}

function principalOf(account: Account, facts: KeyFacts): Principal {
  if (facts.role !== undefined) {
    const role = account.roles.get(facts.role);
    if (!role) throw new Error(`no role ${facts.role} in ${account.id}`);
    return { kind: 'role', account, role, session: facts.session ?? 'sandbox', policy: undefined };
  }
  if (facts.user !== undefined) {
    const user = account.users.get(facts.user);
    if (!user) throw new Error(`no user ${facts.user} in ${account.id}`);
    return { kind: 'user', account, user };
  }
  return { kind: 'root', account };
}
