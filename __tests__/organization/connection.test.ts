import { PutAccountNameCommand } from '@aws-sdk/client-account';
import { CreateAccountAliasCommand } from '@aws-sdk/client-iam';
import { CloseAccountCommand, TagResourceCommand } from '@aws-sdk/client-organizations';
import { RequestServiceQuotaIncreaseCommand } from '@aws-sdk/client-service-quotas';
import { expect, test } from '@jest/globals';
import { DELEGATE_ROLE, startBench } from './bench.ts';

const { iamInside } = await import('../../src/organization/connection.ts');
const { enterAccount } = await import('../../src/organization/member.ts');
const { describeAccount } = await import('../../src/organization/live.ts');

test('what a plan holds refuses to send a change, whatever the role may do', async () => {
  const { reader, planSession, aws } = await startBench();
  const ResourceId = aws.managementId;
  const refusal = /a plan must not send/;
  const { organizations, account, iam, quotas } = reader;
  const tag = new TagResourceCommand({ ResourceId, Tags: [] });
  await expect(organizations.send(tag)).rejects.toThrow(refusal);
  await expect(account.send(new PutAccountNameCommand({ AccountName: 'x' }))).rejects.toThrow(
    refusal,
  );
  const alias = new CreateAccountAliasCommand({ AccountAlias: 'acme' });
  await expect(iam.send(alias)).rejects.toThrow(refusal);
  await expect(iamInside(planSession, undefined).send(alias)).rejects.toThrow(refusal);
  const increase = { ServiceCode: 'organizations', QuotaCode: 'L-E619E033', DesiredValue: 20 };
  await expect(quotas.send(new RequestServiceQuotaIncreaseCommand(increase))).rejects.toThrow(
    refusal,
  );
  expect(aws.server.exchanges).toEqual([]);
});

test("the example's role closes no account", async () => {
  const { writer, aws } = await startBench();
  const close = new CloseAccountCommand({ AccountId: aws.addAccount().id });
  await expect(writer.organizations.send(close)).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('explicit deny'),
  });
});

test("the example's role enters accounts of its own organization alone", async () => {
  const { writer, aws } = await startBench();
  const partition = 'aws';
  const inside = aws.addAccount({ roleName: DELEGATE_ROLE });
  const outside = aws.addOutsider();
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
  };
  aws.role({ account: outside.id, name: DELEGATE_ROLE, trust });
  const enter = (accountId: string) =>
    enterAccount(writer.session, { accountId, roleName: DELEGATE_ROLE, partition });
  expect(await enter(inside.id)).toBeDefined();
  await expect(enter(outside.id)).rejects.toMatchObject({
    message: expect.stringContaining('AccessDenied'),
  });
});

test('an account tells where it is and how it joined, where AWS does', async () => {
  const { reader, aws } = await startBench();
  const unit = aws.unit('Workloads');
  const { id } = aws.addAccount({ path: 'Workloads', joined: 'INVITED' });
  expect(await describeAccount(reader, id)).toMatchObject({
    ancestors: [aws.organization().rootId, unit],
    joined: 'INVITED',
  });
  const older = await startBench({ omitFromAccounts: ['Paths'] });
  const account = await describeAccount(older.reader, older.aws.managementId);
  expect(account?.ancestors).toBeUndefined();
});
