import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PERMISSIONS } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { accountsOf, expectJson, planOf, root, valid } from './outputs-support.ts';
import { accounts, child, delegateRole, failed, master, start, succeeded } from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const PLAIN = master([]).replace(/^admin_delegate.*\n/m, '');

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `a${String(index).padStart(3, '0')}`);

describe('outputs that are JSON always are', () => {
  test('of a run that fails before it can begin, or that AWS refuses', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    const { repository } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    const runs = [
      await sandbox.plan({ with: { 'max-creates': 'x' } }),
      await sandbox.plan({ with: { command: 'provision' } }),
      await sandbox.plan({ with: { 'role-to-assume': 'arn:aws:iam::111122223333:role/none' } }),
      await sandbox.plan({ env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' } }),
    ];
    for (const step of runs) {
      expectJson(failed(step));
      expect(step.outputs.plan).toBe('null');
      expect(step.outputs['plan-file']).toBe('');
    }
    expectJson(failed(await sandbox.plan({ with: { 'max-creates': '0' } })));
  });

  test('of one that has nothing to do', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    const { repository } = sandbox;
    await repository.openPullRequest({ head: 'p', files: { 'README.md': 'else\n' } });
    const untouched = succeeded(await sandbox.plan());
    expectJson(untouched);
    expect(planOf(untouched)).toMatchObject({ complete: true, changes: [] });
    expect(accountsOf(untouched).accounts).toMatchObject({ master: { id: '111122223333' } });
    const { id } = repository.comment(1, 'Looks good.');
    const event = { name: 'issue_comment', comment: id, action: 'created' } as const;
    const permissions = PERMISSIONS.write;
    expectJson(succeeded(await sandbox.plan({ event, permissions, with: { command: 'auto' } })));
    await repository.merge(1);
    expectJson(succeeded(await sandbox.provision()));
    expectJson(succeeded(await sandbox.drift()));
    const dispatch = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    for (const command of ['import', 'init']) {
      const given = { command, accounts: 'all' };
      const step = await sandbox.plan({ event: dispatch, permissions, with: given });
      expectJson(step);
    }
  });

  test('of one that is killed', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const running = await sandbox.startProvision();
    while (sandbox.aws.server.count('CreateAccount') === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    running.kill('SIGKILL');
    const step = await running.done;
    expect(step.exitCode).toBeNull();
    expectJson(step);
  });

  test('of one that creates, and of one that creates only some', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    const files = accounts({ zeta: child('zeta'), beta: child('beta'), broken: child('broken') });
    await sandbox.repository.openPullRequest({ head: 'p', files });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    sandbox.aws.nextCreation({ name: 'broken', fails: 'EMAIL_ALREADY_EXISTS' });
    const step = failed(await sandbox.provision());
    const ids = (name: string): string => sandbox.aws.account(`aws+${name}@example.com`).id;
    const entry = (name: string) => ({
      name,
      id: ids(name),
      region: 'us-west-2',
      role_arn: `arn:aws:iam::${ids(name)}:role/${ROLE}`,
    });
    const created = ['beta', 'zeta'].map((name) => ({ name, id: ids(name) }));
    const include = ['beta', 'zeta'].map(entry);
    expectJson(step, { created, matrix: { include } });
    expect(accountsOf(step)).toEqual({
      version: 1,
      accounts: JSON.parse(step.outputs.accounts ?? ''),
      created,
      matrix: { include },
    });
    expect(JSON.parse(step.outputs.accounts ?? '').beta).toEqual({
      id: ids('beta'),
      email: 'aws+beta@example.com',
      region: 'us-west-2',
      file: 'accounts/beta.yaml',
    });
  });

  test('where the files can’t be written, which fails', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    const step = failed(await sandbox.plan({ env: { RUNNER_TEMP: '/nowhere/at/all' } }));
    expect(step.errors.join()).toContain('could not be written');
    expectJson(step);
    expect(step.outputs['plan-file']).toBe('');
    expect(JSON.parse(step.outputs.plan ?? '').changes).toHaveLength(1);
  });
});

describe('what is too long', () => {
  test('a plan is whole in its file, and the output says so', async () => {
    const tags = `tags:\n  one: ${'é'.repeat(250)}\n  two: ${'ö'.repeat(250)}\n`;
    const files = Object.fromEntries(names(600).map((name) => [name, child(name, tags)]));
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
    const step = succeeded(await sandbox.plan({ with: { 'max-creates': '600' } }));
    const path = step.outputs['plan-file'] ?? '';
    const short = JSON.parse(step.outputs.plan ?? '');
    expect(valid('plan', short)).toEqual({
      version: 1,
      truncated: true,
      file: path,
      message: expect.stringContaining('too long'),
    });
    expect(step.log).toContain('The output `plan` is too long');
    const whole = valid('plan', JSON.parse(readFileSync(path, 'utf8')));
    expect(JSON.stringify(whole).length).toBeGreaterThan(450_000);
    expect(whole).toMatchObject({ truncated: false, mergeable: true });
    expectJson(step);
  });

  test('new accounts: 256 in a matrix, in order, the next in another', async () => {
    const all = names(258);
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    sandbox.aws.addAccounts(all.length, (n) => ({
      name: all[n] ?? '',
      email: `aws+${all[n]}@example.com`,
      roleName: ROLE,
    }));
    const files = Object.fromEntries([...all].reverse().map((name) => [name, child(name)]));
    await sandbox.repository.commit('main', accounts(files), 'Accounts');
    const event = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const given = { 'readiness-timeout': '0' };
    const step = succeeded(await sandbox.provision({ event, with: given }));
    const whole = accountsOf(step);
    expect(whole.matrix.include.map(({ name }) => name)).toEqual(all);
    expect(whole.created.map(({ name }) => name)).toEqual(all);
    expectJson(step, {
      created: whole.created,
      matrix: { include: whole.matrix.include.slice(0, 256) },
      'matrix-2': { include: whole.matrix.include.slice(256) },
    });
  }, 300_000);
});

