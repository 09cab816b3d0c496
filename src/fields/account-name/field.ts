import * as z from 'zod';
import type { RenameAccount } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type ManagedField, orNothing } from '../field.ts';
import { verbal } from '../wording.ts';
import { compareName, nameAsked } from './compare.ts';

/** Its name in records. */
const LINE = 'name';

/** `account_name`: an account's name in AWS. */
export const accountName: ManagedField<RenameAccount> = {
  name: 'account_name',
  entersAccount: false,
  desired: ({ account_name: name }) => (name === undefined ? [] : [[LINE, name]]),
  compare: compareName,
  asked: (target) => nameAsked(target),
  isNew: (_, { account: { fields }, before }) => before?.account_name !== fields.account_name,
  lines: ({ from, to }) => [{ field: LINE, from, to }],
  words: {
    wording: ({ from, to }) => {
      const was = from === undefined ? '' : ` from ${code(from)}`;
      return verbal('✏️', '~', 'Rename', 'Renamed', `it${was} to ${code(to)}`);
    },
    many: () => undefined,
    values: ({ from, to }) => [['account_name', from, to]],
    differences: ({ from, to }) => [['`account_name`', code(to), orNothing(from, code)]],
    line: (field) => (field === LINE ? 'name' : undefined),
  },
  document: {
    kind: 'rename_account',
    description: 'Changes the name of an account in AWS.',
    schema: {
      before: z.strictObject({ account_name: z.string().nullable() }),
      after: z.strictObject({ account_name: z.string() }),
    },
    of: ({ from, to }) => ({ before: { account_name: from ?? null }, after: { account_name: to } }),
  },
};
