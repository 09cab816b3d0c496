import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  child,
  comment,
  delegateRole,
  existing,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const PLAIN = master([]).replace(/^admin_delegate_role_name.*\n/m, '');
const TEAM = 'tags:\n  team: payments\n';

const idOf = (n: number): string => String(200_000_000_001 + n);
const arn = (id: string, role = ROLE): string => `arn:aws:iam::${id}:role/${role}`;

/** The files of so many accounts. */
function files(count: number, more: (n: number) => string = () => ''): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`app-${n}`, existing(`app-${n}`, idOf(n), more(n))]),
  );
}

/** A repository with so many accounts that exist. */
async function withAccounts(
  count: number,
  {
    masterFile = PLAIN,
    tagsOf = (): Record<string, string> => ({}),
  }: {
    masterFile?: string;
    tagsOf?: (n: number) => Record<string, string>;
  } = {},
): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: masterFile, ...files(count) }) });
  sandbox.aws.addAccounts(count, (n) => ({
    id: idOf(n),
    name: `app-${n}`,
    email: `aws+app-${n}@example.com`,
    tags: tagsOf(n),
  }));
  return sandbox;
}

async function propose(
  { repository }: Sandbox,
  changed: Readonly<Record<string, string | null>>,
): Promise<void> {
  const all = Object.entries(changed).map(([name, text]) => [`accounts/${name}.yaml`, text]);
  await repository.openPullRequest({ head: 'p', files: Object.fromEntries(all) });
}

/** What stands before the first table: what is read first. */
function top(markdown: string): string {
  return markdown.slice(0, markdown.indexOf('\n|'));
}

/** Plans of many accounts need no approval. */
const ALL = { with: { 'max-changes': '100%' } };