describe('the policy of docs/outputs.md', () => {
  const text = readFileSync(join(root, 'docs', 'outputs.md'), 'utf8');
  const [, block = ''] = /<!-- policy:[^>]*-->\n+```yaml\n(.*?)```/s.exec(text) ?? [];
  const { plan } = parse(block) as {
    plan: {
      permissions: object;
      steps: { id?: string; env?: Record<string, string>; run?: string; shell?: string }[];
    };
  };
  const step = plan.steps.find(({ run }) => run !== undefined);

  /** Runs it as the runner does ("Workflow syntax", `shell`), after a plan. */
  const judge = ({ outputs }: Pick<Step, 'outputs'>): { passes: boolean; said: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const expression = /^\$\{\{ steps\.accounts\.outputs\.([\w-]+) \}\}$/;
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const [, output] = expression.exec(value) ?? [];
      return [name, output === undefined ? value : (outputs[output] ?? '')];
    });
    try {
      writeFileSync(join(folder, 'script.sh'), step?.run ?? 'exit 9');
      const said = execFileSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'script.sh')],
        {
          env: { PATH: process.env.PATH, RUNNER_TEMP: folder, ...Object.fromEntries(env) },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      return { passes: true, said };
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      return { passes: false, said: stdout + stderr };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('passes what it allows, and refuses what it does not', async () => {
    expect(plan.permissions).toEqual(PERMISSIONS.plan);
    expect([step?.shell, plan.steps[0]?.id]).toEqual(['bash', 'accounts']);
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    delegateRole(sandbox);
    const { repository } = sandbox;
    const right = child('right', 'tags:\n  team: core\n');
    await repository.openPullRequest({ head: 'p', files: accounts({ right }) });
    const fine = succeeded(await sandbox.plan());
    expect(judge(fine)).toEqual({ passes: true, said: '' });

    await repository.openPullRequest({ head: 'q', files: { 'README.md': 'else\n' } });
    expect(judge(succeeded(await sandbox.plan()))).toEqual({ passes: true, said: '' });

    const wrong = {
      bare: child('bare'),
      'else ##[error]x': child('else', 'tags: {team: core}\n').replace('@example.com', '@evil.net'),
    };
    await repository.openPullRequest({ head: 'r', files: accounts(wrong) });
    expect(judge(succeeded(await sandbox.plan()))).toEqual({
      passes: false,
      said: 'bare: the tag team is missing\nelse%20%23%23%5Berror%5Dx: the root email is not at example.com\n',
    });

    await repository.fork('outsider');
    await repository.openPullRequest({ head: 's', fork: 'outsider', files: accounts({ right }) });
    expect(judge(await sandbox.plan()).said).toContain('AWS was not asked');

    const refused = failed(await sandbox.plan({ with: { 'max-creates': 'x' } }));
    expect(judge(refused)).toMatchObject({ passes: false });
  });

  test('refuses access to all accounts at once, a short plan, and another version', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    delegateRole(sandbox);
    await sandbox.repository.openPullRequest({ head: 'p', files: { 'README.md': 'else\n' } });
    const { outputs } = succeeded(await sandbox.plan());
    const empty = JSON.parse(readFileSync(outputs['plan-file'] ?? '', 'utf8')) as object;
    expect(empty).toMatchObject({ version: 1, truncated: false, complete: true, changes: [] });
    const changed = (more: object): { passes: boolean; said: string } => {
      const folder = mkdtempSync(join(tmpdir(), 'plan-'));
      const path = join(folder, 'plan.json');
      writeFileSync(path, JSON.stringify({ ...empty, ...more }));
      const judged = judge({ outputs: { 'plan-file': path } });
      rmSync(folder, { recursive: true });
      return judged;
    };
    const access = (before: string | null, after: string) => ({
      changes: [
        {
          kind: 'set_delegate_access',
          account: 'master',
          role_name: 'Admins',
          before: before === null ? null : { covers: before },
          after: { covers: after },
        },
      ],
    });
    expect(changed({})).toMatchObject({ passes: true });
    expect(changed(access('listed_roles', 'listed_roles'))).toMatchObject({ passes: true });
    for (const before of ['listed_roles', null]) {
      const judged = changed(access(before, 'whole_organization'));
      expect(judged).toMatchObject({
        passes: false,
        said: 'master: all accounts would be open to Admins\n',
      });
    }
    expect(changed({ truncated: true })).toMatchObject({ passes: false });
    expect(changed({ version: 2 })).toMatchObject({ passes: false });
  });
});
