import type { HandshakeConstraintViolationExceptionReason } from '@aws-sdk/client-organizations';
import { lookUp } from '../dictionary.ts';
import { supportUrl } from './partition.ts';
import type { Refusal } from './refusal.ts';

/** Every `Reason` of HandshakeConstraintViolationException that the SDK knows. */
export function handshakeRefusal(reason: string, partition: string): Refusal | undefined {
  const support = supportUrl(partition);
  const reasons: Readonly<Record<HandshakeConstraintViolationExceptionReason, Refusal>> = {
    ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
      message: 'the organization has reached its quota of accounts',
      hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), or cancel invitations that nobody will accept: each counts.',
    },
    HANDSHAKE_RATE_LIMIT_EXCEEDED: {
      message: 'the organization has sent as many invitations today as AWS allows',
      hint: 'Run again tomorrow. AWS allows twenty attempts a day, or as many as the quota of accounts where that is higher.',
    },
    ALREADY_IN_AN_ORGANIZATION: {
      message: 'the account is in an organization already',
      hint: 'An account in another organization can accept an invitation without leaving first, once it is four days old; run again then. Otherwise it leaves that organization before it is invited. Either way it loses what it has from there: sign-in through IAM Identity Center, resources that StackSets manage, and resources shared with AWS RAM.',
    },
    ORGANIZATION_ALREADY_HAS_ALL_FEATURES: {
      message: 'the organization has all features already',
      hint: 'Nothing needs to be done: run again.',
    },
    ORGANIZATION_IS_ALREADY_PENDING_ALL_FEATURES_MIGRATION: {
      message: 'the organization is being changed to all features',
      hint: 'Finish this in AWS Organizations, under “Settings”, then run again.',
    },
    INVITE_DISABLED_DURING_ENABLE_ALL_FEATURES: {
      message: 'AWS sends no invitations while an organization is being changed to all features',
      hint: 'Finish this in AWS Organizations, under “Settings”, or cancel it there; then run again.',
    },
    PAYMENT_INSTRUMENT_REQUIRED: {
      message: 'the invited account has no payment method',
      hint: 'Its owner adds a payment method in its console; then run again.',
    },
    ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD: {
      message: 'the account buys from another AWS company than the organization does',
      hint: `Such accounts can't be in one organization. AWS Support can change the seller of record (${support}).`,
    },
    ORGANIZATION_MEMBERSHIP_CHANGE_RATE_LIMIT_EXCEEDED: {
      message: 'the account has changed organizations too often recently',
      hint: 'Run again in a few days.',
    },
    MANAGEMENT_ACCOUNT_EMAIL_NOT_VERIFIED: {
      message: "the management account's email address is not verified",
      hint: 'Open AWS Organizations, “Settings”, and have the email sent again, follow its link, then run again.',
    },
    RESPONSIBILITY_TRANSFER_ALREADY_EXISTS: {
      message: 'the bills of the account are the responsibility of another one already',
      hint: 'End that transfer in the Billing console, then run again.',
    },
    SOURCE_AND_TARGET_CANNOT_MATCH: {
      message: 'the account to invite is the management account itself',
      hint: 'Correct `account_id`: the management account is a member from the start.',
    },
    UNUSED_PREPAYMENT_BALANCE: {
      message: 'the account has paid in advance, and has not used it up',
      hint: `Let the balance be used up, or ask AWS Support (${support}).`,
    },
    LEGACY_PERMISSIONS_STILL_IN_USE: {
      message: 'permissions of the old Billing console are still in use',
      hint: 'Move to the fine-grained Billing permissions, then run again.',
    },
    PAST_DUE_INVOICE: {
      message: 'the account has an invoice that is overdue',
      hint: 'Its owner pays it in the Billing console; then run again.',
    },
    TARGET_ACCOUNT_VALIDATION_FAILURE: {
      message: 'AWS could not validate the account to invite',
      hint: `Check \`account_id\`, and that the account is active; if it is, ask AWS Support (${support}).`,
    },
  };
  return lookUp<Refusal>(reasons, reason);
}
