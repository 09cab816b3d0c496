import { CreateAccountCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, failed, master, row, start, succeeded } from './support.ts';

/** A sandbox in which a reviewed pull request that adds these accounts has just been merged. */
async function merged(
  names: readonly string[],
  options: Parameters<typeof start>[0] = {},
): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }), ...options });
  const files = Object.fromEntries(names.map((name) => [name, child(name)]));
  const { number } = await sandbox.repository.openPullRequest({
    head: 'new',
    files: accounts(files),
  });
  succeeded(await sandbox.plan());
  await sandbox.repository.merge(number);
  return sandbox;
}

/** One account in AWS for each file, and its id in Git. */
async function expectOne(sandbox: Sandbox, name: string): Promise<void> {
  const email = `aws+${name}@example.com`;
  const made = sandbox.aws.accounts().filter((account) => account.email === email);
  expect(made).toHaveLength(1);
  const text = await sandbox.repository.read('main', `accounts/${name}.yaml`);
  expect(text).toBe(`${child(name)}account_id: '${made[0]?.id}'\n`);
}

describe('one account for one file', () => {
  test('when the process is killed right after CreateAccount took effect', async () => {
    const sandbox = await merged(['prod']);
    const step = await sandbox.startProvision();
    sandbox.aws.server.fault({
      operation: 'CreateAccount',
      when: 'after',
      effect: () => {
        step.kill('SIGKILL');
      },
    });
    expect((await step.done).exitCode).toBeNull();
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    await expectOne(sandbox, 'prod');
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account adopted');
  });

  test('when the process is killed right before the commit', async () => {
    const sandbox = await merged(['prod']);
    const step = await sandbox.startProvision();
    sandbox.github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'before',
      effect: async () => {
        step.kill('SIGKILL');
        await step.done;
        return 'reset';
      },
    });
    expect((await step.done).exitCode).toBeNull();
    expect(await sandbox.repository.read('main', 'accounts/prod.yaml')).toBe(child('prod'));
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    await expectOne(sandbox, 'prod');
  });

  test('when the process is killed right after the commit, the comment is brought to its end', async () => {
    const sandbox = await merged(['prod']);
    const step = await sandbox.startProvision();
    sandbox.github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'after',
      effect: () => {
        step.kill('SIGKILL');
      },
    });
    await step.done;
    const [, merge] = await sandbox.repository.log('main', 2);
    expect(comment(sandbox)).toContain('The ids are committed once all accounts exist');
    const event = {
      name: 'push',
      ref: 'refs/heads/main',
      before: merge?.parents[0] ?? '',
      after: merge?.sha ?? '',
    } as const;
    succeeded(await sandbox.provision({ event }));
    await expectOne(sandbox, 'prod');
    expect(comment(sandbox)).not.toContain('So far');
    expect(row(comment(sandbox), 'prod')).toContain('Nothing changes in AWS');
  });

  test.each([
    ['a cut connection', 'after', 'reset'],
    ['a 500', 'after', 'error'],
    ['a cut connection before it took effect', 'before', 'reset'],
    ['a 500 before it took effect', 'before', 'error'],
    ['throttling', 'before', 'throttle'],
  ] as const)('when CreateAccount is answered by %s', async (_, when, effect) => {
    const sandbox = await merged(['prod']);
    sandbox.aws.server.fault({ operation: 'CreateAccount', when, effect });
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(when === 'after' ? 1 : 2);
  });

  test('when every question about the request fails for a while', async () => {
    const sandbox = await merged(['prod']);
    sandbox.aws.server.fault({
      operation: 'DescribeCreateAccountStatus',
      when: 'before',
      effect: 'error',
      times: 12,
    });
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('when two runs go side by side', async () => {
    const sandbox = await merged(['prod']);
    const steps = await Promise.all([sandbox.startProvision(), sandbox.startProvision()]);
    for (const step of steps) succeeded(await step.done);
    await expectOne(sandbox, 'prod');
  });

  test('when somebody else is creating an account of the same name with another email', async () => {
    const sandbox = await merged(['prod']);
    sandbox.aws.user({ name: 'admin', administrator: true });
    const admin = sandbox.aws.keys({ user: 'admin' });
    const client = new OrganizationsClient({
      region: 'us-east-1',
      endpoint: sandbox.aws.server.url,
      credentials: admin,
      systemClockOffset: sandbox.clock.now() - Date.now(),
    });
    await client.send(
      new CreateAccountCommand({ AccountName: 'prod', Email: 'other@example.com' }),
    );
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.accounts().filter(({ name }) => name === 'prod')).toHaveLength(2);
  });

  test('when AWS modifies the organization at the same time', async () => {
    const sandbox = await merged(['prod']);
    sandbox.aws.refuse({ operation: 'CreateAccount', code: 'ConcurrentModificationException' });
    sandbox.aws.nextCreation({ name: 'prod', fails: 'CONCURRENT_ACCOUNT_MODIFICATION' });
    sandbox.aws.nextCreation({ name: 'prod', fails: 'INTERNAL_FAILURE' });
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
  });

  test('when a failed request left the account behind all the same', async () => {
    const sandbox = await merged(['prod']);
    sandbox.aws.nextCreation({ name: 'prod', fails: 'INTERNAL_FAILURE', leavesAccount: true });
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('that takes longer than the run has patience for: the next run takes over', async () => {
    const sandbox = await merged(['prod']);
    sandbox.aws.nextCreation({ name: 'prod', seconds: 150 });
    const first = failed(await sandbox.provision({ with: { 'creation-timeout': '1' } }));
    expect(first.errors.join()).toContain('not done: `prod` (waiting)');
    expect(comment(sandbox)).toContain('has not finished creating `prod` (`car-');
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('when the run is cancelled: it stops, commits what it has, and says what is left', async () => {
    const sandbox = await merged(['dev', 'prod']);
    sandbox.aws.nextCreation({ name: 'prod', seconds: 600 });
    const step = await sandbox.startProvision();
    let polls = 0;
    sandbox.aws.server.fault({
      operation: 'DescribeCreateAccountStatus',
      when: 'after',
      times: 1000,
      effect: () => {
        polls += 1;
        const hasDev = sandbox.aws.accounts().some(({ name }) => name === 'dev');
        if (hasDev && polls > 30) step.kill('SIGINT');
      },
    });
    const cancelled = failed(await step.done);
    expect(cancelled.errors.join()).toContain('`prod` (waiting)');
    await expectOne(sandbox, 'dev');
    expect(row(comment(sandbox), 'prod')).toContain('the run was cancelled');
    await sandbox.clock.sleep(600_000);
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
  });

  test('although its pull request is long merged: a later run does what a vanished one left', async () => {
    const sandbox = await merged(['prod']);
    const { repository } = sandbox;
    const { number } = await repository.openPullRequest({
      head: 'dev',
      files: accounts({ dev: child('dev') }),
    });
    succeeded(await sandbox.plan());
    expect(row(comment(sandbox, number), 'prod')).toContain('Merging does it');
    await repository.merge(number);
    succeeded(await sandbox.provision());
    await expectOne(sandbox, 'prod');
    await expectOne(sandbox, 'dev');
    expect(comment(sandbox, 1)).toContain('## AWS accounts: 1 account created');
    expect(comment(sandbox, number)).toContain('## AWS accounts: 2 accounts created');
  });
});
