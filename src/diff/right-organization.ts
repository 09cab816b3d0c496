import { claimsOf } from '../accounts/claims.ts';
import type { Desired } from '../accounts/directory.ts';
import type { AccountFile } from '../accounts/parse.ts';
import type { Problem } from '../accounts/problem.ts';
import { managementFiles } from '../accounts/rules.ts';
import type { Organization } from '../organization/live.ts';
import { code } from '../text.ts';

/**
 * The organization must be the one that the files speak of, whatever a run is about: credentials of another one would
 * make the accounts there. Told by the management account's id, where its file has one.
 * @param before the files before the change, for a management account's file that can't be read any longer
 * @param caller the account of the credentials, which is what an organization would be made around
 */
export function wrongOrganization(
  desired: Desired,
  before: Desired | undefined,
  organization: Organization | undefined,
  caller: string,
): Problem | undefined {
  const [now] = managementFiles(desired.files);
  const [past] = managementFiles(before?.files ?? []);
  const file = now && (isReadable(now) || claimsOf(now).id) ? now : past;
  const id = file && saidId(file, past);
  const found = organization?.managementAccountId ?? caller;
  if (!file || id === undefined || id === found) return undefined;
  return {
    severity: 'error',
    isOfAll: true,
    at: file.at('account_id'),
    message: organization
      ? `${code(id)} is not the organization's management account, which is ${code(found)}`
      : `${code(id)} is not the account of the credentials, which is ${code(found)} and in no organization`,
    hint: `Nothing is done for any account. Check ${organization ? `\`role-to-assume\`: it leads to the organization ${code(organization.id)}` : '`role-to-assume`'}; or correct the file.`,
  };
}

function isReadable({ fields, claims }: AccountFile): boolean {
  return fields !== undefined || Object.keys(claims).length > 0;
}

/** What it says its id is; where that is no id, such as one with dashes, the one that it had counts before it. */
function saidId(file: AccountFile, past: AccountFile | undefined): string | undefined {
  const { id } = claimsOf(file);
  const { account_id: said } = file.claims;
  if (id !== undefined || said === undefined) return id;
  return (past && claimsOf(past).id) ?? String(said);
}
