import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import { begin, DISPATCH, merge, named, open, tagged, tags } from './binding-support.ts';
import { accounts, check, failed, succeeded } from './support.ts';

describe('another organization under the same management account', () => {
  test('does not go on from the checkpoint of the one before', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const was = aws.organization().id;
    aws.replaceOrganization();
    expect(aws.organization().id).not.toBe(was);
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(`\`${was}\``);
    expect(step.errors.join()).toContain('`checkpoint: SHA`');
    expect(tags(sandbox, 'prod')).toEqual({});
    await sandbox.repository.openPullRequest({
      head: 'p2',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    const planned = failed(await sandbox.plan());
    expect(planned.errors.join()).toContain(`\`${was}\``);
    const begun = await sandbox.repository.sha('main~1');
    failed(await sandbox.provision({ event: DISPATCH, with: { checkpoint: begun } }));
    expect(tags(sandbox, 'prod')).toEqual({});
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'core' },
      { team: 'web' },
    ]);
  });
});

test('a plan that was made for another organization holds back what it changes, and nothing else', async () => {
  const sandbox = await begin();
  const { aws, repository } = sandbox;
  await open(sandbox, 1, { prod: tagged('prod', 'core') });
  aws.replaceOrganization();
  const begun = await repository.sha('main');
  succeeded(await sandbox.provision({ event: DISPATCH, with: { checkpoint: begun } }));
  await open(sandbox, 2, { dev: tagged('dev', 'web') });
  await open(sandbox, 3, { lab: tagged('lab', 'x') });
  for (const number of [2, 1, 3]) await repository.merge(number, 'squash');
  const step = failed(await sandbox.provision());
  expect(step.errors.join()).toContain('the plan of pull request #1 was made for another');
  expect([tags(sandbox, 'prod'), tags(sandbox, 'dev'), tags(sandbox, 'lab')]).toEqual([
    {},
    { team: 'web' },
    { team: 'x' },
  ]);
});

describe('a pull request into a branch that is not provisioned', () => {
  test.each(['fails', 'has wrong inputs'])(
    'whose plan %s leaves the plan of the same head for main',
    async (how) => {
      const sandbox = await begin();
      const { repository } = sandbox;
      await repository.branch('release', 'main');
      await repository.openPullRequest({
        head: 'p',
        files: accounts({ prod: tagged('prod', 'core') }),
      });
      succeeded(await sandbox.plan());
      const sha = await repository.sha('p');
      await repository.openPullRequest({ head: 'p', base: 'release' });
      if (how === 'fails') {
        sandbox.github.server.fault({
          operation: 'graphql: AccountFolders',
          when: 'before',
          effect: 'error',
          times: 9,
        });
      }
      const given = how === 'fails' ? {} : { 'max-creates': 'many' };
      failed(await sandbox.plan({ with: given }));
      await assertKept(sandbox, sha);
      await repository.merge(1, 'squash');
      succeeded(await sandbox.provision());
      expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    },
  );

  test('and from a fork leaves the plan of the same head for main', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await repository.branch('release', 'main');
    await repository.openPullRequest({
      head: 'p',
      fork: 'outsider',
      files: accounts({ prod: tagged('prod', 'core') }),
    });
    const { id } = await repository.comment(1, '/accounts plan');
    succeeded(
      await sandbox.plan({
        event: { name: 'issue_comment', comment: id, action: 'created' },
        permissions: PERMISSIONS.write,
        with: { command: 'auto' },
      }),
    );
    await repository.openPullRequest({ head: 'p', fork: 'outsider', base: 'release' });
    await sandbox.plan({ event: { name: 'pull_request_target', number: 2, action: 'opened' } });
    await assertKept(sandbox, repository.pullRequest(1).headSha);
    await repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });
});

async function assertKept(sandbox: Sandbox, sha: string): Promise<void> {
  expect(await check(sandbox, sha)).toMatchObject({ conclusion: 'success' });
  expect(await named(sandbox, sha, 'AWS accounts (into release)')).toMatchObject({
    conclusion: 'neutral',
  });
}
