import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import { expectNoSecond, type Files, merge, OLD, propose, withEmail } from './earlier-support.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

const OTHER = '200000000002';

/** `prod` and `dev` with their accounts, as they were imported, and files that have none. */
async function two(more: Record<string, string> = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({
      master: master(['dev2', 'live', 'prod', 'dev']),
      prod: existing('prod', OLD),
      dev: existing('dev', OTHER),
      ...more,
    }),
  });
  sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
  sandbox.aws.addAccount({ id: OTHER, name: 'Development', email: 'aws+dev@example.com' });
  return sandbox;
}

const GONE: Files = { 'accounts/prod.yaml': null };
const LIVE: Files = accounts({ live: withEmail('live', 'new') });
const DEV_AS = (name: string): Files =>
  accounts({ [name]: existing(name, OTHER).replace(`aws+${name}@`, 'aws+dev@') });

/** Files that stood at the path before, and had no account of their own. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'a file of a closed account': existing('live', '200000000003'),
  'a file that waits for its email': 'account_type: AWS\ntitle: live\n',
  'a file of nothing but a comment': '# soon\n',
  'a broken file': 'account_type: [AWS\n',
};

/** A closed account, whose file is left. */
async function withPlaceholder(text: string): Promise<Sandbox> {
  const sandbox = await two({ live: text });
  sandbox.aws.addAccount({
    id: '200000000003',
    name: 'closed',
    email: 'aws+live@example.com',
    state: 'CLOSED',
  });
  return sandbox;
}

/** Merges the default branch into another one and keeps nothing of it (`git merge -s ours`). */
async function mergeAway({ repository }: Sandbox, branch: string): Promise<void> {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const [tree, ...parents] = [`${branch}^{tree}`, '-p', branch, '-p', 'main', '-m', 'Merge main'];
  const args = [...who, 'commit-tree', tree ?? '', ...parents];
  const commit = execFileSync('git', args, { cwd: repository.directory, encoding: 'utf8' });
  await repository.setBranch(branch, commit.trim());
}

describe('a file whose path another one takes in the same change', () => {
  test.each(Object.keys(PLACEHOLDERS))('over %s', async (kind) => {
    const sandbox = await withPlaceholder(PLACEHOLDERS[kind] ?? '');
    await expectNoSecond(sandbox, { ...GONE, ...LIVE });
    // Nor later, when the email alone is altered.
    await expectNoSecond(sandbox, accounts({ live: withEmail('live', 'newer') }));
  });

  test('in a row: prod becomes dev, and dev becomes dev2', async () => {
    const sandbox = await two();
    await expectNoSecond(sandbox, {
      ...GONE,
      ...accounts({ dev: withEmail('dev', 'new') }),
      ...DEV_AS('dev2'),
    });
    await expectNoSecond(sandbox, accounts({ dev: withEmail('dev', 'newer') }));
  });

  test('in a circle: each has what the other one had, and one of them lost its id', async () => {
    const sandbox = await two();
    await expectNoSecond(sandbox, {
      ...DEV_AS('prod'),
      ...accounts({ dev: withEmail('dev', 'new') }),
    });
    await expectNoSecond(sandbox, accounts({ dev: withEmail('dev', 'newer') }));
  });

  test('it is overwritten by another account’s file, and goes on under a new name', async () => {
    const sandbox = await two();
    await expectNoSecond(sandbox, { 'accounts/dev.yaml': null, ...DEV_AS('prod'), ...LIVE });
    await expectNoSecond(sandbox, accounts({ live: withEmail('live', 'newer') }));
  });

  test('it is emptied, and goes on under a new name', async () => {
    const sandbox = await two();
    await expectNoSecond(sandbox, { 'accounts/prod.yaml': '# moved\n', ...LIVE });
  });
});

