import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-organizations';
import {
  GetResourcesCommand,
  type GetResourcesCommandInput,
  paginateGetResources,
  type ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

const ResourceTypeFilters = ['organizations:account'];

let bench: Bench;
let tagging: ResourceGroupsTaggingAPIClient;
beforeEach(async () => {
  bench = await startBench({ tagLagSeconds: 30 });
  ({ tagging } = bench.as());
});
afterEach(() => bench.close());

/** What is found over all pages: the tags by account id. */
async function found(
  input: Partial<GetResourcesCommandInput> = {},
  client = tagging,
): Promise<Record<string, Record<string, string>>> {
  const all: [string, Record<string, string>][] = [];
  for await (const page of paginateGetResources({ client }, { ResourceTypeFilters, ...input })) {
    for (const { ResourceARN = '', Tags = [] } of page.ResourceTagMappingList ?? []) {
      const tags = Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value]));
      all.push([ResourceARN.split('/').at(-1) ?? '', tags]);
    }
  }
  return Object.fromEntries(all);
}

test('accounts by a key and some values; those that never had a tag are missing', async () => {
  const { aws } = bench;
  const one = aws.addAccount({ tags: { file: 'a', team: 'x' } });
  const two = aws.addAccount({ tags: { file: 'b' } });
  aws.addAccount({ tags: { file: 'A' } });
  aws.addAccount({ tags: { other: 'a' } });
  aws.addAccount();
  const TagFilters = [{ Key: 'file', Values: ['a', 'b'] }];
  expect(await found({ TagFilters })).toEqual({
    [one.id]: { file: 'a', team: 'x' },
    [two.id]: { file: 'b' },
  });
  expect(Object.keys(await found({ TagFilters: [{ Key: 'file' }] }))).toHaveLength(3);
  expect(Object.keys(await found())).toHaveLength(4);
});

test('pages hold as many as was asked for, or fewer, and the token of the last one is empty', async () => {
  bench.aws.addAccounts(7, () => ({ tags: { a: 'b' } }));
  const first = await tagging.send(
    new GetResourcesCommand({ ResourceTypeFilters, ResourcesPerPage: 3 }),
  );
  expect(first.ResourceTagMappingList?.length).toBeLessThanOrEqual(3);
  expect(first.PaginationToken).not.toBe('');
  expect(Object.keys(await found({ ResourcesPerPage: 3 }))).toHaveLength(7);
  await expect(
    tagging.send(new GetResourcesCommand({ ResourceTypeFilters, PaginationToken: 'x' })),
  ).rejects.toMatchObject({ name: 'PaginationTokenExpiredException' });
  const last = await tagging.send(
    new GetResourcesCommand({
      ResourceTypeFilters,
      PaginationToken: (await tagging.send(new GetResourcesCommand({ ResourceTypeFilters })))
        .PaginationToken,
    }),
  );
  expect(last.PaginationToken).toBe('');
});

test('a change shows later; an account that lost its tags is there without any', async () => {
  const { aws, clock } = bench;
  const { organizations } = bench.as();
  const { id: ResourceId } = aws.addAccount();
  await organizations.send(
    new TagResourceCommand({ ResourceId, Tags: [{ Key: 'file', Value: 'a' }] }),
  );
  expect(await found()).toEqual({});
  await clock.sleep(31_000);
  expect(await found()).toEqual({ [ResourceId]: { file: 'a' } });
  await organizations.send(new UntagResourceCommand({ ResourceId, TagKeys: ['file'] }));
  expect(await found()).toEqual({ [ResourceId]: { file: 'a' } });
  await clock.sleep(31_000);
  expect(await found()).toEqual({ [ResourceId]: {} });
});

test('only in the home region, only to the management account, only with the permission', async () => {
  const { aws } = bench;
  const { id } = aws.addAccount({ tags: { a: 'b' } });
  expect(Object.keys(await found())).toEqual([id]);
  expect(await found({}, bench.as(aws.keys(), 'eu-west-1').tagging)).toEqual({});
  expect(await found({}, bench.as(aws.keys({ account: id })).tagging)).toEqual({});
  aws.role({ name: 'nobody', trust: { Version: '2012-10-17', Statement: [] } });
  await expect(found({}, bench.as(aws.keys({ role: 'nobody' })).tagging)).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});

test('more values than a filter may have are refused', async () => {
  const Values = Array.from({ length: 21 }, (_, n) => String(n));
  await expect(found({ TagFilters: [{ Key: 'file', Values }] })).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});
