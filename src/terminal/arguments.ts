import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../accounts/nearest.ts';
import { Failure, messageOf } from '../failure.ts';
import type { Source } from '../inputs.ts';
import { code, list } from '../text.ts';

/** What can be asked for at a terminal. */
export const COMMANDS = [
  'plan',
  'provision',
  'validate',
  'init',
  'import',
  'drift',
  'status',
] as const;

export type Command = (typeof COMMANDS)[number];

/** A command line, taken apart. */
export interface Arguments {
  /** `undefined` where only help is asked for. */
  readonly command: Command | undefined;
  /** What follows the command: names for `init`, ids for `import`. */
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

interface Option {
  readonly name: string;
  /** The placeholder for its value in the help; a flag has none. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** Of the commands that ask AWS. */
const ASKING: readonly Option[] = [
  {
    name: 'profile',
    value: 'name',
    help: 'the AWS profile to take credentials and region from (AWS_PROFILE)',
  },
  {
    name: 'allowed-account-ids',
    value: 'ids',
    help: 'the AWS accounts that the credentials may belong to',
  },
];

const COMMON: readonly Option[] = [
  { name: 'accounts-dir', value: 'folder', help: 'the folder of the account files (accounts)' },
  { name: 'json', help: 'print JSON; messages go to standard error' },
  { name: 'help', short: 'h', help: 'show this' },
];

const PLANNING: readonly Option[] = [
  {
    name: 'create-organization',
    help: 'create the organization, with all features, where there is none',
  },
  {
    name: 'create-organizational-units',
    help: 'create organizational units that files name and AWS does not have',
  },
  { name: 'max-creates', value: 'n', help: 'how many accounts may be created at once (5)' },
  { name: 'account-quota', value: 'n', help: 'the quota of accounts, where AWS does not show it' },
  { name: 'email-domains', value: 'domains', help: 'domains that new root emails may have' },
];

const MAX_CHANGES: Option = {
  name: 'max-changes',
  value: 'n|n%',
  help: 'how many accounts may be changed at once (20, or 25% where that is more)',
};

const CHANGED: Option = {
  name: 'changed',
  help: 'only files that differ from the last commit, and accounts without an id',
};

const YES: Option = { name: 'yes', short: 'y', help: 'do not ask for confirmation' };

interface Usage {
  readonly usage: string;
  readonly about: string;
  readonly options: readonly Option[];
}

const USAGES: Readonly<Record<Command, Usage>> = {
  plan: {
    usage: 'plan [options]',
    about:
      'Compares the account files with AWS, and says what provisioning would do. Exits with 0 when there is nothing to do, 2 when there is, 1 when there are problems.',
    options: [CHANGED, ...PLANNING, MAX_CHANGES],
  },
  provision: {
    usage: 'provision [options]',
    about:
      'Shows the plan, asks, carries it out, and writes the ids of new accounts into their files. Exits with 0 when nothing is left to do, otherwise with 1.',
    options: [
      CHANGED,
      ...PLANNING,
      MAX_CHANGES,
      { name: 'creation-timeout', value: 'minutes', help: 'how long to wait for an account (15)' },
      {
        name: 'readiness-timeout',
        value: 'minutes',
        help: 'how long to wait until an account can be worked in (10)',
      },
      YES,
    ],
  },
  validate: {
    usage: 'validate [options]',
    about:
      'Checks the account files, and needs no credentials. Exits with 0 when they are valid, otherwise with 1.',
    options: [],
  },
  init: {
    usage: 'init [name …] [options]',
    about:
      'Writes the files of new accounts: those named, or all on the list in the management account’s file. In an empty folder, it starts with that file. Existing files are never changed.',
    options: [
      { name: 'title', value: 'text', help: 'the title' },
      {
        name: 'region',
        value: 'region',
        help: 'the region; that of the management account’s file',
      },
      { name: 'email', value: 'address', help: 'the root email, for one account' },
      {
        name: 'root-email-pattern',
        value: 'pattern',
        help: 'root emails, such as aws+{name}@example.com',
      },
      YES,
    ],
  },
  import: {
    usage: 'import <id[=name] … | all> [options]',
    about:
      'Writes the files of accounts of the organization that have none, and adds them to the list if there is one. AWS is only read.',
    options: [
      {
        name: 'include',
        value: 'fields',
        help: 'also account_name, organizational_unit, tags, alternate_contacts, or all',
      },
    ],
  },
  drift: {
    usage: 'drift [options]',
    about:
      'Compares everything with AWS: what differs, accounts without a file, invitations. Exits with 0 when nothing does, 2 when something does, 1 when there are problems.',
    options: PLANNING,
  },
  status: {
    usage: 'status [options]',
    about:
      'Shows up to which commit of the repository on GitHub everything is provisioned, and what is left. Takes GITHUB_TOKEN, or the token of gh; AWS is not asked. Exits with 0 when nothing is left, otherwise with 2.',
    options: [
      { name: 'branch', value: 'name', help: 'the branch; the default branch' },
      { name: 'check-name', value: 'name', help: 'the name of the check (AWS accounts)' },
      { name: 'trusted-app', value: 'slug', help: 'the App whose word alone counts' },
    ],
  },
};

/**
 * Takes a command line apart.
 * @param given without the program's own name
 * @throws Failure for what is not known
 */
export function parseArguments(given: readonly string[]): Arguments {
  const [first, ...rest] = given;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const about = COMMANDS.find((one) => one === rest[0]);
    return { command: about, operands: [], flags: new Set(['help']), values: new Map() };
  }
  if (first === '--version' || first === '-v' || first === 'version') {
    return { command: undefined, operands: [], flags: new Set(['version']), values: new Map() };
  }
  const command = COMMANDS.find((one) => one === first);
  if (!command) {
    const meant = nearest(first, COMMANDS);
    throw new Failure(
      `unknown command ${code(first)}`,
      meant
        ? `Did you mean ${code(meant)}?`
        : `The commands are ${list(COMMANDS.map((one) => code(one)))}.`,
    );
  }
  const options = optionsOf(command);
  const { positionals, values, tokens } = parsed(command, options, rest);
  refuseDoubtful(tokens);
  const flags = new Set<string>();
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    if (value === true) flags.add(name);
    else if (typeof value === 'string') texts.set(name, value);
  }
  if (positionals.length > 0 && command !== 'init' && command !== 'import') {
    throw new Failure(
      `${code(command)} takes only options, not ${code(positionals[0])}`,
      `It takes all account files. ${code(`org-accounts ${command} --help`)} lists the options.`,
    );
  }
  return { command, operands: positionals, flags, values: texts };
}

