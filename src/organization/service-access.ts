import { paginateListAWSServiceAccessForOrganization } from '@aws-sdk/client-organizations';
import type { Reader } from './connection.ts';
import { awsFailure, isAwsError } from './errors.ts';
import { ACCOUNT_MANAGEMENT } from './trusted-access.ts';

/**
 * Whether the management account may change names and contacts of members (trusted access for
 * `account.amazonaws.com`); `undefined` when the role may not ask.
 * @throws Failure when AWS refuses for another reason
 */
export async function hasAccountManagement(reader: Reader): Promise<boolean | undefined> {
  try {
    const config = { client: reader.organizations, pageSize: 20 };
    for await (const page of paginateListAWSServiceAccessForOrganization(config, {})) {
      for (const { ServicePrincipal } of page.EnabledServicePrincipals ?? []) {
        if (ServicePrincipal === ACCOUNT_MANAGEMENT) return true;
      }
    }
    return false;
  } catch (error) {
    if (isAwsError(error, 'AccessDeniedException')) return undefined;
    throw awsFailure(error, 'organizations:ListAWSServiceAccessForOrganization');
  }
}
