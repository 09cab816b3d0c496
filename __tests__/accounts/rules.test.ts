import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isBlocked, isUnfinished, readDirectory } from '../../src/accounts/directory.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';

type Files = Readonly<Record<string, string>>;

const read = (files: Files) =>
  readDirectory(
    'accounts',
    Object.entries(files).map(([name, text]) => parseAccountFile(`accounts/${name}`, text)),
  );

/** The problems as `prod.yaml:3 error: message (also master.yaml:1) | hint`. */
const said = (files: Files): readonly string[] =>
  read(files).problems.map(({ at, also = [], severity, message, hint = '' }) => {
    const [where = '-', ...others] = [at, ...also].flatMap((spot) =>
      spot ? `${spot.file.replace('accounts/', '')}:${spot.line}` : [],
    );
    const also_ = others.length > 0 ? ` (also ${others.join(', ')})` : '';
    return `${where} ${severity}: ${message}${also_} | ${hint}`;
  });

const MASTER = "root_email: aws@example.com\naccount_id: '111122223333'\n";
const prod = 'root_email: aws+prod@example.com\n';
const dev = 'root_email: aws+dev@example.com\n';
const listing = (...names: readonly string[]): string =>
  `${MASTER}organization_account_ids:\n${names.map((name) => `- ${name}\n`).join('')}`;

test('files that are right have no problems', () => {
  expect(
    said({ 'master.yaml': listing('prod', 'dev'), 'prod.yaml': prod, 'dev.yml': dev }),
  ).toEqual([]);
  expect(said({ 'payer.yaml': `${MASTER}is_master: true\n`, 'prod.yaml': prod })).toEqual([]);
  expect(said({})).toEqual([]);
});

test.each<[what: string, files: Files, ...expected: string[]]>([
  [
    'no management account',
    { 'prod.yaml': prod },
    '- warning: no file says which account is the management account',
  ],
  [
    'two of them',
    { 'master.yaml': MASTER, 'payer.yaml': `${prod}is_master: true\n` },
    'payer.yaml:2 error: `master` and `payer` each claim to be the management account (also master.yaml:1)',
  ],
  [
    'a list in another file',
    { 'master.yaml': MASTER, 'prod.yaml': `${prod}organization_account_ids: [dev]\n` },
    'prod.yaml:2 error: `organization_account_ids` is in the file of an account that is not the management account',
  ],
  [
    'a listed name without a file',
    { 'master.yaml': listing('prod', 'dev'), 'prod.yaml': prod },
    'master.yaml:5 error: `dev` is listed, but there is no file `accounts/dev.yaml` | Add `accounts/dev.yaml`',
  ],
  [
    'a mistyped name on the list',
    { 'master.yaml': listing('prdo'), 'prod.yaml': prod },
    'master.yaml:4 error: `prdo` is listed, but there is no file `accounts/prdo.yaml` | Did you mean `prod`?',
    'prod.yaml:1 error: `prod` has no `account_id` and is not listed in `organization_account_ids`',
  ],
  [
    'a new account that is not listed',
    {
      'master.yaml': listing('prod'),
      'prod.yaml': prod,
      'dev.yaml': `title: x\n${dev}account_id:\n`,
    },
    'dev.yaml:2 error: `dev` has no `account_id` and is not listed',
  ],
  [
    'an id on the list',
    { 'master.yaml': listing("'012345678901'") },
    'master.yaml:4 error: `012345678901` in `organization_account_ids` is an account id',
  ],
  [
    'a name twice on the list',
    { 'master.yaml': listing('prod', 'prod'), 'prod.yaml': prod },
    'master.yaml:5 warning: `prod` is listed twice',
  ],
  [
    'master on its own list',
    { 'master.yaml': listing('master') },
    'master.yaml:4 note: `master`, the management account, is in its own list',
  ],
  [
    'one email twice, capitals aside',
    {
      'master.yaml': MASTER,
      'dev.yaml': dev.toUpperCase().replace('ROOT_EMAIL', 'root_email'),
      'qa.yaml': dev,
      'x.yaml': dev,
    },
    'x.yaml:1 error: the `root_email` `aws+dev@example.com` is used by more than one account (also dev.yaml:1, qa.yaml:1)',
  ],
  [
    'one id twice, in quotes or not',
    { 'master.yaml': MASTER, 'prod.yaml': `${prod}account_id: 111122223333\n` },
    'prod.yaml:2 error: the `account_id` `111122223333` is in more than one file (also master.yaml:2)',
    'prod.yaml:2 note: `account_id` is not in quotes',
  ],
  [
    'one alias twice',
    {
      'master.yaml': `${MASTER}account_alias: acme\n`,
      'prod.yaml': `${prod}account_alias: acme\n`,
    },
    'prod.yaml:2 error: the `account_alias` `acme` is used by more than one account (also master.yaml:3)',
  ],
  [
    'one name in AWS twice',
    { 'master.yaml': MASTER, 'prod.yaml': prod, 'dev.yaml': `${dev}account_name: prod\n` },
    'prod.yaml:1 error: more than one account would be called `prod` in AWS (also dev.yaml:2)',
  ],
  [
    'one file name twice, capitals aside',
    { 'master.yaml': MASTER, 'prod.yaml': prod, 'Prod.yml': dev },
    'prod.yaml:1 error: more than one file is called `prod` (also Prod.yml:1)',
  ],
  [
    'a file name that AWS refuses',
    { 'master.yaml': MASTER, 'größe.yaml': prod },
    "größe.yaml:1 error: the file's name, which the new account would take, has a character that AWS does not allow in an account name",
  ],
  [
    'a file name that is too long for AWS',
    { 'master.yaml': MASTER, [`${'x'.repeat(51)}.yaml`]: prod },
    "error: the file's name, which the new account would take, is longer than the 50 characters that AWS allows",
  ],
])('%s', (_, files, ...expected) => {
  const lines = said(files);
  for (const line of expected) expect(lines.join('\n')).toContain(line);
  expect(lines).toHaveLength(expected.length);
});

