import {
  type CreateAccountState,
  type CreateAccountStatus,
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  paginateListAccounts,
  paginateListCreateAccountStatus,
} from '@aws-sdk/client-organizations';
import pLimit from 'p-limit';
import { Failure } from '../failure.ts';
import { type LiveAccount, toLiveAccount } from './account.ts';
import type { Reader } from './connection.ts';
import { awsFailure, isAwsError } from './errors.ts';
import { given } from './given.ts';
import { type Invitation, listInvitations } from './invitations.ts';
import { type Quota, readQuota } from './quota.ts';

export interface Organization {
  /** `o-…` */
  readonly id: string;
  /** `aws`, `aws-us-gov`, … */
  readonly partition: string;
  /** 12 digits. */
  readonly managementAccountId: string;
  readonly managementEmail: string;
}

/** A request to create an account. AWS does not say for which email. */
export interface CreationRequest {
  /** `car-…` */
  readonly id: string;
  readonly accountName: string;
  readonly state: CreateAccountState | undefined;
  /** Once it has SUCCEEDED. */
  readonly accountId: string | undefined;
  /** Once it has FAILED. */
  readonly failureReason: string | undefined;
  /** Once it has ended. */
  readonly completedAt: Date | undefined;
}

/** What must be known to create accounts, besides the accounts themselves. */
export interface Room {
  /** Requests IN_PROGRESS. */
  readonly creations: readonly CreationRequest[];
  /** Invitations that nobody has answered yet; each takes a place of the quota. */
  readonly invitations: number;
  readonly quota: Quota | undefined;
}

/** One reading of the organization, as much of it as was asked for. */
export interface Live {
  /** Absent when the account of the credentials is not in an organization. */
  readonly organization: Organization | undefined;
  /** By id: all of them if `isWhole`, else those that were asked for and are there. */
  readonly accounts: ReadonlyMap<string, LiveAccount>;
  readonly isWhole: boolean;
  /** The newest first; empty unless the organization was read whole, or lacks an account that was asked for. */
  readonly invitations: readonly Invitation[];
  readonly room: Room | undefined;
}

/** What a plan needs to know. */
export interface Needs {
  /** Accounts to look up by id. */
  readonly ids: readonly string[];
  /** Accounts to look up besides, which need not be there any longer. */
  readonly alsoIds?: readonly string[];
  /** Whether accounts are looked for by email, which takes the whole list. */
  readonly whole: boolean;
}

/**
 * Reads the organization: as many calls as there are ids, or one for every 20 accounts of the
 * organization where the whole list is needed.
 * @throws Failure when AWS refuses a call
 */
export async function readLive(reader: Reader, needs: Needs): Promise<Live> {
  const organization = await readOrganization(reader);
  if (!organization) {
    const accounts = new Map();
    return { organization, accounts, isWhole: true, invitations: [], room: undefined };
  }
  if (!needs.whole) {
    const ids = [...new Set([...needs.ids, ...(needs.alsoIds ?? [])])];
    const accounts = await describeAll(reader, ids);
    const isComplete = needs.ids.every((id) => accounts.has(id));
    const invitations = isComplete ? [] : await listInvitations(reader);
    return { organization, accounts, isWhole: false, invitations, room: undefined };
  }
  const [accounts, creations, invitations, quota] = await Promise.all([
    listAccounts(reader),
    listCreations(reader, ['IN_PROGRESS']),
    listInvitations(reader),
    readQuota(reader),
  ]);
  return {
    organization,
    accounts,
    isWhole: true,
    invitations,
    room: {
      creations,
      invitations: invitations.filter(({ state }) => state === 'pending').length,
      quota,
    },
  };
}

export async function readOrganization(reader: Reader): Promise<Organization | undefined> {
  try {
    const { Organization: found } = await reader.organizations.send(
      new DescribeOrganizationCommand({}),
    );
    const { Id, Arn, MasterAccountId, MasterAccountEmail } = found ?? {};
    if (!Id || !Arn || !MasterAccountId || !MasterAccountEmail) {
      throw new Failure('AWS describes the organization without its id or its management account');
    }
    return {
      id: Id,
      partition: Arn.split(':')[1] ?? 'aws',
      managementAccountId: MasterAccountId,
      managementEmail: MasterAccountEmail,
    };
  } catch (error) {
    if (isAwsError(error, 'AWSOrganizationsNotInUseException')) return undefined;
    throw awsFailure(error, 'organizations:DescribeOrganization');
  }
}

/** All accounts, by id, in ceil(N/20) calls or more: AWS may answer with empty pages in between. */
export async function listAccounts(reader: Reader): Promise<ReadonlyMap<string, LiveAccount>> {
  const accounts = new Map<string, LiveAccount>();
  try {
    const config = { client: reader.organizations, pageSize: 20 };
    for await (const page of paginateListAccounts(config, {})) {
      for (const account of page.Accounts ?? []) {
        const live = toLiveAccount(account);
        accounts.set(live.id, live);
      }
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListAccounts');
  }
  return accounts;
}

/** The account with an id; `undefined` when it is not in the organization. */
export async function describeAccount(
  reader: Reader,
  id: string,
): Promise<LiveAccount | undefined> {
  try {
    const { Account } = await reader.organizations.send(
      new DescribeAccountCommand({ AccountId: id }),
    );
    return Account && toLiveAccount(Account);
  } catch (error) {
    if (isAwsError(error, 'AccountNotFoundException')) return undefined;
    throw awsFailure(error, 'organizations:DescribeAccount');
  }
}

async function describeAll(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LiveAccount>> {
  const limit = pLimit(10);
  const found = await limit.map(ids, (id) => describeAccount(reader, id));
  return new Map(found.filter((account) => account !== undefined).map((live) => [live.id, live]));
}

/** Requests to create accounts that are in one of the states; AWS keeps them for a while. */
export async function listCreations(
  reader: Reader,
  states: CreateAccountState[],
): Promise<readonly CreationRequest[]> {
  const requests: CreationRequest[] = [];
  try {
    const config = { client: reader.organizations, pageSize: 20 };
    for await (const page of paginateListCreateAccountStatus(config, { States: states })) {
      for (const status of page.CreateAccountStatuses ?? []) requests.push(toRequest(status));
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListCreateAccountStatus');
  }
  return requests;
}

export function toRequest(status: CreateAccountStatus): CreationRequest {
  return {
    id: given(status.Id, 'CreateAccountStatus.Id'),
    accountName: status.AccountName ?? '',
    state: status.State,
    accountId: status.AccountId,
    failureReason: status.FailureReason,
    completedAt: status.CompletedTimestamp,
  };
}
