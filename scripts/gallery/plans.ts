import {
  comments,
  delegate,
  file,
  idOf,
  inFolder,
  master,
  planned,
  type Scene,
  say,
  scene,
  summary,
} from './stage.ts';

const TEAM = 'tags:\n  team: payments\n';
const CONTACT = `alternate_contacts:
  security:
    name: Ada Lovelace
    title: CISO
    email: ada@example.com
    phone_number: '+1 555 0100'
`;

/** Names of accounts, and their files by name. */
function many(
  count: number,
  more: (n: number) => string = () => '',
): { readonly names: readonly string[]; readonly files: Readonly<Record<string, string>> } {
  const names = Array.from({ length: count }, (_, n) => `app-${String(n).padStart(3, '0')}`);
  const files = Object.fromEntries(names.map((name, n) => [name, file(name, more(n), idOf(n))]));
  return { names, files };
}

/** What plans look like on a pull request. */
export const PLANS: readonly Scene[] = [
  scene(
    'creations',
    { master: master() },
    async (sandbox) => {
      delegate(sandbox);
      sandbox.aws.unit('Workloads');
      const given = { 'create-organizational-units': 'true' };
      const files = {
        prod: file('prod', `organizational_unit: Workloads/Prod\n${TEAM}${CONTACT}`),
        dev: file('dev', 'organizational_unit: Workloads/Dev\naccount_alias: acme-dev\n'),
      };
      await planned(sandbox, 'p', files, given);
      return comments(sandbox, 'A plan that creates accounts');
    },
    { quota: 10 },
  ),
  scene('every kind', { master: master(), ...many(3).files }, async (sandbox) => {
    delegate(sandbox, [idOf(0), idOf(1), idOf(2)]);
    sandbox.aws.unit('Sandbox');
    sandbox.aws.addAccounts(3, (n) => ({
      id: idOf(n),
      name: `app-00${n}`,
      email: `aws+app-00${n}@example.com`,
      tags: { team: 'core', old: 'x' },
    }));
    sandbox.aws.addAccount({ name: 'Found', email: 'aws+found@example.com' });
    sandbox.aws.addOutsider({ id: '400000000001', name: 'Far', email: 'aws+far@example.com' });
    await planned(sandbox, 'p', {
      prod: file('prod'),
      found: file('found'),
      far: file('far', '', '400000000001'),
      'app-000': file('app-000', `organizational_unit: Sandbox\n${TEAM}${CONTACT}`, idOf(0)),
      'app-001': file('app-001', 'account_name: The First\naccount_alias: acme-one\n', idOf(1)),
      'app-002': file('app-002', '# No change\n', idOf(2)),
    });
    return comments(sandbox, 'A plan with every kind of change');
  }),
  scene('200 equal changes', { master: master(), ...many(200).files }, async (sandbox) => {
    sandbox.aws.addAccounts(200, (n) => account(n));
    delegate(
      sandbox,
      Array.from({ length: 100 }, (_, n) => idOf(n)),
    );
    await planned(sandbox, 'p', many(200, () => TEAM).files);
    return comments(sandbox, '200 equal changes');
  }),
  scene('access', { master: master(), ...many(3).files }, async (sandbox) => {
    sandbox.aws.addAccounts(3, (n) => account(n));
    delegate(sandbox);
    await planned(sandbox, 'p', { prod: file('prod') });
    return comments(sandbox, 'A grant of access');
  }),
  scene('pattern', { master: master(), ...many(150).files }, async (sandbox) => {
    sandbox.aws.addAccounts(150, (n) => account(n));
    delegate(sandbox, [idOf(0), idOf(1)]);
    await planned(sandbox, 'p', { prod: file('prod') });
    return comments(sandbox, 'Access: from a list to a pattern');
  }),
  scene('losing access', { master: master(), ...many(3).files }, async (sandbox) => {
    sandbox.aws.addAccounts(3, (n) => account(n));
    delegate(sandbox, [idOf(0), idOf(1), idOf(2)]);
    await planned(sandbox, 'p', { 'app-001': null });
    return comments(sandbox, 'Losing access');
  }),
  scene('problems', { master: master(), ...many(2).files }, async (sandbox) => {
    sandbox.aws.addAccounts(2, (n) => account(n));
    await planned(sandbox, 'p', {
      prod: file('prod', 'regoin: us-east-1\n'),
      dev: file('dev').replace('us-west-2', 'us-wst-2'),
      tools: file('tools').replace('aws+tools', 'aws+app-000'),
      broken: 'account_type: AWS\ntitle: [\n',
      'app-000': file('app-000', TEAM, idOf(0)),
      'app-001': file('app-001', '', idOf(1)).replace('aws+app-001', 'aws+other'),
    });
    return comments(sandbox, 'Problems, and rows that they block');
  }),
  scene('many blocked', { master: master() }, async (sandbox) => {
    delegate(sandbox);
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`new-${n}`, file(`new-${n}`)]),
    );
    await planned(sandbox, 'p', { ...files, bad: 'title: [\n', worse: 'title: {\n' });
    return comments(sandbox, 'More creations than `max-creates` allows');
  }),
  scene('only notes', { master: master([], false), ...many(1).files }, async (sandbox) => {
    sandbox.aws.addAccounts(1, (n) => account(n));
    await planned(sandbox, 'p', { 'app-000': file('app-000', '# A comment\n', idOf(0)) });
    return comments(sandbox, 'Nothing to do');
  }),
  scene('another account', { master: master([], false), ...many(2).files }, async (sandbox) => {
    sandbox.aws.addAccounts(2, (n) => account(n));
    sandbox.aws.addAccount({ id: '300000000001', name: 'other', email: 'aws+other@example.com' });
    await planned(sandbox, 'p', { 'app-000': file('other', '', '300000000001') });
    return comments(sandbox, 'A file that means another account');
  }),
  scene('failed plan', { master: master() }, async (sandbox) => {
    await planned(sandbox, 'p', { prod: file('prod') });
    const arn = `arn:aws:iam::${sandbox.aws.managementId}:role/org-accounts-provision`;
    await sandbox.plan({ with: { 'role-to-assume': arn } });
    return comments(sandbox, 'A plan that failed, where an older one was');
  }),
  scene('fork', { master: master(), ...many(2).files }, async (sandbox) => {
    sandbox.aws.addAccounts(2, (n) => account(n));
    await sandbox.repository.openPullRequest({
      head: 'p',
      fork: 'outsider',
      files: inFolder({
        prod: file('prod'),
        'app-000': file('app-000', TEAM, idOf(0)),
        'app-001': null,
      }),
    });
    return [summary("A fork's plan, on the run's page", await sandbox.plan())];
  }),
  scene('conflict', { master: master() }, async (sandbox) => {
    await planned(sandbox, 'p', { master: `${master()}# One\n` });
    await sandbox.repository.commit('main', inFolder({ master: `${master()}# Two\n` }), 'Clash');
    await sandbox.repository.commit('p', inFolder({ prod: file('prod') }), 'More');
    await say(sandbox, 1, '/accounts plan');
    return comments(sandbox, 'A pull request that conflicts');
  }),
];

function account(n: number) {
  const name = `app-${String(n).padStart(3, '0')}`;
  return { id: idOf(n), name, email: `aws+${name}@example.com` };
}
