import type { RenameAccount } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type Findings, found, type Target, unmanagedNow } from '../findings.ts';

/** `account_name`: the account's name in AWS. */
export function compareName(target: Target): Findings {
  const { account, live, before } = target;
  const { fields, file, name, isManagement } = account;
  const to = fields.account_name;
  if (!live) return found({});
  if (to === undefined) {
    const past = before?.account_name;
    return past === undefined ? found({}) : unmanagedNow(target, 'its name', code(live.name));
  }
  if (live.name === to) return found({});
  const change: RenameAccount = {
    kind: 'rename',
    account: name,
    file: file.path,
    id: live.id,
    from: live.name,
    to,
    isManagement,
  };
  return found({ changes: [change] });
}
