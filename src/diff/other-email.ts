import type { DesiredAccount } from '../accounts/directory.ts';
import { newRootEmail } from '../accounts/schema.ts';
import { type Context, type Findings, found, stop, together } from '../fields/findings.ts';
import { sameEmail } from '../organization/account.ts';
import { beforeOf } from '../plan/scope.ts';
import { code } from '../text.ts';

/** What else a file asks for, where its other root email is a step to do: the account is the same. */
export function besideEmail(other: Findings, compareIt: () => Findings): Findings {
  return other.held ? other : together([other, { ...compareIt(), unchanged: [] }]);
}

/**
 * A root email can't be changed by us. Where the change under review is what makes it differ, a person
 * has a step to do; otherwise the file speaks of another account than its id does.
 */
export function otherEmail(
  account: DesiredAccount,
  id: string,
  liveEmail: string,
  { scope }: Context,
): Findings {
  const { fields, file, name } = account;
  const before = beforeOf(account, scope);
  const isEdit =
    before?.account_id === id &&
    fields.account_id === id &&
    sameEmail(before.root_email, liveEmail);
  if (!isEdit) {
    return stop({
      severity: 'error',
      at: file.at('root_email'),
      message: `the account ${code(id)} has the root email ${code(liveEmail)}, not ${code(fields.root_email)}`,
      hint: fields.account_id
        ? 'Correct the `account_id` or the `root_email`, so that both refer to the same account.'
        : 'Correct the `root_email` of the management account.',
    });
  }
  const [fault] = newRootEmail.safeParse(fields.root_email).error?.issues ?? [];
  if (fault) {
    return stop({
      severity: 'error',
      at: file.at('root_email'),
      message: `${code(fields.root_email)} ${fault.message}`,
      hint: `AWS does not accept this address for ${code(id)}, which has ${code(liveEmail)}.`,
    });
  }
  return found({
    changes: [
      {
        kind: 'manual',
        account: name,
        file: file.path,
        id,
        field: 'root_email',
        from: liveEmail,
        to: fields.root_email,
      },
    ],
  });
}
