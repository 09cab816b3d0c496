import { expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

const { renameAccount } = await import('../../src/fields/account-name/aws.ts');
const { changeTags } = await import('../../src/fields/tags/aws.ts');
const { settle } = await import('../../src/organization/settle.ts');

/** A change whose read and write are one request each. */
const CHANGE = { set: { team: 'new' }, remove: [] };

async function prepare(): Promise<Bench & { id: string; change(): ReturnType<typeof changeTags> }> {
  const bench = await startBench();
  const { id } = bench.aws.addAccount();
  return { ...bench, id, change: () => changeTags(bench.writer, id, CHANGE) };
}

const sends = ({ aws }: Bench): number => aws.server.count('TagResource');
const team = ({ aws }: Bench, id: string) => aws.account(id).tags.team;

test('what passes by itself is sent again, with growing pauses', async () => {
  const bench = await prepare();
  for (const code of ['ConcurrentModificationException', 'FinalizingOrganizationException']) {
    bench.aws.refuse({ operation: 'TagResource', code, times: 2 });
  }
  expect(await bench.change()).toEqual({ kind: 'done' });
  const times = bench.aws.server.exchanges
    .filter(({ operation }) => operation === 'TagResource')
    .map(({ at }) => at);
  expect(times).toHaveLength(5);
  const gaps = times.slice(1).map((at, i) => (at - (times[i] ?? 0)) / 1000);
  for (const [i, least] of [1, 2, 4, 8].entries()) expect(gaps[i]).toBeGreaterThanOrEqual(least);
});

test.each([
  ['ConcurrentModificationException', 'failed', /a concurrent change in AWS/],
  ['FinalizingOrganizationException', 'waiting', /setting up the new organization/],
] as const)('%s that stays ends after a minute or so', async (code, kind, message) => {
  const bench = await prepare();
  bench.aws.refuse({ operation: 'TagResource', code, times: 100 });
  expect(await bench.change()).toMatchObject({ kind, message: expect.stringMatching(message) });
  expect(sends(bench)).toBe(7);
});

test.each([
  ['error', 'before'],
  ['error', 'after'],
  ['reset', 'before'],
  ['reset', 'after'],
  ['throttle', 'before'],
] as const)('%s %s it took effect does not keep it from being done', async (effect, when) => {
  const bench = await prepare();
  bench.aws.server.fault({ operation: 'TagResource', when, effect, times: 4 });
  expect(await bench.change()).toEqual({ kind: 'done' });
  expect(team(bench, bench.id)).toBe('new');
});

test('after a lost answer it is looked at before it is sent again', async () => {
  const bench = await prepare();
  // As often as the SDK sends by itself.
  bench.aws.server.fault({ operation: 'TagResource', when: 'after', effect: 'error', times: 3 });
  expect(await bench.change()).toEqual({ kind: 'done' });
  expect(sends(bench)).toBe(3);
});

test('faults that stay leave it waiting, since it may have taken effect', async () => {
  const bench = await prepare();
  bench.aws.server.fault({ operation: 'TagResource', when: 'before', effect: 'error', times: 99 });
  expect(await bench.change()).toMatchObject({ kind: 'waiting' });
});

test('a lagging answer is waited for', async () => {
  const bench = await prepare();
  bench.aws.server.fault({
    operation: 'ListTagsForResource',
    when: 'before',
    effect: 'stale',
    skip: 1,
    times: 4,
  });
  expect(await bench.change()).toEqual({ kind: 'done' });
  expect(sends(bench)).toBe(1);
});

test('what AWS does not show within a minute is waiting, never done', async () => {
  const bench = await prepare();
  const operation = 'ListTagsForResource';
  bench.aws.server.fault({ operation, when: 'before', effect: 'stale', skip: 1, times: 99 });
  const start = Date.now();
  expect(await bench.change()).toEqual({
    kind: 'waiting',
    message: 'AWS accepted it, but does not show it yet',
    hint: expect.stringContaining('Run again'),
  });
  expect(Date.now() - start).toBeGreaterThan(59_000);
  expect(sends(bench)).toBe(1);
});

test('a refusal is told at once, and nothing is sent again', async () => {
  const bench = await prepare();
  bench.aws.refuse({
    operation: 'TagResource',
    code: 'ConstraintViolationException',
    members: { Reason: 'TAG_POLICY_VIOLATION' },
    times: 100,
  });
  expect(await bench.change()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('tag policy'),
    hint: expect.stringContaining('Correct `tags`'),
  });
  expect(sends(bench)).toBe(1);
});

