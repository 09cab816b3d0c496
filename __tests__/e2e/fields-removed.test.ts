import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

const ALL = `admin_delegate_role_name: Admins
iam_user_access_to_billing: DENY
account_name: Production
organizational_unit: Workloads
tags:
  team: payments
account_alias: acme-prod
alternate_contacts:
  billing:
    name: Bea
    title: CFO
    email: bea@example.com
    phone_number: '+1 556'
`;

async function merge(sandbox: Sandbox, number: number, prod: string): Promise<string> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts({ prod }) });
  succeeded(await sandbox.plan());
  const plan = comment(sandbox, number);
  await sandbox.repository.merge(number);
  // The example's role may enter accounts by the default role alone.
  const role = sandbox.roleAllowing('provision', ['sts:AssumeRole']);
  succeeded(await sandbox.provision({ with: { 'role-to-assume': role } }));
  return plan;
}

test('what only creation sets is set then; what a file does not name any longer stays, but for its tags', async () => {
  const sandbox = await start({ files: accounts({ master: MASTER }) });
  const { aws, repository } = sandbox;
  aws.setTrustedAccess('account.amazonaws.com', true);
  aws.unit('Workloads');
  await merge(sandbox, 1, child('prod', ALL));
  const made = aws.account('aws+prod@example.com');
  expect(made).toMatchObject({
    name: 'Production',
    billingAccess: 'DENY',
    alias: 'acme-prod',
    membership: { path: 'Workloads' },
    contacts: { BILLING: { Name: 'Bea' } },
    tags: { team: 'payments' },
  });
  expect(Object.keys(made.roles)).toContain('Admins');

  await repository.openPullRequest({
    head: 'role',
    files: accounts({ prod: existing('prod', made.id) }),
  });
  failed(await sandbox.plan());
  expect(comment(sandbox, 2)).toContain('Write `Admins` again');
  repository.closePullRequest(2);

  const bare = await merge(
    sandbox,
    3,
    existing('prod', made.id, 'admin_delegate_role_name: Admins\n'),
  );
  expect(bare).toContain('1 account to change');
  for (const said of [
    'its alias is no longer managed: it stays `acme-prod`',
    'IAM user access to billing is no longer managed: it stays as `DENY` made it',
    'its billing contact is no longer managed: it stays as `Bea`',
    'its name is no longer managed: it stays `Production`',
    'its place is no longer managed: it stays',
  ]) {
    expect(bare).toContain(said);
  }
  const now = aws.account(made.id);
  expect(now.tags).toEqual({ 'org-accounts:file': 'acme/aws-accounts/accounts/prod.yaml' });
  expect({ ...now, tags: {} }).toEqual({ ...made, tags: {} });

  const step = await sandbox.plan({
    event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
    with: { scope: 'all' },
  });
  expect(succeeded(step).outputs.changes).toBe('0');
});
