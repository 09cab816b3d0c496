import { z } from 'zod';
import { AwsError } from '../errors.ts';
import { invalidInput } from './errors.ts';

/** Constraints of the members that several operations share: Organizations API Reference. */

export const accountId = z
  .string()
  .max(12)
  .regex(/^\d{12}$/);
export const parentId = z
  .string()
  .max(100)
  .regex(/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/);
export const childId = z
  .string()
  .max(100)
  .regex(/^(\d{12}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/);
export const unitId = z
  .string()
  .max(68)
  .regex(/^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/);
export const handshakeId = z
  .string()
  .max(34)
  .regex(/^h-[0-9a-z]{8,32}$/);
export const creationId = z
  .string()
  .max(36)
  .regex(/^car-[a-z0-9]{8,32}$/);
export const email = z
  .string()
  .min(6)
  .max(64)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
export const taggableId = z
  .string()
  .max(130)
  .regex(/^(r-[0-9a-z]{4,32}|\d{12}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/);
export const servicePrincipal = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+=,.@-]*$/);

const tagText = /^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u;
export const tagKey = z.string().min(1).max(128).regex(tagText);
export const tags = z.array(
  z.strictObject({ Key: tagKey, Value: z.string().max(256).regex(tagText) }),
);

export type TagList = z.infer<typeof tags>;

/** `MaxResults` is 20 at most in every list of Organizations. */
export const paging = {
  NextToken: z.string().max(100_000).optional(),
  MaxResults: z.int().min(1).max(20).optional(),
};

/**
 * "The service also validates your free-text field values against common cross-site scripting (XSS)
 * patterns and rejects requests that contain matching values" (`InvalidInputException`).
 */
export function refuseMarkup(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) {
    if (text !== undefined && /<\s*\/?\s*script|javascript:|\bon\w+\s*=\s*["']/i.test(text)) {
      throw invalidInput(
        'INVALID_PATTERN',
        'You provided a value that does not match the required pattern.',
      );
    }
  }
}

/**
 * Adds tags to those that a resource has.
 * Organizations User Guide, "Tagging AWS Organizations resources": fifty to a resource, each key once,
 * none of those that AWS keeps for itself.
 */
export function withTags(
  present: ReadonlyMap<string, string>,
  added: TagList,
): Map<string, string> {
  const keys = added.map((tag) => tag.Key);
  refuseSystemTags(keys);
  if (new Set(keys).size < keys.length) {
    throw invalidInput(
      'DUPLICATE_TAG_KEY',
      'Tag keys must be unique among the tags attached to the same entity.',
    );
  }
  const together = new Map([...present, ...added.map((tag) => [tag.Key, tag.Value] as const)]);
  if (together.size > 50) {
    throw new AwsError(
      'ConstraintViolationException',
      'You have exceeded the number of tags allowed on this resource.',
      { Reason: 'MAX_TAG_LIMIT_EXCEEDED' },
    );
  }
  return together;
}

export function refuseSystemTags(keys: readonly string[]): void {
  if (keys.some((key) => key.toLowerCase().startsWith('aws:'))) {
    throw invalidInput(
      'INVALID_SYSTEM_TAGS_PARAMETER',
      "You specified a tag key that is a system tag. You can't add, edit, or delete system tag keys because they're reserved for AWS use.",
    );
  }
}

/** The condition keys of a request that carries tags. */
export function tagContext(sent: TagList): Readonly<Record<string, readonly string[]>> {
  return {
    ...Object.fromEntries(sent.map((tag) => [`aws:RequestTag/${tag.Key}`, [tag.Value]])),
    'aws:TagKeys': sent.map((tag) => tag.Key),
  };
}
