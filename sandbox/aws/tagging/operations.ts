import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { arnsOf } from '../organizations/arns.ts';
import { BadToken, pageOf } from '../paging.ts';
import type { Output } from '../protocol/protocol.ts';
import { indexedTags } from '../state/tag-index.ts';
import { HOME_REGION, membersOf, organizationOf } from '../state/world.ts';

const tagValue = z.string().max(256);

/** Constraints of the Resource Groups Tagging API Reference, `GetResources`. */
const input = z.strictObject({
  PaginationToken: z.string().max(2048).optional(),
  TagFilters: z
    .array(
      z.strictObject({
        Key: z.string().min(1).max(128).optional(),
        Values: z.array(tagValue).max(20).optional(),
      }),
    )
    .max(50)
    .optional(),
  ResourceTypeFilters: z.array(z.string().max(256)).optional(),
  ResourcesPerPage: z.int().min(1).max(100).optional(),
});

type Input = z.infer<typeof input>;

interface Resource {
  readonly arn: string;
  readonly tags: ReadonlyMap<string, string>;
}

/**
 * The accounts that the caller's account can see here: they are the management account's resources, in the home
 * region. Those that never had a tag are missing; one that has lost its last tag is there without any.
 */
function resourcesOf({ world, now, caller, region }: Call): readonly Resource[] {
  const organization = organizationOf(world, caller.account);
  if (organization?.managementId !== caller.account.id) return [];
  if (region !== HOME_REGION[world.partition]) return [];
  const arns = arnsOf(world, organization);
  return membersOf(world, organization).flatMap((account) => {
    const tags = indexedTags(account, now);
    return tags ? [{ arn: arns.account(account.id), tags }] : [];
  });
}

/** Every filter has to fit, by any of its values; one without values by its key alone. */
function fits({ tags }: Resource, { TagFilters = [] }: Input): boolean {
  return TagFilters.every(({ Key, Values = [] }) => {
    const value = Key === undefined ? undefined : tags.get(Key);
    return value !== undefined && (Values.length === 0 || Values.includes(value));
  });
}

export const getResources = operation({
  input,
  needs: () => [{ action: 'tag:GetResources', resource: '*' }],
  run: (asked: Input, call: Call): Output => {
    const types = asked.ResourceTypeFilters ?? [];
    if (types.length === 0 || types.some((type) => type !== 'organizations:account')) {
      throw new Error('only resources of the type organizations:account are simulated');
    }
    const { PaginationToken, ResourcesPerPage, ...parameters } = asked;
    try {
      const { items, next } = pageOf({
        name: `${call.caller.account.id} GetResources ${JSON.stringify(parameters)}`,
        items: resourcesOf(call).filter((resource) => fits(resource, asked)),
        key: ({ arn }) => arn,
        size: ResourcesPerPage ?? 50,
        token: PaginationToken,
        emptyPages: call.world.behaviour.emptyPages,
      });
      return {
        // The last page has an empty one.
        PaginationToken: next ?? '',
        ResourceTagMappingList: items.map(({ arn, tags }) => ({
          ResourceARN: arn,
          Tags: [...tags].map(([Key, Value]) => ({ Key, Value })),
        })),
      };
    } catch (error) {
      if (!(error instanceof BadToken)) throw error;
      throw new AwsError('PaginationTokenExpiredException', 'The pagination token has expired.');
    }
  },
});
