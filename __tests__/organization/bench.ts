import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { afterAll, afterEach, jest } from '@jest/globals';
import { type Aws, type AwsOptions, startAws } from '../../sandbox/aws/index.ts';
import { fastClock } from '../../sandbox/clock.ts';
import { bounded, deployStack } from '../../sandbox/stack.ts';
import type { Reader, Writer } from '../../src/organization/connection.ts';
import type { Session } from '../../src/organization/session.ts';

/*
 * Runs src/organization within the test's process against the simulated AWS, faster than real time: the
 * clocks and timers of this process are sped up before anything of src/ is loaded, which is why tests
 * load it by `await import`.
 */

const SPEED = 60;

const original = {
  setTimeout: timers.setTimeout,
  setInterval: timers.setInterval,
  promised: timersPromises.setTimeout,
};
process.env.FAST_TIME = `${Date.now()},${SPEED}`;
// @ts-expect-error it is JavaScript, which replaces what TypeScript takes for given.
await import('./fast-time.mjs');
// Jest hands out built-in modules as they were when they were first imported.
jest.unstable_mockModule('node:timers/promises', () => ({
  setTimeout: timersPromises.setTimeout,
}));

// What is not this test file's alone, and would make the next one faster still.
afterAll(() => {
  timers.setTimeout = original.setTimeout;
  timers.setInterval = original.setInterval;
  timersPromises.setTimeout = original.promised;
  Reflect.deleteProperty(performance, 'now');
});

const { connect, connectToWrite } = await import('../../src/organization/connection.ts');

/** Same speed as everything here, hence 1. */
const clock = fastClock(1);

export const DELEGATE_ROLE = 'Paco-Organization-Account-Delegate-Role';

export interface Bench {
  readonly aws: Aws;
  /** With the stack's role for plans. */
  readonly reader: Reader;
  readonly planSession: Session;
  /** With the stack's role for provisioning. */
  readonly writer: Writer;
  /** What was hidden from the log. */
  readonly masked: readonly string[];
  /** Cancels the run. */
  cancel(): void;
}

const open: Bench[] = [];

/** A simulated AWS with an organization and the stack's two roles; closed after the test. */
export async function startBench(options: Partial<AwsOptions> = {}): Promise<Bench> {
  const aws = await startStacked(options);
  aws.createOrganization({ quota: 1000 });
  process.env.AWS_ENDPOINT_URL = aws.server.url;
  const masked: string[] = [];
  const session = (kind: 'plan' | 'provision'): Session => ({
    accountId: aws.managementId,
    arn: `arn:aws:iam::${aws.managementId}:role/org-accounts-${kind}`,
    region: 'us-east-1',
    ambientRegion: undefined,
    credentials: async () => ({
      sessionToken: '',
      ...aws.keys({ role: `org-accounts-${kind}` }),
      expiration: new Date(Date.now() + 3_600_000),
    }),
    mask: (secret) => {
      masked.push(secret);
    },
  });
  const cancelled = new AbortController();
  const planSession = session('plan');
  const bench: Bench = {
    aws,
    reader: connect(planSession),
    planSession,
    writer: connectToWrite(session('provision'), cancelled.signal),
    masked,
    cancel: () => {
      cancelled.abort();
    },
  };
  open.push(bench);
  return bench;
}

afterEach(async () => {
  for (const { aws, reader, writer } of open.splice(0)) {
    for (const client of Object.values(reader)) client.destroy();
    for (const client of [writer.once, writer.organizations, writer.account, writer.iam]) {
      client.destroy();
    }
    await aws.server.close();
  }
});

const STACK = {
  Owner: 'acme',
  OwnerId: '1',
  Repository: 'aws-accounts',
  RepositoryId: '2',
  DelegateAccess: 'listed',
  AllowCreateOrganizationalUnits: 'true',
};

/** An AWS with the roles that bootstrap/ makes, and a trust that is simpler to use here. */
async function startStacked(options: Partial<AwsOptions>): Promise<Aws> {
  const real = await startAws({ clock, ...options });
  const stack = deployStack({ accountId: real.managementId, parameters: STACK });
  const aws = bounded(real, stack);
  for (const { name, policies } of [stack.roles.PlanRole, stack.roles.ProvisionRole].flatMap(
    (role) => role ?? [],
  ))
    aws.role({ name, trust: trusting(aws.managementId), policies });
  return aws;
}

export function trusting(accountId: string): Record<string, unknown> {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: accountId }, Action: 'sts:AssumeRole' }],
  };
}
