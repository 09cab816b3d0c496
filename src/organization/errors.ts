import { types } from 'node:util';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { ENABLE_ACCOUNT_MANAGEMENT } from './trusted-access.ts';

/** What the SDK throws, as far as anything can be read from it. */
export interface AwsError {
  /** `AccessDeniedException`, `ConstraintViolationException`, … or a Node error code such as `ECONNRESET`. */
  readonly name: string;
  /** The constraint that was violated, where AWS names one. */
  readonly reason: string | undefined;
  readonly message: string;
  /** Whether the request may have taken effect although no answer says so. */
  readonly isAmbiguous: boolean;
  /** Whether AWS answered, rather than that nothing was sent or nothing came back. */
  readonly isAnswered: boolean;
  /** How often the SDK has begun to send it, where it counts. */
  readonly attempts: number;
}

export function awsError(error: unknown): AwsError {
  if (!types.isNativeError(error)) {
    const message = String(error);
    return {
      name: 'Unknown',
      reason: undefined,
      message,
      isAmbiguous: true,
      isAnswered: false,
      attempts: 1,
    };
  }
  const {
    code: nodeCode,
    Reason,
    $metadata,
  } = error as Error & {
    code?: unknown;
    Reason?: unknown;
    $metadata?: { httpStatusCode?: number; attempts?: number };
  };
  const status = $metadata?.httpStatusCode;
  return {
    name: error.name === 'Error' && typeof nodeCode === 'string' ? nodeCode : error.name,
    reason: typeof Reason === 'string' ? Reason : undefined,
    message: error.message,
    isAmbiguous: status === undefined || status >= 500,
    isAnswered: status !== undefined,
    attempts: $metadata?.attempts ?? 1,
  };
}

export function isAwsError(error: unknown, ...names: readonly string[]): boolean {
  return names.includes(awsError(error).name);
}

/** Credentials that no call can be made with any more: no use in asking again, or for anything else. */
export class CredentialsFailure extends Failure {}

/** By service: the JSON protocols, the query protocol, and requests that were signed too long ago. */
const EXPIRED: readonly string[] = ['ExpiredTokenException', 'ExpiredToken', 'RequestExpired'];
const UNKNOWN: readonly string[] = ['UnrecognizedClientException', 'InvalidClientTokenId'];

const RENEW =
  'In a workflow, let this action assume a role with `role-to-assume`: it renews the credentials by itself. At a terminal, sign in again, such as with `aws sso login`. Then run again: changes already made are kept.';

/** What is wrong with the credentials of a call; `undefined` where nothing is. */
export function credentialsFailure(error: unknown): CredentialsFailure | undefined {
  if (error instanceof Failure) return undefined;
  const { name, message } = awsError(error);
  const said = code(`${name}: ${message}`, 500);
  if (EXPIRED.includes(name)) {
    return new CredentialsFailure(`the AWS credentials have expired: ${said}`, RENEW, error);
  }
  if (UNKNOWN.includes(name)) {
    return new CredentialsFailure(`AWS does not know these credentials: ${said}`, INVALID, error);
  }
  return undefined;
}

/**
 * An error of an AWS call as a Failure that says what to do.
 * @param action the IAM action of the call: `organizations:ListAccounts`
 */
export function awsFailure(error: unknown, action: string): Failure {
  if (error instanceof Failure) return error;
  const { name, reason, message } = awsError(error);
  const said = `${name}${reason ? ` (${reason})` : ''}: ${message}`;
  // Where AWS names the permission that lacks, it may be another than that of the call.
  const lacking = /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? action;
  return new Failure(
    `${whatHappened(error, action)}: ${code(said, 500)}`,
    hint(name, lacking, message),
    error,
  );
}

/** Only an answer is a refusal. */
function whatHappened(error: unknown, action: string): string {
  const { name, isAnswered, isAmbiguous } = awsError(error);
  if (isUnsent(name)) return `${code(action)} was not sent`;
  if (!isAnswered) return `AWS did not answer ${code(action)}`;
  return isAmbiguous ? `AWS failed to answer ${code(action)}` : `AWS refused ${code(action)}`;
}

/** Credentials that can't be had, files that can't be read, and values that no request can carry. */
function isUnsent(name: string): boolean {
  return ['CredentialsProviderError', 'TypeError', 'ENOENT', 'EACCES', 'EISDIR'].includes(name);
}

const INVALID =
  'The AWS credentials are not valid. In a workflow, let this action assume a role with `role-to-assume`; at a terminal, check the environment and the profile.';

function hint(name: string, action: string, message: string): string {
  if (/enable trusted access/i.test(message)) {
    return `Enable trusted access for AWS Account Management once, from the management account: \`${ENABLE_ACCOUNT_MANAGEMENT}\`.`;
  }
  switch (name) {
    case 'AccessDeniedException':
    case 'AccessDenied':
      return `Allow ${code(action)} to the role whose credentials are used; README lists the permissions for planning and for provisioning. Organizations are read from the management account.`;
    case 'ExpiredTokenException':
    case 'ExpiredToken':
      return RENEW;
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'SignatureDoesNotMatch':
      return INVALID;
    case 'CredentialsProviderError':
      return 'No AWS credentials were found. Name a role in `role-to-assume` and give the job `id-token: write`; at a terminal, set `AWS_PROFILE`, or sign in with `aws sso login`.';
    case 'ENOENT':
    case 'EACCES':
    case 'EISDIR':
      return 'Check the file that the message names, and the environment variable that names it, such as `AWS_WEB_IDENTITY_TOKEN_FILE`.';
    case 'TypeError':
      return /header content/.test(message)
        ? 'The AWS credentials contain a line break or another character that they can’t have. Set them again.'
        : 'Check `AWS_ENDPOINT_URL` and the proxy in the environment: each is a URL, such as `http://proxy.example.com:8080`.';
    case 'TooManyRequestsException':
    case 'ThrottlingException':
      return 'Other clients are using up the rate limits of this organization. Run again in a few minutes.';
    case 'ServiceException':
    case 'ServiceUnavailable':
    case 'InternalFailure':
      return 'Transient error in AWS. Run again in a few minutes.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EPIPE':
    case 'TimeoutError':
      return 'AWS could not be reached from here. Check the network and the proxy, then run again.';
    default:
      return 'Run again. If it fails again, the message above is all that AWS reports.';
  }
}
