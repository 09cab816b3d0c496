import { AwsError } from '../errors.ts';
import { constraintMessage } from '../input.ts';
import { jsonProtocol } from '../protocol/json.ts';
import type { Model } from '../service.ts';
import { getResources } from './operations.ts';

const naming = {
  name: 'resourcegroupstaggingapi',
  signingName: 'tagging',
  version: 'ResourceGroupsTaggingAPI_20170126',
};

/** The Resource Groups Tagging API, as far as it tells of accounts of an organization. */
export const taggingModel: Model = {
  naming,
  protocol: jsonProtocol(naming),
  operations: { GetResources: getResources },
  limits: {},
  // An assumption: AWS names no number; others have seen 15 a second.
  otherLimit: { rate: 15, burst: 15 },
  invalid: (violation) => new AwsError('InvalidParameterException', constraintMessage(violation)),
  denied: (message) => new AwsError('AccessDeniedException', message),
  throttled: () => new AwsError('ThrottledException', 'Rate exceeded'),
  failed: () => new AwsError('InternalServiceException', 'Something went wrong.'),
};
