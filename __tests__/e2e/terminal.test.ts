import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openTerminal } from './cli-support.ts';
import { child, existing, master, start } from './support.ts';

const PLAIN = master([]).replace(/admin_del.*\n/, '');
const DEV = { id: '200000000001', name: 'dev', email: 'aws+dev@example.com' };

describe('wherever it runs', () => {
  test.each(['team/aws', 'odd "name\\ é'])(
    'a subfolder (%s), also before the first commit',
    async (cwd) => {
      const sandbox = await start();
      sandbox.aws.addAccount({ ...DEV, tags: { team: 'core' } });
      const terminal = openTerminal(sandbox);
      terminal.write({
        // What would be hashed if paths were taken from the root.
        'accounts/master.yaml': PLAIN,
        'accounts/dev.yaml': existing('dev', DEV.id, 'tags: {team: other}\n'),
        [`${cwd}/accounts/master.yaml`]: PLAIN,
        [`${cwd}/accounts/dev.yaml`]: existing('dev', DEV.id, 'tags: {team: core}\n'),
      });
      expect(await terminal.run(['plan', '--changed'], { cwd })).toMatchObject({
        exitCode: 0,
        stderr: '',
      });
      terminal.git('add', '.');
      terminal.git('commit', '-qm', 'First');
      expect(await terminal.run(['plan', '--changed'], { cwd })).toMatchObject({ exitCode: 0 });
      terminal.write({
        [`${cwd}/accounts/dev.yaml`]: existing('dev', DEV.id, 'tags: {team: new}\n'),
      });
      const plan = await terminal.run(['plan', '--changed'], { cwd });
      expect(plan.exitCode).toBe(2);
      expect(plan.stdout).toContain('`dev`');
      expect(await terminal.run(['provision', '--changed', '--yes'], { cwd })).toMatchObject({
        exitCode: 0,
      });
      expect(sandbox.aws.account(DEV.id).tags).toMatchObject({ team: 'new' });
    },
  );

  test('a worktree', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': PLAIN, 'x/accounts/master.yaml': PLAIN });
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'First');
    terminal.git('worktree', 'add', '-q', 'tree');
    terminal.write({ 'tree/x/accounts/dev.yaml': child('dev') });
    const plan = await terminal.run(['plan', '--changed'], { cwd: 'tree/x' });
    expect(plan).toMatchObject({ exitCode: 2, stderr: '' });
    expect(plan.stdout).toContain('aws+dev@example.com');
  });

  test('the wrong folder is said, with the right one', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox);
    terminal.write({
      'infra/accounts/master.yaml': PLAIN,
      'infra/modules/readme.txt': '',
      'charts/values.yaml': 'a: 1\n',
    });
    const said = async (cwd: string, ...args: string[]): Promise<string> => {
      const { exitCode, stderr } = await terminal.run(args, { cwd });
      expect(exitCode).toBe(1);
      return stderr;
    };
    for (const command of ['plan', 'provision', 'drift', 'validate', 'init']) {
      const text = await said('.', command);
      expect(text).toContain('there is no folder `accounts` here');
      expect(text).toContain('`--accounts-dir infra/accounts`');
    }
    expect(await said('infra/modules', 'plan')).toContain(
      `run it in \`${join(terminal.folder, 'infra')}\``,
    );
    expect(await said('infra/accounts', 'validate')).toContain('run it one folder up');
    expect(await said('infra', 'plan', '--accounts-dir', 'acounts')).toContain(
      '`--accounts-dir accounts`',
    );
    expect(await said('charts', 'plan', '--accounts-dir', 'nothing')).toContain(
      'there is no folder `nothing` here',
    );
    expect(sandbox.aws.server.count()).toBe(0);
    expect(existsSync(join(terminal.folder, 'accounts'))).toBe(false);
  });
});

