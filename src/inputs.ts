import { posix } from 'node:path';
import { INCLUDABLE, type Includable } from './accounts/includable.ts';
import { Failure } from './failure.ts';
import type { MaxChanges } from './plan/extent.ts';
import { code, list } from './text.ts';

/** What the workflow asks for; the inputs of action.yml, checked and typed. */
export interface Inputs {
  readonly token: string;
  readonly command: (typeof COMMANDS)[number];
  /** Milliseconds that a run may take. */
  readonly timeout: number;
  readonly directory: string;
  readonly aws: {
    readonly role: string | undefined;
    readonly audience: string;
    readonly sessionName: string | undefined;
    /** Seconds. */
    readonly duration: number;
    readonly allowedAccountIds: readonly string[];
  };
  readonly createOrganization: boolean;
  readonly createUnits: boolean;
  readonly maxCreates: number;
  readonly maxChanges: MaxChanges;
  /** Whether the author of a pull request may approve its plan. */
  readonly authorMayApprove: boolean;
  readonly accountQuota: number | undefined;
  readonly emailDomains: readonly string[];
  readonly onUnreviewed: (typeof ON_UNREVIEWED)[number];
  readonly scope: (typeof SCOPES)[number];
  /** What `import` and `init` are about, as it was given: ids or names, on lines or between commas. */
  readonly accounts: string;
  /** The fields that `import` writes besides an account's identity. */
  readonly include: readonly Includable[];
  readonly writeBack: (typeof WRITE_BACKS)[number];
  /** `aws+{name}@example.com`, for the files that `init` writes. */
  readonly rootEmailPattern: string | undefined;
  readonly checkName: string;
  /** The slug of the App whose check runs alone say what was reviewed and what is done. */
  readonly trustedApp: string | undefined;
  /** The commit from which provisioning is to go on, in place of the checkpoint. */
  readonly checkpoint: string | undefined;
  /** Milliseconds. */
  readonly creationTimeout: number;
  /** Milliseconds; 0 where readiness is not waited for. */
  readonly readinessTimeout: number;
}

const COMMANDS = [
  'auto',
  'plan',
  'provision',
  'import',
  'init',
  'drift',
  'status',
  'doctor',
] as const;
const WRITE_BACKS = ['pull-request', 'commit'] as const;
const ON_UNREVIEWED = ['fail', 'proceed'] as const;
const SCOPES = ['unfinished', 'all'] as const;

/** Where settings come from, and what people call them there. */
export interface Source {
  /** Empty where it is not given. */
  readonly get: (name: string) => string;
  /** "the input `scope`" */
  readonly label: (name: string) => string;
}

/** What can be set both in a workflow and at a terminal. */
export type Settings = Omit<Inputs, 'token' | 'command' | 'timeout'>;

/**
 * Reads the inputs, with the defaults of action.yml.
 * @throws Failure for the first one that is missing or wrong
 */
export function readInputs(source: Source): Inputs {
  const { secret, oneOf, whole } = readerOf(source);
  return {
    token: secret('github-token'),
    command: oneOf('command', COMMANDS),
    // A job on a runner of one's own may take five days ("Usage limits").
    timeout: (whole('timeout-minutes', 1, 7200) ?? 60) * 60_000,
    ...readSettings(source),
  };
}

/** Where the pull request is told of inputs that are wrong: these are taken as they are, if they are right. */
const PLACES: readonly string[] = ['github-token', 'check-name', 'accounts-dir'];

/** Inputs with which a pull request can be told that others are wrong; `undefined` where the token lacks. */
export function inputsForTelling({ get, label }: Source): Inputs | undefined {
  for (const names of [PLACES, PLACES.slice(0, 2)]) {
    try {
      return readInputs({ label, get: (name) => (names.includes(name) ? get(name) : '') });
    } catch {
      // The folder is what is wrong: the comment is looked for under the usual one.
    }
  }
  return undefined;
}

