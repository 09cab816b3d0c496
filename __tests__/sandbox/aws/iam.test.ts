import {
  CreateAccountAliasCommand,
  CreateRoleCommand,
  DeleteAccountAliasCommand,
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  type IAMClient,
  ListAccountAliasesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let iam: IAMClient;
beforeAll(async () => {
  bench = await startBench();
  ({ iam } = bench.as());
});
afterAll(() => bench.close());

const trusting = (Principal: unknown, Condition?: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', Condition }],
  });

const create = (RoleName: string, AssumeRolePolicyDocument: string) =>
  iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));

describe('roles', () => {
  test('are created, read and listed', async () => {
    const trust = trusting({ AWS: bench.aws.managementId });
    await create('reader', trust);
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'reader' }));
    expect(Role).toMatchObject({
      Arn: `arn:aws:iam::${bench.aws.managementId}:role/reader`,
      RoleId: expect.stringMatching(/^AROA[A-Z0-9]{17}$/),
      MaxSessionDuration: 3600,
      CreateDate: expect.any(Date),
    });
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(trust);
    await expect(create('reader', trust)).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
    });
    await create('writer', trust);
    const first = await iam.send(new ListRolesCommand({ MaxItems: 1 }));
    expect(first).toMatchObject({ IsTruncated: true, Marker: expect.any(String) });
    const second = await iam.send(new ListRolesCommand({ MaxItems: 1, Marker: first.Marker }));
    expect(second.IsTruncated).toBe(false);
    expect(
      [first, second].flatMap((page) => page.Roles?.map((one) => one.RoleName)).sort(),
    ).toEqual(['reader', 'writer']);
    await expect(iam.send(new GetRoleCommand({ RoleName: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  const github = () => ({
    Federated: `arn:aws:iam::${bench.aws.managementId}:oidc-provider/token.actions.githubusercontent.com`,
  });
  const sub = 'token.actions.githubusercontent.com:sub';

  test.each([
    ['trusts no one that exists', () => trusting({ AWS: 'arn:aws:iam::999999999999:role/x' })],
    ['has resources', () => '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'],
    ['trusts all of GitHub', () => trusting(github())],
    [
      'trusts all of GitHub by a wildcard',
      () => trusting(github(), { StringLike: { [sub]: '*' } }),
    ],
  ])('are refused when the policy %s', async (_what, trust) => {
    await expect(create('refused', trust())).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });

  test('may trust a repository of GitHub', async () => {
    await create('github', trusting(github(), { StringLike: { [sub]: 'repo:acme/accounts:*' } }));
  });
});

describe('inline policies', () => {
  const policy = (Resource: string | string[]) =>
    JSON.stringify(
      { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource } },
      null,
      2,
    );

  test('are put, read, listed and deleted, and take effect', async () => {
    await create('delegate', trusting({ AWS: bench.aws.managementId }));
    const RoleName = 'delegate';
    const PolicyDocument = policy('arn:aws:iam::*:role/ä (x)');
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'assume', PolicyDocument }));
    const read = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'assume' }));
    expect(decodeURIComponent(read.PolicyDocument ?? '')).toBe(PolicyDocument);
    expect(bench.aws.account(bench.aws.managementId).roles.delegate?.policies).toEqual({
      assume: JSON.parse(PolicyDocument),
    });
    const listed = await iam.send(new ListRolePoliciesCommand({ RoleName }));
    expect(listed).toMatchObject({ PolicyNames: ['assume'], IsTruncated: false });
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'assume' }));
    await expect(
      iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'assume' })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  test('have 10,240 characters together, white space not counted', async () => {
    await create('full', trusting({ AWS: bench.aws.managementId }));
    const put = (PolicyName: string, PolicyDocument: string) =>
      iam.send(new PutRolePolicyCommand({ RoleName: 'full', PolicyName, PolicyDocument }));
    const arns = Array.from({ length: 160 }, (_, i) => {
      const id = String(i).padStart(12, '0');
      return `arn:aws:iam::${id}:role/OrganizationAccountAccessRole`;
    });
    await put('all', policy(arns));
    await put('all', policy(arns));
    await expect(put('more', policy(arns.slice(0, 5)))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Maximum policy size of 10240 bytes exceeded for role full',
    });
    await expect(put('bad', '{"Version":"2012-10-17"}')).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });
});

describe('the account alias', () => {
  test('is one, replaced by the next, and unique over all accounts', async () => {
    const [one, other] = bench.aws.addAccounts(2);
    const { iam: inside } = bench.as(bench.aws.keys({ account: one?.id ?? '' }));
    const set = (AccountAlias: string) =>
      inside.send(new CreateAccountAliasCommand({ AccountAlias }));
    const read = async () => (await inside.send(new ListAccountAliasesCommand({}))).AccountAliases;
    expect(await read()).toEqual([]);
    await set('acme-prod');
    await set('acme-production');
    expect(await read()).toEqual(['acme-production']);
    expect(bench.aws.account(one?.id ?? '').alias).toBe('acme-production');

    bench.aws.takeAlias('google');
    bench.aws.changeAccount(other?.id ?? '', { alias: 'acme-dev' });
    for (const taken of ['google', 'acme-dev']) {
      await expect(set(taken)).rejects.toMatchObject({ name: 'EntityAlreadyExistsException' });
    }
    for (const bad of ['ab', 'a--b', '-ab', 'Acme', '123456789012', 'x'.repeat(64)]) {
      await expect(set(bad)).rejects.toMatchObject({ name: 'ValidationError' });
    }
    const drop = (AccountAlias: string) =>
      inside.send(new DeleteAccountAliasCommand({ AccountAlias }));
    await expect(drop('acme-prod')).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await drop('acme-production');
    expect(await read()).toEqual([]);
  });
});

test('GetUser tells who signs', async () => {
  bench.aws.user({ name: 'ada', administrator: true });
  const { iam: own } = bench.as(bench.aws.keys({ user: 'ada' }));
  const { User } = await own.send(new GetUserCommand({}));
  expect(User).toMatchObject({
    UserName: 'ada',
    Arn: `arn:aws:iam::${bench.aws.managementId}:user/ada`,
  });
  bench.aws.role({
    name: 'session',
    administrator: true,
    trust: JSON.parse(trusting({ AWS: bench.aws.managementId })),
  });
  const { iam: session } = bench.as(bench.aws.keys({ role: 'session' }));
  await expect(session.send(new GetUserCommand({}))).rejects.toMatchObject({
    name: 'ValidationError',
  });
  await expect(session.send(new GetUserCommand({ UserName: 'bob' }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});
