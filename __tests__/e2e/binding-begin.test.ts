import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  DISPATCH,
  file,
  IDS,
  killedAfter,
  MASTER,
  merge,
  open,
  push,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { accounts, comment, failed, start, succeeded } from './support.ts';

const REF = 'refs/org-accounts/checkpoints/accounts/111122223333';

/** Accounts that exist, and nothing provisioned from here yet. */
async function untouched(): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: MASTER, prod: file('prod'), dev: file('dev'), lab: file('lab') }),
  });
  for (const [name, id] of Object.entries(IDS)) {
    sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
  }
  return sandbox;
}

/** A first merge whose run GitHub dropped, and another that starts one. */
async function dropped(): Promise<Sandbox> {
  const sandbox = await untouched();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  await merge(sandbox, 2, { dev: tagged('dev', 'web') });
  return sandbox;
}

async function assertAllDone(sandbox: Sandbox): Promise<void> {
  expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
    { team: 'core' },
    { team: 'web' },
  ]);
  await settled(sandbox);
}

describe('a first merge whose run was dropped is done', () => {
  test('after the next run was killed', async () => {
    const sandbox = await dropped();
    await killedAfter(sandbox, 'DescribeAccount');
    succeeded(await sandbox.provision());
    await assertAllDone(sandbox);
  });

  test('after the next run could not reach AWS', async () => {
    const sandbox = await dropped();
    const where = (): boolean => tags(sandbox, 'dev').team === undefined && isDown;
    let isDown = true;
    for (const operation of ['TagResource', 'ListTagsForResource']) {
      sandbox.aws.server.fault({ operation, where, when: 'before', effect: 'error', times: 99 });
    }
    failed(await sandbox.provision());
    isDown = false;
    succeeded(await sandbox.provision());
    await assertAllDone(sandbox);
  });

  test('after a killed run, and another merge', async () => {
    const sandbox = await dropped();
    await killedAfter(sandbox, 'TagResource');
    await merge(sandbox, 3, { lab: tagged('lab', 'x') });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'lab')).toEqual({ team: 'x' });
    await assertAllDone(sandbox);
  });

  test('though the merge that is run for changes the same file', async () => {
    const sandbox = await untouched();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    await merge(sandbox, 2, { prod: `${tagged('prod', 'core')}  stage: live\n` });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core', stage: 'live' });
    await settled(sandbox);
  });

  test('not where a push took it back, and another brought it again', async () => {
    const sandbox = await untouched();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    await push(sandbox, { prod: file('prod') });
    await push(sandbox, { prod: tagged('prod', 'core') });
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    const step = succeeded(await sandbox.provision());
    expect(step.summary).toContain('`prod`');
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([{}, { team: 'web' }]);
  });

  test('not where a person said where to begin, and that run was killed', async () => {
    const sandbox = await dropped();
    const given = { checkpoint: await sandbox.repository.sha('main') };
    const step = await sandbox.startProvision({ event: DISPATCH, with: given });
    sandbox.aws.server.fault({
      operation: 'ListTagsForResource',
      when: 'after',
      effect: async () => {
        step.kill('SIGKILL');
        await step.done;
        return 'reset';
      },
    });
    expect((await step.done).exitCode).toBeNull();
    const again = failed(await sandbox.provision({ event: DISPATCH }));
    expect(again.summary).toContain('`prod`');
    expect(tags(sandbox, 'prod')).toEqual({});
  });
});

test('what failed once is done after many other commits', async () => {
  const sandbox = await untouched();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  sandbox.aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException' });
  failed(await sandbox.provision());
  for (let n = 0; n < 105; n += 1) {
    await sandbox.repository.commit('main', { 'notes.txt': String(n) }, `Note ${n}`);
  }
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  await settled(sandbox);
});

describe('a checkpoint that was there and is gone', () => {
  test('is no beginning: what was changed by hand is not put back', async () => {
    const sandbox = await untouched();
    const { aws, repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    aws.changeAccount(IDS.prod, { tags: {} });
    await repository.setRef(REF, undefined);
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    expect(comment(sandbox, 2)).toContain('the checkpoint of `accounts` is missing');
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('the checkpoint of `accounts` is missing');
    expect(step.errors.join()).toContain('`checkpoint: SHA`');
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([{}, {}]);
    const begun = await repository.sha('main~1');
    const given = { event: DISPATCH, with: { checkpoint: begun } };
    const put = failed(await sandbox.provision(given));
    expect(put.summary).toContain('`prod`');
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([{}, { team: 'web' }]);
  });

  test('also where many other commits came since', async () => {
    const sandbox = await untouched();
    const { repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    await repository.setRef(REF, undefined);
    for (let n = 0; n < 105; n += 1) {
      await repository.commit('main', { 'notes.txt': String(n) }, `Note ${n}`);
    }
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('the checkpoint of `accounts` is missing');
  });

  test('also where all that it said was that something was left', async () => {
    const sandbox = await untouched();
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    await sandbox.repository.setRef(REF, undefined);
    await merge(sandbox, 1, { dev: tagged('dev', 'web') });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('the checkpoint of `accounts` is missing');
    expect(tags(sandbox, 'dev')).toEqual({});
  });

  test('but not where a run was killed before the ref was made: the next goes on', async () => {
    const sandbox = await untouched();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const step = await sandbox.startProvision();
    sandbox.github.server.fault({
      operation: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
      when: 'before',
      effect: async () => {
        step.kill('SIGKILL');
        await step.done;
        return 'reset';
      },
    });
    expect((await step.done).exitCode).toBeNull();
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('of another folder is not missed', async () => {
    const sandbox = await untouched();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    await open(sandbox, 2, { dev: tagged('dev', 'web') });
    const id = '200000000009';
    sandbox.aws.addAccount({ id, name: 'other', email: 'aws+other@example.com' });
    const other = { with: { 'accounts-dir': 'others', 'check-name': 'AWS accounts' } };
    await sandbox.repository.openPullRequest({
      head: 'q',
      files: { 'others/master.yaml': MASTER },
    });
    succeeded(await sandbox.plan(other));
    await sandbox.repository.merge(3, 'squash');
    succeeded(await sandbox.provision(other));
  });
});
