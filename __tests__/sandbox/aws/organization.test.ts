import {
  type Account,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  EnableAWSServiceAccessCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListChildrenCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  MoveAccountCommand,
  type OrganizationsClient,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startAws } from '../../../sandbox/aws/index.ts';
import { fastClock } from '../../../sandbox/clock.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let organizations: OrganizationsClient;
beforeAll(async () => {
  bench = await startBench();
  ({ organizations } = bench.as());
});
afterAll(() => bench.close());

async function allAccounts(client: OrganizationsClient, MaxResults?: number): Promise<Account[][]> {
  const pages: Account[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListAccountsCommand({ NextToken, MaxResults }));
    pages.push(page.Accounts ?? []);
    NextToken = page.NextToken;
  } while (NextToken);
  return pages;
}

describe('who may call', () => {
  test('an account without an organization', async () => {
    const outsider = bench.aws.addOutsider();
    const { organizations: outside } = bench.as(bench.aws.keys({ account: outsider.id }));
    for (const command of [new DescribeOrganizationCommand({}), new ListAccountsCommand({})]) {
      await expect(outside.send(command)).rejects.toMatchObject({
        name: 'AWSOrganizationsNotInUseException',
      });
    }
    const created = await outside.send(new CreateOrganizationCommand({}));
    expect(created.Organization).toMatchObject({ FeatureSet: 'ALL', MasterAccountId: outsider.id });
    await expect(outside.send(new CreateOrganizationCommand({}))).rejects.toMatchObject({
      name: 'AlreadyInOrganizationException',
    });
  });

  test('a member sees the organization and nothing in it, a delegated administrator reads', async () => {
    const member = bench.aws.addAccount();
    const { organizations: inside } = bench.as(bench.aws.keys({ account: member.id }));
    const described = await inside.send(new DescribeOrganizationCommand({}));
    expect(described.Organization?.MasterAccountId).toBe(bench.aws.managementId);
    await expect(inside.send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    });
    bench.aws.setDelegatedAdministrator(member.id, true);
    await inside.send(new ListAccountsCommand({}));
    const move = {
      AccountId: member.id,
      SourceParentId: bench.aws.organization().rootId,
      DestinationParentId: bench.aws.unit('Anywhere'),
    };
    await expect(inside.send(new MoveAccountCommand(move))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });
});

describe('accounts', () => {
  test('are told with both states, their path of ids, and how they joined', async () => {
    const made = bench.aws.addAccount({ path: 'Told/Here', state: 'CLOSED', joined: 'INVITED' });
    const { Account } = await organizations.send(
      new DescribeAccountCommand({ AccountId: made.id }),
    );
    const { id, rootId } = bench.aws.organization();
    const units = [bench.aws.unit('Told'), bench.aws.unit('Told/Here')].join('/');
    expect(Account).toEqual({
      Id: made.id,
      Arn: `arn:aws:organizations::${bench.aws.managementId}:account/${id}/${made.id}`,
      Email: made.email,
      Name: made.name,
      State: 'CLOSED',
      Status: 'SUSPENDED',
      Paths: [`${id}/${rootId}/${units}/${made.id}/`],
      JoinedMethod: 'INVITED',
      JoinedTimestamp: expect.any(Date),
    });
  });

  test('can go without the members that come and go', async () => {
    const older = await startBench({ omitFromAccounts: ['State', 'Paths'] });
    const [[account] = []] = await allAccounts(older.as().organizations);
    expect(account).toHaveProperty('Status', 'ACTIVE');
    expect(account).not.toHaveProperty('State');
    expect(account).not.toHaveProperty('Paths');
    await older.close();
  });

  test('some ids begin with a zero', () => {
    const ids = bench.aws.addAccounts(8).map(({ id }) => id);
    expect(ids.every((id) => /^\d{12}$/.test(id))).toBe(true);
    expect(ids.some((id) => id.startsWith('0'))).toBe(true);
  });

  test('that are not there', async () => {
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId: '999999999999' })),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
    const outsider = bench.aws.addOutsider({ inOtherOrganization: true });
    await expect(
      organizations.send(new DescribeAccountCommand({ AccountId: outsider.id })),
    ).rejects.toMatchObject({ name: 'AccountNotFoundException' });
  });
});

