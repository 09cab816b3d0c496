import { describe, expect, test } from '@jest/globals';
import type { RunOptions, Sandbox } from '../../sandbox/index.ts';
import { DISPATCH, file, IDS, MASTER, merge, settled, tagged, tags } from './binding-support.ts';
import { EMAIL, LEGACY, makeRole, SCHEDULE } from './invite-support.ts';
import {
  accounts,
  check,
  child,
  comment,
  existing,
  failed,
  MANAGEMENT,
  start,
  succeeded,
} from './support.ts';
import { earlierVersion, isShallow } from './upgrade-support.ts';

/*
 * A repository that has worked with version 0.1, with the roles, permissions and workflow of its examples, and goes on
 * with the present version.
 */

const action = isShallow() ? '' : earlierVersion();
const OLD: RunOptions = { action };

const describeWithHistory = isShallow() ? describe.skip : describe;

/** Three accounts that exist, and one that version 0.1 created, committed and marked. */
async function begin(): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: MASTER, prod: file('prod'), dev: file('dev'), lab: file('lab') }),
    examples: `${action}/examples`,
    isRecorded: false,
  });
  for (const [name, id] of Object.entries(IDS)) {
    sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
  }
  await mergeOld(sandbox, 1, { tools: child('tools') });
  succeeded(await sandbox.provision(OLD));
  expect(sandbox.aws.account('aws+tools@example.com').state).toBe('ACTIVE');
  return sandbox;
}

/** Opens a pull request, plans it with version 0.1 and merges it. */
async function mergeOld(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  succeeded(await sandbox.plan(OLD));
  await sandbox.repository.merge(number, 'squash');
}

