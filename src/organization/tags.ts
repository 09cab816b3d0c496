import { paginateListTagsForResource } from '@aws-sdk/client-organizations';
import { dictionary } from '../dictionary.ts';
import type { Reader } from './connection.ts';
import { awsFailure } from './errors.ts';
import { given } from './given.ts';

export type Tags = Readonly<Record<string, string>>;

/**
 * All tags of an account.
 * @throws Failure when AWS refuses
 */
export async function readTags(reader: Reader, accountId: string): Promise<Tags> {
  const tags: [string, string][] = [];
  try {
    const config = { client: reader.organizations };
    for await (const page of paginateListTagsForResource(config, { ResourceId: accountId })) {
      for (const { Key, Value } of page.Tags ?? []) tags.push([given(Key, 'Tag.Key'), Value ?? '']);
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListTagsForResource');
  }
  return dictionary(tags);
}
