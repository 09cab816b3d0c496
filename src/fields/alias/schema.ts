import * as z from 'zod';

/** `account_alias` */
export const accountAliasSchema = z
  .string()
  .min(3, 'is shorter than 3 characters')
  .max(63, 'is longer than 63 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
  .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS would read as an account id')
  .optional()
  .meta({
    description:
      "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
  });