describe('over several commits', () => {
  test.each(['merge', 'rebase', 'squash'] as const)(
    'of a pull request that is merged by %s',
    async (method) => {
      const sandbox = await withPlaceholder(PLACEHOLDERS['a file of a closed account'] ?? '');
      await sandbox.repository.commit('main', { 'README.md': 'before\n' });
      const { number } = await sandbox.repository.openPullRequest({ head: 'steps', files: GONE });
      await sandbox.repository.commit('steps', LIVE);
      failed(await sandbox.plan());
      expect(comment(sandbox, number)).toContain('no second one is created');
      await sandbox.repository.merge(number, method);
      await sandbox.repository.commit('main', { 'README.md': 'after\n' });
      await expectNoSecond(sandbox, accounts({ live: withEmail('live', 'newer') }));
    },
  );

  test.each([
    ['the old name first', [GONE, LIVE]],
    ['the new name first', [LIVE, GONE]],
  ] as const)('of a push, %s', async (_, steps) => {
    const sandbox = await withPlaceholder(PLACEHOLDERS['a file of a closed account'] ?? '');
    await merge(sandbox, { 'README.md': 'before\n' });
    for (const files of steps) await sandbox.repository.commit('local', files);
    await sandbox.repository.setBranch('main', await sandbox.repository.sha('local'));
    await merge(sandbox, { 'README.md': 'after\n' });
    await expectNoSecond(sandbox, accounts({ live: withEmail('live', 'newer') }));
  });

  test('an id that came to the branch, and that the branch of a pull request never had', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['prod']), prod: child('prod') }),
    });
    sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+other@example.com' });
    const { repository } = sandbox;
    const { number } = await repository.openPullRequest({
      head: 'apart',
      files: accounts({ prod: withEmail('prod', 'new') }),
    });
    await repository.commit(
      'main',
      accounts({ prod: existing('prod', OLD).replace('aws+prod@', 'aws+other@') }),
    );
    // The conflict is resolved for the branch, as `git merge -s ours` does.
    await mergeAway(sandbox, 'apart');
    await sandbox.plan();
    await repository.merge(number, 'merge');
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'newer') }));
  });
});

describe('what lost no account on the way is no old name', () => {
  test.each(['merge', 'squash'] as const)(
    'a new file comes with changes of others, by %s',
    async (method) => {
      const sandbox = await two();
      const { number, step } = await propose(sandbox, {
        ...accounts({
          live: child('live'),
          prod: existing('prod', OLD, 'enabled: true\n'),
          dev: existing('dev', OTHER, 'enabled: true\n'),
        }),
      });
      succeeded(step);
      await sandbox.repository.merge(number, method);
      // Nobody provisions; prod's file goes, and the new account gets another email.
      await merge(sandbox, GONE);
      const { step: later } = await propose(
        sandbox,
        accounts({ live: withEmail('live', 'newer') }),
      );
      succeeded(later);
    },
  );

  test('two files swap names, and a third one comes', async () => {
    const sandbox = await two();
    const { step } = await propose(sandbox, {
      ...DEV_AS('prod'),
      ...accounts({
        dev: existing('dev', OLD).replace('aws+dev@', 'aws+prod@'),
        live: child('live'),
      }),
    });
    succeeded(step);
  });

  test('an account that does not exist yet gets another email as a new one comes', async () => {
    const sandbox = await two({ live: child('live') });
    const { step } = await propose(
      sandbox,
      accounts({ live: withEmail('live', 'new'), dev2: child('dev2') }),
    );
    succeeded(step);
  });
});

test('at a terminal, too', async () => {
  const sandbox = await two();
  const terminal = openTerminal(sandbox);
  terminal.write({
    'accounts/master.yaml': master(['live']),
    'accounts/prod.yaml': existing('prod', OLD),
    'accounts/dev.yaml': existing('dev', OTHER),
    'accounts/live.yaml': '# soon\n',
  });
  terminal.git('add', '.');
  terminal.git('commit', '-qm', 'one');
  terminal.write({
    'accounts/prod.yaml': '# moved\n',
    'accounts/live.yaml': withEmail('live', 'new'),
  });
  const planned = await terminal.run(['plan']);
  expect(planned.stdout).toContain('no second one is created');
  terminal.git('commit', '-qam', 'two');
  terminal.write({ 'accounts/live.yaml': withEmail('live', 'newer') });
  terminal.git('commit', '-qam', 'three');
  const run = await terminal.run(['provision', '--yes']);
  expect(run.exitCode).toBe(1);
  expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
});
