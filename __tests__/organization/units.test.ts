import { expect, test } from '@jest/globals';
import { startBench } from './bench.ts';
import { place, planted } from './planted.ts';

const { moveAccount } = await import('../../src/fields/organizational-unit/aws.ts');
const { createUnit } = await import('../../src/organization/units.ts');

test('a unit is made below its parent, once', async () => {
  const { writer, aws } = await startBench();
  expect(await createUnit(writer, 'Workloads')).toEqual({ kind: 'done' });
  expect(await createUnit(writer, 'Workloads/Prod')).toEqual({ kind: 'done' });
  expect(await createUnit(writer, 'Workloads/Prod')).toEqual({ kind: 'already' });
  expect(aws.units()).toEqual(['Workloads', 'Workloads/Prod']);
});

test('a unit without its parent, and one that is too deep, are refused', async () => {
  const { writer, aws } = await startBench();
  expect(await createUnit(writer, 'Nowhere/Prod')).toMatchObject({
    kind: 'failed',
    message: 'the organizational unit `Nowhere` does not exist',
  });
  aws.unit('1/2/3/4/5');
  expect(await createUnit(writer, '1/2/3/4/5/6')).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('five levels'),
  });
});

test.each(['before', 'after'] as const)(
  'a unit is made once when the answer is lost %s it was made',
  async (when) => {
    const { writer, aws } = await startBench();
    aws.server.fault({ operation: 'CreateOrganizationalUnit', when, effect: 'reset', times: 2 });
    // The list lags behind, too: AWS alone knows that the unit is there.
    aws.server.fault({
      operation: 'ListOrganizationalUnitsForParent',
      when: 'before',
      effect: 'stale',
      skip: 1,
      times: 2,
    });
    expect(await createUnit(writer, 'Workloads')).toEqual({ kind: 'done' });
    expect(aws.units()).toEqual(['Workloads']);
  },
);

test('an account is moved from wherever it is', async () => {
  const bench = await planted();
  const { writer, ids } = bench;
  for (const path of ['Workloads/Prod/EU', 'Workloads', 'Root']) {
    expect(await moveAccount(writer, ids.dev, path)).toEqual({ kind: 'done' });
    expect(place(bench, ids.dev)).toBe(path);
    expect(await moveAccount(writer, ids.dev, path)).toEqual({ kind: 'already' });
  }
});

test('many moves ask for the same units once', async () => {
  const bench = await planted();
  const ids = bench.aws.addAccounts(12).map(({ id }) => id);
  const move = (id: string) => moveAccount(bench.writer, id, 'Workloads/Prod');
  await move(bench.ids.dev);
  bench.aws.server.forget();
  const settled = await Promise.all(ids.map(move));
  expect(settled).toEqual(ids.map(() => ({ kind: 'done' })));
  expect(bench.aws.server.count(/^List(Roots|OrganizationalUnitsForParent)$/)).toBe(0);
});

test('an account that somebody else moves meanwhile ends where it should', async () => {
  const bench = await planted();
  const { aws, ids, writer } = bench;
  aws.server.fault({
    operation: 'MoveAccount',
    when: 'before',
    effect: () => aws.changeAccount(ids.dev, { path: 'Security' }),
  });
  expect(await moveAccount(writer, ids.dev, 'Workloads/Prod')).toEqual({ kind: 'done' });
  expect(place(bench, ids.dev)).toBe('Workloads/Prod');
});

test.each([
  ['error', 'before'],
  ['error', 'after'],
  ['reset', 'after'],
] as const)('a move survives %s %s it took effect', async (effect, when) => {
  const bench = await planted();
  bench.aws.server.fault({ operation: 'MoveAccount', when, effect, times: 4 });
  expect(await moveAccount(bench.writer, bench.ids.dev, 'Security')).toEqual({ kind: 'done' });
  expect(place(bench, bench.ids.dev)).toBe('Security');
});

test('a lagging parent is waited for', async () => {
  const bench = await planted();
  const operation = 'ListParents';
  bench.aws.server.fault({ operation, when: 'before', effect: 'stale', skip: 1, times: 3 });
  expect(await moveAccount(bench.writer, bench.ids.dev, 'Security')).toEqual({ kind: 'done' });
  expect(bench.aws.server.count('MoveAccount')).toBe(1);
});

test('an account that was just made can be moved', async () => {
  const bench = await planted();
  const refusal = { operation: 'ListParents', code: 'ChildNotFoundException', times: 2 };
  bench.aws.refuse(refusal);
  bench.aws.refuse({ operation: 'MoveAccount', code: 'AccountNotFoundException' });
  expect(await moveAccount(bench.writer, bench.ids.root, 'Security')).toEqual({ kind: 'done' });
});

test('a unit that does not exist, or exists no more, is told by its path', async () => {
  const bench = await planted();
  const { aws, writer, ids } = bench;
  const failed = { kind: 'failed', message: expect.stringMatching(/does not exist/) };
  expect(await moveAccount(writer, ids.dev, 'Nowhere')).toMatchObject(failed);
  expect(await moveAccount(writer, ids.dev, 'Security')).toEqual({ kind: 'done' });
  // It is known to this run by now; AWS does not have it any more.
  const gone = 'DestinationParentNotFoundException';
  aws.refuse({ operation: 'MoveAccount', code: gone, times: 99 });
  expect(await moveAccount(writer, ids.root, 'Security')).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('no longer exists'),
  });
});

test('a role that may not move accounts is told what it lacks', async () => {
  const bench = await planted();
  bench.aws.refuse({
    operation: 'MoveAccount',
    code: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: organizations:MoveAccount on resource: z',
  });
  expect(await moveAccount(bench.writer, bench.ids.dev, 'Security')).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('Allow `organizations:MoveAccount`'),
  });
});