/**
 * Reads what is no matter of GitHub's.
 * @throws Failure for the first one that is wrong
 */
export function readSettings(source: Source): Settings {
  const { text, oneOf, yesNo, noYes, whole, matching, words, someOf, roleArn, folder, extent } =
    readerOf(source);
  const directory = folder('accounts-dir');
  matching(
    'check-name',
    /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,100}$/u,
    'up to 100 visible characters on one line',
  );
  return {
    directory,
    aws: {
      role: roleArn('role-to-assume'),
      audience:
        // IAM API Reference, CreateOpenIDConnectProvider, ClientIDList.
        matching('audience', /^[!-~]{1,255}$/, 'up to 255 characters without spaces') ??
        'sts.amazonaws.com',
      sessionName: matching(
        'role-session-name',
        /^[\w+=,.@-]{2,64}$/,
        '2 to 64 letters, digits or +=,.@-',
      ),
      duration: whole('role-duration-seconds', 900, 43_200) ?? 3600,
      allowedAccountIds: words('allowed-account-ids', /^\d{12}$/, '12 digits'),
    },
    createOrganization: yesNo('create-organization'),
    createUnits: yesNo('create-organizational-units'),
    maxCreates: whole('max-creates', 0, 10_000) ?? 5,
    maxChanges: extent('max-changes'),
    authorMayApprove: noYes('author-may-approve'),
    accountQuota: whole('account-quota', 1, 1_000_000),
    emailDomains: words(
      'email-domains',
      /^(\*\.)?[A-Za-z0-9.-]+$/,
      'a domain such as example.com or *.example.com',
    ),
    onUnreviewed: oneOf('on-unreviewed', ON_UNREVIEWED),
    scope: oneOf('scope', SCOPES),
    accounts: text('accounts') ?? '',
    include: someOf('include', INCLUDABLE),
    writeBack: oneOf('write-back', WRITE_BACKS),
    rootEmailPattern: matching(
      'root-email-pattern',
      /^[^\s@]*\{name\}[^\s@]*@[^\s@{}]+$/,
      'an address with {name} before its @, such as aws+{name}@example.com',
    ),
    checkName: matching('check-name', FREE_NAME, NOT_TAKEN) ?? defaultCheckName(directory),
    trustedApp: matching(
      'trusted-app',
      /^[a-z0-9][a-z0-9-]*$/,
      "an App's slug, such as acme-accounts",
    ),
    checkpoint: matching('checkpoint', /^[0-9a-f]{40}$/, 'the 40 hexadecimal digits of a commit'),
    creationTimeout: (whole('creation-timeout', 1, 300) ?? 15) * 60_000,
    readinessTimeout: (whole('readiness-timeout', 0, 60) ?? 10) * 60_000,
  };
}

/** Whether a text can be a token: anything else would be shown in the error of the first request. */
export function isToken(text: string): boolean {
  return /^[!-~]+$/.test(text);
}

/** Each folder has a check of its own, so that one can't be taken for another. */
function defaultCheckName(directory: string): string {
  if (directory === 'accounts') return 'AWS accounts';
  const name = `AWS accounts (${directory})`;
  return FREE_NAME.test(name) ? name : `AWS accounts (folder ${directory})`;
}

/** Other check runs are named after that of a plan with this behind it: none may be taken for another folder's plan. */
const FREE_NAME = /^(?!.*\((approved|provisioned|left over|into .*|part \d+ of \d+)\)$)/;

const NOT_TAKEN =
  'a name that does not end in (approved), (provisioned), (left over), (into BRANCH) or (part 2 of 3), as other checks of org-accounts do';