function optionsOf(command: Command): readonly Option[] {
  const asking = command === 'validate' || command === 'status' ? [] : ASKING;
  return [...USAGES[command].options, ...asking, ...COMMON];
}

function parsed(command: Command, options: readonly Option[], args: readonly string[]) {
  const known = Object.fromEntries(
    options.map(({ name, value, short }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short !== undefined && { short }),
      },
    ]),
  );
  try {
    return parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const said = messageOf(error).split('. ')[0] ?? '';
    const wrong = /'?--([\w-]+)/.exec(said)?.[1] ?? '';
    const takesValue = options.some(({ name, value }) => name === wrong && value !== undefined);
    // As of `--max-creates -1`, which may mean a value or another option.
    if (takesValue) {
      throw new Failure(
        `the option ${code(`--${wrong}`)} has no value`,
        `Write ${code(`--${wrong}=VALUE`)}.`,
      );
    }
    const meant = nearest(
      wrong,
      options.map(({ name }) => name),
    );
    const isKnown = options.some(({ name }) => name === wrong);
    throw new Failure(
      said.replaceAll("'", '`'),
      meant !== undefined && !isKnown
        ? `Did you mean ${code(`--${meant}`)}?`
        : `${code(`org-accounts ${command} --help`)} lists the options.`,
    );
  }
}

type Tokens = ReturnType<typeof parsed>['tokens'];

/** An empty value is mostly that of a variable that is not set, and would take a guard away. */
function refuseDoubtful(tokens: Tokens): void {
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = code(`--${token.name}`);
    if (token.value?.trim() === '') {
      throw new Failure(`the option ${option} is empty`, 'Give it a value, or leave it out.');
    }
    if (token.value !== undefined && seen.has(token.name)) {
      throw new Failure(`the option ${option} is given twice`, 'Keep one of the two.');
    }
    seen.add(token.name);
  }
}

/** Settings from a command line, for the same checks as a workflow's inputs. */
export function sourceOf({ flags, values }: Arguments): Source {
  return {
    get: (name) => (flags.has(name) ? 'true' : (values.get(name) ?? '')),
    label: (name) => `the option \`--${name}\``,
  };
}

/** What `--version` prints. */
export function version(): string {
  // From dist/cli/ to the package.
  const program = dirname(realpathSync(process.argv[1] ?? '.'));
  const text = readFileSync(join(program, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

/** What `--help` prints. */
export function help(command: Command | undefined): string {
  if (!command) {
    const lines = COMMANDS.map((one) => {
      const [about = ''] = USAGES[one].about.split(/[.:]/);
      return `  ${one.padEnd(10)} ${about}`;
    });
    return [
      'AWS accounts as files, from a terminal. Uses the AWS credentials of the environment, a profile, or single sign-on.',
      '',
      'Usage: org-accounts <command> [options]',
      '       org-accounts --version',
      '',
      ...lines,
      '',
      'org-accounts <command> --help tells more.',
    ].join('\n');
  }
  const { usage, about } = USAGES[command];
  const rows = optionsOf(command).map(({ name, value, short, help: text }) => {
    const flag = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
    return `  ${flag.padEnd(34)} ${text}`;
  });
  return [`Usage: org-accounts ${usage}`, '', about, '', 'Options:', ...rows].join('\n');
}
