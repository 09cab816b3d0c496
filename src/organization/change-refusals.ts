import type { InvalidInputExceptionReason } from '@aws-sdk/client-organizations';
import { lookUp } from '../dictionary.ts';
import { Failure } from '../failure.ts';
import { constraintRefusal } from './constraints.ts';
import { awsError, awsFailure } from './errors.ts';
import { handshakeRefusal } from './handshake-refusals.ts';
import type { Refusal } from './refusal.ts';

/**
 * Why AWS refuses a change, in words: the errors and reasons that the API references of the
 * operations name, and what AWS itself said for all others.
 * @param action the IAM action of the call: `organizations:MoveAccount`
 * @param partition where links into the console lead: `aws-us-gov`
 */
export function changeRefusal(error: unknown, action: string, partition: string): Refusal {
  // A read has wrapped what AWS said.
  const { name, reason } = awsError(error instanceof Failure ? (error.cause ?? error) : error);
  const ofAction = lookUp(OF_ACTIONS, action) ?? {};
  const known =
    byReason(name, reason, partition) ?? lookUp(ofAction, name) ?? lookUp(ANYWHERE, name);
  if (known) return known;
  const { message, hint = '' } = awsFailure(error, action);
  return { message, hint: INVALID.includes(name) ? CORRECT : hint };
}

function byReason(
  name: string,
  reason: string | undefined,
  partition: string,
): Refusal | undefined {
  if (reason === undefined) return undefined;
  switch (name) {
    case 'ConstraintViolationException':
      return constraintRefusal(reason, partition);
    case 'HandshakeConstraintViolationException':
      return handshakeRefusal(reason, partition);
    case 'InvalidInputException':
      return lookUp(INPUTS, reason);
    default:
      return undefined;
  }
}

/** How each service says that a value is not what it takes. */
const INVALID: readonly string[] = [
  'InvalidInputException',
  'ValidationException',
  'ValidationError',
  'InvalidInput',
];
const CORRECT = 'Correct the value in the file, in a pull request.';

const INPUT_REASONS: Readonly<Partial<Record<InvalidInputExceptionReason, Refusal>>> = {
  DUPLICATE_TAG_KEY: {
    message: 'two tags of the account have the same key to AWS',
    hint: 'Keep one of them in `tags`; keys that differ in capitals alone can be the same.',
  },
  INVALID_SYSTEM_TAGS_PARAMETER: {
    message: 'a tag has a key that AWS keeps for itself',
    hint: 'Keys that begin with `aws:` can be neither set nor removed: take it out of `tags`.',
  },
  INVALID_EMAIL_ADDRESS_TARGET: {
    message: 'AWS does not accept the email address of the account to invite',
    hint: 'Correct `root_email` in a pull request.',
  },
  INVALID_PARTY_TYPE_TARGET: {
    message: 'AWS knows no account with the id to invite',
    hint: 'Correct `account_id` in a pull request.',
  },
  INVALID_PATTERN_TARGET_ID: {
    message: 'AWS does not accept the id of the account to invite',
    hint: 'Correct `account_id` in a pull request: 12 digits, in quotes.',
  },
  MOVING_ACCOUNT_BETWEEN_DIFFERENT_ROOTS: {
    message: 'the organizational unit is under another root than the account',
    hint: 'Choose a unit of the same root for `organizational_unit`.',
  },
};
const INPUTS: Readonly<Record<string, Refusal>> = INPUT_REASONS;

const NOT_A_MEMBER: Refusal = {
  message: 'the account is no longer in the organization',
  hint: 'Somebody removed it while this ran: plan again.',
};
const NO_UNIT: Refusal = {
  message: 'the organizational unit no longer exists',
  hint: 'Somebody removed it while this ran: plan again.',
};

/** Errors that mean the same in every call that we make. */
const ANYWHERE: Readonly<Record<string, Refusal>> = {
  AccountNotFoundException: NOT_A_MEMBER,
  ChildNotFoundException: NOT_A_MEMBER,
  TargetNotFoundException: NOT_A_MEMBER,
  DestinationParentNotFoundException: NO_UNIT,
  ParentNotFoundException: NO_UNIT,
  OrganizationalUnitNotFoundException: NO_UNIT,
  SourceParentNotFoundException: {
    message: 'the account was being moved by somebody else at every attempt',
    hint: 'Run again once nobody else is moving it.',
  },
  DuplicateAccountException: {
    message: 'AWS says that the account is already in this unit, but does not show it there',
    hint: 'Run again in a few minutes.',
  },
  DuplicateOrganizationalUnitException: {
    message: 'AWS says that this organizational unit exists, but does not show it',
    hint: 'Run again in a few minutes.',
  },
  DuplicateHandshakeException: {
    message: 'AWS says that the account is already invited, but does not show the invitation',
    hint: 'Run again in a few minutes.',
  },
  AccountOwnerNotVerifiedException: {
    message: "the management account's email address is not verified",
    hint: 'Open AWS Organizations, “Settings”, and have the email sent again, follow its link, then run again.',
  },
  AWSOrganizationsNotInUseException: {
    message: 'the account of the credentials is not in an organization',
    hint: 'Check `role-to-assume`: it must be a role of the management account.',
  },
  ConcurrentModificationException: {
    message: 'a concurrent change in AWS was in the way at every attempt',
    hint: 'Run again in a few minutes.',
  },
  FinalizingOrganizationException: {
    message: 'AWS is still setting up the new organization, which takes up to an hour',
    hint: 'Run again in an hour.',
  },
  NoSuchEntityException: {
    message: 'the IAM role does not exist',
    hint: 'Create it, or correct `admin_delegate_role_name`, then run again.',
  },
  UnmodifiableEntityException: {
    message: 'the role belongs to an AWS service, which alone can change its policies',
    hint: 'Name another role in `admin_delegate_role_name` of the management account.',
  },
};

/** Errors that mean something else in each call. */
const OF_ACTIONS: Readonly<Record<string, Readonly<Record<string, Refusal>>>> = {
  'iam:CreateAccountAlias': {
    EntityAlreadyExistsException: {
      message: 'another AWS account has this alias',
      hint: 'Choose another `account_alias`: each is given once in all of AWS.',
    },
    LimitExceededException: {
      message: 'the account can have no other alias',
      hint: 'Remove the present one in the IAM console of the account, then run again.',
    },
  },
  'iam:PutRolePolicy': {
    LimitExceededException: {
      message: "the role's inline policies would be longer than AWS allows",
      hint: 'Together they may have 10,240 characters, not counting white space: remove or shorten the other inline policies of the role.',
    },
    MalformedPolicyDocumentException: {
      message: 'AWS does not accept the policy for delegate access',
      hint: 'Check `admin_delegate_role_name` in the files; if they are right, please report it.',
    },
  },
};
