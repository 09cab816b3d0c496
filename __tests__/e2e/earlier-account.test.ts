import { CreateAccountCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import {
  expectNoSecond,
  imported,
  merge,
  OLD,
  propose,
  TAG,
  withEmail,
} from './earlier-support.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

describe('the account that a file once had is not created again', () => {
  test('when a pull request takes its id out and changes its email', async () => {
    const sandbox = await imported();
    const { number, step } = await propose(sandbox, accounts({ prod: withEmail('prod', 'new') }));
    failed(step);
    const said = comment(sandbox, number);
    expect(said).toContain(
      `had the account \`${OLD}\` (\`Production\`, \`aws+prod@example.com\`, \`ACTIVE\`)`,
    );
    expect(said).toContain(`Write \`account_id: '${OLD}'\``);
    expect(said).toContain(`\`/accounts import ${OLD}=NAME\``);
    expect(said).toContain('or close it');
    expect(said).not.toMatch(/\*\*Create|to create/);
    await sandbox.repository.merge(number);
    const run = failed(await sandbox.provision());
    expect(run.log).toContain(OLD);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('when its id went first, and its email in a later pull request', async () => {
    const sandbox = await imported();
    await merge(sandbox, accounts({ prod: child('prod') }));
    // Nobody provisions in between.
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'new') }));
  });

  test('when it is renamed and rewritten at once', async () => {
    const sandbox = await imported();
    await expectNoSecond(sandbox, {
      'accounts/prod.yaml': null,
      ...accounts({ production: withEmail('production', 'new') }),
    });
  });

  test('when it was renamed twice, with another ending, before the id went', async () => {
    const sandbox = await imported();
    await merge(sandbox, {
      'accounts/prod.yaml': null,
      'accounts/prod.yml': existing('prod', OLD),
    });
    const email = 'root_email: aws+prod@example.com';
    await merge(sandbox, {
      'accounts/prod.yml': null,
      'accounts/live.yml': child('live').replace(/root_email: .*/, email),
    });
    await expectNoSecond(sandbox, {
      'accounts/live.yml': null,
      'accounts/main.yaml': withEmail('main', 'main'),
    });
  });

  test('when Paco’s folder got the other spelling as it was rewritten, also in later runs', async () => {
    const sandbox = await start({
      files: { 'Accounts/master.yaml': master([]), 'Accounts/prod.yaml': existing('prod', OLD) },
    });
    sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
    await expectNoSecond(sandbox, {
      'Accounts/master.yaml': null,
      'Accounts/prod.yaml': null,
      ...accounts({ master: master([]), prod: withEmail('prod', 'new') }),
    });
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const again = { scope: 'all', 'on-unreviewed': 'proceed' };
    failed(await sandbox.provision({ event: all, with: again }));
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('when its file was deleted long ago and comes back', async () => {
    const sandbox = await imported();
    await merge(sandbox, { 'accounts/prod.yaml': null });
    for (let n = 0; n < 12; n += 1) {
      await sandbox.repository.commit('main', { 'README.md': `${n}\n` });
    }
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'new') }));
  });

  test('when its id is further back than one look reaches', async () => {
    const sandbox = await imported();
    for (let n = 0; n < 24; n += 1) {
      const text = child('prod').replace('title: prod', `title: edition ${n}`);
      await sandbox.repository.commit('main', accounts({ prod: text }), `Edition ${n}`);
    }
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'new') }));
  });

  test('when drafts that are no YAML came with a merge commit', async () => {
    const sandbox = await imported();
    const { number } = await sandbox.repository.openPullRequest({
      head: 'drafts',
      files: accounts({ prod: `account_id: '${OLD}'\n\tbroken: [\n` }),
    });
    await sandbox.repository.commit('drafts', accounts({ prod: child('prod') }), 'Without its id');
    await sandbox.plan();
    await sandbox.repository.merge(number, 'merge');
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'new') }));
  });
});

