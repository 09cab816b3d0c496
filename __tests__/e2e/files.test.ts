import { describe, expect, test } from '@jest/globals';
import { accounts, check, child, comment, failed, master, start, succeeded } from './support.ts';

describe('files that are not as they should be', () => {
  test('each gets its place and its remedy, and none stops the others', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: {
        'accounts/big.yaml': `root_email: big@example.com\n# ${'x'.repeat(2_000_000)}\n`,
        'accounts/binary.yaml': Buffer.from([0, 1, 2, 3]),
        'accounts/latin1.yaml': Buffer.from(
          'root_email: x@example.com\ntitle: caf\xe9\n',
          'latin1',
        ),
        'accounts/link.yaml': { symlink: 'master.yaml' },
        'accounts/module.yaml': { submodule: '1'.repeat(40) },
        'accounts/folder.yaml/inner.txt': 'x',
        'accounts/tabs.yaml': 'tags:\n\tteam: x\n',
        'accounts/two.yaml': 'root_email: two@example.com\n---\nroot_email: three@example.com\n',
        'accounts/twice.yaml': 'root_email: a@example.com\nroot_email: b@example.com\n',
        'accounts/bomb.yaml': `a: &a [x]\nb: &b [${'*a,'.repeat(200)}]\nc: [${'*b,'.repeat(200)}]\n`,
        'accounts/empty.yaml': '',
        'accounts/loop.yaml': 'root_email: &a [*a]\n',
        'accounts/SHOUT.YAML': child('shout'),
        'accounts/good.yaml': child('good'),
        'accounts/.hidden.yaml': 'nonsense: [',
        'accounts/README.md': '# not an account',
      },
    });
    failed(await sandbox.plan());
    const body = comment(sandbox);
    for (const [file, words] of [
      ['big.yaml:1', 'the file has 2.0 MB'],
      ['binary.yaml:1', 'the file is not text'],
      ['latin1.yaml:1', 'the file is not in UTF-8'],
      ['link.yaml:1', 'the file is a symbolic link'],
      ['module.yaml:1', 'this is a submodule, not a file'],
      ['folder.yaml:1', 'this is a folder, not a file'],
      ['tabs.yaml:2', 'the line is indented with a tab'],
      ['two.yaml:2', 'a second YAML document starts here'],
      ['twice.yaml:2', 'duplicate key `root_email`'],
      ['bomb.yaml:2', 'more than 100 aliases'],
      ['empty.yaml:1', 'the file is empty'],
      ['loop.yaml:1', '`root_email` is a list, but must be text'],
      ['SHOUT.YAML:1', 'its extension is in upper case'],
    ]) {
      const item = body.split('\n').find((line) => line.startsWith(`- [\`accounts/${file}\``));
      expect([file, item]).toEqual([file, expect.stringContaining(words ?? '')]);
    }
    expect(body).toContain('## AWS accounts: 1 account to create, 12 problems to fix');
    expect(body).not.toContain('.hidden');
  });

  test('texts from files and from AWS act as nothing but text', async () => {
    const nasty = '</td>|<img src=x onerror=alert(1)>`@octocat` **b** [x](javascript:1) ::error::x';
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.addAccount({ name: 'x|`<b>@octocat`', email: 'aws+live@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        live: child('live'),
        'we|ird <b> @octocat': child('weird', 'account_name: weird\n'),
        bad: child(
          'bad',
          `account_alias: ${JSON.stringify(nasty)}\n${JSON.stringify(`::set-output name=x::\n${nasty}`)}: 1\n`,
        ),
      }),
    });
    const step = failed(await sandbox.plan());
    const body = comment(sandbox);
    // Outside of code spans nothing of it is left that could act.
    const prose = body
      .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, 'CODE')
      .replaceAll(/\(https:[^)]*\)/g, '');
    expect(prose).not.toMatch(/octocat|onerror|javascript|<b>|<img/);
    // The table's columns are its own.
    for (const line of body.split('\n').filter((one) => one.startsWith('|'))) {
      expect(line.replaceAll('\\|', '').split('|').length).toBeLessThanOrEqual(5);
    }
    expect(
      step.raw.split('\n').filter((line) => /^::(?!debug|add-mask|error::\d+ problem)/.test(line)),
    ).toEqual([]);
    const run = await check(sandbox, await sandbox.repository.sha('p'));
    expect(run.text).toContain('["new:aws+weird\\u0040example.com","account",null,');
    expect(run.text).not.toMatch(/[<>]|@(?!\w+\.com)|\|/);
  });

  test('another folder can hold the accounts, and a missing one is said to be missing', async () => {
    const sandbox = await start({ files: { 'infra/aws/master.yaml': master([]) } });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: { 'infra/aws/prod.yaml': child('prod') },
    });
    const inputs = { 'accounts-dir': './infra/aws/' };
    succeeded(await sandbox.plan({ with: inputs }));
    expect(comment(sandbox)).toContain('1 account to create');
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision({ with: inputs }));
    expect(await sandbox.repository.read('main', 'infra/aws/prod.yaml')).toContain('account_id');
    const event = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const step = failed(await sandbox.plan({ event, with: { 'accounts-dir': 'nowhere' } }));
    expect(step.errors.join()).toContain('there is no folder `nowhere`');
    expect(step.errors.join()).toContain('`infra/aws`');
    failed(await sandbox.plan({ event, with: { 'accounts-dir': 'README.md' } }));
  });
});

