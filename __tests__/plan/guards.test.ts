import { describe, expect, test } from '@jest/globals';
import { readDirectory } from '../../src/accounts/directory.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';
import type { LiveAccount } from '../../src/organization/account.ts';
import type { Live, Room } from '../../src/organization/live.ts';
import type { CreateAccount } from '../../src/plan/change.ts';
import { guard, type Limits } from '../../src/plan/guards.ts';
import { EMPTY_PLAN, type Plan } from '../../src/plan/plan.ts';

const FREE: Limits = { maxCreates: 100, emailDomains: [], accountQuota: undefined };

const creation = (name: string, email = `${name}@example.com`): CreateAccount => ({
  kind: 'create',
  account: name,
  file: `accounts/${name}.yaml`,
  email,
  awsName: name,
  roleName: 'r',
  billing: undefined,
  tags: {},
  inProgress: undefined,
});

const live = (count: number, room?: Room): Live => {
  const account = (index: number): LiveAccount => ({
    id: String(index).padStart(12, '0'),
    arn: '',
    name: `live-${index}`,
    email: `live-${index}@example.com`,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  });
  const accounts = Array.from({ length: count }, (_, index) => account(index));
  return {
    organization: undefined,
    accounts: new Map(accounts.map((one) => [one.id, one])),
    isWhole: true,
    invitations: [],
    room,
  };
};

function guarded(
  creations: readonly CreateAccount[],
  limits: Partial<Limits>,
  aws = live(0),
): Plan {
  const files = creations.map(({ file, email }) =>
    parseAccountFile(file, `title: x\nroot_email: ${email}`),
  );
  const plan: Plan = { ...EMPTY_PLAN, changes: creations, held: new Set(['other']) };
  return guard(plan, readDirectory('accounts', files), aws, { ...FREE, ...limits });
}

const severities = (plan: Plan): readonly string[] => plan.problems.map(({ severity }) => severity);

const [a, b, c] = [creation('a'), creation('b'), creation('c')];

test('max-creates allows as many as it says, and none of one more', () => {
  const allowed = guarded([a, b], { maxCreates: 2 });
  expect([allowed.problems, [...allowed.held]]).toEqual([[], ['other']]);
  const stopped = guarded([a, b, c], { maxCreates: 2 });
  expect(stopped.problems).toMatchObject([
    { severity: 'error', message: 'this plan creates 3 accounts, and `max-creates` allows 2' },
  ]);
  expect(stopped.changes).toEqual([a, b, c]);
  expect([...stopped.held]).toEqual(['other', 'a', 'b', 'c']);
});

test('0 as max-creates allows none', () => {
  expect([...guarded([a], { maxCreates: 0 }).held]).toEqual(['other', 'a']);
});

describe('email-domains', () => {
  test.each<[email: string, domains: readonly string[], isAllowed: boolean]>([
    ['a@example.com', [], true],
    ['a@example.com', ['example.com'], true],
    ['a@EXAMPLE.com', ['Example.COM'], true],
    ['a@example.com', ['example.org', 'example.com'], true],
    ['a@example.org', ['example.com'], false],
    ['a@sub.example.com', ['example.com'], false],
    ['a@example.com.evil.org', ['example.com'], false],
    ['a@evilexample.com', ['example.com', '*.example.com'], false],
    ['a@sub.example.com', ['*.example.com'], true],
    ['a@deep.sub.example.com', ['*.example.com'], true],
    ['a@example.com', ['*.example.com'], false],
  ])('%s with %j: %s', (email, domains, isAllowed) => {
    const plan = guarded([creation('a', email), b], {
      emailDomains: domains,
    });
    expect(plan.held.has('a')).toBe(!isAllowed);
  });

  test('stop only the accounts with other domains, and say where', () => {
    const plan = guarded([creation('a', 'a@evil.org'), b], { emailDomains: ['example.com'] });
    expect([...plan.held]).toEqual(['other', 'a']);
    expect(plan.problems).toMatchObject([
      {
        severity: 'error',
        at: { file: 'accounts/a.yaml', line: 2 },
        message: 'the domain of `a@evil.org` is not allowed here',
        hint: expect.stringContaining('`example.com`'),
      },
    ]);
  });
});

describe('the quota of accounts', () => {
  const room = (limit: number, source: 'applied' | 'default', underway = 0): Room => ({
    creations: [],
    invitations: underway,
    quota: { limit, source },
  });

  test.each<
    [
      what: string,
      present: number,
      room: Room | undefined,
      stated: number | undefined,
      said: string[],
    ]
  >([
    ['has just enough room', 8, room(10, 'applied'), undefined, []],
    ['is one short', 9, room(10, 'applied'), undefined, ['error']],
    ['is one short by an invitation', 8, room(10, 'applied', 1), undefined, ['error']],
    ['is a default, which may be outdated', 9, room(10, 'default'), undefined, ['warning']],
    [
      'is exceeded already, so that more must have been granted',
      11,
      room(10, 'applied'),
      undefined,
      ['warning'],
    ],
    ['is stated, which counts', 9, room(10, 'default'), 11, []],
    ['is stated, and one short', 10, room(1000, 'applied'), 11, ['error']],
    ['is unknown', 1000, { ...room(1, 'applied'), quota: undefined }, undefined, []],
    ['was not asked for', 1000, undefined, undefined, []],
  ])('%s', (_, present, aws, stated, said) => {
    const plan = guarded([a, b], { accountQuota: stated }, live(present, aws));
    expect(severities(plan)).toEqual(said);
    expect(plan.held.has('a')).toBe(said.includes('error'));
  });

  test('counts a creation in progress once', () => {
    const creations = [
      {
        id: 'car-1',
        accountName: 'a',
        state: 'IN_PROGRESS' as const,
        accountId: undefined,
        failureReason: undefined,
        completedAt: undefined,
      },
    ];
    const aws = live(8, { ...room(10, 'applied'), creations });
    expect(severities(guarded([{ ...a, inProgress: 'car-1' }, b], {}, aws))).toEqual([]);
    expect(severities(guarded([a, b], {}, aws))).toEqual(['error']);
  });
});

test('a plan that creates nothing is left as it is', () => {
  const plan = { ...EMPTY_PLAN, held: new Set(['x']) };
  expect(guard(plan, readDirectory('accounts', []), live(99), { ...FREE, maxCreates: 0 })).toBe(
    plan,
  );
});

test.each([
  ['aws', 'us-east-1', 'console.aws.amazon.com'],
  ['aws-cn', 'cn-northwest-1', 'console.amazonaws.cn'],
  ['aws-us-gov', 'us-gov-west-1', 'console.amazonaws-us-gov.com'],
])('in %s, a higher account quota is asked for in %s, at %s', (partition, region, host) => {
  const organization = {
    id: 'o-1',
    managementAccountId: '111122223333',
    managementEmail: 'm@example.com',
    partition,
  };
  const { problems } = guarded(
    [creation('one')],
    { accountQuota: 1 },
    { ...live(1), organization },
  );
  const hint = problems.find(({ message }) => message.includes('quota'))?.hint ?? '';
  expect(hint).toContain(`--region ${region} --service-code organizations`);
  expect(hint).toContain(`https://${host}/servicequotas/home/services/organizations/quotas/`);
});
