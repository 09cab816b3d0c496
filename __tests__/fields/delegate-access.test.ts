import { expect, test } from '@jest/globals';
import { type Bench, DELEGATE_ROLE, startBench, trusting } from '../organization/bench.ts';

const { DELEGATE_POLICY_NAME, putDelegatePolicy, readDelegateRole } = await import(
  '../../src/fields/delegate-access/aws.ts'
);

const policy = (Resource: string | readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource }],
});
const TEXT = JSON.stringify(policy('arn:aws:iam::*:role/ä (x)'));

async function withRole(policies: Record<string, Record<string, unknown>> = {}): Promise<Bench> {
  const bench = await startBench();
  const trust = trusting(bench.aws.managementId);
  bench.aws.role({ name: DELEGATE_ROLE, trust, policies });
  return bench;
}

const policies = ({ aws }: Bench) => aws.account(aws.managementId).roles[DELEGATE_ROLE]?.policies;

test('the policy is written beside others, and read back', async () => {
  const bench = await withRole({ other: policy('arn:aws:iam::111122223333:role/x') });
  const { reader, writer } = bench;
  expect(await readDelegateRole(reader, DELEGATE_ROLE)).toEqual({
    kind: 'present',
    policy: undefined,
  });
  expect(await putDelegatePolicy(writer, DELEGATE_ROLE, TEXT)).toEqual({ kind: 'done' });
  expect(policies(bench)).toEqual({
    other: policy('arn:aws:iam::111122223333:role/x'),
    [DELEGATE_POLICY_NAME]: JSON.parse(TEXT),
  });
  expect(await readDelegateRole(reader, DELEGATE_ROLE)).toEqual({ kind: 'present', policy: TEXT });
});

test('one that says the same is left alone', async () => {
  const { Version, Statement } = policy('arn:aws:iam::*:role/x');
  const bench = await withRole({ [DELEGATE_POLICY_NAME]: { Statement, Version } });
  const text = JSON.stringify({ Version, Statement }, null, 2);
  expect(await putDelegatePolicy(bench.writer, DELEGATE_ROLE, text)).toEqual({ kind: 'already' });
  expect(bench.aws.server.count('PutRolePolicy')).toBe(0);
});

test('a role that is missing', async () => {
  const { reader, writer } = await startBench();
  expect(await readDelegateRole(reader, DELEGATE_ROLE)).toEqual({ kind: 'missing' });
  expect(await putDelegatePolicy(writer, DELEGATE_ROLE, TEXT)).toMatchObject({
    kind: 'failed',
    message: `the management account has no role \`${DELEGATE_ROLE}\``,
    hint: expect.stringContaining('Create it'),
  });
});

test('a role that may not be read', async () => {
  const { reader, writer } = await startBench();
  expect(await readDelegateRole(reader, 'Another')).toEqual({
    kind: 'unreadable',
    said: expect.stringContaining('iam:GetRolePolicy'),
  });
  expect(await putDelegatePolicy(writer, 'Another', TEXT)).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('Allow `iam:GetRole` and `iam:GetRolePolicy`'),
  });
});

test('other inline policies can take all the room', async () => {
  const arns = Array.from({ length: 160 }, (_, i) => {
    const id = String(i).padStart(12, '0');
    return `arn:aws:iam::${id}:role/OrganizationAccountAccessRole`;
  });
  const bench = await withRole({ other: policy(arns) });
  const long = JSON.stringify(policy(arns.slice(0, 5)));
  expect(await putDelegatePolicy(bench.writer, DELEGATE_ROLE, long)).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('the other inline policies of the role'),
  });
});

test.each([
  ['UnmodifiableEntity', /belongs to an AWS service/],
  ['MalformedPolicyDocument', /does not accept the policy/],
  ['NoSuchEntity', /does not exist/],
] as const)('%s is explained', async (code, message) => {
  const bench = await withRole();
  bench.aws.refuse({ operation: 'PutRolePolicy', code });
  expect(await putDelegatePolicy(bench.writer, DELEGATE_ROLE, TEXT)).toMatchObject({
    kind: 'failed',
    message: expect.stringMatching(message),
  });
});

const faults: [string, Parameters<Bench['aws']['server']['fault']>[0]][] = [
  ['a fault before', { operation: 'PutRolePolicy', when: 'before', effect: 'error', times: 4 }],
  ['a fault after', { operation: 'PutRolePolicy', when: 'after', effect: 'error', times: 4 }],
  ['a lost answer', { operation: 'PutRolePolicy', when: 'after', effect: 'reset' }],
  ['throttling', { operation: 'PutRolePolicy', when: 'before', effect: 'throttle', times: 4 }],
  ['a lag', { operation: 'GetRolePolicy', when: 'before', effect: 'stale', skip: 1, times: 3 }],
];

test.each(faults)('%s is overcome', async (_what, fault) => {
  const bench = await withRole();
  bench.aws.server.fault(fault);
  expect(await putDelegatePolicy(bench.writer, DELEGATE_ROLE, TEXT)).toEqual({ kind: 'done' });
});
