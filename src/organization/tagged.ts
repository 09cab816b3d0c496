import { paginateGetResources } from '@aws-sdk/client-resource-groups-tagging-api';
import type { Reader } from './connection.ts';
import { awsFailure } from './errors.ts';

/** Which accounts bear a tag, or why that can't be told. */
export type Tagged =
  /** Ids of accounts by the tag's value. */
  | { readonly kind: 'read'; readonly ids: ReadonlyMap<string, readonly string[]> }
  | { readonly kind: 'unreadable'; readonly said: string; readonly hint: string | undefined };

/** Values that one filter may have, and resources of a page (GetResources). */
const MOST = { values: 20, page: 100 };

/**
 * Finds the accounts that have a tag with one of these values, with one call for every 20 values or 100 accounts. AWS's
 * index of tags lags behind the tags, and never holds an account that has left the organization.
 */
export async function findTagged(
  { tagging }: Reader,
  key: string,
  values: readonly string[],
): Promise<Tagged> {
  const ids = new Map<string, string[]>();
  const wanted = [...new Set(values)];
  try {
    for (let from = 0; from < wanted.length; from += MOST.values) {
      const asked = {
        ResourceTypeFilters: ['organizations:account'],
        TagFilters: [{ Key: key, Values: wanted.slice(from, from + MOST.values) }],
        ResourcesPerPage: MOST.page,
      };
      for await (const page of paginateGetResources({ client: tagging }, asked)) {
        for (const { ResourceARN = '', Tags = [] } of page.ResourceTagMappingList ?? []) {
          const value = Tags.find(({ Key }) => Key === key)?.Value ?? '';
          const id = ResourceARN.slice(ResourceARN.lastIndexOf('/') + 1);
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
