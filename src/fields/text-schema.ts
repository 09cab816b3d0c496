import * as z from 'zod';

/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
export function text(most: number): z.ZodString {
  return z
    .string()
    .refine(
      (value) => value.length <= most || [...value].length <= most,
      `is longer than the ${most} characters that AWS allows`,
    )
    .meta({ maxLength: most });
}
