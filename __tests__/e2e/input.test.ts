import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type RunOptions, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  check,
  child,
  comment,
  comments,
  existing,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

const byHand = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

/** A person runs the workflow by hand with a command that writes files. */
function write(sandbox: Sandbox, given: Readonly<Record<string, string>>): Promise<Step> {
  return sandbox.plan({ event: byHand, permissions: PERMISSIONS.write, with: given });
}

type Files = Readonly<Record<string, string | Buffer>>;

/** The plan of a pull request with these files, and the check of its head. */
async function planned(sandbox: Sandbox, files: Files, options: RunOptions = {}) {
  const { headSha } = await sandbox.repository.openPullRequest({ head: 'p', files });
  const step = await sandbox.plan(options);
  return { step, headSha };
}

/** The lines of a comment about a file's problem. */
function problemOf(sandbox: Sandbox, file: string): string {
  const lines = comment(sandbox).split('\n');
  return lines.filter((line) => line.startsWith(`- [\`accounts/${file}`)).join('\n');
}

describe('the folder of the account files', () => {
  test.each([
    'acounts',
    'Account',
    String.raw`.\accounts`,
    'accounts/**',
    'accounts/*.yaml',
    'account',
    'infra/accounts',
    'ACCOUNTS',
  ])(
    'that is nowhere (%s) fails every run, which names the one that looks right',
    async (folder) => {
      const sandbox = await start({
        files: {
          ...accounts({ master: master(['prod']), prod: child('prod') }),
          'k8s/service-accounts/ci.yaml': 'kind: ServiceAccount\n',
          'docs/accounts/x.yaml': 'title: x\n',
        },
      });
      const inputs = { with: { 'accounts-dir': folder } };
      const { step } = await planned(sandbox, { 'accounts/dev.yaml': child('dev') }, inputs);
      for (const run of [
        step,
        await sandbox.provision({ event: byHand, ...inputs }),
        await sandbox.drift(inputs),
        await write(sandbox, { ...inputs.with, command: 'init' }),
        await write(sandbox, { ...inputs.with, command: 'import', accounts: 'all' }),
      ]) {
        const said = failed(run).errors.join();
        expect(said).toContain(`\`${folder}\``);
        expect(said).toMatch(/Account files are in `accounts`\.$/);
      }
      expect(sandbox.aws.accounts()).toHaveLength(1);
    },
  );

  test.each(['docs', 'infra', '.github'])(
    'that has no account files (%s) fails every run too, where others have',
    async (folder) => {
      const sandbox = await start({
        files: {
          ...accounts({ master: master(['prod']), prod: child('prod') }),
          'docs/a.md': 'x',
          'infra/main.tf': 'x',
          'infra/prod/values.yaml': 'a: 1\n',
          '.github/dependabot.md': 'x',
        },
      });
      const inputs = { with: { 'accounts-dir': folder } };
      const { step, headSha } = await planned(
        sandbox,
        { 'accounts/dev.yaml': child('dev') },
        inputs,
      );
      for (const run of [
        step,
        await sandbox.provision({ event: byHand, ...inputs }),
        await sandbox.drift(inputs),
        await write(sandbox, { ...inputs.with, command: 'import', accounts: 'all' }),
      ]) {
        const said = failed(run).errors.join();
        expect(said).toContain(`there are no account files in \`${folder}\``);
        expect(said).toMatch(/Account files are in `accounts`\.$/);
      }
      expect(
        (await sandbox.repository.checkRuns(headSha)).map(({ conclusion }) => conclusion),
      ).toEqual(['failure']);
    },
  );

  test('that only has other files yet is begun in', async () => {
    const sandbox = await start({ files: { 'accounts/.gitkeep': '' } });
    const { step } = await planned(sandbox, accounts({ master: master([]) }));
    succeeded(step);
  });

  test.each([
    './accounts',
    'accounts/',
    '/accounts',
    ' accounts ',
    'infra/../accounts',
    './/accounts//',
  ])('written as %j is the one that it means', async (folder) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const inputs = { with: { 'accounts-dir': folder } };
    succeeded((await planned(sandbox, accounts({ dev: child('dev') }), inputs)).step);
    expect(comment(sandbox)).toContain('1 account to create');
  });

  test.each(['..', '../accounts', '/', '.', 'a/../..', 'a\u0007b'])('is not %j', async (folder) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const inputs = { with: { 'accounts-dir': folder } };
    const { step } = await planned(sandbox, accounts({ dev: child('dev') }), inputs);
    expect(failed(step).errors.join()).toContain("a folder's path from the repository's root");
  });

  test('that nobody has made yet is a neutral check, with how to begin', async () => {
    const sandbox = await start();
    const { step, headSha } = await planned(sandbox, {
      '.github/workflows/aws-accounts.yml': 'on: pull_request\n',
    });
    expect(succeeded(step).summary).toContain('`init`');
    expect(await check(sandbox, headSha)).toMatchObject({
      conclusion: 'neutral',
      title: 'no account files yet',
      summary: expect.stringContaining('`init`'),
    });
    expect(comments(sandbox)).toEqual([]);
    expect(sandbox.aws.server.count()).toBe(0);
    const pattern = await sandbox.plan({ with: { 'accounts-dir': 'accounts/**' } });
    expect(failed(pattern).errors.join()).toContain('such as `accounts`');
  });

  test('that goes away is told as the removal that it is', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const prod = sandbox.aws.addAccount({ email: 'aws+prod@example.com' });
    await sandbox.repository.commit('main', accounts({ prod: existing('prod', prod.id) }));
    const files = { 'accounts/master.yaml': null, 'accounts/prod.yaml': null };
    const { headSha } = await sandbox.repository.openPullRequest({ head: 'p', files });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('there is no folder `accounts`');
    expect(comment(sandbox)).toContain(
      `\`accounts/prod.yaml\` is removed; its account \`${prod.id}\` stays as it is`,
    );
    expect((await check(sandbox, headSha)).conclusion).toBe('success');
  });

  test('has nothing below it: a file that is added there is told where it belongs', async () => {
    const sandbox = await start({
      files: { ...accounts({ master: master([]) }), 'accounts/old/there.yaml': child('there') },
    });
    const { step } = await planned(sandbox, {
      'accounts/workloads/dev.yaml': child('dev'),
      'accounts/workloads/eu/north/qa.yml': child('qa'),
      'accounts/.hidden/x.yaml': 'x',
      'accounts/notes/README.md': 'x',
    });
    failed(step);
    expect(problemOf(sandbox, 'workloads/dev.yaml')).toContain('`accounts/dev.yaml`');
    expect(problemOf(sandbox, 'workloads/eu/north/qa.yml')).toContain('`accounts/qa.yml`');
    expect(problemOf(sandbox, 'old/there.yaml')).toContain('`accounts/there.yaml`');
    expect(comment(sandbox)).toContain('2 problems to fix');
    expect(comment(sandbox)).not.toMatch(/hidden|notes/);
  });

  test('below it, what was there before is a warning', async () => {
    const sandbox = await start({
      files: { ...accounts({ master: master([]) }), 'accounts/old/there.yaml': child('there') },
    });
    succeeded((await planned(sandbox, accounts({ dev: child('dev') }))).step);
    expect(problemOf(sandbox, 'old/there.yaml')).toContain('`accounts/there.yaml`');
  });

  test('beside Paco’s is a problem even where nothing else is to be done', async () => {
    const sandbox = await start({ files: { 'Accounts/master.yaml': master([]) } });
    failed((await planned(sandbox, accounts({ dev: child('dev') }))).step);
    expect(comment(sandbox)).toContain('1 problem to fix');
  });

  test('beside Paco’s is a problem where it is new, and Paco’s stays the one that counts', async () => {
    const sandbox = await start({
      files: { 'Accounts/master.yaml': master(['prod']), 'Accounts/prod.yaml': child('prod') },
    });
    const { step } = await planned(sandbox, accounts({ dev: child('dev') }));
    failed(step);
    expect(problemOf(sandbox, 'dev.yaml')).toContain('Move its files into `Accounts`');
    expect(comment(sandbox)).not.toContain('no longer has a file');
  });
});

