import { type Desired, hasManagement } from '../accounts/directory.ts';
import type { ToImport } from '../accounts/identifiers.ts';
import { type Existing, importFiles, isManageableName, masterFile } from '../accounts/import.ts';
import type { Includable } from '../accounts/includable.ts';
import type { DraftFile, Drafts, Skipped } from '../accounts/init.ts';
import type { FormerManagement } from '../accounts/management-history.ts';
import type { AccountFields } from '../accounts/schema.ts';
import { refuseUnread } from '../accounts/unread.ts';
import { unmanagedAccounts } from '../diff/notes.ts';
import { Failure } from '../failure.ts';
import type { Inventory } from '../fields/inventory.ts';
import { ORIGIN_TAG } from '../fields/tags/compare.ts';
import { isUsable, type LiveAccount, sameEmail } from '../organization/account.ts';
import type { Live, Organization } from '../organization/live.ts';
import { ACCOUNT_MANAGEMENT, ENABLE_ACCOUNT_MANAGEMENT } from '../organization/trusted-access.ts';
import type { Contact } from '../plan/change.ts';
import { code } from '../text.ts';
import { lookElsewhere } from './elsewhere.ts';
import type { Planning } from './job.ts';
import { progressLog } from './prepare.ts';

/** What is to be imported. */
export interface ImportRequest {
  /** `all` for every account of the organization that no file speaks of. */
  readonly accounts: 'all' | readonly ToImport[];
  readonly include: ReadonlySet<Includable>;
  /** The management account that files named before; asked for where they name none now. */
  readonly management: () => Promise<FormerManagement>;
}

/**
 * Reads accounts of the organization and writes their files; reads only. The management account is among them where
 * it has no file.
 * @param desired the files that are there, those of the action's open pull request among them
 * @throws Failure when a file can't be read, there is no organization, or AWS refuses a call
 */
export async function draftImport(
  job: Pick<Planning, 'session' | 'log'>,
  desired: Desired,
  request: ImportRequest,
): Promise<Drafts> {
  refuseUnread(desired);
  const unread = desired.files.find(({ claims }) => !claims.account_id && !claims.root_email);
  if (unread) {
    throw new Failure(
      `it is unclear which account ${code(unread.path)} is for, so a second file could be written for it`,
      'Fix that file first: it needs at least a `root_email`.',
    );
  }
  const { connect } = await import('../organization/connection.ts');
  const { readLive } = await import('../organization/live.ts');
  const { readInventory } = await import('../fields/inventory.ts');
  const session = await job.session();
  const reader = connect(session);
  const ids = request.accounts === 'all' ? [] : request.accounts.map(({ id }) => id);
  const isWhole = request.accounts === 'all' || ids.length > MOST_BY_ID;
  const live = await readLive(reader, { ids, whole: isWhole });
  if (!live.organization) {
    throw new Failure(
      'there is no organization to import accounts from',
      'Provision the management account with `create-organization: true` first.',
    );
  }
  const { problem: wrong } = await lookElsewhere(
    { desired, before: undefined },
    { organization: live.organization, caller: session.accountId },
    request,
  );
  if (wrong) throw new Failure(wrong.message, wrong.hint);
  const { found, master, skipped } = choose(desired, live, live.organization, request);
  const inventory = await readInventory(
    reader,
    session,
    found.map(({ live: account }) => account),
    {
      places: request.include.has('organizational_unit'),
      tags: request.include.has('tags'),
      contacts: request.include.has('alternate_contacts'),
    },
    progressLog(job),
  );
  if (inventory.lacksAccountManagement) {
    job.log(
      `Contacts are left out: trusted access of ${ACCOUNT_MANAGEMENT} is off (\`${ENABLE_ACCOUNT_MANAGEMENT}\`).`,
    );
  }
  const present = claimedNames(desired);
  const accounts = found.map(
    ({ live: { id, name: awsName, email }, name }): Existing => ({
      id,
      awsName,
      email,
      name,
      more: moreOf({ id, awsName }, inventory, request.include, present),
    }),
  );
  const files: readonly DraftFile[] = master
    ? [masterFile(desired.directory, master, session.ambientRegion ?? session.region)]
    : [];
  const drafts = importFiles(desired, accounts);
  return { files: [...files, ...drafts.files], skipped: [...skipped, ...drafts.skipped] };
}

