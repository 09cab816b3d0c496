import type { DesiredAccount } from '../accounts/directory.ts';
import { type Context, type Findings, found, type Target } from '../fields/findings.ts';
import { ALL_FIELDS, fieldOf } from '../fields/list.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { FieldChange } from '../plan/change.ts';
import { inState } from '../plan/impossible.ts';
import { beforeOf } from '../plan/scope.ts';
import { code, list } from '../text.ts';

/**
 * An account that is closed, suspended or about to be closed: nothing of it can be changed. What the change under review
 * asks of it is an error; what its file asked for before is told apart, for whoever knows whether anybody waits for it.
 */
export function compareClosed(
  account: DesiredAccount,
  live: LiveAccount,
  context: Context,
): Findings {
  const { file, name } = account;
  const target = { account, live, before: beforeOf(account, context.scope) };
  const impossible = askedOf(target, context);
  const own = [
    ...new Set(
      impossible
        .filter((change) => fieldOf(change).isNew(change, target))
        .map((change) => fieldOf(change).name),
    ),
  ];
  const [field] = own;
  if (field !== undefined) {
    return found({
      impossible,
      held: true,
      problems: [
        {
          severity: 'error',
          at: file.at(field),
          message: `${inState(live)}, so its ${list(own.map((one) => code(one)))} can't be changed`,
          hint: `Take this change of the file back, or remove the file if the account is closed. ${NOTHING}`,
        },
      ],
    });
  }
  return found({
    unchanged: impossible.length === 0 ? [{ account: name, file: file.path, id: live.id }] : [],
    impossible,
    problems: [
      {
        severity: 'warning',
        at: file.at('account_id'),
        message: inState(live),
        hint: `${NOTHING} Its file can be removed.`,
      },
    ],
  });
}

const NOTHING =
  'Nothing of it can be changed. A closed account is gone for good 90 days after its closing.';

/** What a file asks for and AWS does not have, as far as that can be told. */
function askedOf(target: Target, context: Context): readonly FieldChange[] {
  return ALL_FIELDS.flatMap(({ asked }) => asked(target, context));
}
