import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { STSClient } from '@aws-sdk/client-sts';
import {
  type Aws,
  type AwsOptions,
  type Credentials,
  startAws,
} from '../../../sandbox/aws/index.ts';
import type { Clock } from '../../../sandbox/clock.ts';

export interface Clients {
  readonly organizations: OrganizationsClient;
  readonly account: AccountClient;
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly quotas: ServiceQuotasClient;
  readonly tagging: ResourceGroupsTaggingAPIClient;
}

export interface Bench {
  readonly aws: Aws;
  readonly clock: Clock;
  /** Clients with these credentials, the management account's root user without. */
  as(credentials?: Credentials, region?: string): Clients;
  close(): Promise<void>;
}

interface Middlewares {
  add(
    middleware: (next: (args: never) => Promise<never>) => (args: never) => Promise<never>,
    options: { step: 'build' },
  ): void;
}

/** A clock that stands still until someone sleeps. */
function standingClock(): Clock {
  let now = Date.now();
  return {
    speed: 1,
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    begin: () => ({ hang: () => undefined, end: () => undefined }),
    env: {},
    close: () => Promise.resolve(),
  };
}

/**
 * A simulated AWS with an organization, and SDK clients that live in its time. Without rate limits
 * and empty pages, unless told otherwise: each has tests of its own.
 */
export async function startBench(
  options: Partial<AwsOptions> = {},
  organization: Parameters<Aws['createOrganization']>[0] = {},
): Promise<Bench> {
  const clock = standingClock();
  const aws = await startAws({ clock, rateLimits: false, emptyPages: false, ...options });
  aws.createOrganization({ quota: 100, ...organization });
  const opened: { destroy(): void }[] = [];

  const inTime = <C extends { config: { systemClockOffset: number }; destroy(): void }>(
    client: C & { middlewareStack: object },
  ): C => {
    opened.push(client);
    // This process has its own clock; the SDK signs by the sandbox's.
    (client.middlewareStack as Middlewares).add(
      (next) => (args) => {
        client.config.systemClockOffset = clock.now() - Date.now();
        return next(args);
      },
      { step: 'build' },
    );
    return client;
  };

  return {
    aws,
    clock,
    as: (credentials = aws.keys(), region = 'us-east-1') => {
      const config = { endpoint: aws.server.url, region, credentials, maxAttempts: 1 };
      return {
        organizations: inTime(new OrganizationsClient(config)),
        account: inTime(new AccountClient(config)),
        iam: inTime(new IAMClient(config)),
        sts: inTime(new STSClient(config)),
        quotas: inTime(new ServiceQuotasClient(config)),
        tagging: inTime(new ResourceGroupsTaggingAPIClient(config)),
      };
    },
    close: async () => {
      for (const client of opened) client.destroy();
      await aws.server.close();
    },
  };
}
