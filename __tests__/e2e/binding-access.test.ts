import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  beginAs,
  type Files,
  file,
  IDS,
  killedAfter,
  MASTER,
  merge,
  open,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import {
  accounts,
  child,
  comment,
  delegateRole,
  existing,
  failed,
  MANAGEMENT,
  succeeded,
} from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const LEADS = `${MASTER}admin_delegate_role_name: ${ROLE}\n`;
/** Policies of more than a hundred accounts need no approval here. */
const ALL = { 'max-changes': '100%' };
const policy = ({ aws }: Sandbox): string =>
  JSON.stringify(aws.account(MANAGEMENT).roles[ROLE]?.policies['org-accounts-delegate-access']) ??
  '';

function led(files: Files = {}): Promise<Sandbox> {
  return beginAs({ master: LEADS, ...files }, (sandbox) => void delegateRole(sandbox));
}

describe('access for administrators', () => {
  test('that a merge gives is not held up by drift of the management account', async () => {
    const sandbox = await led({ master: `${LEADS}tags:\n  a: b\n` });
    sandbox.aws.changeAccount(MANAGEMENT, { tags: { a: 'drifted' } });
    await merge(sandbox, 1, { fresh: child('fresh') });
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account(MANAGEMENT).tags).toEqual({ a: 'drifted' });
    expect(policy(sandbox)).toContain(sandbox.aws.account('aws+fresh@example.com').id);
  });

  test('of another role is not held up by drift of the accounts that it may enter', async () => {
    const sandbox = await led({ master: MASTER, prod: tagged('prod', 'core') });
    sandbox.aws.changeAccount(IDS.prod, { tags: { team: 'drifted' } });
    await merge(sandbox, 1, { master: LEADS });
    succeeded(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({ team: 'drifted' });
    expect(policy(sandbox)).toContain(IDS.prod);
  });

  test('that could not be taken away is no stranger’s failure, and is left over in their plans', async () => {
    const sandbox = await led();
    const { aws } = sandbox;
    await merge(sandbox, 1, { lab: null });
    aws.refuse({ operation: 'PutRolePolicy', code: 'AccessDenied', times: 3 });
    await open(sandbox, 2, { dev: tagged('dev', 'web') });
    failed(await sandbox.provision());
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    await open(sandbox, 3, { dev: tagged('dev', 'api') });
    expect(comment(sandbox, 3)).toMatch(/### Left over from earlier[\s\S]*Remove access to/);
    failed(await sandbox.provision({ event: SCHEDULE }));
    await sandbox.repository.merge(3, 'squash');
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).not.toContain(IDS.lab);
    await settled(sandbox);
  });

  test('that could not be given is not given once the file is gone', async () => {
    const sandbox = await led({ lab: null });
    const { aws } = sandbox;
    await merge(sandbox, 1, { lab: file('lab') });
    aws.refuse({ operation: 'PutRolePolicy', code: 'AccessDenied', times: 1 });
    failed(await sandbox.provision());
    await merge(sandbox, 2, { lab: null });
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).not.toContain(IDS.lab);
    await settled(sandbox);
  });

  test('comes out as the last of two merges before one run says', async () => {
    const sandbox = await led({ lab: null });
    await merge(sandbox, 1, { lab: file('lab') });
    await merge(sandbox, 2, { lab: null, dev: null });
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).not.toContain(IDS.lab);
    expect(policy(sandbox)).not.toContain(IDS.dev);
    await settled(sandbox);
  });

  test('is not taken away by a push that removes a file, until somebody reviewed it', async () => {
    const sandbox = await led();
    await push(sandbox, { lab: null });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('came without a pull request');
    expect(policy(sandbox)).toContain(IDS.lab);
    await merge(sandbox, 1, { dev: tagged('dev', 'web') });
    expect(comment(sandbox)).toMatch(/not reviewed yet/);
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).not.toContain(IDS.lab);
    await settled(sandbox);
  });

  test('that a push gave and took again is as nobody reviewed it', async () => {
    const sandbox = await led();
    await merge(sandbox, 1, { lab: null });
    await push(sandbox, { lab: file('lab') });
    await push(sandbox, { lab: null });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('came without a pull request');
    expect(policy(sandbox)).toContain(IDS.lab);
  });

  const ids = Array.from({ length: 149 }, (_, n) => String(400_000_000_000 + n));
  const many = Object.fromEntries(ids.map((id, n) => [`a${n}`, existing(`a${n}`, id)]));
  function large(more: Files = {}): Promise<Sandbox> {
    return beginAs({ master: LEADS, ...many, ...more }, (sandbox) => {
      delegateRole(sandbox);
      sandbox.aws.addAccounts(149, (n) => ({
        id: ids[n] ?? '',
        name: `a${n}`,
        email: `aws+a${n}@example.com`,
      }));
    });
  }
  const few = Object.fromEntries(ids.slice(0, 20).map((_, n) => [`a${n}`, null]));

  test('by pattern is taken back after a run that was killed', async () => {
    const sandbox = await large(few);
    expect(policy(sandbox)).not.toContain('*');
    const was = policy(sandbox);
    await merge(sandbox, 1, Object.fromEntries(Object.entries(many).slice(0, 20)), ALL);
    await open(sandbox, 2, few, ALL);
    await killedAfter(sandbox, 'PutRolePolicy');
    expect(policy(sandbox)).toContain('*');
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).toBe(was);
    await settled(sandbox);
  });

  test('by pattern is widened by a plan from before it was one', async () => {
    const sandbox = await large(few);
    await merge(sandbox, 1, Object.fromEntries(Object.entries(many).slice(0, 20)), ALL);
    const data = child('data', 'admin_delegate_role_name: Admins\n');
    await open(sandbox, 2, { data }, ALL);
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).toContain('*');
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision({ with: { 'readiness-timeout': '0' } }));
    expect(policy(sandbox)).toContain('*:role/Admins');
    await settled(sandbox);
  });

  test('by pattern that could not be written is left over, and no stranger’s failure', async () => {
    const sandbox = await large(few);
    const { aws } = sandbox;
    await merge(sandbox, 1, Object.fromEntries(Object.entries(many).slice(0, 20)), ALL);
    aws.refuse({ operation: 'PutRolePolicy', code: 'AccessDenied', times: 2 });
    failed(await sandbox.provision());
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    expect(comment(sandbox, 2)).toMatch(/### Left over from earlier/);
    expect(comment(sandbox, 2)).toContain('1 account to change');
    await sandbox.provision();
    await merge(sandbox, 3, { dev: tagged('dev', 'api') });
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).toContain('*');
    await settled(sandbox);
  });
});

