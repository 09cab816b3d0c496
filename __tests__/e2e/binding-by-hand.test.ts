import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  DISPATCH,
  file,
  IDS,
  merge,
  push,
  SCHEDULE,
  settled,
  tags,
} from './binding-support.ts';
import { accounts, child, comment, failed, master, succeeded } from './support.ts';

/** What only a person can do, or has to correct first, is left until it is done: no later run calls it nothing. */

const NEW = 'aws+prod-new@example.com';

/** The file of prod with another root email, and a tag. */
function moved(more = 'tags:\n  team: core\n'): string {
  return file('prod', more).replace('aws+prod@example.com', NEW);
}

/** Merges a pull request though its plan is red. */
async function mergeRed(sandbox: Sandbox, number: number, files: Record<string, string>) {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  failed(await sandbox.plan());
  await sandbox.repository.merge(number, 'squash');
}

describe('another root email, which only a person can set,', () => {
  test.each([
    ['a merge', (sandbox: Sandbox) => mergeRed(sandbox, 1, { prod: moved() })],
    ['a push', (sandbox: Sandbox) => push(sandbox, { prod: moved() })],
  ])('is left by %s until it is set', async (_, bring) => {
    const sandbox = await begin();
    await bring(sandbox);
    failed(await sandbox.provision());
    for (const event of [undefined, SCHEDULE, DISPATCH]) {
      const again = failed(await sandbox.provision(event && { event }));
      expect(again.log).toContain(NEW);
      expect(again.log).not.toContain('nothing is left to do');
    }
    sandbox.aws.changeAccount(IDS.prod, { email: NEW });
    await sandbox.provision({ event: SCHEDULE });
    await sandbox.provision({ event: DISPATCH, with: { 'on-unreviewed': 'proceed' } });
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('does not keep what else the plan shows of the account from being done', async () => {
    const sandbox = await begin();
    await mergeRed(sandbox, 1, { prod: moved() });
    expect(comment(sandbox)).toContain('By hand');
    expect(comment(sandbox)).toContain('team');
    failed(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('ends once the file is taken back, and makes no stranger’s merge red', async () => {
    const sandbox = await begin();
    await mergeRed(sandbox, 1, { prod: moved('') });
    failed(await sandbox.provision());
    await merge(sandbox, 2, { dev: file('dev', 'tags:\n  team: web\n') });
    succeeded(await sandbox.provision());
    failed(await sandbox.provision({ event: SCHEDULE }));
    await merge(sandbox, 3, { prod: file('prod') });
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    await settled(sandbox);
  });
});

describe('a new file that is not listed', () => {
  const LIST = master(['prod']).replace(/^admin_delegate_role_name.*\n/m, '');
  const there = () =>
    begin({
      files: accounts({ master: LIST, prod: file('prod'), dev: file('dev'), lab: file('lab') }),
    });

  test.each([
    ['pushed', 1, (sandbox: Sandbox) => push(sandbox, { ops: child('ops') })],
    ['merged though red', 2, (sandbox: Sandbox) => mergeRed(sandbox, 1, { ops: child('ops') })],
  ])('is left by every run: %s', async (_, next, bring) => {
    const sandbox = await there();
    await bring(sandbox);
    for (const event of [undefined, undefined, SCHEDULE, DISPATCH]) {
      const step = failed(await sandbox.provision(event && { event }));
      expect(step.log).toContain('ops');
      expect(step.log).not.toContain('nothing is left to do');
    }
    await merge(sandbox, next, { dev: file('dev', 'tags:\n  team: web\n') });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    await push(sandbox, { ops: null });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('and a name that is listed without its file is told by every run', async () => {
    const sandbox = await there();
    await push(sandbox, { master: LIST.replace('- prod', '- prod\n- ops') });
    for (const event of [undefined, undefined, SCHEDULE, DISPATCH]) {
      expect(failed(await sandbox.provision(event && { event })).log).toContain('`ops` is listed');
    }
    await merge(sandbox, 1, { dev: file('dev', 'tags:\n  team: web\n') });
    succeeded(await sandbox.provision());
    await push(sandbox, { master: LIST });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });
});
