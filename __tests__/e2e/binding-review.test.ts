import { describe, expect, test } from '@jest/globals';
import { begin, file, IDS, MASTER, merge, push, settled, tagged, tags } from './binding-support.ts';
import { accounts, child, comment, FOUNDING, failed, master, start, succeeded } from './support.ts';

describe('a record counts for the account, field and values that people saw', () => {
  test('a push that lets a reviewed file mean another account changes nothing of that account', async () => {
    const sandbox = await begin();
    sandbox.aws.unit('Sandbox');
    await merge(sandbox, 1, {
      prod: file('prod', 'tags:\n  team: core\naccount_name: Core\norganizational_unit: Sandbox\n'),
    });
    const other = sandbox.aws.addAccount({ name: 'victim', email: 'victim@example.com' });
    const swapped = file(
      'prod',
      'tags:\n  team: core\naccount_name: Core\norganizational_unit: Sandbox\n',
    )
      .replace(IDS.prod, other.id)
      .replace('aws+prod@example.com', 'victim@example.com');
    await push(sandbox, { prod: swapped });
    failed(await sandbox.provision());
    expect(sandbox.aws.account(other.id)).toMatchObject({ name: 'victim', tags: {} });
  });

  test('a push of a comment does not put back what somebody changed in AWS', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    sandbox.aws.changeAccount(IDS.prod, { tags: { team: 'by hand' } });
    await push(sandbox, { prod: `${tagged('prod', 'core')}# a comment\n` });
    await sandbox.provision();
    expect(tags(sandbox, 'prod')).toEqual({ team: 'by hand' });
  });

  test('what a later pull request took back is not done because a push repeats it', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    await merge(sandbox, 2, { prod: file('prod'), dev: tagged('dev', 'web') });
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({});
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
  });

  test('two merges before one run come out as the second says', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'one'), dev: tagged('dev', 'one') });
    await merge(sandbox, 2, { prod: tagged('prod', 'two') });
    succeeded(await sandbox.provision());
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'two' },
      { team: 'one' },
    ]);
    await settled(sandbox);
  });

  test('a merge that takes back what a run did meanwhile takes it back', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'one') });
    succeeded(await sandbox.provision());
    await merge(sandbox, 2, { prod: tagged('prod', 'two') });
    // Planned while AWS still has the first value, merged after a run set the second.
    await sandbox.repository.openPullRequest({
      head: 'p3',
      files: accounts({ prod: tagged('prod', 'one') }),
    });
    succeeded(await sandbox.plan());
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'two' });
    await sandbox.repository.merge(3, 'squash');
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'one' });
  });

  test('an account that somebody moved by hand is left, and the others are done', async () => {
    const sandbox = await begin();
    const { aws } = sandbox;
    for (const unit of ['One', 'Two']) aws.unit(unit);
    const placed = (name: 'prod' | 'dev') =>
      file(name, 'organizational_unit: One\ntags:\n  team: a\n');
    await merge(sandbox, 1, { prod: placed('prod'), dev: placed('dev') });
    aws.changeAccount(IDS.prod, { path: 'Two' });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(
      'AWS has changed since the plan of pull request #1, which',
    );
    expect(aws.account(IDS.prod)).toMatchObject({
      membership: { path: 'Two' },
      tags: { team: 'a' },
    });
    expect(aws.account(IDS.dev)).toMatchObject({
      membership: { path: 'One' },
      tags: { team: 'a' },
    });
    expect(comment(sandbox)).toContain('AWS has changed since the plan of pull request #1');
  });

  test('guards belong to the plan: two of three creations each are done together', async () => {
    const sandbox = await begin();
    const creating = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, child(name)]));
    await merge(sandbox, 1, creating(['a1', 'a2', 'a3']));
    await sandbox.repository.openPullRequest({
      head: 'p2',
      files: accounts(creating(['b1', 'b2', 'b3'])),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    for (const name of ['a1', 'a3', 'b1', 'b3']) {
      expect(sandbox.aws.account(`aws+${name}@example.com`)).toMatchObject({ name });
    }
  });

  test('what a red plan held is not done by merging it all the same', async () => {
    const sandbox = await begin();
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ a1: child('a1'), a2: child('a2') }),
    });
    failed(await sandbox.plan({ with: { 'max-creates': '1' } }));
    await sandbox.repository.merge(1, 'squash');
    failed(await sandbox.provision({ with: { 'max-creates': '5' } }));
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('the whole of a founding is in one plan, and one run does it', async () => {
    const sandbox = await start({
      organization: false,
      files: { 'README.md': '' },
      stack: FOUNDING,
    });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        master: master(['prod']).replace(/^admin_delegate_role_name.*\n/m, ''),
        prod: child('prod', 'organizational_unit: Workloads/Prod\ntags:\n  team: a\n'),
      }),
    });
    const given = { 'create-organization': 'true', 'create-organizational-units': 'true' };
    succeeded(await sandbox.plan({ with: given }));
    expect(comment(sandbox)).toContain('Workloads/Prod');
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision({ with: given }));
    expect(sandbox.aws.account('aws+prod@example.com')).toMatchObject({
      membership: { path: 'Workloads/Prod' },
      tags: { team: 'a' },
    });
    expect(MASTER).toContain('is_master');
  });
});

describe('a check speaks for one folder and one branch', () => {
  test('a pull request into a branch that is not provisioned promises nothing', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await repository.commit('next', accounts({ lab: file('lab', '# next\n') }), 'Begin next');
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: file('prod', 'organizational_unit: Nowhere\n') }),
    });
    failed(await sandbox.plan());
    const sha = await repository.sha('p');
    await repository.openPullRequest({ head: 'p', base: 'next' });
    succeeded(await sandbox.plan());
    const runs = await repository.checkRuns(sha);
    expect(runs.filter(({ name }) => name === 'AWS accounts')).toMatchObject([
      { conclusion: 'failure' },
    ]);
    expect(runs.find(({ name }) => name === 'AWS accounts (into next)')).toMatchObject({
      conclusion: 'neutral',
    });
  });
});
