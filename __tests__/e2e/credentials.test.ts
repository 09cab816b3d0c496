import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  child,
  comment,
  FOUNDING,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

async function withPull(options: Parameters<typeof start>[0] = {}): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }), ...options });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
  return sandbox;
}

describe('AWS credentials', () => {
  test('of an account that is not allowed stop the run before anything is read', async () => {
    const sandbox = await withPull();
    const step = failed(await sandbox.plan({ with: { 'allowed-account-ids': '999999999999' } }));
    expect(step.errors.join()).toContain(`the AWS credentials are of account \`${MANAGEMENT}\``);
    expect(sandbox.aws.server.exchanges.map(({ service }) => service)).not.toContain(
      'organizations',
    );
    succeeded(
      await sandbox.plan({ with: { 'allowed-account-ids': `999999999999\n${MANAGEMENT}` } }),
    );
  });

  test('come from the job itself where no role is named', async () => {
    const sandbox = await withPull();
    sandbox.aws.user({ name: 'admin', administrator: true });
    const keys = sandbox.aws.keys({ user: 'admin' });
    const env = {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    };
    succeeded(await sandbox.plan({ with: { 'role-to-assume': '' }, env }));
    expect(comment(sandbox)).toContain('1 account to create');
    expect(sandbox.aws.server.count('AssumeRoleWithWebIdentity')).toBe(0);
  });

  test('that are missing are asked for', async () => {
    const sandbox = await withPull();
    const env = { AWS_EC2_METADATA_DISABLED: 'true' };
    const step = failed(await sandbox.plan({ with: { 'role-to-assume': '' }, env }));
    expect(step.errors.join()).toContain('Name a role in `role-to-assume`');
    expect(step.raw).not.toContain('AWS refused');
  });

  test('need an OIDC token', async () => {
    const sandbox = await withPull();
    const permissions = { contents: 'read', 'pull-requests': 'write', checks: 'write' } as const;
    const step = failed(await sandbox.plan({ permissions }));
    expect(step.errors.join()).toContain('`id-token: write`');
  });

  test('are refused with the trust policy to look at', async () => {
    const sandbox = await withPull();
    // The role for provisioning trusts its environment alone.
    const step = failed(
      await sandbox.plan({ with: { 'role-to-assume': sandbox.roles.provision } }),
    );
    expect(step.errors.join()).toContain('could not be assumed');
    expect(step.errors.join()).toContain('trust policy');
    expect(step.errors.join()).toContain('AccessDenied');
  });

  test('whose role does not exist, or whose provider is missing', async () => {
    const sandbox = await withPull();
    const absent = failed(
      await sandbox.plan({ with: { 'role-to-assume': `arn:aws:iam::${MANAGEMENT}:role/absent` } }),
    );
    expect(absent.errors.join()).toContain('could not be assumed');
    const audience = failed(
      await sandbox.plan({ with: { audience: 'https://elsewhere.example' } }),
    );
    expect(audience.errors.join()).toContain('audience');
  });

  test('survive passing faults of GitHub and AWS', async () => {
    const sandbox = await withPull();
    sandbox.github.server.fault({
      operation: 'GetIdToken',
      when: 'before',
      effect: 'error',
      times: 2,
    });
    sandbox.aws.refuse({
      operation: 'AssumeRoleWithWebIdentity',
      code: 'IDPCommunicationError',
      times: 2,
    });
    sandbox.aws.server.fault({
      operation: 'ListAccounts',
      when: 'before',
      effect: 'throttle',
      times: 3,
    });
    sandbox.aws.server.fault({
      operation: 'DescribeOrganization',
      when: 'before',
      effect: 'error',
    });
    sandbox.github.server.fault({
      operation: 'graphql: AccountFiles',
      when: 'before',
      effect: 'reset',
    });
    sandbox.github.server.fault({
      operation: 'graphql: Comments',
      when: 'before',
      effect: 'throttle',
    });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('1 account to create');
  });

  test('that may not list accounts are told which permission they lack', async () => {
    const sandbox = await withPull();
    sandbox.aws.refuse({
      operation: 'ListAccounts',
      code: 'AccessDeniedException',
      message: 'You are not authorized to perform: organizations:ListAccounts on resource: *',
    });
    const step = failed(await sandbox.plan());
    expect(step.errors.join()).toContain('Allow `organizations:ListAccounts`');
  });

  test('of a member account can’t provision', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const { id } = sandbox.aws.addAccount({ email: 'delegated@example.com' });
    sandbox.aws.setDelegatedAdministrator(id, true);
    sandbox.aws.user({ name: 'admin', administrator: true, account: id });
    const keys = sandbox.aws.keys({ user: 'admin', account: id });
    const env = {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
    };
    const step = failed(await sandbox.provision({ with: { 'role-to-assume': '' }, env }));
    expect(step.errors.join()).toContain('only the management account');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    expect(comment(sandbox)).toContain('**Nothing was done.**');
  });

  test('are renewed when a run outlasts them', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    sandbox.aws.nextCreation({ name: 'prod', seconds: 1500 });
    succeeded(
      await sandbox.provision({
        with: { 'role-duration-seconds': '900', 'creation-timeout': '60' },
      }),
    );
    expect(sandbox.aws.server.count('AssumeRoleWithWebIdentity')).toBeGreaterThan(2);
  });

  test('are never in the log', async () => {
    const sandbox = await withPull();
    const step = succeeded(await sandbox.plan());
    const tokens = [...step.raw.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret]) => secret ?? '');
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    for (const token of tokens) expect(step.log).not.toContain(token);
  });
});

describe('an organization that does not exist', () => {
  test('is a problem, unless it is to be created', async () => {
    const sandbox = await withPull({ organization: false });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('is not in an organization');
    expect(comment(sandbox)).toContain('`create-organization: true`');
  });

  test('is created first, then the accounts, once AWS has set it up', async () => {
    const text = `is_master: true\nregion: us-west-2\nroot_email: aws@example.com\n`;
    const sandbox = await start({ organization: false, stack: FOUNDING });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ master: text, prod: child('prod') }),
    });
    const inputs = { 'create-organization': 'true' };
    succeeded(await sandbox.plan({ with: inputs }));
    expect(comment(sandbox)).toContain(
      '## AWS accounts: 1 organization to create, 1 account to create',
    );
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision({ with: inputs }));
    expect(sandbox.aws.organization().id).toMatch(/^o-/);
    expect(sandbox.aws.account('aws+prod@example.com').state).toBe('ACTIVE');
    expect(await sandbox.repository.read('main', 'accounts/master.yaml')).toBe(
      `${text}account_id: '${MANAGEMENT}'\n`,
    );
    expect(sandbox.aws.server.count('CreateOrganization')).toBe(1);
  });
});
