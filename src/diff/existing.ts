import type { DesiredAccount } from '../accounts/directory.ts';
import { compareFields } from '../fields/compare.ts';
import { type Context, type Findings, found, together } from '../fields/findings.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { AdoptAccount } from '../plan/change.ts';
import { beforeOf } from '../plan/scope.ts';

/** An account that is there, and is the one that the file means: its fields are what is left to compare. */
export function existing(account: DesiredAccount, live: LiveAccount, context: Context): Findings {
  const before = beforeOf(account, context.scope);
  const findings = compareFields({ account, live, before }, context);
  if (findings.changes.length > 0 || findings.held) return findings;
  const { name, file } = account;
  return { ...findings, unchanged: [{ account: name, file: file.path, id: live.id }] };
}

/** An account that is there, and whose file is to get its id. */
export function adopt(
  change: AdoptAccount,
  account: DesiredAccount,
  live: LiveAccount,
  context: Context,
): Findings {
  const before = beforeOf(account, context.scope);
  return together([
    found({ changes: [change] }),
    compareFields({ account, live, before }, context),
  ]);
}
