import {
  CreateAccountCommand,
  type CreateAccountRequest,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  ListAccountsCommand,
  ListCreateAccountStatusCommand,
  ListTagsForResourceCommand,
  MoveAccountCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FAILURE_REASONS } from '../../../sandbox/aws/state/organization.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let organizations: OrganizationsClient;
beforeEach(async () => {
  bench = await startBench();
  ({ organizations } = bench.as());
});
afterEach(() => bench.close());

const create = async (request: Partial<CreateAccountRequest> = {}) => {
  const { CreateAccountStatus } = await organizations.send(
    new CreateAccountCommand({ Email: 'new@example.com', AccountName: 'New', ...request }),
  );
  return CreateAccountStatus?.Id ?? '';
};

const status = async (CreateAccountRequestId: string) =>
  (await organizations.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId })))
    .CreateAccountStatus;

describe('an account', () => {
  test('takes its time, lands in the root with its tags and its role', async () => {
    const id = await create({
      RoleName: 'Delegate',
      IamUserAccessToBilling: 'DENY',
      Tags: [{ Key: 'file', Value: 'accounts/new.yaml' }],
    });
    expect(await status(id)).toEqual({
      Id: id,
      AccountName: 'New',
      State: 'IN_PROGRESS',
      RequestedTimestamp: expect.any(Date),
    });
    await bench.clock.sleep(46_000);
    const done = await status(id);
    expect(done).toEqual({
      Id: id,
      AccountName: 'New',
      State: 'SUCCEEDED',
      RequestedTimestamp: expect.any(Date),
      CompletedTimestamp: expect.any(Date),
      AccountId: expect.stringMatching(/^\d{12}$/),
    });
    expect(bench.aws.account('new@example.com')).toMatchObject({
      id: done?.AccountId,
      name: 'New',
      state: 'ACTIVE',
      billingAccess: 'DENY',
      tags: { file: 'accounts/new.yaml' },
      membership: { path: 'Root', joinedMethod: 'CREATED' },
      roles: {
        Delegate: {
          administrator: true,
          trust: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: `arn:aws:iam::${bench.aws.managementId}:root` },
                Action: 'sts:AssumeRole',
              },
            ],
          },
        },
      },
    });
  });

  test('can be moved and tagged before the reading operations know of it', async () => {
    await bench.close();
    bench = await startBench({ creationSeconds: 0, listLagSeconds: 60 });
    ({ organizations } = bench.as());
    const AccountId = (await status(await create()))?.AccountId ?? '';
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId })),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
    expect((await organizations.send(new ListAccountsCommand({}))).Accounts).toHaveLength(1);
    await organizations.send(
      new MoveAccountCommand({
        AccountId,
        SourceParentId: bench.aws.organization().rootId,
        DestinationParentId: bench.aws.unit('Prod'),
      }),
    );
    await organizations.send(new ListTagsForResourceCommand({ ResourceId: AccountId }));
    await bench.clock.sleep(61_000);
    await organizations.send(new DescribeAccountCommand({ AccountId }));
    expect((await organizations.send(new ListAccountsCommand({}))).Accounts).toHaveLength(2);
  });

  test('requests are listed by state, a little after they were made', async () => {
    const list = async (...States: ('IN_PROGRESS' | 'SUCCEEDED' | 'FAILED')[]) =>
      (
        await organizations.send(
          new ListCreateAccountStatusCommand(States.length > 0 ? { States } : {}),
        )
      ).CreateAccountStatuses?.map(({ AccountName }) => AccountName).sort();
    bench.aws.takeEmail('taken@example.com');
    await create({ AccountName: 'A', Email: 'a@example.com' });
    await create({ AccountName: 'B', Email: 'taken@example.com' });
    await bench.clock.sleep(10_000);
    await bench.aws.nextCreation({ seconds: Number.POSITIVE_INFINITY });
    await create({ AccountName: 'C', Email: 'c@example.com' });
    expect(await list('FAILED')).toEqual(['B']);
    await bench.clock.sleep(40_000);
    expect(await list()).toEqual(['A', 'B', 'C']);
    expect(await list('IN_PROGRESS')).toEqual(['C']);
    expect(await list('SUCCEEDED', 'FAILED')).toEqual(['A', 'B']);
    await expect(status('car-00000000000000000000000000000000')).rejects.toMatchObject({
      name: 'CreateAccountStatusNotFoundException',
    });
  });
});

