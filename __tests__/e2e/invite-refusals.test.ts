import {
  InviteAccountToOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { describe, expect, test } from '@jest/globals';
import { EMAIL, LEGACY, merged, PLAIN, proposed, SCHEDULE, sent } from './invite-support.ts';
import { accounts, comment, existing, failed, row, start, succeeded } from './support.ts';

describe('what stands against an invitation', () => {
  test.each([
    ['HANDSHAKE_RATE_LIMIT_EXCEEDED', 'has sent as many invitations today', 'Run again tomorrow'],
    ['ACCOUNT_NUMBER_LIMIT_EXCEEDED', 'reached its quota of accounts', 'Ask for a higher quota'],
    ['ALREADY_IN_AN_ORGANIZATION', 'in an organization already', 'without leaving first'],
    ['PAYMENT_INSTRUMENT_REQUIRED', 'no payment method', 'adds a payment method'],
    ['ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD', 'another AWS company', 'AWS Support'],
  ])('on the side of AWS, %s, has its words and its remedy', async (Reason, said, remedy) => {
    const sandbox = await merged();
    const { aws } = sandbox;
    const operation = 'InviteAccountToOrganization';
    aws.refuse({
      operation,
      code: 'HandshakeConstraintViolationException',
      message: `not now: ${Reason}`,
      members: { Reason },
    });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('not done: `legacy` (`400000000001`) (failed)');
    const told = row(comment(sandbox), 'legacy');
    expect(told).toContain('**Failed**');
    expect(told.replaceAll('\\_', '_')).toContain(said);
    expect(told).toContain(remedy);
    expect(comment(sandbox)).not.toContain('To forward');
    // Whatever it was, the next run tries again.
    succeeded(await sandbox.provision());
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account invited');
  });

  test('an address of the management account that is not verified, and a role without the right', async () => {
    const sandbox = await merged();
    sandbox.aws.setEmailVerified(false);
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'legacy')).toContain('email address is not verified');
    sandbox.aws.setEmailVerified(true);
    failed(await sandbox.provision({ with: { 'role-to-assume': sandbox.roles.plan } }));
    expect(sandbox.aws.invitations()).toEqual([]);
  });

  test('an id that is no account, the management account’s, or one in two files', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        boss: existing('boss', sandbox.aws.managementId),
        one: existing('one', LEGACY),
        two: existing('two', LEGACY),
        short: existing('short', '12345'),
        nobody: existing('nobody', '999999999999'),
      }),
    });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account to invite, 3 problems to fix');
    expect(comment(sandbox)).toContain('is in more than one file');
    expect(comment(sandbox)).toContain('is not 12 digits');
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'nobody')).toContain('Correct `account_id`');
    expect(sandbox.aws.invitations()).toEqual([]);
  });

  test('no review: a push without a pull request; and a run over all accounts never invites', async () => {
    const sandbox = await start({ files: accounts({ master: PLAIN }) });
    const { repository, aws } = sandbox;
    aws.addOutsider({ id: LEGACY, email: EMAIL });
    const files = accounts({ legacy: existing('legacy', LEGACY) });
    await repository.commit('main', files, 'Push directly');
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(`invite the account \`${LEGACY}\``);
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const given = { scope: 'all', 'on-unreviewed': 'proceed' };
    const repaired = failed(await sandbox.provision({ event: all, with: given }));
    expect(repaired.log).toContain(`the account \`${LEGACY}\` is not in the organization`);
    expect(sent(sandbox)).toBe(0);
  });

  test('nothing: `max-creates` limits what is created', async () => {
    const sandbox = await proposed();
    succeeded(await sandbox.plan({ with: { 'max-creates': '0' } }));
    expect(row(comment(sandbox), 'legacy')).toContain(`**Invite** the account \`${LEGACY}\``);
  });
});

describe('one invitation for one file', () => {
  test.each(['reset', 'error', 'kill'] as const)(
    'after a %s when AWS had taken it',
    async (what) => {
      const sandbox = await merged();
      const step = await sandbox.startProvision();
      sandbox.aws.server.fault({
        operation: 'InviteAccountToOrganization',
        when: 'after',
        effect: what === 'kill' ? () => step.kill('SIGKILL') : what,
      });
      const first = await step.done;
      if (what === 'kill') succeeded(await sandbox.provision());
      else succeeded(first);
      expect(sandbox.aws.invitations()).toHaveLength(1);
      expect(comment(sandbox)).toContain('accept-handshake');
    },
  );

  test.each([
    ['id', { Type: 'ACCOUNT', Id: LEGACY }],
    ['email', { Type: 'EMAIL', Id: EMAIL.toUpperCase() }],
  ] as const)('where somebody has sent one by hand, to its %s', async (_, Target) => {
    const sandbox = await merged();
    const { aws, clock } = sandbox;
    aws.user({ name: 'admin', administrator: true });
    const client = new OrganizationsClient({
      region: 'us-east-1',
      endpoint: aws.server.url,
      credentials: aws.keys({ user: 'admin' }),
      systemClockOffset: clock.now() - Date.now(),
    });
    await client.send(new InviteAccountToOrganizationCommand({ Target }));
    const step = succeeded(await sandbox.provision());
    expect(step.summary).toContain('Waiting for the owner of');
    expect(sent(sandbox)).toBe(1);
    aws.acceptInvitation(LEGACY);
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(row(comment(sandbox), 'legacy')).toContain('Nothing changes in AWS');
  });

  test('where two runs go side by side', async () => {
    const sandbox = await merged();
    const runs = await Promise.all([sandbox.startProvision(), sandbox.startProvision()]);
    for (const run of runs) succeeded(await run.done);
    expect(sandbox.aws.invitations()).toHaveLength(1);
  });

  test('where the owner accepted before the run of the merge', async () => {
    const sandbox = await merged(existing('legacy', LEGACY, 'organizational_unit: Workloads\n'));
    const { aws } = sandbox;
    const step = await sandbox.startProvision();
    aws.server.fault({
      operation: 'InviteAccountToOrganization',
      when: 'after',
      effect: () => {
        step.kill('SIGKILL');
        aws.acceptInvitation(LEGACY);
      },
    });
    await step.done;
    succeeded(await sandbox.provision());
    expect(sent(sandbox)).toBe(1);
    expect(aws.account(LEGACY).membership).toMatchObject({ path: 'Workloads' });
  });
});
