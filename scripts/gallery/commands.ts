import {
  comments,
  delegate,
  description,
  file,
  idOf,
  issues,
  master,
  planned,
  propose,
  run,
  type Scene,
  say,
  scene,
  summary,
} from './stage.ts';

const PLAIN = master([], false);

/** What commands and the schedule give. */
export const COMMANDS: readonly Scene[] = [
  scene('import of 500', { master: PLAIN }, async (sandbox) => {
    sandbox.aws.addAccounts(500, (n) => ({
      id: idOf(n),
      name: `App ${n}`,
      email: `aws+app-${n}@example.com`,
    }));
    const step = await run(sandbox, { command: 'import', accounts: 'all' });
    return [
      description(sandbox, 'An import of 500 accounts: the pull request', 1),
      ...comments(sandbox, 'An import of 500 accounts: its plan'),
      summary("An import of 500 accounts: the run's page", step),
    ];
  }),
  scene('init', { master: master(['dev', 'prod']) }, async (sandbox) => {
    delegate(sandbox);
    await run(sandbox, { command: 'init', 'root-email-pattern': 'aws+{name}@example.com' });
    return [
      description(sandbox, 'init: the pull request', 1),
      ...comments(sandbox, 'init: its plan'),
    ];
  }),
  scene('comments', { master: PLAIN }, async (sandbox) => {
    const number = await propose(sandbox, 'p', { master: master(['prod'], false) });
    await say(sandbox, number, '/accounts help');
    await say(sandbox, number, '/accounts aprove');
    await say(sandbox, number, '/accounts init prod email=aws+prod@example.com title="Production"');
    return comments(sandbox, 'Answers to comments');
  }),
  scene('drift', { master: PLAIN, ...differing(300) }, async (sandbox) => {
    sandbox.aws.addAccounts(310, (n) => ({
      id: idOf(n),
      name: `app-${n}`,
      email: `aws+app-${n}@example.com`,
      tags: { team: 'core' },
    }));
    await sandbox.drift();
    return issues(sandbox, 'Drift with 300 differences: the issue');
  }),
  scene('drift closed', { master: PLAIN, ...differing(2) }, async (sandbox) => {
    const { aws } = sandbox;
    aws.addAccounts(2, (n) => ({
      id: idOf(n),
      name: `app-${n}`,
      email: `aws+app-${n}@example.com`,
    }));
    await sandbox.drift();
    for (const n of [0, 1]) aws.changeAccount(idOf(n), { tags: { team: 'payments' } });
    await sandbox.drift();
    const [issue] = sandbox.repository.issues();
    return [
      ...issues(sandbox, `Drift that is gone: the issue, ${issue?.state}`),
      ...comments(sandbox, 'Drift that is gone: the comment', issue?.number ?? 0),
    ];
  }),
  scene('first steps', {}, async (sandbox) => {
    const { repository } = sandbox;
    await repository.openPullRequest({
      head: 'p',
      files: { '.github/workflows/aws.yml': 'on: push\n' },
    });
    return [summary("Before there are account files: the run's page", await sandbox.plan())];
  }),
  scene('approval', { master: PLAIN, ...differing(40) }, async (sandbox) => {
    sandbox.aws.addAccounts(40, (n) => ({
      id: idOf(n),
      name: `app-${n}`,
      email: `aws+app-${n}@example.com`,
      tags: { team: 'payments' },
    }));
    const files = Object.fromEntries(
      Object.entries(differing(40)).map(([name, text]) => [name, text.replace('payments', 'core')]),
    );
    const number = await planned(sandbox, 'p', files);
    const asks = comments(sandbox, 'A plan that needs approval');
    await sandbox.clock.sleep(5000);
    await say(sandbox, number, '/accounts approve');
    return [...asks, ...comments(sandbox, 'A plan that needs approval: approved')];
  }),
];

function differing(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      `app-${n}`,
      file(`app-${n}`, 'tags:\n  team: payments\n', idOf(n)),
    ]),
  );
}
