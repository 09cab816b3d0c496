import { GetAlternateContactCommand, PutAccountNameCommand } from '@aws-sdk/client-account';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateAccountCommand,
  DescribeAccountCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
} from '@aws-sdk/client-organizations';
import { GetServiceQuotaCommand } from '@aws-sdk/client-service-quotas';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Credentials } from '../../../sandbox/aws/index.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** One call to each service. */
function calls(credentials: Credentials): Promise<unknown>[] {
  const { organizations, account, iam, sts, quotas } = bench.as(credentials);
  return [
    organizations.send(new DescribeOrganizationCommand({})),
    quotas.send(new GetServiceQuotaCommand({ ServiceCode: 'organizations', QuotaCode: 'L-1' })),
    account.send(new GetAlternateContactCommand({ AlternateContactType: 'BILLING' })),
    iam.send(new GetRoleCommand({ RoleName: 'x' })),
    sts.send(new GetCallerIdentityCommand({})),
  ];
}

async function refusals(
  credentials: Credentials,
): Promise<{ name: string; status: number | undefined }[]> {
  return await Promise.all(
    calls(credentials).map((call) =>
      call.then(
        () => ({ name: 'none', status: 200 }),
        (error) => ({ name: error.name, status: error.$metadata?.httpStatusCode }),
      ),
    ),
  );
}

describe('signatures', () => {
  test('keys that AWS does not know', async () => {
    expect(await refusals({ accessKeyId: 'AKIAAAAAAAAAAAAAAAAA', secretAccessKey: 'x' })).toEqual([
      { name: 'UnrecognizedClientException', status: 400 },
      { name: 'UnrecognizedClientException', status: 400 },
      { name: 'UnrecognizedClientException', status: 403 },
      { name: 'InvalidClientTokenId', status: 403 },
      { name: 'InvalidClientTokenId', status: 403 },
    ]);
  });

  test('a wrong secret', async () => {
    expect(await refusals({ ...bench.aws.keys(), secretAccessKey: 'guessed' })).toEqual([
      { name: 'InvalidSignatureException', status: 400 },
      { name: 'InvalidSignatureException', status: 400 },
      { name: 'InvalidSignatureException', status: 403 },
      { name: 'SignatureDoesNotMatch', status: 403 },
      { name: 'SignatureDoesNotMatch', status: 403 },
    ]);
  });

  test('temporary keys without their token, with it, and after their time', async () => {
    const keys = bench.aws.keys({ seconds: 900 });
    const { accessKeyId, secretAccessKey } = keys;
    const [first] = await refusals({ accessKeyId, secretAccessKey });
    expect(first?.name).toBe('UnrecognizedClientException');
    expect((await refusals(keys)).map(({ name }) => name)).toEqual([
      'none',
      'NoSuchResourceException',
      'ResourceNotFoundException',
      'NoSuchEntityException',
      'none',
    ]);
    await bench.clock.sleep(901_000);
    expect(await refusals(keys)).toEqual([
      { name: 'ExpiredTokenException', status: 400 },
      { name: 'ExpiredTokenException', status: 400 },
      { name: 'ExpiredTokenException', status: 403 },
      { name: 'ExpiredToken', status: 403 },
      { name: 'ExpiredToken', status: 403 },
    ]);
  });

  test('none at all', async () => {
    const response = await fetch(bench.aws.server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSOrganizationsV20161128.ListAccounts',
      },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      __type: 'MissingAuthenticationTokenException',
      message: 'Request is missing Authentication Token',
    });
  });

  test('a body changed on the way', async () => {
    const { organizations } = bench.as();
    organizations.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as object, { body: '{"AccountId":"000000000000"}' });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId: bench.aws.managementId })),
    ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  test('keys of an account that is closed', async () => {
    const { id } = bench.aws.addAccount();
    const keys = bench.aws.keys({ account: id });
    bench.aws.changeAccount(id, { state: 'CLOSED' });
    expect((await refusals(keys)).at(-1)?.name).toBe('InvalidClientTokenId');
  });
});