describe('inputs that are wrong', () => {
  test.each([
    [
      'command',
      'destroy',
      'Use `auto`, `plan`, `provision`, `import`, `init`, `drift`, `status` or `doctor`',
    ],
    ['max-creates', 'many', 'a whole number from 0 to 10000'],
    ['role-to-assume', 'admin', "a role's ARN"],
    ['allowed-account-ids', '123', 'Each value must be 12 digits'],
    ['accounts-dir', '../secrets', "a folder's path"],
    ['create-organization', 'yes', 'Use `false` or `true`'],
    ['on-unreviewed', 'maybe', 'Use `fail` or `proceed`'],
    ['role-duration-seconds', '60', 'from 900 to 43200'],
    ['github-token', '', 'is not set'],
    ['audience', 'https://a b.example', 'without spaces'],
    ['audience', 'x'.repeat(256), 'up to 255 characters'],
    ['check-name', 'AWS\naccounts', 'on one line'],
    ['check-name', 'AWS \u200baccounts', 'visible characters'],
    ['check-name', 'x'.repeat(101), 'up to 100'],
    ['accounts-dir', `\${{ vars.FOLDER }}`, 'an expression that was not evaluated'],
    ['check-name', `AWS \${{ inputs.name }}`, 'an expression that was not evaluated'],
    ['max-creates', `\${{ vars.MOST }}`, 'an expression that was not evaluated'],
    ['accounts', `\${{ inputs.accounts }}`, 'an expression that was not evaluated'],
    ['email-domains', `example.com, \${{ vars.DOMAIN }}`, 'an expression that was not evaluated'],
  ])('%s: %s', async (name, value, words) => {
    const sandbox = await start();
    await sandbox.repository.openPullRequest({ head: 'p', files: { 'README.md': 'x' } });
    const step = failed(await sandbox.plan({ with: { [name]: value } }));
    expect(step.errors.join()).toContain(`the input \`${name}\``);
    expect(step.errors.join()).toContain(words);
    // Only the pull request is told of it.
    expect(sandbox.aws.server.count()).toBe(0);
  });

  test.each(['ghs_a\nb', 'ghs_a b', 'ghs_\u200ba', 'ghs_é'])(
    'a token that can’t be one (%j) is not shown',
    async (token) => {
      const sandbox = await start();
      await sandbox.repository.openPullRequest({ head: 'p', files: { 'README.md': 'x' } });
      const step = failed(await sandbox.plan({ with: { 'github-token': token } }));
      expect(step.errors.join()).toContain('the input `github-token` contains a character that no');
      expect(step.raw + step.summary).not.toMatch(/ghs_|Transient/);
    },
  );

  test('a trusted App that the token is not of turns the first plan red', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    const step = failed(await sandbox.plan({ with: { 'trusted-app': 'acme-accounts' } }));
    expect(step.errors.join()).toContain('`trusted-app` is `acme-accounts`, and this token');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'failure',
    });
    const token = sandbox.github.appToken(
      'acme-accounts',
      { contents: 'read', pull_requests: 'write', checks: 'write' },
      [sandbox.repository],
    );
    const trusted = { 'trusted-app': 'acme-accounts', 'github-token': token };
    succeeded(await sandbox.plan({ with: trusted }));
  });

  test('events and commands that don’t fit', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    const step = failed(await sandbox.plan({ with: { command: 'provision' } }));
    expect(step.errors.join()).toContain('a pull request is only planned');
    expect(sandbox.aws.server.count()).toBe(0);
    await sandbox.repository.commit('p', { x: 'y' }, 'Push to a branch');
    const pushed = succeeded(await sandbox.provision({ with: { command: 'auto' } }));
    expect(pushed.summary).toContain('Only pushes to `main` are provisioned');
  });
});
