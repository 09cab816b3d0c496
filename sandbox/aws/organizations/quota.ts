import type { Organization } from '../state/organization.ts';
import { membersOf, type World } from '../state/world.ts';

export const isPending = (handshake: { readonly state: string }): boolean =>
  handshake.state === 'OPEN' || handshake.state === 'REQUESTED';

/**
 * Whether the organization has as many accounts as it may: closed ones count until they are gone for
 * good, and so do invitations that are under way (Organizations User Guide, "Quotas and service
 * limits") and creations in progress.
 */
export function isFull(world: World, organization: Organization): boolean {
  const accounts = membersOf(world, organization).length;
  const invitations = organization.handshakes.filter(isPending).length;
  const creations = inProgress(organization).length;
  return accounts + invitations + creations >= organization.quota.accounts;
}

export function inProgress(organization: Organization): Organization['creations'] {
  return organization.creations.filter((creation) => creation.state === 'IN_PROGRESS');
}
