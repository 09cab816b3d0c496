import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  check,
  child,
  comment,
  comments,
  delegateRole,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ALWAYS = 9999;

async function withPull(options: Parameters<typeof start>[0] = {}): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }), ...options });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
  return sandbox;
}

async function merged(options: Parameters<typeof start>[0] = {}): Promise<Sandbox> {
  const sandbox = await withPull(options);
  succeeded(await sandbox.plan());
  await sandbox.repository.merge(1);
  return sandbox;
}

describe('a request that is never answered', () => {
  test.each([
    ['ListAccounts', 'aws'],
    ['DescribeOrganization', 'aws'],
    ['AssumeRoleWithWebIdentity', 'aws'],
    ['graphql: AccountFiles', 'github'],
    ['GET /repos/{owner}/{repo}/pulls/{pull_number}', 'github'],
  ] as const)('is sent again: %s', async (operation, side) => {
    const sandbox = await withPull();
    sandbox[side].server.fault({ operation, when: 'before', effect: 'hang' });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('1 account to create');
  });

  test.each([
    ['ListAccounts', '`organizations:ListAccounts`'],
    ['DescribeOrganization', '`organizations:DescribeOrganization`'],
    ['AssumeRoleWithWebIdentity', '`sts:AssumeRoleWithWebIdentity`'],
  ])('nor ever: %s is told on the pull request', async (operation, says) => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    sandbox.aws.server.fault({ operation, when: 'before', effect: 'hang', times: ALWAYS });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: plan failed');
    expect(comment(sandbox)).toContain(says);
    expect(comment(sandbox)).toContain('no answer in 30 seconds');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'failure',
    });
  });

  test('nor ever: no OIDC token', async () => {
    const sandbox = await withPull();
    const hang = { operation: 'GetIdToken', when: 'before', effect: 'hang' } as const;
    sandbox.github.server.fault({ ...hang, times: ALWAYS });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('did not give the job an OIDC token');
  });

  test('nor ever: a hung GitHub ends in summary and exit code', async () => {
    const sandbox = await withPull();
    const hang = { operation: /./, when: 'before', effect: 'hang', times: ALWAYS } as const;
    sandbox.github.server.fault(hang);
    const step = failed(await sandbox.plan());
    expect(step.summary).toContain('GitHub did not answer');
    expect(step.summary).toContain('no answer in 30 seconds');
    expect(comments(sandbox)).toEqual([]);
  });

  test('makes no second account: CreateAccount took effect, and its answer never came', async () => {
    const sandbox = await merged();
    sandbox.aws.server.fault({ operation: 'CreateAccount', when: 'after', effect: 'hang' });
    succeeded(await sandbox.provision());
    // Found when it was looked for.
    expect(comment(sandbox)).toContain('1 account adopted');
    expect(sandbox.aws.accounts()).toHaveLength(2);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });
});

