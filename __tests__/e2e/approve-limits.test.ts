import { describe, expect, test } from '@jest/globals';
import type { MergeGroup } from '../../sandbox/github/index.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  answered,
  approve,
  idOf,
  many,
  planned,
  propose,
  say,
  team,
  withTeam,
} from './approve-support.ts';
import { DISPATCH, MASTER, push, settled } from './binding-support.ts';
import { hasTerminals, openTerminal } from './cli-support.ts';
import { accounts, check, comment, existing, failed, succeeded } from './support.ts';

const NEEDED = '**Do not merge this before it is approved.**';
const PROCEED = { scope: 'all', 'on-unreviewed': 'proceed' };

describe('max-changes', () => {
  test.each([
    ['5', 5, true],
    ['5', 6, false],
    ['0', 1, false],
    ['20%', 6, true],
    ['20%', 7, false],
    ['20 %', 7, false],
    ['100%', 30, true],
    ['30', 30, true],
  ])('%s, for %i of 31 accounts', async (given, changed, isGreen) => {
    const sandbox = await many(30);
    const inputs = { with: { 'max-changes': given } };
    const step = await propose(sandbox, team('x', { to: changed }), inputs);
    if (isGreen) succeeded(step);
    else {
      failed(step);
      expect(planned(sandbox)).toContain('(`max-changes`)');
    }
    await sandbox.repository.merge(1);
    const merged = await sandbox.provision();
    expect(withTeam(sandbox, 'x')).toBe(isGreen ? changed : 0);
    if (isGreen) succeeded(merged);
    else failed(merged);
  });

  test.each(['-1', '1.5', '101%', 'many', '50 accounts', '5e2', '%'])(
    'that is %s is no limit',
    async (given) => {
      const sandbox = await many(1);
      const inputs = { with: { 'max-changes': given } };
      const step = failed(await propose(sandbox, team('x', { to: 1 }), inputs));
      expect(step.errors.join()).toContain('the input `max-changes` is');
      expect(step.errors.join()).toContain('such as `50`, or a part of all, from `0%` to `100%`');
      expect(comment(sandbox)).toContain('`max-changes`');
    },
  );

  test.each(['maybe', 'no'])('author-may-approve is no %s', async (given) => {
    const sandbox = await many(1);
    const inputs = { with: { 'author-may-approve': given } };
    const step = failed(await propose(sandbox, team('x', { to: 1 }), inputs));
    expect(step.errors.join()).toContain(`the input \`author-may-approve\` is \`${given}\``);
  });
});

describe('a plan that was merged without its approval', () => {
  test('is left, and is done once it is approved on a later pull request', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    failed(await propose(sandbox, team('x', { to: 24 })));
    await repository.merge(1, 'squash');
    const step = failed(await sandbox.provision());
    expect(withTeam(sandbox, 'x')).toBe(0);
    expect(step.errors.join()).toContain(
      'pull request #1 was merged without the approval that its plan needs',
    );
    expect(comment(sandbox)).toContain('comment `/accounts approve` there');
    failed(await approve(sandbox));
    expect(answered(sandbox)).toContain('This pull request is closed');

    // Another one does its own part, and nothing of the rest.
    const own = { a29: existing('a29', idOf(29), 'tags:\n  team: y\n') };
    succeeded(await propose(sandbox, own, { number: 2 }));
    expect(planned(sandbox, 2)).toContain('Left over from earlier');
    expect(planned(sandbox, 2)).toContain('Not by this merge');
    expect(planned(sandbox, 2)).toContain("25 of the organization's 31 accounts would change");
    await repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect([withTeam(sandbox, 'x'), withTeam(sandbox, 'y')]).toEqual([0, 1]);

    const more = { a28: existing('a28', idOf(28), 'tags:\n  team: z\n') };
    succeeded(await propose(sandbox, more, { number: 3 }));
    succeeded(await approve(sandbox, { number: 3, by: 'ada' }));
    expect(planned(sandbox, 3)).toContain('Approved by `@ada` on');
    expect(planned(sandbox, 3)).toContain('Merging does it');
    await repository.merge(3, 'squash');
    succeeded(await sandbox.provision());
    expect([withTeam(sandbox, 'x'), withTeam(sandbox, 'z')]).toEqual([24, 1]);
    await settled(sandbox);
  });

  test('is done by hand with max-changes, and not without', async () => {
    const sandbox = await many(30);
    failed(await propose(sandbox, team('x', { to: 24 })));
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    const step = failed(await sandbox.provision({ event: DISPATCH, with: PROCEED }));
    expect(step.errors.join()).toContain("24 of the organization's 31 accounts would change");
    expect(withTeam(sandbox, 'x')).toBe(0);
    const given = { ...PROCEED, 'max-changes': '24' };
    succeeded(await sandbox.provision({ event: DISPATCH, with: given }));
    expect(withTeam(sandbox, 'x')).toBe(24);
  });

  test('does not hold up what is reviewed, nor do pushes come past the limit', async () => {
    const sandbox = await many(30);
    await push(sandbox, team('x', { to: 24 }));
    failed(await sandbox.provision({ with: { 'on-unreviewed': 'proceed' } }));
    expect(withTeam(sandbox, 'x')).toBe(0);
    await push(sandbox, team('y', { from: 24, to: 26 }));
    failed(await sandbox.provision({ with: { 'on-unreviewed': 'proceed' } }));
    const own = { a29: existing('a29', idOf(29), 'tags:\n  team: z\n') };
    succeeded(await propose(sandbox, own));
    expect(planned(sandbox)).not.toContain(NEEDED);
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect([withTeam(sandbox, 'x'), withTeam(sandbox, 'z')]).toEqual([0, 1]);
  });
});

