import { z } from 'zod';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import { membersOf } from '../state/world.ts';
import { accountNotFound, constraintViolation } from './errors.ts';
import { type Inside, inOrganization } from './operation.ts';
import { accountId } from './shapes.ts';

const DAY = 24 * 3_600_000;

function requireMember({ world, organization }: Inside, id: string): Account {
  const account = membersOf(world, organization).find((one) => one.id === id);
  if (!account) throw accountNotFound();
  return account;
}

/** Limits of CloseAccount's page and of "Quotas and service limits". */
export const closeAccount = inOrganization({
  from: 'management',
  input: z.strictObject({ AccountId: accountId }),
  resources: (input, { arns }) => [arns.account(input.AccountId)],
  run: (input, inside) => {
    const { world, organization, now } = inside;
    const account = requireMember(inside, input.AccountId);
    if (account.id === organization.managementId) {
      throw constraintViolation(
        'CANNOT_CLOSE_MANAGEMENT_ACCOUNT',
        'You cannot close the management account.',
      );
    }
    if (organization.featureSet !== 'ALL') {
      throw constraintViolation(
        'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
        'The organization must have all features enabled.',
      );
    }
    if (account.state === 'PENDING_CLOSURE') {
      throw new AwsError('ConflictException', 'The account is already being closed.');
    }
    if (account.state !== 'ACTIVE') {
      throw new AwsError('AccountAlreadyClosedException', 'The account is already closed.');
    }
    const members = membersOf(world, organization);
    if (members.filter((one) => one.state === 'PENDING_CLOSURE').length >= 3) {
      throw constraintViolation(
        'CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED',
        'You have exceeded the number of accounts that you can close at a time.',
      );
    }
    const allowance = Math.min(1000, Math.max(250, Math.floor(members.length / 5)));
    const recent = organization.closures.filter(({ requestedAt }) => requestedAt > now - 30 * DAY);
    if (recent.length >= allowance) {
      throw constraintViolation(
        'CLOSE_ACCOUNT_QUOTA_EXCEEDED',
        'You have exceeded the close account quota for the past 30 days.',
      );
    }
    organization.closures.push({ accountId: account.id, requestedAt: now });
    account.state = 'PENDING_CLOSURE';
    account.closedFrom = now + world.behaviour.closureSeconds * 1000;
    return undefined;
  },
});

export const removeAccountFromOrganization = inOrganization({
  from: 'management',
  input: z.strictObject({ AccountId: accountId }),
  resources: (input, { arns }) => [arns.account(input.AccountId)],
  run: (input, inside) => {
    const { organization, now } = inside;
    const account = requireMember(inside, input.AccountId);
    if (account.id === organization.managementId) {
      throw new AwsError(
        'MasterCannotLeaveOrganizationException',
        "You can't remove the management account from an organization.",
      );
    }
    if (account.membership?.joinedMethod === 'CREATED') {
      if (now < account.createdAt + 4 * DAY) {
        throw constraintViolation(
          'WAIT_PERIOD_ACTIVE',
          'After you create an AWS account, you must wait until at least four days after the account was created.',
        );
      }
      // What a standalone account needs is not collected from one that an organization created.
      throw constraintViolation(
        'MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED',
        'To complete this operation with this member account, you first must associate a valid payment instrument with the account.',
      );
    }
    leave(account);
    return undefined;
  },
});

/** "All tags that were attached to the account object in the organization are deleted." */
export function leave(account: Account): void {
  account.membership = undefined;
  account.tags.clear();
}