test.each<[what: string, files: Files]>([
  ['with an id', { 'prod.yaml': `${prod}account_id: '222233334444'\n` }],
  ['of the management account', {}],
])('a file %s need not be listed', (_, files) => {
  expect(said({ 'master.yaml': `${MASTER}organization_account_ids: []\n`, ...files })).toEqual([]);
});

test('a file name that AWS would refuse is fine with an account_name, or an id', () => {
  const named = { 'master.yaml': MASTER, 'größe.yaml': `${prod}account_name: groesse\n` };
  const known = { 'master.yaml': MASTER, 'größe.yaml': `${prod}account_id: '222233334444'\n` };
  expect([...said(named), ...said(known)]).toEqual([]);
});

test('a file called master that says it is not the management account is another account', () => {
  const desired = read({
    'master.yaml': `${prod}is_master: false\n`,
    'payer.yaml': `${MASTER}is_master: true\n`,
  });
  expect(desired.management?.name).toBe('payer');
  expect(desired.problems).toEqual([]);
});

describe('a mistake in one file', () => {
  const files = {
    'master.yaml': listing('prod', 'dev'),
    'prod.yaml': `${prod}region: x\n`,
    'dev.yaml': dev,
  };

  test('stops nothing for the others', () => {
    const desired = read(files);
    const blocked = [...desired.accounts.values()].map((account) => [
      account.name,
      isBlocked(desired, account),
    ]);
    expect(blocked).toEqual([
      ['dev', false],
      ['master', false],
    ]);
    expect([...desired.accounts.values()].filter(isUnfinished).map(({ name }) => name)).toEqual([
      'dev',
    ]);
  });

  test('does not free its email for others', () => {
    const lines = said({ ...files, 'dev.yaml': prod });
    expect(lines.join('\n')).toContain(
      'prod.yaml:1 error: the `root_email` `aws+prod@example.com` is used',
    );
  });

  test('that hides the list stops new accounts, and known ones not', () => {
    for (const broken of [
      'organization_account_ids: prod\n',
      'organization_account_ids: [7]\n',
      '{\n',
    ]) {
      const desired = read({
        'master.yaml': MASTER + broken,
        'dev.yaml': dev,
        'prod.yaml': `${prod}account_id: '222233334444'\n`,
      });
      const state = (name: string) => {
        const account = desired.accounts.get(name);
        return account && isBlocked(desired, account);
      };
      expect([broken, state('dev'), state('prod')]).toEqual([broken, true, false]);
    }
  });
});

test('a clash blocks every file in it', () => {
  const desired = read({ 'master.yaml': MASTER, 'a.yaml': prod, 'b.yaml': prod, 'c.yaml': dev });
  const blocked = [...desired.accounts.values()].filter((account) => isBlocked(desired, account));
  expect(blocked.map(({ name }) => name)).toEqual(['a', 'b']);
});

test('notes and warnings block nothing', () => {
  const desired = read({ 'prod.yaml': `${prod}account_id: 222233334444\n`, 'dev.yaml': dev });
  expect(desired.problems.map(({ severity }) => severity).sort()).toEqual(['note', 'warning']);
  expect([...desired.accounts.values()].some((account) => isBlocked(desired, account))).toBe(false);
});

test('only a listed file without an id is unfinished', () => {
  const desired = read({ 'master.yaml': listing('prod'), 'prod.yaml': prod, 'dev.yaml': dev });
  const unfinished = [...desired.accounts.values()].filter(isUnfinished);
  expect(unfinished.map(({ name }) => name)).toEqual(['prod']);
});

test('in whatever order the files are read, the same is said', () => {
  const texts = fc.constantFrom(
    prod,
    dev,
    MASTER,
    listing('a', 'b'),
    `${dev}is_master: true\n`,
    'x: [',
    `${prod}tags: 7\n`,
  );
  const names = fc.constantFrom('a.yaml', 'b.yml', 'B.yaml', 'master.yaml', 'z.yaml');
  const folders = fc.uniqueArray(fc.tuple(names, texts), { selector: ([name]) => name });
  fc.assert(
    fc.property(
      folders.chain((files) =>
        fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
      ),
      ([files, shuffled]) => {
        const [one, other] = [read(Object.fromEntries(files)), read(Object.fromEntries(shuffled))];
        expect(other.problems).toEqual(one.problems);
        expect([...other.accounts.keys()]).toEqual([...one.accounts.keys()]);
        expect(other.management?.name).toBe(one.management?.name);
      },
    ),
  );
});
