import * as z from 'zod';
import { MAX_LEVELS } from './path.ts';

/** `organizational_unit` */
export const organizationalUnitSchema = z
  .string()
  .min(1, 'is empty')
  .regex(/^(?!\/)/, 'begins with a slash')
  .regex(/^(?![\s\S]*\/$)/, 'ends with a slash')
  .regex(/^(?![\s\S]*\/\/)/, 'has two slashes, one after the other')
  .regex(
    new RegExp(`^[^/]*(?:/[^/]*){0,${MAX_LEVELS - 1}}$`),
    `has more than the ${MAX_LEVELS} levels that AWS allows below the root`,
  )
  .regex(
    /^(?:%2F|(?!%2F)[^/]){0,128}(?:\/(?:%2F|(?!%2F)[^/]){0,128})*$/u,
    'has a name that is longer than the 128 characters that AWS allows',
  )
  .optional()
  .meta({
    description:
      'Where the account belongs: the names (not the ids) of up to five organizational units from the root down, such as Workloads/Prod, or Root alone. A slash within a name is written %2F: CI%2FCD.',
  });
