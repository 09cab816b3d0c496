import * as z from 'zod';
import { accountNameSchema } from '../fields/account-name/schema.ts';
import { accountAliasSchema } from '../fields/alias/schema.ts';
import { alternateContactsSchema } from '../fields/contacts/schema.ts';
import { organizationalUnitSchema } from '../fields/organizational-unit/schema.ts';
import { tagsSchema } from '../fields/tags/schema.ts';
import { REGIONS } from './regions.ts';

/*
 * Every field of an account file, once. The parser, the types, the published JSON Schema
 * (schema/account.schema.json) and the reference in README.md come from here. A field's description is
 * also the hint that people read when its value is wrong. The limits are those of AWS's API
 * references for Organizations (CreateAccount, TagResource), Account Management (PutAccountName,
 * PutAlternateContact) and IAM (CreateRole, CreateAccountAlias).
 */

/** Paco's default, which its users' accounts were created with. */
export const DEFAULT_DELEGATE_ROLE = 'Paco-Organization-Account-Delegate-Role';

/** The one name that Paco gives the management account. */
export const MASTER = 'master';

/** What AWS takes for a new account (CreateAccountRequest). */
export const newRootEmail = z
  .string()
  .min(6, 'is shorter than the 6 characters that AWS requires')
  .max(64, 'is longer than the 64 characters that AWS allows')
  .regex(
    /^[!#$*+\-/0-9=?A-Z^_`a-z{}~][!#$*+\-./0-9=?A-Z^_`a-z{}~]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
    'is not an email address that AWS accepts',
  )
  .regex(/^[^@]*@.*\./, 'has no dot in its domain');

/** What an account may have that exists: AWS has not always asked for as much as today. */
export const rootEmail = z
  .string()
  .min(6, 'is shorter than the 6 characters that AWS requires')
  .max(320, 'is longer than an email address can be')
  .regex(/^[^\p{Cc}]+@[^\p{Cc}\s@]+$/u, 'is not an email address');

const fields = {
  account_type: z.literal('AWS').optional().meta({ description: 'Always AWS.' }),
  title: z.string().optional().meta({ description: 'A title for people. Never sent to AWS.' }),
  name: z
    .string()
    .optional()
    .meta({ description: 'Accepted for Paco, and ignored: the file name is the account name.' }),
  enabled: z
    .boolean()
    .optional()
    .meta({ description: 'Accepted for Paco, and ignored: true or false.' }),
  region: z
    .enum(REGIONS as [string, ...string[]])
    .optional()
    .meta({ description: 'An AWS region, such as us-west-2. For people and for outputs.' }),
  root_email: rootEmail.meta({
    description:
      "The root user's email address, unique in all of AWS. For a new account: 6 to 64 ASCII characters, never used by a closed account. Create-only.",
  }),
  account_id: z
    .string()
    .regex(/^\d{12}$/, 'is not 12 digits')
    .optional()
    .meta({
      description:
        "The account's 12 digits, in quotes. Written by the tool once the account exists; leave it out for a new account.",
    }),
  account_name: accountNameSchema,
  admin_delegate_role_name: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/, 'is not a role name: 1 to 64 letters, digits or _+=,.@-')
    .optional()
    .meta({
      description: `The role that administrators assume in the account, made with it: 1 to 64 letters, digits or _+=,.@- (default ${DEFAULT_DELEGATE_ROLE}). Create-only. In the management account's file: its role that is given access to all of them.`,
    }),
  iam_user_access_to_billing: z.enum(['ALLOW', 'DENY']).optional().meta({
    description:
      'ALLOW (the default) or DENY: whether IAM users of the account can access billing. Create-only; AWS does not show the value.',
  }),
  organizational_unit: organizationalUnitSchema,
  tags: tagsSchema,
  account_alias: accountAliasSchema,
  alternate_contacts: alternateContactsSchema,
  is_master: z
    .boolean()
    .optional()
    .meta({ description: "true in the file of the organization's management account." }),
  organization_account_ids: z.array(z.string()).nullable().optional().meta({
    description:
      "In the management account's file: the names (not the ids) of the accounts that should exist, each with a file of that name.",
  }),
  admin_iam_users: z
    .record(
      z.string(),
      z
        .looseObject({
          enabled: z.boolean().optional().meta({ description: 'true or false.' }),
          username: z.string().optional().meta({ description: "The user's name in IAM." }),
        })
        .nullable(),
    )
    .nullable()
    .optional()
    .meta({ description: 'Accepted for Paco, and never sent to AWS: users by name.' }),
};

/** An account file's content. Unknown keys are errors. */
export const accountSchema = z.strictObject(fields).meta({
  title: 'AWS account',
  description: 'One AWS account of an organization, as org-accounts and Paco read it.',
});

export type AccountFields = Readonly<z.infer<typeof accountSchema>>;

export type FieldName = keyof typeof fields;

export const FIELD_NAMES = Object.keys(fields) as FieldName[];

/**
 * The description of the innermost field on a path of keys, such as `['tags', 'team']`.
 * `undefined` when no field on the path has one.
 */
export function describe(path: readonly PropertyKey[]): string | undefined {
  let schema: z.core.$ZodType | undefined = accountSchema;
  let found: string | undefined;
  for (const key of path) {
    schema = inner(schema, key);
    if (!schema) break;
    found = z.globalRegistry.get(schema)?.description ?? found;
  }
  return found;
}

/** The keys that are known at a path, for objects whose keys are fixed; else none. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: z.core.$ZodType | undefined = accountSchema;
  for (const key of path) schema = inner(schema, key);
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let bare = schema;
  while (bare instanceof z.ZodOptional || bare instanceof z.ZodNullable) bare = bare.unwrap();
  return bare;
}

function inner(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return bare.shape[String(key)];
  if (bare instanceof z.ZodRecord) return bare.valueType;
  if (bare instanceof z.ZodArray) return bare.element;
  return undefined;
}