/** A mistyped account was created, and its id waits in a pull request. */
async function mistyped(options: Parameters<typeof start>[0] = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: master([]) }),
    repository: { settings: { allowActionsToCreatePullRequests: true } },
    ...options,
  });
  sandbox.repository.protect('main', { pullRequest: true });
  await merge(sandbox, accounts({ prod: withEmail('prod', 'typo') }));
  succeeded(await sandbox.provision());
  expect(sandbox.aws.account('aws+typo@example.com').tags[TAG]).toBe(
    'acme/aws-accounts/accounts/prod.yaml',
  );
  return sandbox;
}

/** Asks for an account as a run beside ours would. */
async function sendCreation(
  { aws, clock }: Sandbox,
  name: string,
  email: string,
): Promise<unknown> {
  const { accessKeyId, secretAccessKey, sessionToken } = aws.keys({
    role: 'org-accounts-provision',
  });
  const client = new OrganizationsClient({
    endpoint: aws.server.url,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    systemClockOffset: clock.now() - Date.now(),
  });
  const tags = [{ Key: TAG, Value: `acme/aws-accounts/accounts/${name}.yaml` }];
  return client
    .send(new CreateAccountCommand({ AccountName: name, Email: email, Tags: tags }))
    .finally(() => client.destroy());
}

describe('a typo in the email of an account whose id has not come to the branch', () => {
  test('is not corrected by a second account', async () => {
    const sandbox = await mistyped();
    await sandbox.clock.sleep(60_000);
    await expectNoSecond(sandbox, accounts({ prod: child('prod') }));
  });

  test('is not, moments after it was created, when AWS’s index of tags knows nothing of it', async () => {
    const sandbox = await mistyped({ aws: { tagLagSeconds: 100_000 } });
    await expectNoSecond(sandbox, accounts({ prod: child('prod') }));
  });

  test.each([
    ['the tags can’t be looked up', ['GetResources']],
    ['no tags can be read at all', ['GetResources', 'ListTagsForResource']],
  ])('is not when %s', async (_, operations) => {
    const sandbox = await mistyped();
    for (const operation of operations) {
      sandbox.aws.refuse({ operation, code: 'AccessDeniedException', times: 1000 });
    }
    await expectNoSecond(sandbox, accounts({ prod: child('prod') }));
  });

  test('is not when somebody took its tag off', async () => {
    const sandbox = await mistyped();
    const { id } = sandbox.aws.account('aws+typo@example.com');
    sandbox.aws.changeAccount(id, { tags: {} });
    await merge(sandbox, accounts({ prod: child('prod') }));
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'third') }));
  });

  test('is not when the file was moved as well', async () => {
    const sandbox = await mistyped();
    await expectNoSecond(sandbox, {
      'accounts/prod.yaml': null,
      ...accounts({ production: child('production') }),
    });
  });

  test('is not while AWS is still creating it', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await merge(sandbox, accounts({ prod: withEmail('prod', 'typo') }));
    sandbox.aws.nextCreation({ name: 'prod', seconds: 400 });
    failed(await sandbox.provision({ with: { 'creation-timeout': '1' } }));
    const { number, step } = await propose(sandbox, accounts({ prod: child('prod') }));
    failed(step);
    expect(comment(sandbox, number)).toContain('AWS is creating an account called `prod`');
    await sandbox.repository.merge(number);
    failed(await sandbox.provision());
    await sandbox.clock.sleep(500_000);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('is not by a run side by side with the one that creates it', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      aws: { tagLagSeconds: 100_000 },
    });
    await merge(sandbox, accounts({ prod: child('prod') }));
    // Another run's creation of the mistyped account comes between this run's plan and its request.
    let listed = 0;
    sandbox.aws.server.fault({
      operation: 'ListAccounts',
      when: 'after',
      times: 100,
      effect: async () => {
        listed += 1;
        if (listed !== 2) return;
        await sendCreation(sandbox, 'prod', 'aws+typo@example.com');
        // A new request is in no list for some seconds; until then, only the workflow's concurrency group helps.
        await sandbox.clock.sleep(6000);
      },
    });
    const step = failed(await sandbox.provision());
    expect(step.log).toContain('no second one is created');
    expect(listed).toBeGreaterThanOrEqual(2);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });
});

