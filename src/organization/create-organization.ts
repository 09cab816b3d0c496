import { CreateOrganizationCommand } from '@aws-sdk/client-organizations';
import type { Writer } from './connection.ts';
import { awsFailure, isAwsError } from './errors.ts';
import { type Organization, readOrganization } from './live.ts';

/**
 * Makes the organization, with all features, around the account of the credentials, and reads it back.
 * One that is there already is taken as it is.
 * @throws Failure when AWS refuses
 */
export async function createOrganization(writer: Writer): Promise<Organization> {
  try {
    await writer.once.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  } catch (error) {
    if (!isAwsError(error, 'AlreadyInOrganizationException')) {
      // After a lost answer it may be there all the same.
      const existing = await readOrganization(writer.reader);
      if (existing) return existing;
      throw awsFailure(error, 'organizations:CreateOrganization');
    }
  }
  const organization = await readOrganization(writer.reader);
  if (!organization) throw new Error('AWS created an organization, but does not show it');
  return organization;
}
