import type { Sandbox } from '../../sandbox/index.ts';
import {
  comments,
  DISPATCH,
  delegate,
  description,
  file,
  idOf,
  inFolder,
  master,
  planned,
  type Scene,
  scene,
  summary,
} from './stage.ts';

const TEAM = (team: string): string => `tags:\n  team: ${team}\n`;

/** Three accounts that exist, and a first run over them. */
const THREE = {
  master: master([], false),
  prod: file('prod', '', idOf(0)),
  dev: file('dev', '', idOf(1)),
  lab: file('lab', '', idOf(2)),
};

async function three(sandbox: Sandbox): Promise<void> {
  const names = ['prod', 'dev', 'lab'];
  sandbox.aws.addAccounts(3, (n) => ({
    id: idOf(n),
    name: names[n] ?? '',
    email: `aws+${names[n]}@example.com`,
  }));
  await sandbox.provision({ event: DISPATCH });
}

/** What a run after a merge leaves on the pull request. */
export const MERGES: readonly Scene[] = [
  scene('outcome', { master: master() }, async (sandbox) => {
    delegate(sandbox);
    await sandbox.provision({ event: DISPATCH });
    sandbox.aws.unit('Workloads/Prod');
    await planned(sandbox, 'p', {
      prod: file('prod', `organizational_unit: Workloads/Prod\n${TEAM('core')}`),
      dev: file('dev'),
      tools: file('tools'),
    });
    sandbox.aws.nextCreation({ name: 'dev', fails: 'INVALID_EMAIL' });
    await sandbox.repository.merge(1);
    await sandbox.provision();
    const first = comments(sandbox, 'After the merge: an account that failed');
    await planned(sandbox, 'q', {
      tools: file('tools', TEAM('tools'), sandbox.aws.account('aws+tools@example.com').id),
    });
    return [...first, ...comments(sandbox, 'The next plan, with left-overs', 2)];
  }),
  scene('unreviewed', THREE, async (sandbox) => {
    await three(sandbox);
    const { repository, aws } = sandbox;
    await planned(sandbox, 'p1', {
      prod: file('prod', TEAM('core'), idOf(0)),
      dev: file('dev', TEAM('web'), idOf(1)),
    });
    aws.changeAccount(idOf(1), { tags: { team: 'by hand' } });
    await repository.merge(1, 'squash');
    const more = {
      prod: file('prod', TEAM('other'), idOf(0)),
      lab: file('lab', TEAM('lab'), idOf(2)),
    };
    await repository.commit('main', inFolder(more), 'Push directly');
    const step = await sandbox.provision();
    return [
      ...comments(sandbox, 'Unreviewed changes, on the merged pull request'),
      summary("Unreviewed changes, on the run's page", step),
    ];
  }),
  scene('ids', { master: master([], false) }, async (sandbox) => {
    await planned(sandbox, 'p', { prod: file('prod') });
    await sandbox.repository.merge(1);
    sandbox.repository.protect('main', { pullRequest: true });
    await sandbox.provision();
    await sandbox.plan();
    return [
      ...comments(sandbox, 'An outcome whose ids wait in a pull request'),
      description(sandbox, "The ids' pull request", 2),
    ];
  }),
  scene('failed after the merge', { master: master([], false) }, async (sandbox) => {
    await planned(sandbox, 'p', { prod: file('prod') });
    await sandbox.repository.merge(1);
    await sandbox.provision({ with: { 'role-to-assume': sandbox.roles.plan } });
    return comments(sandbox, 'A run that failed after the merge');
  }),
  scene('invitation', { master: master() }, async (sandbox) => {
    delegate(sandbox);
    const { aws } = sandbox;
    aws.unit('Workloads');
    await sandbox.provision({ event: DISPATCH });
    aws.addOutsider({ id: '400000000001', name: 'Legacy', email: 'aws+legacy@example.com' });
    await planned(sandbox, 'p', {
      legacy: file('legacy', `organizational_unit: Workloads\n${TEAM('core')}`, '400000000001'),
    });
    const plan = comments(sandbox, 'A plan that invites an account');
    await sandbox.repository.merge(1);
    await sandbox.provision();
    const letter = comments(sandbox, 'Invited: with the letter to its owner');
    for (const { id } of aws.invitations()) aws.acceptInvitation(id);
    await sandbox.clock.sleep(60_000);
    await sandbox.provision({
      event: { name: 'schedule', schedule: '17 * * * *' },
      with: { 'readiness-timeout': '0' },
    });
    return [...plan, ...letter, ...comments(sandbox, 'Accepted, but nobody can enter it')];
  }),
  scene('status', THREE, async (sandbox) => {
    await three(sandbox);
    await planned(sandbox, 'p1', { prod: file('prod', 'organizational_unit: Two\n', idOf(0)) });
    await sandbox.repository.merge(1, 'squash');
    const step = await sandbox.plan({ event: DISPATCH, with: { command: 'status' } });
    return [summary("Status, on the run's page", step)];
  }),
];