describe('errors on the wire', () => {
  test('AWS JSON: the code in __type, the reason beside the message', async () => {
    const { organizations } = bench.as();
    const before = bench.aws.server.exchanges.length;
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId: 'nonsense' })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason: 'INVALID_PATTERN' });
    const { response } = bench.aws.server.exchanges[before] ?? {};
    expect(response?.status).toBe(400);
    expect(response?.headers?.['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(response?.body ?? '')).toEqual({
      __type: 'InvalidInputException',
      Message: 'You provided a value that does not match the required pattern.',
      Reason: 'INVALID_PATTERN',
    });
  });

  test('REST JSON: the code in a header, the fields that failed in the body', async () => {
    const { account } = bench.as();
    await expect(
      account.send(new PutAccountNameCommand({ AccountName: 'a <b>' })),
    ).rejects.toMatchObject({
      name: 'ValidationException',
      reason: 'fieldValidationFailed',
      fieldList: [{ name: 'accountName' }],
    });
    const { response } = bench.aws.server.exchanges.at(-1) ?? {};
    expect(response?.status).toBe(400);
    expect(response?.headers?.['x-amzn-errortype']).toBe('ValidationException');
  });

  test('query: XML', async () => {
    const { iam } = bench.as();
    await expect(iam.send(new GetRoleCommand({ RoleName: 'a b' }))).rejects.toMatchObject({
      name: 'ValidationError',
      message:
        "1 validation error detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    });
    const body = bench.aws.server.exchanges.at(-1)?.response?.body;
    expect(body).toMatch(
      /^<ErrorResponse xmlns="https:\/\/iam.amazonaws.com\/doc\/2010-05-08\/"><Error><Type>Sender<\/Type><Code>ValidationError<\/Code>/,
    );
  });
});

describe('trouble made by a test', () => {
  test('a fault is worded by the service it hits', async () => {
    const { account, organizations, iam } = bench.as();
    bench.aws.server.fault({ operation: /./, when: 'before', effect: 'throttle', times: 3 });
    await expect(
      account.send(new GetAlternateContactCommand({ AlternateContactType: 'BILLING' })),
    ).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
    await expect(organizations.send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 400 },
    });
    await expect(iam.send(new GetRoleCommand({ RoleName: 'x' }))).rejects.toMatchObject({
      name: 'Throttling',
    });
    bench.aws.server.fault({ operation: 'ListAccounts', when: 'before', effect: 'error' });
    await expect(organizations.send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'ServiceException',
      $metadata: { httpStatusCode: 500 },
    });
  });

  test('a stale answer is the last one to the same request', async () => {
    const { organizations } = bench.as();
    const { id } = bench.aws.addAccount({ name: 'Before' });
    const name = async (AccountId = id) =>
      (await organizations.send(new DescribeAccountCommand({ AccountId }))).Account?.Name;
    await name();
    bench.aws.changeAccount(id, { name: 'After' });
    const operation = 'DescribeAccount';
    bench.aws.server.fault({ operation, when: 'before', effect: 'stale', times: 2 });
    expect(await name(bench.aws.managementId)).toBe('Management');
    expect(await name()).toBe('Before');
    expect(await name()).toBe('After');
  });

  test('a scripted refusal, for the request it is meant for', async () => {
    const { organizations } = bench.as();
    bench.aws.refuse({
      operation: 'CreateAccount',
      code: 'ConcurrentModificationException',
      where: (input) => (input as { AccountName: string }).AccountName === 'Second',
    });
    const create = (name: string) =>
      organizations.send(
        new CreateAccountCommand({ AccountName: name, Email: `${name}@refused.example` }),
      );
    await create('First');
    await expect(create('Second')).rejects.toMatchObject({
      name: 'ConcurrentModificationException',
    });
    await create('Second');
    expect(bench.aws.server.count('CreateAccount')).toBe(3);
    expect(() => bench.aws.refuse({ operation: 'CreateAcount', code: 'X' })).toThrow();
  });

  test('what is not simulated is loud and never looks like AWS', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
    const response = await fetch(bench.aws.server.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSOrganizationsV20161128.DeleteOrganization' },
      body: '{}',
    });
    expect(response.status).toBe(599);
    expect(await response.text()).toContain('DeleteOrganization is not simulated');

    const { sts } = bench.as();
    const RoleArn = `arn:aws:iam::${bench.aws.managementId}:role/x`;
    await expect(
      sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'x1', SourceIdentity: 'me' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 599 } });
    silenced.mockRestore();
  });
});