describe('a new account is no problem', () => {
  test.each([
    ['closed', (sandbox: Sandbox) => sandbox.aws.changeAccount(OLD, { state: 'CLOSED' })],
    [
      'being closed',
      (sandbox: Sandbox) => sandbox.aws.changeAccount(OLD, { state: 'PENDING_CLOSURE' }),
    ],
    ['gone', (sandbox: Sandbox) => sandbox.aws.removeAccount(OLD)],
  ])('under a name whose old account is %s', async (_, end) => {
    const sandbox = await imported();
    end(sandbox);
    const { number, step } = await propose(sandbox, accounts({ prod: withEmail('prod', 'new') }));
    succeeded(step);
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+new@example.com').name).toBe('prod');
  });

  test('under a name whose old account another file manages', async () => {
    const sandbox = await imported();
    const { number, step } = await propose(sandbox, {
      ...accounts({
        prod: withEmail('prod', 'new'),
        legacy: existing('legacy', OLD).replace('aws+legacy@', 'aws+prod@'),
      }),
    });
    succeeded(step);
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+new@example.com').name).toBe('prod');
  });

  test('where a file of another name goes in a pull request of its own', async () => {
    const sandbox = await imported();
    await merge(sandbox, { 'accounts/prod.yaml': null });
    const { step } = await propose(sandbox, accounts({ dev: child('dev') }));
    succeeded(step);
  });

  test.each([
    ['the email', withEmail('prod', 'other'), 'merge'],
    ['the id', existing('prod', OLD).replace('aws+prod@', 'aws+other@'), 'merge'],
    ['the id', existing('prod', OLD).replace('aws+prod@', 'aws+other@'), 'rebase'],
  ] as const)('where a draft had %s of somebody else’s account', async (_, draft, method) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.addAccount({ id: OLD, name: 'other', email: 'aws+other@example.com' });
    const { number } = await sandbox.repository.openPullRequest({
      head: 'draft',
      files: accounts({ prod: draft }),
    });
    await sandbox.plan();
    expect(comment(sandbox, number)).toContain(OLD);
    await sandbox.repository.commit('draft', accounts({ prod: child('prod') }), 'Correct it');
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(number, method);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+prod@example.com').name).toBe('prod');
  });

  test('with a role that may not look tags up: the file’s history decides, which is said once', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.refuse({ operation: 'GetResources', code: 'AccessDeniedException', times: 1000 });
    const { number, step } = await propose(
      sandbox,
      accounts({ dev: child('dev'), prod: child('prod') }),
    );
    succeeded(step);
    expect(comment(sandbox, number).match(/tag:GetResources/g)?.length).toBeGreaterThan(0);
    expect(comment(sandbox, number).match(/tells whether 2 accounts/g)).toHaveLength(1);
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
  });
});

