import { describe, expect, test } from '@jest/globals';
import {
  begin,
  DISPATCH,
  file,
  IDS,
  MASTER,
  merge,
  named,
  open,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { accounts, check, child, comment, failed, start, succeeded } from './support.ts';

describe('what earlier ones left', () => {
  test('is in the next plan with the commit that brought it, and the merge does it', async () => {
    const sandbox = await begin();
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({});
    const brought = (await sandbox.repository.sha('main')).slice(0, 7);

    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    const step = succeeded(await sandbox.plan());
    const planned = comment(sandbox);
    expect(planned).toContain('### Left over from earlier');
    expect(planned).toMatch(new RegExp(`\`prod\`.*commit \`${brought}\`, \\*not reviewed yet\\*`));
    expect(step.outputs).toMatchObject({ 'has-changes': 'true', changes: '2' });
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'core' },
      { team: 'web' },
    ]);
    // The comment tells of all that it announced.
    expect(comment(sandbox)).toMatch(/`prod`.*\*\*Tagged\*\*/);
    await settled(sandbox);
  });

  test('is told in the comment of a pull request that touches master’s file alone', async () => {
    const sandbox = await begin();
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    await merge(sandbox, 1, { master: `${MASTER}# a comment\n` });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(comment(sandbox)).toMatch(/`prod`.*\*\*Tagged\*\*/);
  });

  test('turns no other plan red, and waits where the guards leave no room', async () => {
    const sandbox = await begin();
    await push(sandbox, { a1: child('a1'), a2: child('a2'), a3: child('a3') });
    failed(await sandbox.provision());
    await push(sandbox, { lab: 'title: [' });
    await sandbox.provision();
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ b1: child('b1') }) });
    succeeded(await sandbox.plan({ with: { 'max-creates': '2' } }));
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'success',
    });
    const text = comment(sandbox);
    expect(text.match(/Merging does it/g)).toHaveLength(1);
    expect(text.match(/Not by this merge: `max-creates` allows 2/g)).toHaveLength(2);
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision({ with: { 'max-creates': '2' } }));
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
  });

  test.each(['CLOSED', 'PENDING_CLOSURE'] as const)(
    'turns no other plan red where AWS holds an account whose id is gone, and which is %s',
    async (state) => {
      const sandbox = await begin();
      await push(sandbox, { dev: child('dev') });
      sandbox.aws.changeAccount(IDS.dev, { state });
      failed(await sandbox.provision());
      failed(await sandbox.provision({ event: DISPATCH }));
      await open(sandbox, 1, { prod: tagged('prod', 'core') });
      const plan = comment(sandbox);
      expect(plan).toContain('## AWS accounts: 1 account to change\n');
      expect(plan).toContain(state);
      sandbox.repository.protect('main', { checks: ['AWS accounts'], mergeQueue: true });
      const [group] = await sandbox.repository.queue([1], 'squash');
      if (!group) throw new Error('one pull request makes one group');
      succeeded(await sandbox.plan({ event: { name: 'merge_group', group } }));
      await sandbox.repository.mergeGroup(group);
      succeeded(await sandbox.provision());
      expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
      expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    },
  );

  test('a mistake that a pull request makes in another file than it touches is its own', async () => {
    const sandbox = await start({
      files: accounts({
        master: MASTER.replace(/\n*$/, '\norganization_account_ids:\n- a1\n'),
        a1: child('a1'),
      }),
    });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        master: MASTER.replace(/\n*$/, '\norganization_account_ids:\n- a2\n'),
        a2: child('a2'),
      }),
    });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toMatch(/Problem[\s\S]*accounts\/a1\.yaml/);
  });

  test('is tried again by other merges, and makes red what brought it and the schedule alone', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const brought = await repository.sha('main');
    const where = (input: unknown): boolean => JSON.stringify(input).includes(IDS.prod);
    aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException', times: 3, where });
    // Planned before anything was left: its plan does not announce it.
    await repository.openPullRequest({
      head: 'p2',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    succeeded(await sandbox.plan());
    failed(await sandbox.provision());
    await repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    const left = 'AWS accounts (left over)';
    expect(await named(sandbox, brought, left)).toMatchObject({ conclusion: 'failure' });
    failed(await sandbox.provision({ event: SCHEDULE }));
    await merge(sandbox, 3, { lab: tagged('lab', 'web') });
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(await named(sandbox, brought, left)).toMatchObject({ conclusion: 'success' });
    await settled(sandbox);
  });

  test('is still done after a hundred other commits', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException', times: 1 });
    failed(await sandbox.provision());
    for (let index = 0; index < 101; index += 1) {
      await repository.commit('main', { 'notes.txt': `${index}\n` }, `Note ${index}`);
    }
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('a tag that a file gave up is still taken off', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    await merge(sandbox, 2, { prod: file('prod') });
    aws.refuse({ operation: 'UntagResource', code: 'AccessDeniedException', times: 1 });
    failed(await sandbox.provision());
    await merge(sandbox, 3, { dev: tagged('dev', 'web') });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({});
  });

  test('what was reviewed and can’t be done fails until a commit takes it back', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    aws.unit('Sandbox');
    await merge(sandbox, 1, { prod: file('prod', 'organizational_unit: Sandbox\n') });
    aws.changeAccount(IDS.prod, { state: 'SUSPENDED' });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('`SUSPENDED` in AWS');
    failed(await sandbox.provision({ event: DISPATCH }));
    // Another merge is not held up by it.
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    succeeded(await sandbox.provision());
    await merge(sandbox, 3, { prod: file('prod') });
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision({ event: DISPATCH }));
  });

  test('ends with the file, and that is said', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException', times: 1 });
    failed(await sandbox.provision());
    await sandbox.repository.openPullRequest({
      head: 'gone',
      files: { 'accounts/prod.yaml': null },
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(2, 'squash');
    const step = succeeded(await sandbox.provision());
    expect(step.summary).toContain('`accounts/prod.yaml` was removed');
    expect(tags(sandbox, 'prod')).toEqual({});
    await settled(sandbox);
  });
});