/** Beyond so many, pages of 20 accounts cost less than a call for each. */
const MOST_BY_ID = 20;

interface Choice {
  readonly found: readonly { readonly live: LiveAccount; readonly name: string | undefined }[];
  /** The management account, where it is to get its file. */
  readonly master: { readonly id: string; readonly email: string } | undefined;
  readonly skipped: readonly Skipped[];
}

function choose(
  desired: Desired,
  live: Live,
  organization: Organization,
  { accounts }: ImportRequest,
): Choice {
  const { managementAccountId, managementEmail } = organization;
  const needsMaster = !desired.files.some((file) => file.claims.account_id === managementAccountId);
  const canBeMaster = needsMaster && !hasManagement(desired);
  const master = { id: managementAccountId, email: managementEmail };
  if (accounts === 'all') {
    const all = unmanagedAccounts(desired, live);
    const [usable, gone] = [all.filter(isUsable), all.filter((one) => !isUsable(one))];
    return {
      found: usable.map((account) => ({ live: account, name: undefined })),
      master: canBeMaster ? master : undefined,
      skipped: gone.map((account) => ({ ...notUsable(account), isFine: true })),
    };
  }
  const found: { live: LiveAccount; name: string | undefined }[] = [];
  const skipped: Skipped[] = [];
  let wantsMaster = false;
  for (const { id, name } of accounts) {
    const account = live.accounts.get(id);
    const file = desired.files.find(
      ({ claims }) =>
        claims.account_id === id ||
        (account && sameEmail(String(claims.root_email ?? ''), account.email)),
    );
    if (file) {
      skipped.push({ account: id, why: `${code(file.path)} is its file`, isFine: true });
    } else if (id === managementAccountId) {
      wantsMaster = canBeMaster;
      if (canBeMaster) continue;
      const why = 'it is the management account, but another file claims to be that';
      skipped.push({ account: id, why, isFine: false });
    } else if (!account) {
      const why = `it is not in the organization ${code(organization.id)}; a file with its \`root_email\` and \`account_id\` invites it`;
      skipped.push({ account: id, why, isFine: false });
    } else if (!isUsable(account)) {
      skipped.push(notUsable(account));
    } else {
      found.push({ live: account, name });
    }
  }
  return { found, master: wantsMaster ? master : undefined, skipped };
}

function notUsable({ id, state }: LiveAccount): Skipped {
  return {
    account: id,
    why: `it is ${code(state)} in AWS, so it can't be managed`,
    isFine: false,
  };
}

/** Names that files manage already: two files that manage the same one would clash. */
function claimedNames(desired: Desired): Set<string> {
  return new Set(
    desired.files.map(({ name, claims }) =>
      typeof claims.account_name === 'string' ? claims.account_name : name,
    ),
  );
}

/** What the files are to manage of an account, as far as it could be read and can be written. */
function moreOf(
  { id, awsName }: { readonly id: string; readonly awsName: string },
  { places, tags, contacts }: Inventory,
  include: ReadonlySet<Includable>,
  claimed: Set<string>,
): Partial<AccountFields> {
  const place = places.get(id);
  const own = Object.entries(tags.get(id) ?? {}).filter(
    ([key]) => key !== ORIGIN_TAG && !key.startsWith('aws:'),
  );
  const people = Object.entries(contacts.get(id) ?? {}).map(
    ([type, contact]) => [type, contactOf(contact)] as const,
  );
  const isNamed = include.has('account_name') && isManageableName(awsName) && !claimed.has(awsName);
  if (isNamed) claimed.add(awsName);
  return {
    ...(isNamed && { account_name: awsName }),
    ...(place !== undefined && { organizational_unit: place }),
    ...(own.length > 0 && { tags: Object.fromEntries(own) }),
    ...(people.length > 0 && { alternate_contacts: Object.fromEntries(people) }),
  };
}

function contactOf({ name, title, email, phoneNumber }: Contact): {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone_number: string;
} {
  return { name, title, email, phone_number: phoneNumber };
}
