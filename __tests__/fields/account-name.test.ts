import { expect, test } from '@jest/globals';
import { startBench } from '../organization/bench.ts';

const { renameAccount } = await import('../../src/fields/account-name/aws.ts');

async function prepare() {
  const bench = await startBench();
  const { id } = bench.aws.addAccount({ name: 'Old' });
  return {
    ...bench,
    id,
    rename: (name: string) => renameAccount(bench.writer, { id, isManagement: false }, name),
  };
}

test('an account is renamed, which Organizations shows a little later', async () => {
  const { aws, id, rename } = await prepare();
  const operation = 'DescribeAccount';
  aws.server.fault({ operation, when: 'before', effect: 'stale', skip: 1, times: 2 });
  expect(await rename('New')).toEqual({ kind: 'done' });
  expect(aws.account(id).name).toBe('New');
  expect(aws.server.count('PutAccountName')).toBe(1);
  expect(aws.server.count(operation)).toBeGreaterThanOrEqual(4);
  expect(await rename('New')).toEqual({ kind: 'already' });
});

test('the management account is renamed without its id', async () => {
  const { aws, writer } = await startBench();
  const account = { id: aws.managementId, isManagement: true };
  expect(await renameAccount(writer, account, 'Acme')).toEqual({ kind: 'done' });
  expect(aws.account(aws.managementId).name).toBe('Acme');
});

test('a name that AWS does not take', async () => {
  expect(await (await prepare()).rename('a<b')).toMatchObject({
    kind: 'failed',
    hint: 'Correct the value in the file, in a pull request.',
  });
});

test('without trusted access the remedy is the command that enables it', async () => {
  const { aws, rename } = await prepare();
  aws.setTrustedAccess('account.amazonaws.com', false);
  expect(await rename('New')).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('enable-aws-service-access'),
  });
});

test.each([
  ['error', 'before'],
  ['error', 'after'],
  ['reset', 'after'],
] as const)('%s %s it took effect is overcome', async (effect, when) => {
  const { aws, id, rename } = await prepare();
  aws.server.fault({ operation: 'PutAccountName', when, effect, times: 4 });
  expect(await rename('New')).toEqual({ kind: 'done' });
  expect(aws.account(id).name).toBe('New');
});
