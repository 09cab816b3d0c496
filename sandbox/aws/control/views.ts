import { lineage } from '../organizations/answers.ts';
import type { Account, AccountState, Contact, ContactType } from '../state/account.ts';
import type { Creation, Handshake, Organization } from '../state/organization.ts';
import { organizationOf, type World } from '../state/world.ts';

/** Everything known of an account, as it is at the moment. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly state: AccountState;
  readonly billingAccess: 'ALLOW' | 'DENY';
  readonly alias: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Partial<Record<ContactType, Contact>>>;
  /** Policies by role and by name, parsed; `trust` is each role's trust policy. */
  readonly roles: Readonly<Record<string, RoleView>>;
  /** Undefined outside of every organization. */
  readonly membership:
    | {
        readonly organization: string;
        readonly parentId: string;
        /** Names of organizational units, such as `Workloads/Prod`; `Root` in the root. */
        readonly path: string;
        readonly joinedMethod: 'CREATED' | 'INVITED';
        /** Simulated milliseconds. */
        readonly joinedAt: number;
      }
    | undefined;
  /** From when its roles can be assumed, in simulated milliseconds. */
  readonly assumableFrom: number;
}

export interface RoleView {
  readonly arn: string;
  readonly administrator: boolean;
  readonly trust: unknown;
  readonly policies: Readonly<Record<string, unknown>>;
}

export function accountView(world: World, account: Account): AccountView {
  const organization = organizationOf(world, account);
  const { membership } = account;
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    state: account.state,
    billingAccess: account.billingAccess,
    alias: account.alias,
    tags: Object.fromEntries(account.tags),
    contacts: Object.fromEntries(account.contacts),
    roles: Object.fromEntries(
      [...account.roles.values()].map((role) => [
        role.name,
        {
          arn: role.arn,
          administrator: role.administrator,
          trust: JSON.parse(role.trust),
          policies: Object.fromEntries(
            [...role.policies].map(([name, text]) => [name, JSON.parse(text)]),
          ),
        },
      ]),
    ),
    membership: membership &&
      organization && {
        organization: organization.id,
        parentId: membership.parent,
        path: pathOf(organization, membership.parent),
        joinedMethod: membership.joinedMethod,
        joinedAt: membership.joinedAt,
      },
    assumableFrom: account.assumableFrom,
  };
}

/** A path of names; `Root` for the root itself. */
export function pathOf(organization: Organization, parentId: string): string {
  const [, ...units] = lineage(organization, parentId);
  const names = units.map((id) => organization.units.get(id)?.name ?? id);
  return names.length === 0 ? 'Root' : names.join('/');
}

export type CreationView = Readonly<
  Pick<Creation, 'id' | 'email' | 'name' | 'state' | 'accountId'> & {
    failureReason: Creation['fails'];
    tags: Readonly<Record<string, string>>;
  }
>;

export function creationView(creation: Creation): CreationView {
  const { id, email, name, state, accountId, tags } = creation;
  const failureReason = state === 'FAILED' ? creation.fails : undefined;
  return { id, email, name, state, accountId, failureReason, tags: Object.fromEntries(tags) };
}

export type InvitationView = Readonly<
  Pick<Handshake, 'id' | 'target' | 'state' | 'notes' | 'requestedAt' | 'expiresAt'> & {
    tags: Readonly<Record<string, string>>;
  }
>;

export function invitationView(handshake: Handshake): InvitationView {
  const { id, target, state, notes, requestedAt, expiresAt, tags } = handshake;
  return { id, target, state, notes, requestedAt, expiresAt, tags: Object.fromEntries(tags) };
}
