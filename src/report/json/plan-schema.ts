import * as z from 'zod';
import { change, followUp } from './change-schema.ts';
import { accountId, invitation, name, path } from './parts-schema.ts';

/*
 * The plan as a document for machines, published as schema/plan.schema.json. It is a contract: its names are not those
 * of the program's own types, which may be renamed at will. Within version 1, keys are added and never renamed, removed
 * or given another meaning.
 */

const severity = z.enum(['error', 'warning', 'note']).meta({
  description:
    'An error must be fixed before anything is done for the account, or for any where no file is named; a warning stops nothing.',
});

const place = { file: path, line: z.int().min(1), column: z.int().min(1) };

const problem = z
  .strictObject({
    severity,
    message: z.string().meta({ description: 'A sentence; foreign values are in backquotes.' }),
    hint: z.string().nullable().meta({ description: 'What to do about it.' }),
    file: place.file.nullable(),
    line: place.line.nullable(),
    column: place.column.nullable(),
    also: z
      .array(z.strictObject(place))
      .meta({ description: 'The other places, where files clash with each other.' }),
  })
  .meta({ id: 'problem', description: 'Something to fix, to look at, or to know.' });

const account = { account: name, account_id: accountId, file: path };

const identity = z.strictObject({
  account_id: accountId,
  account_name: z
    .string()
    .nullable()
    .meta({ description: 'Its name in AWS, where that is known.' }),
  root_email: z.string().nullable(),
});

const approval = z
  .strictObject({
    state: z.enum(['needed', 'left_over', 'given']).meta({
      description:
        'Needed before this is merged; needed only for what is left over, which waits; or given.',
    }),
    changed_accounts: z
      .int()
      .meta({ description: 'Accounts that exist or are invited, and that this changes.' }),
    all_accounts: z.int().meta({ description: 'Accounts that the organization has.' }),
    plan: z.string().meta({ description: 'The hash of what was, or is to be, approved.' }),
    given: z.array(
      z.strictObject({
        by: z.string().meta({ description: 'The login of who gave it.' }),
        at: z.string().meta({ description: 'When, as GitHub writes it.' }),
        pull_request: z.int(),
      }),
    ),
  })
  .meta({ id: 'approval', description: 'The approval of a plan that changes many accounts.' });

export const wholePlan = z
  .strictObject({
    version: z.literal(1),
    truncated: z.literal(false),
    mergeable: z.boolean().meta({
      description:
        'Whether it can be merged as it is: no errors, no step left to a person, no approval missing.',
    }),
    complete: z.boolean().meta({
      description:
        'Whether this is all that merging does. If not, AWS was not asked, as on a pull request from a fork.',
    }),
    organization: z
      .strictObject({
        id: z.string().meta({ description: 'o-…' }),
        partition: z.string().meta({ description: 'aws, aws-cn or aws-us-gov.' }),
        management_account_id: accountId,
      })
      .nullable()
      .meta({ description: 'null where AWS was not read, or there is no organization yet.' }),
    account_quota: z
      .strictObject({
        limit: z.number().nullable().meta({ description: 'null where AWS does not show it.' }),
        source: z
          .enum(['input', 'applied', 'default'])
          .nullable()
          .meta({ description: 'The workflow, the applied quota, or the default of AWS.' }),
        used: z.int().meta({ description: 'Accounts, invitations and creations in progress.' }),
        planned: z.int().meta({ description: 'Accounts that this plan creates or invites.' }),
      })
      .nullable()
      .meta({ description: 'null where no account is to be created.' }),
    changes: z.array(change).meta({ description: 'What merging does, in order.' }),
    unchanged: z
      .array(z.strictObject(account))
      .meta({ description: 'The accounts in scope that are as their files say.' }),
    invited: z
      .array(z.strictObject({ ...account, invitation, follow_ups: z.array(followUp) }))
      .meta({ description: 'The accounts in scope that were invited and have not joined.' }),
    identity_changes: z
      .array(
        z.strictObject({
          account: name,
          file: path,
          before_file: path.meta({
            description: 'The file that meant the account before; another one, where that goes.',
          }),
          before: identity,
          after: identity.nullable(),
        }),
      )
      .meta({
        description:
          'The files that mean another account than before, or that come as a file of another account goes.',
      }),
    left_over: z
      .array(
        z.strictObject({
          change,
          commit: z.string().meta({ description: 'The commit that brought it to the branch.' }),
          pull_request: z.int().nullable(),
          reviewed: z.boolean().meta({ description: 'Whether people saw it in a plan before.' }),
          obstacle: z
            .string()
            .nullable()
            .meta({ description: 'Why merging does not do it; null where it does.' }),
        }),
      )
      .meta({ description: 'What earlier merges and pushes left undone.' }),
    approval: approval.nullable().meta({
      description: 'null where it does not change so many accounts that it needs one.',
    }),
    problems: z.array(problem),
  })
  .meta({ id: 'plan', description: 'A whole plan.' });

/** Stands where a document would be too long for an output of a job. */
export const truncated = z
  .strictObject({
    version: z.literal(1),
    truncated: z.literal(true),
    file: path
      .nullable()
      .meta({ description: 'Where the whole document is, for later steps of the job.' }),
    message: z.string(),
  })
  .meta({ id: 'truncated', description: 'In place of what is too long for an output.' });

export const planSchema = z
  .union([wholePlan, truncated])
  .meta({ title: 'Plan', description: 'What merging a change of account files does in AWS.' });

export type PlanDocument = z.infer<typeof wholePlan>;
export type ProblemDocument = z.infer<typeof problem>;
export type Truncated = z.infer<typeof truncated>;
