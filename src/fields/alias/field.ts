import * as z from 'zod';
import type { SetAlias } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type ManagedField, orNothing } from '../field.ts';
import { verbal } from '../wording.ts';
import { aliasAsked, compareAlias } from './compare.ts';

/** Its name in records. */
const LINE = 'alias';

/** `account_alias`: the name in an account's sign-in address. */
export const alias: ManagedField<SetAlias> = {
  name: 'account_alias',
  entersAccount: true,
  desired: ({ account_alias: name }) => (name === undefined ? [] : [[LINE, name]]),
  compare: compareAlias,
  asked: aliasAsked,
  isNew: (_, { account: { fields }, before }) => before?.account_alias !== fields.account_alias,
  // A plan enters no account: what one has is taken from the file before, and is no reading.
  lines: ({ to }) => [{ field: LINE, from: undefined, to }],
  words: {
    wording: ({ from, to }) => {
      const was = from === undefined ? '' : `, from ${code(from)}`;
      return verbal('🪪', '~', 'Set', 'Set', `the account alias to ${code(to)}${was}`);
    },
    many: () => undefined,
    values: ({ from, to }) => [['account_alias', from, to]],
    differences: ({ from, to }) => [['`account_alias`', code(to), orNothing(from, code)]],
    line: (field) => (field === LINE ? 'alias' : undefined),
  },
  document: {
    kind: 'set_account_alias',
    description: "Sets an account's alias.",
    schema: {
      before: z.strictObject({ account_alias: z.string().nullable() }),
      after: z.strictObject({ account_alias: z.string() }),
      entered_by: z
        .string()
        .meta({ description: 'The role in the account that is assumed for it.' }),
    },
    of: ({ from, to, roleName }) => ({
      before: { account_alias: from ?? null },
      after: { account_alias: to },
      entered_by: roleName,
    }),
  },
};
