import { code } from '../text.ts';
import { type Desired, readDirectory } from './directory.ts';
import { addToList } from './edit-list.ts';
import { type AccountFile, parseAccountFile } from './parse.ts';
import { filesOf, type Problem } from './problem.ts';
import { MASTER } from './schema.ts';
import { wrongStem } from './stem.ts';
import { refuseUnread } from './unread.ts';
import { accountText } from './write.ts';

/** What `init` is asked for. */
export interface InitRequest {
  /** The accounts, with the root email where one is given. */
  readonly accounts: readonly { readonly name: string; readonly email?: string | undefined }[];
  readonly title?: string | undefined;
  /** That of the management account's file without it. */
  readonly region?: string | undefined;
  /** Such as `aws+{name}@example.com`. */
  readonly emailPattern?: string | undefined;
}

/** A file to be added. */
export interface DraftFile {
  /** The account's name. */
  readonly name: string;
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
  /** 12 digits, of an account that exists. */
  readonly id?: string;
}

export interface Skipped {
  /** An account's name, or its id. */
  readonly account: string;
  /** Why, as a sentence without a full stop. */
  readonly why: string;
  /** Whether that is as it should be: nothing is left for a person to do. */
  readonly isFine: boolean;
}

export interface Drafts {
  readonly files: readonly DraftFile[];
  readonly skipped: readonly Skipped[];
}

/** Paco's titles, and those of the accounts that most organizations begin with. */
const TITLES: ReadonlyMap<string, string> = new Map([
  [MASTER, 'Master AWS Account'],
  ['prod', 'Production AWS Account'],
  ['staging', 'Staging AWS Account'],
  ['dev', 'Development AWS Account'],
  ['test', 'Test AWS Account'],
  ['security', 'Security AWS Account'],
  ['sharedservices', 'Shared Services AWS Account'],
  ['data', 'Data AWS Account'],
  ['tools', 'Tools AWS Account'],
]);

/** `my-app` gives "My App AWS Account". */
export function defaultTitle(name: string): string {
  const own = TITLES.get(name.toLowerCase());
  if (own !== undefined) return own;
  const words = name.split(/[\s._+-]+/).filter((word) => word !== '');
  return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ')} AWS Account`;
}

/** The accounts that the management account's file lists, and that have no file. */
export function listedWithoutFile(desired: Desired): readonly string[] {
  if (desired.list.kind !== 'names') return [];
  const taken = new Set(desired.files.map(({ name }) => name));
  return [...new Set(desired.list.names)].filter((name) => !taken.has(name));
}

/**
 * Writes a file for each account that has none: Paco's `paco init accounts`. A file that is there is never touched,
 * and a root email is never invented.
 * @throws Failure where the management account's file can't be read
 */
export function initFiles(desired: Desired, request: InitRequest): Drafts {
  refuseUnread(desired);
  const { accounts } = request;
  const region = request.region ?? desired.management?.fields.region;
  const files: DraftFile[] = [];
  const skipped: Skipped[] = [];
  const there = new Map(desired.files.map((file) => [file.name.toLowerCase(), file]));
  for (const { name, email } of accounts) {
    const present = there.get(name.toLowerCase());
    if (present) {
      skipped.push({ account: name, why: `${code(present.path)} already exists`, isFine: true });
      continue;
    }
    const wrong = wrongName(name);
    if (wrong !== undefined) {
      skipped.push({ account: name, why: wrong, isFine: false });
      continue;
    }
    const rootEmail = email ?? request.emailPattern?.replaceAll('{name}', name);
    if (rootEmail === undefined) {
      skipped.push({
        account: name,
        why: `its root email is not known: give ${code('email=…')}, or set the input ${code('root-email-pattern')}, such as ${code('aws+{name}@example.com')}`,
        isFine: false,
      });
      continue;
    }
    const text = accountText({
      title: request.title ?? defaultTitle(name),
      ...(region !== undefined && { region }),
      root_email: rootEmail,
      ...(name === MASTER && { is_master: true, organization_account_ids: [] }),
    });
    files.push({ name, path: `${desired.directory}/${name}.yaml`, text });
  }
  return withoutWrong(desired, { files, skipped });
}

/** What keeps a name, which may be one that a file lists, from being that of a file in the folder. */
export function wrongName(name: string): string | undefined {
  if (name.includes('/') || name.startsWith('.')) return 'no account file can have this name';
  const wrong = wrongStem(name);
  return wrong === undefined ? undefined : `the name of its file ${wrong}`;
}

/**
 * Leaves out the files that would bring an error into the folder, each with what is wrong: their own values, and
 * emails or ids that other files have.
 */
export function withoutWrong(desired: Desired, drafts: Drafts): Drafts {
  const { problems } = withFiles(desired, withList(drafts.files));
  const firstOf = new Map<string, Problem>();
  for (const problem of problems.filter(({ severity }) => severity === 'error')) {
    for (const file of filesOf(problem)) if (!firstOf.has(file)) firstOf.set(file, problem);
  }
  const skipped: Skipped[] = [];
  const files = drafts.files.filter(({ name, path }) => {
    const wrong = firstOf.get(path);
    if (wrong) skipped.push({ account: name, why: wrong.message, isFine: false });
    return !wrong;
  });
  return { files, skipped: [...drafts.skipped, ...skipped] };
}

/** The folder as it will be: with the files, and with their names in the list if there is one. */
export function withFiles(desired: Desired, files: readonly DraftFile[]): Desired {
  const names = childrenOf(files);
  const present = desired.files.map((file) =>
    file === desired.management?.file ? listing(file, names) : file,
  );
  const added = files.map(({ path, text }) => parseAccountFile(path, text));
  return readDirectory(desired.directory, [...present, ...added]);
}

/** The names that belong into the list of the management account's file. */
export function childrenOf(files: readonly DraftFile[]): readonly string[] {
  return files.filter(({ name }) => name !== MASTER).map(({ name }) => name);
}

/** New files among which is the management account's: its list then holds the others. */
export function withList(files: readonly DraftFile[]): readonly DraftFile[] {
  const names = childrenOf(files);
  return files.map((file) =>
    file.name === MASTER ? { ...file, text: addToList(file.text, names) } : file,
  );
}

/** A list that takes no additions stays as it is here; whoever writes it is told. */
function listing(file: AccountFile, names: readonly string[]): AccountFile {
  try {
    return parseAccountFile(file.path, addToList(file.text, names));
  } catch {
    return file;
  }
}
