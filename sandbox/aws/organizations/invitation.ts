import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import type { Handshake, HandshakeState, Organization } from '../state/organization.ts';
import { beforeTagging } from '../state/tag-index.ts';
import { organizationOf, type World } from '../state/world.ts';
import { handshakeConstraint } from './errors.ts';
import { leave } from './leaving.ts';
import { isPending } from './quota.ts';

const DAY = 24 * 3_600_000;

/** Organizations User Guide, "Inviting an AWS account": good for fifteen days, then shown for thirty. */
export const OPEN_FOR = 15 * DAY;
const SHOWN_FOR = 30 * DAY;

export function isShown(handshake: Handshake, now: number): boolean {
  return handshake.endedAt === undefined || now < handshake.endedAt + SHOWN_FOR;
}

/** Whether an invitation is meant for an account. */
export function isFor(handshake: Handshake, account: Account): boolean {
  const { type, id } = handshake.target;
  return type === 'ACCOUNT' ? id === account.id : id.toLowerCase() === account.email.toLowerCase();
}

/**
 * Ends a pending invitation.
 * @throws AwsError when it has ended already
 */
export function end(handshake: Handshake, state: HandshakeState, now: number): void {
  if (handshake.state === state) {
    throw new AwsError(
      'HandshakeAlreadyInStateException',
      'The specified handshake is already in the requested state.',
    );
  }
  if (!isPending(handshake)) {
    throw new AwsError(
      'InvalidHandshakeTransitionException',
      "You can't perform the operation on the handshake in its current state.",
    );
  }
  handshake.state = state;
  handshake.endedAt = now;
}

/**
 * Brings the invited account into the organization, with the tags of the invitation and without any
 * role for it. An account that is in another organization leaves that one.
 */
export function accept(
  world: World,
  organization: Organization,
  handshake: Handshake,
  account: Account,
): void {
  const former = organizationOf(world, account);
  if (former?.managementId === account.id) {
    throw new AwsError(
      'MasterCannotLeaveOrganizationException',
      "You can't remove the management account from an organization.",
    );
  }
  if (former === organization) {
    throw handshakeConstraint(
      'ALREADY_IN_AN_ORGANIZATION',
      'The specified account is already a member of an organization.',
    );
  }
  const now = world.clock.now();
  end(handshake, 'ACCEPTED', now);
  leave(account);
  account.membership = {
    organization: organization.id,
    parent: organization.rootId,
    joinedMethod: 'INVITED',
    joinedAt: now,
    shownFrom: now + world.behaviour.listLagSeconds * 1000,
  };
  if (handshake.tags.size > 0) beforeTagging(world, account);
  for (const [key, value] of handshake.tags) account.tags.set(key, value);
}