describe('a run has an end', () => {
  test('a plan: it is told that its time was up', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    const hang = { operation: 'ListAccounts', when: 'before', effect: 'hang' } as const;
    sandbox.aws.server.fault({ ...hang, times: ALWAYS });
    const step = failed(await sandbox.plan({ with: { 'timeout-minutes': '2' } }));
    expect(step.errors.join()).toContain('the run took longer than 2 minutes (`timeout-minutes`)');
    expect(comment(sandbox)).toContain('## AWS accounts: plan failed');
    expect(comment(sandbox)).toContain('longer than 2 minutes');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'failure',
    });
  });

  test('a cancelled plan leaves no older one in force', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    const hang = { operation: 'ListAccounts', when: 'before', effect: 'hang' } as const;
    const running: { kill?: (signal: NodeJS.Signals) => void } = {};
    sandbox.aws.server.fault({
      operation: 'DescribeOrganization',
      when: 'before',
      effect: () => void running.kill?.('SIGINT'),
    });
    sandbox.aws.server.fault({ ...hang, times: ALWAYS });
    const started = await sandbox.startPlan();
    running.kill = started.kill;
    failed(await started.done);
    expect(comment(sandbox)).toContain('The run was cancelled');
  });

  test('provisioning: the ids that are known are committed, nothing more is sent, the rest is told', async () => {
    // Slowly: what comes after the end has two minutes.
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, aws } = sandbox;
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ quick: child('quick'), slow: child('slow') }),
    });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    aws.nextCreation({ name: 'quick', seconds: 5 });
    aws.nextCreation({ name: 'slow', seconds: 10_000 });
    const given = { 'timeout-minutes': '3', 'creation-timeout': '300' };
    const step = failed(await sandbox.provision({ with: given }));
    expect(step.errors.join()).toContain('longer than 3 minutes');
    expect(step.errors.join()).toContain('`slow`');
    const { id } = aws.account('aws+quick@example.com');
    expect(await repository.read('main', 'accounts/quick.yaml')).toContain(id);
    expect(row(comment(sandbox), 'slow')).toContain('Waiting');
    expect(aws.server.count('CreateAccount')).toBe(2);
    expect(step.exitCode).toBe(1);
  });

  test('provisioning, GitHub hung as well: it ends, and the ids are in the log', async () => {
    const sandbox = await merged();
    const { github, aws } = sandbox;
    github.server.fault({
      operation: /^graphql: |^(POST|PATCH) /,
      where: () => aws.server.count('CreateAccount') > 0,
      when: 'before',
      effect: 'hang',
      times: ALWAYS,
    });
    const step = failed(await sandbox.provision({ with: { 'timeout-minutes': '2' } }));
    const { id } = aws.account('aws+prod@example.com');
    expect(step.log).toContain(id);
    expect(step.summary).toMatch(/The ids could not be committed|longer than 2 minutes/);
    expect(step.summary).toContain(`account_id: '${id}'`);
    expect(step.exitCode).toBe(1);
  });
});

describe('credentials that have expired', () => {
  const expired = { code: 'ExpiredTokenException', times: ALWAYS } as const;

  test.each([
    ['GetCallerIdentity', 'ExpiredToken'],
    ['DescribeOrganization', 'ExpiredTokenException'],
    ['ListAccounts', 'ExpiredTokenException'],
    ['ListAccounts', 'RequestExpired'],
    ['ListAccounts', 'UnrecognizedClientException'],
    ['GetCallerIdentity', 'InvalidClientTokenId'],
  ])('are told at once, with what to do: %s, %s', async (operation, code) => {
    const sandbox = await withPull();
    sandbox.aws.user({ name: 'admin', administrator: true });
    const { accessKeyId, secretAccessKey } = sandbox.aws.keys({ user: 'admin' });
    const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    sandbox.aws.refuse({ operation, code, times: ALWAYS });
    failed(await sandbox.plan({ env, with: { 'role-to-assume': '' } }));
    expect(comment(sandbox)).toContain(code);
    expect(comment(sandbox)).toMatch(/have expired|does not know these credentials/);
    expect(comment(sandbox)).toContain('`role-to-assume`');
    expect(sandbox.aws.server.count(operation)).toBe(1);
  });

  test.each([
    ['DescribeCreateAccountStatus', 1],
    ['MoveAccount', 1],
    ['AssumeRole', 1],
  ])('in the middle of a run are not waited through: %s', async (operation, times) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, aws } = sandbox;
    aws.unit('Workloads');
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod', 'organizational_unit: Workloads\n') }),
    });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    aws.refuse({ operation, ...expired });
    const step = await sandbox.provision();
    expect(aws.server.count(operation)).toBe(times);
    expect(`${step.log}${comment(sandbox)}`).toContain('have expired');
  });

  test('do not make a role for administrators unreadable', async () => {
    const sandbox = await withPull();
    delegateRole(sandbox);
    sandbox.aws.refuse({ operation: 'GetRolePolicy', ...expired, code: 'ExpiredToken' });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('have expired');
  });
});
