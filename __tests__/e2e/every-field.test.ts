import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  child,
  comment,
  delegateRole,
  existing,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
const ACCOUNT_MANAGEMENT = 'account.amazonaws.com';
const UNITS = { 'create-organizational-units': 'true' };

const FIELDS = `account_name: Production
organizational_unit: Workloads/Prod
tags:
  team: payments
  tier: '1'
account_alias: acme-prod
alternate_contacts:
  security:
    name: Ada
    title: CISO
    email: ada@example.com
    phone_number: '+1 555'
`;

const ADA = {
  Name: 'Ada',
  Title: 'CISO',
  EmailAddress: 'ada@example.com',
  PhoneNumber: '+1 555',
};

/** Opens a pull request with these files, plans it, merges it and provisions. */
async function change(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<string> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  succeeded(await sandbox.plan({ with: inputs }));
  const plan = comment(sandbox, number);
  await sandbox.repository.merge(number);
  succeeded(await sandbox.provision({ with: inputs }));
  return plan;
}

/** Nothing is left to do, asked twice, over all accounts. */
async function expectNothingLeft(sandbox: Sandbox): Promise<void> {
  for (const round of [1, 2]) {
    const step = succeeded(await sandbox.plan({ event: ALL, with: { scope: 'all' } }));
    expect([round, step.outputs.changes]).toEqual([round, '0']);
  }
}

