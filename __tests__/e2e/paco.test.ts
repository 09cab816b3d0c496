import { expect, test } from '@jest/globals';
import { comment, row, start, succeeded } from './support.ts';

/** As `paco init project` and `paco init accounts` leave a project, master in its own list included. */
const PACO_PROJECT = {
  'accounts/master.yaml': `account_type: AWS
admin_delegate_role_name: Paco-Organization-Account-Delegate-Role
region: us-west-2
title: Master AWS Account
root_email: aws@example.com
account_id: '111122223333'
is_master: true
name: master
organization_account_ids:
  - master
  - prod
  - legacy
admin_iam_users:
  bob:
    enabled: true
    username: bob
`,
  'accounts/prod.yml': `account_type: AWS
admin_delegate_role_name: Paco-Organization-Account-Delegate-Role
name: prod
region: us-west-2
title: "Production AWS Account"
root_email: prod@example.com
`,
  'accounts/legacy.yaml': `account_type: AWS
admin_delegate_role_name: Paco-Admin-Delegate-Role
region: us-west-2
title: Legacy AWS Account
root_email: you@example.com
account_id: '012345678912'
`,
};

test.each(['accounts', 'Accounts'])(
  'a Paco project in %s/ plans and provisions unchanged',
  async (folder) => {
    const files = Object.fromEntries(
      Object.entries(PACO_PROJECT).map(([path, text]) => [path.replace('accounts', folder), text]),
    );
    const sandbox = await start({ files: { 'project.yaml': 'name: acme\n' } });
    const { aws, repository } = sandbox;
    aws.addAccount({ id: '012345678912', name: 'Old Legacy', email: 'you@example.com' });
    await repository.openPullRequest({ head: 'paco', files });
    succeeded(await sandbox.plan());
    const planned = comment(sandbox);
    expect(planned).toContain('## AWS accounts: 1 account to create');
    expect(row(planned, 'prod')).toContain('**Create** the account `prod`');
    expect(row(planned, 'legacy')).toContain('Nothing changes in AWS: `012345678912`');
    expect(row(planned, 'master')).toContain('Nothing changes in AWS: `111122223333`');
    expect(planned).toContain('`master`, the management account, is in its own list');

    const merged = await repository.merge(1);
    succeeded(await sandbox.provision());
    const prod = aws.account('prod@example.com');
    expect(prod).toMatchObject({ name: 'prod', state: 'ACTIVE' });
    expect(aws.accounts()).toHaveLength(3);
    expect(await repository.read('main', `${folder}/prod.yml`)).toBe(
      `${PACO_PROJECT['accounts/prod.yml']}account_id: '${prod.id}'\n`,
    );
    for (const path of [`${folder}/master.yaml`, `${folder}/legacy.yaml`]) {
      expect(await repository.read('main', path)).toBe(await repository.read(merged, path));
    }
  },
);

test('a master without an id, as a new project has it, gets it', async () => {
  const sandbox = await start({ files: {} });
  const text = 'is_master: true\nregion: us-west-2\nroot_email: AWS@example.com\n';
  await sandbox.repository.openPullRequest({ head: 'm', files: { 'accounts/main.yaml': text } });
  succeeded(await sandbox.plan());
  expect(row(comment(sandbox), 'main')).toContain('**Adopt** `111122223333`');
  await sandbox.repository.merge(1);
  succeeded(await sandbox.provision());
  expect(await sandbox.repository.read('main', 'accounts/main.yaml')).toBe(
    `${text}account_id: '111122223333'\n`,
  );
});
