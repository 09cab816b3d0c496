import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  DISPATCH,
  file,
  IDS,
  killedAfter,
  merge,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { child, comment, existing, failed, succeeded } from './support.ts';

const UNITS = { 'create-organizational-units': 'true' };
const DENIED = { code: 'AccessDeniedException' } as const;
const two = (a: string | undefined, b: string): string =>
  file('prod', `tags:\n${a === undefined ? '' : `  a: '${a}'\n`}  b: '${b}'\n`);

test('a tag that was to go goes once its file, broken meanwhile, can be read again', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  succeeded(await sandbox.provision());
  await merge(sandbox, 2, { prod: file('prod') });
  sandbox.aws.refuse({ operation: 'UntagResource', ...DENIED, times: 1 });
  failed(await sandbox.provision());
  await push(sandbox, { prod: 'title: [' });
  await sandbox.provision();
  await merge(sandbox, 3, { prod: file('prod') });
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({});
  await settled(sandbox);
});

test('of two tags that failed the one that a file gave up is not set', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: two('1', '1') });
  sandbox.aws.refuse({ operation: 'TagResource', ...DENIED, times: 1 });
  failed(await sandbox.provision());
  await merge(sandbox, 2, { prod: two(undefined, '1') });
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({ b: '1' });
  await settled(sandbox);
});

test('a tag that a killed run set, and that could not be taken off, is taken off by another merge', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  await killedAfter(sandbox, 'TagResource');
  await merge(sandbox, 2, { prod: file('prod') });
  sandbox.aws.refuse({ operation: 'UntagResource', ...DENIED, times: 1 });
  failed(await sandbox.provision());
  await merge(sandbox, 3, { dev: tagged('dev', 'web') });
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({});
  await settled(sandbox);
});

test('what was reviewed waits while another file clashes with the account’s', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  await push(sandbox, { copy: existing('copy', '200000000009').replace('+copy@', '+prod@') });
  failed(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({});
  await push(sandbox, { copy: null });
  await sandbox.provision();
  expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  await settled(sandbox);
});

test('what a push brought is still listed once another file clashes with it no longer', async () => {
  const sandbox = await begin();
  await push(sandbox, { copy: existing('copy', IDS.prod), prod: tagged('prod', 'core') });
  failed(await sandbox.provision());
  await push(sandbox, { copy: null });
  const step = await sandbox.provision({ event: SCHEDULE });
  expect(step.summary).toContain('not reviewed');
  expect(step.exitCode).not.toBe(0);
  expect(tags(sandbox, 'prod')).toEqual({});
  await merge(sandbox, 1, { dev: tagged('dev', 'web') });
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
});

test('a reviewed move waits for its unit, makes the schedule red, and no stranger’s merge', async () => {
  const sandbox = await begin();
  await sandbox.repository.openPullRequest({
    head: 'p1',
    files: { 'accounts/prod.yaml': file('prod', 'organizational_unit: Sandbox\n') },
  });
  succeeded(await sandbox.plan({ with: UNITS }));
  await sandbox.repository.merge(1, 'squash');
  failed(await sandbox.provision());
  failed(await sandbox.provision({ event: SCHEDULE }));
  await merge(sandbox, 2, { dev: tagged('dev', 'web') });
  succeeded(await sandbox.provision());
  sandbox.aws.unit('Sandbox');
  succeeded(await sandbox.provision({ event: SCHEDULE }));
  expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('Sandbox');
  await settled(sandbox);
});

