import { CreateAccountAliasCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { CreateAccountCommand } from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  type AssumeRoleRequest,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityRequest,
  GetCallerIdentityCommand,
  type STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Credentials } from '../../../sandbox/aws/index.ts';
import { type Bench, startBench } from './bench.ts';

const ISSUER = 'token.actions.githubusercontent.com';

let bench: Bench;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  bench = await startBench({ oidc: { issuer: ISSUER, jwks: async () => ({ keys: [jwk] }) } });
});
afterAll(() => bench.close());

interface Answer {
  readonly Credentials?:
    | {
        readonly AccessKeyId: string | undefined;
        readonly SecretAccessKey: string | undefined;
        readonly SessionToken: string | undefined;
        readonly Expiration: Date | undefined;
      }
    | undefined;
}

function credentialsOf({ Credentials: given }: Answer): Credentials {
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
}

/** For how many seconds, about, credentials are good. */
function secondsOf({ Credentials: given }: Answer): number {
  return Math.round((Number(given?.Expiration) - bench.clock.now()) / 1000);
}

const allowing = (...Action: string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

const trusting = (Principal: unknown, Action = 'sts:AssumeRole', Condition: unknown = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal, Action, Condition }],
});

describe('AssumeRoleWithWebIdentity', () => {
  const provider = () => `arn:aws:iam::${bench.aws.managementId}:oidc-provider/${ISSUER}`;
  let sts: STSClient;
  beforeAll(() => {
    ({ sts } = bench.as());
    bench.aws.role({
      name: 'plan',
      maxSessionSeconds: 7200,
      policies: { read: allowing('organizations:List*') },
      trust: trusting({ Federated: provider() }, 'sts:AssumeRoleWithWebIdentity', {
        StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:repository_id`]: '42' },
        StringLike: { [`${ISSUER}:sub`]: 'repo:acme/accounts:*' },
      }),
    });
  });

  const CLAIMS = {
    iss: `https://${ISSUER}`,
    aud: 'sts.amazonaws.com',
    sub: 'repo:acme/accounts:pull_request',
    repository_id: '42',
    run_id: '7',
  };

  const token = async (claims: JWTPayload = {}, key = keys.privateKey) => {
    const now = Math.floor(bench.clock.now() / 1000);
    return await new SignJWT({ iat: now, exp: now + 300, ...CLAIMS, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .sign(key);
  };

  const assume = async (
    request: Partial<AssumeRoleWithWebIdentityRequest> = {},
    claims: JWTPayload = {},
  ) =>
    await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: `arn:aws:iam::${bench.aws.managementId}:role/plan`,
        RoleSessionName: 'job-7',
        WebIdentityToken: await token(claims),
        ...request,
      }),
    );

  test('gives out keys of the role for a token it trusts', async () => {
    const answer = await assume({ DurationSeconds: 7200 });
    expect(answer).toMatchObject({
      SubjectFromWebIdentityToken: CLAIMS.sub,
      Audience: 'sts.amazonaws.com',
      Provider: provider(),
      AssumedRoleUser: {
        Arn: `arn:aws:sts::${bench.aws.managementId}:assumed-role/plan/job-7`,
      },
    });
    expect(secondsOf(answer)).toBeGreaterThan(7100);
    const me = await bench.as(credentialsOf(answer)).sts.send(new GetCallerIdentityCommand({}));
    expect(me).toMatchObject({
      Account: bench.aws.managementId,
      Arn: `arn:aws:sts::${bench.aws.managementId}:assumed-role/plan/job-7`,
      UserId: expect.stringMatching(/^AROA[A-Z0-9]{17}:job-7$/),
    });
    expect(
      bench.aws.server.exchanges.find(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
        ?.request.headers,
    ).not.toHaveProperty('authorization');
  });

  test.each([
    ['another repository', { sub: 'repo:evil/accounts:pull_request' }],
    ['another repository of that name', { repository_id: '43' }],
    ['a claim that is missing', { repository_id: undefined }],
  ])('refuses %s', async (_what, claims) => {
    await expect(assume({}, claims as JWTPayload)).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('refuses a role that is not there, or that trusts no web identity', async () => {
    bench.aws.role({ name: 'for-users', trust: trusting({ AWS: bench.aws.managementId }) });
    for (const name of ['none', 'for-users']) {
      const RoleArn = `arn:aws:iam::${bench.aws.managementId}:role/${name}`;
      await expect(assume({ RoleArn })).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  test('knows no condition keys for claims that AWS does not map', async () => {
    bench.aws.role({
      name: 'by-run',
      trust: trusting({ Federated: provider() }, 'sts:AssumeRoleWithWebIdentity', {
        StringEquals: { [`${ISSUER}:sub`]: CLAIMS.sub, [`${ISSUER}:run_id`]: '7' },
      }),
    });
    const RoleArn = `arn:aws:iam::${bench.aws.managementId}:role/by-run`;
    await expect(assume({ RoleArn })).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('refuses a token that is no good', async () => {
    const stranger = await generateKeyPair('RS256');
    const invalid = { name: 'InvalidIdentityTokenException' };
    await expect(assume({ WebIdentityToken: 'nonsense' })).rejects.toMatchObject(invalid);
    const forged = await token({}, stranger.privateKey);
    await expect(assume({ WebIdentityToken: forged })).rejects.toMatchObject(invalid);
    await expect(assume({}, { aud: 'https://github.com/acme' })).rejects.toMatchObject({
      ...invalid,
      message: 'Incorrect token audience',
    });
    await expect(assume({}, { iss: 'https://elsewhere.example' })).rejects.toMatchObject({
      ...invalid,
      message: 'No OpenIDConnect provider found in your account for https://elsewhere.example',
    });
    await expect(assume({}, { iat: 1000, exp: 2000 })).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
  });

  test('limits name and duration', async () => {
    for (const request of [
      { RoleSessionName: 'x' },
      { RoleSessionName: 'a b' },
      { DurationSeconds: 899 },
      { DurationSeconds: 43_201 },
      { DurationSeconds: 7201 },
    ]) {
      await expect(assume(request)).rejects.toMatchObject({ name: 'ValidationError' });
    }
  });
});

describe('AssumeRole', () => {
  const DELEGATE = 'OrganizationAccountAccessRole';
  const delegateOf = (account: string) => `arn:aws:iam::${account}:role/${DELEGATE}`;

  const assume = async (
    who: Credentials,
    RoleArn: string,
    request: Partial<AssumeRoleRequest> = {},
  ) =>
    await bench
      .as(who)
      .sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'session', ...request }));

  const keysOf = (name: string, ...actions: string[]) => {
    bench.aws.role({
      name,
      trust: trusting({ AWS: bench.aws.managementId }),
      policies: { inline: allowing(...actions) },
      maxSessionSeconds: 7200,
    });
    return bench.aws.keys({ role: name });
  };

  test('into a member takes both the role’s trust and the caller’s permission', async () => {
    const member = bench.aws.addAccount();
    const provision = keysOf('provision', 'sts:AssumeRole');
    const inside = credentialsOf(await assume(provision, delegateOf(member.id)));
    const { iam } = bench.as(inside);
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'inside-it' }));
    expect(bench.aws.account(member.id).alias).toBe('inside-it');

    const reader = keysOf('reader', 'organizations:*');
    await expect(assume(reader, delegateOf(member.id))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::${bench.aws.managementId}:assumed-role/reader/sandbox is not authorized to perform: sts:AssumeRole on resource: ${delegateOf(member.id)}`,
    });
    const sibling = bench.aws.addAccount();
    bench.aws.role({
      name: 'sibling',
      account: sibling.id,
      administrator: true,
      trust: trusting({ AWS: sibling.id }),
    });
    const untrusted = bench.aws.keys({ account: sibling.id, role: 'sibling' });
    await expect(assume(untrusted, delegateOf(member.id))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('within the account it is enough to be named by the role', async () => {
    const named = keysOf('named', 'organizations:*');
    const arn = `arn:aws:iam::${bench.aws.managementId}:role/named`;
    const target = bench.aws.role({ name: 'target', trust: trusting({ AWS: arn }) });
    await assume(named, target);
    const byAccount = bench.aws.role({
      name: 'by-account',
      trust: trusting({ AWS: `arn:aws:iam::${bench.aws.managementId}:root` }),
    });
    await expect(assume(named, byAccount)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('with conditions on the session and the external id', async () => {
    const caller = keysOf('outer', 'sts:AssumeRole');
    const target = bench.aws.role({
      name: 'strict',
      trust: trusting({ AWS: bench.aws.managementId }, 'sts:AssumeRole', {
        StringEquals: { 'sts:ExternalId': 'secret-1' },
        StringLike: { 'sts:RoleSessionName': 'run-*' },
      }),
    });
    await assume(caller, target, { RoleSessionName: 'run-1', ExternalId: 'secret-1' });
    await expect(assume(caller, target, { RoleSessionName: 'run-1' })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('from a session lasts an hour at most', async () => {
    const member = bench.aws.addAccount();
    const session = keysOf('chained', 'sts:AssumeRole');
    const answer = await assume(session, delegateOf(member.id));
    expect(secondsOf(answer)).toBeLessThanOrEqual(3600);
    await expect(
      assume(session, delegateOf(member.id), { DurationSeconds: 3601 }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('role chaining'),
    });
    const target = bench.aws.role({
      name: 'long',
      trust: trusting({ AWS: bench.aws.managementId }),
      maxSessionSeconds: 7200,
    });
    bench.aws.user({ name: 'bob', policies: { inline: allowing('sts:AssumeRole') } });
    const user = bench.aws.keys({ user: 'bob' });
    expect(secondsOf(await assume(user, target, { DurationSeconds: 7200 }))).toBeGreaterThan(7000);
    await expect(assume(user, target, { DurationSeconds: 7201 })).rejects.toMatchObject({
      message: expect.stringContaining('MaxSessionDuration'),
    });
  });

  test('with a session policy allows no more than that', async () => {
    const caller = keysOf('wide', 'sts:AssumeRole');
    const member = bench.aws.addAccount();
    const narrow = credentialsOf(
      await assume(caller, delegateOf(member.id), {
        Policy: JSON.stringify(allowing('iam:ListAccountAliases')),
      }),
    );
    const { iam } = bench.as(narrow);
    await iam.send(new ListAccountAliasesCommand({}));
    await expect(
      iam.send(new CreateAccountAliasCommand({ AccountAlias: 'not-allowed' })),
    ).rejects.toThrow('because no session policy allows the iam:CreateAccountAlias action');
    await expect(assume(caller, delegateOf(member.id), { Policy: '{}' })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });

  test('is not for root users, nor into an account that is closed', async () => {
    const member = bench.aws.addAccount();
    await expect(assume(bench.aws.keys(), delegateOf(member.id))).rejects.toMatchObject({
      message: 'Roles may not be assumed by root accounts.',
    });
    const caller = keysOf('late', 'sts:AssumeRole');
    bench.aws.changeAccount(member.id, { state: 'CLOSED' });
    await expect(assume(caller, delegateOf(member.id))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('into a new account works only after a while, and its services later still', async () => {
    const slow = await startBench({ creationSeconds: 1, settleSeconds: 100 });
    const { aws, clock } = slow;
    aws.role({
      name: 'provision',
      trust: trusting({ AWS: aws.managementId }),
      policies: { inline: allowing('sts:AssumeRole') },
    });
    const caller = slow.as(aws.keys({ role: 'provision' }));
    await slow
      .as()
      .organizations.send(new CreateAccountCommand({ AccountName: 'N', Email: 'n@example.com' }));
    await clock.sleep(2_000);
    const { id, assumableFrom } = aws.account('n@example.com');
    const attempt = () =>
      caller.sts.send(new AssumeRoleCommand({ RoleArn: delegateOf(id), RoleSessionName: 'ready' }));
    await expect(attempt()).rejects.toMatchObject({ name: 'AccessDenied' });
    await clock.sleep(assumableFrom - clock.now() + 1000);
    const inside = slow.as(credentialsOf(await attempt()));
    expect(await inside.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: id });
    await expect(inside.iam.send(new ListAccountAliasesCommand({}))).rejects.toMatchObject({
      name: 'OptInRequired',
    });
    await clock.sleep(26_000);
    await inside.iam.send(new ListAccountAliasesCommand({}));
    await slow.close();
  });
});

test('GetCallerIdentity takes no permission', async () => {
  bench.aws.role({
    name: 'nobody',
    trust: trusting({ AWS: bench.aws.managementId }),
    policies: {
      deny: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
      },
    },
  });
  const { sts } = bench.as(bench.aws.keys({ role: 'nobody' }));
  expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe(bench.aws.managementId);
});
