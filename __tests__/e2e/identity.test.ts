import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import {
  accounts,
  child,
  comment,
  existing,
  failed,
  MANAGEMENT,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ONE = '200000000001';
const OTHER = '200000000002';

/** `prod` is one account, and another one is there besides. */
async function two(aws: { readonly emptyPages?: boolean } = {}): Promise<Sandbox> {
  const sandbox = await start({
    aws,
    files: accounts({ master: master([]), prod: existing('prod', ONE) }),
  });
  sandbox.aws.addAccount({ id: ONE, name: 'Production', email: 'aws+prod@example.com' });
  sandbox.aws.addAccount({ id: OTHER, name: 'Sandbox', email: 'aws+other@example.com' });
  return sandbox;
}

function other(more = ''): string {
  return existing('prod', OTHER, more).replace('aws+prod@', 'aws+other@');
}

const FIRST = `\`account_id\` changes from \`${ONE}\` (\`Production\`, \`aws+prod@example.com\`) to \`${OTHER}\` (\`Sandbox\`, \`aws+other@example.com\`)`;

/** The plan's comment of a pull request with these files. */
async function planned(
  sandbox: Sandbox,
  files: Readonly<Record<string, string | Buffer | null>>,
): Promise<{ readonly said: string; readonly log: string }> {
  const head = `change-${sandbox.repository.activity.length}`;
  const { number } = await sandbox.repository.openPullRequest({ head, files });
  const step = await sandbox.plan();
  return { said: comment(sandbox, number), log: step.log };
}

function firstLine(said: string, account: string): string {
  return (row(said, account).split('<br>')[0] ?? '').replaceAll('\\', '');
}

describe('a change of account_id is the first line of its row', () => {
  test('where nothing else changes', async () => {
    const { said, log } = await planned(await two(), accounts({ prod: other() }));
    expect(firstLine(said, 'prod')).toContain(FIRST);
    expect(said).toContain('refers to a different AWS account after the merge');
    expect(log).toContain(FIRST);
  });

  test('whatever else changes: place, tags, name', async () => {
    const sandbox = await two();
    sandbox.aws.unit('Workloads');
    sandbox.aws.server.forget();
    const more = 'organizational_unit: Workloads\ntags:\n  team: a\naccount_name: prod\n';
    const { said } = await planned(sandbox, accounts({ prod: other(more) }));
    expect(firstLine(said, 'prod')).toContain(FIRST);
    expect(row(said, 'prod')).toContain('**Move**');
    expect(row(said, 'prod')).toContain('**Tag**');
    expect(said).toContain(`[\`prod\`](${said.split('[`prod`](')[1]?.split(')')[0]}) \`${OTHER}\``);
  });

  test.each([
    [
      'the ending of the file',
      { 'accounts/prod.yaml': null, 'accounts/prod.yml': other() },
      'prod',
    ],
    [
      'the name of the file',
      {
        'accounts/prod.yaml': null,
        'accounts/live.yaml': other(),
      },
      'live',
    ],
  ] as const)('whatever else changes: %s', async (_, files, account) => {
    const { said } = await planned(await two(), files);
    expect(firstLine(said, account)).toContain(FIRST);
  });

  describe('where a file goes, and another comes that has nothing in common with it', () => {
    const stranger = (name: string, id: string, email: string): string =>
      existing(name, id).replace(`aws+${name}@`, `${email}@`);
    const went = `\`accounts/prod.yaml\`, which is removed, is for \`${ONE}\` (\`Production\`, \`aws+prod@example.com\`); this new file is for \`${OTHER}\` (\`Sandbox\`, \`aws+other@example.com\`)`;

    test('both accounts are named', async () => {
      const { said, log } = await planned(await two(), {
        'accounts/prod.yaml': null,
        'accounts/live.yaml': stranger('live', OTHER, 'aws+other'),
      });
      expect(firstLine(said, 'live')).toContain(went);
      expect(said).toContain('**`live` replaces the file of another AWS account**, see its row.');
      expect(log).toContain(went);
    });

    test('also where the new one is told by its email, and adopted', async () => {
      const { said } = await planned(await two(), {
        'accounts/prod.yaml': null,
        ...accounts({ live: child('live').replace('aws+live@', 'aws+other@') }),
      });
      expect(firstLine(said, 'live')).toContain(went);
      expect(row(said, 'live')).toContain(`**Adopt** \`${OTHER}\``);
    });

    test('also where several go and come, and where the new one is invited', async () => {
      const sandbox = await two();
      const third = sandbox.aws.addAccount({ name: 'Third', email: 'third@example.com' });
      const outside = sandbox.aws.addOutsider({ email: 'out@example.com' });
      await sandbox.repository.commit(
        'main',
        accounts({ third: stranger('third', third.id, 'third') }),
      );
      const { said } = await planned(sandbox, {
        'accounts/prod.yaml': null,
        'accounts/third.yaml': null,
        'accounts/live.yaml': stranger('live', OTHER, 'aws+other'),
        'accounts/far.yaml': stranger('far', outside.id, 'out'),
      });
      expect(firstLine(said, 'live')).toContain(went);
      for (const account of ['live', 'far']) {
        expect(row(said, account)).toContain(`\`${third.id}\` (\`Third\`, \`third@example.com\`)`);
        expect(row(said, account)).toContain(`\`${ONE}\` (\`Production\``);
      }
      expect(row(said, 'far')).toContain(`is for \`${outside.id}\` (not in the organization`);
    });

    test('but not where the file that goes is renamed besides, or none goes', async () => {
      const { said } = await planned(await two(), {
        'accounts/prod.yaml': null,
        'accounts/production.yaml': stranger('production', ONE, 'aws+prod'),
        'accounts/live.yaml': stranger('live', OTHER, 'aws+other'),
      });
      expect(said).not.toContain('Different account');
      expect(said).not.toContain('another AWS account');
    });
  });

  test('also where the file has a mistake', async () => {
    const { said } = await planned(await two(), accounts({ prod: other('invented: 1\n') }));
    expect(firstLine(said, 'prod')).toContain(FIRST);
    expect(row(said, 'prod')).toContain('Nothing until its problem is fixed');
  });

  test('also where it is taken away', async () => {
    const { said } = await planned(await two(), accounts({ prod: child('prod') }));
    expect(firstLine(said, 'prod')).toContain(
      `\`account_id\` changes from \`${ONE}\` (\`Production\`, \`aws+prod@example.com\`) to no account`,
    );
    expect(row(said, 'prod')).toContain(`**Adopt** \`${ONE}\``);
  });

  test.each([
    ['taken away', ''],
    ['emptied', 'account_id:\n'],
  ])(
    'also where it is %s, and the email is that of another account, which is adopted',
    async (_, more) => {
      const text = child('prod', more).replace('aws+prod@', 'aws+other@');
      const { said, log } = await planned(await two(), accounts({ prod: text }));
      expect(firstLine(said, 'prod')).toContain(FIRST);
      expect(row(said, 'prod')).toContain(`**Adopt** \`${OTHER}\``);
      expect(log).toContain(FIRST);
    },
  );

  test('also where the new one is not in the organization, and is invited', async () => {
    const sandbox = await two();
    const outside = sandbox.aws.addOutsider({ email: 'aws+out@example.com' });
    const text = existing('prod', outside.id).replace('aws+prod@', 'aws+out@');
    const { said } = await planned(sandbox, accounts({ prod: text }));
    expect(firstLine(said, 'prod')).toContain(
      `to \`${outside.id}\` (not in the organization, \`aws+out@example.com\`)`,
    );
    expect(row(said, 'prod')).toContain('**Invite**');
  });
});

test('a change of identity, place and tags costs 8 AWS calls at most', async () => {
  const sandbox = await two({ emptyPages: false });
  sandbox.aws.unit('Workloads');
  sandbox.aws.server.forget();
  const { said } = await planned(
    sandbox,
    accounts({ prod: other('organizational_unit: Workloads\ntags:\n  team: a\n') }),
  );
  expect(firstLine(said, 'prod')).toContain(FIRST);
  expect(sandbox.aws.server.count()).toBeLessThanOrEqual(8);
});

test('changes have the account’s id wherever they are listed', async () => {
  const sandbox = await two();
  sandbox.aws.unit('Workloads');
  const files = accounts({ prod: existing('prod', ONE, 'organizational_unit: Workloads\n') });
  const { number } = await sandbox.repository.openPullRequest({ head: 'move', files });
  const step = succeeded(await sandbox.plan());
  expect(step.log).toContain(`~ \`prod\` (\`${ONE}\`): Move it`);
  expect(comment(sandbox, number)).toMatch(new RegExp(`\\[\`prod\`\\]\\([^)]*\\) \`${ONE}\``));
  await sandbox.repository.merge(number);
  const run = succeeded(await sandbox.provision());
  expect(run.log).toContain(`\`prod\` (\`${ONE}\`): Moved it`);
  expect(comment(sandbox, number)).toMatch(new RegExp(`\\[\`prod\`\\]\\([^)]*\\) \`${ONE}\``));

  sandbox.aws.changeAccount(ONE, { path: 'Root' });
  const drift = succeeded(await sandbox.drift());
  expect(drift.summary).toMatch(new RegExp(`\\[\`prod\`\\]\\([^)]*\\) \`${ONE}\``));
  const terminal = openTerminal(sandbox);
  terminal.write({ 'accounts/master.yaml': master([]), ...asText(files) });
  const typed = await terminal.run(['provision', '--yes']);
  expect(typed.stdout).toContain(`~ \`prod\` (\`${ONE}\`): Move it`);
  expect(typed.stderr).toContain(`✓ \`prod\` (\`${ONE}\`): Moved it`);
});

function asText(files: Readonly<Record<string, string | Buffer>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text)]));
}

