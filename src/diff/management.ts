import type { DesiredAccount } from '../accounts/directory.ts';
import type { Context, Findings } from '../fields/findings.ts';
import { sameEmail } from '../organization/account.ts';
import type { Organization } from '../organization/live.ts';
import { adopt, existing } from './existing.ts';
import { besideEmail, otherEmail } from './other-email.ts';

/** The management account: the one that the organization names; that they are the same is known by now. */
export function compareManagement(
  account: DesiredAccount,
  organization: Organization,
  context: Context,
): Findings {
  const { fields, file, name } = account;
  const { managementAccountId: id, managementEmail: email } = organization;
  const live = context.live.accounts.get(id) ?? {
    id,
    arn: '',
    name,
    email,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  };
  if (!sameEmail(fields.root_email, email)) {
    const other = otherEmail(account, id, email, context);
    return besideEmail(other, () => existing(account, live, context));
  }
  if (fields.account_id === id) return existing(account, live, context);
  return adopt(
    { kind: 'adopt', account: name, file: file.path, email, id, awsName: name },
    account,
    live,
    context,
  );
}
