import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, delegateRole, existing, master, start, succeeded } from './support.ts';

const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

/** The repository's issues, ours and others'. */
function issues({ repository }: Sandbox) {
  return repository.issues();
}

describe('drift', () => {
  test('is one issue, kept up to date in place, and closed when there is none', async () => {
    const sandbox = await start({
      files: accounts({
        master: MASTER,
        prod: existing(
          'prod',
          '200000000001',
          'tags:\n  team: payments\naccount_name: Production\n',
        ),
      }),
    });
    const { aws } = sandbox;
    aws.addAccount({
      id: '200000000001',
      name: 'Production',
      email: 'aws+prod@example.com',
      tags: { team: 'payments' },
    });
    succeeded(await sandbox.drift());
    expect(issues(sandbox)).toEqual([]);

    aws.changeAccount('200000000001', { name: 'p|rod', tags: { team: 'billing', other: 'x' } });
    aws.addAccount({ id: '200000000002', name: 'stranger', email: 'aws+stranger@example.com' });
    const step = succeeded(await sandbox.drift());
    expect(issues(sandbox)).toMatchObject([
      { state: 'open', title: 'AWS accounts: 1 account differs, 1 account has no file' },
    ]);
    const body = issues(sandbox)[0]?.body ?? '';
    expect(body).toMatch(/\| `account_name` \| `Production` \| `p\\\|rod` \|/);
    expect(body).toMatch(/\| tag `team` \| `payments` \| `billing` \|/);
    expect(body).toContain(
      '| `200000000002` | `stranger` | `aws+stranger@example.com` | `ACTIVE` |',
    );
    expect(step.outputs['issue-url']).toContain('/issues/');
    expect(aws.server.count('TagResource')).toBe(0);

    succeeded(await sandbox.drift());
    expect(issues(sandbox)).toHaveLength(1);
    expect(issues(sandbox)[0]?.body).toBe(body);

    aws.changeAccount('200000000001', { name: 'Production', tags: { team: 'payments' } });
    const files = accounts({ stranger: existing('stranger', '200000000002') });
    await sandbox.repository.commit('main', files, 'Take the stranger in');
    succeeded(await sandbox.drift());
    expect(issues(sandbox)).toMatchObject([{ state: 'closed' }]);
    expect(sandbox.repository.comments(issues(sandbox)[0]?.number ?? 0)).toHaveLength(1);

    aws.changeAccount('200000000001', { name: 'Other' });
    succeeded(await sandbox.drift());
    expect(issues(sandbox)).toMatchObject([
      { state: 'open', title: 'AWS accounts: 1 account differs' },
    ]);
  });

  test('tells of files whose account is closed, or has left', async () => {
    const sandbox = await start({
      files: accounts({
        master: MASTER,
        closed: existing('closed', '200000000001'),
        gone: existing('gone', '200000000002'),
      }),
    });
    const { aws } = sandbox;
    aws.addAccount({ id: '200000000001', email: 'aws+closed@example.com', state: 'CLOSED' });
    succeeded(await sandbox.drift());
    const [issue] = issues(sandbox);
    expect(issue?.title).toBe('AWS accounts: 2 problems');
    expect(issue?.body).toContain('the account `200000000001` is `CLOSED` in AWS');
    expect(issue?.body).toContain('the account `200000000002` is not in the organization');
  });

  test('shows every field that differs, and a run over all repairs what was reviewed', async () => {
    const fields = `account_name: Production
organizational_unit: Workloads
account_alias: acme-prod
alternate_contacts:
  billing:
    name: Bea
    title: CFO
    email: bea@example.com
    phone_number: '+1 556'
tags:
  team: core
`;
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { aws, repository } = sandbox;
    aws.setTrustedAccess('account.amazonaws.com', true);
    aws.unit('Workloads');
    const role = 'Paco-Organization-Account-Delegate-Role';
    delegateRole(sandbox);
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod', fields) }),
    });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    succeeded(await sandbox.provision());
    succeeded(await sandbox.drift());
    expect(issues(sandbox)).toEqual([]);

    const { id } = aws.account('aws+prod@example.com');
    aws.changeAccount(id, {
      name: 'Renamed',
      path: 'Elsewhere',
      alias: 'other-alias',
      tags: { team: 'x' },
      contacts: {
        BILLING: { Name: 'Eve', Title: 'x', EmailAddress: 'e@example.com', PhoneNumber: '1' },
      },
    });
    delegateRole(sandbox);
    // An alias is seen from inside of the account alone, which the example's role for reading can't enter.
    const inside = { 'role-to-assume': sandbox.roleAllowing('plan', ['sts:AssumeRole']) };
    succeeded(await sandbox.drift({ with: inside }));
    const body = issues(sandbox)[0]?.body ?? '';
    for (const said of [
      '| `account_name` | `Production` | `Renamed` |',
      '| `organizational_unit` | `Workloads` | `Elsewhere` |',
      '| `account_alias` | `acme-prod` | `other-alias` |',
      '| tag `team` | `core` | `x` |',
      '| billing contact | `Bea` | `Eve` |',
      '| role policy | `prod` | nothing |',
    ]) {
      expect(body).toContain(said);
    }

    const all = { scope: 'all', 'on-unreviewed': 'proceed' };
    const event = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    succeeded(await sandbox.provision({ event, with: all }));
    expect(aws.account(id)).toMatchObject({
      name: 'Production',
      alias: 'acme-prod',
      membership: { path: 'Workloads' },
      contacts: { BILLING: { Name: 'Bea' } },
    });
    expect(JSON.stringify(aws.account(aws.managementId).roles[role]?.policies)).toContain(id);
    succeeded(await sandbox.drift({ with: inside }));
    expect(issues(sandbox)).toMatchObject([{ state: 'closed' }]);
  });
});
