import type { Handshake, Organization } from '../state/organization.ts';
import type { World } from '../state/world.ts';

/** Service Authorization Reference, "Resource types defined by AWS Organizations". */
export interface Arns {
  readonly organization: string;
  account(id: string): string;
  /** Of the root or of an organizational unit. */
  parent(id: string): string;
  handshake(handshake: Pick<Handshake, 'id'>): string;
  /** Of whatever can be tagged. */
  resource(id: string): string;
}

export function arnsOf(world: World, { id, managementId }: Organization): Arns {
  const prefix = `arn:${world.partition}:organizations::${managementId}:`;
  const account = (accountId: string): string => `${prefix}account/${id}/${accountId}`;
  const parent = (parentId: string): string =>
    `${prefix}${parentId.startsWith('r-') ? 'root' : 'ou'}/${id}/${parentId}`;
  return {
    organization: `${prefix}organization/${id}`,
    account,
    parent,
    handshake: (handshake) => `${prefix}handshake/${id}/invite/${handshake.id}`,
    resource: (resourceId) => (/^\d/.test(resourceId) ? account(resourceId) : parent(resourceId)),
  };
}
