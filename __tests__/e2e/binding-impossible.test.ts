import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  DISPATCH,
  type Files,
  file,
  IDS,
  merge,
  open,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { comment, existing, failed, succeeded } from './support.ts';

const DENIED = { code: 'AccessDeniedException' } as const;

type State = 'CLOSED' | 'SUSPENDED' | 'PENDING_CLOSURE' | 'ACTIVE';
type Step = Awaited<ReturnType<Sandbox['provision']>>;

const placed = (unit: string): string => file('prod', `organizational_unit: ${unit}\n`);
const security = (who: string): string =>
  `alternate_contacts:\n  security:\n    name: ${who}\n    title: CISO\n    email: ada@example.com\n    phone_number: '+1 555'\n`;

function become({ aws }: Sandbox, state: State): void {
  aws.changeAccount(IDS.prod, { state });
}

/** Plans what nobody can do, and merges it all the same. */
async function mergeRed(sandbox: Sandbox, number: number, files: Files): Promise<void> {
  await sandbox.repository.openPullRequest({
    head: `p${number}`,
    files: Object.fromEntries(Object.entries(files).map(([k, v]) => [`accounts/${k}.yaml`, v])),
  });
  failed(await sandbox.plan());
  await sandbox.repository.merge(number, 'squash');
}

/** It fails in this run and in any that answers for all, and in nobody else's. */
async function staysLeft(sandbox: Sandbox, number: number, said: RegExp): Promise<Step> {
  const step = failed(await sandbox.provision());
  expect(step.errors.join()).toMatch(said);
  failed(await sandbox.provision({ event: DISPATCH }));
  expect(failed(await sandbox.provision({ event: SCHEDULE })).errors.join()).toMatch(said);
  await merge(sandbox, number, { dev: tagged('dev', `web-${number}`) });
  succeeded(await sandbox.provision());
  expect(failed(await sandbox.provision({ event: SCHEDULE })).errors.join()).toMatch(said);
  return step;
}

describe('a reviewed removal of a tag', () => {
  const gone = async (): Promise<Sandbox> => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    await merge(sandbox, 2, { prod: file('prod') });
    return sandbox;
  };

  test.each(['CLOSED', 'SUSPENDED', 'PENDING_CLOSURE'] as const)(
    'of an account that is %s fails until a commit takes it back',
    async (state) => {
      const sandbox = await gone();
      become(sandbox, state);
      await staysLeft(sandbox, 3, /tag `team`: .*`(CLOSED|SUSPENDED|PENDING_CLOSURE)` in AWS/);
      await merge(sandbox, 4, { prod: tagged('prod', 'core') });
      succeeded(await sandbox.provision());
      await settled(sandbox);
    },
  );

  test('that failed once stays when the account is suspended, and is done once it is not', async () => {
    const sandbox = await gone();
    sandbox.aws.refuse({ operation: 'UntagResource', ...DENIED, times: 1 });
    failed(await sandbox.provision());
    become(sandbox, 'SUSPENDED');
    failed(await sandbox.provision({ event: SCHEDULE }));
    await merge(sandbox, 3, { dev: tagged('dev', 'web') });
    succeeded(await sandbox.provision());
    failed(await sandbox.provision({ event: SCHEDULE }));
    become(sandbox, 'ACTIVE');
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(tags(sandbox, 'prod')).toEqual({});
    await settled(sandbox);
  });

  test('ends with the file of the closed account', async () => {
    const sandbox = await gone();
    become(sandbox, 'CLOSED');
    failed(await sandbox.provision());
    await merge(sandbox, 3, { prod: null });
    expect(succeeded(await sandbox.provision()).summary).toContain('was removed');
    await settled(sandbox);
  });
});

