import {
  type AccountClient,
  DeleteAlternateContactCommand,
  GetAccountInformationCommand,
  GetAlternateContactCommand,
  PutAccountNameCommand,
  PutAlternateContactCommand,
} from '@aws-sdk/client-account';
import { DescribeAccountCommand } from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let account: AccountClient;
beforeAll(async () => {
  bench = await startBench();
  ({ account } = bench.as());
});
afterAll(() => bench.close());

const contact = {
  Name: 'Ada',
  Title: 'Head of Security',
  EmailAddress: 'security@example.com',
  PhoneNumber: '+49 30 (1234) 5-6',
};

describe('from the management account', () => {
  test('alternate contacts of members', async () => {
    const { id: AccountId } = bench.aws.addAccount();
    const type = { AccountId, AlternateContactType: 'SECURITY' } as const;
    await expect(account.send(new GetAlternateContactCommand(type))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
    await account.send(new PutAlternateContactCommand({ ...type, ...contact }));
    const { AlternateContact } = await account.send(new GetAlternateContactCommand(type));
    expect(AlternateContact).toEqual({ ...contact, AlternateContactType: 'SECURITY' });
    expect(bench.aws.account(AccountId).contacts).toEqual({ SECURITY: contact });
    await account.send(new DeleteAlternateContactCommand(type));
    await expect(account.send(new DeleteAlternateContactCommand(type))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await expect(
      account.send(new PutAlternateContactCommand({ ...type, ...contact, PhoneNumber: 'none' })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('names of members; Organizations shows a new one a little later', async () => {
    const slow = await startBench({ listLagSeconds: 600 });
    const { id: AccountId } = slow.aws.addAccount({ name: 'Old' });
    const { account: client, organizations } = slow.as();
    await client.send(new PutAccountNameCommand({ AccountId, AccountName: 'New' }));
    expect(await client.send(new GetAccountInformationCommand({ AccountId }))).toMatchObject({
      AccountId,
      AccountName: 'New',
      AccountState: 'ACTIVE',
      AccountCreatedDate: expect.any(Date),
    });
    const shown = async () =>
      (await organizations.send(new DescribeAccountCommand({ AccountId }))).Account?.Name;
    expect(await shown()).toBe('Old');
    await slow.clock.sleep(601_000);
    expect(await shown()).toBe('New');
    await slow.close();
  });

  test('its own things without an id, and not with it', async () => {
    await account.send(new PutAccountNameCommand({ AccountName: 'The Payer' }));
    expect(bench.aws.account(bench.aws.managementId).name).toBe('The Payer');
    await expect(
      account.send(
        new PutAccountNameCommand({ AccountId: bench.aws.managementId, AccountName: 'X' }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('standalone context'),
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('only with trusted access, and only for members', async () => {
    const { id: AccountId } = bench.aws.addAccount();
    const read = new GetAccountInformationCommand({ AccountId });
    bench.aws.setTrustedAccess('account.amazonaws.com', false);
    await expect(account.send(read)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:iam::${bench.aws.managementId}:root is not authorized to perform: account:GetAccountInformation (Your organization must first enable trusted access with AWS Account Management.)`,
    });
    bench.aws.setTrustedAccess('account.amazonaws.com', true);
    await account.send(read);
    const stranger = bench.aws.addOutsider();
    await expect(
      account.send(new GetAccountInformationCommand({ AccountId: stranger.id })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

test('a member has itself only', async () => {
  const [one, other] = bench.aws.addAccounts(2);
  const { account: inside } = bench.as(bench.aws.keys({ account: one?.id ?? '' }));
  expect(await inside.send(new GetAccountInformationCommand({}))).toMatchObject({
    AccountId: one?.id,
  });
  for (const AccountId of [one?.id, other?.id]) {
    await expect(
      inside.send(new GetAccountInformationCommand({ AccountId })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  }
});

test.each([
  ['<', 'a < b'],
  ['>', 'a > b'],
  ['beyond ASCII', 'Größe'],
  ['too long', 'x'.repeat(51)],
  ['empty', ''],
])('a name with %s is refused', async (_what, AccountName) => {
  await expect(account.send(new PutAccountNameCommand({ AccountName }))).rejects.toMatchObject({
    name: 'ValidationException',
    reason: 'fieldValidationFailed',
  });
});
