import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import {
  begin,
  DISPATCH,
  file,
  IDS,
  MASTER,
  merge,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { accounts, check, comment, existing, failed, start, succeeded } from './support.ts';

/** A commit with the files of main and no parent. */
function withoutHistory(directory: string): string {
  const [name, email] = ['Somebody', 'somebody@example.com'];
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const made = ['-C', directory, 'commit-tree', 'main^{tree}', '-m', 'Begin again'];
  return execFileSync('git', made, { encoding: 'utf8', env }).trim();
}

const REF = 'refs/org-accounts/checkpoints/accounts/111122223333';

describe('the checkpoint', () => {
  test('that can’t be read is no empty one: the run fails, and the next does the work', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    let broken = '';
    const operations = [
      'GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    ];
    for (const operation of operations) {
      const where = (): boolean => operation === broken;
      sandbox.github.server.fault({
        operation,
        where,
        when: 'before',
        effect: 'error',
        times: 999,
      });
    }
    for (const operation of operations) {
      broken = operation;
      failed(await sandbox.provision());
      expect(tags(sandbox, 'prod')).toEqual({});
    }
    broken = '';
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('is no commit that somebody points the ref to', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    await repository.setRef(REF, await repository.sha('main'));
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('has none by a trusted App');
    expect(step.errors.join()).toContain('`checkpoint: SHA`');
    expect(tags(sandbox, 'prod')).toEqual({});
  });

  test('that is not in the history any longer fails the run, until a person says where to begin', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    const rewritten = withoutHistory(repository.directory);
    await repository.setBranch('main', rewritten);
    const step = failed(await sandbox.provision({ event: DISPATCH }));
    expect(step.errors.join()).toContain('is not in the history of `main`');
    await repository.openPullRequest({
      head: 'p2',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    // A plan says so, and can be made all the same.
    succeeded(await sandbox.plan());
    expect(comment(sandbox, 2)).toContain('is not in the history of `main`');
    await repository.merge(2, 'squash');
    failed(await sandbox.provision());
    succeeded(await sandbox.provision({ event: DISPATCH, with: { checkpoint: rewritten } }));
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    await settled(sandbox);
  });

  test('that is missing though ids were written here fails the run', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, {
      fresh: `account_type: AWS\ntitle: f\nregion: us-west-2\nroot_email: aws+fresh@example.com\n`,
    });
    succeeded(await sandbox.provision());
    await sandbox.repository.setRef(REF, undefined);
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(
      'is missing, though ids of accounts were written here before',
    );
    expect(tags(sandbox, 'dev')).toEqual({});
  });

  test('of a folder that was never provisioned lists what differs, and changes nothing of it', async () => {
    const sandbox = await start({
      files: accounts({ master: MASTER, prod: tagged('prod', 'core'), dev: file('dev') }),
    });
    for (const name of ['prod', 'dev'] as const) {
      sandbox.aws.addAccount({ id: IDS[name], name, email: `aws+${name}@example.com` });
    }
    await merge(sandbox, 1, { dev: tagged('dev', 'web') });
    const step = succeeded(await sandbox.provision());
    expect(step.summary).toContain('Nothing was provisioned from here before');
    expect(step.summary).toContain('it was there before the first run');
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([{}, { team: 'web' }]);
    await merge(sandbox, 2, { dev: tagged('dev', 'api') });
    expect(comment(sandbox, 2)).toContain('### Left over from earlier');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('is written once more long before GitHub deletes its check run, and not each day', async () => {
    const sandbox = await begin();
    const { clock, repository } = sandbox;
    const day = 24 * 3_600_000;
    const count = async (): Promise<number> =>
      (await repository.checkRuns(await repository.sha(REF))).length;
    const was = await count();
    for (const [days, more] of [
      [50, 0],
      [200, 1],
      [50, 1],
      [200, 2],
    ] as const) {
      await clock.sleep(days * day);
      succeeded(await sandbox.provision({ event: SCHEDULE }));
      expect(await count()).toBe(was + more);
    }
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('with something left is written once more as well', async () => {
    const sandbox = await begin();
    const { clock, repository } = sandbox;
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    const was = (await repository.checkRuns(await repository.sha(REF))).length;
    await clock.sleep(250 * 24 * 3_600_000);
    failed(await sandbox.provision({ event: SCHEDULE }));
    expect((await repository.checkRuns(await repository.sha(REF))).length).toBeGreaterThan(was);
  });

  test('waits for a first push whose run was dropped', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER, prod: file('prod') }) });
    sandbox.aws.addAccount({ id: IDS.prod, name: 'prod', email: 'aws+prod@example.com' });
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    await sandbox.repository.commit('main', { 'notes.txt': 'x' }, 'Note');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('of one folder is nothing to another, and neither is its plan', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    const other = { with: { 'accounts-dir': 'others' } };
    const id = '200000000009';
    aws.addAccount({ id, name: 'other', email: 'aws+other@example.com' });
    await repository.openPullRequest({
      head: 'p',
      files: {
        ...accounts({ prod: tagged('prod', 'core') }),
        'others/master.yaml': MASTER,
        'others/other.yaml': existing('other', id, 'tags:\n  team: x\n'),
      },
    });
    succeeded(await sandbox.plan());
    succeeded(await sandbox.plan(other));
    const sha = await repository.sha('p');
    const names = (await repository.checkRuns(sha)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['AWS accounts', 'AWS accounts (others)']));
    const clash = failed(
      await sandbox.plan({ with: { ...other.with, 'check-name': 'AWS accounts' } }),
    );
    expect(clash.errors.join()).toContain('another folder reports the check `AWS accounts`');
    expect(await check(sandbox, sha)).toMatchObject({ conclusion: 'success' });
    await repository.merge(1, 'squash');
    succeeded(await sandbox.provision(other));
    expect([tags(sandbox, 'prod'), aws.account(id).tags]).toEqual([{}, { team: 'x' }]);
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });
});

