import {
  InviteAccountToOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
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

const LEGACY = '400000000001';
const EMAIL = 'aws+legacy@example.com';
const ROLE = 'Paco-Organization-Account-Delegate-Role';
const SCHEDULE = { name: 'schedule', schedule: '17 * * * *' } as const;
const PLAIN = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

const FIELDS = `account_name: Legacy
organizational_unit: Workloads
tags:
  team: payments
alternate_contacts:
  security:
    name: Ada
    title: CISO
    email: ada@example.com
    phone_number: '+1 555'
`;

/** A sandbox with an account that is in no organization, and a pull request that adds its file. */
async function proposed(
  file = existing('legacy', LEGACY),
  masterFile = PLAIN,
  outsider: { inOtherOrganization?: boolean } = {},
): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: masterFile }) });
  sandbox.aws.addOutsider({ id: LEGACY, name: 'Old', email: EMAIL, ...outsider });
  sandbox.aws.unit('Workloads');
  sandbox.aws.unit('Sandbox');
  sandbox.aws.setTrustedAccess('account.amazonaws.com', true);
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ legacy: file }) });
  return sandbox;
}

/** The same, planned and merged. */
async function merged(...options: Parameters<typeof proposed>): Promise<Sandbox> {
  const sandbox = await proposed(...options);
  succeeded(await sandbox.plan());
  await sandbox.repository.merge(1);
  return sandbox;
}

/** The same, invited. */
async function invited(...options: Parameters<typeof proposed>): Promise<Sandbox> {
  const sandbox = await merged(...options);
  succeeded(await sandbox.provision());
  expect(sandbox.aws.invitations()).toMatchObject([{ state: 'OPEN' }]);
  return sandbox;
}

/** Opens a pull request, plans and merges it, and provisions. Its plan. */
async function change(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  succeeded(await sandbox.plan());
  const plan = comment(sandbox, number);
  await sandbox.repository.merge(number);
  succeeded(await sandbox.provision());
  return plan;
}

