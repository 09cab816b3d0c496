import { GetRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CloseAccountCommand,
  CreateAccountCommand,
  DescribeAccountCommand,
  ListAccountsCommand,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MalformedPolicy, readPolicy } from '../../../sandbox/aws/policy/document.ts';
import { evaluate } from '../../../sandbox/aws/policy/evaluate.ts';
import { type Bench, startBench } from './bench.ts';

type Statement = Readonly<Record<string, unknown>>;

const policyOf = (...statements: Statement[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

describe('the evaluator', () => {
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
  const decide = (
    statements: Statement[],
    { action = 'organizations:ListAccounts', resource = '*', context = {} } = {},
  ) =>
    evaluate([readPolicy(JSON.stringify(policyOf(...statements)), 'identity')], {
      action,
      resource,
      context: new Map(
        Object.entries(context).map(([key, value]) => [key.toLowerCase(), [value].flat()]),
      ) as ReadonlyMap<string, string[]>,
    });

  test('allows what a statement allows, and nothing else', () => {
    const list = [{ Effect: 'Allow', Action: 'organizations:List*', Resource: '*' }];
    expect(decide(list)).toBe('allowed');
    expect(decide(list, { action: 'ORGANIZATIONS:listroots' })).toBe('allowed');
    expect(decide(list, { action: 'organizations:CloseAccount' })).toBe('not allowed');
  });

  test('a Deny wins', () => {
    const deny = { Effect: 'Deny', Action: 'organizations:CloseAccount', Resource: '*' };
    expect(decide([allow, deny], { action: 'organizations:CloseAccount' })).toBe(
      'explicitly denied',
    );
    expect(decide([allow, deny])).toBe('allowed');
  });

  test('NotAction and NotResource mean all the others', () => {
    const others = { Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' };
    expect(decide([others])).toBe('allowed');
    expect(decide([others], { action: 'iam:GetRole' })).toBe('not allowed');
    const elsewhere = {
      Effect: 'Allow',
      Action: '*',
      NotResource: 'arn:aws:iam::111111111111:role/*',
    };
    const resource = 'arn:aws:iam::111111111111:role/x';
    expect(decide([elsewhere], { resource })).toBe('not allowed');
    expect(decide([elsewhere], { resource: 'arn:aws:iam::222222222222:role/x' })).toBe('allowed');
  });

  test.each([
    ['StringEquals', { 'aws:ResourceOrgID': 'o-1' }, { 'aws:ResourceOrgID': 'o-1' }, true],
    ['StringEquals', { 'aws:resourceorgid': 'o-1' }, { 'aws:ResourceOrgID': 'o-1' }, true],
    ['StringEquals', { 'aws:ResourceOrgID': 'o-1' }, { 'aws:ResourceOrgID': 'o-2' }, false],
    ['StringEquals', { 'aws:ResourceOrgID': ['o-1', 'o-2'] }, { 'aws:ResourceOrgID': 'o-2' }, true],
    ['StringEquals', { 'aws:ResourceOrgID': 'o-1' }, {}, false],
    ['StringEqualsIfExists', { 'aws:ResourceOrgID': 'o-1' }, {}, true],
    ['StringNotEquals', { 'aws:ResourceOrgID': 'o-1' }, {}, true],
    ['StringNotEquals', { k: ['a', 'b'] }, { k: 'b' }, false],
    ['StringLike', { k: 'repo:acme/*' }, { k: 'repo:acme/accounts:ref:x' }, true],
    ['StringLike', { k: 'repo:acme/?' }, { k: 'repo:acme/ab' }, false],
    ['StringNotLike', { k: 'a*' }, { k: 'b' }, true],
    ['ArnLike', { k: 'arn:aws:iam::*:role/a' }, { k: 'arn:aws:iam::1:role/a' }, true],
    ['ArnLike', { k: 'arn:aws:*:role/a' }, { k: 'arn:aws:iam::1:role/a' }, false],
    ['Bool', { k: true }, { k: 'true' }, true],
    ['NumericLessThan', { k: 5 }, { k: '4' }, true],
    ['DateGreaterThan', { k: '2026-01-01T00:00:00Z' }, { k: '2026-02-01T00:00:00Z' }, true],
    ['Null', { k: 'true' }, {}, true],
    ['Null', { k: false }, { k: 'x' }, true],
    ['ForAllValues:StringEquals', { k: ['a', 'b'] }, { k: ['a', 'b'] }, true],
    ['ForAllValues:StringEquals', { k: ['a', 'b'] }, { k: ['a', 'c'] }, false],
    ['ForAllValues:StringEquals', { k: ['a'] }, {}, true],
    ['ForAnyValue:StringLike', { k: ['a*'] }, { k: ['b', 'ab'] }, true],
    ['ForAnyValue:StringEquals', { k: ['a'] }, {}, false],
  ])('%s %j given %j', (operator, wanted, context, holds) => {
    const statement = { ...allow, Condition: { [operator]: wanted } };
    expect(decide([statement], { context })).toBe(holds ? 'allowed' : 'not allowed');
  });

  test('policy variables', () => {
    const own = {
      Effect: 'Allow',
      Action: '*',
      Resource: `arn:aws:iam::\${aws:PrincipalAccount}:role/*`,
    };
    const context = { 'aws:PrincipalAccount': '111111111111' };
    const role = (account: string) => ({ context, resource: `arn:aws:iam::${account}:role/x` });
    expect(decide([own], role('111111111111'))).toBe('allowed');
    expect(decide([own], role('222222222222'))).toBe('not allowed');
  });

  test.each([
    ['no JSON', '{'],
    ['no statement', '{"Version":"2012-10-17"}'],
    ['an unknown version', JSON.stringify({ ...policyOf(allow), Version: '2026-01-01' })],
    ['no resource', JSON.stringify(policyOf({ Effect: 'Allow', Action: '*' }))],
    ['no action', JSON.stringify(policyOf({ Effect: 'Allow', Resource: '*' }))],
    ['a principal', JSON.stringify(policyOf({ ...allow, Principal: '*' }))],
    ['an action without service', JSON.stringify(policyOf({ ...allow, Action: 'GetRole' }))],
    ['a resource that is no ARN', JSON.stringify(policyOf({ ...allow, Resource: 'role/x' }))],
    ['an unknown operator', JSON.stringify(policyOf({ ...allow, Condition: { Is: { k: '' } } }))],
  ])('refuses a policy with %s', (_what, text) => {
    expect(() => readPolicy(text, 'identity')).toThrow(MalformedPolicy);
  });
});

describe('on the wire', () => {
  let bench: Bench;
  let count = 0;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.close());

  /** Clients of a role with these statements. */
  function allowed(...statements: Statement[]) {
    count += 1;
    const name = `role-${count}`;
    const trust = policyOf({
      Effect: 'Allow',
      Principal: { AWS: bench.aws.managementId },
      Action: 'sts:AssumeRole',
    });
    bench.aws.role({ name, trust, policies: { inline: policyOf(...statements) } });
    return bench.as(bench.aws.keys({ role: name, session: 'job' }));
  }

  test('a refusal names the principal, the action, the resource and the reason', async () => {
    const { aws } = bench;
    const { organizations, iam } = allowed(
      { Effect: 'Allow', Action: 'organizations:Describe*', Resource: '*' },
      { Effect: 'Deny', Action: 'organizations:CloseAccount', Resource: '*' },
    );
    const me = `arn:aws:sts::${aws.managementId}:assumed-role/role-${count}/job`;
    await organizations.send(new DescribeAccountCommand({ AccountId: aws.managementId }));
    await expect(organizations.send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${me} is not authorized to perform: organizations:ListAccounts on resource: * because no identity-based policy allows the organizations:ListAccounts action`,
    });
    await expect(
      organizations.send(new CloseAccountCommand({ AccountId: aws.managementId })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: ${me} is not authorized to perform: organizations:CloseAccount on resource: arn:aws:organizations::${aws.managementId}:account/${aws.organization().id}/${aws.managementId} with an explicit deny in an identity-based policy`,
    });
    await expect(
      iam.send(new GetRolePolicyCommand({ RoleName: 'x', PolicyName: 'y' })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: ${me} is not authorized to perform: iam:GetRolePolicy on resource: role x because no identity-based policy allows the iam:GetRolePolicy action`,
    });
  });

  test('resources, tag conditions and the organization of the resource are looked at', async () => {
    const { aws } = bench;
    const prod = aws.addAccount({ tags: { stage: 'prod' } });
    const dev = aws.addAccount({ tags: { stage: 'dev' } });
    const { organizations } = allowed(
      {
        Effect: 'Allow',
        Action: 'organizations:DescribeAccount',
        Resource: `arn:aws:organizations::*:account/*/${dev.id}`,
      },
      {
        Effect: 'Allow',
        Action: 'organizations:TagResource',
        Resource: '*',
        Condition: {
          StringEquals: {
            'aws:ResourceOrgID': aws.organization().id,
            'aws:ResourceTag/stage': 'dev',
          },
          'ForAllValues:StringEquals': { 'aws:TagKeys': ['owner'] },
        },
      },
    );
    await organizations.send(new DescribeAccountCommand({ AccountId: dev.id }));
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId: prod.id })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const tag = (ResourceId: string, Key: string) =>
      organizations.send(new TagResourceCommand({ ResourceId, Tags: [{ Key, Value: 'x' }] }));
    await tag(dev.id, 'owner');
    await expect(tag(dev.id, 'other')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(tag(prod.id, 'owner')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  test('CreateAccount with tags takes the permission to tag as well', async () => {
    const { organizations } = allowed({
      Effect: 'Allow',
      Action: 'organizations:CreateAccount',
      Resource: '*',
    });
    const request = { Email: 'tagged@example.com', AccountName: 'Tagged' };
    await expect(
      organizations.send(
        new CreateAccountCommand({ ...request, Tags: [{ Key: 'a', Value: 'b' }] }),
      ),
    ).rejects.toThrow('organizations:TagResource');
    await organizations.send(new CreateAccountCommand(request));
  });
});
