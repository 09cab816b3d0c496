import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  child,
  comment,
  existing,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');
const PROD = '200000000001';
const CONTACT = `alternate_contacts:
  security:
    name: Ada
    title: CISO
    email: ada@example.com
    phone_number: '+1 555'
`;

/** A repository with `prod`, which can be entered. */
async function withProd(more = ''): Promise<Sandbox> {
  const files = accounts({ master: MASTER, prod: existing('prod', PROD, more) });
  const sandbox = await start({ files });
  sandbox.aws.setTrustedAccess('account.amazonaws.com', true);
  sandbox.aws.addAccount({ id: PROD, name: 'prod', email: 'aws+prod@example.com', roleName: ROLE });
  return sandbox;
}

async function open(sandbox: Sandbox, files: Readonly<Record<string, string>>): Promise<void> {
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
}

describe('a field that AWS refuses', () => {
  test('an alias that another account has is told with its remedy', async () => {
    const sandbox = await withProd();
    sandbox.aws.takeAlias('acme-prod');
    await open(sandbox, { prod: existing('prod', PROD, 'account_alias: acme-prod\n') });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'prod')).toContain(
      '**Failed** to set the account alias to `acme-prod`',
    );
    expect(row(comment(sandbox), 'prod')).toContain('another AWS account has this alias');
    expect(row(comment(sandbox), 'prod')).toContain('Choose another `account_alias`');
    expect(sandbox.aws.account(PROD).alias).toBeUndefined();
  });

  test('a contact is told with the action to allow', async () => {
    const sandbox = await withProd();
    await open(sandbox, { prod: existing('prod', PROD, CONTACT) });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    sandbox.aws.refuse({
      operation: 'PutAlternateContact',
      code: 'AccessDeniedException',
      times: 99,
    });
    failed(await sandbox.provision());
    expect(row(comment(sandbox), 'prod')).toContain('**Failed** to set the security contact');
    expect(row(comment(sandbox), 'prod')).toContain('account:PutAlternateContact');
    expect(sandbox.aws.account(PROD).contacts).toEqual({});
  });
});

describe('a field of an account that exists', () => {
  test('the role in it can’t be changed: the old one is named, and nothing is done', async () => {
    const sandbox = await withProd('admin_delegate_role_name: Admins\n');
    await open(sandbox, { prod: existing('prod', PROD, 'admin_delegate_role_name: Others\n') });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: 1 problem to fix');
    expect(comment(sandbox)).toContain('Write `Admins` again');
  });

  test('its root email is changed by hand, and never by a replacement', async () => {
    const sandbox = await withProd();
    const other = existing('prod', PROD).replace('aws+prod@', 'aws+other@');
    await open(sandbox, { prod: other });
    await sandbox.plan();
    expect(comment(sandbox)).toContain('1 account to change by hand');
    expect(comment(sandbox)).toContain('“Update email address”, and enter `aws+other@example.com`');
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    expect(sandbox.aws.account(PROD).email).toBe('aws+prod@example.com');
  });
});

describe('readiness', () => {
  test('that takes too long fails nothing, is not hidden, and is asked again by the next run', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    await open(sandbox, { prod: child('prod') });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const step = succeeded(await sandbox.provision({ with: { 'readiness-timeout': '0' } }));
    expect(row(comment(sandbox), 'prod')).toContain('**Created**');
    expect(row(comment(sandbox), 'prod')).toContain(
      `**Not ready**: \`${ROLE}\` can't be assumed yet`,
    );
    expect(JSON.parse(step.outputs.matrix ?? '')).toEqual({ include: [] });

    const { id, assumableFrom } = sandbox.aws.account('aws+prod@example.com');
    await sandbox.clock.sleep(Math.max(0, assumableFrom - sandbox.clock.now()));
    const again = succeeded(await sandbox.provision());
    const role_arn = `arn:aws:iam::${id}:role/${ROLE}`;
    expect(JSON.parse(again.outputs.matrix ?? '')).toEqual({
      include: [{ name: 'prod', id, region: 'us-west-2', role_arn }],
    });
  });

  test('is what an alias waits for, and is looked for until it is there', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    await open(sandbox, { prod: child('prod', 'account_alias: acme-prod\n') });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const given = { with: { 'readiness-timeout': '0' } };
    failed(await sandbox.provision(given));
    expect(row(comment(sandbox), 'prod')).toContain('**Waiting**');
    // The push of the ids brought none of it, so what waits is not its failure.
    succeeded(await sandbox.provision(given));
    expect(row(comment(sandbox), 'prod')).toContain('**Waiting**');
    const { id, assumableFrom } = sandbox.aws.account('aws+prod@example.com');
    expect(sandbox.aws.account(id).alias).toBeUndefined();
    await sandbox.clock.sleep(Math.max(0, assumableFrom - sandbox.clock.now()));
    const third = succeeded(await sandbox.provision(given));
    expect(sandbox.aws.account(id).alias).toBe('acme-prod');
    expect(JSON.parse(third.outputs.matrix ?? '').include).toMatchObject([{ name: 'prod', id }]);
  });

  test('that is still missing at the second run is looked for by the third', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    await open(sandbox, { prod: child('prod') });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const given = { with: { 'readiness-timeout': '0' } };
    succeeded(await sandbox.provision(given));
    const { assumableFrom } = sandbox.aws.account('aws+prod@example.com');
    succeeded(await sandbox.provision(given));
    expect(sandbox.clock.now()).toBeLessThan(assumableFrom);
    await sandbox.clock.sleep(Math.max(0, assumableFrom - sandbox.clock.now()));
    const third = succeeded(await sandbox.provision(given));
    expect(JSON.parse(third.outputs.matrix ?? '').include).toMatchObject([{ name: 'prod' }]);
    const fourth = succeeded(await sandbox.provision(given));
    expect(fourth.outputs['has-changes']).toBe('false');
  });

  test('of an adopted account without the role comes with the template that makes it', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    sandbox.aws.addAccount({ id: PROD, name: 'prod', email: 'aws+prod@example.com' });
    await open(sandbox, { prod: child('prod') });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const step = succeeded(await sandbox.provision());
    expect(JSON.parse(step.outputs.matrix ?? '')).toEqual({ include: [] });
    expect(comment(sandbox)).toContain(
      `How to make the role <code>${ROLE}</code> in <code>prod</code>`,
    );
    expect(comment(sandbox)).toContain('"Type": "AWS::IAM::Role"');
    expect(comment(sandbox)).toContain(
      'https://console.aws.amazon.com/cloudformation/home?region=us-west-2#/stacks/create',
    );
  });
});
