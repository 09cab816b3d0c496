import type { Desired } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Live } from '../organization/live.ts';
import type { Scope } from '../plan/scope.ts';
import { code, some } from '../text.ts';

/** Files that are gone, while their accounts go on. */
export function removedFiles(desired: Desired, { before }: Scope): readonly Problem[] {
  if (!before) return [];
  const kept = new Set([...desired.files].map((file) => file.claims.account_id));
  return [...before.accounts.values()].flatMap((account): readonly Problem[] => {
    const id = account.fields.account_id;
    const isGone = !desired.files.some((file) => file.name === account.name);
    if (!isGone || id === undefined || kept.has(id)) return [];
    return [
      {
        severity: 'note',
        message: `${code(account.file.path)} is removed; its account ${code(id)} stays as it is`,
        hint: 'Accounts are never closed or removed because of a file. From then on, nothing manages it.',
      },
    ];
  });
}

/** Live accounts that no file speaks of; known only where the whole organization was read. */
export function unmanagedAccounts(desired: Desired, live: Live): readonly LiveAccount[] {
  if (!live.isWhole || !live.organization) return [];
  const ids = new Set(desired.files.map((file) => file.claims.account_id));
  const emails = new Set(desired.files.map((file) => String(file.claims.root_email).toLowerCase()));
  const left = [...live.accounts.values()].filter(
    (account) =>
      !ids.has(account.id) &&
      !emails.has(account.email.toLowerCase()) &&
      account.id !== live.organization?.managementAccountId,
  );
  // AWS lists accounts in no order, and a report that says the same is not to be written again.
  return left.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A note about them. */
export function unmanaged(desired: Desired, live: Live): readonly Problem[] {
  const left = unmanagedAccounts(desired, live);
  if (left.length === 0) return [];
  const names = left.map((account) => code(`${account.id} ${account.name}`));
  return [
    {
      severity: 'note',
      message: `${left.length === 1 ? 'an account' : `${left.length} accounts`} of the organization ${left.length === 1 ? 'has' : 'have'} no file: ${some(names, 5)}`,
      hint: `Accounts without a file are left alone. To add a file for one, comment ${code(`/accounts import ${left[0]?.id ?? ''}`)}; for all of them, run the workflow by hand with the command \`import\` and \`accounts: all\`.`,
    },
  ];
}
