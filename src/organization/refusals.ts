import type { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { constraintRefusal } from './constraints.ts';
import { awsError, awsFailure } from './errors.ts';
import { billingUrl, supportUrl } from './partition.ts';
import type { Refusal } from './refusal.ts';

/**
 * The `FailureReason` of a CreateAccountStatus that has FAILED, by the API reference of
 * CreateAccountStatus.
 */
export function creationRefusal(
  reason: string | undefined,
  email: string,
  partition: string,
): Refusal {
  const support = supportUrl(partition);
  const billing = billingUrl(partition);
  switch (reason) {
    case 'ACCOUNT_LIMIT_EXCEEDED':
      return {
        message: 'the organization has reached its quota of accounts',
        hint: 'Ask for a higher quota in Service Quotas (AWS Organizations, “Default maximum number of accounts”), then run again.',
      };
    case 'EMAIL_ALREADY_EXISTS':
      return {
        message: `${code(email)} is used by another AWS account, outside this organization or closed`,
        hint: 'Use another address: AWS never accepts one twice. If it is your own account elsewhere, invite it instead.',
      };
    case 'CONCURRENT_ACCOUNT_MODIFICATION':
      return {
        message: 'a concurrent change of the organization was in the way at every attempt',
        hint: 'Run again in a few minutes.',
      };
    case 'INTERNAL_FAILURE':
      return {
        message: 'AWS had an internal error at every attempt',
        hint: `Run again in an hour. If it fails again, ask AWS Support (${support}).`,
      };
    case 'INVALID_ADDRESS':
      return {
        message: 'the postal address of the management account is not valid',
        hint: "Correct it on the management account's page “Account”, then run again.",
      };
    case 'INVALID_EMAIL':
      return {
        message: `AWS does not accept ${code(email)} as an email address`,
        hint: 'Correct `root_email` in a pull request.',
      };
    case 'MISSING_PAYMENT_INSTRUMENT':
      return {
        message: 'the management account has no payment method',
        hint: `Add a payment method (${billing}), then run again.`,
      };
    case 'INVALID_PAYMENT_INSTRUMENT':
      return {
        message: "the management account's payment method is not valid",
        hint: `Fix the payment method (${billing}), then run again.`,
      };
    case 'MISSING_BUSINESS_VALIDATION':
      return {
        message: "the management account's business has not been validated",
        hint: `Give AWS the business details that it asks for in the management account's console, then run again. AWS Support helps (${support}).`,
      };
    case 'PENDING_BUSINESS_VALIDATION':
      return {
        message: "AWS is still validating the management account's business",
        hint: 'Run again once AWS has confirmed it by email.',
      };
    case 'FAILED_BUSINESS_VALIDATION':
      return {
        message: "AWS could not validate the management account's business",
        hint: `Ask AWS Support what is missing (${support}), then run again.`,
      };
    case 'UNKNOWN_BUSINESS_VALIDATION':
      return {
        message: "AWS does not know whether the management account's business is valid",
        hint: `Run again later. If it fails again, ask AWS Support (${support}).`,
      };
    case 'INVALID_IDENTITY_FOR_BUSINESS_VALIDATION':
      return {
        message: "the identity given for the management account's business is not valid",
        hint: `Correct the business details in the management account's console, or ask AWS Support (${support}), then run again.`,
      };
    case 'GOVCLOUD_ACCOUNT_ALREADY_EXISTS':
      return {
        message: 'there is a GovCloud account for this account already',
        hint: 'Adopt it by writing its `account_id` into the file.',
      };
    case 'UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED':
      return {
        message: "the organization's resource policy can't be updated together with tags",
        hint: 'Remove `tags` from the file until the account exists, then add them in a second pull request.',
      };
    default:
      return {
        message: `AWS says ${code(reason ?? 'nothing of the reason')}`,
        hint: `Run again later. If it fails again, ask AWS Support (${support}).`,
      };
  }
}

/** An exception that CreateAccount itself answered with, and that trying again does not fix. */
export function requestRefusal(error: unknown, partition: string): Refusal {
  const { name, reason } = awsError(error);
  const known =
    name === 'ConstraintViolationException'
      ? constraintRefusal(reason ?? '', partition)
      : undefined;
  if (known) return known;
  const failure: Failure = awsFailure(error, 'organizations:CreateAccount');
  return { message: failure.message, hint: failure.hint ?? '' };
}
