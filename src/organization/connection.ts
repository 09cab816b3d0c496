import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { FinalizeRequestMiddleware, MiddlewareStack } from '@smithy/types';
import { createThrottle, type Throttle } from './bucket.ts';
import { credentialsFailure } from './errors.ts';
import { requestHandler } from './http.ts';
import type { Session } from './session.ts';
import type { Credentials } from './sts-credentials.ts';

/** Clients that can only read: each refuses to send anything else. */
export interface Reader {
  readonly organizations: OrganizationsClient;
  readonly quotas: ServiceQuotasClient;
  readonly account: AccountClient;
  readonly iam: IAMClient;
  readonly tagging: ResourceGroupsTaggingAPIClient;
}

/** Clients for a run that may change the organization. */
export interface Writer {
  readonly reader: Reader;
  /**
   * Sends each request exactly once: after a 500 or a broken socket, the SDK's own retry would send
   * CreateAccount again and collide with the account that the first request made.
   */
  readonly once: OrganizationsClient;
  /** For what may be sent again: the SDK does so after throttling and passing faults. */
  readonly organizations: OrganizationsClient;
  readonly account: AccountClient;
  readonly iam: IAMClient;
  /** Enters an account of the organization through one of its roles (member.ts). */
  readonly session: Session;
  /** Stops waiting and sending when the run is cancelled. */
  readonly signal: AbortSignal;
}

const USER_AGENT: [string, string][] = [['org-accounts', '1']];

/** Throttling and passing faults are retried with backoff, up to this often. */
const READ_ATTEMPTS = 8;

/** Few, as settle.ts looks before it sends once more. */
const WRITE_ATTEMPTS = 3;

/**
 * Opens clients for a plan. Nothing that is reachable from them can change AWS.
 * @param end fires when nothing more is to be read; its reason is what every call then fails with
 */
export function connect(
  session: Session,
  { throttle = createThrottle(), end }: { throttle?: Throttle; end?: AbortSignal } = {},
): Reader {
  const config = repeating(session, READ_ATTEMPTS, end);
  return {
    organizations: reading(new OrganizationsClient(config), throttle, end),
    quotas: reading(new ServiceQuotasClient(config), throttle, end),
    account: reading(new AccountClient(config), throttle, end),
    iam: reading(new IAMClient(config), throttle, end),
    tagging: reading(new ResourceGroupsTaggingAPIClient(config), throttle, end),
  };
}

/** Opens clients for provisioning; all calls share one set of rate limits. */
export function connectToWrite(session: Session, signal: AbortSignal): Writer {
  const throttle = createThrottle();
  const config = repeating(session, WRITE_ATTEMPTS);
  return {
    reader: connect(session, { throttle }),
    once: limited(new OrganizationsClient({ ...config, maxAttempts: 1 }), throttle, signal),
    organizations: limited(new OrganizationsClient(config), throttle, signal),
    account: limited(new AccountClient(config), throttle, signal),
    iam: limited(new IAMClient(config), throttle, signal),
    session,
    signal,
  };
}

/** IAM of an account that was entered; AWS counts its calls there. It can only read unless told so. */
export function iamInside(
  session: Session,
  credentials: Credentials | undefined,
  { mayWrite = false } = {},
): IAMClient {
  const client = new IAMClient({
    ...repeating(session, mayWrite ? WRITE_ATTEMPTS : READ_ATTEMPTS),
    ...(credentials && { credentials }),
  });
  return mayWrite ? client : readOnly(client);
}

function repeating(
  { region, credentials }: Session,
  maxAttempts: number,
  end: AbortSignal | undefined = undefined,
) {
  return {
    requestHandler: requestHandler(end),
    region,
    ...(credentials && { credentials }),
    customUserAgent: USER_AGENT,
    maxAttempts,
  };
}

/** What the functions below need of any SDK client. */
interface Client<Input extends object, Output extends object> {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
}

function readOnly<I extends object, O extends object, C extends Client<I, O>>(
  client: C & Client<I, O>,
): C {
  client.middlewareStack.add(
    (next, context) => (args) => {
      if (!/^(Describe|List|Get)/.test(context.commandName ?? '')) {
        throw new Error(`a plan must not send ${context.commandName}`);
      }
      return next(args);
    },
    { step: 'initialize', name: 'readOnly' },
  );
  return client;
}

function reading<I extends object, O extends object, C extends Client<I, O>>(
  client: C & Client<I, O>,
  throttle: Throttle,
  end: AbortSignal | undefined,
): C {
  const inTime: Throttle = async (operation) => {
    await throttle(operation, end).catch((error: unknown) => {
      throw end?.aborted ? end.reason : error;
    });
  };
  return limited(readOnly<I, O, C>(client), inTime);
}

function limited<I extends object, O extends object, C extends Client<I, O>>(
  client: C & Client<I, O>,
  throttle: Throttle,
  signal?: AbortSignal,
): C {
  const rateLimit: FinalizeRequestMiddleware<I, O> = (next, context) => async (args) => {
    const operation = (context.commandName ?? '').replace(/Command$/, '');
    await throttle(operation, signal);
    try {
      return await next(args);
    } catch (error) {
      // Within the retry too: credentials don't get any better by asking again.
      throw credentialsFailure(error) ?? error;
    }
  };
  client.middlewareStack.addRelativeTo(rateLimit, {
    // Within the retry, so that every attempt counts; before the signing, which goes stale.
    relation: 'before',
    toMiddleware: 'httpSigningMiddleware',
    name: 'rateLimit',
  });
  return client;
}
