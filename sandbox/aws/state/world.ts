import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../../clock.ts';
import type { Account } from './account.ts';
import type { Ids } from './ids.ts';
import type { FailureReason, Organization } from './organization.ts';
import type { AccessKey } from './principal.ts';

export type PartitionName = 'aws' | 'aws-us-gov' | 'aws-cn';

/** How this AWS behaves. Times are simulated seconds. */
export interface Behaviour {
  readonly creationSeconds: number;
  readonly settleSeconds: number;
  readonly listLagSeconds: number;
  readonly closureSeconds: number;
  /** How much later the tagging API knows of a tag. */
  readonly tagLagSeconds: number;
  readonly finalizingSeconds: number;
  readonly emptyPages: boolean;
  readonly rateLimits: boolean;
  readonly overQuota: 'exception' | 'failure';
  readonly freshInvitation: 'OPEN' | 'REQUESTED';
  readonly omitFromAccounts: readonly ('State' | 'Status' | 'Paths')[];
}

/** What becomes of the next creation that it fits, instead of the ordinary course. */
export interface CreationScript {
  /** Lower-case. */
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly fails: FailureReason | undefined;
  readonly seconds: number | undefined;
  readonly leavesAccount: boolean;
}

/** An error to answer in place of doing what is asked. */
export interface Refusal {
  readonly operation: string;
  readonly code: string;
  readonly message: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly where: (input: unknown) => boolean;
  skip: number;
  times: number;
}

export interface World {
  readonly partition: PartitionName;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly behaviour: Behaviour;
  /** Key sets of the identity providers that exist on this internet, by issuer without `https://`. */
  readonly issuers: ReadonlyMap<string, () => Promise<JSONWebKeySet>>;
  readonly accounts: Map<string, Account>;
  readonly organizations: Map<string, Organization>;
  readonly keys: Map<string, AccessKey>;
  /** Email addresses and aliases of the accounts that are nowhere else in this world. */
  readonly takenEmails: Set<string>;
  readonly takenAliases: Set<string>;
  readonly creationScripts: CreationScript[];
  readonly refusals: Refusal[];
  /** What each role was allowed when it asked: actions by the role's ARN. */
  readonly used: Map<string, Set<string>>;
}

/** Where the global services live: AWS General Reference, "AWS Organizations endpoints and quotas". */
export const HOME_REGION: Readonly<Record<PartitionName, string>> = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-northwest-1',
};

export function organizationOf(world: World, account: Account): Organization | undefined {
  return account.membership && world.organizations.get(account.membership.organization);
}

/** The accounts of an organization, in the order in which they joined. */
export function membersOf(world: World, organization: Organization): Account[] {
  return [...world.accounts.values()].filter(
    (account) => account.membership?.organization === organization.id,
  );
}

/** An account that must exist; a management account always does. */
export function accountOf(world: World, id: string): Account {
  const account = world.accounts.get(id);
  if (!account) throw new Error(`no account ${id}`);
  return account;
}

/**
 * Whether an account with this email address exists or ever existed: the addresses of closed
 * accounts stay taken (Account Management Reference Guide, "Close an AWS account").
 */
export function isEmailTaken(world: World, email: string): boolean {
  const wanted = email.toLowerCase();
  if (world.takenEmails.has(wanted)) return true;
  for (const account of world.accounts.values()) {
    if (account.email.toLowerCase() === wanted) return true;
  }
  return false;
}

/** Aliases are unique over all accounts of a partition (IAM User Guide, "Your AWS account ID and its alias"). */
export function isAliasTaken(world: World, alias: string): boolean {
  if (world.takenAliases.has(alias)) return true;
  for (const account of world.accounts.values()) if (account.alias === alias) return true;
  return false;
}
