import type { DesiredAccount } from '../accounts/directory.ts';
import { type Context, type Findings, stop } from '../fields/findings.ts';
import { isUsable, sameEmail } from '../organization/account.ts';
import { code } from '../text.ts';
import { compareAbsent } from './absent.ts';
import { compareClosed } from './closed.ts';
import { existing } from './existing.ts';
import { besideEmail, otherEmail } from './other-email.ts';

/** An account with an id: it must be there, and be the account that the file means. */
export function compareKnown(account: DesiredAccount, id: string, context: Context): Findings {
  const { fields, file } = account;
  const { live } = context;
  const at = file.at('account_id');
  if (live.organization?.managementAccountId === id) {
    return stop({
      severity: 'error',
      at,
      message: `${code(id)} is the organization's management account`,
      hint: 'Write `is_master: true` in this file, or correct its `account_id`.',
    });
  }
  const there = live.accounts.get(id);
  if (!there) return compareAbsent(account, id, context);
  const compareIt = (): Findings =>
    isUsable(there) ? existing(account, there, context) : compareClosed(account, there, context);
  if (sameEmail(fields.root_email, there.email)) return compareIt();
  return besideEmail(otherEmail(account, id, there.email, context), compareIt);
}