describe('what can’t be read is not nothing', () => {
  test('neither the history nor the tags: no account', async () => {
    const sandbox = await imported();
    // A version that is no text.
    await sandbox.repository.commit('main', { 'accounts/dev.yaml': Buffer.from([0, 1, 2]) }, 'x');
    await sandbox.repository.commit('main', { 'accounts/dev.yaml': null }, 'y');
    const { step } = await propose(sandbox, accounts({ dev: child('dev') }));
    succeeded(step);
    sandbox.aws.refuse({ operation: 'GetResources', code: 'AccessDeniedException', times: 1000 });
    const { number, step: denied } = await propose(
      sandbox,
      accounts({ dev: child('dev', 'enabled: true\n') }),
    );
    failed(denied);
    expect(comment(sandbox, number)).toContain(
      'it is unknown whether this file had an account before',
    );
    await sandbox.repository.merge(number);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('a history that GitHub does not give keeps its account alone from being created', async () => {
    const sandbox = await imported();
    await sandbox.repository.commit(
      'main',
      accounts({ prod: existing('prod', OLD, 'tags:\n  a: b\n') }),
    );
    sandbox.github.server.fault({
      operation: 'graphql: FileHistories',
      when: 'before',
      times: 100,
      effect: 'error',
    });
    const { number, step } = await propose(
      sandbox,
      accounts({ dev: child('dev'), prod: existing('prod', OLD, 'tags:\n  a: c\n') }),
    );
    failed(step);
    expect(comment(sandbox, number)).toContain('its history can’t be read'.replace('’', "'"));
    expect(comment(sandbox, number)).toContain('1 account to change');
  });
});

test('many new files cost one request more for every hundred', async () => {
  const names = Array.from({ length: 150 }, (_, n) => `new-${n}`);
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const files = Object.fromEntries(names.map((name) => [name, child(name)]));
  await sandbox.repository.openPullRequest({ head: 'many', files: accounts(files) });
  sandbox.github.server.forget();
  succeeded(await sandbox.plan({ with: { 'max-creates': '1000' } }));
  const requests = sandbox.github.server.exchanges.filter(
    ({ operation }) => operation !== 'GetIdToken',
  );
  expect(requests.filter(({ operation }) => operation === 'graphql: FileHistories')).toHaveLength(
    2,
  );
  expect(requests.length).toBeLessThanOrEqual(10 + 2 * Math.ceil(151 / 100));
  // Twenty files a call, and at most five calls besides each page of the organization.
  expect(sandbox.aws.server.count('GetResources')).toBeLessThanOrEqual(16);
});

test('at a terminal, the history is that of the folder’s repository', async () => {
  const sandbox = await imported();
  const terminal = openTerminal(sandbox);
  terminal.write({
    'accounts/master.yaml': master([]),
    'accounts/prod.yaml': existing('prod', OLD),
  });
  terminal.git('add', '.');
  terminal.git('commit', '-qm', 'one');
  terminal.write({ 'accounts/prod.yaml': child('prod') });
  terminal.git('commit', '-qam', 'two');
  terminal.git('rm', '-q', 'accounts/prod.yaml');
  terminal.write({ 'accounts/live.yaml': withEmail('live', 'new') });
  const planned = await terminal.run(['plan']);
  expect(planned.exitCode).toBe(1);
  expect(planned.stdout).toContain(`had the account \`${OLD}\``);
  const run = await terminal.run(['provision', '--yes']);
  expect(run.exitCode).toBe(1);
  expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
});

describe('an adopted account whose id has not come to the branch, and which no tag names', () => {
  async function adopted(): Promise<Sandbox> {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
    sandbox.repository.protect('main', { pullRequest: true });
    await merge(sandbox, accounts({ prod: child('prod') }));
    succeeded(await sandbox.provision());
    return sandbox;
  }

  test('is not created when its email changes', async () => {
    await expectNoSecond(await adopted(), accounts({ prod: withEmail('prod', 'other') }));
  });

  test('is not when its file is renamed, and email and name change', async () => {
    await expectNoSecond(await adopted(), {
      'accounts/prod.yaml': null,
      ...accounts({ live: withEmail('live', 'live', 'account_name: Live\n') }),
    });
  });

  test('is not when its email changed in a pull request before', async () => {
    const sandbox = await adopted();
    await merge(sandbox, accounts({ prod: withEmail('prod', 'other') }));
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'third') }));
  });
});

test.each([TAG, 'Org-Accounts:File', 'org-accounts:other'])(
  'a file may not set the tag %s itself',
  async (key) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const more = `tags:\n  ${key}: acme/other/x/y.yaml\n`;
    await merge(sandbox, accounts({ prod: child('prod', more) }));
    expect(comment(sandbox)).toContain(`\`${key}\` starts with "org-accounts:"`);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  },
);
