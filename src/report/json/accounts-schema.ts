import * as z from 'zod';
import { accountId, email, path } from './parts-schema.ts';

/*
 * The accounts as a document for later steps, published as schema/accounts.schema.json: what the outputs `accounts`,
 * `created` and `matrix` are cut from.
 */

const known = z.strictObject({
  id: accountId,
  email,
  region: z.string().nullable(),
  file: path,
});

const created = z.strictObject({ name: z.string(), id: accountId });

const entry = z.strictObject({
  name: z.string(),
  id: accountId,
  region: z.string().meta({ description: 'Empty where the file has none.' }),
  role_arn: z.string().meta({ description: 'The role that administrators assume.' }),
});

export const accountsSchema = z
  .strictObject({
    version: z.literal(1),
    accounts: z
      .record(z.string(), known)
      .meta({ description: 'All accounts that have an id, by name.' }),
    created: z
      .array(created)
      .meta({ description: 'Those that got their id in this run, by name.' }),
    matrix: z.strictObject({
      include: z.array(entry).meta({
        description: 'New accounts whose role for administrators can be assumed, by name.',
      }),
    }),
  })
  .meta({ title: 'Accounts', description: 'The file that the output `accounts-file` points to.' });

export type AccountsDocument = z.infer<typeof accountsSchema>;
export type MatrixEntry = z.infer<typeof entry>;
