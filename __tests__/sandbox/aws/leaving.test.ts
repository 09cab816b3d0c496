import {
  CloseAccountCommand,
  CreateAccountCommand,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  RemoveAccountFromOrganizationCommand,
} from '@aws-sdk/client-organizations';
import { afterEach, expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

const DAY = 24 * 3_600_000;

let bench: Bench;
afterEach(() => bench.close());

async function start(options: Parameters<typeof startBench>[0] = {}) {
  bench = await startBench(options);
  const { organizations } = bench.as();
  return {
    close: (AccountId: string) => organizations.send(new CloseAccountCommand({ AccountId })),
    remove: (AccountId: string) =>
      organizations.send(new RemoveAccountFromOrganizationCommand({ AccountId })),
    describe: async (AccountId: string) =>
      (await organizations.send(new DescribeAccountCommand({ AccountId }))).Account,
    organizations,
  };
}

test('an account is closed slowly, and its address is lost', async () => {
  const { close, describe, organizations } = await start();
  const { id, email } = bench.aws.addAccount();
  await close(id);
  expect(await describe(id)).toMatchObject({ State: 'PENDING_CLOSURE', Status: 'PENDING_CLOSURE' });
  await expect(close(id)).rejects.toMatchObject({ name: 'ConflictException' });
  await bench.clock.sleep(181_000);
  expect(await describe(id)).toMatchObject({ State: 'CLOSED', Status: 'SUSPENDED' });
  await expect(close(id)).rejects.toMatchObject({ name: 'AccountAlreadyClosedException' });

  const again = await organizations.send(
    new CreateAccountCommand({ AccountName: 'Again', Email: email }),
  );
  await bench.clock.sleep(50_000);
  const CreateAccountRequestId = again.CreateAccountStatus?.Id;
  const status = await organizations.send(
    new DescribeCreateAccountStatusCommand({ CreateAccountRequestId }),
  );
  expect(status.CreateAccountStatus?.FailureReason).toBe('EMAIL_ALREADY_EXISTS');
});

test('after ninety days it is gone', async () => {
  const { close, describe } = await start();
  const { id } = bench.aws.addAccount();
  await close(id);
  await bench.clock.sleep(91 * DAY);
  await expect(describe(id)).rejects.toMatchObject({ name: 'AccountNotFoundException' });
});

test('three at a time, and never the management account', async () => {
  const { close } = await start();
  const [first, second, third, fourth] = bench.aws.addAccounts(4).map(({ id }) => id);
  await Promise.all([first, second, third].map((id = '') => close(id)));
  await expect(close(fourth ?? '')).rejects.toMatchObject({
    name: 'ConstraintViolationException',
    Reason: 'CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED',
  });
  await expect(close(bench.aws.managementId)).rejects.toMatchObject({
    Reason: 'CANNOT_CLOSE_MANAGEMENT_ACCOUNT',
  });
});

test('two hundred and fifty in thirty days', async () => {
  const { close } = await start({ closureSeconds: 0 });
  const ids = bench.aws.addAccounts(251).map(({ id }) => id);
  for (const id of ids.slice(0, 250)) await close(id);
  await expect(close(ids[250] ?? '')).rejects.toMatchObject({
    Reason: 'CLOSE_ACCOUNT_QUOTA_EXCEEDED',
  });
});

test('an invited account can be removed, a created one has to wait and to pay', async () => {
  const { remove } = await start();
  const invited = bench.aws.addAccount({ joined: 'INVITED', tags: { a: 'b' } });
  await remove(invited.id);
  expect(bench.aws.account(invited.id)).toMatchObject({ membership: undefined, tags: {} });
  const fresh = bench.aws.addAccount();
  await expect(remove(fresh.id)).rejects.toMatchObject({ Reason: 'WAIT_PERIOD_ACTIVE' });
  const old = bench.aws.addAccount({ joinedAt: bench.clock.now() - 5 * DAY });
  await expect(remove(old.id)).rejects.toMatchObject({
    Reason: 'MEMBER_ACCOUNT_PAYMENT_INSTRUMENT_REQUIRED',
  });
  await expect(remove(bench.aws.managementId)).rejects.toMatchObject({
    name: 'MasterCannotLeaveOrganizationException',
  });
});
