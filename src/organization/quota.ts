import {
  GetAWSDefaultServiceQuotaCommand,
  paginateListServiceQuotas,
} from '@aws-sdk/client-service-quotas';
import type { Reader } from './connection.ts';
import { isAwsError } from './errors.ts';

/** How many accounts the organization may have. */
export interface Quota {
  readonly limit: number;
  /**
   * - `input`: the workflow says so
   * - `applied`: Service Quotas says so
   * - `default`: what AWS gives everybody; an increase may have been granted that can't be read
   */
  readonly source: 'input' | 'applied' | 'default';
}

/** The quota's code and name, as Service Quotas lists it: "Default maximum number of accounts". */
export const ACCOUNT_QUOTA_CODE = 'L-E619E033';
const ACCOUNT_QUOTA_NAME = /maximum number of accounts/i;

/**
 * Reads the quota of accounts. AWS often does not show the value that it applies; then the default
 * is in. `undefined` when neither can be read, missing permission included: a plan is made all
 * the same.
 */
export async function readQuota(reader: Reader): Promise<Quota | undefined> {
  try {
    const input = { ServiceCode: 'organizations' };
    for await (const page of paginateListServiceQuotas({ client: reader.quotas }, input)) {
      for (const quota of page.Quotas ?? []) {
        const isIt =
          quota.QuotaCode === ACCOUNT_QUOTA_CODE || ACCOUNT_QUOTA_NAME.test(quota.QuotaName ?? '');
        if (isIt && quota.Value !== undefined) return { limit: quota.Value, source: 'applied' };
      }
    }
    const { Quota: quota } = await reader.quotas.send(
      new GetAWSDefaultServiceQuotaCommand({ ...input, QuotaCode: ACCOUNT_QUOTA_CODE }),
    );
    return quota?.Value === undefined ? undefined : { limit: quota.Value, source: 'default' };
  } catch (error) {
    const isExpected = isAwsError(
      error,
      'AccessDeniedException',
      'NoSuchResourceException',
      'TooManyRequestsException',
      'ServiceException',
    );
    if (isExpected) return undefined;
    throw error;
  }
}
