import { AwsError } from '../errors.ts';
import { constraintMessage } from '../input.ts';
import { queryProtocol } from '../protocol/query.ts';
import type { Model } from '../service.ts';
import { createAccountAlias, deleteAccountAlias, listAccountAliases } from './aliases.ts';
import { listOpenIDConnectProviders } from './providers.ts';
import { deleteRolePolicy, getRolePolicy, putRolePolicy } from './role-policies.ts';
import { createRole, getRole, listRolePolicies, listRoles } from './roles.ts';
import { simulatePrincipalPolicy } from './simulate.ts';
import { getUser } from './users.ts';

const naming = { name: 'iam', signingName: 'iam', version: '2010-05-08' };

export const iamModel: Model = {
  naming,
  protocol: queryProtocol(naming),
  operations: {
    CreateAccountAlias: createAccountAlias,
    CreateRole: createRole,
    DeleteAccountAlias: deleteAccountAlias,
    DeleteRolePolicy: deleteRolePolicy,
    GetRole: getRole,
    GetRolePolicy: getRolePolicy,
    GetUser: getUser,
    ListAccountAliases: listAccountAliases,
    ListRolePolicies: listRolePolicies,
    ListRoles: listRoles,
    ListOpenIDConnectProviders: listOpenIDConnectProviders,
    PutRolePolicy: putRolePolicy,
    SimulatePrincipalPolicy: simulatePrincipalPolicy,
  },
  limits: {},
  // IAM throttles without saying where; what is sane for a tool is well below this.
  otherLimit: { rate: 20, burst: 40 },
  admits: ({ caller, now }) => {
    // A new account's role can be assumed some time before the services inside know the account.
    if (now < caller.account.usableFrom) {
      throw new AwsError(
        'OptInRequired',
        'The AWS Access Key Id needs a subscription for the service',
      );
    }
  },
  invalid: (violation) => new AwsError('ValidationError', constraintMessage(violation)),
  denied: (message) => new AwsError('AccessDenied', message),
  throttled: () => new AwsError('Throttling', 'Rate exceeded'),
  failed: () =>
    new AwsError(
      'ServiceFailure',
      'The request processing has failed because of an unknown error.',
    ),
};
