import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  beginAs,
  DISPATCH,
  type Files,
  file,
  IDS,
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
  child,
  comment,
  delegateRole,
  existing,
  failed,
  MANAGEMENT,
  succeeded,
} from './support.ts';

const DENIED = { code: 'AccessDeniedException' } as const;
const ROLE = 'Paco-Organization-Account-Delegate-Role';
const LEADS = `${MASTER}admin_delegate_role_name: ${ROLE}\n`;

/** A file of another account that has the root email of `prod`. */
const CLASHING = existing('copy', '200000000009').replace('+copy@', '+prod@');

const placed = (unit: string): string => file('prod', `organizational_unit: ${unit}\n`);
const place = ({ aws }: Sandbox): string | undefined => aws.account(IDS.prod).membership?.path;
const policy = ({ aws }: Sandbox): string =>
  JSON.stringify(aws.account(MANAGEMENT).roles[ROLE]?.policies['org-accounts-delegate-access']) ??
  '';

async function pushOf(sandbox: Sandbox) {
  const [newest] = await sandbox.repository.log('main', 1);
  const before = newest?.parents[0] ?? '';
  return { name: 'push', ref: 'refs/heads/main', before, after: newest?.sha ?? '' } as const;
}

/** Merges a pull request whose plan is red. */
async function mergeRed(sandbox: Sandbox, number: number, files: Files): Promise<void> {
  await sandbox.repository.openPullRequest({
    head: `p${number}`,
    files: Object.fromEntries(Object.entries(files).map(([k, v]) => [`accounts/${k}.yaml`, v])),
  });
  failed(await sandbox.plan());
  await sandbox.repository.merge(number, 'squash');
}

