import { describe, expect, test } from '@jest/globals';
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
  MANAGEMENT,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

describe('the main job', () => {
  test('a mistake is shown on its line, the fix is planned, the merge creates and commits the ids', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['dev']), dev: child('dev') }),
    });
    const { repository, aws } = sandbox;
    delegateRole(sandbox);
    aws.addAccount({ id: '200000000001', name: 'dev', email: 'aws+dev@example.com' });
    await repository.commit(
      'main',
      accounts({ dev: existing('dev', '200000000001') }),
      'Adopt dev',
    );

    const pull = await repository.openPullRequest({
      head: 'more-accounts',
      files: accounts({
        master: master(['dev', 'prod', 'tools']),
        prod: child('prod'),
        tools: child('tools').replace('us-west-2', 'us-wst-2'),
      }),
    });
    const first = failed(await sandbox.plan());
    expect(first.errors).toEqual(['1 problem to fix']);
    const wrong = comment(sandbox);
    expect(wrong).toContain('## AWS accounts: 1 account to create, 1 problem to fix');
    expect(row(wrong, 'prod')).toBe(
      '**Create** the account `prod` with the root email `aws+prod@example.com`',
    );
    expect(row(wrong, 'tools')).toBe('Nothing until its problem is fixed');
    expect(wrong).toContain('`region` is `us-wst-2`');
    expect(wrong).toContain('Did you mean `us-west-2`?');
    const head = await repository.sha('more-accounts');
    expect(await check(sandbox, head)).toMatchObject({
      app: 'github-actions',
      conclusion: 'failure',
      title: '1 account to create, 1 problem to fix',
      annotations: [{ path: 'accounts/tools.yaml', start_line: 3, annotation_level: 'failure' }],
    });
    expect(first.outputs).toMatchObject({ 'has-changes': 'true', changes: '1' });
    expect(first.outputs['comment-url']).toContain(`/pull/${pull.number}#issuecomment-`);
    expect(first.summary).toContain('1 account to create, 1 problem to fix');

    await repository.commit('more-accounts', accounts({ tools: child('tools') }), 'Fix the region');
    succeeded(await sandbox.plan());
    const right = comment(sandbox);
    expect(right).toContain('## AWS accounts: 2 accounts to create, 1 role policy to update');
    expect(right).toContain('Merging creates 2 AWS accounts');
    expect(right).not.toContain('us-wst-2');
    const fixed = await repository.sha('more-accounts');
    expect(await check(sandbox, fixed)).toMatchObject({ conclusion: 'success', annotations: [] });
    expect(aws.server.count('CreateAccount')).toBe(0);

    const merged = await repository.merge(pull.number, 'squash');
    const provisioned = succeeded(await sandbox.provision());
    const prod = aws.account('aws+prod@example.com');
    const tools = aws.account('aws+tools@example.com');
    expect([prod, tools]).toMatchObject([
      {
        name: 'prod',
        state: 'ACTIVE',
        tags: { 'org-accounts:file': 'acme/aws-accounts/accounts/prod.yaml' },
      },
      { name: 'tools', state: 'ACTIVE' },
    ]);
    expect(Object.keys(prod.roles)).toEqual(['Paco-Organization-Account-Delegate-Role']);
    const after = await repository.sha('main');
    expect(changedLines(diff(sandbox, merged, after))).toEqual([
      `+account_id: '${prod.id}'`,
      `+account_id: '${tools.id}'`,
    ]);
    const [commit] = await repository.log('main', 1);
    expect(commit).toMatchObject({ verified: true, parents: [merged] });
    expect(commit?.message).toContain('Record the account ids of prod and tools');
    expect(JSON.parse(provisioned.outputs.created ?? '')).toEqual([
      { name: 'prod', id: prod.id },
      { name: 'tools', id: tools.id },
    ]);
    expect(provisioned.outputs['commit-sha']).toBe(after);
    expect(JSON.parse(provisioned.outputs.accounts ?? '')).toMatchObject({
      master: { id: MANAGEMENT },
      dev: { id: '200000000001' },
      prod: { id: prod.id, email: 'aws+prod@example.com', region: 'us-west-2' },
    });
    const outcome = comment(sandbox);
    expect(outcome).toContain('## AWS accounts: 2 accounts created');
    expect(row(outcome, 'prod')).toMatch(
      new RegExp(`^\\*\\*Created\\*\\* \`${prod.id}\` in \\d+ `),
    );
    expect(outcome).toContain(after.slice(0, 7));

    aws.server.forget();
    const again = succeeded(await sandbox.provision());
    expect(again.outputs['has-changes']).toBe('false');
    expect(await repository.sha('main')).toBe(after);
    expect(aws.server.count('CreateAccount')).toBe(0);
    expect(comment(sandbox)).toBe(outcome);
  });

  test.each(['merge', 'squash', 'rebase'] as const)(
    'a pull request merged by %s is found again, with its reviewed plan',
    async (method) => {
      const sandbox = await start({ files: accounts({ master: master([]) }) });
      const { number } = await sandbox.repository.openPullRequest({
        head: 'prod',
        files: accounts({ prod: child('prod') }),
      });
      succeeded(await sandbox.plan());
      await sandbox.repository.merge(number, method);
      succeeded(await sandbox.provision());
      expect(comment(sandbox)).toContain('## AWS accounts: 1 account created');
      expect(sandbox.aws.accounts()).toHaveLength(2);
    },
  );

  test('the comment moves from planned to creating to created', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'prod',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('1 account to create');
    await sandbox.repository.merge(1, 'merge');
    const seen: string[] = [];
    sandbox.github.server.fault({
      operation: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
      when: 'after',
      times: 100,
      effect: () => {
        seen.push(/## AWS accounts: (.*)/.exec(comment(sandbox))?.[1] ?? '');
      },
    });
    succeeded(await sandbox.provision());
    expect(seen[0]).toBe('1 account being created');
    expect(seen.at(-1)).toBe('1 account created');
  });
});