describe('init writes nothing outside of the accounts folder', () => {
  test.each(['../../x', '/tmp/x', 'a/b', '..', '"x\\0y"', '"..\\\\x"', '.hidden', 'C:x'])(
    'whatever the list holds (%s)',
    async (name) => {
      const sandbox = await start();
      const terminal = openTerminal(sandbox, false);
      terminal.write({ 'deep/er/accounts/master.yaml': master([name, 'prod']) });
      const before = tree(terminal.folder);
      const init = await terminal.run(
        ['init', '-y', '--root-email-pattern', 'aws+{name}@example.com'],
        { cwd: 'deep/er' },
      );
      expect(init.exitCode).toBe(1);
      expect(init.stderr).toContain('not written: `');
      const added = tree(terminal.folder).filter((path) => !before.includes(path));
      expect(added.filter((path) => path !== 'deep/er/accounts/prod.yaml')).toEqual([]);
      expect(existsSync('/tmp/x.yaml')).toBe(false);
    },
  );

  test('nor where a link leads', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      mkdirSync(join(terminal.folder, 'here'));
      symlinkSync(outside, join(terminal.folder, 'here/accounts'));
      symlinkSync(outside, join(terminal.folder, 'here/out'));
      for (const args of [
        ['init', '-y'],
        ['init', '-y', '--accounts-dir', 'out/accounts'],
      ]) {
        const { exitCode, stderr, stdout } = await terminal.run(args, { cwd: 'here' });
        expect(exitCode).toBe(1);
        expect(stdout + stderr).toContain('leads out of this folder');
      }
      expect(readdirSync(outside)).toEqual([]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });
});

function tree(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('at a terminal', () => {
  test('the files are checked without credentials', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    const env = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    terminal.write({ 'accounts/master.yaml': PLAIN, 'accounts/dev.yaml': child('dev') });
    expect(await terminal.run(['validate'], { env })).toMatchObject({
      exitCode: 0,
      stdout: 'Files: 2 account files, valid\n',
    });
    terminal.write({ 'accounts/dev.yaml': child('dev').replace('us-west-2', 'us-wst-2') });
    const wrong = await terminal.run(['validate'], { env });
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain('`accounts/dev.yaml:3`');
    const json = await terminal.run(['validate', '--json'], { env });
    expect(JSON.parse(json.stdout)).toMatchObject({
      valid: false,
      problems: [{ severity: 'error' }],
    });
    expect((await terminal.run(['validate', '--profile', 'x'])).exitCode).toBe(1);
    expect(sandbox.aws.server.count()).toBe(0);
  });

  test('a profile is chosen, and one that is not there is named', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    const { accessKeyId, secretAccessKey, sessionToken } = sandbox.aws.keys();
    terminal.write({
      'accounts/master.yaml': PLAIN,
      '.aws/config': '[profile payer]\nregion = us-west-2\n',
      '.aws/credentials': `[payer]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n${sessionToken ? `aws_session_token=${sessionToken}\n` : ''}`,
    });
    // Those of the environment would be refused.
    const env = { AWS_ACCESS_KEY_ID: 'AKIAOTHER', AWS_REGION: '' };
    expect(await terminal.run(['plan', '--profile', 'payer'], { env })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    for (const named of [
      await terminal.run(['plan', '--profile', 'nope']),
      await terminal.run(['plan'], { env: { AWS_PROFILE: 'nope' } }),
    ]) {
      expect(named.exitCode).toBe(1);
      expect(named.stderr).toContain('there is no AWS profile `nope`');
      expect(named.stderr).toContain('There is `payer`.');
    }
  });

  test('its version is told', async () => {
    const terminal = openTerminal(await start(), false);
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    expect(await terminal.run(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: `${version}\n`,
    });
  });

  test('options are called options', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    terminal.write({
      'accounts/master.yaml': PLAIN,
      'accounts/dev.yaml': child('dev'),
      'accounts/prod.yaml': child('prod'),
    });
    const many = await terminal.run(['plan', '--max-creates', '1', '--account-quota', '2']);
    expect(many.stdout).toContain('raise `--max-creates`;');
    expect(many.stdout).toContain('as set with `--account-quota`');
    const domain = await terminal.run(['plan', '--email-domains', 'acme.test', '--json']);
    expect(domain.stdout).toContain('`--email-domains` has');
    const listed = openTerminal(sandbox, false);
    listed.write({ 'accounts/master.yaml': master(['dev']).replace(/admin_del.*\n/, '') });
    expect((await listed.run(['validate'])).stdout).toContain('`org-accounts init dev`');
    expect((await listed.run(['init', '-y'])).stdout).toContain('`--root-email-pattern`');
  });

  test('the package has nothing to install', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as Record<string, object | undefined>;
    expect({ ...dependencies, ...optionalDependencies, ...peerDependencies }).toEqual({});
  });

  test('no Node that is supported is warned of', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox, false);
    terminal.write({
      'accounts/master.yaml': PLAIN,
      // What the SDK looks at.
      'old.mjs': "Object.defineProperty(process, 'version', { value: 'v20.20.2' });\n",
    });
    const env = { NODE_OPTIONS: `--import ${join(terminal.folder, 'old.mjs')}` };
    expect(await terminal.run(['plan'], { env })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('nothing to do'),
      stderr: '',
    });
  });
});
