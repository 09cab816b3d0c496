import { compareCreateOnly } from './create-only.ts';
import { type Context, type Findings, type Target, together } from './findings.ts';
import { ALL_FIELDS } from './list.ts';

/**
 * Compares every field of an account that its file names, in the order in which they are changed. A new
 * account gets its name and tags with its creation; the rest comes after.
 */
export function compareFields(target: Target, context: Context): Findings {
  return together([
    compareCreateOnly(target),
    ...ALL_FIELDS.map(({ compare }) => compare(target, context)),
  ]);
}
