import { z } from 'zod';
import { AwsError } from '../errors.ts';
import { beforeTagging } from '../state/tag-index.ts';
import { membersOf } from '../state/world.ts';
import { answerPage } from './listing.ts';
import { type Inside, inOrganization } from './operation.ts';
import { refuseSystemTags, tagContext, taggableId, tagKey, tags, withTags } from './shapes.ts';

function tagsOf({ world, organization }: Inside, id: string): Map<string, string> {
  if (id === organization.rootId) return organization.rootTags;
  const found =
    organization.units.get(id) ?? membersOf(world, organization).find((one) => one.id === id);
  if (!found) {
    throw new AwsError('TargetNotFoundException', "You specified a target that doesn't exist.");
  }
  return found.tags;
}

function tellIndex({ world }: Inside, id: string): void {
  const account = world.accounts.get(id);
  if (account) beforeTagging(world, account);
}

const resources = (
  { ResourceId }: { readonly ResourceId: string },
  { arns }: Inside,
): readonly string[] => [arns.resource(ResourceId)];

export const tagResource = inOrganization({
  from: 'administrators',
  input: z.strictObject({ ResourceId: taggableId, Tags: tags }),
  resources,
  context: ({ Tags }) => tagContext(Tags),
  run: ({ ResourceId, Tags }, inside) => {
    const present = tagsOf(inside, ResourceId);
    const after = withTags(present, Tags);
    tellIndex(inside, ResourceId);
    for (const [key, value] of after) present.set(key, value);
    return undefined;
  },
});

export const untagResource = inOrganization({
  from: 'administrators',
  input: z.strictObject({ ResourceId: taggableId, TagKeys: z.array(tagKey) }),
  resources,
  context: ({ TagKeys }) => ({ 'aws:TagKeys': TagKeys }),
  run: ({ ResourceId, TagKeys }, inside) => {
    const present = tagsOf(inside, ResourceId);
    refuseSystemTags(TagKeys);
    tellIndex(inside, ResourceId);
    for (const key of TagKeys) present.delete(key);
    return undefined;
  },
});

export const listTagsForResource = inOrganization({
  from: 'administrators',
  input: z.strictObject({
    ResourceId: taggableId,
    NextToken: z.string().max(100_000).optional(),
  }),
  resources,
  run: (input, inside) =>
    answerPage(
      inside,
      input,
      {
        member: 'Tags',
        items: [...tagsOf(inside, input.ResourceId)],
        key: ([key]) => key,
        answer: ([Key, Value]) => ({ Key, Value }),
      },
      // Its page in the API reference is the one list that has no warning of empty pages.
      false,
    ),
});
