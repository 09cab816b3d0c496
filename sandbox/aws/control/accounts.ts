import { addUnit } from '../organizations/structure.ts';
import type { Account, AccountState, Contact, ContactType } from '../state/account.ts';
import { addAccount, addDelegateRole } from '../state/newcomers.ts';
import type { Organization } from '../state/organization.ts';
import { isEmailTaken, organizationOf, type World } from '../state/world.ts';

/** What can be said of an account. */
export interface AccountFacts {
  readonly email?: string;
  readonly name?: string;
  readonly state?: AccountState;
  readonly alias?: string;
  /** Replaces the tags that it has. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Replaces those of the kinds named. */
  readonly contacts?: Readonly<Partial<Record<ContactType, Contact>>>;
  /** Names of organizational units, such as `Workloads/Prod`, made if need be; `Root` for the root. */
  readonly path?: string;
}

export interface NewAccountFacts extends AccountFacts {
  readonly id?: string;
  readonly joined?: 'CREATED' | 'INVITED';
  /**
   * The role that the management account can assume: `OrganizationAccountAccessRole`, unless told
   * otherwise, in accounts that were created; none in those that were invited.
   */
  readonly roleName?: string;
  /** Simulated milliseconds; the moment of the call without it. */
  readonly joinedAt?: number;
}

/** Adds an account, ready to be used; to the organization given, or outside of every one. */
export function putAccount(
  world: World,
  organization: Organization | undefined,
  facts: NewAccountFacts,
): Account {
  const at = facts.joinedAt ?? world.clock.now();
  const id = facts.id ?? world.ids.account();
  if (facts.email !== undefined && isEmailTaken(world, facts.email)) {
    throw new Error(`${facts.email} is taken`);
  }
  const account = addAccount(world, {
    id,
    email: facts.email ?? `account-${id}@example.com`,
    name: facts.name ?? `Account ${id}`,
    createdAt: at,
  });
  if (organization) {
    const joinedMethod = facts.joined ?? 'CREATED';
    account.membership = {
      organization: organization.id,
      parent: organization.rootId,
      joinedMethod,
      joinedAt: at,
      shownFrom: 0,
    };
    const roleName =
      facts.roleName ?? (joinedMethod === 'CREATED' ? 'OrganizationAccountAccessRole' : undefined);
    if (roleName !== undefined) {
      const { managementId } = organization;
      addDelegateRole(world, account, { name: roleName, managementId });
    }
  }
  changeAccount(world, account, facts);
  return account;
}

export function changeAccount(world: World, account: Account, facts: AccountFacts): void {
  account.email = facts.email ?? account.email;
  account.name = facts.name ?? account.name;
  account.alias = facts.alias ?? account.alias;
  if (facts.state !== undefined) {
    account.state = facts.state;
    account.closedFrom =
      facts.state === 'CLOSED' || facts.state === 'PENDING_CLOSURE'
        ? world.clock.now() + (facts.state === 'CLOSED' ? 0 : world.behaviour.closureSeconds * 1000)
        : undefined;
  }
  if (facts.tags) {
    account.tags.clear();
    for (const [key, value] of Object.entries(facts.tags)) account.tags.set(key, value);
  }
  for (const kind of ['BILLING', 'OPERATIONS', 'SECURITY'] as const) {
    const contact = facts.contacts?.[kind];
    if (contact) account.contacts.set(kind, contact);
  }
  if (facts.path !== undefined) {
    const organization = organizationOf(world, account);
    if (!organization || !account.membership)
      throw new Error(`${account.id} is in no organization`);
    account.membership.parent = unitAt(world, organization, facts.path);
  }
}

/** The id of the unit at a path of names, made if need be. */
export function unitAt(world: World, organization: Organization, path: string): string {
  let parent = organization.rootId;
  for (const name of path === 'Root' ? [] : path.split('/')) {
    const found = [...organization.units.values()].find(
      (unit) => unit.parent === parent && unit.name === name,
    );
    const unit =
      found ??
      addUnit(() => world.ids.unit(organization.rootId), organization, {
        parent,
        name,
        tags: new Map(),
      });
    parent = unit.id;
  }
  return parent;
}
