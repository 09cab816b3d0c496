import type { Account } from '../state/account.ts';
import type { Organization } from '../state/organization.ts';
import type { World } from '../state/world.ts';

interface Founding {
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  readonly finalizingSeconds: number;
}

/**
 * Makes an account the management account of a new organization. It counts as invited: Organizations
 * lists it with JoinedMethod INVITED.
 */
export function foundOrganization(
  world: World,
  management: Account,
  { featureSet, finalizingSeconds }: Founding,
): Organization {
  const now = world.clock.now();
  const organization: Organization = {
    id: world.ids.organization(),
    rootId: world.ids.root(),
    managementId: management.id,
    featureSet,
    finalizedFrom: now + finalizingSeconds * 1000,
    emailVerified: true,
    rootTags: new Map(),
    units: new Map(),
    trustedServices: new Map(),
    delegatedAdministrators: new Set(),
    creations: [],
    handshakes: [],
    closures: [],
    // The documented default; new organizations may get fewer.
    quota: { accounts: 10, readable: true, requests: [] },
  };
  world.organizations.set(organization.id, organization);
  management.membership = {
    organization: organization.id,
    parent: organization.rootId,
    joinedMethod: 'INVITED',
    joinedAt: now,
    shownFrom: now,
  };
  return organization;
}