describe('a run over everything, by hand', () => {
  test('repairs drift up to the limit, and above it once max-changes says so', async () => {
    const sandbox = await many(30);
    succeeded(await propose(sandbox, team('x', { to: 24 }), { with: { 'max-changes': '100%' } }));
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    for (let n = 0; n < 24; n += 1) sandbox.aws.changeAccount(idOf(n), { tags: {} });
    failed(await sandbox.provision({ event: DISPATCH, with: PROCEED }));
    expect(withTeam(sandbox, 'x')).toBe(0);
    for (let n = 0; n < 10; n += 1) sandbox.aws.changeAccount(idOf(n), { tags: { team: 'x' } });
    succeeded(await sandbox.provision({ event: DISPATCH, with: PROCEED }));
    expect(withTeam(sandbox, 'x')).toBe(24);
  });
});

describe('a merge group', () => {
  async function queued(
    sandbox: Sandbox,
    numbers: readonly number[],
  ): Promise<readonly MergeGroup[]> {
    sandbox.repository.protect('main', { mergeQueue: true });
    return sandbox.repository.queue(numbers, 'squash');
  }

  test('takes over what was approved on its pull requests', async () => {
    const sandbox = await many(40);
    failed(await propose(sandbox, team('x', { to: 24 })));
    failed(
      await propose(sandbox, team('y', { from: 24, to: 35 }), {
        number: 2,
        with: { 'max-changes': '10' },
      }),
    );
    succeeded(await approve(sandbox, { by: 'ada' }));
    succeeded(await approve(sandbox, { number: 2, by: 'grace', with: { 'max-changes': '10' } }));
    const groups = await queued(sandbox, [1, 2]);
    const [first, second] = groups;
    if (!first || !second) throw new Error('two are queued');
    succeeded(await sandbox.plan({ event: { name: 'merge_group', group: first } }));
    expect((await check(sandbox, first.headSha)).summary).toContain('Approved by `@ada` on');
    // As GitHub builds it where a group holds several.
    const both = { ...second, baseSha: first.baseSha };
    const step = succeeded(await sandbox.plan({ event: { name: 'merge_group', group: both } }));
    expect(step.summary).toContain('(pull request 1)');
    for (const group of groups) await sandbox.repository.mergeGroup(group);
    succeeded(await sandbox.provision());
    expect([withTeam(sandbox, 'x'), withTeam(sandbox, 'y')]).toEqual([24, 11]);
  });

  test('is red where none of them is approved', async () => {
    const sandbox = await many(40);
    failed(await propose(sandbox, team('x', { to: 24 })));
    const [group] = await queued(sandbox, [1]);
    if (!group) throw new Error('one is queued');
    const step = failed(await sandbox.plan({ event: { name: 'merge_group', group } }));
    expect(step.errors.join()).toContain('which nobody has approved');
    const run = await check(sandbox, group.headSha);
    expect(run.conclusion).toBe('failure');
    expect(run.summary).toContain('on the pull request and queue it again');
    await sandbox.repository.mergeGroup(group);
    failed(await sandbox.provision());
    expect(withTeam(sandbox, 'x')).toBe(0);
  });

  test('of small pull requests is no large one', async () => {
    const sandbox = await many(40);
    succeeded(await propose(sandbox, team('x', { to: 20 })));
    succeeded(await propose(sandbox, team('y', { from: 20, to: 40 }), { number: 2 }));
    const [first, second] = await queued(sandbox, [1, 2]);
    if (!first || !second) throw new Error('two are queued');
    const both = { ...second, baseSha: first.baseSha };
    succeeded(await sandbox.plan({ event: { name: 'merge_group', group: both } }));
  });
});

