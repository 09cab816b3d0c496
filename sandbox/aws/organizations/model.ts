import { AwsError } from '../errors.ts';
import { jsonProtocol } from '../protocol/json.ts';
import type { Limits } from '../rate-limits.ts';
import type { Model } from '../service.ts';
import {
  createAccount,
  describeCreateAccountStatus,
  listCreateAccountStatus,
} from './create-account.ts';
import { invalid } from './errors.ts';
import {
  acceptHandshake,
  cancelHandshake,
  declineHandshake,
  describeHandshake,
  listHandshakesForAccount,
  listHandshakesForOrganization,
} from './handshakes.ts';
import { inviteAccountToOrganization } from './invite.ts';
import { closeAccount, removeAccountFromOrganization } from './leaving.ts';
import * as reading from './reading.ts';
import { enableAWSServiceAccess, listAWSServiceAccessForOrganization } from './service-access.ts';
import { createOrganization, createOrganizationalUnit, moveAccount } from './structure.ts';
import { listTagsForResource, tagResource, untagResource } from './tagging.ts';

/**
 * Organizations User Guide, "Quotas and service limits", the part on throttling: per management
 * account. Operations that this project has no documented number for are in OTHERS.
 */
const LIMITS: Limits = {
  CreateAccount: { rate: 0.1, burst: 3 },
  DescribeCreateAccountStatus: { rate: 2, burst: 2 },
  ListCreateAccountStatus: { rate: 5, burst: 8 },
  ListAccounts: { rate: 8, burst: 12 },
  ListParents: { rate: 5, burst: 8 },
  ListAccountsForParent: { rate: 5, burst: 8 },
  ListOrganizationalUnitsForParent: { rate: 5, burst: 8 },
  ListHandshakesForOrganization: { rate: 5, burst: 8 },
  ListHandshakesForAccount: { rate: 5, burst: 8 },
  TagResource: { rate: 4, burst: 6 },
  CancelHandshake: { rate: 2, burst: 3 },
  DescribeAccount: { rate: 20, burst: 30 },
  ListTagsForResource: { rate: 10, burst: 15 },
  ListRoots: { rate: 1, burst: 2 },
  DescribeOrganization: { rate: 1, burst: 2 },
  MoveAccount: { rate: 2, burst: 3 },
  InviteAccountToOrganization: { rate: 3, burst: 5 },
  CloseAccount: { rate: 0.05, burst: 1 },
};

/** An assumption, of the size of the documented ones. */
const OTHERS = { rate: 5, burst: 8 };

const naming = {
  name: 'organizations',
  signingName: 'organizations',
  version: 'AWSOrganizationsV20161128',
};

export const organizationsModel: Model = {
  naming,
  protocol: jsonProtocol(naming),
  operations: {
    AcceptHandshake: acceptHandshake,
    CancelHandshake: cancelHandshake,
    CloseAccount: closeAccount,
    CreateAccount: createAccount,
    CreateOrganization: createOrganization,
    CreateOrganizationalUnit: createOrganizationalUnit,
    DeclineHandshake: declineHandshake,
    DescribeAccount: reading.describeAccount,
    DescribeCreateAccountStatus: describeCreateAccountStatus,
    DescribeHandshake: describeHandshake,
    DescribeOrganization: reading.describeOrganization,
    DescribeOrganizationalUnit: reading.describeOrganizationalUnit,
    EnableAWSServiceAccess: enableAWSServiceAccess,
    InviteAccountToOrganization: inviteAccountToOrganization,
    ListAWSServiceAccessForOrganization: listAWSServiceAccessForOrganization,
    ListAccounts: reading.listAccounts,
    ListAccountsForParent: reading.listAccountsForParent,
    ListChildren: reading.listChildren,
    ListCreateAccountStatus: listCreateAccountStatus,
    ListHandshakesForAccount: listHandshakesForAccount,
    ListHandshakesForOrganization: listHandshakesForOrganization,
    ListOrganizationalUnitsForParent: reading.listOrganizationalUnitsForParent,
    ListParents: reading.listParents,
    ListRoots: reading.listRoots,
    ListTagsForResource: listTagsForResource,
    MoveAccount: moveAccount,
    RemoveAccountFromOrganization: removeAccountFromOrganization,
    TagResource: tagResource,
    UntagResource: untagResource,
  },
  limits: LIMITS,
  otherLimit: OTHERS,
  invalid,
  denied: (message) => new AwsError('AccessDeniedException', message),
  throttled: () =>
    new AwsError(
      'TooManyRequestsException',
      "AWS Organizations can't complete your request because another request is already in progress. Try again later.",
    ),
  failed: () =>
    new AwsError(
      'ServiceException',
      "AWS Organizations can't complete your request because of an internal service error. Try again later.",
    ),
};
