import { AwsError } from '../errors.ts';
import { constraintMessage } from '../input.ts';
import { restJsonProtocol } from '../protocol/rest-json.ts';
import type { Model } from '../service.ts';
import {
  deleteAlternateContact,
  getAccountInformation,
  getAlternateContact,
  putAccountName,
  putAlternateContact,
} from './operations.ts';

/** Account Management Reference Guide, "Quotas": per account that calls. */
export const accountModel: Model = {
  naming: { name: 'account', signingName: 'account', version: '2021-02-01' },
  protocol: restJsonProtocol(),
  operations: {
    DeleteAlternateContact: deleteAlternateContact,
    GetAccountInformation: getAccountInformation,
    GetAlternateContact: getAlternateContact,
    PutAccountName: putAccountName,
    PutAlternateContact: putAlternateContact,
  },
  limits: {
    PutAccountName: { rate: 1, burst: 1 },
    GetAlternateContact: { rate: 10, burst: 15 },
    PutAlternateContact: { rate: 5, burst: 8 },
  },
  // An assumption, of the size of the documented ones.
  otherLimit: { rate: 3, burst: 5 },
  invalid: (violation) => {
    const message = constraintMessage(violation);
    return new AwsError('ValidationException', message, {
      reason: 'fieldValidationFailed',
      fieldList: [{ name: violation.path, message }],
    });
  },
  denied: (message) => new AwsError('AccessDeniedException', message),
  throttled: () => new AwsError('TooManyRequestsException', 'Too Many Requests'),
  failed: () => new AwsError('InternalServerException', 'Internal server error'),
};
