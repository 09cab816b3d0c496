import type { ConstraintViolationExceptionReason } from '@aws-sdk/client-organizations';
import { lookUp } from '../dictionary.ts';
import { billingUrl, supportUrl } from './partition.ts';
import type { Refusal } from './refusal.ts';

/**
 * The `Reason`s of ConstraintViolationException that our calls can meet. Those that are missing are
 * about closing and leaving, policies, delegated administrators and responsibility transfers.
 */
export function constraintRefusal(reason: string, partition: string): Refusal | undefined {
  const support = supportUrl(partition);
  const billing = billingUrl(partition);
  const reasons: Readonly<Partial<Record<ConstraintViolationExceptionReason, Refusal>>> = {
    ACCOUNT_NUMBER_LIMIT_EXCEEDED: {
      message: 'the organization has reached its quota of accounts',
      hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again. Closed accounts count until they are gone, 90 days later; invitations count too.',
    },
    ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED: {
      message: 'the organization has created as many accounts today as AWS allows',
      hint: 'Run again tomorrow.',
    },
    ACCOUNT_CREATION_NOT_COMPLETE: {
      message: 'AWS has not finished setting up the organization or an earlier account',
      hint: 'Run again in an hour.',
    },
    MASTER_ACCOUNT_ADDRESS_DOES_NOT_MATCH_MARKETPLACE: {
      message: "the management account's address does not match its marketplace",
      hint: "Correct the address on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_MISSING_BUSINESS_LICENSE: {
      message: 'the management account has no business licence, which AWS in China requires',
      hint: `Give it to AWS China in the management account's console, or ask AWS Support (${support}).`,
    },
    MASTER_ACCOUNT_MISSING_CONTACT_INFO: {
      message: 'the management account has no contact address or phone number',
      hint: "Add them on the management account's page “Account”, then run again.",
    },
    MASTER_ACCOUNT_NOT_GOVCLOUD_ENABLED: {
      message: 'the management account is not enabled for GovCloud',
      hint: `Ask AWS Support (${support}).`,
    },
    MASTER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
      message: 'the management account has no payment method',
      hint: `Add a payment method (${billing}), then run again.`,
    },
    INVALID_PAYMENT_INSTRUMENT: {
      message: "the management account's payment method is not valid",
      hint: `Fix the payment method (${billing}), then run again.`,
    },
    UNMET_BILLING_PREREQUISITE: {
      message: "the management account's billing does not meet AWS's requirements",
      hint: `Look for open invoices and payment methods (${billing}), or ask AWS Support (${support}).`,
    },
    UNSUPPORTED_PRICING: {
      message: "the management account's pricing plan does not allow it",
      hint: `Ask AWS Support (${support}).`,
    },
    EMAIL_VERIFICATION_CODE_EXPIRED: {
      message: "the management account's email address is not verified",
      hint: 'Follow the link in the email that AWS sent to its root email address, then run again.',
    },
    HANDSHAKE_RATE_LIMIT_EXCEEDED: {
      message: 'the organization has sent as many invitations today as AWS allows',
      hint: 'Run again tomorrow.',
    },
    MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED: {
      message: 'the member account has no payment method of its own',
      hint: "Somebody with the account's root user adds one in its console; then run again.",
    },
    ORGANIZATION_NOT_IN_ALL_FEATURES_MODE: {
      message: 'the organization has only consolidated billing',
      hint: 'Enable all features in AWS Organizations, under “Settings”, then run again.',
    },
    SERVICE_ACCESS_NOT_ENABLED: {
      message: 'the organization does not let the AWS service act in it',
      hint: 'Enable trusted access for the service in AWS Organizations, under “Services”, then run again.',
    },
    WAIT_PERIOD_ACTIVE: {
      message: 'AWS allows it only four days after the account was created',
      hint: 'Run again once they have passed.',
    },
    OU_DEPTH_LIMIT_EXCEEDED: {
      message: 'AWS allows five levels of organizational units below the root',
      hint: 'Choose a shorter path for `organizational_unit`.',
    },
    OU_NUMBER_LIMIT_EXCEEDED: {
      message: 'the organization has as many organizational units as AWS allows',
      hint: 'Delete units that nobody uses, or choose one that exists in `organizational_unit`.',
    },
    TAG_POLICY_VIOLATION: {
      message: 'a tag policy of the organization forbids one of the tags',
      hint: 'Correct `tags` in a pull request; the policy is in AWS Organizations under “Policies”.',
    },
    MAX_TAG_LIMIT_EXCEEDED: {
      message: 'the account would have more tags than AWS allows',
      hint: 'AWS allows 50 for each account, one of which names the file it comes from: remove one from `tags`.',
    },
  };
  return lookUp<Refusal>(reasons, reason);
}