test('a missing permission is named, whether to read or to write', async () => {
  const bench = await prepare();
  const denied = { code: 'AccessDeniedException', times: 1 };
  bench.aws.refuse({ operation: 'TagResource', ...denied });
  expect(await bench.change()).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('`organizations:TagResource`'),
  });
  bench.aws.server.forget();
  bench.aws.refuse({ operation: 'ListTagsForResource', ...denied });
  expect(await bench.change()).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('`organizations:ListTagsForResource`'),
  });
  expect(sends(bench)).toBe(0);
});

test('a permission to read that goes away in between leaves it waiting', async () => {
  const bench = await prepare();
  const operation = 'ListTagsForResource';
  bench.aws.refuse({ operation, code: 'AccessDeniedException', skip: 1, times: 99 });
  expect(await bench.change()).toMatchObject({ kind: 'waiting' });
});

test('a cancelled run sends nothing more', async () => {
  const bench = await prepare();
  bench.cancel();
  expect(await bench.change()).toEqual({ kind: 'not-tried' });
  expect(sends(bench)).toBe(0);
});

test('what is queued for its rate when the run is cancelled is not tried', async () => {
  const bench = await startBench();
  // One a second: a slow machine can't have sent all of them before the first answers.
  const ids = bench.aws.addAccounts(300).map(({ id }) => id);
  const settled = ids.map((id) => renameAccount(bench.writer, { id, isManagement: false }, 'New'));
  const renamed = (): string[] => ids.filter((id) => bench.aws.account(id).name === 'New');
  bench.aws.server.fault({
    operation: 'PutAccountName',
    when: 'after',
    times: ids.length * 2,
    effect: () => bench.cancel(),
  });
  const kinds = (await Promise.all(settled)).map(({ kind }) => kind);
  const done = renamed();
  expect(done.length).toBeGreaterThan(0);
  // What was handed to the SDK may have been on its way, and is not said to be untried.
  const untried = ids.filter((_, i) => kinds[i] === 'not-tried');
  expect(untried.length).toBeGreaterThan(0);
  expect(untried.filter((id) => done.includes(id))).toEqual([]);
  // What gets no answer in this fast time, as on a slow machine, has failed.
  for (const kind of kinds) expect(['done', 'waiting', 'failed', 'not-tried']).toContain(kind);
});

test('a run that is cancelled while AWS lags says what was sent', async () => {
  const bench = await prepare();
  const operation = 'ListTagsForResource';
  bench.aws.server.fault({ operation, when: 'before', effect: 'stale', skip: 1, times: 99 });
  const settled = bench.change();
  bench.aws.server.fault({ operation: 'TagResource', when: 'after', effect: () => bench.cancel() });
  expect(await settled).toMatchObject({
    kind: 'waiting',
    message: expect.stringContaining('cancelled after this was sent'),
  });
});

test('each try and its reason is logged', async () => {
  const lines: string[] = [];
  let sent = 0;
  const settled = await settle(
    { signal: new AbortController().signal, session: { arn: 'arn:aws:sts::1:x' } },
    {
      action: 'organizations:TagResource',
      isSo: async () => sent > 1,
      send: async () => {
        sent += 1;
        if (sent === 1) throw Object.assign(new Error('no\n::error::'), { name: 'ServiceFault' });
      },
      log: (line) => lines.push(line),
    },
  );
  expect(settled).toEqual({ kind: 'done' });
  expect(lines).toEqual([
    '`organizations:TagResource` got `ServiceFault: no\\n::error::`: trying again.',
  ]);
});
