import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import {
  expectNoSecond,
  type Files,
  imported,
  merge,
  OLD,
  propose,
  withEmail,
} from './earlier-support.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

const GONE: Files = { 'accounts/prod.yaml': null };
const NEW: Files = accounts({ production: withEmail('production', 'new', 'account_name: main\n') });

/** Merges a pull request of several commits, whose plan is red, as somebody who may. */
async function mergeSteps(
  sandbox: Sandbox,
  [first, ...rest]: readonly Files[],
  method: 'merge' | 'rebase' | 'squash',
): Promise<void> {
  const head = `steps-${sandbox.repository.activity.length}`;
  const files = first ?? {};
  const { number } = await sandbox.repository.openPullRequest({ head, files });
  for (const more of rest) await sandbox.repository.commit(head, more);
  failed(await sandbox.plan());
  expect(comment(sandbox, number)).toContain('no second one is created');
  await sandbox.repository.merge(number, method);
}

/** Pushes several commits at once. */
async function pushSteps({ repository }: Sandbox, steps: readonly Files[]): Promise<void> {
  const branch = `local-${repository.activity.length}`;
  for (const files of steps) await repository.commit(branch, files);
  await repository.setBranch('main', await repository.sha(branch));
}

/** That a later pull request, which alters the email alone, creates no account, nor does any run after it. */
async function expectNoneLater(sandbox: Sandbox): Promise<void> {
  await expectNoSecond(sandbox, accounts({ production: withEmail('production', 'newer') }));
}

describe('a file renamed over several commits is still the one that had an account', () => {
  test.each([
    ['merged', [GONE, NEW], 'merge'],
    ['rebased', [GONE, NEW], 'rebase'],
    ['merged, the new name first', [NEW, GONE], 'merge'],
    ['rebased, the new name first', [NEW, GONE], 'rebase'],
    ['rebased, with commits between', [NEW, { 'a.txt': 'a' }, { 'b.txt': 'b' }, GONE], 'rebase'],
    [
      'merged, by way of a third name',
      [{ ...GONE, 'accounts/x.yaml': child('x') }, { 'accounts/x.yaml': null }, NEW],
      'merge',
    ],
    ['squashed', [GONE, NEW], 'squash'],
  ] as const)('%s', async (_, steps, method) => {
    const sandbox = await imported();
    await sandbox.repository.commit('main', { 'README.md': 'before\n' });
    await mergeSteps(sandbox, steps, method);
    await sandbox.repository.commit('main', { 'README.md': 'after\n' });
    await expectNoneLater(sandbox);
  });

  test.each([
    ['the old name first', [GONE, NEW]],
    ['the new name first', [NEW, GONE]],
    ['with a commit between', [NEW, { 'a.txt': 'a' }, GONE]],
  ] as const)('rebased, where GitHub links the last commit alone, %s', async (_, steps) => {
    const sandbox = await imported();
    const { repository } = sandbox;
    repository.settings({ rebaseAssociatesEveryCommit: false });
    await merge(sandbox, { 'README.md': 'before\n' });
    await mergeSteps(sandbox, steps, 'rebase');
    await repository.commit('main', { 'README.md': 'after\n' });
    await expectNoneLater(sandbox);
  });

  test.each([
    ['the old name first', [GONE, NEW]],
    ['the new name first', [NEW, GONE]],
    ['with commits between', [NEW, { 'a.txt': 'a' }, GONE, { 'b.txt': 'b' }]],
  ] as const)('pushed without a pull request, %s', async (_, steps) => {
    const sandbox = await imported();
    await merge(sandbox, { 'README.md': 'before\n' });
    await pushSteps(sandbox, steps);
    await merge(sandbox, { 'README.md': 'after\n' });
    await expectNoneLater(sandbox);
  });

  test.each(['merge', 'rebase'] as const)(
    'by pull requests into a branch that came to the default one by %s',
    async (method) => {
      const sandbox = await imported();
      const { repository } = sandbox;
      await repository.branch('next');
      for (const files of [GONE, NEW]) {
        const { number } = await repository.openPullRequest({
          head: `step-${repository.activity.length}`,
          base: 'next',
          files,
        });
        await repository.merge(number, 'squash');
      }
      const { number } = await repository.openPullRequest({ head: 'next' });
      failed(await sandbox.plan());
      await repository.merge(number, method);
      await expectNoneLater(sandbox);
    },
  );
});

describe('what was never one change is two accounts', () => {
  test('a file goes in one pull request, and another comes in the next', async () => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    const { number, step } = await propose(sandbox, NEW);
    succeeded(step);
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+new@example.com').name).toBe('main');
  });

  test('a file goes in one pull request, and others come by rebase right after it', async () => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    const { number } = await sandbox.repository.openPullRequest({ head: 'two', files: NEW });
    await sandbox.repository.commit('two', accounts({ dev: child('dev') }));
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(number, 'rebase');
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
  });
});

const AWS = { 'accounts-dir': 'aws' };