describe('the comment of a plan', () => {
  test('says first and exactly who gets access to what', async () => {
    const sandbox = await withAccounts(2, { masterFile: master([]) });
    delegateRole(sandbox);
    await propose(sandbox, { prod: child('prod') });
    succeeded(await sandbox.plan());
    const said = comment(sandbox);
    expect(said).toContain('## AWS accounts: 1 account to create, 1 role policy to update\n');
    expect(top(said)).toContain(
      `**Allow** role \`${ROLE}\` to assume role \`${ROLE}\` in 3 more accounts`,
    );
    for (const name of ['app-0', 'app-1', 'prod']) expect(top(said)).toContain(`\`${name}\``);
    expect(top(said)).toContain(arn(idOf(1)));
    expect(top(said)).toContain('"Action": "sts:AssumeRole"');
    expect(said.split('to assume role')).toHaveLength(2);
  });

  test('never cuts who gets access, however long the plan is', async () => {
    const sandbox = await withAccounts(100, { masterFile: master([]) });
    delegateRole(sandbox);
    const long = (n: number): string =>
      `account_name: ${'x'.repeat(40)} ${n}\ntags:\n${Array.from({ length: 20 }, (_, tag) => `  key-${tag}: ${n} ${'v'.repeat(100)}\n`).join('')}`;
    await propose(sandbox, { ...files(100, long), master: `${master([])}# All\n` });
    succeeded(await sandbox.plan(ALL));
    const said = comment(sandbox);
    expect(said.length).toBeLessThan(65_536);
    expect(said).toContain('in 100 more accounts');
    for (let n = 0; n < 100; n += 1) expect(said).toContain(arn(idOf(n)));
  });

  test('says in bold that a pattern covers every account', async () => {
    const sandbox = await withAccounts(150, { masterFile: master([]) });
    delegateRole(sandbox);
    await propose(sandbox, { master: `${master([])}# All\n` });
    succeeded(await sandbox.plan(ALL));
    expect(top(comment(sandbox))).toContain(
      `to assume \`${arn('*')}\`: **this covers every account of the organization, with or without a file**`,
    );
  });

  test('says on a line of its own who loses access', async () => {
    const sandbox = await withAccounts(2, { masterFile: master([]) });
    delegateRole(sandbox);
    await propose(sandbox, { master: `${master([])}# All\n` });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    const { repository } = sandbox;
    await repository.openPullRequest({ head: 'q', files: { 'accounts/app-1.yaml': null } });
    succeeded(await sandbox.plan());
    const said = comment(sandbox, 2);
    expect(said).toContain('## AWS accounts: 1 role policy to update\n');
    expect(said).toContain(
      `\n- **Remove access to** role \`${ROLE}\` in 1 account from role \`${ROLE}\`: \`${arn(idOf(1))}\`\n`,
    );
  });

  test('groups equal changes of many accounts, with their names folded', async () => {
    const sandbox = await withAccounts(200, { tagsOf: (n) => (n < 50 ? { team: 'core' } : {}) });
    await propose(
      sandbox,
      files(200, () => TEAM),
    );
    succeeded(await sandbox.plan(ALL));
    const said = comment(sandbox);
    expect(said).toContain('## AWS accounts: 200 accounts to change\n');
    expect(said).toContain('**Tag** `team` = `payments` on 200 accounts');
    for (let n = 0; n < 200; n += 1) expect(said).toContain(`\`app-${n}\` (\`${idOf(n)}\`)`);
    const shown = said.replaceAll(/<details>.*?<\/details>/gs, '');
    expect(shown.split('\n').length).toBeLessThan(30);
    expect(said).toContain('\n- tags.team: core\n+ tags.team: payments\n');
  });

  test('groups them in the outcome too', async () => {
    const sandbox = await withAccounts(6);
    await propose(
      sandbox,
      files(6, () => TEAM),
    );
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect(comment(sandbox)).toContain('**Tagged** `team` = `payments` on 6 accounts');
    expect(comment(sandbox)).toContain('## AWS accounts: 6 accounts changed\n');
  });

  test('leaves a change that differs a row of its own', async () => {
    const sandbox = await withAccounts(7);
    const changed = files(7, (n) => (n === 6 ? 'tags:\n  team: core\n' : TEAM));
    await propose(sandbox, changed);
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('on 6 accounts');
    expect(row(comment(sandbox), 'app-6')).toBe('**Tag** `team` = `core`');
  });

  test('shows what changes from what to what as a diff that no value can break', async () => {
    const sandbox = await withAccounts(1, { tagsOf: () => ({ team: '-- core', old: 'x' }) });
    sandbox.aws.unit('Sandbox');
    const more = 'organizational_unit: Sandbox\naccount_name: "``` + x"\ntags:\n  team: payments\n';
    await propose(
      sandbox,
      files(1, () => more),
    );
    succeeded(await sandbox.plan());
    const diff = /```diff\n(.*?)\n```\n/s.exec(comment(sandbox))?.[1]?.split('\n');
    expect(diff).toEqual([
      `@@ app-0 (${idOf(0)}) @@`,
      '- organizational_unit: Root',
      '+ organizational_unit: Sandbox',
      '- tags.team: -- core',
      '+ tags.team: payments',
      '- account_name: app-0',
      '+ account_name: ``` + x',
    ]);
  });

  test('begins a row that a problem blocks with that, and puts the others on one line', async () => {
    const sandbox = await withAccounts(1);
    await propose(sandbox, {
      prod: child('prod', 'organizational_unit: Nowhere\n'),
      one: 'title: [\n',
      two: 'title: {\n',
    });
    failed(await sandbox.plan());
    const said = comment(sandbox);
    expect(row(said, 'prod')).toMatch(
      /^\*\*Blocked\*\* until its problem is fixed: \*\*Create\*\*/,
    );
    expect(said.split('\n').filter((line) => line.includes('Nothing until'))).toHaveLength(1);
    expect(row(said, 'one')).toBe('Nothing until their problems are fixed');
    expect(row(said, 'two')).toBe(row(said, 'one'));
    expect(said).toContain('## AWS accounts: 1 account to create, 3 problems to fix\n');
  });

  test('counts every account once in its heading, with nouns', async () => {
    const sandbox = await withAccounts(4);
    sandbox.aws.unit('Sandbox');
    await propose(sandbox, {
      prod: child('prod'),
      dev: child('dev'),
      ...files(2, () => `organizational_unit: Sandbox\n${TEAM}`),
      'app-2': existing('app-2', idOf(2), TEAM),
    });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain(
      '## AWS accounts: 2 accounts to create, 2 to move, 1 to change\n',
    );
    expect(comment(sandbox)).toContain('Account quota: 5 of 5000 used, 7 after merge.');
  });

  test('says how to go on', async () => {
    const sandbox = await withAccounts(1);
    await propose(sandbox, { prod: child('prod') });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('comment `/accounts plan`');
    await sandbox.repository.merge(1);
    sandbox.aws.nextCreation({ name: 'prod', fails: 'INVALID_EMAIL' });
    failed(await sandbox.provision());
    expect(comment(sandbox)).toMatch(/\[re-run the job\]\(https:[^)]*\/actions\/runs\/\d+\)/);
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account failed\n');
  });

  test('lists what was not reviewed: whose plan, what it had, what would happen', async () => {
    const sandbox = await withAccounts(2);
    succeeded(
      await sandbox.provision({ event: { name: 'workflow_dispatch', ref: 'main', inputs: {} } }),
    );
    await propose(
      sandbox,
      files(2, () => TEAM),
    );
    succeeded(await sandbox.plan());
    sandbox.aws.changeAccount(idOf(0), { tags: { team: 'by hand' } });
    await sandbox.repository.merge(1, 'squash');
    const pushed = accounts({ 'app-1': existing('app-1', idOf(1), 'tags:\n  team: other\n') });
    await sandbox.repository.commit('main', pushed, 'Push');
    failed(await sandbox.provision());
    const said = comment(sandbox);
    expect(said).toContain('## AWS accounts: 2 changes not reviewed\n');
    expect(said).toContain(
      '- `app-0`: tag `team`: AWS has changed since the plan of pull request #1, which set it to `payments`; now it would change from `by hand` to `payments`',
    );
    expect(said).toMatch(
      /- `app-1`: tag `team`: commit `\w{7}` came without a pull request; now it would be set to `other`/,
    );
  });
});
