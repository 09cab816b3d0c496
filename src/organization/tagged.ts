import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';
import type { Reader } from './connection.ts';
import { awsFailure } from './errors.ts';
import { given } from './given.ts';

/** Which accounts have a tag, or why that can't be told. */
export type Tagged =
  /** Ids of accounts by the tag's value. */
  | { readonly kind: 'read'; readonly ids: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'unreadable'; readonly said: string; readonly hint: string | undefined };

/** Values that one filter may have, and resources of a page (GetResources). */
const MOST = { values: 20, page: 100 };

/**
 * Finds the accounts that have a tag with one of these values, with one call for every 20 values or 100 accounts. AWS's
 * index of tags lags behind the tags, and never holds an account that has left the organization.
 * @param values without them, any
 */
export async function findTagged(
  { tagging }: Reader,
  key: string,
  values: readonly string[] | undefined,
): Promise<Tagged> {
  const ids = new Map<string, string[]>();
  try {
    for (const Values of inParts(values)) {
      const asked = {
        ResourceTypeFilters: ['organizations:account'],
        TagFilters: [{ Key: key, ...(Values && { Values: [...Values] }) }],
        ResourcesPerPage: MOST.page,
      };
      for await (const page of paginateGetResources({ client: tagging }, asked)) {
        for (const { ResourceARN, Tags = [] } of page.ResourceTagMappingList ?? []) {
          const value = Tags.find(({ Key }) => Key === key)?.Value ?? '';
          const arn = given(ResourceARN, 'ResourceTagMapping.ResourceARN');
          const id = arn.slice(arn.lastIndexOf('/') + 1);
          ids.set(value, [...(ids.get(value) ?? []), id]);
        }
      }
    }
  } catch (error) {
    const { message, hint } = awsFailure(error, 'tag:GetResources');
    return { kind: 'unreadable', said: message, hint };
  }
  return { kind: 'read', ids };
}

function inParts(
  values: readonly string[] | undefined,
): readonly (readonly string[] | undefined)[] {
  if (!values) return [undefined];
  const wanted = [...new Set(values)];
  const parts: string[][] = [];
  for (let from = 0; from < wanted.length; from += MOST.values) {
    parts.push(wanted.slice(from, from + MOST.values));
  }
  return parts;
}
