import type { DesiredAccount } from '../../accounts/directory.ts';
import { sameEmail } from '../../organization/account.ts';
import type { Organization } from '../../organization/live.ts';
import { code } from '../../text.ts';
import { type Context, type Findings, stop } from '../findings.ts';
import { adopt, existing } from './existing.ts';
import { otherEmail } from './other-email.ts';

/** The management account: the one that the organization names. */
export function compareManagement(
  account: DesiredAccount,
  organization: Organization,
  context: Context,
): Findings {
  const { fields, file, name } = account;
  const { managementAccountId: id, managementEmail: email } = organization;
  if (fields.account_id !== undefined && fields.account_id !== id) {
    return stop({
      severity: 'error',
      at: file.at('account_id'),
      message: `${code(fields.account_id)} is not the organization's management account, which is ${code(id)}`,
      hint: 'Check `role-to-assume`, or correct the file.',
    });
  }
  if (!sameEmail(fields.root_email, email)) return otherEmail(account, id, email, context);
  const live = context.live.accounts.get(id) ?? {
    id,
    arn: '',
    name,
    email,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  };
  if (fields.account_id === id) return existing(account, live, context);
  return adopt(
    { kind: 'adopt', account: name, file: file.path, email, id, awsName: name },
    account,
    live,
    context,
  );
}