/** The kinds of values that there are. */
function readerOf({ get, label }: Source) {
  return {
    text,
    secret,
    oneOf,
    yesNo,
    noYes,
    whole,
    matching,
    words,
    someOf,
    roleArn,
    folder,
    extent,
  };

  function text(name: string): string | undefined {
    const value = get(name).trim();
    if (value.includes('${{')) {
      throw wrong(
        name,
        `contains an expression that was not evaluated: ${code(value)}`,
        'GitHub evaluates expressions in the workflow, but not in the default value of an input.',
      );
    }
    return value === '' ? undefined : value;
  }

  /** A token, which is never shown. */
  function secret(name: string): string {
    const value = get(name).trim();
    if (isToken(value)) return value;
    throw wrong(
      name,
      value === '' ? 'is not set' : 'contains a character that no token has, such as a line break',
      `Give it a value, such as \`${name}: \${{ github.token }}\`.`,
    );
  }

  function oneOf<T extends string>(name: string, values: readonly [T, ...T[]]): T {
    const given = text(name) ?? values[0];
    const known = values.find((value) => value === given);
    if (known !== undefined) return known;
    const all = list(
      values.map((value) => code(value)),
      'or',
    );
    throw wrong(name, `is ${code(given)}`, `Use ${all}.`);
  }

  function yesNo(name: string): boolean {
    return oneOf(name, ['false', 'true']) === 'true';
  }

  /** The same where the default is yes. */
  function noYes(name: string): boolean {
    return oneOf(name, ['true', 'false']) === 'true';
  }

  /** A number of accounts, or a part of all. */
  function extent(name: string): MaxChanges {
    const given = text(name);
    if (given === undefined) return { kind: 'default' };
    const [, digits, sign] = /^(\d{1,7}) *(%?)$/.exec(given) ?? [];
    const most = Number(digits);
    if (digits !== undefined && sign === '') return { kind: 'accounts', most };
    if (digits !== undefined && most <= 100) return { kind: 'percent', most };
    throw wrong(
      name,
      `is ${code(given)}`,
      'It takes a whole number of accounts, such as `50`, or a part of all, from `0%` to `100%`.',
    );
  }

  function whole(name: string, least: number, most: number): number | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    const number = Number(given);
    if (/^\d+$/.test(given) && number >= least && number <= most) return number;
    throw wrong(name, `is ${code(given)}`, `It takes a whole number from ${least} to ${most}.`);
  }

  function matching(name: string, pattern: RegExp, wanted: string): string | undefined {
    const given = text(name);
    if (given === undefined || pattern.test(given)) return given;
    throw wrong(name, `is ${code(given)}`, `It takes ${wanted}.`);
  }

  /** Values on lines of their own, or between commas. */
  function words(name: string, pattern: RegExp, wanted: string): readonly string[] {
    const given = (text(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const bad = given.find((word) => !pattern.test(word));
    if (bad === undefined) return given;
    throw wrong(name, `contains ${code(bad)}`, `Each value must be ${wanted}.`);
  }

  /** Words of a fixed set, or `all` of them. */
  function someOf<T extends string>(name: string, values: readonly T[]): readonly T[] {
    const known = new RegExp(`^(?:all|${values.join('|')})$`);
    const given = words(
      name,
      known,
      `one of ${list(values.map((value) => code(value)))}, or \`all\``,
    );
    return values.filter((value) => given.includes('all') || given.includes(value));
  }

  function roleArn(name: string): string | undefined {
    return matching(
      name,
      /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      "a role's ARN, such as arn:aws:iam::123456789012:role/org-accounts-plan",
    );
  }

  /** A folder below the repository's root, without a slash at either end. */
  function folder(name: string): string {
    const given = text(name) ?? 'accounts';
    // `/accounts`, `./accounts/` and `infra/../accounts` can mean but one folder.
    const path = posix.normalize(given.replace(/^\/+/, '')).replace(/\/+$/, '');
    const isBelow = path !== '' && path !== '.' && path.split('/')[0] !== '..';
    if (isBelow && !/\p{Cc}/u.test(path)) return path;
    throw wrong(
      name,
      `is ${code(given)}`,
      "It takes a folder's path from the repository's root, such as `accounts`.",
    );
  }

  function wrong(name: string, what: string, hint: string): Failure {
    return new Failure(`${label(name)} ${what}`, hint);
  }
}
