import { compareName } from './account-name/compare.ts';
import { compareAlias } from './alias/compare.ts';
import { compareContacts } from './contacts/compare.ts';
import { compareCreateOnly } from './create-only.ts';
import { type Context, type Findings, type Target, together } from './findings.ts';
import { comparePlacement } from './organizational-unit/compare.ts';
import { compareTags } from './tags/compare.ts';

/**
 * Compares every field of an account that its file names, in the order in which they are changed. A new
 * account gets its name and tags with its creation; the rest comes after.
 */
export function compareFields(target: Target, context: Context): Findings {
  return together([
    compareCreateOnly(target),
    comparePlacement(target, context),
    compareTags(target, context),
    compareName(target),
    compareContacts(target, context),
    compareAlias(target, context),
  ]);
}