describe('email addresses', () => {
  const outcome = async (request: Partial<CreateAccountRequest>) => {
    const id = await create(request);
    await bench.clock.sleep(46_000);
    return (await status(id))?.FailureReason ?? 'none';
  };

  test('are looked at while the account is under way, in any case, and stay taken for ever', async () => {
    const closed = bench.aws.addAccount({ email: 'Old@Example.com', state: 'CLOSED' });
    expect(closed.state).toBe('CLOSED');
    bench.aws.takeEmail('stranger@example.com');
    const [first, ...others] = await Promise.all([
      create({ AccountName: 'First', Email: 'same@example.com' }),
      create({ AccountName: 'A', Email: 'old@example.com' }),
      create({ AccountName: 'B', Email: 'STRANGER@example.com' }),
    ]);
    const twice = await create({ AccountName: 'First', Email: 'same@example.com' });
    const rival = await create({ AccountName: 'Rival', Email: 'Same@example.com' });
    await bench.clock.sleep(50_000);
    expect((await status(first ?? ''))?.State).toBe('SUCCEEDED');
    for (const id of others) {
      expect(await status(id)).toMatchObject({
        State: 'FAILED',
        FailureReason: 'EMAIL_ALREADY_EXISTS',
      });
    }
    expect((await status(twice))?.FailureReason).toBe('CONCURRENT_ACCOUNT_MODIFICATION');
    expect((await status(rival))?.FailureReason).toBe('EMAIL_ALREADY_EXISTS');
  });

  test('that someone else takes meanwhile', async () => {
    const id = await create();
    bench.aws.takeEmail('new@example.com');
    await bench.clock.sleep(46_000);
    expect((await status(id))?.FailureReason).toBe('EMAIL_ALREADY_EXISTS');
  });

  test('that no one could have', async () => {
    expect(await outcome({ Email: 'a,b@example.com' })).toBe('INVALID_EMAIL');
    expect(await outcome({ Email: '.a@example.com' })).toBe('INVALID_EMAIL');
    expect(await outcome({ Email: 'ä@example.com' })).toBe('INVALID_EMAIL');
    expect(await outcome({ Email: 'a@-example.com' })).toBe('INVALID_EMAIL');
    expect(await outcome({ Email: "o'neil+x@example.com" })).toBe('INVALID_EMAIL');
    expect(await outcome({ Email: 'o.neil+x_y!@sub.example.com' })).toBe('none');
  });
});

test.each(FAILURE_REASONS)('fails with %s when told to', async (fails) => {
  bench.aws.nextCreation({ email: 'NEW@example.com', fails });
  const other = await create({ Email: 'other@example.com', AccountName: 'Other' });
  const id = await create();
  await bench.clock.sleep(50_000);
  expect(await status(id)).toEqual({
    Id: id,
    AccountName: 'New',
    State: 'FAILED',
    RequestedTimestamp: expect.any(Date),
    CompletedTimestamp: expect.any(Date),
    FailureReason: fails,
  });
  expect((await status(other))?.State).toBe('SUCCEEDED');
  expect(() => bench.aws.account('new@example.com')).toThrow();
});

test('a failure can leave an account behind', async () => {
  bench.aws.nextCreation({ fails: 'INTERNAL_FAILURE', leavesAccount: true });
  const id = await create();
  await bench.clock.sleep(50_000);
  expect(await status(id)).not.toHaveProperty('AccountId');
  expect(bench.aws.account('new@example.com').state).toBe('ACTIVE');
});

describe('limits', () => {
  test('five at a time', async () => {
    const request = (n: number) => ({ AccountName: `${n}`, Email: `${n}@example.com` });
    for (const n of [1, 2, 3, 4, 5]) await create(request(n));
    await expect(create(request(6))).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED',
    });
    await bench.clock.sleep(46_000);
    await create(request(6));
  });

  test('the quota counts closed accounts, invitations and creations in progress', async () => {
    bench.aws.setQuota(5);
    bench.aws.addAccount({ state: 'CLOSED' });
    bench.aws.addAccount({ state: 'SUSPENDED' });
    await create({ AccountName: 'Fourth', Email: 'fourth@example.com' });
    await create({ AccountName: 'Fifth', Email: 'fifth@example.com' });
    await expect(create()).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED',
      message: 'You have exceeded the allowed number of AWS accounts.',
    });
  });

  test('or the request fails later', async () => {
    await bench.close();
    bench = await startBench({ overQuota: 'failure' });
    ({ organizations } = bench.as());
    bench.aws.setQuota(1);
    const id = await create();
    await bench.clock.sleep(5_000);
    expect((await status(id))?.FailureReason).toBe('ACCOUNT_LIMIT_EXCEEDED');
  });

  test('a fresh organization has to be finalized first', async () => {
    await bench.close();
    bench = await startBench({}, { finalizingSeconds: 30 });
    ({ organizations } = bench.as());
    await expect(create()).rejects.toMatchObject({ name: 'FinalizingOrganizationException' });
    await bench.clock.sleep(31_000);
    await create();
  });
});

test.each([
  ['no name', { AccountName: undefined }, 'INPUT_REQUIRED'],
  ['an empty name', { AccountName: '' }, 'MIN_LENGTH_EXCEEDED'],
  ['a long name', { AccountName: 'x'.repeat(51) }, 'MAX_LENGTH_EXCEEDED'],
  ['a name outside of ASCII', { AccountName: 'Größe' }, 'INVALID_PATTERN'],
  ['a short address', { Email: 'a@b.c' }, 'MIN_LENGTH_EXCEEDED'],
  ['a long address', { Email: `${'x'.repeat(60)}@example.com` }, 'MAX_LENGTH_EXCEEDED'],
  ['no address', { Email: 'nobody.example.com' }, 'INVALID_PATTERN'],
  ['a role with a blank', { RoleName: 'a b' }, 'INVALID_PATTERN'],
  ['a reserved role', { RoleName: 'AWSServiceRoleForX' }, 'INVALID_ROLE_NAME'],
  ['an unknown value', { IamUserAccessToBilling: 'MAYBE' as 'ALLOW' }, 'INVALID_ENUM'],
  ['a bad tag', { Tags: [{ Key: 'aws:x', Value: '' }] }, 'INVALID_SYSTEM_TAGS_PARAMETER'],
])('is refused with %s', async (_what, request, Reason) => {
  await expect(create(request as Partial<CreateAccountRequest>)).rejects.toMatchObject({
    name: 'InvalidInputException',
    Reason,
  });
  expect(bench.aws.creations()).toEqual([]);
});
