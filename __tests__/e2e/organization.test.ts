import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import { ALL, type Files, merge, propose } from './earlier-support.ts';
import {
  accounts,
  child,
  comment,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

const ELSE = '999988887777';
const WRONG = `\`${MANAGEMENT}\` is not the organization's management account, which is \`${ELSE}\``;
const WITHOUT_ID = master([]).replace(/account_id: .*\n/, '');
const PAYER = 'accounts/payer.yaml';

/** A repository whose roles lead to another organization than its files mean. */
async function astray(
  files: Record<string, string | Buffer>,
  organization?: false,
): Promise<Sandbox> {
  return start({
    files,
    aws: { management: { id: ELSE, email: 'aws@else.example.com', name: 'Else' } },
    ...(organization === false && { organization }),
  });
}

function created({ aws: { server } }: Sandbox): number {
  return server.count('CreateAccount') + server.count('CreateOrganization');
}

/** No run makes anything in the other organization. */
async function expectNothing(sandbox: Sandbox): Promise<void> {
  const inputs = { 'create-organization': 'true' };
  const push = failed(await sandbox.provision({ with: { ...inputs, 'on-unreviewed': 'proceed' } }));
  expect(push.log).toContain(MANAGEMENT);
  const all = failed(await sandbox.provision({ ...ALL, with: { ...ALL.with, ...inputs } }));
  expect(all.log).toContain(MANAGEMENT);
  expect(created(sandbox)).toBe(0);
}

const AWAY: Readonly<Record<string, readonly [Record<string, string | Buffer>, Files]>> = {
  'loses its id': [accounts({ master: master([]) }), accounts({ master: WITHOUT_ID })],
  'has an empty id': [
    accounts({ master: master([]) }),
    accounts({ master: master([]).replace(/account_id: .*/, "account_id: ''") }),
  ],
  'is deleted': [accounts({ master: master([]) }), { 'accounts/master.yaml': null }],
  'becomes another account’s': [
    accounts({ master: master([]) }),
    accounts({ master: `${child('master')}is_master: false\n` }),
  ],
  'has another name, and loses its id': [{ [PAYER]: master([]) }, { [PAYER]: WITHOUT_ID }],
  'has another name, and is deleted': [{ [PAYER]: master([]) }, { [PAYER]: null }],
  'is renamed without its id': [
    accounts({ master: master([]) }),
    { 'accounts/master.yaml': null, [PAYER]: WITHOUT_ID },
  ],
};

describe('the organization is the one that files named before', () => {
  test.each(Object.keys(AWAY))('where master’s file %s in the same change', async (kind) => {
    const [before, change] = AWAY[kind] ?? [{}, {}];
    const sandbox = await astray(before);
    const { number, step } = await propose(sandbox, {
      ...change,
      ...accounts({ dev: child('dev') }),
    });
    failed(step);
    expect(comment(sandbox, number)).toContain(WRONG);
    expect(comment(sandbox, number)).not.toContain('**Create**');
    await sandbox.repository.merge(number);
    await expectNothing(sandbox);
  });

  test.each(Object.keys(AWAY))('where it %s in a change before', async (kind) => {
    const [before, change] = AWAY[kind] ?? [{}, {}];
    const sandbox = await astray(before);
    await merge(sandbox, change);
    const { number, step } = await propose(sandbox, accounts({ dev: child('dev') }));
    failed(step);
    expect(comment(sandbox, number)).toContain(WRONG);
    await sandbox.repository.merge(number);
    await expectNothing(sandbox);
  });

  test('however long ago that was', async () => {
    const sandbox = await astray(accounts({ master: master([]) }));
    await sandbox.repository.commit('main', accounts({ master: WITHOUT_ID }));
    for (let n = 0; n < 110; n += 1) {
      await sandbox.repository.commit('main', accounts({ notes: `# ${n}\n` }));
    }
    await sandbox.repository.commit('main', { 'accounts/notes.yaml': null });
    const { number } = await propose(sandbox, accounts({ dev: child('dev') }));
    expect(comment(sandbox, number)).toContain(WRONG);
    await sandbox.repository.merge(number);
    await expectNothing(sandbox);
  });

  test('where that can’t be told, nothing is done', async () => {
    const sandbox = await astray({ [PAYER]: master([]) });
    await sandbox.repository.commit('main', { [PAYER]: null });
    for (let n = 0; n < 110; n += 1) {
      await sandbox.repository.commit('main', accounts({ notes: `# ${n}\n` }));
    }
    await sandbox.repository.commit('main', { 'accounts/notes.yaml': null });
    const { number, step } = await propose(sandbox, accounts({ dev: child('dev') }));
    failed(step);
    expect(comment(sandbox, number)).toContain('which organization the files mean is not known');
    await sandbox.repository.merge(number);
    failed(await sandbox.provision({ ...ALL }));
    expect(created(sandbox)).toBe(0);
    // The way out that it names.
    await merge(
      sandbox,
      accounts({ master: master([]).replace(MANAGEMENT, ELSE).replace('aws@', 'aws@else.') }),
    );
    succeeded(await sandbox.provision({ ...ALL }));
    expect(created(sandbox)).toBe(1);
  });

  test('no organization is made around another account', async () => {
    const sandbox = await astray(accounts({ master: master([]) }), false);
    const files = accounts({ master: WITHOUT_ID.replace('aws@', 'aws@else.'), dev: child('dev') });
    const { number } = await propose(sandbox, files, { 'create-organization': 'true' });
    await sandbox.repository.merge(number);
    await expectNothing(sandbox);
  });

  test('drift and import, too', async () => {
    const sandbox = await astray(accounts({ master: master([]) }));
    await sandbox.repository.commit('main', accounts({ master: WITHOUT_ID }));
    const theirs = sandbox.aws.addAccount({ name: 'theirs' });
    expect(failed(await sandbox.drift()).errors.join()).toContain(WRONG);
    const event = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const step = await sandbox.plan({ event, with: { command: 'import', accounts: theirs.id } });
    expect(failed(step).errors.join()).toContain(WRONG);
    expect(sandbox.repository.issues()).toEqual([]);
  });

  test('at a terminal', async () => {
    const sandbox = await astray({});
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': master([]) });
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'one');
    terminal.write({ 'accounts/master.yaml': WITHOUT_ID });
    terminal.git('commit', '-qam', 'two');
    terminal.write({ 'accounts/dev.yaml': child('dev') });
    for (const args of [['plan'], ['provision', '--yes'], ['drift'], ['import', 'all']]) {
      const { exitCode, stdout, stderr } = await terminal.run(args);
      expect([args[0], exitCode]).toEqual([args[0], 1]);
      expect(`${stdout}${stderr}`.replaceAll('`', '')).toContain(WRONG.replaceAll('`', ''));
    }
    expect(created(sandbox)).toBe(0);
  });
});

describe('files that name no organization mean the one that there is', () => {
  test.each([
    ['without a management account’s file', {}],
    ['with one that has no id yet', accounts({ master: WITHOUT_ID.replace('aws@', 'aws@else.') })],
    [
      'with one that got another id since',
      accounts({ master: master([]).replace(MANAGEMENT, ELSE).replace('aws@', 'aws@else.') }),
    ],
  ] as const)('%s', async (kind, files) => {
    const sandbox = await astray({ 'README.md': 'x\n' });
    if (kind.includes('since'))
      await sandbox.repository.commit('main', accounts({ master: master([]) }));
    const { number, step } = await propose(sandbox, {
      ...files,
      ...accounts({ dev: child('dev') }),
    });
    succeeded(step);
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(created(sandbox)).toBe(1);
  });
});
