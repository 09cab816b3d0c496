import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  changedLines,
  check,
  child,
  comment,
  delegateRole,
  diff,
  existing,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

/** A person runs the workflow by hand with the command `import`. */
function importing(sandbox: Sandbox, given: Record<string, string>): Promise<Step> {
  return sandbox.plan({
    event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
    permissions: PERMISSIONS.write,
    with: { command: 'import', ...given },
  });
}

const head = 'org-accounts/import';

/** A sandbox whose repository lets workflows open pull requests, as README says. */
async function begin(files: Record<string, string>): Promise<Sandbox> {
  const sandbox = await start({ files: accounts(files) });
  sandbox.repository.settings({ allowActionsToCreatePullRequests: true });
  return sandbox;
}

describe('import', () => {
  test('writes files in Paco’s format, whose plan is empty, into one pull request, once', async () => {
    const sandbox = await begin({
      master: `# Ours\n${master(['prod'], '# the end')}`,
      prod: existing('prod', '200000000001'),
    });
    const { repository, aws } = sandbox;
    aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
    aws.addAccount({ id: '012345678912', name: 'Legacy', email: 'Legacy@example.com' });
    aws.addAccount({ id: '200000000002', name: 'Données: Été', email: 'data@example.com' });
    aws.addAccount({ id: '200000000003', name: 'legacy', email: 'other@example.com' });
    aws.addAccount({ id: '200000000004', name: 'Old', email: 'old@example.com', state: 'CLOSED' });
    const before = await repository.sha('main');

    const step = succeeded(await importing(sandbox, { accounts: 'all' }));

    expect(step.outputs['pull-request-url']).toContain('/pull/1');
    expect(await repository.read(head, 'accounts/legacy.yaml')).toBe(
      "account_type: AWS\ntitle: Legacy\nregion: us-west-2\nroot_email: Legacy@example.com\naccount_id: '012345678912'\n",
    );
    const files = await repository.files(head);
    expect(files).toContain('accounts/donnees-ete.yaml');
    expect(files).toContain('accounts/legacy-200000000003.yaml');
    expect(files).toHaveLength(6);
    expect(changedLines(diff(sandbox, before, head, 'accounts/master.yaml'))).toEqual([
      '+- legacy',
      '+- donnees-ete',
      '+- legacy-200000000003',
    ]);
    const pull = repository.pullRequest(1);
    expect(pull).toMatchObject({ title: 'Import 3 accounts' });
    expect(pull.body).toContain('| `accounts/legacy.yaml` | exists: `012345678912` |');
    expect(pull.body).toContain('| `200000000004` | it is `CLOSED` in AWS');
    expect(comment(sandbox)).toContain('## AWS accounts: nothing to do');
    expect(await check(sandbox, await repository.sha(head))).toMatchObject({
      conclusion: 'success',
    });

    const tip = await repository.sha(head);
    const again = succeeded(await importing(sandbox, { accounts: 'all' }));
    expect(again.summary).toContain('There is nothing to import.');
    expect(await repository.sha(head)).toBe(tip);

    aws.addAccount({ id: '200000000005', name: 'Late', email: 'late@example.com' });
    succeeded(await importing(sandbox, { accounts: 'all' }));
    expect(await repository.files(head)).toHaveLength(7);
    expect(repository.pullRequest(1).body).toContain('accounts/late.yaml');

    await repository.merge(1, 'squash');
    const merged = await repository.sha('main');
    const push = await sandbox.provision();
    expect(succeeded(push).outputs).toMatchObject({ changes: '0' });
    succeeded(await importing(sandbox, { accounts: 'all' }));
    expect(await repository.sha('main')).toBe(merged);
    expect(
      aws.server.exchanges.filter(({ operation }) =>
        /^(Create|Put|Tag|Move|Invite)/.test(operation ?? ''),
      ),
    ).toEqual([]);
  });

  test('takes names and fields that were asked for, and says of each account why it was not taken', async () => {
    const sandbox = await begin({
      master: master([]),
      prod: existing('prod', '200000000001'),
      dev: child('dev'),
    });
    const { repository, aws } = sandbox;
    aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
    aws.addAccount({ id: '200000000006', name: 'dev', email: 'aws+dev@example.com' });
    aws.addAccount({
      id: '012345678912',
      name: 'Old & grey',
      email: 'legacy@example.com',
      path: 'Workloads/Prod',
      tags: { team: 'yes', 'org-accounts:file': 'x' },
    });
    aws.addAccount({
      id: '200000000004',
      name: 'Old',
      email: 'old@example.com',
      state: 'SUSPENDED',
    });

    const step = failed(
      await importing(sandbox, {
        accounts:
          '0123-4567-8912=legacy, 200000000001\n200000000004\n200000000009\n111122223333,200000000006',
        include: 'all',
      }),
    );

    expect(await repository.read(head, 'accounts/legacy.yaml')).toBe(
      [
        'account_type: AWS',
        'title: Old & grey',
        'region: us-west-2',
        'root_email: legacy@example.com',
        "account_id: '012345678912'",
        'account_name: Old & grey',
        'organizational_unit: Workloads/Prod',
        'tags:',
        "  team: 'yes'",
        '',
      ].join('\n'),
    );
    expect(step.summary).toContain('| `200000000001` | `accounts/prod.yaml` is its file |');
    expect(step.summary).toContain('| `200000000006` | `accounts/dev.yaml` is its file |');
    expect(step.summary).toContain('| `111122223333` | `accounts/master.yaml` is its file |');
    expect(step.summary).toContain('| `200000000004` | it is `SUSPENDED` in AWS');
    expect(step.summary).toContain('| `200000000009` | it is not in the organization');
    expect(step.errors.join()).toContain('200000000009');
    expect(step.errors.join()).not.toContain('200000000001');
  });

  test('commits to the default branch if asked to, or opens a pull request where that is refused', async () => {
    const sandbox = await begin({ master: master([]) });
    const { repository, aws } = sandbox;
    aws.addAccount({ id: '012345678912', name: 'legacy', email: 'legacy@example.com' });
    const given = { accounts: '012345678912', 'write-back': 'commit' };
    const step = succeeded(await importing(sandbox, given));
    expect(step.outputs['commit-sha']).toBe(await repository.sha('main'));
    expect(await repository.files('main')).toContain('accounts/legacy.yaml');

    aws.addAccount({ id: '200000000002', name: 'data', email: 'data@example.com' });
    repository.protect('main', { pullRequest: true });
    const refused = succeeded(await importing(sandbox, { ...given, accounts: 'all' }));
    expect(refused.summary).toContain('The branch does not accept direct commits');
    expect(await repository.files(head)).toContain('accounts/data.yaml');
  });

  test.each<[string, Parameters<Sandbox['repository']['commit']>[1], string]>([
    [
      'is in Latin-1',
      accounts({ master: Buffer.from(master(['prod'], '# é'), 'latin1') }),
      'not text in UTF-8',
    ],
    ['is a link', { 'accounts/master.yaml': { symlink: 'other.yaml' } }, 'symbolic link'],
    [
      'has 0.6 MB',
      accounts({ master: master(['prod'], `# ${'x'.repeat(600_000)}`) }),
      'larger than 0.5 MB',
    ],
  ])('leaves the list alone in a file that meanwhile %s', async (_, change, word) => {
    const sandbox = await begin({
      master: master(['prod']),
      prod: existing('prod', '200000000001'),
    });
    const { repository, aws, github } = sandbox;
    aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
    aws.addAccount({ id: '012345678912', name: 'legacy', email: 'legacy@example.com' });
    delegateRole(sandbox);
    github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'before',
      effect: () => repository.commit(head, change),
    });
    const step = failed(await importing(sandbox, { accounts: '012345678912' }));
    expect(step.errors.join()).toContain(word);
    const path = 'accounts/master.yaml';
    expect(changedLines(diff(sandbox, `${head}~1`, head, path))).toEqual([]);
    expect(await repository.files(head)).toContain('accounts/legacy.yaml');
  });

  test('of 500 accounts is one pull request whose plan is empty', async () => {
    const sandbox = await begin({ master: master([]) });
    const { repository, aws } = sandbox;
    aws.addAccounts(500, (n) => ({ name: `Team ${n % 499}`, email: `team${n}@example.com` }));
    succeeded(await importing(sandbox, { accounts: 'all', include: 'organizational_unit,tags' }));
    expect(await repository.files(head)).toHaveLength(502);
    expect(comment(sandbox)).toContain('## AWS accounts: nothing to do');
    await repository.merge(1, 'squash');
    expect(succeeded(await sandbox.provision()).outputs).toMatchObject({ changes: '0' });
  });

  test('writes no second file for an account whose file can’t be read', async () => {
    const sandbox = await begin({ master: master([]), prod: 'root_email: [' });
    sandbox.aws.addAccount({ name: 'prod', email: 'aws+prod@example.com' });
    const step = failed(await importing(sandbox, { accounts: 'all' }));
    expect(step.errors.join()).toContain('unclear which account `accounts/prod.yaml` is for');
    expect(() => sandbox.repository.pullRequest(1)).toThrow();
  });

  test('says what is wrong with what was asked for', async () => {
    const sandbox = await begin({ master: master([]) });
    const said = async (given: Record<string, string>): Promise<string> =>
      failed(await importing(sandbox, given)).errors.join('\n');
    expect(await said({})).toContain('`accounts` does not say what to import');
    expect(await said({ accounts: '12345' })).toContain('contains `12345`');
    expect(await said({ accounts: '012345678912=../x' })).toContain('contains `012345678912=../x`');
    expect(await said({ accounts: '012345678912,012345678912' })).toContain('twice');
    expect(await said({ accounts: 'all', include: 'root' })).toContain('`include` contains `root`');
    expect(sandbox.aws.server.exchanges).toEqual([]);
  });

  test('more than a hundred files are committed a hundred at a time, the list last', async () => {
    for (const [count, given, branch, sizes] of [
      [230, {}, head, [31, 100, 100]],
      [100, { 'write-back': 'commit' }, 'main', [1, 100]],
      [99, {}, head, [100]],
    ] as const) {
      const sandbox = await begin({
        master: master(['prod']),
        prod: existing('prod', '200000000001'),
      });
      const { repository, aws } = sandbox;
      aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
      for (let index = 0; index < count; index += 1) {
        aws.addAccount({
          id: String(300_000_000_000 + index),
          name: `a${index}`,
          email: `a${index}@example.com`,
        });
      }
      const before = await repository.sha('main');
      succeeded(await importing(sandbox, { accounts: 'all', ...given }));
      const commits = await repository.log(branch, sizes.length + 1);
      expect(commits.at(-1)?.sha).toBe(before);
      const changed = commits.slice(0, -1).map(({ sha }) =>
        diff(sandbox, `${sha}~1`, sha)
          .split('\n')
          .flatMap((line) => /^\+\+\+ b\/(.*)$/.exec(line)?.[1] ?? []),
      );
      expect(changed.map((paths) => paths.length)).toEqual(sizes);
      expect(changed.map((paths) => paths.includes('accounts/master.yaml'))).toEqual(
        sizes.map((_, index) => index === 0),
      );
      const [newest] = commits;
      if (sizes.length > 1) {
        expect(newest?.message).toMatch(
          new RegExp(
            `^Import ${count} accounts \\(part ${sizes.length} of ${sizes.length}\\)\n\n\\S`,
          ),
        );
      } else {
        expect(newest?.message).toMatch(/^Import 99 accounts\n/);
      }
      const list = await repository.read(branch, 'accounts/master.yaml');
      expect(list?.match(/^- a\d+$/gm)).toHaveLength(count);
      const again = succeeded(await importing(sandbox, { accounts: 'all', ...given }));
      expect(again.summary).toContain('There is nothing to import.');
    }
  }, 300_000);

  test('a repository without any file gets the management account’s with the last of many', async () => {
    const sandbox = await begin({});
    const { repository, aws } = sandbox;
    for (let index = 0; index < 120; index += 1) {
      aws.addAccount({ name: `a${index}`, email: `a${index}@example.com` });
    }
    succeeded(await importing(sandbox, { accounts: 'all' }));
    const [last, first] = await repository.log(head, 2);
    expect(diff(sandbox, `${first?.sha}~1`, first?.sha ?? '')).not.toContain('master.yaml');
    expect(diff(sandbox, `${last?.sha}~1`, last?.sha ?? '')).toMatch(/^\+ *- a119$/m);
  }, 120_000);
});
