import { awsName } from '../fields/account-name/schema.ts';
import { code } from '../text.ts';
import type { Desired } from './directory.ts';
import { type DraftFile, type Drafts, defaultTitle, type Skipped, withoutWrong } from './init.ts';
import { type AccountFields, MASTER } from './schema.ts';
import { refuseUnread } from './unread.ts';
import { accountText } from './write.ts';

/** An account that exists, as far as its file will tell of it. */
export interface Existing {
  /** 12 digits. */
  readonly id: string;
  /** As AWS has it. */
  readonly awsName: string;
  readonly email: string;
  /** The stem of its file; `undefined` where it is made of the account's name in AWS. */
  readonly name: string | undefined;
  /** What else was read of it, for its file to manage. */
  readonly more: Partial<AccountFields>;
}

/**
 * Writes a file for each account, in Paco's format. The name of a file is made of the account's in AWS, as one that
 * every disk and Paco take, and is of no other account.
 * @throws Failure where the management account's file can't be read
 */
export function importFiles(desired: Desired, accounts: readonly Existing[]): Drafts {
  refuseUnread(desired);
  const region = desired.management?.fields.region;
  const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
  const taken = new Set(there.keys());
  for (const { name } of accounts) if (name !== undefined) taken.add(name.toLowerCase());
  const skipped: Skipped[] = [];
  const files: DraftFile[] = [];
  const given = new Set<string>();
  for (const { id, awsName: called, email, name: wanted, more } of accounts) {
    const present = wanted === undefined ? undefined : there.get(wanted.toLowerCase());
    if (present || (wanted !== undefined && given.has(wanted.toLowerCase()))) {
      const where = present
        ? `${code(present.path)} already exists`
        : 'another account in this import gets it';
      skipped.push({
        account: id,
        why: `the name ${code(wanted)} is taken: ${where}`,
        isFine: false,
      });
      continue;
    }
    const name = wanted ?? freeName(called, id, taken);
    taken.add(name.toLowerCase());
    given.add(name.toLowerCase());
    const text = accountText({
      title: called.trim() === '' ? defaultTitle(name) : called,
      ...(region !== undefined && { region }),
      root_email: email,
      account_id: id,
      ...more,
    });
    files.push({ name, path: `${desired.directory}/${name}.yaml`, text, id });
  }
  return withoutWrong(desired, { files, skipped });
}

/** The management account's file, for a folder that has none. */
export function masterFile(
  directory: string,
  account: { readonly id: string; readonly email: string },
  region: string | undefined,
): DraftFile {
  const text = accountText({
    title: defaultTitle(MASTER),
    ...(region !== undefined && { region }),
    root_email: account.email,
    account_id: account.id,
    is_master: true,
    organization_account_ids: [],
  });
  return { name: MASTER, path: `${directory}/${MASTER}.yaml`, text, id: account.id };
}

/** Names that Windows keeps for devices, so that no clone there could hold the file. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/;

/** "Legacy App (EU)" gives `legacy-app-eu`; with the account's id where that is taken, or nothing is left. */
function freeName(called: string, id: string, taken: ReadonlySet<string>): string {
  const plain = called
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 50)
    .replace(/[._-]+$/, '');
  if (plain === '') return `account-${id}`;
  const isReserved = plain === MASTER || DEVICES.test(plain);
  return isReserved || taken.has(plain) ? `${plain}-${id}` : plain;
}

/** Whether a name from AWS can be managed as it is: old ones may have characters that AWS refuses today. */
export function isManageableName(name: string): boolean {
  return awsName.safeParse(name).success;
}