describe('a file that comes from another folder is still the one that had an account', () => {
  test.each([
    [
      'all files move to another folder',
      {
        'accounts/master.yaml': null,
        ...GONE,
        'aws/master.yaml': master([]),
        'aws/prod.yaml': withEmail('prod', 'new'),
      },
    ],
    [
      'and get other names and endings',
      {
        'accounts/master.yaml': null,
        ...GONE,
        'aws/master.yaml': master([]),
        'aws/production.yml': withEmail('production', 'new'),
      },
    ],
  ] as const)('when %s', async (_, files) => {
    const sandbox = await imported();
    await expectNoSecond(sandbox, files, AWS);
    const path = 'aws/prod.yaml' in files ? 'aws/prod.yaml' : 'aws/production.yml';
    await expectNoSecond(sandbox, { [path]: withEmail('prod', 'newer') }, AWS);
  });

  test('when it joins others in a folder that is there', async () => {
    const sandbox = await imported({ dev: child('dev') });
    await expectNoSecond(
      sandbox,
      {
        ...GONE,
        'teams/a/aws/master.yaml': master([]),
        'teams/a/aws/prod.yaml': withEmail('prod', 'new'),
      },
      { 'accounts-dir': 'teams/a/aws' },
    );
  });

  test('when it was put aside, and comes back under another name', async () => {
    const sandbox = await imported();
    await merge(sandbox, { ...GONE, 'archive/2025/prod.yaml': existing('prod', OLD) });
    await expectNoSecond(sandbox, { 'archive/2025/prod.yaml': null, ...NEW });
    await expectNoneLater(sandbox);
  });
});

test.each(['accounts/prod.yaml.disabled', 'accounts/prod.txt', 'attic/_prod.yaml~'])(
  'a file that was put aside as %s, and comes back under another name, is the one that had an account',
  async (aside) => {
    const sandbox = await imported();
    await merge(sandbox, { ...GONE, [aside]: existing('prod', OLD) });
    await expectNoSecond(sandbox, { [aside]: null, ...NEW });
    await expectNoneLater(sandbox);
  },
);

describe('an account whose file is gone, and whose name a new one has', () => {
  test('is not made a second time in a later pull request', async () => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    await expectNoSecond(
      sandbox,
      accounts({ live: withEmail('live', 'new', 'account_name: Production\n') }),
    );
  });

  test('is not, where the action made it', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await merge(sandbox, accounts({ prod: child('prod') }));
    succeeded(await sandbox.provision());
    await merge(sandbox, GONE);
    await expectNoSecond(
      sandbox,
      accounts({ live: withEmail('live', 'new', 'account_name: prod\n') }),
    );
  });

  test('is no problem where it was never one of these files', async () => {
    const sandbox = await imported();
    sandbox.aws.addAccount({ name: 'live', email: 'hand@example.com' });
    const { step } = await propose(sandbox, accounts({ live: child('live') }));
    succeeded(step);
  });
});

describe('at a terminal, too', () => {
  test.each([
    ['in one push', false],
    ['in a branch that was merged', true],
  ])(
    'a file renamed over several commits is the one that had an account, %s',
    async (_, isMerged) => {
      const sandbox = await imported();
      const terminal = openTerminal(sandbox);
      const steps = [GONE, { 'a.txt': 'a' }, NEW];
      terminal.write({
        'accounts/master.yaml': master([]),
        'accounts/prod.yaml': existing('prod', OLD),
      });
      terminal.git('add', '.');
      terminal.git('commit', '-qm', 'one');
      if (isMerged) terminal.git('checkout', '-qb', 'side');
      for (const files of isMerged ? [...steps].reverse() : steps) {
        for (const [path, text] of Object.entries(files)) {
          if (text === null) terminal.git('rm', '-q', path);
          else terminal.write({ [path]: String(text) });
        }
        terminal.git('add', '-A');
        terminal.git('commit', '-qm', 'step');
      }
      if (isMerged) {
        terminal.git('checkout', '-q', '-');
        terminal.git('merge', '-q', '--no-ff', '--no-edit', 'side');
      }
      terminal.write({ 'accounts/production.yaml': withEmail('production', 'newer') });
      terminal.git('commit', '-qam', 'later');
      const run = await terminal.run(['provision', '--yes']);
      expect(run.exitCode).toBe(1);
      expect(`${run.stdout}${run.stderr}`).toContain(OLD);
      expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    },
  );

  test('a file that comes from another folder is, and so is a name of one that is gone', async () => {
    const sandbox = await imported();
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': master([]), 'old/prod.yaml': existing('prod', OLD) });
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'one');
    terminal.git('rm', '-q', 'old/prod.yaml');
    terminal.write({ 'accounts/live.yaml': withEmail('live', 'new') });
    expect((await terminal.run(['plan'])).stdout).toContain(OLD);
    terminal.write({ 'accounts/prod.yaml': existing('prod', OLD) });
    terminal.git('add', '-A');
    terminal.git('commit', '-qm', 'two');
    terminal.git('rm', '-q', 'accounts/prod.yaml');
    terminal.git('commit', '-qm', 'three');
    for (let n = 0; n < 120; n += 1) terminal.git('commit', '-q', '--allow-empty', '-m', `${n}`);
    terminal.write({
      'accounts/other.yaml': withEmail('other', 'o', 'account_name: production\n'),
    });
    terminal.git('add', '-A');
    terminal.git('commit', '-qm', 'four');
    const { stdout } = await terminal.run(['plan']);
    expect(stdout).toContain('no second one is created');
    expect(stdout).toContain('a file that is gone had the account');
  });
});