describe('init and import', () => {
  test.each([
    ['a mistyped region', master(['prod']).replace('us-west-2', 'us-wst-2'), '`us-wst-2`'],
    ['no YAML', 'title: "', 'never closed'],
    ['nothing in it', '', 'is empty'],
    ['two documents', `${master(['prod'])}---\n`, 'second YAML document'],
    ['too many bytes', `${master(['prod'])}# ${'x'.repeat(300_000)}\n`, '256 KB'],
    ['an unknown field', `${master(['prod'])}regoin: x\n`, '`regoin`'],
  ])('write nothing beside a management account’s file with %s', async (_, text, words) => {
    const sandbox = await start({
      files: accounts({ master: text }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    sandbox.aws.addAccount({ email: 'aws+legacy@example.com', name: 'legacy' });
    const given = { 'root-email-pattern': 'aws+{name}@example.com' };
    for (const step of [
      await write(sandbox, { ...given, command: 'init' }),
      await write(sandbox, { ...given, command: 'init', accounts: 'prod' }),
      await write(sandbox, { command: 'import', accounts: 'all' }),
    ]) {
      const said = failed(step).errors.join();
      expect(said).toContain('`accounts/master.yaml`');
      expect(said).toContain(words);
    }
    await expect(sandbox.repository.sha('org-accounts/init')).rejects.toThrow();
    await expect(sandbox.repository.sha('org-accounts/import')).rejects.toThrow();
  });
});

describe('the root email of', () => {
  const odd = "o'brien@example.com";

  test('an account that exists stays as it is, by id or by email', async () => {
    const sandbox = await start({
      isRecorded: false,
      files: accounts({ master: master(['old', 'older']) }),
    });
    const old = sandbox.aws.addAccount({ email: odd });
    const older = sandbox.aws.addAccount({ email: '"odd one"@example.com' });
    const { step } = await planned(
      sandbox,
      accounts({
        old: `root_email: "${odd}"\naccount_id: '${old.id}'\n`,
        older: `root_email: '"odd one"@example.com'\n`,
      }),
    );
    succeeded(step);
    expect(comment(sandbox)).toContain('1 account to adopt');
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect(await sandbox.repository.read('main', 'accounts/older.yaml')).toContain(older.id);
  });

  test('a new account is held to AWS’s rules', async () => {
    const sandbox = await start({ files: accounts({ master: master(['old']) }) });
    const { step } = await planned(sandbox, accounts({ old: `root_email: "${odd}"\n` }));
    failed(step);
    expect(problemOf(sandbox, 'old.yaml')).toContain('not an email address that AWS accepts');
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(sandbox.aws.accounts()).toHaveLength(1);
  });
});

describe('a path of units', () => {
  test.each([
    ['/Workloads', '`Workloads`'],
    ['Workloads/', '`Workloads`'],
    ['Workloads//Prod', '`Workloads/Prod`'],
    ['"Workloads "', '`Workloads`'],
    ['"Workloads / Prod"', '`Workloads/Prod`'],
    ['workloads', '`Workloads`'],
    ['workloads/Prod', '`Workloads/Prod`'],
    ['Root/Workloads', '`Workloads`'],
    ['root', '`Root`'],
    ['ou-ab12-3cd4ef56', 'as AWS Organizations shows them'],
    ['r-ab12', '`Root`'],
    ['Sandbox (ou-ab12-3cd4ef56)', '`Sandbox`'],
    ['Workloads/a/b/c/d/e', 'more than the 5 levels'],
    ['CI/CD', '`CI%2FCD`'],
    ['CI%2fCD', '`CI%2FCD`'],
    ['Work%20Loads', '`Work Loads`'],
    [String.raw`Workloads\Prod`, '`Workloads/Prod`'],
    ['Workloads > Prod', '`Workloads/Prod`'],
    ['arn:aws:organizations::111122223333:ou/o-abcdefghij/ou-ab12-3cd4ef56', 'names of units'],
    ['./Workloads', '`Workloads`'],
    ['"Work\\u200bloads"', '`Workloads`'],
  ])('%s holds the creation, with its right form', async (path, right) => {
    const sandbox = await start({ files: accounts({ master: master(['dev']) }) });
    sandbox.aws.unit('Workloads');
    sandbox.aws.unit('CI%2FCD');
    const units = sandbox.aws.units();
    const inputs = { with: { 'create-organizational-units': 'true' } };
    const files = accounts({ dev: child('dev', `organizational_unit: ${path}\n`) });
    const { step } = await planned(sandbox, files, inputs);
    failed(step);
    expect(problemOf(sandbox, 'dev.yaml:5')).toContain(right);
    await sandbox.repository.merge(1);
    failed(await sandbox.provision(inputs));
    expect(sandbox.aws.accounts()).toHaveLength(1);
    expect(sandbox.aws.units()).toEqual(units);
  });

  test('is held against the same rules where an account is moved', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['" Workloads"', '`Workloads`'],
      ['Workloads/ Prod', '`Workloads/Prod`'],
      ['WORKLOADS', '`Workloads`'],
      ['Workloads/prod', '`Workloads/Prod`'],
      ['ROOT', '`Root`'],
      ['Root/', '`Root`'],
      ['/Root', '`Root`'],
      ['root/Workloads', '`Workloads`'],
      ['OU-AB12-3CD4EF56', 'as AWS Organizations shows them'],
      ['Workloads/ou-ab12-3cd4ef56', 'as AWS Organizations shows them'],
      ['"Prod [ou-ab12-3cd4ef56]"', '`Prod`'],
      ['Sandbox (r-ab12)', '`Sandbox`'],
      ['a/b/c/d/e/f', 'more than the 5 levels'],
      ['Workloads/CI/CD', '`Workloads/CI%2FCD`'],
    ];
    const name = (index: number): string => `m${index}`;
    const id = (index: number): string => String(210_000_000_000 + index);
    const before = cases.map((_, n) => [name(n), existing(name(n), id(n))]);
    const sandbox = await start({
      files: accounts({ master: master([]), ...Object.fromEntries(before) }),
    });
    sandbox.aws.unit('Workloads/Prod');
    sandbox.aws.unit('Workloads/CI%2FCD');
    for (const n of cases.keys()) {
      sandbox.aws.addAccount({ id: id(n), name: name(n), email: `aws+${name(n)}@example.com` });
    }
    const units = sandbox.aws.units();
    const inputs = { with: { 'create-organizational-units': 'true' } };
    const after = cases.map(([path], n) => [
      name(n),
      existing(name(n), id(n), `organizational_unit: ${path}\n`),
    ]);
    failed((await planned(sandbox, accounts(Object.fromEntries(after)), inputs)).step);
    const told = cases.map(([path], n) => [path, problemOf(sandbox, `${name(n)}.yaml`)]);
    expect(told).toEqual(cases.map(([path, right]) => [path, expect.stringContaining(right)]));
    await sandbox.repository.merge(1);
    failed(await sandbox.provision(inputs));
    expect(sandbox.aws.units()).toEqual(units);
    expect(sandbox.aws.server.count('MoveAccount')).toBe(0);
  });

  test('that is there is right, however it is called', async () => {
    const names = ['root', 'a ', 'Sandbox (ou-ab12-3cd4ef56)', String.raw`x\y`, 'ou-ab12-3cd4ef56'];
    const stems = names.map((_, index) => `a${index}`);
    const sandbox = await start({ files: accounts({ master: master(stems) }) });
    for (const name of names) sandbox.aws.unit(name);
    const files = Object.fromEntries(
      stems.map((stem, index) => [
        stem,
        child(stem, `organizational_unit: ${JSON.stringify(names[index])}\n`),
      ]),
    );
    succeeded((await planned(sandbox, accounts(files))).step);
    expect(comment(sandbox)).toContain('5 accounts to create');
  });

  test('and another that differs in capitals don’t become two units', async () => {
    const sandbox = await start({ files: accounts({ master: master(['a', 'b', 'c']) }) });
    const inputs = { with: { 'create-organizational-units': 'true' } };
    const { step } = await planned(
      sandbox,
      accounts({
        a: child('a', 'organizational_unit: New/Prod\n'),
        b: child('b', 'organizational_unit: new/Test\n'),
        c: child('c', 'organizational_unit: Other\n'),
      }),
      inputs,
    );
    failed(step);
    for (const file of ['a', 'b']) {
      expect(problemOf(sandbox, `${file}.yaml`)).toContain('differ only in case');
    }
    expect(problemOf(sandbox, 'c.yaml')).toBe('');
  });
});

test('values are echoed as they are written', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const tags = 'tags:\n  phone: +15550100\n  code: 0123\n  version: 1.10\n  day: 2026-01-01\n';
  failed((await planned(sandbox, accounts({ dev: child('dev', tags) }))).step);
  for (const value of ['`+15550100`', '`0123`', '`1.10`']) {
    expect(problemOf(sandbox, 'dev.yaml')).toContain(value);
  }
  expect(problemOf(sandbox, 'dev.yaml')).not.toMatch(/2026|`15550100`|`123`|`1\.1`/);
});

test('files made to be slow are each told of, and none stops the others', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const lines = (line: (n: number) => string): string =>
    Array.from({ length: 12_000 }, (_, n) => line(n)).join('\n');
  const { step } = await planned(
    sandbox,
    accounts({
      anchors: `title: ${'&a '.repeat(80_000)}`,
      keys: `root_email: a@b.cd\n${lines((n) => `k${n}: x`)}`,
      over: `root_email: c@b.cd\n# ${'x'.repeat(262_144)}\n`,
      under: `root_email: under@example.com\n# ${'x'.repeat(262_100)}\n`,
    }),
  );
  failed(step);
  expect(problemOf(sandbox, 'anchors.yaml:1')).toContain('more problems in this file');
  expect(problemOf(sandbox, 'keys.yaml:22')).toContain('11980 more problems in this file');
  expect(problemOf(sandbox, 'over.yaml:1')).toContain('up to 256 KB');
  expect(comment(sandbox)).toContain('1 account to create');
});
