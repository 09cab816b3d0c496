import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { ListAccountsCommand, ListRootsCommand } from '@aws-sdk/client-organizations';
import { afterEach, expect, test } from '@jest/globals';
import { Throttle } from '../../../sandbox/aws/rate-limits.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench | undefined;
afterEach(() => bench?.close());

async function outcomes(calls: readonly Promise<unknown>[]): Promise<string[]> {
  return await Promise.all(
    calls.map((call) =>
      call.then(
        () => 'done',
        (error) => error.name,
      ),
    ),
  );
}

test('too many requests at once are throttled, those of other operations are not', async () => {
  bench = await startBench({ rateLimits: true });
  const { organizations } = bench.as();
  const roots = await outcomes(
    Array.from({ length: 10 }, () => organizations.send(new ListRootsCommand({}))),
  );
  // Two at once, and what the tolerance lets through.
  expect(roots.filter((outcome) => outcome === 'done')).toHaveLength(4);
  expect(new Set(roots)).toEqual(new Set(['done', 'TooManyRequestsException']));
  await organizations.send(new ListAccountsCommand({}));
  await bench.clock.sleep(1000);
  expect(await outcomes([1, 2].map(() => organizations.send(new ListRootsCommand({}))))).toEqual([
    'done',
    'TooManyRequestsException',
  ]);
});

test('Account Management throttles with HTTP 429', async () => {
  bench = await startBench({ rateLimits: true });
  const { account } = bench.as();
  const contact = new GetAlternateContactCommand({ AlternateContactType: 'BILLING' });
  const all = await outcomes(Array.from({ length: 40 }, () => account.send(contact)));
  expect(all).toContain('TooManyRequestsException');
  expect(bench.aws.server.exchanges.some(({ response }) => response?.status === 429)).toBe(true);
});

const LIMIT = { rate: 8, burst: 12 };

/** The seconds in which a client asks that keeps exactly to the limit. */
function obedient(count: number): number[] {
  let tokens = LIMIT.burst;
  let now = 1_000_000.4;
  return Array.from({ length: count }, () => {
    if (tokens < 1) {
      now += (1 - tokens) / LIMIT.rate;
      tokens = 1;
    }
    tokens -= 1;
    return Math.floor(now) * 1000;
  });
}

test('a client that keeps to the rate is never throttled, however its requests arrive', () => {
  const inOrder = new Throttle();
  expect(obedient(2000).every((at) => inOrder.admits('x', LIMIT, at))).toBe(true);

  // Delayed and overtaking one another by up to twenty requests.
  const shuffled = new Throttle();
  const times = obedient(2000);
  const arrival = times
    .map((at, i) => ({ at, place: i + ((i * 7919) % 20) }))
    .sort((a, b) => a.place - b.place);
  expect(arrival.every(({ at }) => shuffled.admits('x', LIMIT, at))).toBe(true);
});

test('a client that is a quarter too fast is throttled before long', () => {
  const throttle = new Throttle();
  const outcome = Array.from({ length: 200 }, (_, i) =>
    throttle.admits('x', LIMIT, Math.floor(1000 + i / (LIMIT.rate * 1.25)) * 1000),
  );
  expect(outcome.slice(0, 12)).not.toContain(false);
  expect(outcome).toContain(false);
});
