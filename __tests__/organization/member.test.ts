import { expect, test } from '@jest/globals';
import { type Bench, DELEGATE_ROLE, startBench } from './bench.ts';

const { readAlias, setAlias } = await import('../../src/fields/alias/aws.ts');
const { enterAccount } = await import('../../src/organization/member.ts');
const { probe } = await import('../../src/organization/readiness.ts');

const role = (accountId: string) => ({ accountId, roleName: DELEGATE_ROLE, partition: 'aws' });

async function withMember(alias?: string): Promise<Bench & { id: string }> {
  const bench = await startBench();
  const facts = { roleName: DELEGATE_ROLE, ...(alias !== undefined && { alias }) };
  return { ...bench, id: bench.aws.addAccount(facts).id };
}

/** An account as CreateAccount makes it: nobody gets in for a while. */
async function withNewcomer(): Promise<Bench & { id: string }> {
  const bench = await startBench({ creationSeconds: 1, settleSeconds: 60 });
  const { CreateAccountCommand } = await import('@aws-sdk/client-organizations');
  await bench.writer.once.send(
    new CreateAccountCommand({
      AccountName: 'New',
      Email: 'new@example.com',
      RoleName: DELEGATE_ROLE,
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  return { ...bench, id: bench.aws.account('new@example.com').id };
}

test('credentials of a member are hidden from the log; our own account needs none', async () => {
  const { writer, masked, id, aws } = await withMember();
  const credentials = await enterAccount(writer.session, role(id));
  expect(masked).toEqual([credentials?.secretAccessKey, credentials?.sessionToken]);
  const own = await enterAccount(writer.session, role(aws.managementId));
  expect(own).toMatchObject({ accessKeyId: expect.any(String) });
  expect(aws.server.count('AssumeRole')).toBe(1);
});

test('a role that cannot be assumed is told by its ARN', async () => {
  const { writer, id } = await withMember();
  const wrong = { ...role(id), roleName: 'Other' };
  await expect(enterAccount(writer.session, wrong)).rejects.toMatchObject({
    message: expect.stringContaining(`arn:aws:iam::${id}:role/Other`),
  });
});

test('a member is ready, a stranger is not', async () => {
  const { writer, id, aws } = await withMember();
  expect(await probe(writer, role(id), 0)).toEqual({ kind: 'ready' });
  const invited = aws.addAccount({ joined: 'INVITED' });
  const readiness = await probe(writer, role(invited.id), 0);
  expect(readiness).toEqual({ kind: 'not-ready', said: expect.stringContaining('AccessDenied') });
});

test('a new account is waited for, as long as patience lasts', async () => {
  const { writer, id } = await withNewcomer();
  expect(await probe(writer, role(id), 0)).toMatchObject({ kind: 'not-ready' });
  expect(await probe(writer, role(id), 5_000)).toMatchObject({ kind: 'not-ready' });
  expect(await probe(writer, role(id), 600_000)).toEqual({ kind: 'ready' });
});

test('a cancelled run does not wait', async () => {
  const bench = await withMember();
  const stranger = role(bench.aws.addAccount({ joined: 'INVITED' }).id);
  const waiting = probe(bench.writer, stranger, 600_000);
  bench.aws.server.fault({ operation: 'AssumeRole', when: 'after', effect: () => bench.cancel() });
  expect(await waiting).toMatchObject({ kind: 'not-ready' });
  expect(await probe(bench.writer, role(bench.id), 0)).toEqual({ kind: 'not-tried' });
});

test('an alias is set, replaced, and found to be so', async () => {
  const { writer, aws, id } = await withMember();
  const { session } = writer;
  expect(await readAlias(session, role(id))).toEqual({ kind: 'known', alias: undefined });
  expect(await setAlias(writer, role(id), 'acme-prod')).toEqual({ kind: 'done' });
  expect(await setAlias(writer, role(id), 'acme-production')).toEqual({ kind: 'done' });
  expect(await setAlias(writer, role(id), 'acme-production')).toEqual({ kind: 'already' });
  expect(aws.account(id).alias).toBe('acme-production');
  expect(await readAlias(session, role(id))).toEqual({ kind: 'known', alias: 'acme-production' });
});

test("the management account's alias takes no role", async () => {
  const { writer, planSession, aws } = await startBench();
  const own = role(aws.managementId);
  expect(await setAlias(writer, own, 'acme')).toEqual({ kind: 'done' });
  expect(await readAlias(planSession, own)).toEqual({ kind: 'known', alias: 'acme' });
});

test('reading an alias asks for credentials that can do nothing else', async () => {
  const { writer, aws, id } = await withMember('acme-dev');
  await readAlias(writer.session, role(id));
  const assumed = aws.server.exchanges.find(({ operation }) => operation === 'AssumeRole');
  const policy = new URLSearchParams(assumed?.request.body).get('Policy');
  expect(JSON.parse(policy ?? '').Statement).toEqual([
    { Effect: 'Allow', Action: ['iam:ListAccountAliases'], Resource: '*' },
  ]);
});

test("a plan's role enters no account, and its plan goes on", async () => {
  const { planSession, id } = await withMember('acme-dev');
  expect(await readAlias(planSession, role(id))).toEqual({
    kind: 'unreadable',
    said: expect.stringContaining('AccessDenied'),
  });
});

test('an alias that another account has', async () => {
  const { writer, aws, id } = await withMember();
  aws.takeAlias('google');
  expect(await setAlias(writer, role(id), 'google')).toMatchObject({
    kind: 'failed',
    message: 'another AWS account has this alias',
    hint: expect.stringContaining('Choose another `account_alias`'),
  });
});

test('an alias that AWS does not take', async () => {
  const { writer, id } = await withMember();
  expect(await setAlias(writer, role(id), 'a--b')).toMatchObject({
    kind: 'failed',
    hint: 'Correct the value in the file, in a pull request.',
  });
});

test.each(['AccessDenied', 'OptInRequired', 'SubscriptionRequiredException'])(
  'a new account that answers %s for a while gets its alias',
  async (code) => {
    const { writer, aws, id } = await withMember();
    aws.refuse({ operation: 'ListAccountAliases', code });
    aws.refuse({ operation: 'CreateAccountAlias', code, times: 2 });
    expect(await setAlias(writer, role(id), 'acme-new')).toEqual({ kind: 'done' });
  },
);

test('a role that never lets us in is told after a minute', async () => {
  const { writer, aws } = await startBench();
  const invited = role(aws.addAccount({ joined: 'INVITED' }).id);
  expect(await setAlias(writer, invited, 'acme-new')).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('sts:AssumeRole'),
  });
});

const faults: [string, Parameters<Bench['aws']['server']['fault']>[0]][] = [
  [
    'a fault before',
    { operation: 'CreateAccountAlias', when: 'before', effect: 'error', times: 4 },
  ],
  ['a fault after', { operation: 'CreateAccountAlias', when: 'after', effect: 'error', times: 4 }],
  ['a lost answer', { operation: 'CreateAccountAlias', when: 'after', effect: 'reset' }],
  [
    'a lag',
    { operation: 'ListAccountAliases', when: 'before', effect: 'stale', skip: 1, times: 3 },
  ],
];

test.each(faults)('%s is overcome', async (_what, fault) => {
  const { writer, aws, id } = await withMember();
  aws.server.fault(fault);
  expect(await setAlias(writer, role(id), 'acme-new')).toEqual({ kind: 'done' });
  expect(aws.account(id).alias).toBe('acme-new');
});
