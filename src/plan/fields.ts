import { compareAlias } from './fields/alias.ts';
import { compareContacts } from './fields/contacts.ts';
import { compareCreateOnly } from './fields/create-only.ts';
import { compareName } from './fields/name.ts';
import { comparePlacement } from './fields/placement.ts';
import { compareTags } from './fields/tags.ts';
import { type Context, type Findings, type Target, together } from './findings.ts';

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