/** A repository whose files speak of another organization than its roles lead to. */
async function astray(organization: false | object = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: master([]), prod: existing('prod', ONE) }),
    aws: { management: { id: '999988887777', email: 'aws@else.example.com', name: 'Else' } },
    ...(organization === false && { organization }),
  });
  return sandbox;
}

const WRONG = `\`${MANAGEMENT}\` is not the organization's management account, which is \`999988887777\``;

describe('the organization is that of the files, in every run', () => {
  test('planning and provisioning, though master’s file is not touched', async () => {
    const sandbox = await astray();
    const { number } = await sandbox.repository.openPullRequest({
      head: 'dev',
      files: accounts({ dev: child('dev') }),
    });
    failed(await sandbox.plan());
    expect(comment(sandbox, number)).toContain(WRONG);
    expect(comment(sandbox, number)).not.toMatch(/\*\*Create|to create/);
    await sandbox.repository.merge(number);
    const run = failed(await sandbox.provision({ with: { 'on-unreviewed': 'proceed' } }));
    expect(run.log).toContain(WRONG);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    failed(
      await sandbox.provision({ event: all, with: { scope: 'all', 'on-unreviewed': 'proceed' } }),
    );
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    expect(sandbox.aws.server.count('InviteAccountToOrganization')).toBe(0);
  });

  test('though the pull request makes master’s file unreadable', async () => {
    const sandbox = await astray();
    const { number } = await sandbox.repository.openPullRequest({
      head: 'broken',
      files: accounts({ master: 'a: [\n', prod: existing('prod', ONE, 'tags:\n  a: b\n') }),
    });
    failed(await sandbox.plan());
    expect(comment(sandbox, number)).toContain(WRONG);
  });

  test('though master’s file writes its id in another way than files do', async () => {
    const sandbox = await astray();
    const dashed = master([]).replace(MANAGEMENT, '1111-2222-3333');
    await sandbox.repository.commit('main', accounts({ master: dashed, dev: child('dev') }));
    const all = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    const run = failed(
      await sandbox.provision({ event: all, with: { scope: 'all', 'on-unreviewed': 'proceed' } }),
    );
    expect(run.log).toContain('is not the organization');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('though another change brought master’s file to what it is', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.commit('main', accounts({ prod: existing('prod', ONE) }));
    sandbox.aws.addAccount({ id: ONE, name: 'prod', email: 'aws+prod@example.com' });
    succeeded(await sandbox.provision());
    const wrong = master([]).replace(MANAGEMENT, '999988887777');
    await sandbox.repository.commit('main', accounts({ master: wrong }));
    failed(await sandbox.provision());
    const { number } = await sandbox.repository.openPullRequest({
      head: 'dev',
      files: accounts({ dev: child('dev') }),
    });
    failed(await sandbox.plan());
    const said = '`999988887777` is not the organization';
    expect(comment(sandbox, number)).toContain(said);
    expect(comment(sandbox, number)).toContain('Do not merge this yet');
    await sandbox.repository.merge(number);
    expect(failed(await sandbox.provision()).log).toContain(said);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('drift: the issue of the right organization is not overwritten', async () => {
    const sandbox = await astray();
    sandbox.aws.addAccount({ name: 'theirs' });
    const run = failed(await sandbox.drift());
    expect(run.errors.join()).toContain(WRONG);
    expect(sandbox.repository.issues()).toEqual([]);
  });

  test('import', async () => {
    const sandbox = await astray();
    const theirs = sandbox.aws.addAccount({ name: 'theirs' });
    const run = failed(
      await sandbox.plan({
        event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
        with: { command: 'import', accounts: theirs.id },
      }),
    );
    expect(run.errors.join()).toContain(WRONG);
  });

  test('creating an organization: not around another account', async () => {
    const sandbox = await astray(false);
    await sandbox.repository.openPullRequest({ head: 'x', files: accounts({ dev: child('dev') }) });
    const plan = failed(await sandbox.plan({ with: { 'create-organization': 'true' } }));
    await sandbox.repository.merge(1);
    const run = failed(
      await sandbox.provision({
        with: { 'create-organization': 'true', 'on-unreviewed': 'proceed' },
      }),
    );
    for (const { log } of [plan, run]) expect(log).toContain(`\`${MANAGEMENT}\` is not`);
    expect(sandbox.aws.server.count('CreateOrganization')).toBe(0);
  });

  test('at a terminal', async () => {
    const sandbox = await astray();
    const terminal = openTerminal(sandbox);
    terminal.write({ 'accounts/master.yaml': master([]), 'accounts/dev.yaml': child('dev') });
    for (const args of [['plan'], ['provision', '--yes'], ['drift'], ['import', 'all']]) {
      const { exitCode, stdout, stderr } = await terminal.run(args);
      expect([args[0], exitCode]).toEqual([args[0], 1]);
      expect(`${stdout}${stderr}`.replaceAll('`', '')).toContain(WRONG.replaceAll('`', ''));
    }
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });
});
