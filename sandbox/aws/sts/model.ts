import { AwsError } from '../errors.ts';
import { constraintMessage } from '../input.ts';
import { queryProtocol } from '../protocol/query.ts';
import type { Model } from '../service.ts';
import { assumeRole } from './assume-role.ts';
import { getCallerIdentity } from './caller-identity.ts';
import { assumeRoleWithWebIdentity } from './web-identity.ts';

const naming = { name: 'sts', signingName: 'sts', version: '2011-06-15' };

/** STS; its limits (hundreds of requests a second) are out of reach here. */
export const stsModel: Model = {
  naming,
  protocol: queryProtocol(naming),
  operations: { AssumeRole: assumeRole, GetCallerIdentity: getCallerIdentity },
  open: { AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity },
  limits: {},
  invalid: (violation) => new AwsError('ValidationError', constraintMessage(violation)),
  denied: (message) => new AwsError('AccessDenied', message),
  throttled: () => new AwsError('Throttling', 'Rate exceeded'),
  failed: () => new AwsError('InternalFailure', 'An internal error occurred'),
};
