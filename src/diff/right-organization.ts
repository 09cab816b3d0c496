import { claimsOf } from '../accounts/claims.ts';
import type { Desired } from '../accounts/directory.ts';
import type { FormerManagement } from '../accounts/management-history.ts';
import type { AccountFile } from '../accounts/parse.ts';
import type { Location, Problem } from '../accounts/problem.ts';
import { managementFiles } from '../accounts/rules.ts';
import type { Organization } from '../organization/live.ts';
import { code } from '../text.ts';

/** The management account of the files' organization, and where they say so. */
interface Stated {
  /** 12 digits, or, where it is no id, what there is. */
  readonly id: string;
  readonly at: Location;
}

/** What the files themselves say; a file that says nothing any longer said it before the change. */
export function statedManagement(
  desired: Desired,
  before: Desired | undefined,
): Stated | undefined {
  const [now] = managementFiles(desired.files);
  const [past] = managementFiles(before?.files ?? []);
  const id = now && claimsOf(now).id;
  if (now && id !== undefined) return { id, at: now.at('account_id') };
  const pastId = past && claimsOf(past).id;
  if (past && pastId !== undefined) {
    return { id: pastId, at: now ? now.at('account_id') : past.at('account_id') };
  }
  return now && isSaid(now)
    ? { id: String(now.claims.account_id), at: now.at('account_id') }
    : undefined;
}

/**
 * The organization must be the one that the files speak of, whatever a run is about: credentials of another one would
 * make the accounts there. Told by the management account's id, where its file has one, or had one.
 * @param caller the account of the credentials, which is what an organization would be made around
 * @param former what files said of it before, where they say nothing now
 */
export function wrongOrganization(
  desired: Desired,
  before: Desired | undefined,
  organization: Organization | undefined,
  caller: string,
  former: FormerManagement = NEVER_SAID,
): Problem | undefined {
  const stated = statedManagement(desired, before);
  const id = stated?.id ?? former.id;
  const found = organization?.managementAccountId ?? caller;
  const [file] = managementFiles(desired.files);
  const at = stated?.at ?? file?.at('account_id');
  const problem = { severity: 'error', isOfAll: true, ...(at && { at }) } as const;
  if (id === undefined) {
    if (former.isComplete) return undefined;
    const path = file?.path ?? `${desired.directory}/master.yaml`;
    return {
      ...problem,
      message: `which organization the files mean is not known: they name no id of its management account, and whether they once did can't be read to the beginning of their history`,
      hint: `Nothing is done for any account. If ${code(found)} is the management account, write ${code(`account_id: '${found}'`)} into ${code(path)}.`,
    };
  }
  if (id === found) return undefined;
  return {
    ...problem,
    message: organization
      ? `${code(id)} is not the organization's management account, which is ${code(found)}`
      : `${code(id)} is not the account of the credentials, which is ${code(found)} and in no organization`,
    hint: `Nothing is done for any account. Check ${organization ? `\`role-to-assume\`: it leads to the organization ${code(organization.id)}` : '`role-to-assume`'}; or ${stated ? 'correct the file' : HAD_ANOTHER}.`,
  };
}

const HAD_ANOTHER =
  "write the `account_id` of the right one into the management account's file, which had another before";

const NEVER_SAID: FormerManagement = { id: undefined, isComplete: true };

/** Whether it says an id, such as one with dashes. */
function isSaid({ claims: { account_id: said } }: AccountFile): boolean {
  return said !== undefined && said !== null && said !== '';
}