describe('access that a merge gives or takes, and that can’t be compared for a while,', () => {
  const DEV = IDS.dev;

  test.each([
    ['denied', 'AccessDenied'],
    ['failing', 'ServiceFailure'],
  ])('as its policy can’t be read (%s), is given once it can', async (_, code) => {
    const sandbox = await led({ dev: null });
    await merge(sandbox, 1, { dev: file('dev') });
    sandbox.aws.refuse({ operation: 'GetRolePolicy', code, times: 9 });
    failed(await sandbox.provision());
    expect(policy(sandbox)).not.toContain(DEV);
    sandbox.aws.refuse({ operation: 'GetRolePolicy', code, times: 0 });
    for (let n = 0; n < 9 && !policy(sandbox).includes(DEV); n += 1) {
      await sandbox.provision({ event: SCHEDULE });
    }
    expect(policy(sandbox)).toContain(DEV);
    await settled(sandbox);
  });

  test('as its policy can’t be read, has no green plan, and others’ plans are none the redder', async () => {
    const sandbox = await led({ dev: null });
    const { aws, repository } = sandbox;
    await repository.openPullRequest({ head: 'own', files: accounts({ dev: file('dev') }) });
    aws.refuse({ operation: 'GetRolePolicy', code: 'AccessDenied', times: 1 });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('`iam:GetRolePolicy`');
    succeeded(await sandbox.plan());
    await repository.merge(1, 'squash');
    aws.refuse({ operation: 'GetRolePolicy', code: 'AccessDenied', times: 2 });
    failed(await sandbox.provision());
    await merge(sandbox, 2, { prod: tagged('prod', 'core') });
    await sandbox.provision();
    expect(policy(sandbox)).toContain(DEV);
  });

  test('as its policy can’t be read, is withdrawn once it can', async () => {
    const sandbox = await led();
    expect(policy(sandbox)).toContain(DEV);
    await merge(sandbox, 1, { dev: null });
    sandbox.aws.refuse({ operation: 'GetRolePolicy', code: 'AccessDenied', times: 1 });
    failed(await sandbox.provision());
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(policy(sandbox)).not.toContain(DEV);
    await settled(sandbox);
  });

  test('as another file claims the account, is given once none does', async () => {
    const sandbox = await led({ dev: null });
    await merge(sandbox, 1, { dev: file('dev') });
    await push(sandbox, { copy: existing('copy', DEV) });
    failed(await sandbox.provision());
    await push(sandbox, { copy: null });
    await sandbox.provision();
    expect(policy(sandbox)).toContain(DEV);
    await settled(sandbox);
  });

  test('as a push breaks master’s file, is named until a plan has it: the push that repairs it is not reviewed', async () => {
    const sandbox = await led({ dev: null });
    await merge(sandbox, 1, { dev: file('dev') });
    await push(sandbox, { master: 'title: [' });
    failed(await sandbox.provision());
    await push(sandbox, { master: LEADS });
    const { summary } = await sandbox.provision();
    expect(summary).toContain('## AWS accounts: 1 change not reviewed');
    expect(summary).toContain('in 1 more account: `dev`');
    await merge(sandbox, 2, { prod: tagged('prod', 'core') });
    expect(comment(sandbox, 2)).toContain('### Left over from earlier');
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).toContain(DEV);
    await settled(sandbox);
  });
});
