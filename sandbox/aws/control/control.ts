import { foundOrganization } from '../organizations/founding.ts';
import { accept, end, isFor } from '../organizations/invitation.ts';
import { leave } from '../organizations/leaving.ts';
import { progress } from '../organizations/progress.ts';
import { isPending } from '../organizations/quota.ts';
import type { Account } from '../state/account.ts';
import type { FailureReason, Handshake, Organization } from '../state/organization.ts';
import { accountOf, membersOf, type World } from '../state/world.ts';
import {
  type Credentials,
  type KeyFacts,
  makeKeys,
  putRole,
  putUser,
  type RoleFacts,
  type UserFacts,
} from './access.ts';
import {
  type AccountFacts,
  changeAccount,
  type NewAccountFacts,
  putAccount,
  unitAt,
} from './accounts.ts';
import { type Deed, may } from './may.ts';
import {
  type AccountView,
  accountView,
  type CreationView,
  creationView,
  type InvitationView,
  invitationView,
  pathOf,
} from './views.ts';

export interface OrganizationFacts {
  readonly featureSet?: 'ALL' | 'CONSOLIDATED_BILLING';
  /** Simulated seconds for which it answers FinalizingOrganizationException. Default 0. */
  readonly finalizingSeconds?: number;
  /** Whether Account Management may act on members (`account.amazonaws.com`). Default true. */
  readonly trustedAccess?: boolean;
  /** How many accounts it may have. Default 10. */
  readonly quota?: number;
}

export interface CreationScriptFacts {
  /** The creation that is meant; the next one without either. */
  readonly email?: string;
  readonly name?: string;
  readonly fails?: FailureReason;
  /** Simulated seconds until it is decided; Infinity for never. */
  readonly seconds?: number;
  /** Whether a failed one leaves an account behind all the same. */
  readonly leavesAccount?: boolean;
}

export interface RefusalFacts {
  readonly operation: string;
  /** The error's code on the wire, such as `ConcurrentModificationException`. */
  readonly code: string;
  readonly message?: string;
  /** Further members of the error, such as `Reason`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Whether a request with this input is meant. */
  readonly where?: (input: unknown) => boolean;
  /** How many requests to let pass first. Default 0. */
  readonly skip?: number;
  /** How many to refuse. Default 1. */
  readonly times?: number;
}

/** What a test can see and do behind the API's back. All of it takes effect at once. */
export interface Control {
  /** The account that everything starts with; the management account of the organization. */
  readonly managementId: string;
  /** The management account's organization. Throws while there is none. */
  organization(): { readonly id: string; readonly rootId: string };

  createOrganization(facts?: OrganizationFacts): { readonly id: string; readonly rootId: string };
  /** Deletes the organization, and makes another of the same accounts, all in its root. */
  replaceOrganization(): void;
  addAccount(facts?: NewAccountFacts): AccountView;
  /** Many at once; `facts` tells of the nth, from 0. */
  addAccounts(count: number, facts?: (n: number) => NewAccountFacts): AccountView[];
  /** An account outside of the organization, in another one of its own if asked. */
  addOutsider(facts?: NewAccountFacts & { readonly inOtherOrganization?: boolean }): AccountView;
  changeAccount(id: string, facts: AccountFacts): void;
  removeAccount(id: string): void;
  /** The id of the organizational unit at a path of names, made if need be. */
  unit(path: string): string;
  /** Paths of all organizational units. */
  units(): string[];

  setQuota(accounts: number, options?: { readonly readable?: boolean }): void;
  setTrustedAccess(servicePrincipal: string, enabled: boolean): void;
  setEmailVerified(verified: boolean): void;
  /** Whether a member may read the organization and tag in it. */
  setDelegatedAdministrator(id: string, delegated: boolean): void;
  takeEmail(email: string): void;
  takeAlias(alias: string): void;