describe('whose word counts', () => {
  const APP = 'accounts-app';

  test('a trusted App’s alone, where the workflow names one', async () => {
    const sandbox = await begin();
    const { github, repository } = sandbox;
    const all = { contents: 'write', pull_requests: 'write', checks: 'write' } as const;
    const token = github.appToken(APP, all, [repository]);
    const trusted = { 'trusted-app': APP, 'github-token': token };
    // Begins again, as nothing by the workflow's own token counts any longer.
    const begun = await repository.sha('main');
    failed(await sandbox.provision({ event: DISPATCH, with: trusted }));
    succeeded(
      await sandbox.provision({ event: DISPATCH, with: { ...trusted, checkpoint: begun } }),
    );
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: tagged('prod', 'core') }),
    });
    succeeded(await sandbox.plan());
    await repository.merge(1, 'squash');
    const step = failed(await sandbox.provision({ with: trusted }));
    expect(step.errors.join()).toContain('pull request #1 was merged without a plan');
    expect(tags(sandbox, 'prod')).toEqual({});

    const wrong = failed(await sandbox.provision({ with: { 'trusted-app': APP } }));
    expect(wrong.errors.join()).toContain('`trusted-app` is `accounts-app`');

    await repository.openPullRequest({
      head: 'p2',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    succeeded(await sandbox.plan({ with: trusted }));
    await repository.merge(2, 'squash');
    succeeded(await sandbox.provision({ with: trusted }));
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'core' },
      { team: 'web' },
    ]);
  });

  test('a job that bears the name of the check hides no plan', async () => {
    const sandbox = await begin();
    const { github, repository } = sandbox;
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: tagged('prod', 'core') }),
    });
    succeeded(await sandbox.plan());
    const token = github.appToken('github-actions', { checks: 'write' }, [repository]);
    const response = await fetch(`${github.url}/repos/acme/aws-accounts/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'AWS accounts',
        head_sha: await repository.sha('p'),
        status: 'completed',
        conclusion: 'success',
        output: { title: 'a job', summary: 'x' },
      }),
    });
    expect(response.status).toBe(201);
    await repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('a push counts where the repository uses no pull requests', async () => {
    const sandbox = await begin();
    await push(sandbox, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision({ with: { 'on-unreviewed': 'proceed' } }));
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });
});
