import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, failed, master, start, succeeded } from './support.ts';

/*
 * Access of administrators as bootstrap/ gives it unless told otherwise: one statement for every account, which the
 * stack wrote. The provisioning role may not write it.
 */

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

async function withStack(more: Readonly<Record<string, string>> = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: master([]) }),
    stack: { DelegateAccess: 'organization', ...more },
  });
  const role = sandbox.stack.roles.DelegateRole;
  if (!role) throw new Error('the stack has no role for administrators');
  sandbox.aws.role(role);
  return sandbox;
}

async function plan(sandbox: Sandbox, files: Readonly<Record<string, string>>): Promise<string> {
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
  succeeded(await sandbox.plan());
  return comment(sandbox);
}

test('an account comes without a change of the policy, and the plan says whom that lets in', async () => {
  const sandbox = await withStack();
  const planned = await plan(sandbox, { prod: child('prod') });
  expect(planned).toContain('## AWS accounts: 1 account to create');
  expect(planned).not.toContain('role policy');
  expect(planned).toContain(
    `the role \`${ROLE}\` of the management account may assume \`arn:aws:iam::*:role/${ROLE}\` in every account of the organization, with or without a file`,
  );
  await sandbox.repository.merge(1);
  succeeded(await sandbox.provision());
  expect(sandbox.aws.server.count('PutRolePolicy')).toBe(0);

  const { id } = sandbox.aws.account('aws+prod@example.com');
  const sts = new STSClient({
    region: 'us-east-1',
    endpoint: sandbox.aws.server.url,
    credentials: sandbox.aws.keys({ role: ROLE }),
  });
  const RoleArn = `arn:aws:iam::${id}:role/${ROLE}`;
  await expect(
    sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'admin' })),
  ).resolves.toHaveProperty('Credentials');

  const step = succeeded(await sandbox.provision({ event: ALL, with: { scope: 'all' } }));
  expect(step.outputs.changes).toBe('0');
});

test('a role that the statement does not name is told, with what to change', async () => {
  const sandbox = await withStack();
  const planned = await plan(sandbox, {
    prod: child('prod', 'admin_delegate_role_name: Admins\n'),
  });
  expect(planned).toContain(`the role \`${ROLE}\` may not assume \`Admins\``);
  expect(planned).toContain('`OtherDelegateRoleName`');
});

test('a role with two names, in the stack and in the files, needs nothing', async () => {
  const sandbox = await withStack({ OtherDelegateRoleName: 'Admins' });
  const planned = await plan(sandbox, {
    prod: child('prod', 'admin_delegate_role_name: Admins\n'),
  });
  expect(planned).not.toContain('may not assume');
  await sandbox.repository.merge(1);
  succeeded(await sandbox.provision());
  expect(sandbox.aws.account('aws+prod@example.com').state).toBe('ACTIVE');
});

test('a statement that somebody changed is an error, and not taken for access to this organization', async () => {
  const sandbox = await withStack();
  const role = sandbox.stack.roles.DelegateRole;
  const policy = structuredClone(role?.policies['org-accounts-delegate-access']) as {
    Statement: { Condition?: unknown }[];
  };
  for (const statement of policy.Statement) delete statement.Condition;
  sandbox.aws.role({
    name: ROLE,
    trust: role?.trust ?? {},
    policies: { 'org-accounts-delegate-access': policy },
  });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
  failed(await sandbox.plan());
  expect(comment(sandbox)).toContain('was changed after the stack wrote it');
});