describe('pages', () => {
  test('hold twenty at most, may be empty before the end, and show each account once', async () => {
    const full = await startBench({ emptyPages: true });
    const ids = full.aws.addAccounts(99).map(({ id }) => id);
    const client = full.as().organizations;
    const pages = await allAccounts(client);
    expect(pages.map((page) => page.length)).toEqual([0, 20, 20, 20, 20, 0, 20]);
    const listed = pages.flat().map(({ Id }) => Id);
    expect([...listed].sort()).toEqual([...ids, full.aws.managementId].sort());
    expect(listed).toEqual((await allAccounts(client)).flat().map(({ Id }) => Id));
    expect(listed.slice(1)).not.toEqual(ids);

    const roots = await client.send(new ListRootsCommand({}));
    expect(roots).toMatchObject({ Roots: [], NextToken: expect.any(String) });
    await full.close();
  });

  test('of two thousand accounts, made in no time', async () => {
    const huge = await startBench();
    const started = performance.now();
    huge.aws.addAccounts(2000, (n) => ({ path: `Unit ${n % 10}`, tags: { n: String(n) } }));
    expect(performance.now() - started).toBeLessThan(1000);
    const pages = await allAccounts(huge.as().organizations);
    expect(new Set(pages.flat().map(({ Id }) => Id)).size).toBe(2001);
    await huge.close();
  });

  test('of a size that AWS allows', async () => {
    expect((await allAccounts(organizations, 3))[0]).toHaveLength(3);
    await expect(
      organizations.send(new ListAccountsCommand({ MaxResults: 21 })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason: 'MAX_VALUE_EXCEEDED' });
    await expect(
      organizations.send(new ListAccountsCommand({ MaxResults: 0 })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason: 'MIN_VALUE_EXCEEDED' });
  });

  test('tokens are good for the list they came from alone', async () => {
    const { NextToken } = await organizations.send(new ListAccountsCommand({ MaxResults: 1 }));
    const refused = { name: 'InvalidInputException', Reason: 'INVALID_NEXT_TOKEN' };
    const ParentId = bench.aws.organization().rootId;
    await expect(
      organizations.send(new ListAccountsForParentCommand({ ParentId, NextToken })),
    ).rejects.toMatchObject(refused);
    await expect(
      organizations.send(new ListAccountsCommand({ NextToken: 'AAAA' })),
    ).rejects.toMatchObject(refused);
  });
});

describe('organizational units', () => {
  test('nest, and are listed by parent', async () => {
    const { rootId } = bench.aws.organization();
    const create = async (ParentId: string, Name: string) =>
      (await organizations.send(new CreateOrganizationalUnitCommand({ ParentId, Name })))
        .OrganizationalUnit?.Id ?? '';
    const workloads = await create(rootId, 'Workloads');
    const prod = await create(workloads, 'Prod');
    const account = bench.aws.addAccount({ path: 'Workloads/Prod' });
    expect(account.membership).toMatchObject({ path: 'Workloads/Prod', parentId: prod });

    const children = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: workloads }),
    );
    expect(children.OrganizationalUnits).toMatchObject([{ Id: prod, Name: 'Prod' }]);
    const described = await organizations.send(
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: prod }),
    );
    const { id } = bench.aws.organization();
    expect(described.OrganizationalUnit).toEqual({
      Id: prod,
      Arn: `arn:aws:organizations::${bench.aws.managementId}:ou/${id}/${prod}`,
      Name: 'Prod',
      Path: `${id}/${rootId}/${workloads}/${prod}/`,
    });
    const inProd = { ParentId: prod, ChildType: 'ACCOUNT' } as const;
    expect((await organizations.send(new ListChildrenCommand(inProd))).Children).toEqual([
      { Id: account.id, Type: 'ACCOUNT' },
    ]);
    expect(
      (await organizations.send(new ListAccountsForParentCommand({ ParentId: workloads })))
        .Accounts,
    ).toEqual([]);
    expect(
      (await organizations.send(new ListParentsCommand({ ChildId: workloads }))).Parents,
    ).toEqual([{ Id: rootId, Type: 'ROOT' }]);

    await expect(create(workloads, 'Prod')).rejects.toMatchObject({
      name: 'DuplicateOrganizationalUnitException',
    });
    await expect(create(rootId, '<script>')).rejects.toMatchObject({ Reason: 'INVALID_PATTERN' });
    await expect(create('ou-none-00000000', 'X')).rejects.toMatchObject({
      name: 'ParentNotFoundException',
    });
  });

  test('five levels deep at most', async () => {
    const fifth = bench.aws.unit('1/2/3/4/5');
    await expect(
      organizations.send(new CreateOrganizationalUnitCommand({ ParentId: fifth, Name: '6' })),
    ).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'OU_DEPTH_LIMIT_EXCEEDED',
    });
  });
});