/** What the owner of the account does once it has joined: lets the organization's administrators in. */
function makeRole({ aws }: Sandbox): void {
  const Principal = { AWS: `arn:aws:iam::${aws.managementId}:root` };
  const Version = '2012-10-17';
  aws.role({
    account: LEGACY,
    name: ROLE,
    trust: { Version, Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] },
    policies: { all: { Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
  });
}

function sent({ aws }: Sandbox): number {
  return aws.server.count('InviteAccountToOrganization');
}

describe('an account that exists elsewhere', () => {
  test('is planned, invited, waited for, and finished once its owner accepts, with no push', async () => {
    const sandbox = await proposed(existing('legacy', LEGACY, FIELDS), master([]));
    const { aws } = sandbox;
    delegateRole(sandbox);
    succeeded(await sandbox.plan());
    const plan = comment(sandbox);
    expect(plan).toContain('## AWS accounts: 1 to invite\n');
    expect(plan).toContain('**Merging invites 1 AWS account.**');
    expect(plan).toContain('| Tag `team` | `payments` |');
    expect(row(plan, 'legacy')).toContain(
      `**Invite** the account \`${LEGACY}\` (root email \`${EMAIL}\`); once its owner accepts: place it in \`Workloads\``,
    );
    expect(row(plan, 'legacy')).toContain('give administrators access to it');
    expect(sent(sandbox)).toBe(0);
    await sandbox.repository.merge(1);

    succeeded(await sandbox.provision());
    const [invitation] = aws.invitations();
    const until = new Date(invitation?.expiresAt ?? 0).toISOString().slice(0, 16).replace('T', ' ');
    expect(invitation).toMatchObject({
      target: { type: 'ACCOUNT', id: LEGACY },
      notes: expect.stringMatching(/acme\/aws-accounts, for pull request 1 \(https:.*\/pull\/1\)/),
      tags: { team: 'payments', 'org-accounts:file': 'acme/aws-accounts/accounts/legacy.yaml' },
    });
    const told = comment(sandbox);
    expect(told).toContain('## AWS accounts: 1 invited\n');
    expect(row(told, 'legacy')).toContain(
      `the invitation \`${invitation?.id}\` is pending until ${until} UTC`,
    );
    expect(told).toContain('### To forward to the owner of `legacy`');
    expect(told).toContain(`aws organizations accept-handshake --handshake-id ${invitation?.id}\n`);
    expect(told).toContain(`To accept, until ${until} UTC, sign in to the account ${LEGACY}`);
    // An account outside of the organization gets nobody in.
    const role = (): string => JSON.stringify(aws.account(aws.managementId).roles[ROLE]);
    expect(role()).not.toContain(LEGACY);

    // Nothing is sent or written again while its owner thinks, whoever runs.
    const checks = sandbox.github.server.count('POST /repos/{owner}/{repo}/check-runs');
    succeeded(await sandbox.provision());
    const waiting = succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(waiting.outputs['has-changes']).toBe('false');
    expect(waiting.summary).toContain('1 waiting for its owner');
    expect(sandbox.github.server.count('POST /repos/{owner}/{repo}/check-runs')).toBe(checks);
    expect(comment(sandbox)).toBe(told);
    expect(sent(sandbox)).toBe(1);

    aws.acceptInvitation(invitation?.id ?? '');
    const finished = succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(finished.errors).toEqual([]);
    expect(aws.account(LEGACY)).toMatchObject({
      name: 'Legacy',
      membership: { path: 'Workloads', joinedMethod: 'INVITED' },
      tags: { team: 'payments' },
      contacts: { SECURITY: { Name: 'Ada' } },
    });
    expect(role()).toContain(`arn:aws:iam::${LEGACY}:role/${ROLE}`);
    const end = comment(sandbox);
    expect(row(end, 'legacy')).toContain('Moved');
    expect(row(end, 'legacy')).toContain(`**Not ready**: \`${ROLE}\` can't be assumed yet`);
    expect(end).toContain('AWS::IAM::Role');
    expect(end).not.toContain('accept-handshake');

    // Until its owner has made the role, and no longer, each run looks.
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(comment(sandbox)).toBe(end);
    makeRole(sandbox);
    const opened = succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(comment(sandbox)).toContain('## AWS accounts: 1 ready\n');
    expect(row(comment(sandbox), 'legacy')).toBe(`\`${ROLE}\` can be assumed`);
    expect(JSON.parse(opened.outputs.matrix ?? '')).toMatchObject({
      include: [{ name: 'legacy', id: LEGACY }],
    });
    const idle = succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(idle.summary).toContain('nothing is left to do');
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const rest = succeeded(await sandbox.plan({ event: all, with: { scope: 'all' } }));
    expect(rest.outputs.changes).toBe('0');
  });

  test('is finished by the next push too, and its own edits meanwhile are what is done', async () => {
    const sandbox = await invited(existing('legacy', LEGACY, FIELDS));
    const { aws } = sandbox;
    const edited = FIELDS.replace('Workloads', 'Sandbox').replace('payments', 'billing');
    const plan = await change(sandbox, 2, { legacy: existing('legacy', LEGACY, edited) });
    expect(plan).toContain('## AWS accounts: 1 waiting for its owner');
    expect(row(plan, 'legacy')).toContain('Waiting for the owner of');
    expect(sent(sandbox)).toBe(1);
    aws.acceptInvitation(LEGACY);
    await change(sandbox, 3, { dev: child('dev') });
    expect(aws.account(LEGACY)).toMatchObject({
      membership: { path: 'Sandbox' },
      tags: { team: 'billing' },
    });
    expect(comment(sandbox, 3)).toContain('## AWS accounts: 1 created');
    expect(row(comment(sandbox, 2), 'legacy')).toContain('Moved');
  });

  test('whose file is edited between its acceptance and the next run is finished as well', async () => {
    const sandbox = await invited(
      existing('legacy', LEGACY, 'account_alias: acme-legacy\n'),
      master([]),
    );
    const { aws } = sandbox;
    delegateRole(sandbox);
    aws.acceptInvitation(LEGACY);
    await sandbox.repository.openPullRequest({
      head: 'p2',
      files: accounts({
        legacy: existing('legacy', LEGACY, 'account_alias: acme-legacy\ntags:\n  a: b\n'),
      }),
    });
    succeeded(await sandbox.plan());
    const plan = comment(sandbox, 2);
    expect(row(plan, 'legacy')).toContain('**Set** the alias to `acme-legacy`');
    await sandbox.repository.merge(2);
    const step = failed(await sandbox.provision());
    // The role that it needs is not there; all else is done.
    expect(step.errors.join()).toContain('not done: `legacy` (waiting)');
    expect(aws.account(LEGACY).tags).toMatchObject({ a: 'b' });
    makeRole(sandbox);
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(aws.account(LEGACY).alias).toBe('acme-legacy');
    expect(row(comment(sandbox, 2), 'legacy')).toContain(`\`${ROLE}\` can be assumed`);
  });

  test('gets nothing that came after the review: it waits for a plan that holds it', async () => {
    const sandbox = await invited(existing('legacy', LEGACY, 'organizational_unit: Workloads\n'));
    const { aws, repository } = sandbox;
    aws.acceptInvitation(LEGACY);
    const other = existing('legacy', LEGACY, 'organizational_unit: Sandbox\n');
    await repository.commit('main', accounts({ legacy: other }), 'Push directly');
    const step = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(step.errors.join()).toContain('Move it from `Root` to `Sandbox`');
    expect(aws.server.count('MoveAccount')).toBe(0);
    await change(sandbox, 2, { legacy: `${other}# Reviewed\n` });
    expect(aws.account(LEGACY).membership).toMatchObject({ path: 'Sandbox' });
  });

  test('that joined under another root email than its file’s is a problem, and is left alone', async () => {
    const file = existing('legacy', LEGACY, 'tags:\n  team: x\n').replace(
      EMAIL,
      'other@example.com',
    );
    const sandbox = await invited(file);
    sandbox.aws.acceptInvitation(LEGACY);
    const step = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(step.log).toContain(`the account \`${LEGACY}\` has the root email \`${EMAIL}\``);
    expect(comment(sandbox)).toContain('Problem to fix');
  });
});

describe('an invitation that ends without the account', () => {
  test.each([
    ['declined', 'The owner of `400000000001` declined the invitation'],
    ['expired', 'without an answer'],
    ['canceled', 'was canceled'],
  ] as const)(
    'because it was %s is told, and sent anew by a reviewed plan alone',
    async (how, words) => {
      const sandbox = await invited();
      const { aws } = sandbox;
      const end = {
        declined: aws.declineInvitation,
        expired: aws.expireInvitation,
        canceled: aws.cancelInvitation,
      };
      end[how](LEGACY);
      const step = succeeded(await sandbox.provision({ event: SCHEDULE }));
      expect(step.log).toContain('and no other is sent by itself');
      expect(row(comment(sandbox), 'legacy')).toContain(words);
      succeeded(await sandbox.provision({ event: SCHEDULE }));
      // Somebody runs the job of the merge once more, or merges something else.
      succeeded(await sandbox.provision());
      await change(sandbox, 2, { dev: child('dev') });
      expect(sent(sandbox)).toBe(1);
      const plan = await change(sandbox, 3, {
        legacy: existing('legacy', LEGACY, '# Once more\n'),
      });
      expect(row(plan, 'legacy')).toContain(`again after \`${aws.invitations()[0]?.id}\``);
      expect(sent(sandbox)).toBe(2);
      expect(comment(sandbox, 3)).toContain('## AWS accounts: 1 invited');
      aws.acceptInvitation(aws.invitations()[1]?.id ?? '');
      succeeded(await sandbox.provision({ event: SCHEDULE }));
      expect(aws.account(LEGACY).membership).toMatchObject({ joinedMethod: 'INVITED' });
    },
  );

  test('before the run that failed comes again: what was reviewed was the first one', async () => {
    const sandbox = await merged();
    const { aws, repository } = sandbox;
    // Marks fail, so that the next run looks at the same files again.
    sandbox.github.server.fault({
      operation: 'POST /repos/{owner}/{repo}/check-runs',
      when: 'before',
      effect: 'error',
      times: 99,
    });
    succeeded(await sandbox.provision());
    aws.declineInvitation(LEGACY);
    await repository.commit('main', { 'README.md': 'x' }, 'Something else');
    const history = await repository.log('main', 9);
    const event = {
      name: 'push',
      ref: 'refs/heads/main',
      before: history.find(({ parents }) => parents.length === 0)?.sha ?? '',
      after: await repository.sha('main'),
    } as const;
    const step = succeeded(
      await sandbox.provision({ event, with: { 'on-unreviewed': 'proceed' } }),
    );
    expect(step.log).toContain('and no other is sent by itself');
    expect(sent(sandbox)).toBe(1);
  });
});

describe('what stands against an invitation', () => {
  test.each([
    ['HANDSHAKE_RATE_LIMIT_EXCEEDED', 'has sent as many invitations today', 'Run again tomorrow'],
    ['ACCOUNT_NUMBER_LIMIT_EXCEEDED', 'reached its quota of accounts', 'Ask for a higher quota'],
    ['ALREADY_IN_AN_ORGANIZATION', 'in an organization already', 'lets it leave first'],
    ['PAYMENT_INSTRUMENT_REQUIRED', 'no way to pay', 'adds a payment method'],
    ['ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD', 'another AWS company', 'AWS Support'],
    ['A_REASON_OF_TOMORROW', 'A_REASON_OF_TOMORROW', ''],
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
    expect(step.errors.join()).toContain('not done: `legacy` (failed)');
    const told = row(comment(sandbox), 'legacy');
    expect(told).toContain('**Failed**');
    expect(told.replaceAll('\\_', '_')).toContain(said);
    expect(told).toContain(remedy);
    expect(comment(sandbox)).not.toContain('To forward');
    // Whatever it was, the next run tries again.
    succeeded(await sandbox.provision());
    expect(comment(sandbox)).toContain('## AWS accounts: 1 invited');
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
    expect(comment(sandbox)).toContain('## AWS accounts: 1 to invite, 3 problems to fix');
    expect(comment(sandbox)).toContain('stands in more than one file');
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
    expect(step.errors.join()).toContain(`Invite the account \`${LEGACY}\``);
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const given = { scope: 'all', 'on-unreviewed': 'proceed' };
    const repaired = failed(await sandbox.provision({ event: all, with: given }));
    expect(repaired.log).toContain(`the account \`${LEGACY}\` is not in the organization`);
    expect(sent(sandbox)).toBe(0);
  });

  test('nothing: `max-creates` limits what is created', async () => {
    const sandbox = await proposed();
    succeeded(await sandbox.plan({ with: { 'max-creates': '0' } }));
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

test('an organization that the same merge founds invites as well', async () => {
  const sandbox = await start({ organization: false });
  sandbox.aws.addOutsider({ id: LEGACY, email: EMAIL });
  await sandbox.repository.openPullRequest({
    head: 'p',
    files: accounts({ master: PLAIN, legacy: existing('legacy', LEGACY) }),
  });
  const given = { 'create-organization': 'true' };
  succeeded(await sandbox.plan({ with: given }));
  expect(row(comment(sandbox), 'legacy')).toContain('**Invite**');
  await sandbox.repository.merge(1);
  const role = sandbox.roleAllowing('provision', ['organizations:CreateOrganization']);
  succeeded(await sandbox.provision({ with: { ...given, 'role-to-assume': role } }));
  expect(comment(sandbox)).toContain('1 invited');
  expect(sandbox.aws.invitations()).toMatchObject([{ target: { id: LEGACY } }]);
});

test('drift tells of invitations that wait, that are to be finished, and that ended', async () => {
  const sandbox = await invited(existing('legacy', LEGACY, 'organizational_unit: Workloads\n'));
  const { aws, repository } = sandbox;
  succeeded(await sandbox.drift());
  const issue = (): string => `${repository.issues()[0]?.title}\n${repository.issues()[0]?.body}`;
  expect(issue()).toContain('AWS accounts: 1 invitation to follow up');
  expect(issue()).toContain(`| \`${LEGACY}\` | pending | 20`);
  aws.acceptInvitation(LEGACY);
  succeeded(await sandbox.drift());
  expect(issue()).toContain('1 account differs and 1 invitation to follow up');
  expect(issue()).toContain(`| \`${LEGACY}\` | accepted |`);
  expect(issue()).toContain('Accounts that have accepted are finished by the next run');
  expect(aws.account(LEGACY).membership).toMatchObject({ path: 'Root' });
  succeeded(await sandbox.provision({ event: SCHEDULE }));
  succeeded(await sandbox.drift());
  expect(repository.issues()[0]?.state).toBe('closed');
  aws.removeAccount(LEGACY);
  succeeded(await sandbox.drift());
  expect(issue()).toContain(`the account \`${LEGACY}\` is not in the organization`);
  expect(issue()).toContain('was accepted');
  expect(sent(sandbox)).toBe(1);
});
