import { dictionary } from '../dictionary.ts';
import type { AccountFields } from './schema.ts';

/*
 * AWS takes `__proto__` for the key of a tag, and zod leaves it out of every record: so it passes zod under another
 * name. All other keys are what they are.
 */

const KEY = '__proto__';

/** What zod is to see, and how to get back from it. */
export interface Renamed {
  readonly data: unknown;
  /** A path of an issue, as it is in the file. */
  path(path: readonly PropertyKey[]): readonly PropertyKey[];
  /** The values that zod found right, as they are in the file; tags without a prototype. */
  fields(fields: AccountFields): AccountFields;
}

export function renameKey(data: Readonly<Record<string, unknown>>): Renamed {
  const { tags } = data;
  const isMap = typeof tags === 'object' && tags !== null && !Array.isArray(tags);
  let name = 'proto';
  while (isMap && Object.hasOwn(tags, name)) name += '-';
  const renamed = (key: string, from: string, to: string): string => (key === from ? to : key);
  return {
    data:
      isMap && Object.hasOwn(tags, KEY)
        ? {
            ...data,
            tags: Object.fromEntries(
              Object.entries(tags).map(([key, value]) => [renamed(key, KEY, name), value]),
            ),
          }
        : data,
    path: ([field, key, ...rest]) =>
      field === 'tags' && typeof key === 'string'
        ? [field, renamed(key, name, KEY), ...rest]
        : [field, key, ...rest].filter((one) => one !== undefined),
    fields: (fields) =>
      fields.tags === undefined
        ? fields
        : {
            ...fields,
            tags: dictionary(
              Object.entries(fields.tags).map(([key, value]) => [renamed(key, name, KEY), value]),
            ),
          },
  };
}
