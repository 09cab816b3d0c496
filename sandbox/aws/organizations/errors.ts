import { AwsError } from '../errors.ts';
import type { Violation } from '../input.ts';

/** Errors of Organizations, with messages as AWS words them. */

export function invalidInput(reason: string, message: string): AwsError {
  return new AwsError('InvalidInputException', message, { Reason: reason });
}

export function constraintViolation(reason: string, message: string): AwsError {
  return new AwsError('ConstraintViolationException', message, { Reason: reason });
}

export function handshakeConstraint(reason: string, message: string): AwsError {
  return new AwsError('HandshakeConstraintViolationException', message, { Reason: reason });
}

/** Organizations API, `InvalidInputException`: the reasons for values out of bounds. */
export function invalid(violation: Violation): AwsError {
  switch (violation.kind) {
    case 'missing':
      return invalidInput(
        'INPUT_REQUIRED',
        'You must include a value for all required parameters.',
      );
    case 'too short':
      return invalidInput(
        'MIN_LENGTH_EXCEEDED',
        'You provided a string parameter that is shorter than allowed.',
      );
    case 'too long':
      return invalidInput(
        'MAX_LENGTH_EXCEEDED',
        'You provided a string parameter that is longer than allowed.',
      );
    case 'too small':
      return invalidInput(
        'MIN_VALUE_EXCEEDED',
        'You provided a numeric parameter that has a smaller value than allowed.',
      );
    case 'too big':
      return invalidInput(
        'MAX_VALUE_EXCEEDED',
        'You provided a numeric parameter that has a larger value than allowed.',
      );
    case 'pattern':
      return invalidInput(
        'INVALID_PATTERN',
        'You provided a value that does not match the required pattern.',
      );
    case 'enum':
    case 'type':
      return invalidInput('INVALID_ENUM', 'You specified an invalid value.');
  }
}

export const notInUse = (): AwsError =>
  new AwsError(
    'AWSOrganizationsNotInUseException',
    'Your account is not a member of an organization.',
  );

/** What callers from accounts hear that may not call an operation at all, whatever their policies. */
export const wrongAccount = (): AwsError =>
  new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");

export const accountNotFound = (): AwsError =>
  new AwsError('AccountNotFoundException', "You specified an account that doesn't exist.");

export const finalizing = (): AwsError =>
  new AwsError(
    'FinalizingOrganizationException',
    "AWS Organizations couldn't perform the operation because your organization is still initializing. This can take up to an hour. Try again later.",
  );

export const ACCOUNT_NUMBER_LIMIT = 'You have exceeded the allowed number of AWS accounts.';
