import type { Account } from '../state/account.ts';
import type { Creation, Handshake, Organization, Unit } from '../state/organization.ts';
import { accountOf, type World } from '../state/world.ts';
import { arnsOf } from './arns.ts';

/** AWS JSON writes times as seconds since the epoch, with milliseconds behind the point. */
export function seconds(time: number): number {
  return time / 1000;
}

export function organizationAnswer(
  world: World,
  organization: Organization,
): Readonly<Record<string, unknown>> {
  const management = accountOf(world, organization.managementId);
  const arns = arnsOf(world, organization);
  return {
    Id: organization.id,
    Arn: arns.organization,
    FeatureSet: organization.featureSet,
    MasterAccountArn: arns.account(management.id),
    MasterAccountId: management.id,
    MasterAccountEmail: management.email,
    AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
  };
}

/** The ids from the root to a parent, the root first. */
export function lineage(organization: Organization, parentId: string): string[] {
  const line: string[] = [];
  let at = parentId;
  while (at !== organization.rootId) {
    const unit = organization.units.get(at);
    if (!unit) throw new Error(`no organizational unit ${at}`);
    line.unshift(at);
    at = unit.parent;
  }
  return [organization.rootId, ...line];
}

function path(organization: Organization, parentId: string): string {
  return [organization.id, ...lineage(organization, parentId)].join('/');
}

/**
 * `Status` is what `State` was before 2025; closed accounts and those that aren't activated yet were
 * SUSPENDED to it (Organizations User Guide, "Monitor the state of your AWS accounts").
 */
const STATUS = {
  ACTIVE: 'ACTIVE',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'SUSPENDED',
  PENDING_ACTIVATION: 'SUSPENDED',
} as const;

export function accountAnswer(
  world: World,
  organization: Organization,
  account: Account,
  now: number,
): Readonly<Record<string, unknown>> {
  const { membership, formerName } = account;
  if (!membership) throw new Error(`${account.id} is in no organization`);
  const answer = {
    Id: account.id,
    Arn: arnsOf(world, organization).account(account.id),
    Email: account.email,
    Name: formerName && now < formerName.until ? formerName.name : account.name,
    Status: STATUS[account.state],
    State: account.state,
    Paths: [`${path(organization, membership.parent)}/${account.id}/`],
    JoinedMethod: membership.joinedMethod,
    JoinedTimestamp: seconds(membership.joinedAt),
  };
  const omitted: readonly string[] = world.behaviour.omitFromAccounts;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !omitted.includes(name)));
}

export function unitAnswer(
  world: World,
  organization: Organization,
  unit: Unit,
): Readonly<Record<string, unknown>> {
  return {
    Id: unit.id,
    Arn: arnsOf(world, organization).parent(unit.id),
    Name: unit.name,
    Path: `${path(organization, unit.id)}/`,
  };
}

/** It has no email address, in no state. */
export function creationAnswer(creation: Creation): Readonly<Record<string, unknown>> {
  return {
    Id: creation.id,
    AccountName: creation.name,
    State: creation.state,
    RequestedTimestamp: seconds(creation.requestedAt),
    ...(creation.completedAt !== undefined && {
      CompletedTimestamp: seconds(creation.completedAt),
    }),
    ...(creation.state === 'SUCCEEDED' && { AccountId: creation.accountId }),
    ...(creation.state === 'FAILED' && { FailureReason: creation.fails }),
  };
}

export function handshakeAnswer(
  world: World,
  organization: Organization,
  handshake: Handshake,
): Readonly<Record<string, unknown>> {
  const management = accountOf(world, organization.managementId);
  const { type, id } = handshake.target;
  return {
    Id: handshake.id,
    Arn: arnsOf(world, organization).handshake(handshake),
    Parties: [
      { Id: organization.id, Type: 'ORGANIZATION' },
      { Id: id, Type: type },
    ],
    State: handshake.state,
    RequestedTimestamp: seconds(handshake.requestedAt),
    ExpirationTimestamp: seconds(handshake.expiresAt),
    Action: 'INVITE',
    Resources: [
      {
        Value: organization.id,
        Type: 'ORGANIZATION',
        Resources: [
          { Type: 'MASTER_EMAIL', Value: management.email },
          { Type: 'MASTER_NAME', Value: management.name },
          { Type: 'ORGANIZATION_FEATURE_SET', Value: organization.featureSet },
        ],
      },
      { Value: id, Type: type },
      ...(handshake.notes === undefined ? [] : [{ Value: handshake.notes, Type: 'NOTES' }]),
    ],
  };
}