describe('every field', () => {
  test('is set at creation, changed, and let go of', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { aws } = sandbox;
    aws.setTrustedAccess(ACCOUNT_MANAGEMENT, true);
    delegateRole(sandbox);
    const plan = await change(sandbox, 1, { prod: child('prod', FIELDS) }, UNITS);
    expect(plan).toContain(
      '1 account to create, 2 organizational units to create, 1 role policy to update',
    );
    expect(row(plan, 'prod')).toContain('**Place** it in `Workloads/Prod`');
    expect(row(plan, 'prod')).toContain('**Set** the security contact to `Ada`');
    expect(row(plan, 'prod')).toContain('**Set** the account alias to `acme-prod`');
    expect(plan).toContain('```mermaid');
    const prod = aws.account('aws+prod@example.com');
    expect(prod).toMatchObject({
      name: 'Production',
      alias: 'acme-prod',
      tags: { team: 'payments', tier: '1' },
      contacts: { SECURITY: ADA },
      membership: { path: 'Workloads/Prod' },
    });
    const policies = aws.account(aws.managementId).roles['Paco-Organization-Account-Delegate-Role'];
    expect(JSON.stringify(policies)).toContain(
      `arn:aws:iam::${prod.id}:role/Paco-Organization-Account-Delegate-Role`,
    );
    await expectNothingLeft(sandbox);

    aws.unit('Sandbox');
    aws.changeAccount(prod.id, { tags: { ...prod.tags, console: 'by hand' } });
    const changed = await change(sandbox, 2, {
      prod: existing(
        'prod',
        prod.id,
        FIELDS.replace('Workloads/Prod', 'Sandbox')
          .replace("  tier: '1'\n", '')
          .replace('payments', 'billing')
          .replace('name: Production', 'name: Prod')
          .replace('acme-prod', 'acme-prod2')
          .replace('CISO', 'CTO'),
      ),
    });
    expect(changed).toContain('## AWS accounts: 1 account to move');
    const moved = row(changed, 'prod');
    expect(moved).toContain('**Move** it from `Workloads/Prod` to `Sandbox`');
    expect(moved).toContain('**Tag** `team` = `billing`; remove tag `tier`');
    expect(changed).toContain('\n- tags.team: payments\n+ tags.team: billing\n- tags.tier: 1\n');
    expect(moved).toContain('**Rename** it from `Production` to `Prod`');
    expect(changed).toContain('other tags, which are left alone: `console`');
    const now = aws.account(prod.id);
    expect(now).toMatchObject({
      name: 'Prod',
      alias: 'acme-prod2',
      contacts: { SECURITY: { ...ADA, Title: 'CTO' } },
      membership: { path: 'Sandbox' },
    });
    expect(now.tags).toEqual({
      team: 'billing',
      console: 'by hand',
      'org-accounts:file': 'acme/aws-accounts/accounts/prod.yaml',
    });
    await expectNothingLeft(sandbox);

    const bare = await change(sandbox, 3, { prod: existing('prod', prod.id) });
    expect(bare).toContain('its alias is no longer managed: it stays `acme-prod2`');
    expect(aws.account(prod.id)).toMatchObject({ name: 'Prod', membership: { path: 'Sandbox' } });
    expect(aws.account(prod.id).tags).not.toHaveProperty('team');
  });

  test('that drifts is left alone by others’ merges, and repaired by a run over all', async () => {
    const sandbox = await start({
      files: accounts({
        master: master([]).replace(/^admin_delegate.*\n/m, ''),
        prod: existing('prod', '200000000001', FIELDS),
      }),
    });
    const { aws } = sandbox;
    aws.setTrustedAccess(ACCOUNT_MANAGEMENT, true);
    const roleName = 'Paco-Organization-Account-Delegate-Role';
    aws.unit('Workloads/Prod');
    aws.addAccount({
      id: '200000000001',
      name: 'drifted',
      email: 'aws+prod@example.com',
      path: 'Elsewhere/Deep',
      tags: { team: 'x', other: 'y' },
      roleName,
    });
    await change(sandbox, 1, { dev: child('dev') });
    expect(aws.account('200000000001').name).toBe('drifted');
    const refused = failed(await sandbox.provision({ event: ALL, with: { scope: 'all' } }));
    expect(refused.errors.join()).toContain('not reviewed: `prod`');
    const inputs = { scope: 'all', 'on-unreviewed': 'proceed' };
    succeeded(await sandbox.provision({ event: ALL, with: inputs }));
    expect(aws.account('200000000001')).toMatchObject({
      name: 'Production',
      alias: 'acme-prod',
      tags: { team: 'payments', tier: '1', other: 'y' },
      contacts: { SECURITY: ADA },
      membership: { path: 'Workloads/Prod' },
    });
    await expectNothingLeft(sandbox);
  });

  test('is a located problem where it can’t be so', async () => {
    const sandbox = await start({
      files: accounts({
        master: master([]),
        prod: existing('prod', '200000000001', 'iam_user_access_to_billing: DENY\n'),
      }),
    });
    const { aws } = sandbox;
    aws.setTrustedAccess(ACCOUNT_MANAGEMENT, false);
    aws.unit('Workloads/Production');
    aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        prod: existing('prod', '200000000001', 'iam_user_access_to_billing: ALLOW\n'),
        dev: child('dev', 'organizational_unit: Workloads/Producton\n'),
        ops: child('ops', FIELDS.replace(/^organizational_unit.*\n/m, '')),
      }),
    });
    failed(await sandbox.plan());
    const plan = comment(sandbox);
    expect(plan).toContain("`iam_user_access_to_billing` can't be changed once the account exists");
    expect(plan).toContain('there is no organizational unit `Producton` in `Workloads`');
    expect(plan).toContain('Did you mean `Workloads/Production`?');
    expect(plan.split('enable-aws-service-access')).toHaveLength(2);
    expect(plan).toContain('the management account has no role');
  });

  test.each([
    ['MoveAccount', 'DestinationParentNotFoundException', {}, 'Move', 'plan again'],
    [
      'TagResource',
      'ConstraintViolationException',
      { Reason: 'TAG_POLICY_VIOLATION' },
      'Tag',
      'Correct `tags`',
    ],
    ['PutAccountName', 'AccessDeniedException', {}, 'Rename', 'Allow `account:PutAccountName`'],
  ])(
    'that AWS refuses is told with its remedy: %s',
    async (operation, code, members, verb, remedy) => {
      const sandbox = await start({
        files: accounts({
          master: master([]).replace(/^admin_delegate.*\n/m, ''),
          prod: existing('prod', '200000000001'),
        }),
      });
      const { aws } = sandbox;
      aws.setTrustedAccess(ACCOUNT_MANAGEMENT, true);
      aws.unit('Workloads/Prod');
      aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
      await sandbox.repository.openPullRequest({
        head: 'p',
        files: accounts({
          prod: existing(
            'prod',
            '200000000001',
            'account_name: P\norganizational_unit: Workloads/Prod\ntags:\n  a: b\n',
          ),
        }),
      });
      succeeded(await sandbox.plan());
      await sandbox.repository.merge(1);
      aws.refuse({ operation, code, members, times: 99 });
      failed(await sandbox.provision());
      expect(row(comment(sandbox), 'prod')).toContain(`**Failed** to ${verb.toLowerCase()}`);
      expect(row(comment(sandbox), 'prod')).toContain(remedy);
      expect(row(comment(sandbox), 'prod').match(/✅/g)).toHaveLength(2);
    },
  );
});
