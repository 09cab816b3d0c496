import * as z from 'zod';
import type { MoveAccount } from '../../plan/change.ts';
import { code } from '../../text.ts';
import type { ManagedField } from '../field.ts';
import { verbal } from '../wording.ts';
import { comparePlacement, moveAsked } from './compare.ts';

/** Its name in records. */
const LINE = 'ou';

const path = z.string().meta({ description: 'Names from the root down; Root is the root.' });

/** `organizational_unit`: where an account belongs. */
export const organizationalUnit: ManagedField<MoveAccount> = {
  name: 'organizational_unit',
  entersAccount: false,
  desired: ({ organizational_unit: unit }) => (unit === undefined ? [] : [[LINE, unit]]),
  compare: comparePlacement,
  asked: (target, { details: { tree } }) => {
    const move = tree && moveAsked(target, tree);
    return move ? [move] : [];
  },
  isNew: (_, { account: { fields }, before }) =>
    before?.organizational_unit !== fields.organizational_unit,
  lines: ({ from, to }) => [{ field: LINE, from, to }],
  words: {
    wording: ({ id, from, to }) =>
      id === undefined
        ? verbal('📦', '+', 'Place', 'Placed', `it in ${code(to)}`)
        : verbal('📦', '~', 'Move', 'Moved', `it from ${code(from)} to ${code(to)}`),
    // A new account is placed by its own row.
    many: ({ id, to }, accounts) => (id === undefined ? undefined : `${accounts} to ${code(to)}`),
    values: ({ id, from, to }) => [
      ['organizational_unit', id === undefined ? undefined : from, to],
    ],
    differences: ({ from, to }) => [['`organizational_unit`', code(to), code(from)]],
    line: (field) => (field === LINE ? 'organizational unit' : undefined),
  },
  document: {
    kind: 'move_account',
    description: 'Moves an account to another organizational unit.',
    schema: {
      before: z.strictObject({ organizational_unit: path }),
      after: z.strictObject({ organizational_unit: path }),
    },
    of: ({ from, to }) => ({
      before: { organizational_unit: from },
      after: { organizational_unit: to },
    }),
  },
};
