import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { DISPATCH, killedAfter, MASTER } from './binding-support.ts';
import { accounts, check, comment, existing, failed, start, succeeded } from './support.ts';

/*
 * Plans of many accounts: their records are hashes, in several check runs.
 */

const ALL = { 'max-changes': '100%' } as const;

interface Account {
  readonly name: string;
  readonly id: string;
}

function many(count: number): readonly Account[] {
  return Array.from({ length: count }, (_, n) => ({
    name: `account-${n}`,
    id: String(300_000_000_000 + n),
  }));
}

function valueFor({ name }: Account, key: string, version: string): string {
  return `${version} of ${key} for ${name}`;
}

/** The files of accounts, each with some tags of a version. */
function filesOf(all: readonly Account[], keys: readonly string[], version: string) {
  return accounts(
    Object.fromEntries(
      all.map((account) => {
        const lines = keys.map((key) => `  ${key}: ${valueFor(account, key, version)}\n`);
        const tags = keys.length === 0 ? '' : `tags:\n${lines.join('')}`;
        return [account.name, existing(account.name, account.id, tags)];
      }),
    ),
  );
}

function tagsFor(account: Account, keys: readonly string[], version: string) {
  return Object.fromEntries(keys.map((key) => [key, valueFor(account, key, version)]));
}

async function begin(all: readonly Account[]): Promise<Sandbox> {
  const sandbox = await start({
    // Its root emails are longer than AWS allows.
    isRecorded: false,
    files: { ...accounts({ master: MASTER }), ...filesOf(all, [], '') },
  });
  sandbox.aws.addAccounts(all.length, (n) => {
    const { name = '', id = '' } = all[n] ?? {};
    return { id, name, email: `aws+${name}@example.com` };
  });
  succeeded(await sandbox.provision({ event: DISPATCH }));
  return sandbox;
}

async function merge(
  sandbox: Sandbox,
  number: number,
  files: ReturnType<typeof filesOf>,
): Promise<void> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files });
  succeeded(await sandbox.plan({ with: ALL }));
  await sandbox.repository.merge(number, 'squash');
}

const KEYS = ['team', 'stage', 'cost', 'owner', 'mail'] as const;

describe('a plan of 400 accounts × 5 tags', () => {
  const all = many(400);
  const [first, second, third] = all;
  if (!first || !second || !third) throw new Error('there are 400');

  test('is resumed after a part failed, without what was changed by hand since', async () => {
    const sandbox = await begin(all);
    const { aws } = sandbox;
    await merge(sandbox, 1, filesOf(all, KEYS, 'one'));
    const failing = new Set(all.slice(100, 300).map(({ id }) => id));
    aws.refuse({
      operation: 'TagResource',
      code: 'AccessDeniedException',
      where: (input) => failing.has((input as { ResourceId: string }).ResourceId),
      times: 9999,
    });
    failed(await sandbox.provision({ with: ALL }));
    expect(aws.account(first.id).tags).toEqual(tagsFor(first, KEYS, 'one'));
    failing.clear();
    const byHand = all[150];
    if (!byHand) throw new Error('it is one of them');
    aws.changeAccount(byHand.id, { tags: { team: 'by hand' } });
    aws.changeAccount(first.id, { tags: { ...aws.account(first.id).tags, stage: 'by hand' } });
    const step = failed(await sandbox.provision({ event: DISPATCH, with: ALL }));
    expect(step.errors.join()).toContain('`account-150`: tag `team`');
    for (const account of all) {
      const is = aws.account(account.id).tags;
      const wanted = tagsFor(account, KEYS, 'one');
      if (account === byHand) expect(is).toEqual({ ...wanted, team: 'by hand' });
      else if (account === first) expect(is).toEqual({ ...wanted, stage: 'by hand' });
      else expect(is).toEqual(wanted);
    }
  });

  test('and another, merged before one run that is killed, are both done', async () => {
    const sandbox = await begin(all);
    const { aws } = sandbox;
    await merge(sandbox, 1, filesOf(all, KEYS, 'one'));
    await merge(sandbox, 2, filesOf(all, KEYS.slice(0, 3), 'two'));
    await killedAfter(sandbox, 'TagResource');
    succeeded(await sandbox.provision({ with: ALL }));
    for (const account of all) {
      expect(aws.account(account.id).tags).toEqual(tagsFor(account, KEYS.slice(0, 3), 'two'));
    }
    const again = succeeded(await sandbox.provision({ event: DISPATCH }));
    expect(again.outputs).toMatchObject({ 'has-changes': 'false' });
  });
});

test('failures with long reasons are all kept, and done by the next run', async () => {
  const all = many(120).map(({ name, id }) => ({
    name: `${name}-of-the-payments-platform-in-europe-and-in-asia`,
    id,
  }));
  const sandbox = await begin(all);
  const { aws, repository } = sandbox;
  await merge(sandbox, 1, filesOf(all, ['team'], 'one'));
  const resource = 'arn:aws:organizations::111122223333:account/o-exampleorgid/';
  aws.refuse({
    operation: 'TagResource',
    code: 'AccessDeniedException',
    message: `User: x is not authorized to perform: organizations:TagResource on resource: ${resource.repeat(12)} with an explicit deny in a service control policy`,
    times: 120,
  });
  const step = failed(await sandbox.provision({ with: ALL }));
  expect(step.errors.join()).not.toContain('could not be kept');
  const head = await repository.sha('main');
  expect(await repository.sha(`refs/org-accounts/checkpoints/accounts/111122223333`)).toBe(head);
  succeeded(await sandbox.provision({ event: DISPATCH, with: ALL }));
  for (const account of all) {
    expect(aws.account(account.id).tags).toEqual(tagsFor(account, ['team'], 'one'));
  }
});

describe('a plan of 2,000 accounts', () => {
  test('with six fields each fits into eight check runs', async () => {
    const all = many(2000);
    const sandbox = await begin(all);
    const { repository } = sandbox;
    await repository.openPullRequest({
      head: 'p1',
      files: filesOf(all, [...KEYS, 'sixth'], 'one'),
    });
    succeeded(await sandbox.plan({ with: ALL }));
    const runs = await repository.checkRuns(await repository.sha('p1'));
    expect(runs.length).toBeLessThanOrEqual(8);
    expect(runs.at(-1)?.externalId).toMatch(/^org-accounts\/plan\//);
  });

  test('with more than fits is red, and says to split it', async () => {
    const all = many(2000);
    const keys = Array.from({ length: 20 }, (_, n) => `key-${n}`);
    const sandbox = await begin(all);
    await sandbox.repository.openPullRequest({ head: 'p1', files: filesOf(all, keys, 'one') });
    const step = failed(await sandbox.plan({ with: ALL }));
    expect(step.summary).toContain('Split the pull request');
    const sha = await sandbox.repository.sha('p1');
    expect(await check(sandbox, sha)).toMatchObject({ conclusion: 'failure' });
    expect(comment(sandbox)).toContain('Split the pull request');
    await sandbox.repository.merge(1, 'squash');
    const run = failed(await sandbox.provision({ with: ALL }));
    expect(run.errors.join()).toContain('without a plan');
    expect(sandbox.aws.server.count('TagResource')).toBe(0);
  });
});