describe('a red plan that is merged all the same', () => {
  test('is carried out where it had no problem, and the rest is left until a plan has it', async () => {
    const sandbox = await begin();
    await mergeRed(sandbox, 1, { prod: placed('Sandbox'), dev: tagged('dev', 'web') });
    failed(await sandbox.provision());
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    failed(await sandbox.provision({ event: SCHEDULE }));
    sandbox.aws.unit('Sandbox');
    const step = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(step.errors.join()).toContain('pull request #1 was merged though');
    expect(place(sandbox)).toBe('Root');
    await open(sandbox, 2, { lab: tagged('lab', 'web') });
    expect(comment(sandbox, 2)).toMatch(/`prod`.*pull request #1, \*not reviewed yet\*/);
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(place(sandbox)).toBe('Sandbox');
    await settled(sandbox);
  });

  test('is not reviewed either where the problem is gone before the run', async () => {
    const sandbox = await begin();
    await mergeRed(sandbox, 1, { prod: placed('Sandbox'), dev: tagged('dev', 'web') });
    sandbox.aws.unit('Sandbox');
    failed(await sandbox.provision());
    expect(place(sandbox)).toBe('Root');
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    failed(await sandbox.provision({ event: DISPATCH }));
    await push(sandbox, { prod: file('prod') });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });

  test('whose access could not be compared gives none that nobody saw, and forgets none', async () => {
    const sandbox = await beginAs({ master: LEADS, dev: null }, (made) => void delegateRole(made));
    const unreadable = (times: number): void =>
      sandbox.aws.refuse({ operation: 'GetRolePolicy', code: 'AccessDenied', times });
    unreadable(1);
    await mergeRed(sandbox, 1, { dev: file('dev') });
    unreadable(1);
    failed(await sandbox.provision());
    expect(failed(await sandbox.provision({ event: SCHEDULE })).errors.join()).toContain(
      'pull request #1 was merged though',
    );
    expect(policy(sandbox)).not.toContain(IDS.dev);
    await merge(sandbox, 2, { prod: tagged('prod', 'core') });
    expect(comment(sandbox, 2)).toContain('### Left over from earlier');
    succeeded(await sandbox.provision());
    expect(policy(sandbox)).toContain(IDS.dev);
    await settled(sandbox);
  });
});

describe('a run that comes again', () => {
  test('fails where what its plan announced fails again', async () => {
    const sandbox = await begin();
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    await merge(sandbox, 1, { dev: tagged('dev', 'web') });
    expect(comment(sandbox)).toMatch(/`prod`.*Merging does it/);
    const event = await pushOf(sandbox);
    const where = (input: unknown): boolean => JSON.stringify(input).includes(IDS.prod);
    sandbox.aws.refuse({ operation: 'TagResource', ...DENIED, times: 2, where });
    failed(await sandbox.provision({ event }));
    failed(await sandbox.provision({ event }));
    await merge(sandbox, 2, { lab: tagged('lab', 'web') });
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision({ event }));
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('fails where access that its plan announced fails again', async () => {
    const sandbox = await beginAs({ master: LEADS, dev: null }, (made) => void delegateRole(made));
    await push(sandbox, { dev: file('dev') });
    failed(await sandbox.provision());
    await merge(sandbox, 1, { prod: tagged('prod', 'web') });
    const event = await pushOf(sandbox);
    sandbox.aws.refuse({ operation: 'PutRolePolicy', code: 'AccessDenied', times: 2 });
    failed(await sandbox.provision({ event }));
    failed(await sandbox.provision({ event }));
    succeeded(await sandbox.provision({ event }));
    expect(policy(sandbox)).toContain(IDS.dev);
    await settled(sandbox);
  });
});

describe('a reviewed unit', () => {
  const UNITS = { 'create-organizational-units': 'true' };
  const units = async () => {
    const sandbox = await begin();
    const role = sandbox.roleAllowing('provision', ['organizations:CreateOrganizationalUnit']);
    await open(sandbox, 1, { prod: placed('New/Deep') }, UNITS);
    await sandbox.repository.merge(1, 'squash');
    return { sandbox, given: { with: { ...UNITS, 'role-to-assume': role } } };
  };

  test('is made once no other file claims its account', async () => {
    const { sandbox, given } = await units();
    await push(sandbox, { copy: CLASHING });
    failed(await sandbox.provision(given));
    failed(await sandbox.provision({ event: SCHEDULE, ...given }));
    await push(sandbox, { copy: null });
    await sandbox.provision(given);
    expect(place(sandbox)).toBe('New/Deep');
    await settled(sandbox);
  });

  test('that could not be made is made once no other file claims its account', async () => {
    const { sandbox, given } = await units();
    sandbox.aws.refuse({ operation: 'CreateOrganizationalUnit', ...DENIED, times: 1 });
    failed(await sandbox.provision(given));
    await push(sandbox, { copy: CLASHING });
    failed(await sandbox.provision(given));
    await push(sandbox, { copy: null });
    await sandbox.provision(given);
    expect(place(sandbox)).toBe('New/Deep');
    await settled(sandbox);
  });

  test('is made once its account’s file can be read again', async () => {
    const { sandbox, given } = await units();
    await push(sandbox, { prod: 'title: [' });
    failed(await sandbox.provision(given));
    await open(sandbox, 2, { prod: placed('New/Deep') }, UNITS);
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision(given));
    expect(place(sandbox)).toBe('New/Deep');
    await settled(sandbox);
  });

  test('is made once its account is not closed any longer', async () => {
    const { sandbox, given } = await units();
    sandbox.aws.changeAccount(IDS.prod, { state: 'SUSPENDED' });
    failed(await sandbox.provision(given));
    failed(await sandbox.provision({ event: SCHEDULE, ...given }));
    sandbox.aws.changeAccount(IDS.prod, { state: 'ACTIVE' });
    succeeded(await sandbox.provision({ event: SCHEDULE, ...given }));
    expect(place(sandbox)).toBe('New/Deep');
    await settled(sandbox);
  });

  test('ends with the file that asked for it', async () => {
    const { sandbox, given } = await units();
    await push(sandbox, { copy: CLASHING });
    failed(await sandbox.provision(given));
    await push(sandbox, { copy: null, prod: null });
    await sandbox.provision(given);
    succeeded(await sandbox.provision({ event: SCHEDULE, ...given }));
    expect(sandbox.aws.server.count('CreateOrganizationalUnit')).toBe(0);
    await settled(sandbox);
  });
});

describe('an alias that could not be set', () => {
  const WHOLE = { event: DISPATCH, with: { scope: 'all' } };
  const named = async (): Promise<Sandbox> => {
    const sandbox = await begin();
    const text = file('prod', 'account_alias: acme-prod\nadmin_delegate_role_name: Lead\n');
    await merge(sandbox, 1, { prod: text });
    return sandbox;
  };

  test('is no less due because a look at the whole can’t enter the account', async () => {
    const sandbox = await named();
    failed(await sandbox.provision());
    failed(await sandbox.provision(WHOLE));
    failed(await sandbox.provision({ event: SCHEDULE }));
    expect(sandbox.aws.account(IDS.prod).alias).toBeUndefined();
  });

  test('is no less due because a look at the whole finds the account closed', async () => {
    const sandbox = await named();
    sandbox.aws.changeAccount(IDS.prod, { state: 'CLOSED' });
    failed(await sandbox.provision());
    expect(comment(sandbox)).toContain('`CLOSED` in AWS');
    failed(await sandbox.provision(WHOLE));
    failed(await sandbox.provision({ event: SCHEDULE }));
    await push(sandbox, { prod: file('prod') });
    succeeded(await sandbox.provision());
    await settled(sandbox);
  });
});

describe('ids that can’t be written', () => {
  test('are named by others’ merges, and make red their own and the schedule alone', async () => {
    const sandbox = await begin();
    await merge(sandbox, 1, { a1: child('a1') });
    const own = await pushOf(sandbox);
    sandbox.repository.protect('main', { pullRequest: true });
    failed(await sandbox.provision());
    const { id } = sandbox.aws.account('aws+a1@example.com');
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    const step = succeeded(await sandbox.provision());
    expect(step.summary).toContain(`account_id: '${id}'`);
    expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
    failed(await sandbox.provision({ event: own }));
    failed(await sandbox.provision({ event: SCHEDULE }));
    sandbox.repository.unprotect();
    succeeded(await sandbox.provision({ event: SCHEDULE }));
    expect(await sandbox.repository.read('main', 'accounts/a1.yaml')).toContain(id);
    await settled(sandbox);
  });
});

describe('a history that GitHub can’t show for a while', () => {
  test.each(['FileHistories', 'Arrivals', 'FormerFolders'])(
    '(%s) takes the review of a new account and of access to it away from nobody',
    async (query) => {
      const sandbox = await beginAs({ master: LEADS }, (made) => void delegateRole(made));
      await merge(sandbox, 1, { a1: child('a1', 'tags:\n  team: core\n') });
      sandbox.github.server.fault({
        operation: `graphql: ${query}`,
        when: 'before',
        effect: 'error',
        times: 5,
      });
      await sandbox.provision();
      const step = succeeded(await sandbox.provision({ event: SCHEDULE }));
      expect(step.summary).not.toContain('not reviewed');
      const { id } = sandbox.aws.account('aws+a1@example.com');
      expect(policy(sandbox)).toContain(id);
      expect(sandbox.aws.account(id).tags).toMatchObject({ team: 'core' });
      await settled(sandbox);
    },
  );
});
