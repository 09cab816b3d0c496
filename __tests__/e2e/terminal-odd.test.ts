import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal, type Terminal } from './cli-support.ts';
import { child, master, start } from './support.ts';

const PLAIN = master([]).replace(/admin_del.*\n/, '');

/** A folder with the management account's file, and others. */
function open(sandbox: Sandbox, files: Readonly<Record<string, string>> = {}): Terminal {
  const terminal = openTerminal(sandbox, false);
  terminal.write({ 'accounts/master.yaml': PLAIN, ...files });
  return terminal;
}

describe('a command line', () => {
  test.each([
    [['plan', '--max-creates='], 'the option `--max-creates` is empty'],
    [['plan', '--allowed-account-ids', ''], 'the option `--allowed-account-ids` is empty'],
    [['plan', '--email-domains', '  '], 'the option `--email-domains` is empty'],
    [['plan', '--accounts-dir', ''], 'the option `--accounts-dir` is empty'],
    [['plan', '--profile', ''], 'the option `--profile` is empty'],
    [['init', 'dev', '--email='], 'the option `--email` is empty'],
    [['status', '--trusted-app', ''], 'the option `--trusted-app` is empty'],
    [['plan', '--max-creates', '1', '--max-creates', '9'], '`--max-creates` is given twice'],
    [['drift', '--profile', 'a', '--profile=b'], '`--profile` is given twice'],
    [['plan', '--max-creates', '-1'], 'the option `--max-creates` has no value'],
    [['plan', '--accounts-dir'], 'the option `--accounts-dir` has no value'],
    [['plan', '--max-creates', '--json'], 'the option `--max-creates` has no value'],
    [['plan', 'prod'], '`plan` takes only options, not `prod`'],
  ])('that leaves in doubt what is meant is refused: %j', async (args, words) => {
    const sandbox = await start();
    const terminal = open(sandbox);
    const { exitCode, stderr } = await terminal.run(args);
    expect(exitCode).toBe(1);
    const [message = '', hint = ''] = stderr.split('\n');
    expect(message).toContain(words);
    expect(hint).toMatch(/^ {2}\S/);
    expect(sandbox.aws.server.count()).toBe(0);
  });
});

describe('what is no account file', () => {
  test('is told, and none is waited for', async () => {
    const sandbox = await start();
    const terminal = open(sandbox, { 'accounts/dev.yaml': child('dev') });
    const path = (name: string): string => join(terminal.folder, 'accounts', name);
    execFileSync('mkfifo', [path('pipe.yaml')]);
    symlinkSync('loop.yaml', path('loop.yaml'));
    symlinkSync('/nowhere', path('dead.yaml'));
    symlinkSync('/dev/zero', path('zero.yaml'));
    mkdirSync(path('folder.yaml'));
    const { exitCode, stdout } = await terminal.run(['validate']);
    expect(exitCode).toBe(1);
    for (const [name, words] of [
      ['pipe', 'this is not a regular file'],
      ['loop', 'a symbolic link'],
      ['dead', 'a symbolic link'],
      ['zero', 'a symbolic link'],
      ['folder', 'this is a folder, not a file'],
    ]) {
      expect(stdout).toContain(`\`accounts/${name}.yaml:1\`: `);
      expect(stdout).toContain(words);
    }
  }, 20_000);

  test('alone in the folder leaves nothing to check', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    terminal.write({ 'accounts/.gitkeep': '', 'accounts/README.md': 'x', 'docs/a.md': 'x' });
    for (const command of ['validate', 'plan', 'provision', 'drift']) {
      const { exitCode, stderr } = await terminal.run([command]);
      expect([command, exitCode]).toEqual([command, 1]);
      expect(stderr).toContain('there are no account files in `accounts`');
      expect(stderr).toContain('`org-accounts init`');
    }
    expect((await terminal.run(['init', '-y'])).exitCode).toBe(0);
    for (const command of ['validate', 'init']) {
      const wrong = await terminal.run([command, '--accounts-dir', 'docs']);
      expect([command, wrong.exitCode]).toEqual([command, 1]);
      expect(wrong.stderr).toContain('`--accounts-dir accounts`');
    }
  });

  test('or has another encoding, is told', async () => {
    const sandbox = await start();
    const terminal = open(sandbox);
    const write = (name: string, bytes: Buffer): void =>
      writeFileSync(join(terminal.folder, 'accounts', name), bytes);
    write('little.yaml', Buffer.from(`\ufeff${child('x')}`, 'utf16le'));
    write('big.yaml', Buffer.from(`\ufeff${child('y')}`, 'utf16le').swap16());
    write('latin.yaml', Buffer.from(child('z').replace('z', '\u00e9'), 'latin1'));
    const { exitCode, stdout } = await terminal.run(['validate']);
    expect(exitCode).toBe(1);
    expect(stdout.match(/Some editors and shells write UTF-16/g)).toHaveLength(2);
    expect(stdout).toContain('`accounts/latin.yaml:1`: the file is not in UTF-8');
  });
});