describe('organizational units', () => {
  const placed = (name: 'prod' | 'dev' | 'lab', unit: string): string =>
    file(name, `organizational_unit: ${unit}\n`);

  async function planned(sandbox: Sandbox, n: number, files: Record<string, string | null>) {
    await sandbox.repository.openPullRequest({
      head: `p${n}`,
      files: Object.fromEntries(Object.entries(files).map(([k, v]) => [`accounts/${k}.yaml`, v])),
    });
    succeeded(await sandbox.plan({ with: UNITS }));
  }

  test('that could not be made are made by another merge, which says so', async () => {
    const sandbox = await begin();
    const given = { with: UNITS };
    await planned(sandbox, 1, { prod: placed('prod', 'New/Deep') });
    await sandbox.repository.merge(1, 'squash');
    sandbox.aws.refuse({ operation: 'CreateOrganizationalUnit', ...DENIED, times: 1 });
    failed(await sandbox.provision(given));
    await planned(sandbox, 2, { dev: tagged('dev', 'web') });
    expect(comment(sandbox, 2)).toContain('New/Deep');
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision(given));
    expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('New/Deep');
    await settled(sandbox);
  });

  test('that two merges need are made for the one that is left', async () => {
    const sandbox = await begin();
    const given = { with: UNITS };
    await planned(sandbox, 1, { prod: placed('prod', 'New') });
    await sandbox.repository.merge(1, 'squash');
    await planned(sandbox, 2, { dev: placed('dev', 'New') });
    await sandbox.repository.merge(2, 'squash');
    sandbox.aws.refuse({ operation: 'CreateOrganizationalUnit', ...DENIED, times: 1 });
    failed(await sandbox.provision(given));
    await planned(sandbox, 3, { prod: file('prod') });
    await sandbox.repository.merge(3, 'squash');
    succeeded(await sandbox.provision(given));
    expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('Root');
    expect(sandbox.aws.account(IDS.dev).membership?.path).toBe('New');
    await settled(sandbox);
  });

  test('that a push needs are made by a merge that needs them too', async () => {
    const sandbox = await begin();
    const given = { with: UNITS };
    await push(sandbox, { prod: placed('prod', 'New') });
    failed(await sandbox.provision(given));
    await planned(sandbox, 1, { dev: placed('dev', 'New') });
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision(given));
    expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('New');
    expect(sandbox.aws.account(IDS.dev).membership?.path).toBe('New');
    await settled(sandbox);
  });

  test('that could not be made are not made once the move is taken back', async () => {
    const sandbox = await begin();
    const given = { with: UNITS };
    await planned(sandbox, 1, { prod: placed('prod', 'New') });
    await sandbox.repository.merge(1, 'squash');
    sandbox.aws.refuse({ operation: 'CreateOrganizationalUnit', ...DENIED, times: 1 });
    failed(await sandbox.provision(given));
    await planned(sandbox, 2, { prod: file('prod') });
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision(given));
    expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('Root');
    succeeded(await sandbox.provision({ event: SCHEDULE, ...given }));
    await settled(sandbox);
  });

  test('of an invited account are made before it joins', async () => {
    const sandbox = await begin();
    const given = { with: UNITS };
    sandbox.aws.addOutsider({ id: '400000000001', name: 'Old', email: 'aws+legacy@example.com' });
    await planned(sandbox, 1, {
      legacy: existing('legacy', '400000000001', 'organizational_unit: New\n'),
    });
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision(given));
    sandbox.aws.acceptInvitation('400000000001');
    succeeded(await sandbox.provision({ event: SCHEDULE, ...given }));
    expect(sandbox.aws.account('400000000001').membership?.path).toBe('New');
  });
});

describe('a run', () => {
  const pushOf = async (sandbox: Sandbox) => {
    const [newest] = await sandbox.repository.log('main', 1);
    return {
      name: 'push',
      ref: 'refs/heads/main',
      before: newest?.parents[0] ?? '',
      after: newest?.sha ?? '',
    } as const;
  };

  test('that comes again answers for its own push alone', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const first = await pushOf(sandbox);
    succeeded(await sandbox.provision({ event: first }));
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    const where = (input: unknown): boolean => JSON.stringify(input).includes(IDS.dev);
    sandbox.aws.refuse({ operation: 'TagResource', ...DENIED, times: 3, where });
    failed(await sandbox.provision());
    succeeded(await sandbox.provision({ event: first }));
    failed(await sandbox.provision());
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('that starts after a later one tries once more what its push brought', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const first = await pushOf(sandbox);
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    sandbox.aws.refuse({
      operation: 'TagResource',
      ...DENIED,
      times: 1,
      where: (input) => JSON.stringify(input).includes(IDS.prod),
    });
    failed(await sandbox.provision());
    succeeded(await sandbox.provision({ event: first }));
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'core' },
      { team: 'web' },
    ]);
    succeeded(await sandbox.provision({ event: first }));
    await settled(sandbox);
  });
});

test('what is left of an account ends when that leaves the organization', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  sandbox.aws.refuse({ operation: 'TagResource', ...DENIED, times: 1 });
  failed(await sandbox.provision());
  sandbox.aws.removeAccount(IDS.prod);
  await merge(sandbox, 2, { dev: tagged('dev', 'web') });
  const step = succeeded(await sandbox.provision());
  expect(step.summary).toContain('left the organization');
  succeeded(await sandbox.provision({ event: SCHEDULE }));
  succeeded(await sandbox.provision({ event: DISPATCH }));
});

test('what a red plan held is not done inside of the account either', async () => {
  const sandbox = await begin();
  await sandbox.repository.openPullRequest({
    head: 'p',
    files: {
      'accounts/prod.yaml': file('prod', 'account_alias: acme-x\norganizational_unit: Sandbox\n'),
    },
  });
  failed(await sandbox.plan());
  await sandbox.repository.merge(1, 'squash');
  sandbox.aws.unit('Sandbox');
  failed(await sandbox.provision());
  expect(sandbox.aws.server.count('CreateAccountAlias')).toBe(0);
  expect(sandbox.aws.server.count('AssumeRole')).toBe(0);
});

test('a push that renames a file takes its review away', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  await push(sandbox, { prod: null, production: tagged('prod', 'core') });
  const step = failed(await sandbox.provision());
  expect(step.errors.join()).toContain('came without a pull request');
  expect(tags(sandbox, 'prod')).toEqual({});
});

test('a push that writes an id, and more, is no write-back of the action’s', async () => {
  const sandbox = await begin();
  sandbox.aws.addAccount({ id: '200000000007', name: 'seven', email: 'aws+seven@example.com' });
  await merge(sandbox, 1, { seven: child('seven', 'tags:\n  team: core\n') });
  await push(sandbox, { seven: existing('seven', '200000000007', 'tags:\n  team: evil\n') });
  failed(await sandbox.provision());
  expect(sandbox.aws.account('200000000007').tags).toEqual({});
});
