import type { RenameAccount } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type Findings, found, type Target, unmanagedNow } from '../findings.ts';

/** `account_name`: the account's name in AWS. */
export function compareName(target: Target): Findings {
  const { account, live, before } = target;
  if (!live) return found({});
  if (account.fields.account_name === undefined) {
    const past = before?.account_name;
    return past === undefined ? found({}) : unmanagedNow(target, 'its name', code(live.name));
  }
  return found({ changes: nameAsked(target) });
}

/** The new name that a file asks for. */
export function nameAsked({ account, live }: Target): readonly RenameAccount[] {
  const { fields, file, name, isManagement } = account;
  const to = fields.account_name;
  if (!live || to === undefined || live.name === to) return [];
  const of = { account: name, file: file.path, id: live.id };
  return [{ kind: 'rename', ...of, from: live.name, to, isManagement }];
}
