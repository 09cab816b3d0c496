import * as z from 'zod';
import { REGIONS } from './regions.ts';
import { MAX_LEVELS } from './unit-path.ts';

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

/** An account's name in AWS. `<` and `>` are left out because PutAccountName refuses them. */
export const awsName = z
  .string()
  .min(1, 'is empty')
  .max(50, 'is longer than the 50 characters that AWS allows')
  .regex(/^[ -;=?-~]*$/, 'has a character that AWS does not allow in an account name');

/**
 * Text of any script, up to so many characters. Counted as AWS and JSON Schema count them, by code
 * point: an emoji is one character, where JavaScript's own `length` says two.
 */
function text(most: number): z.ZodString {
  return z
    .string()
    .refine(
      (value) => value.length <= most || [...value].length <= most,
      `is longer than the ${most} characters that AWS allows`,
    )
    .meta({ maxLength: most });
}

// White space in the patterns below is ASCII's, as AWS has it; JavaScript's own `\s` knows more.
const contact = z
  .strictObject({
    name: text(64)
      .min(1, 'is empty')
      .meta({ description: "The contact's name, 1 to 64 characters." }),
    title: text(50)
      .min(1, 'is empty')
      .meta({ description: "The contact's job title, 1 to 50 characters." }),
    email: z
      .string()
      .max(254, 'is longer than the 254 characters that AWS allows')
      .regex(
        /^[ \t-\r]*[\w+=.#|!&-]+@[\w.-]+\.\w+[ \t-\r]*$/,
        'is not an email address that AWS accepts',
      )
      .meta({ description: "The contact's email address, up to 254 characters." }),
    phone_number: z
      .string()
      .min(1, 'is empty')
      .max(25, 'is longer than the 25 characters that AWS allows')
      .regex(
        /^[ \t-\r0-9()+-]*$/,
        'has a character other than digits, spaces, "(", ")", "+" and "-"',
      )
      .meta({
        description: 'Digits, spaces, "(", ")", "+" and "-", up to 25 characters, in quotes.',
      }),
  })
  .meta({ description: 'A contact has all of: name, title, email, phone_number.' });

const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const tags = z
  .record(
    text(128)
      .min(1, 'is empty')
      .regex(tagCharacters, 'has a character that AWS does not allow in a tag key')
      .regex(/^(?![aA][wW][sS]:)/, 'starts with "aws:", which AWS reserves')
      .regex(
        /^(?![oO][rR][gG]-[aA][cC][cC][oO][uU][nN][tT][sS]:)/,
        'starts with "org-accounts:", which org-accounts reserves',
      ),
    text(256).regex(tagCharacters, 'has a character that AWS does not allow in a tag value'),
  )
  .refine((all) => Object.keys(all).length <= 50, 'are more than the 50 that AWS allows')
  .meta({ maxProperties: 50 });

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
  account_name: awsName.optional().meta({
    description:
      "The account's name in AWS: 1 to 50 printable ASCII characters, no < or >. A new account is named after its file without it.",
  }),
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
  organizational_unit: z
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
    }),
  tags: tags.optional().meta({
    description:
      'Tags of the account: up to 50 keys with text values. Numbers and dates need quotes.',
  }),
  account_alias: z
    .string()
    .min(3, 'is shorter than 3 characters')
    .max(63, 'is longer than 63 characters')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an account alias')
    .regex(/^(?!\d{12}$)/, 'is 12 digits, which AWS would read as an account id')
    .optional()
    .meta({
      description:
        "The account's alias for its sign-in page: 3 to 63 lower-case letters, digits and single inner hyphens, unique in all of AWS.",
    }),
  alternate_contacts: z
    .strictObject({
      billing: contact.optional(),
      operations: contact.optional(),
      security: contact.optional(),
    })
    .optional()
    .meta({ description: 'Contacts besides the root user: billing, operations, security.' }),
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