  /** A role, in the management account unless told otherwise; returns its ARN. */
  role(facts: RoleFacts & { readonly account?: string }): string;
  user(facts: UserFacts & { readonly account?: string }): string;
  /** The actions that a role needed, and was allowed, up to now. */
  used(roleArn: string): readonly string[];
  /** Whether a session of a role may do something, by all policies that bear on it. */
  may(roleArn: string, ask: Deed): boolean;
  /** Keys of a role, a user or, without either, the root user, which may do everything. */
  keys(facts?: KeyFacts): Credentials;
  oidcProvider(issuer: string, options?: { account?: string; audiences?: string[] }): void;

  nextCreation(facts: CreationScriptFacts): void;
  refuse(facts: RefusalFacts): void;
  /** What becomes of a pending invitation, given its id, or the invited account's id or address. */
  acceptInvitation(invitation: string): void;
  declineInvitation(invitation: string): void;
  expireInvitation(invitation: string): void;
  /** As somebody in the management account does by hand. */
  cancelInvitation(invitation: string): void;

  /** All accounts of this AWS, those outside of the organization included. */
  accounts(): AccountView[];
  /** One of them, by id, email address or name. Throws when there is none. */
  account(key: string): AccountView;
  creations(): CreationView[];
  invitations(): InvitationView[];
}

