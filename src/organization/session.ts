import { setTimeout as sleep } from 'node:timers/promises';
import {
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { backoff } from '../backoff.ts';
import { Failure } from '../failure.ts';
import { code, list } from '../text.ts';
import { awsError, awsFailure, credentialsFailure } from './errors.ts';
import { requestHandler } from './http.ts';
import { providerWords, trustAdvice } from './oidc-claims.ts';
import { homeRegionOf } from './partition.ts';
import { type Credentials, takeCredentials } from './sts-credentials.ts';

/** Credentials of a role, and as whom it was assumed. */
interface Assumed extends Credentials {
  readonly arn: string | undefined;
}

/** Who we are to AWS, and where its Organizations API is. */
export interface Session {
  /** 12 digits. */
  readonly accountId: string;
  readonly arn: string;
  readonly region: string;
  /** The region of the environment, which need not be that of the API. */
  readonly ambientRegion: string | undefined;
  /** Absent where the ambient credentials of the environment are used. */
  readonly credentials: (() => Promise<Credentials>) | undefined;
  /** Hides a secret from the log. */
  readonly mask: (secret: string) => void;
}

export interface SessionOptions {
  /** The role's ARN; without one the ambient credentials are used. */
  readonly role: string | undefined;
  /** 2 to 64 of `\w+=,.@-`. */
  readonly sessionName: string;
  /** Seconds, from 900 up to the role's own maximum. */
  readonly duration: number;
  /** The region of the environment, if any: tells the partition where no role does. */
  readonly region: string | undefined;
  /** Only these accounts may be worked in; all where the list is empty. */
  readonly allowedAccountIds: readonly string[];
  /** A fresh OIDC token of the job. */
  readonly token: () => Promise<string>;
  /** Hides a secret from the log. */
  readonly mask: (secret: string) => void;
  /** Fires when nobody waits for a session any more; its reason is told then. */
  readonly end?: AbortSignal;
}

/** How often AssumeRoleWithWebIdentity is tried; see `isPassing` for what is tried again. */
const ASSUME_ATTEMPTS = 5;

/**
 * Assumes the role, and makes sure of the account before anything else is asked of AWS.
 * @throws Failure when there are no credentials, or they are of another account
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const region = homeRegion(options);
  const credentials = options.role ? assumer(options, options.role, region) : undefined;
  const arn = (await credentials?.())?.arn ?? (await callerArn(region, credentials, options.end));
  const accountId = accountOf(arn);
  if (accountId === undefined)
    throw new Failure('AWS does not say which account these credentials belong to');
  const { allowedAccountIds } = options;
  if (allowedAccountIds.length > 0 && !allowedAccountIds.includes(accountId)) {
    throw new Failure(
      `the AWS credentials are of account ${code(accountId)}, but \`allowed-account-ids\` has only ${list(allowedAccountIds.map((id) => code(id)))}`,
      'Nothing was read or changed. Check `role-to-assume`.',
    );
  }
  const { mask, region: ambientRegion } = options;
  return { accountId, arn, region, ambientRegion, credentials, mask };
}

/** Whose credentials these are, where it was not told together with them. */
async function callerArn(
  region: string,
  credentials: (() => Promise<Credentials>) | undefined,
  end: AbortSignal | undefined,
): Promise<string> {
  try {
    const sts = new STSClient({
      region,
      requestHandler: requestHandler(end),
      ...(credentials && { credentials }),
    });
    const { Arn } = await sts.send(new GetCallerIdentityCommand({}));
    return Arn ?? '';
  } catch (error) {
    throw credentialsFailure(error) ?? awsFailure(error, 'sts:GetCallerIdentity');
  }
}

/** `arn:aws:sts::111122223333:assumed-role/…` */
function accountOf(arn: string): string | undefined {
  const id = arn.split(':')[4] ?? '';
  return /^\d{12}$/.test(id) ? id : undefined;
}

function homeRegion({ role, region }: SessionOptions): string {
  const partition = role ? role.split(':')[1] : partitionPrefix(region ?? '');
  return homeRegionOf(partition ?? '') ?? region ?? 'us-east-1';
}

/** The partition of a region of the environment; only those with a home region of their own matter. */
function partitionPrefix(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('eusc-')) return 'aws-eusc';
  return region.startsWith('us-iso') || region.startsWith('eu-iso') ? 'aws-iso' : 'aws';
}

/** Milliseconds before their end at which credentials are renewed, as the SDK asks for new ones. */
const RENEWAL = 5 * 60 * 1000;

/**
 * The role's credentials, for all clients of a run: assumed once, and again, with a new token, when they are
 * about to run out.
 */
function assumer(options: SessionOptions, role: string, region: string): () => Promise<Assumed> {
  const assume = assumerOnce(options, role, region);
  let current: Promise<Assumed> | undefined;
  let until = 0;
  return () => {
    // Calls that come together share one answer.
    if (current && Date.now() < until) return current;
    until = Number.POSITIVE_INFINITY;
    current = assume().then(
      (credentials) => {
        until = credentials.expiration.getTime() - RENEWAL;
        return credentials;
      },
      (error: unknown) => {
        until = 0;
        throw error;
      },
    );
    return current;
  };
}

function assumerOnce(
  options: SessionOptions,
  role: string,
  region: string,
): () => Promise<Assumed> {
  const sts = new STSClient({ region, requestHandler: requestHandler() });
  return async () => {
    for (let attempt = 1; ; attempt += 1) {
      let token: string | undefined;
      try {
        token = await options.token();
        const { Credentials: given, AssumedRoleUser: user } = await sts.send(
          new AssumeRoleWithWebIdentityCommand({
            RoleArn: role,
            RoleSessionName: options.sessionName,
            DurationSeconds: options.duration,
            WebIdentityToken: token,
          }),
        );
        return { ...takeCredentials(given, role, options.mask), arn: user?.Arn };
      } catch (error) {
        if (attempt >= ASSUME_ATTEMPTS || !isPassing(error)) {
          throw refused(error, role, options.duration, token);
        }
        await sleep(backoff(attempt));
      }
    }
  };
}

/** AWS asks for another try when it could not reach GitHub's keys; anything 5xx passes too. */
function isPassing(error: unknown): boolean {
  if (error instanceof Failure) return false;
  const { name, isAmbiguous } = awsError(error);
  return isAmbiguous || name.startsWith('IDPCommunicationError') || name.startsWith('Throttling');
}

/** @param token the OIDC token that was sent: its claims are told, itself never */
function refused(error: unknown, role: string, duration: number, token = ''): Failure {
  if (error instanceof Failure) return error;
  const { name, message } = awsError(error);
  const what = `the role ${code(role)} could not be assumed: ${code(`${name}: ${message}`, 500)}`;
  switch (name) {
    case 'AccessDenied':
    case 'AccessDeniedException': {
      const { hint, snippet } = trustAdvice(token);
      return new Failure(what, hint, error, snippet);
    }
    case 'InvalidIdentityToken':
    case 'InvalidIdentityTokenException':
      return new Failure(what, providerWords(token), error);
    case 'ExpiredToken':
    case 'ExpiredTokenException':
      // It is GitHub's token, fresh and good for five minutes, that has expired, not credentials of AWS's.
      return new Failure(what, 'Run again. If it fails again, set the clock of the runner.', error);
    case 'ValidationError':
    case 'ValidationException':
      return new Failure(
        what,
        `Check the ARN, and that ${duration} seconds (\`role-duration-seconds\`) are within the role's maximum.`,
        error,
      );
    default:
      return awsFailure(error, 'sts:AssumeRoleWithWebIdentity');
  }
}
