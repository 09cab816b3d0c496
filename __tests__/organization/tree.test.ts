import { expect, test } from '@jest/globals';
import type { LiveAccount } from '../../src/organization/account.ts';
import { type Bench, startBench } from './bench.ts';
import { place, planted } from './planted.ts';

const { moveAccount } = await import('../../src/fields/organizational-unit/aws.ts');
const { createUnit, readTree } = await import('../../src/organization/units.ts');
const { listAccounts } = await import('../../src/organization/live.ts');

async function live({ reader }: Bench): Promise<readonly LiveAccount[]> {
  return [...(await listAccounts(reader)).values()];
}

test('a tree is read as deep as the paths need', async () => {
  const bench = await planted();
  const paths = ['Workloads/Prod', 'Workloads/Test/EU', 'Nowhere', 'Root'];
  const tree = await readTree(bench.reader, { paths, accounts: [] });
  expect([...tree.byPath.keys()].sort()).toEqual(['Root', 'Workloads', 'Workloads/Prod']);
  expect(tree.byPath.get('Workloads/Prod')).toEqual({
    id: bench.aws.unit('Workloads/Prod'),
    name: 'Prod',
    path: 'Workloads/Prod',
  });
  expect(tree.byPath.get('Root')?.id).toBe(bench.aws.organization().rootId);
  expect([...tree.children.keys()]).toEqual(['Root', 'Workloads']);
  expect(tree.children.get('Root')).toHaveLength(47);
  expect(new Set(tree.children.get('Workloads'))).toEqual(new Set(['Dev', 'Prod']));
});

test('accounts are placed, each unknown unit asked for once', async () => {
  const bench = await planted();
  const accounts = await live(bench);
  bench.aws.server.forget();
  const tree = await readTree(bench.reader, { paths: ['Workloads/Dev'], accounts });
  const { root, dev, deep, deepToo } = bench.ids;
  expect([root, dev, deep, deepToo].map((id) => tree.placements.get(id))).toEqual([
    'Root',
    'Workloads/Dev',
    'Security/Audit/Logs',
    'Security/Audit/Logs',
  ]);
  // Audit and Logs; the other units were in a list.
  expect(bench.aws.server.count('DescribeOrganizationalUnit')).toBe(2);
  expect(bench.aws.server.count(/^List(Parents|Roots)$/)).toBe(0);
});

test('accounts are placed where AWS does not tell paths', async () => {
  const bench = await planted({ omitFromAccounts: ['Paths'], emptyPages: false });
  const accounts = await live(bench);
  expect(accounts[0]?.ancestors).toBeUndefined();
  bench.aws.server.forget();
  const tree = await readTree(bench.reader, { paths: ['Workloads/Dev'], accounts });
  expect(accounts.map(({ id }) => tree.placements.get(id))).toEqual(
    accounts.map(({ id }) => place(bench, id)),
  );
  // One for each account, and for Logs and Audit, whose parents no list told.
  expect(bench.aws.server.count('ListParents')).toBe(accounts.length + 2);
});

test('nothing is listed for accounts alone', async () => {
  const bench = await planted();
  const accounts = (await live(bench)).filter(({ id }) => id === bench.ids.root);
  bench.aws.server.forget();
  const tree = await readTree(bench.reader, { paths: [], accounts });
  expect(tree.placements).toEqual(new Map([[bench.ids.root, 'Root']]));
  expect(bench.aws.server.exchanges).toHaveLength(0);
});

test('a unit whose name has a slash is no path', async () => {
  const bench = await startBench();
  const { writer, aws } = bench;
  expect(await createUnit(writer, 'A%2FB')).toEqual({ kind: 'done' });
  expect(aws.units()).toEqual(['A/B']);
  const account = aws.addAccount({});
  expect(await moveAccount(writer, account.id, 'A%2FB')).toEqual({ kind: 'done' });
  const tree = await readTree(bench.reader, { paths: ['A/B'], accounts: await live(bench) });
  expect(tree.placements.get(account.id)).toBe('A%2FB');
  expect(tree.byPath.has('A/B')).toBe(false);
});
