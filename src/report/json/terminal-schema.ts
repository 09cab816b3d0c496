import * as z from 'zod';
import { accountId, email, invitation, name, path } from './parts-schema.ts';
import { wholePlan } from './plan-schema.ts';

/* What commands print with `--json` at a terminal, besides the plan: schema/provision, drift and files.schema.json. */

const version = z.literal(1);

const outcome = z
  .strictObject({
    kind: z.string().meta({ description: "The change's kind, as in the plan." }),
    account: name,
    account_id: accountId.nullable(),
    file: path,
    state: z.enum(['planned', 'running', 'done', 'already', 'waiting', 'failed', 'not_tried']),
    message: z.string().nullable().meta({ description: 'Why it is not done.' }),
    hint: z.string().nullable().meta({ description: 'What to do about it.' }),
    invitation: invitation.nullable(),
    seconds: z.number().nullable(),
  })
  .meta({ id: 'outcome', description: 'What became of a change.' });

export const provisionSchema = z
  .strictObject({
    version,
    plan: wholePlan,
    outcomes: z.array(outcome),
    readiness: z.array(
      z.strictObject({
        account: name,
        account_id: accountId,
        file: path,
        region: z.string().nullable(),
        role_name: z.string(),
        ready: z.boolean().meta({ description: 'Whether the role can be assumed.' }),
        message: z.string().nullable().meta({ description: 'What AWS said last.' }),
      }),
    ),
    left: z.string().nullable().meta({ description: 'What is left to do; null for nothing.' }),
  })
  .meta({ title: 'Provision', description: 'How `org-accounts provision --json` ended.' });

export const driftSchema = z
  .strictObject({
    version,
    plan: wholePlan,
    unmanaged: z
      .array(
        z.strictObject({
          account_id: accountId,
          name: z.string(),
          email,
          arn: z.string(),
          state: z.string().meta({ description: 'As AWS has it: ACTIVE, SUSPENDED, …' }),
        }),
      )
      .meta({ description: 'Accounts of the organization that have no file.' }),
    invitations: z.array(invitation),
  })
  .meta({ title: 'Drift', description: 'What `org-accounts drift --json` found.' });

export const filesSchema = z
  .strictObject({
    version,
    files: z
      .array(z.strictObject({ account: name, account_id: accountId.nullable(), file: path }))
      .meta({ description: 'The files that were written.' }),
    skipped: z.array(
      z.strictObject({
        account: z.string().meta({ description: 'A name, or an id.' }),
        message: z.string().meta({ description: 'Why it was skipped.' }),
        done: z.boolean().meta({ description: 'Whether nothing is left to do about it.' }),
      }),
    ),
  })
  .meta({ title: 'Files', description: 'What `init` or `import` wrote, with `--json`.' });

export type ProvisionDocument = z.infer<typeof provisionSchema>;
export type DriftDocument = z.infer<typeof driftSchema>;
export type FilesDocument = z.infer<typeof filesSchema>;
