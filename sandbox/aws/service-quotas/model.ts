import { AwsError } from '../errors.ts';
import { constraintMessage } from '../input.ts';
import { jsonProtocol } from '../protocol/json.ts';
import type { Model } from '../service.ts';
import {
  getAWSDefaultServiceQuota,
  getServiceQuota,
  listAWSDefaultServiceQuotas,
  listServiceQuotas,
  requestServiceQuotaIncrease,
} from './operations.ts';

const naming = {
  name: 'service-quotas',
  signingName: 'servicequotas',
  version: 'ServiceQuotasV20190624',
};

export const serviceQuotasModel: Model = {
  naming,
  protocol: jsonProtocol(naming),
  operations: {
    GetAWSDefaultServiceQuota: getAWSDefaultServiceQuota,
    GetServiceQuota: getServiceQuota,
    ListAWSDefaultServiceQuotas: listAWSDefaultServiceQuotas,
    ListServiceQuotas: listServiceQuotas,
    RequestServiceQuotaIncrease: requestServiceQuotaIncrease,
  },
  limits: {},
  // An assumption; AWS has a number for each operation.
  otherLimit: { rate: 5, burst: 10 },
  invalid: (violation) => new AwsError('IllegalArgumentException', constraintMessage(violation)),
  denied: (message) => new AwsError('AccessDeniedException', message),
  throttled: () => new AwsError('TooManyRequestsException', 'Rate exceeded'),
  failed: () => new AwsError('ServiceException', 'Something went wrong.'),
};