describe('a pull request from a fork', () => {
  test('is planned on demand, and then approved', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    await repository.openPullRequest({
      head: 'p1',
      fork: 'mallory',
      files: accounts(team('x', { to: 24 })),
    });
    failed(await approve(sandbox, { by: 'ada' }));
    expect(answered(sandbox)).toContain('There is no plan for');
    await approve(sandbox, { by: 'mallory' });
    expect(answered(sandbox)).toContain('people with write access');
    failed(await say(sandbox, '/accounts plan', { by: 'ada' }));
    expect(planned(sandbox)).toContain(NEEDED);
    // Pushed to since: what was seen is gone.
    const fork = await repository.fork('mallory');
    const worse = () => fork.commit('p1', accounts(team('y', { to: 26 })), 'More');
    failed(await approve(sandbox, { by: 'ada', meanwhile: worse }));
    expect(answered(sandbox)).toContain('There is no plan for');
    failed(await say(sandbox, '/accounts plan', { by: 'ada' }));
    succeeded(await approve(sandbox, { by: 'ada' }));
    expect(planned(sandbox)).toContain('Approved by `@ada` on');
    await repository.merge(1);
    succeeded(await sandbox.provision());
    expect(withTeam(sandbox, 'y')).toBe(26);
  });
});

function onDisk(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
}

describe('at a terminal', () => {
  test('a large change is not done with --yes alone', async () => {
    const sandbox = await many(30);
    const terminal = openTerminal(sandbox);
    terminal.write(onDisk({ master: MASTER, ...team('x', { to: 24 }) }));
    const plan = await terminal.run(['plan']);
    expect(plan.exitCode).toBe(1);
    expect(plan.stdout).toContain("This plan changes 24 of the organization's 31 accounts");
    expect(plan.stdout).toContain('`--max-changes 24`');
    const json = await terminal.run(['plan', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ approval: { changed_accounts: 24 } });
    for (const args of [['--yes'], [], ['--yes', '--max-changes', '23']]) {
      const refused = await terminal.run(['provision', ...args]);
      expect(refused.exitCode).toBe(1);
      expect(withTeam(sandbox, 'x')).toBe(0);
    }
    expect((await terminal.run(['plan', '--max-changes', '60 %'])).exitCode).toBe(1);
    expect((await terminal.run(['plan', '--max-changes', '80%'])).exitCode).toBe(2);
    const bad = await terminal.run(['plan', '--max-changes', '1.5']);
    expect(bad.stderr).toContain('`--max-changes` is `1.5`');
    const done = await terminal.run(['provision', '--yes', '--max-changes', '24']);
    expect(done.exitCode).toBe(0);
    expect(withTeam(sandbox, 'x')).toBe(24);
  });

  (hasTerminals ? test : test.skip)('a person is told and asked', async () => {
    const sandbox = await many(30);
    const terminal = openTerminal(sandbox);
    terminal.write(onDisk({ master: MASTER, ...team('x', { to: 24 }) }));
    const no = await terminal.run(['provision'], { answers: [['It changes 24 of', 'n']] });
    expect(no.exitCode).toBe(1);
    expect(withTeam(sandbox, 'x')).toBe(0);
    const yes = await terminal.run(['provision'], { answers: [['It changes 24 of', 'y']] });
    expect(yes.exitCode).toBe(0);
    expect(withTeam(sandbox, 'x')).toBe(24);
  });
});