describeWithHistory('after an upgrade', () => {
  test('the work goes on where version 0.1 was done, and the whole folder is not compared', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    // By hand: nobody's work, and not to be found by a merge.
    aws.changeAccount(IDS.lab, { tags: { team: 'by-hand' } });
    await merge(sandbox, 2, { prod: tagged('prod', 'core') });
    const step = succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(comment(sandbox, 2)).toContain('**Tagged**');
    expect(step.summary).not.toContain('`lab`');
    expect(await repository.sha(`refs/org-accounts/checkpoints/accounts/${MANAGEMENT}`)).toBe(
      await repository.sha('main'),
    );
    expect(aws.server.count('CreateAccount')).toBe(1);
    await settled(sandbox);
  });

  test('a pull request that version 0.1 planned is planned again, and then merged', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const { number } = await repository.openPullRequest({
      head: 'p2',
      files: accounts({ prod: tagged('prod', 'core'), web: child('web') }),
    });
    succeeded(await sandbox.plan(OLD));
    succeeded(await sandbox.plan());
    expect(comment(sandbox, number)).toContain('1 account to create');
    await repository.merge(number, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(sandbox.aws.account('aws+web@example.com').state).toBe('ACTIVE');
    await settled(sandbox);
  });

  test('one that was merged on the plan of version 0.1 is not done, named, and done with the next plan', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    await mergeOld(sandbox, 2, { prod: tagged('prod', 'core'), web: child('web') });
    const step = failed(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({});
    expect(aws.server.count('CreateAccount')).toBe(1);
    const told = comment(sandbox, 2);
    for (const text of [told, step.summary]) {
      expect(text).toContain('earlier version');
      expect(text).toContain('`prod`');
      expect(text).toContain('`web`');
    }

    await repository.openPullRequest({ head: 'p3', files: accounts({ dev: tagged('dev', 'x') }) });
    succeeded(await sandbox.plan());
    const plan = comment(sandbox, 3);
    expect(plan).toContain('pull request #2, *not reviewed yet*');
    expect(plan).toContain('`web`');
    await repository.merge(3, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'dev')).toEqual({ team: 'x' });
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(aws.account('aws+web@example.com').state).toBe('ACTIVE');
    await settled(sandbox);
  });

  test('what a run of version 0.1 failed to do is in the first plan, and its merge does it', async () => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    await mergeOld(sandbox, 2, { prod: tagged('prod', 'core') });
    aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException', times: 1 });
    failed(await sandbox.provision(OLD));
    await repository.openPullRequest({ head: 'p3', files: accounts({ dev: tagged('dev', 'x') }) });
    succeeded(await sandbox.plan());
    const plan = comment(sandbox, 3);
    expect(plan).toContain('`prod`');
    expect(plan).toContain('pull request #2, *not reviewed yet*');
    await repository.merge(3, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('an invitation that version 0.1 sent is waited for, and its account finished', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    aws.addOutsider({ id: LEGACY, name: 'Old', email: EMAIL });
    aws.unit('Workloads');
    const fields = 'organizational_unit: Workloads\ntags:\n  team: core\n';
    await mergeOld(sandbox, 2, { legacy: existing('legacy', LEGACY, fields) });
    succeeded(await sandbox.provision(OLD));
    const [invitation] = aws.invitations();
    expect(invitation).toMatchObject({ state: 'OPEN' });
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(aws.server.count('InviteAccountToOrganization')).toBe(1);
    aws.acceptInvitation(invitation?.id ?? '');
    makeRole(sandbox);
    // Where it is to be placed, only the plan of version 0.1 held.
    const joined = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(joined.summary).toContain(
      '`legacy`: organizational unit: no reviewed plan has it; now it would change from `Root` to `Workloads`',
    );

    await merge(sandbox, 3, { dev: tagged('dev', 'x') });
    expect(comment(sandbox, 3)).toContain('**Move** it from `Root` to `Workloads`');
    succeeded(await sandbox.provision());
    expect(aws.account(LEGACY)).toMatchObject({
      membership: { path: 'Workloads' },
      tags: { team: 'core' },
    });
    await settled(sandbox);
  });

  test('a plan that may not ask for tags says once what to add, and new accounts are still planned', async () => {
    const sandbox = await begin();
    await sandbox.repository.openPullRequest({
      head: 'p2',
      files: accounts({ web: child('web') }),
    });
    const step = succeeded(await sandbox.plan());
    expect(step.log).toContain('Allow `tag:GetResources`');
    const plan = comment(sandbox, 2);
    expect(plan).toContain('1 account to create');
    expect(plan.split('Allow `tag:GetResources`')).toHaveLength(2);
    const head = await sandbox.repository.sha('p2');
    expect(await check(sandbox, head)).toMatchObject({ conclusion: 'success' });
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
    await settled(sandbox);
  });

  test('an account that joined just before the upgrade is named, and done with the next plan', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    aws.addOutsider({ id: LEGACY, name: 'Old', email: EMAIL });
    await mergeOld(sandbox, 2, { legacy: existing('legacy', LEGACY, 'account_alias: acme-old\n') });
    succeeded(await sandbox.provision(OLD));
    aws.acceptInvitation(aws.invitations()[0]?.id ?? '');
    makeRole(sandbox);
    const status = await sandbox.plan({ event: DISPATCH, with: { command: 'status' } });
    expect(status.summary).toContain('By an earlier version: `main` is provisioned up to');
    const step = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(step.summary).toContain('`legacy`: alias: no reviewed plan has it');
    await merge(sandbox, 3, { dev: tagged('dev', 'x') });
    succeeded(await sandbox.provision());
    expect(aws.account(LEGACY).alias).toBe('acme-old');
    await settled(sandbox);
  });

  test('a role that version 0.1 waited for is named until it is there', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    aws.addOutsider({ id: LEGACY, name: 'Old', email: EMAIL });
    await mergeOld(sandbox, 2, { legacy: existing('legacy', LEGACY) });
    succeeded(await sandbox.provision(OLD));
    aws.acceptInvitation(aws.invitations()[0]?.id ?? '');
    succeeded(await sandbox.provision({ ...OLD, event: SCHEDULE }));
    const waiting = succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(waiting.summary).toContain('`legacy`');
    expect(waiting.summary).toContain("can't be assumed yet");
    makeRole(sandbox);
    expect(succeeded(await sandbox.provision({ event: SCHEDULE })).summary).not.toContain(
      "can't be assumed yet",
    );
    await settled(sandbox);
  });
});
