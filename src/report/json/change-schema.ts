import * as z from 'zod';
import { ALL_FIELDS } from '../../fields/list.ts';
import { accountId, email, invitation, name, path, tags } from './parts-schema.ts';

/*
 * The kinds of change in a published plan. `before` and `after` hold what differs, under the names that account files
 * have for it; `null` is what is not there, or not known.
 */

/** The fields of account files that a change may be about. */
const FIELD_NAMES = [
  ...ALL_FIELDS.map(({ name }) => name),
  'account_id',
  'admin_delegate_role_name',
  'iam_user_access_to_billing',
  'root_email',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

const field = z.enum([...FIELD_NAMES].sort());

function kindOf<Kind extends string, More extends z.core.$ZodLooseShape>(
  kind: Kind,
  description: string,
  more: More,
) {
  return z
    .strictObject({
      kind: z.literal(kind),
      account: name,
      account_id: accountId.nullable().meta({ description: 'null until the account exists.' }),
      file: path,
      fields: z.array(field).meta({ description: "The account file's fields it is about." }),
      held: z.boolean().meta({ description: 'Whether a problem keeps it from being done.' }),
      why: z.string().nullable().meta({ description: 'Why it is held.' }),
      ...more,
    })
    .meta({ id: kind, description });
}

const unit = z.string().meta({ description: 'Names from the root down; Root is the root.' });
const role = z.string().meta({ description: "A role's name." });
const arn = z.string().meta({ description: 'The ARN of a role.' });
const nothing = z.null();

const covers = z.enum(['listed_roles', 'whole_organization']).meta({
  description: 'Whether the policy names each role, or covers all accounts by a pattern.',
});

/** The changes of managed fields, each as its folder describes it. */
const fieldChanges = ALL_FIELDS.map(({ document: { kind, description, schema } }) =>
  kindOf(kind, description, schema),
);

const setDelegateAccess = kindOf(
  'set_delegate_access',
  "Writes the policy of the management account's role for administrators.",
  {
    before: z.strictObject({ covers }).nullable(),
    after: z
      .strictObject({
        covers,
        role_arns: z.array(arn).meta({
          description: 'All that it may assume, besides roles in accounts still to be created.',
        }),
      })
      .nullable()
      .meta({ description: 'null where it follows an invitation, and is compared only then.' }),
    role_name: role.meta({ description: "The management account's role that is given access." }),
    gains: z.array(
      z.strictObject({
        account: name,
        account_id: accountId.nullable(),
        role_name: role,
        role_arn: arn.nullable().meta({ description: 'null until the account exists.' }),
      }),
    ),
    losses: z.array(arn),
  },
);

export const followUp = z
  .discriminatedUnion('kind', [setDelegateAccess, ...fieldChanges])
  .meta({ id: 'follow_up', description: 'What is done once the account has joined.' });

export const change = z
  .discriminatedUnion('kind', [
    kindOf('create_organization', 'Creates the organization.', {
      before: nothing,
      after: z.strictObject({ feature_set: z.literal('ALL') }),
    }),
    kindOf('create_organizational_unit', 'Creates a unit that an account is placed in.', {
      before: nothing,
      after: z.strictObject({ organizational_unit: unit }),
    }),
    kindOf('create_account', 'Creates an account. It can never be deleted.', {
      before: nothing,
      after: z.strictObject({
        account_name: z.string(),
        root_email: email,
        admin_delegate_role_name: role,
        iam_user_access_to_billing: z.enum(['ALLOW', 'DENY']).nullable(),
        tags,
      }),
      create_account_request_id: z.string().nullable().meta({
        description: 'car-…, where its creation is in progress already.',
      }),
    }),
    kindOf('invite_account', 'Invites an existing account from outside the organization.', {
      before: nothing,
      after: z.strictObject({ account_id: accountId, root_email: email, tags }),
      previous_invitation: invitation.nullable(),
      follow_ups: z.array(followUp),
    }),
    kindOf('adopt_account', 'Writes the id of an existing account into its file.', {
      before: z.strictObject({ account_id: nothing }),
      after: z.strictObject({ account_id: accountId }),
      root_email: email,
      account_name: z.string().meta({ description: 'Its name in AWS.' }),
    }),
    ...fieldChanges,
    setDelegateAccess,
    kindOf('manual_step', 'What only a person can do.', {
      before: z.strictObject({ root_email: email }),
      after: z.strictObject({ root_email: email }),
    }),
  ])
  .meta({ id: 'change', description: 'One thing to do.' });

export type ChangeDocument = z.infer<typeof change>;
export type FollowUpDocument = z.infer<typeof followUp>;
export type FieldDocument = z.infer<(typeof fieldChanges)[number]>;
