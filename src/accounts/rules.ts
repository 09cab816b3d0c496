import { awsName } from '../fields/account-name/schema.ts';
import { groupBy } from '../group-by.ts';
import { code, some, upperFirst } from '../text.ts';
import { nearest } from './nearest.ts';
import type { AccountFile } from './parse.ts';
import { type Location, type Problem, place } from './problem.ts';
import { describe, MASTER, newRootEmail, rootEmail } from './schema.ts';
import { wrongStem } from './stem.ts';

/*
 * The rules that one file alone can't break. They work on what each file claims, so that a file with a
 * mistake elsewhere still counts: its email is taken all the same.
 */

/** `organization_account_ids` of the management account's file. */
export type List =
  /** There is none: every file counts as listed. */
  | { readonly kind: 'none' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** The file could not be read that far, so nobody knows what is listed. */
  | { readonly kind: 'unknown' };

/** The files that say they are the management account's: `is_master: true`, or called `master`. */
export function managementFiles(files: readonly AccountFile[]): readonly AccountFile[] {
  return files.filter(
    ({ name, claims }) =>
      claims.is_master === true || (name === MASTER && claims.is_master !== false),
  );
}

export function listOf(management: AccountFile | undefined): List {
  if (!management) return { kind: 'none' };
  const { claims, fields } = management;
  const names = claims.organization_account_ids;
  if (names === undefined || names === null) {
    const readable = fields !== undefined || Object.keys(claims).length > 0;
    return { kind: readable ? 'none' : 'unknown' };
  }
  const readable = Array.isArray(names) && names.every((name) => typeof name === 'string');
  return readable ? { kind: 'names', names } : { kind: 'unknown' };
}

/** Every rule across files. */
export function acrossFiles(directory: string, files: readonly AccountFile[]): readonly Problem[] {
  const managers = managementFiles(files);
  return [
    ...oneManagementAccount(directory, files, managers),
    ...listAgainstFiles(directory, files, managers[0]),
    ...namesOfNewAccounts(files),
    ...emailsOfNewAccounts(files),
    ...unique(files),
  ];
}

function oneManagementAccount(
  directory: string,
  files: readonly AccountFile[],
  managers: readonly AccountFile[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const managing = new Set(managers);
  if (managers.length === 0 && files.length > 0) {
    problems.push({
      severity: 'warning',
      message: 'no file says which account is the management account',
      hint: `Name its file ${code(`${directory}/${MASTER}.yaml`)}, or write \`is_master: true\` in it.`,
    });
  }
  if (managers.length > 1) {
    const spots = managers.map((file) => file.at('is_master'));
    problems.push({
      severity: 'error',
      ...clash(spots),
      message: `${some(
        managers.map((file) => code(file.name)),
        10,
      )} each claim to be the management account`,
      hint: `An organization has one. Keep \`is_master: true\` in its file only; a file called \`${MASTER}\` counts as the management account's unless it has \`is_master: false\`.`,
    });
  }
  for (const file of files) {
    if (managing.has(file) || !('organization_account_ids' in file.claims)) continue;
    problems.push({
      severity: 'error',
      at: file.at('organization_account_ids'),
      message:
        '`organization_account_ids` is in the file of an account that is not the management account',
      hint: managers[0]
        ? `Move the list to ${code(managers[0].path)}.`
        : 'Write `is_master: true` in this file if it is the management account.',
    });
  }
  return problems;
}

/** Listed names without a file for which a near one is looked for among all files. */
const MOST_HINTS = 20;

function listAgainstFiles(
  directory: string,
  files: readonly AccountFile[],
  management: AccountFile | undefined,
): readonly Problem[] {
  const listed = listOf(management);
  if (!management || listed.kind !== 'names') return [];
  const problems: Problem[] = [];
  const names = new Set(files.map((file) => file.name));
  const wanted = new Set(listed.names);
  const unlisted = [...names].filter((name) => !wanted.has(name));
  const seen = new Set<string>();
  let hints = 0;
  listed.names.forEach((name, index) => {
    const at = management.at('organization_account_ids', index);
    const isTwice = seen.has(name);
    seen.add(name);
    if (isTwice) {
      problems.push({ severity: 'warning', at, message: `${code(name)} is listed twice` });
    } else if (name === management.name) {
      problems.push({
        severity: 'note',
        at,
        message: `${code(name)}, the management account, is in its own list`,
        hint: 'It is ignored there: the list names the accounts to create.',
      });
    } else if (/^\d{12}$/.test(name)) {
      problems.push({
        severity: 'error',
        at,
        message: `${code(name)} in \`organization_account_ids\` is an account id`,
        hint: `Despite its name, the list holds account names: the names of the files in ${code(directory)}, without \`.yaml\`.`,
      });
    } else if (!names.has(name)) {
      hints += 1;
      const meant = hints <= MOST_HINTS ? nearest(name, unlisted) : undefined;
      const file = code(`${directory}/${name}.yaml`);
      const write = `add ${file} with its region and root_email, have it generated (${code(`/accounts init ${name} email=…`)} in a comment), or remove the name from the list.`;
      problems.push({
        severity: 'error',
        at,
        message: `${code(name)} is listed, but there is no file ${file}`,
        hint: meant ? `Did you mean ${code(meant)}? Otherwise ${write}` : upperFirst(write),
      });
    }
  });
  for (const file of files) {
    const isNew = isAbsent(file.claims.account_id);
    if (file === management || !isNew || wanted.has(file.name)) continue;
    const at = management.at('organization_account_ids');
    problems.push({
      severity: 'error',
      at: file.at('root_email'),
      message: `${code(file.name)} has no \`account_id\` and is not listed in \`organization_account_ids\`, so nothing is created for it`,
      hint: `To create the account, add ${code(`- ${file.name}`)} to the list in ${code(place(at))}. If it exists already, write its \`account_id\` here.`,
    });
  }
  return problems;
}

/** A new account without an account_name takes its file's name, which AWS must then accept. */
function namesOfNewAccounts(files: readonly AccountFile[]): readonly Problem[] {
  return files.flatMap((file): readonly Problem[] => {
    const { account_id, account_name } = file.claims;
    // What is wrong with a stem anyway is said already.
    const isWrong = wrongStem(file.name) !== undefined;
    if (!isAbsent(account_id) || account_name !== undefined || isWrong) return [];
    const result = awsName.safeParse(file.name);
    if (result.success) return [];
    return [
      {
        severity: 'error',
        isOfNewAccount: true,
        at: file.at(),
        message: `the file's name, which the new account would take, ${result.error.issues[0]?.message ?? 'is not allowed by AWS'}`,
        hint: 'Rename the file, or give the account an `account_name`.',
      },
    ];
  });
}

/** An account that exists keeps the email it has, whatever AWS asks of new ones today. */
function emailsOfNewAccounts(files: readonly AccountFile[]): readonly Problem[] {
  return files.flatMap((file): readonly Problem[] => {
    const { account_id, root_email } = file.claims;
    if (!isAbsent(account_id) || !rootEmail.safeParse(root_email).success) return [];
    const [fault] = newRootEmail.safeParse(root_email).error?.issues ?? [];
    if (!fault) return [];
    return [
      {
        severity: 'error',
        isOfNewAccount: true,
        at: file.at('root_email'),
        message: `\`root_email\` ${code(root_email)} ${fault.message}`,
        hint: describe(['root_email']) ?? '',
      },
    ];
  });
}

interface Claim {
  readonly value: string;
  /** Found only for the few that clash. */
  readonly at: () => Location;
}

/** No two files may claim the same email, id, alias or name. */
function unique(files: readonly AccountFile[]): readonly Problem[] {
  const claims = (field: string, fold: (value: string) => string): readonly Claim[] =>
    files.flatMap((file) => {
      const value = file.claims[field];
      return typeof value === 'string' && value !== ''
        ? [{ value: fold(value), at: () => file.at(field) }]
        : [];
    });
  const same = (value: string): string => value;
  const lower = (value: string): string => value.toLowerCase();
  const awsNames = files.flatMap((file): readonly Claim[] => {
    const { account_id, account_name } = file.claims;
    if (typeof account_name === 'string') {
      return [{ value: account_name, at: () => file.at('account_name') }];
    }
    return isAbsent(account_id) ? [{ value: file.name, at: () => file.at() }] : [];
  });
  const stems = files.map((file) => ({ value: lower(file.name), at: () => file.at() }));
  return [
    ...clashes(
      claims('root_email', lower),
      (value) => `the \`root_email\` ${code(value)} is used by more than one account`,
      'Root emails are unique in AWS, regardless of case. Give each account its own, such as `aws+name@example.com`.',
    ),
    ...clashes(
      claims('account_id', same),
      (value) => `the \`account_id\` ${code(value)} is in more than one file`,
      'Each account has one file: remove all but one.',
    ),
    ...clashes(
      claims('account_alias', same),
      (value) => `the \`account_alias\` ${code(value)} is used by more than one account`,
      'An alias is unique in all of AWS.',
    ),
    ...clashes(
      stems,
      (value) => `more than one file is called ${code(value)}`,
      'The file name is the account name: keep one. Some file systems ignore case.',
    ),
    ...clashes(
      awsNames,
      (value) => `more than one account would be called ${code(value)} in AWS`,
      'Give each its own `account_name`: it is how an interrupted creation is found again.',
    ),
  ];
}

function clashes(
  claims: readonly Claim[],
  message: (value: string) => string,
  hint: string,
): readonly Problem[] {
  const byValue = groupBy(claims, (claim) => claim.value);
  return [...byValue].flatMap(([value, group]): readonly Problem[] =>
    group.length < 2
      ? []
      : [
          {
            severity: 'error',
            ...clash(group.map(({ at }) => at())),
            message: message(value),
            hint,
          },
        ],
  );
}

/** A problem of several places is shown at the last of them, and names the others. */
function clash(places: readonly Location[]): Pick<Problem, 'at' | 'also'> {
  const at = places.at(-1);
  return at ? { at, also: places.slice(0, -1) } : {};
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
