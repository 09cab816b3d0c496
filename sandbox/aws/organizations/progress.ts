import type { Account } from '../state/account.ts';
import { addAccount, addDelegateRole } from '../state/newcomers.ts';
import type { Creation, Organization } from '../state/organization.ts';
import { beforeTagging } from '../state/tag-index.ts';
import { isEmailTaken, type World } from '../state/world.ts';
import { isPending } from './quota.ts';

const DAY = 24 * 3_600_000;

/** A closed account is gone for good after ninety days (Account Management Reference Guide). */
const CLOSED_FOR = 90 * DAY;

/** Lets happen what is due: creations, closures, expiries. Called before every look at the world. */
export function progress(world: World): void {
  const now = world.clock.now();
  for (const organization of world.organizations.values()) {
    for (const creation of organization.creations) {
      if (creation.state === 'IN_PROGRESS' && creation.decidedAt <= now) {
        decideCreation(world, organization, creation);
      }
    }
    for (const handshake of organization.handshakes) {
      if (isPending(handshake) && handshake.expiresAt <= now) {
        handshake.state = 'EXPIRED';
        handshake.endedAt = handshake.expiresAt;
      }
    }
  }
  for (const account of world.accounts.values()) {
    if (account.closedFrom !== undefined) close(account, account.closedFrom, now);
  }
}

function decideCreation(world: World, organization: Organization, creation: Creation): void {
  const at = creation.decidedAt;
  // Someone may have taken the address since the request was made.
  if (creation.fails === undefined && isEmailTaken(world, creation.email)) {
    creation.fails = 'EMAIL_ALREADY_EXISTS';
  }
  creation.completedAt = at;
  creation.state = creation.fails === undefined ? 'SUCCEEDED' : 'FAILED';
  if (creation.fails !== undefined && !creation.leavesAccount) return;

  const { settleSeconds, listLagSeconds } = world.behaviour;
  const settle = settleSeconds * 1000;
  const account = addAccount(world, {
    email: creation.email,
    name: creation.name,
    createdAt: at,
    assumableFrom: at + settle,
    // Once the role can be assumed, the services inside may still not know the account.
    usableFrom: at + settle * 1.25,
    billingAccess: creation.billingAccess,
  });
  account.membership = {
    organization: organization.id,
    parent: organization.rootId,
    joinedMethod: 'CREATED',
    joinedAt: at,
    shownFrom: at + listLagSeconds * 1000,
  };
  if (creation.tags.size > 0) beforeTagging(world, account);
  for (const [key, value] of creation.tags) account.tags.set(key, value);
  addDelegateRole(world, account, {
    name: creation.roleName,
    managementId: organization.managementId,
  });
  creation.accountId = account.id;
}

function close(account: Account, closedFrom: number, now: number): void {
  if (account.state === 'PENDING_CLOSURE' && closedFrom <= now) account.state = 'CLOSED';
  if (closedFrom + CLOSED_FOR <= now) account.membership = undefined;
}