/** @param operations the names of all operations, so that a script for another one is noticed */
export function controlOf(
  world: World,
  management: Account,
  operations: ReadonlySet<string>,
): Control {
  const organization = (): Organization => {
    const found = [...world.organizations.values()].find(
      ({ managementId }) => managementId === management.id,
    );
    if (!found) throw new Error('there is no organization yet');
    return found;
  };
  const accountWith = (id = management.id): Account => accountOf(world, id);
  /** The account with this id or email address. */
  const accountLike = (key: string): Account | undefined =>
    [...world.accounts.values()].find(
      ({ id, email }) => id === key || email.toLowerCase() === key.toLowerCase(),
    );
  const invitation = (key: string): Handshake => {
    progress(world);
    const account = accountLike(key);
    const found = organization().handshakes.find(
      (one) => one.id === key || (account && isFor(one, account) && isPending(one)),
    );
    if (!found) throw new Error(`no invitation for ${key}`);
    return found;
  };
  const invited = ({ target }: Handshake): Account => {
    const found = accountLike(target.id);
    if (!found) throw new Error(`no account ${target.id} that could accept`);
    return found;
  };
  const look = (): World => {
    progress(world);
    return world;
  };

  return {
    managementId: management.id,
    organization: () => {
      const { id, rootId } = organization();
      return { id, rootId };
    },

    createOrganization: (facts = {}) => {
      const founded = foundOrganization(world, management, {
        featureSet: facts.featureSet ?? 'ALL',
        finalizingSeconds: facts.finalizingSeconds ?? 0,
      });
      founded.quota.accounts = facts.quota ?? founded.quota.accounts;
      if (facts.trustedAccess ?? true) {
        founded.trustedServices.set('account.amazonaws.com', world.clock.now());
      }
      return { id: founded.id, rootId: founded.rootId };
    },
    replaceOrganization: () => {
      const former = organization();
      const members = membersOf(world, former);
      world.organizations.delete(former.id);
      const { featureSet, quota } = former;
      const next = foundOrganization(world, management, { featureSet, finalizingSeconds: 0 });
      Object.assign(next.quota, quota);
      for (const member of members.filter(({ id }) => id !== management.id)) {
        member.membership = {
          organization: next.id,
          parent: next.rootId,
          joinedMethod: 'INVITED',
          joinedAt: world.clock.now(),
          shownFrom: 0,
        };
      }
    },
    addAccount: (facts = {}) => accountView(world, putAccount(world, organization(), facts)),
    addAccounts: (count, facts = () => ({})) => {
      const mine = organization();
      return Array.from({ length: count }, (_, n) =>
        accountView(world, putAccount(world, mine, facts(n))),
      );
    },
    addOutsider: ({ inOtherOrganization = false, ...facts } = {}) => {
      let other: Organization | undefined;
      if (inOtherOrganization) {
        const otherManagement = putAccount(world, undefined, {});
        other = foundOrganization(world, otherManagement, {
          featureSet: 'ALL',
          finalizingSeconds: 0,
        });
      }
      return accountView(world, putAccount(world, other, facts));
    },
    changeAccount: (id, facts) => {
      changeAccount(world, accountWith(id), facts);
    },
    removeAccount: (id) => {
      leave(accountWith(id));
    },
    unit: (path) => unitAt(world, organization(), path),
    units: () => {
      const mine = organization();
      return [...mine.units.keys()].map((id) => pathOf(mine, id)).sort();
    },

    setQuota: (accounts, { readable = true } = {}) => {
      Object.assign(organization().quota, { accounts, readable });
    },
    setTrustedAccess: (servicePrincipal, enabled) => {
      const { trustedServices } = organization();
      if (enabled) trustedServices.set(servicePrincipal, world.clock.now());
      else trustedServices.delete(servicePrincipal);
    },
    setEmailVerified: (verified) => {
      organization().emailVerified = verified;
    },
    setDelegatedAdministrator: (id, delegated) => {
      const { delegatedAdministrators } = organization();
      if (delegated) delegatedAdministrators.add(accountWith(id).id);
      else delegatedAdministrators.delete(id);
    },
    takeEmail: (email) => {
      world.takenEmails.add(email.toLowerCase());
    },
    takeAlias: (alias) => {
      world.takenAliases.add(alias);
    },

    role: ({ account, ...facts }) => putRole(world, accountWith(account), facts).arn,
    user: ({ account, ...facts }) => putUser(world, accountWith(account), facts).arn,
    keys: (facts = {}) => makeKeys(world, accountWith(facts.account), facts),
    used: (arn) => [...(world.used.get(arn) ?? [])].sort(),
    may: (arn, ask) => may(world, arn, ask),
    oidcProvider: (issuer, { account, audiences = ['sts.amazonaws.com'] } = {}) => {
      accountWith(account).oidcProviders.set(issuer, { issuer, audiences });
    },

    nextCreation: (facts) => {
      world.creationScripts.push({
        email: facts.email?.toLowerCase(),
        name: facts.name,
        fails: facts.fails,
        seconds: facts.seconds,
        leavesAccount: facts.leavesAccount ?? false,
      });
    },
    refuse: (facts) => {
      if (!operations.has(facts.operation)) throw new Error(`no operation ${facts.operation}`);
      world.refusals.push({
        operation: facts.operation,
        code: facts.code,
        message: facts.message ?? `${facts.operation} was refused.`,
        members: facts.members ?? {},
        where: facts.where ?? (() => true),
        skip: facts.skip ?? 0,
        times: facts.times ?? 1,
      });
    },
    acceptInvitation: (key) => {
      const handshake = invitation(key);
      accept(world, organization(), handshake, invited(handshake));
    },
    declineInvitation: (key) => {
      end(invitation(key), 'DECLINED', world.clock.now());
    },
    cancelInvitation: (key) => {
      end(invitation(key), 'CANCELED', world.clock.now());
    },
    expireInvitation: (key) => {
      end(invitation(key), 'EXPIRED', world.clock.now());
    },

    accounts: () => [...look().accounts.values()].map((account) => accountView(world, account)),
    account: (key) => {
      look();
      const found =
        accountLike(key) ?? [...world.accounts.values()].find(({ name }) => name === key);
      if (!found) throw new Error(`no account ${key}`);
      return accountView(world, found);
    },
    creations: () => {
      look();
      return organization().creations.map(creationView);
    },
    invitations: () => {
      look();
      return organization().handshakes.map(invitationView);
    },
  };
}
