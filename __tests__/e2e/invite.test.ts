import { describe, expect, test } from '@jest/globals';
import {
  change,
  EMAIL,
  FIELDS,
  invited,
  LEGACY,
  makeRole,
  merged,
  PLAIN,
  proposed,
  ROLE,
  SCHEDULE,
  sent,
} from './invite-support.ts';
import {
  accounts,
  child,
  comment,
  delegateRole,
  existing,
  FOUNDING,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

describe('an account that exists elsewhere', () => {
  test('is planned, invited, waited for, and finished once its owner accepts, with no push', async () => {
    const sandbox = await proposed(existing('legacy', LEGACY, FIELDS), master([]));
    const { aws } = sandbox;
    delegateRole(sandbox);
    succeeded(await sandbox.plan());
    const plan = comment(sandbox);
    expect(plan).toContain('## AWS accounts: 1 account to invite\n');
    expect(plan).toContain('**Merging invites 1 AWS account.**');
    expect(plan).toContain('| Tag `team` | `payments` |');
    expect(row(plan, 'legacy')).toContain(
      `**Invite** the account \`${LEGACY}\` (root email \`${EMAIL}\`); once its owner accepts: place it in \`Workloads\``,
    );
    expect(row(plan, 'legacy')).toContain(
      'allow role `Paco-Organization-Account-Delegate-Role` to assume role `Paco-Organization-Account-Delegate-Role` in it',
    );
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
    expect(told).toContain('## AWS accounts: 1 account invited\n');
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
    expect(waiting.summary).toContain('1 invitation to be accepted');
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
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account ready\n');
    expect(row(comment(sandbox), 'legacy')).toBe(
      `Nothing changes in AWS: \`${LEGACY}\`<br>\`${ROLE}\` can be assumed`,
    );
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
    expect(plan).toContain('## AWS accounts: 1 invitation to be accepted');
    expect(row(plan, 'legacy')).toContain('Waiting for the owner of');
    expect(sent(sandbox)).toBe(1);
    aws.acceptInvitation(LEGACY);
    await change(sandbox, 3, { dev: child('dev') });
    expect(aws.account(LEGACY)).toMatchObject({
      membership: { path: 'Sandbox' },
      tags: { team: 'billing' },
    });
    expect(comment(sandbox, 3)).toContain('## AWS accounts: 1 account created');
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
    expect(row(plan, 'legacy')).toContain('**Set** the account alias to `acme-legacy`');
    await sandbox.repository.merge(2);
    const step = failed(await sandbox.provision());
    // The role that it needs is not there; all else is done.
    expect(step.errors.join()).toContain('not done: `legacy` (`400000000001`) (waiting)');
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
    expect(step.errors.join()).toMatch(
      /`legacy`: organizational unit: commit `\w{7}` came without a pull request; now it would change from `Root` to `Sandbox`/,
    );
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
      expect(step.log).toContain('and no new one is sent automatically');
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
      expect(comment(sandbox, 3)).toContain('## AWS accounts: 1 account invited');
      aws.acceptInvitation(aws.invitations()[1]?.id ?? '');
      succeeded(await sandbox.provision({ event: SCHEDULE }));
      expect(aws.account(LEGACY).membership).toMatchObject({ joinedMethod: 'INVITED' });
    },
  );

  test('before the run that failed comes again: what was reviewed was the first one', async () => {
    const sandbox = await merged();
    const { aws, repository } = sandbox;
    // The checkpoint can't be kept, so that the next run looks at the same files again.
    sandbox.github.server.fault({
      operation: 'POST /repos/{owner}/{repo}/check-runs',
      when: 'before',
      effect: 'error',
      // The one that says where it begins.
      skip: 1,
      times: 4,
    });
    failed(await sandbox.provision());
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
    expect(step.log).toContain('and no new one is sent automatically');
    expect(sent(sandbox)).toBe(1);
  });
});

test('an organization that the same merge founds invites as well', async () => {
  const sandbox = await start({ organization: false, stack: FOUNDING });
  sandbox.aws.addOutsider({ id: LEGACY, email: EMAIL });
  await sandbox.repository.openPullRequest({
    head: 'p',
    files: accounts({ master: PLAIN, legacy: existing('legacy', LEGACY) }),
  });
  const given = { 'create-organization': 'true' };
  succeeded(await sandbox.plan({ with: given }));
  expect(row(comment(sandbox), 'legacy')).toContain('**Invite**');
  await sandbox.repository.merge(1);
  succeeded(await sandbox.provision({ with: given }));
  expect(comment(sandbox)).toContain('1 account invited');
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
  expect(issue()).toContain('1 account differs, 1 invitation to follow up');
  expect(issue()).toContain(`| \`${LEGACY}\` | accepted |`);
  expect(issue()).toContain('The next provisioning run completes accounts that have accepted');
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