describe('a move that can’t be made any longer', () => {
  const moved = async (): Promise<Sandbox> => {
    const sandbox = await begin();
    for (const unit of ['Sandbox', 'Other']) sandbox.aws.unit(unit);
    await merge(sandbox, 1, { prod: placed('Sandbox') });
    return sandbox;
  };

  test('follows what a later plan asked for', async () => {
    const sandbox = await moved();
    await merge(sandbox, 2, { prod: placed('Other') });
    become(sandbox, 'SUSPENDED');
    await staysLeft(sandbox, 3, /organizational unit: .*`SUSPENDED` in AWS/);
    become(sandbox, 'ACTIVE');
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(sandbox.aws.account(IDS.prod).membership?.path).toBe('Other');
    await settled(sandbox);
  });

  test('does not end because another pull request asks for another unit', async () => {
    const sandbox = await moved();
    become(sandbox, 'CLOSED');
    failed(await sandbox.provision());
    await mergeRed(sandbox, 2, { prod: placed('Other') });
    expect(comment(sandbox, 2)).toMatch(/`CLOSED` in AWS/);
    await staysLeft(sandbox, 3, /organizational unit: .*`CLOSED` in AWS/);
    await merge(sandbox, 4, { prod: placed('Root') });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('ends when somebody made it by hand', async () => {
    const sandbox = await moved();
    become(sandbox, 'SUSPENDED');
    failed(await sandbox.provision());
    sandbox.aws.changeAccount(IDS.prod, { path: 'Sandbox' });
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    await settled(sandbox);
  });
});

describe('what a pull request asks of an account that can’t be changed', () => {
  test.each([
    ['a tag', tagged('prod', 'core'), /tag `team`/],
    ['a place', placed('Sandbox'), /organizational unit/],
    ['a name', file('prod', 'account_name: Production\n'), /name/],
    ['an alias', file('prod', 'account_alias: acme-prod\n'), /alias/],
    ['a contact', file('prod', security('Ada')), /contact/],
  ])('%s makes its plan red, and where it is merged its run', async (_, text, field) => {
    const sandbox = await begin();
    sandbox.aws.unit('Sandbox');
    become(sandbox, 'CLOSED');
    await mergeRed(sandbox, 1, { prod: text });
    expect(comment(sandbox)).toMatch(/1 problem to fix[\s\S]*`CLOSED` in AWS/);
    const step = await staysLeft(sandbox, 2, /`CLOSED` in AWS/);
    expect(step.errors.join()).toMatch(field);
    await merge(sandbox, 3, { prod: file('prod') });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('is no problem where AWS has it so', async () => {
    const sandbox = await begin();
    sandbox.aws.unit('Suspended');
    sandbox.aws.changeAccount(IDS.prod, {
      path: 'Suspended',
      tags: { team: 'gone' },
      state: 'CLOSED',
    });
    await merge(sandbox, 1, {
      prod: file('prod', 'organizational_unit: Suspended\ntags:\n  team: gone\n'),
    });
    expect(comment(sandbox)).toContain('`CLOSED` in AWS');
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('is no problem where it is a comment, and no drift is anybody’s', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    sandbox.aws.changeAccount(IDS.prod, { tags: { team: 'drift' }, state: 'CLOSED' });
    await merge(sandbox, 2, { prod: `${tagged('prod', 'core')}# closed\n` });
    expect(comment(sandbox, 2)).toContain('`CLOSED` in AWS');
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('in a new file of a closed account, too', async () => {
    const sandbox = await begin();
    const id = '200000000008';
    const facts = { id, name: 'old', email: 'aws+old@example.com' };
    sandbox.aws.addAccount(facts);
    sandbox.aws.changeAccount(id, { state: 'CLOSED' });
    await merge(sandbox, 1, { old: existing('old', id) });
    succeeded(await sandbox.provision());
    await mergeRed(sandbox, 2, { old: existing('old', id, 'tags:\n  team: core\n') });
    await staysLeft(sandbox, 3, /tag `team`: .*`CLOSED` in AWS/);
  });

  test('does not turn others’ plans red, and is shown there as left', async () => {
    const sandbox = await begin();
    become(sandbox, 'CLOSED');
    await mergeRed(sandbox, 1, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    await open(sandbox, 2, { dev: tagged('dev', 'web') });
    expect(comment(sandbox, 2)).toMatch(/`prod`.*Not by this merge: .*`CLOSED` in AWS/);
  });

  test('is not reviewed where a push brought it', async () => {
    const sandbox = await begin();
    become(sandbox, 'SUSPENDED');
    await push(sandbox, { prod: tagged('prod', 'core') });
    await staysLeft(sandbox, 1, /`SUSPENDED` in AWS/);
    become(sandbox, 'ACTIVE');
    expect(failed(await sandbox.provision({ event: SCHEDULE })).errors.join()).toContain(
      'not reviewed',
    );
    expect(tags(sandbox, 'prod')).toEqual({});
    await push(sandbox, { prod: file('prod') });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });
});
