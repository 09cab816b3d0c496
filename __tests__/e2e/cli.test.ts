import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasTerminals, openTerminal } from './cli-support.ts';
import { child, delegateRole, existing, MANAGEMENT, master, start } from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const ENTER = '\r';

describe('at a terminal', () => {
  test('Paco’s story: init, provision, import of legacy, access for administrators', async () => {
    const sandbox = await start();
    const { aws } = sandbox;
    delegateRole(sandbox);
    const terminal = openTerminal(sandbox);

    expect(await terminal.run(['init', '--yes'])).toMatchObject({ exitCode: 0 });
    expect(terminal.read('accounts/master.yaml')).toContain(`account_id: '${MANAGEMENT}'`);
    expect(terminal.read('accounts/master.yaml')).toContain('region: us-west-2');
    terminal.write({
      'accounts/master.yaml': terminal
        .read('accounts/master.yaml')
        .replace('title', `admin_delegate_role_name: ${ROLE}\ntitle`)
        .replace(' []', '\n- prod # first\n- dev'),
    });
    const init = await terminal.run([
      'init',
      '--root-email-pattern',
      'aws+{name}@example.com',
      '-y',
    ]);
    expect(init).toMatchObject({ exitCode: 0, stderr: '' });
    expect(init.stdout).toBe('  + `accounts/prod.yaml`\n  + `accounts/dev.yaml`\n');
    expect(terminal.read('accounts/prod.yaml')).toContain('title: Production AWS Account');

    const plan = await terminal.run(['plan']);
    expect(plan).toMatchObject({ exitCode: 2 });
    expect(plan.stdout).toContain('Plan: 2 accounts to create, 1 role policy to update');
    expect(aws.server.count('CreateAccount')).toBe(0);

    const refused = await terminal.run(['provision']);
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.stdout).toContain('not a terminal: pass `--yes`');
    expect(aws.server.count('CreateAccount')).toBe(0);

    const done = await terminal.run(['provision', '--yes']);
    expect(done).toMatchObject({ exitCode: 0 });
    const prod = aws.account('aws+prod@example.com');
    expect(terminal.read('accounts/prod.yaml')).toContain(`account_id: '${prod.id}'`);
    expect(done.stderr).toContain(`Wrote the id \`${prod.id}\` into \`accounts/prod.yaml\`.`);
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'Accounts');

    aws.addAccount({
      id: '012345678912',
      name: 'Legacy',
      email: 'you@example.com',
      roleName: ROLE,
    });
    const drift = await terminal.run(['drift']);
    expect(drift).toMatchObject({ exitCode: 2 });
    expect(drift.stdout).toContain('`012345678912` `Legacy`');
    const imported = await terminal.run(['import', '012345678912=legacy']);
    expect(imported).toMatchObject({ exitCode: 0 });
    expect(terminal.read('accounts/legacy.yaml')).toContain("account_id: '012345678912'");
    expect(terminal.git('diff', '--unified=0', 'accounts/master.yaml')).toContain('+- legacy');
    expect(await terminal.run(['provision', '-y'])).toMatchObject({ exitCode: 0 });
    const access = JSON.stringify(aws.account(aws.managementId).roles[ROLE]?.policies);
    expect(access).toContain(`arn:aws:iam::012345678912:role/${ROLE}`);

    for (const command of ['plan', 'drift', 'provision']) {
      expect(await terminal.run([command])).toMatchObject({ exitCode: 0 });
    }
    expect(await terminal.run(['import', 'all'])).toMatchObject({ exitCode: 0 });
    expect(await terminal.run(['init'])).toMatchObject({ exitCode: 0 });
    expect(aws.server.count('CreateAccount')).toBe(2);
  });

  (hasTerminals ? test : test.skip)(
    'questions are asked, with Paco’s answers at hand',
    async () => {
      const sandbox = await start();
      const { aws } = sandbox;
      const terminal = openTerminal(sandbox);
      terminal.write({ 'accounts/master.yaml': master(['prod']).replace(/admin_del.*\n/, '') });
      const answers = [
        ['Title', ENTER],
        ['Region', ENTER],
        ['Root email address', `nothing${ENTER}`],
        ['is not an email address', `\u0015aws+prod@example.com${ENTER}`],
      ] as const;
      const init = await terminal.run(['init'], { answers });
      expect(init.exitCode).toBe(0);
      expect(terminal.read('accounts/prod.yaml')).toBe(
        'account_type: AWS\ntitle: Production AWS Account\nregion: us-west-2\nroot_email: aws+prod@example.com\n',
      );
      const no = await terminal.run(['provision'], { answers: [['Do this', 'n']] });
      expect(no.exitCode).toBe(1);
      expect(no.stdout).toContain('the answer was no');
      const interrupted = await terminal.run(['provision'], { answers: [['Do this', '\u0003']] });
      expect(interrupted.exitCode).toBe(1);
      expect(aws.server.count('CreateAccount')).toBe(0);
      const yes = await terminal.run(['provision'], { answers: [['Do this', 'y']] });
      expect(yes.exitCode).toBe(0);
      expect(yes.stdout).toContain('\u001b[32m');
      const plain = await terminal.run(['plan'], { answers: [], env: { NO_COLOR: '1' } });
      expect(plain.stdout).not.toContain('\u001b[');
      expect(terminal.read('accounts/prod.yaml')).toContain(aws.account('aws+prod@example.com').id);
    },
  );

  test('JSON is all there is on standard output', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': master([]), 'accounts/prod.yaml': child('prod') });
    const plan = await terminal.run(['plan', '--json', '--max-creates', '0']);
    expect(plan.exitCode).toBe(1);
    expect(JSON.parse(plan.stdout)).toMatchObject({ version: 1, mergeable: false });
    delegateRole(sandbox);
    const right = await terminal.run(['plan', '--json']);
    expect(right.exitCode).toBe(2);
    expect(JSON.parse(right.stdout)).toMatchObject({
      changes: [{ kind: 'create_account', account: 'prod' }, { kind: 'set_delegate_access' }],
    });
    expect((await terminal.run(['provision', '--json'])).exitCode).toBe(1);
    const done = await terminal.run(['provision', '--json', '--yes']);
    expect(done.exitCode).toBe(0);
    const { id } = sandbox.aws.account('aws+prod@example.com');
    expect(JSON.parse(done.stdout)).toMatchObject({
      left: null,
      outcomes: [{ account: 'prod', kind: 'create_account', state: 'done', account_id: id }, {}],
    });
    expect(JSON.parse((await terminal.run(['drift', '--json'])).stdout)).toMatchObject({
      unmanaged: [],
    });
  });

  test('a file keeps all but its id, and what it said before is known from the last commit', async () => {
    const sandbox = await start();
    const { aws } = sandbox;
    const terminal = openTerminal(sandbox);
    aws.addAccount({
      id: '200000000001',
      name: 'dev',
      email: 'aws+dev@example.com',
      tags: { team: 'core', own: 'x' },
    });
    const prod = '# first\r\ntitle: "P"\r\nroot_email: aws+prod@example.com # mail\r\n';
    terminal.write({
      'accounts/master.yaml': master([]).replace(/admin_del.*\n/, ''),
      'accounts/dev.yaml': existing('dev', '200000000001', 'tags: {team: core}\n'),
    });
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'First');
    terminal.write({
      'accounts/dev.yaml': existing('dev', '200000000001'),
      'accounts/prod.yaml': prod,
    });
    chmodSync(join(terminal.folder, 'accounts/prod.yaml'), 0o664);
    expect(await terminal.run(['provision', '--yes', '--changed'])).toMatchObject({ exitCode: 0 });
    expect(aws.account('200000000001').tags).toEqual({ own: 'x' });
    const { id } = aws.account('aws+prod@example.com');
    expect(terminal.read('accounts/prod.yaml')).toBe(`${prod}account_id: '${id}'\r\n`);
    expect(statSync(join(terminal.folder, 'accounts/prod.yaml')).mode & 0o777).toBe(0o664);
  });

  test('an account that exists elsewhere is invited where its file is new, and once', async () => {
    const sandbox = await start();
    const { aws } = sandbox;
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': master([]).replace(/admin_del.*\n/, '') });
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'First');
    const { id } = aws.addOutsider({ id: '012345678912', email: 'aws+legacy@example.com' });
    terminal.write({ 'accounts/legacy.yaml': existing('legacy', id) });
    const plan = await terminal.run(['plan']);
    expect(plan.exitCode).toBe(2);
    expect(plan.stdout).toContain('Plan: 1 account to invite');
    const done = await terminal.run(['provision', '--yes']);
    expect(done.exitCode).toBe(0);
    expect(done.stdout).toContain('Invited');
    expect((await terminal.run(['provision', '--yes'])).exitCode).toBe(0);
    expect(aws.server.count('InviteAccountToOrganization')).toBe(1);
  });

  test('Ctrl-C sends nothing more, and keeps the ids that are known', async () => {
    const sandbox = await start();
    const { aws } = sandbox;
    const terminal = openTerminal(sandbox, false);
    const names = Array.from({ length: 12 }, (_, index) => `team${index}`);
    terminal.write({
      'accounts/master.yaml': master([]).replace(/admin_del.*\n/, ''),
      ...Object.fromEntries(names.map((name) => [`accounts/${name}.yaml`, child(name)])),
    });
    let interrupt = (): void => undefined;
    const heard = Promise.withResolvers<void>();
    // Two are done by then: at most five are made at once.
    aws.server.fault({
      operation: 'CreateAccount',
      when: 'before',
      skip: 6,
      effect: () => {
        interrupt();
        return heard.promise;
      },
    });
    const ended = await terminal.run(['provision', '--yes', '--max-creates', '12'], {
      onOutput: (text, kill) => {
        interrupt = () => kill('SIGINT');
        if (text.includes('Cancelled')) heard.resolve();
      },
    });
    expect(ended.stdout + ended.stderr).toContain('Wrote the id');
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toContain('Cancelled: nothing more is sent');
    expect(ended.stdout).toContain('the run was cancelled');
    const made = aws.accounts().filter(({ email }) => email.startsWith('aws+team'));
    expect(made.length).toBeLessThan(12);
    const again = await terminal.run(['provision', '--yes', '--max-creates', '12']);
    expect(again.exitCode).toBe(0);
    expect(aws.accounts()).toHaveLength(13);
    for (const name of names) {
      const { id } = aws.account(`aws+${name}@example.com`);
      expect(terminal.read(`accounts/${name}.yaml`)).toContain(`account_id: '${id}'`);
    }
  });

  test('what is wrong is said in a sentence', async () => {
    const sandbox = await start({ organization: false });
    const terminal = openTerminal(sandbox, false);
    const said = async (
      args: readonly string[],
      env: Record<string, string> = {},
    ): Promise<string> => {
      const { exitCode, stdout, stderr } = await terminal.run(args, { env });
      expect(exitCode).toBe(1);
      return stdout + stderr;
    };
    expect(await said(['plann'])).toContain('Did you mean `plan`?');
    expect(await said(['plan', '--max-creates', 'x'])).toContain(
      'the option `--max-creates` is `x`',
    );
    expect(await said(['plan', '--jsn'])).toContain('Did you mean `--json`?');
    expect(await said(['plan', 'prod'])).toContain('takes only options');
    expect(await said(['import'])).toContain('does not say what to import');
    expect(await said(['import', '123'])).toContain('contains `123`');
    expect(await said(['import', 'all'])).toContain('no organization');
    expect(await said(['init', '../x', '--email', 'x@example.com'])).toContain("can't be the name");
    expect(await said(['init', 'a', 'b', '--email', 'x@example.com'])).toContain('for one account');
    expect(await said(['init'])).toContain('its root email is not known');
    expect(await said(['plan', '--accounts-dir', '../x'])).toContain('--accounts-dir');
    terminal.write({ 'here/dev.yaml': child('dev') });
    const here = ['--accounts-dir', 'here'];
    expect(await said(['drift', ...here, '--allowed-account-ids', '999999999999'])).toContain(
      '`--allowed-account-ids`',
    );
    const none = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const imported = await said(['import', 'all', ...here], none);
    expect(imported).toContain('Set `AWS_PROFILE`, or sign in with `aws sso login`');
    const { stdout } = await terminal.run(['plan', '--json', ...here], { env: none });
    expect(JSON.parse(stdout)).toMatchObject({
      error: { hint: expect.stringContaining('Set `AWS_PROFILE`') },
    });
    terminal.write({ accounts: 'no folder' });
    expect(await said(['plan'])).toContain("`accounts` can't be read as a folder");
  });

  test('the packed program needs nothing beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      const root = join(import.meta.dirname, '..', '..');
      const run = (command: string, ...args: string[]): string =>
        execFileSync(command, args, {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      const [packed] = JSON.parse(run('npm', 'pack', root, '--json')) as [{ filename: string }];
      run('tar', '-xzf', packed.filename);
      const help = run(process.execPath, 'package/dist/cli/index.js', 'provision', '--help');
      expect(help).toContain('--creation-timeout <minutes>');
      expect(run('tar', '-tzf', packed.filename)).not.toMatch(/sandbox|__tests__|src\//);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