describe('AWS credentials', () => {
  test.each([
    ['sso', 'sso_session = s\nsso_account_id = 111122223333\nsso_role_name = x\n'],
    ['process', 'credential_process = /bin/false\n'],
    ['half', 'aws_access_key_id = AKIAX\n'],
    ['loop', 'role_arn = arn:aws:iam::111122223333:role/x\nsource_profile = loop\n'],
    ['gone', 'role_arn = arn:aws:iam::111122223333:role/x\nsource_profile = nobody\n'],
    ['mfa', 'role_arn = arn:aws:iam::111122223333:role/x\nsource_profile = half\nmfa_serial = x\n'],
  ])('that a profile does not give (%s) are told with its name', async (name, lines) => {
    const sandbox = await start();
    const sso =
      '[sso-session s]\nsso_region = us-west-2\nsso_start_url = https://x.example.com\nsso_registration_scopes = sso:account:access\n';
    const half = name === 'half' ? '' : '[profile half]\naws_access_key_id = AKIAX\n';
    const terminal = open(sandbox, {
      '.aws/config': `${sso}${half}[profile ${name}]\nregion = us-west-2\n${lines}`,
    });
    const env = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    for (const run of [
      await terminal.run(['plan', '--profile', name], { env }),
      await terminal.run(['plan'], { env: { ...env, AWS_PROFILE: name } }),
    ]) {
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain(`the AWS profile \`${name}\` gives no credentials`);
      expect(run.stderr).toContain(`--profile ${name}`);
    }
  });

  test.each([
    [{ AWS_ACCESS_KEY_ID: 'AKIA\n' }, 'The AWS credentials contain a line break'],
    [{ AWS_SESSION_TOKEN: 'a\nb' }, 'The AWS credentials contain a line break'],
    [{ AWS_ENDPOINT_URL: 'nonsense' }, 'Check `AWS_ENDPOINT_URL`'],
    [
      {
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
        AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere',
        AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/x',
      },
      '`AWS_WEB_IDENTITY_TOKEN_FILE`',
    ],
  ])(
    'and addresses that no request can have (%j) are not said to be AWS’s fault',
    async (env, words) => {
      const sandbox = await start();
      const { exitCode, stderr } = await open(sandbox).run(['plan'], { env });
      expect(exitCode).toBe(1);
      expect(stderr).toContain('`sts:GetCallerIdentity` was not sent');
      expect(stderr).toContain(words);
    },
  );
});

test('a token for GitHub that can’t be one is not shown', async () => {
  const sandbox = await start();
  const terminal = openTerminal(sandbox);
  terminal.write({ 'accounts/master.yaml': PLAIN });
  terminal.git('remote', 'add', 'origin', 'git@github.com:acme/aws-accounts.git');
  const { url } = sandbox.github;
  const env = { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` };
  for (const token of ['gho_se\ncret', 'gho_secré\u0142t']) {
    const odd = await terminal.run(['status'], { env: { ...env, GITHUB_TOKEN: token } });
    expect(odd.exitCode).toBe(1);
    expect(odd.stderr).toContain('`GITHUB_TOKEN` contains a character that no token has');
    expect(odd.stderr).not.toMatch(/gho_|Transient/);
  }
  const wrong = await terminal.run(['status'], { env: { ...env, GITHUB_TOKEN: 'gho_wrong' } });
  expect(wrong.stderr).toContain('Check `GITHUB_TOKEN`');
});

test('a plan that nobody could confirm is shown as it is, in JSON too', async () => {
  const sandbox = await start();
  const terminal = open(sandbox, { 'accounts/dev.yaml': child('dev') });
  const { exitCode, stdout } = await terminal.run(['provision', '--json']);
  expect(exitCode).toBe(1);
  const document = JSON.parse(stdout);
  expect(document.plan).toMatchObject({
    complete: true,
    changes: [{ kind: 'create_account', account: 'dev' }],
  });
  expect(document.left).toContain('not a terminal: pass `--yes`');
  expect(sandbox.aws.accounts()).toHaveLength(1);
});

describe('what the system refuses', () => {
  const action = process.env.SANDBOX_ACTION ?? join(import.meta.dirname, '..', '..');
  const cli = join(action, 'dist', 'cli', 'index.js');
  const shell = (terminal: Terminal, line: string) =>
    spawnSync('bash', ['-c', line], {
      cwd: terminal.folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: terminal.folder,
        NODE: process.execPath,
        CLI: cli,
      },
    });

  test('is not called a bug', async () => {
    const sandbox = await start();
    const many = Array.from({ length: 300 }, (_, n) => [`accounts/a${n}.yaml`, 'regoin: x\n']);
    const terminal = open(sandbox, Object.fromEntries(many));
    // Whoever reads the output has seen enough.
    const cut = shell(terminal, '"$NODE" "$CLI" validate --json | head -c 10; echo $PIPESTATUS');
    expect(cut.stdout).toMatch(/^.{10}1\n$/s);
    expect(cut.stderr).toBe('');
    const full = shell(terminal, '"$NODE" "$CLI" validate > /dev/full');
    expect(full.status).toBe(1);
    expect(full.stderr).toBe('');
    const gone = shell(terminal, 'mkdir x; cd x; rmdir ../x; "$NODE" "$CLI" validate');
    expect(gone.status).toBe(1);
    expect(gone.stderr).toContain('the current folder no longer exists');
  });

  test('a valid answer that could not be written is no success', async () => {
    const sandbox = await start();
    const terminal = open(sandbox);
    expect(shell(terminal, '"$NODE" "$CLI" validate').stdout).toContain('1 account file, valid');
    const full = shell(terminal, '"$NODE" "$CLI" validate > /dev/full');
    expect(full.status).toBe(1);
  });

  test('a folder that can’t be written to', async () => {
    const sandbox = await start();
    const terminal = open(sandbox);
    rmSync(join(terminal.folder, 'accounts'), { recursive: true });
    // Not even root writes here.
    symlinkSync('/proc/self', join(terminal.folder, 'accounts'));
    const { exitCode, stderr } = await terminal.run(['init', '-y']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('not written: `accounts/master.yaml`');
    expect(stderr).not.toContain('Internal error');
  });
});