describe('MoveAccount', () => {
  test('moves, and says what is wrong', async () => {
    const { rootId } = bench.aws.organization();
    const account = bench.aws.addAccount();
    const target = bench.aws.unit('Moved here');
    const move = (SourceParentId: string, DestinationParentId: string, AccountId = account.id) =>
      organizations.send(
        new MoveAccountCommand({ AccountId, SourceParentId, DestinationParentId }),
      );
    await move(rootId, target);
    expect(bench.aws.account(account.id).membership?.path).toBe('Moved here');
    await expect(move(rootId, target)).rejects.toMatchObject({ name: 'DuplicateAccountException' });
    await expect(move(bench.aws.unit('Elsewhere'), rootId)).rejects.toMatchObject({
      name: 'SourceParentNotFoundException',
    });
    await expect(move(target, 'ou-none-00000000')).rejects.toMatchObject({
      name: 'DestinationParentNotFoundException',
    });
    await expect(move(rootId, target, '999999999999')).rejects.toMatchObject({
      name: 'AccountNotFoundException',
    });
  });
});

describe('tags', () => {
  test('are added, replaced and removed', async () => {
    const { id } = bench.aws.addAccount({ tags: { a: '1', b: '2' } });
    const Tags = [
      { Key: 'b', Value: '' },
      { Key: 'Größe: x/y', Value: 'ä + ö @ =' },
    ];
    await organizations.send(new TagResourceCommand({ ResourceId: id, Tags }));
    await organizations.send(new UntagResourceCommand({ ResourceId: id, TagKeys: ['a', 'none'] }));
    const listed = await organizations.send(new ListTagsForResourceCommand({ ResourceId: id }));
    expect(new Map(listed.Tags?.map(({ Key, Value }) => [Key, Value]))).toEqual(
      new Map([
        ['b', ''],
        ['Größe: x/y', 'ä + ö @ ='],
      ]),
    );
  });

  test.each([
    [
      'a key twice',
      [
        { Key: 'a', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
      'DUPLICATE_TAG_KEY',
    ],
    ['a key of AWS', [{ Key: 'aws:x', Value: '' }], 'INVALID_SYSTEM_TAGS_PARAMETER'],
    ['a long key', [{ Key: 'k'.repeat(129), Value: '' }], 'MAX_LENGTH_EXCEEDED'],
    ['a long value', [{ Key: 'k', Value: 'v'.repeat(257) }], 'MAX_LENGTH_EXCEEDED'],
    ['an empty key', [{ Key: '', Value: '' }], 'MIN_LENGTH_EXCEEDED'],
    ['a character too many', [{ Key: 'k', Value: 'a*b' }], 'INVALID_PATTERN'],
  ])('%s', async (_what, Tags, Reason) => {
    const { id } = bench.aws.addAccount();
    await expect(
      organizations.send(new TagResourceCommand({ ResourceId: id, Tags })),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });

  test('fifty at most', async () => {
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 'v']));
    const { id } = bench.aws.addAccount({ tags });
    const tag = (Key: string) =>
      organizations.send(new TagResourceCommand({ ResourceId: id, Tags: [{ Key, Value: 'w' }] }));
    await tag('k1');
    await expect(tag('k50')).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'MAX_TAG_LIMIT_EXCEEDED',
    });
    await expect(
      organizations.send(new ListTagsForResourceCommand({ ResourceId: '999999999999' })),
    ).rejects.toMatchObject({ name: 'TargetNotFoundException' });
  });
});

test('trusted access', async () => {
  await organizations.send(
    new EnableAWSServiceAccessCommand({ ServicePrincipal: 'sso.amazonaws.com' }),
  );
  const listed = await organizations.send(new ListAWSServiceAccessForOrganizationCommand({}));
  expect(listed.EnabledServicePrincipals?.map((one) => one.ServicePrincipal).sort()).toEqual([
    'account.amazonaws.com',
    'sso.amazonaws.com',
  ]);
  await expect(
    organizations.send(new EnableAWSServiceAccessCommand({ ServicePrincipal: 'nobody' })),
  ).rejects.toMatchObject({ Reason: 'UNRECOGNIZED_SERVICE_PRINCIPAL' });
});

test('a fresh AWS is one account without an organization, the same in every run', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const aws = await startAws({ clock: fastClock(1) });
      expect(aws.accounts()).toHaveLength(1);
      expect(() => aws.organization()).toThrow('there is no organization yet');
      const organization = aws.createOrganization();
      const account = aws.addAccount();
      await aws.server.close();
      return [aws.managementId, organization.id, account.id];
    }),
  );
  expect(ids[0]).toEqual(ids[1]);
});

test('other partitions have ARNs of their own', async () => {
  const china = await startBench({ partition: 'aws-cn' });
  const { Organization } = await china
    .as(undefined, 'cn-northwest-1')
    .organizations.send(new DescribeOrganizationCommand({}));
  expect(Organization?.Arn).toMatch(/^arn:aws-cn:organizations::/);
  expect(china.aws.env.AWS_REGION).toBe('cn-northwest-1');
  await china.close();
});
