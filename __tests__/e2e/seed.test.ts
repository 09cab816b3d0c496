import { expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { comment, delegateRole, start, succeeded } from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';

/** A person runs the workflow by hand. */
function dispatch(sandbox: Sandbox, given: Record<string, string>): Promise<Step> {
  return sandbox.plan({
    event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
    permissions: PERMISSIONS.write,
    with: given,
  });
}

/** What Paco's page tells its reader to do, from GitHub: init, list, init, provision, import. */
test('Paco’s multi-account setup, from an empty repository to an imported account', async () => {
  const sandbox = await start({
    repository: { settings: { allowActionsToCreatePullRequests: true } },
  });
  const { repository, aws } = sandbox;
  delegateRole(sandbox);

  succeeded(await dispatch(sandbox, { command: 'init' }));
  await repository.merge(1, 'squash');
  succeeded(await sandbox.provision());

  const text = (await repository.read('main', 'accounts/master.yaml')) ?? '';
  const listed = text
    .replace('account_type: AWS\n', `account_type: AWS\nadmin_delegate_role_name: ${ROLE}\n`)
    .replace(' []', '\n- prod\n- staging');
  await repository.openPullRequest({ head: 'accounts', files: { 'accounts/master.yaml': listed } });
  const { id } = repository.comment(2, '/accounts init');
  succeeded(
    await sandbox.plan({
      event: { name: 'issue_comment', comment: id, action: 'created' },
      permissions: PERMISSIONS.write,
      with: { command: 'auto', 'root-email-pattern': 'aws+{name}@example.com' },
    }),
  );
  expect(await repository.read('accounts', 'accounts/staging.yaml')).toContain(
    'title: Staging AWS Account',
  );
  await repository.merge(2, 'squash');
  succeeded(await sandbox.provision());
  const prod = aws.account('aws+prod@example.com');
  expect(await repository.read('main', 'accounts/prod.yaml')).toContain(`account_id: '${prod.id}'`);

  aws.addAccount({ id: '012345678912', name: 'Legacy', email: 'you@example.com', roleName: ROLE });
  succeeded(await dispatch(sandbox, { command: 'import', accounts: '012345678912=legacy' }));
  expect(comment(sandbox, 3)).toContain(`to assume role \`${ROLE}\` in 1 more account\n`);
  expect(comment(sandbox, 3)).toContain('`legacy` (`012345678912`)');
  await repository.merge(3, 'squash');
  succeeded(await sandbox.provision());
  const access = JSON.stringify(aws.account(aws.managementId).roles[ROLE]?.policies);
  expect(access).toContain(`arn:aws:iam::012345678912:role/${ROLE}`);
  expect(access).toContain(`arn:aws:iam::${prod.id}:role/${ROLE}`);
  expect(aws.server.count('CreateAccount')).toBe(2);

  const scope = { command: 'provision', scope: 'all' };
  for (const _ of [1, 2]) {
    const step = await sandbox.provision({
      event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
      with: scope,
    });
    expect(succeeded(step).outputs).toMatchObject({ changes: '0' });
  }
  expect(succeeded(await sandbox.drift()).outputs).toMatchObject({ changes: '0' });
});
