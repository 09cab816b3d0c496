import { describe, expect, test } from '@jest/globals';
import { recordDocument } from '../../src/review/record.ts';
import {
  accounts,
  child,
  comment,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

const DISPATCH = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

describe('what was not reviewed is not done', () => {
  test('a file that changed after the plan', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, aws } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    const other = child('prod').replace('aws+prod@', 'evil@');
    await repository.commit('p', accounts({ prod: other }), 'Sneak another address in');
    await repository.merge(1);
    const step = failed(await sandbox.provision());
    expect(aws.server.count('CreateAccount')).toBe(0);
    expect(step.errors.join()).toContain('`evil@example.com`');
    expect(step.errors.join()).toContain('pull request #1 was merged without a plan');
    expect(comment(sandbox)).toContain('### Not done: not reviewed');

    // By hand, for those who want it.
    failed(await sandbox.provision({ event: DISPATCH }));
    expect(aws.server.count('CreateAccount')).toBe(0);
    succeeded(await sandbox.provision({ event: DISPATCH, with: { 'on-unreviewed': 'proceed' } }));
    expect(aws.account('evil@example.com')).toMatchObject({ name: 'prod' });
  });

  test('a direct push on top of a reviewed plan', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    succeeded(await sandbox.provision({ event: DISPATCH }));
    const { repository, aws } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    const other = child('prod', 'admin_delegate_role_name: Everyone\n');
    await repository.commit('main', accounts({ prod: other }), 'Push directly');
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(
      'the plan of pull request #1 had other values: `prod`, `Paco-Organization-Account-Delegate-Role`',
    );
    expect(aws.server.count('CreateAccount')).toBe(0);
  });

  test('a push without a pull request', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.commit('main', accounts({ prod: child('prod') }), 'Push directly');
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('came without a pull request');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    const proceeded = await sandbox.provision({ with: { 'on-unreviewed': 'proceed' } });
    succeeded(proceeded);
    expect(sandbox.aws.accounts()).toHaveLength(2);
  });

  test('a live organization that turned a reviewed adoption into a creation', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { id } = sandbox.aws.addAccount({ name: 'prod', email: 'aws+prod@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('1 account to adopt');
    await sandbox.repository.merge(1);
    sandbox.aws.changeAccount(id, { email: 'renamed@example.com' });
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('a plan that somebody wrote into the comment, or into a check run of another App', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, github } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    await repository.commit(
      'p',
      accounts({ prod: child('prod').replace('aws+prod@', 'evil@') }),
      'Sneak another address in',
    );
    const forged = recordDocument(
      {
        folder: 'accounts',
        branch: 'main',
        organization: sandbox.aws.organization().id,
        management: MANAGEMENT,
      },
      [
        {
          account: 'new:evil@example.com',
          field: 'account',
          from: null,
          to: [
            'prod',
            'Paco-Organization-Account-Delegate-Role',
            '',
            [['org-accounts:file', 'acme/aws-accounts/accounts/prod.yaml']],
          ],
        },
      ],
    );
    const body = `<!-- org-accounts: accounts -->\n\`\`\`\n${forged}\n\`\`\``;
    const [ours] = repository.comments(1);
    repository.editComment(ours?.id ?? 0, body);
    repository.comment(1, body, 'mallory');
    const token = github.appToken('other-app', { checks: 'write' }, [repository]);
    const response = await fetch(`${github.url}/repos/acme/aws-accounts/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'AWS accounts',
        head_sha: await repository.sha('p'),
        status: 'completed',
        conclusion: 'success',
        output: { title: 'x', summary: 'x', text: body },
      }),
    });
    expect(response.status).toBe(201);
    await repository.merge(1);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('a pull request planned by a workflow, and provisioned with the token of an App', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, github } = sandbox;
    repository.protect('main', { pullRequest: true, bypass: [{ app: 'accounts-app' }] });
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    const token = github.appToken(
      'accounts-app',
      { contents: 'write', pull_requests: 'write', checks: 'write' },
      [repository],
    );
    succeeded(await sandbox.provision({ with: { 'github-token': token } }));
    const { id } = sandbox.aws.account('aws+prod@example.com');
    expect(await repository.read('main', 'accounts/prod.yaml')).toContain(id);
    expect(comment(sandbox)).toContain('1 account created');
    // What an App pushes starts a run: it settles.
    const again = succeeded(await sandbox.provision({ with: { 'github-token': token } }));
    expect(again.outputs['has-changes']).toBe('false');
  });

  test('a link between commit and pull request that GitHub makes late is waited for', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      repository: { settings: { commitPullsDelay: 5000 } },
    });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect(sandbox.aws.accounts()).toHaveLength(2);
  });
});
