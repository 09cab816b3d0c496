import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  changedLines,
  check,
  child,
  comment,
  diff,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

const IDS = 'org-accounts/account-ids';
const RUN = { event: { name: 'workflow_dispatch', ref: 'main', inputs: {} } } as const;

/** Merges these files through a reviewed pull request. */
async function merge(
  { repository, plan }: Sandbox,
  files: Readonly<Record<string, string | null>>,
): Promise<void> {
  const head = `pr-${Math.random()}`;
  const { number } = await repository.openPullRequest({ head, files });
  succeeded(await plan());
  await repository.merge(number);
}

/** A protected default branch, and an open pull request, number 2, with the id of `prod`. */
async function begin(options: { readonly mayOpen?: boolean } = {}): Promise<Sandbox> {
  const { mayOpen = true } = options;
  const sandbox = await start({
    files: accounts({ master: master([]) }),
    repository: { settings: { allowActionsToCreatePullRequests: mayOpen } },
  });
  await merge(sandbox, accounts({ prod: child('prod') }) as Record<string, string>);
  sandbox.repository.protect('main', { pullRequest: true });
  if (mayOpen) succeeded(await sandbox.provision());
  return sandbox;
}

function idOf({ aws }: Sandbox, name: string): string {
  return aws.account(`aws+${name}@example.com`).id;
}

/** The lines that a branch of ids adds to the default branch, which it is one commit ahead of. */
async function added(sandbox: Sandbox, branch = IDS): Promise<readonly string[]> {
  const [commit] = await sandbox.repository.log(branch, 1);
  expect(commit?.parents).toEqual([await sandbox.repository.sha('main')]);
  expect(commit?.verified).toBe(true);
  return [...changedLines(diff(sandbox, 'main', branch))].sort();
}

function lines(sandbox: Sandbox, ...names: readonly string[]): readonly string[] {
  return names.map((name) => `+account_id: '${idOf(sandbox, name)}'`).sort();
}

/** All branches for ids, drafts too. */
async function branches({ repository }: Sandbox): Promise<readonly string[]> {
  const names = [IDS, `${IDS}-2`, `${IDS}-3`, `${IDS}-draft`];
  const there = await Promise.all(
    names.map((name) =>
      repository.sha(name).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return there.flat();
}

async function isGreen(sandbox: Sandbox, branch = IDS): Promise<boolean> {
  const run = await check(sandbox, await sandbox.repository.sha(branch));
  return run.conclusion === 'success' && run.title?.includes('only ids') === true;
}

/** That all is settled once the pull request is merged. */
async function expectSettled(sandbox: Sandbox, number: number): Promise<void> {
  await sandbox.repository.merge(number);
  expect(succeeded(await sandbox.provision()).outputs['has-changes']).toBe('false');
}

describe('the pull request for ids', () => {
  test('gets the id of an account that is created while it is open', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    succeeded(await sandbox.provision());
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
    expect(repository.pullRequest(2)).toMatchObject({ state: 'open' });
    expect(repository.pullRequest(2).title).toContain('prod and dev');
    expect(repository.pullRequest(2).body).toContain(idOf(sandbox, 'dev'));
    expect(() => repository.pullRequest(4)).toThrow();
    expect(await isGreen(sandbox)).toBe(true);
    expect(await branches(sandbox)).toEqual([IDS]);
    await expectSettled(sandbox, 2);
  });

  test('is not pushed to while it is right, whatever else moves on the default branch', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const head = await repository.sha(IDS);
    succeeded(await sandbox.provision(RUN));
    await repository.commit('main', { 'README.md': 'Other\n' });
    succeeded(await sandbox.provision(RUN));
    const edited = child('prod').replace('title: prod', 'title: Production');
    await repository.commit('main', accounts({ prod: edited }));
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(head);
    expect(() => repository.pullRequest(3)).toThrow();
    await expectSettled(sandbox, 2);
    const text = await repository.read('main', 'accounts/prod.yaml');
    expect(text).toBe(`${edited}account_id: '${idOf(sandbox, 'prod')}'\n`);
  });

  test.each<[string, Record<string, string | null>, string]>([
    [
      'beside the line of the id',
      accounts({ prod: child('prod', '# note\n') }) as Record<string, string>,
      'prod',
    ],
    [
      'its root email’s line',
      accounts({
        prod: child('prod').replace('root_email: aws', 'root_email:   AWS'),
      }) as Record<string, string>,
      'prod',
    ],
    [
      'the file, rewritten under another name',
      {
        'accounts/prod.yaml': null,
        'accounts/production.yml': `# All new\n"root_email": 'Aws+prod@example.com'\n# And more\ntitle: x\n`,
      },
      'production',
    ],
  ])('is made once more when the default branch changes %s', async (_, files, name) => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const head = await repository.sha(IDS);
    await repository.commit('main', files);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).not.toBe(head);
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod'));
    expect(() => repository.pullRequest(3)).toThrow();
    expect(await isGreen(sandbox)).toBe(true);
    await repository.merge(2);
    const paths = (await repository.files()).filter((path) => path.includes(`/${name}.y`));
    const text = await repository.read('main', paths[0] ?? '');
    expect(text).toContain(`account_id: '${idOf(sandbox, 'prod')}'`);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('is made once more when a pull request changes what is beside the id, and does that too', async () => {
    const sandbox = await begin();
    const files = accounts({ prod: child('prod', 'tags:\n  team: core\n') });
    await merge(sandbox, files as Record<string, string>);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account(idOf(sandbox, 'prod')).tags).toMatchObject({ team: 'core' });
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod'));
    await expectSettled(sandbox, 2);
  });

  test('follows a file that is renamed, without a push', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const head = await repository.sha(IDS);
    const text = child('prod');
    await repository.commit('main', {
      'accounts/prod.yaml': null,
      'accounts/live.yaml': text,
    });
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(head);
    await expectSettled(sandbox, 2);
    expect(await repository.read('main', 'accounts/live.yaml')).toBe(
      `${text}account_id: '${idOf(sandbox, 'prod')}'\n`,
    );
  });

  test.each([
    ['closed by somebody', (sandbox: Sandbox) => sandbox.repository.closePullRequest(2)],
    [
      'closed as its branch is deleted',
      (sandbox: Sandbox) => sandbox.repository.setBranch(IDS, undefined),
    ],
  ])('%s comes again', async (_, close) => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await close(sandbox);
    expect(repository.pullRequest(2).state).toBe('closed');
    succeeded(await sandbox.provision(RUN));
    expect(repository.pullRequest(3)).toMatchObject({ state: 'open', headRef: IDS });
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod'));
    expect(comment(sandbox)).toContain('[#3](');
    await expectSettled(sandbox, 3);
  });

  test('comes again once it was merged by squashing, on the branch that it left', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await repository.merge(2, 'squash');
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    succeeded(await sandbox.provision());
    expect(repository.pullRequest(4)).toMatchObject({ state: 'open', headRef: IDS });
    expect(await added(sandbox)).toEqual(lines(sandbox, 'dev'));
    await expectSettled(sandbox, 4);
  });

  test('keeps the id of an account whose file nobody can work with meanwhile', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await repository.commit('main', accounts({ prod: child('prod', 'regoin: x\n') }));
    const { number } = await repository.openPullRequest({
      head: 'dev',
      files: accounts({ dev: child('dev') }),
    });
    await sandbox.plan();
    await repository.merge(number);
    failed(await sandbox.provision());
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
    expect(repository.pullRequest(2).state).toBe('open');
  });

  test('keeps an id that has to be looked up in AWS by itself', async () => {
    const sandbox = await begin();
    const { repository, aws } = sandbox;
    // Only the management account is looked for, so nobody lists the organization.
    const files = {
      prod: child('prod', 'regoin: x\n'),
      master: master([]).replace(/^account_id.*\n/m, ''),
    };
    await repository.commit('main', accounts(files));
    aws.server.forget();
    failed(await sandbox.provision(RUN));
    expect(aws.server.count('ListAccounts')).toBe(0);
    const ids = [...lines(sandbox, 'prod'), "+account_id: '111122223333'"].sort();
    expect(await added(sandbox)).toEqual(ids);
  });

  test('needs no push for an id that somebody wrote on the default branch', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    succeeded(await sandbox.provision());
    const head = await repository.sha(IDS);
    const line = `account_id: '${idOf(sandbox, 'prod')}'\n`;
    await repository.commit('main', accounts({ prod: child('prod', line) }));
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(head);
    const other = `account_id: '${idOf(sandbox, 'dev')}' # mine\n`;
    await repository.commit('main', accounts({ dev: child('dev', other) }));
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(head);
    expect(() => repository.pullRequest(4)).toThrow();
  });
});

describe('a pull request for ids that does not fit any longer has no green check', () => {
  test.each<[string, (sandbox: Sandbox) => Promise<unknown>]>([
    [
      'the file means another account',
      ({ repository }) =>
        repository.commit(
          'main',
          accounts({ prod: child('prod').replace('aws+prod@', 'aws+other@') }),
        ),
    ],
    [
      'the file is gone',
      ({ repository }) => repository.commit('main', { 'accounts/prod.yaml': null }),
    ],
    [
      'somebody wrote the id elsewhere in the file',
      (sandbox) =>
        sandbox.repository.commit(
          'main',
          accounts({ prod: `account_id: '${idOf(sandbox, 'prod')}'\n${child('prod')}` }),
        ),
    ],
    [
      'the account has left the organization',
      async (sandbox) => {
        sandbox.aws.removeAccount(idOf(sandbox, 'prod'));
        await sandbox.repository.commit(
          'main',
          accounts({ prod: child('prod', 'enabled: true\n') }),
        );
      },
    ],
    [
      'the account was closed',
      async (sandbox) => sandbox.aws.changeAccount(idOf(sandbox, 'prod'), { state: 'CLOSED' }),
    ],
    [
      'the account is being closed',
      async (sandbox) =>
        sandbox.aws.changeAccount(idOf(sandbox, 'prod'), { state: 'PENDING_CLOSURE' }),
    ],
  ])('as %s', async (_, change) => {
    const sandbox = await begin();
    const { repository } = sandbox;
    expect(await isGreen(sandbox)).toBe(true);
    await change(sandbox);
    await sandbox.provision();
    const run = await check(sandbox, await repository.sha(IDS));
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(run.title).toContain('do not merge');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test('as one of its accounts was closed: it is made once more without that', async () => {
    const sandbox = await begin();
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    succeeded(await sandbox.provision());
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
    sandbox.aws.changeAccount(idOf(sandbox, 'prod'), { state: 'CLOSED' });
    failed(await sandbox.provision(RUN));
    expect(await added(sandbox)).toEqual(lines(sandbox, 'dev'));
    expect(await isGreen(sandbox)).toBe(true);
  });
});

describe('commits of others on the branch for ids', () => {
  test.each<[string, Record<string, string | null>]>([
    ['another file', accounts({ evil: child('evil') }) as Record<string, string>],
    ['another field', accounts({ prod: child('prod', 'title: x\n') }) as Record<string, string>],
    ['what is no account file', { 'README.md': 'evil\n' }],
    ['a removal', { 'accounts/master.yaml': null }],
    ['a folder beside', { 'accounts/deep/x.yaml': 'x: y\n' }],
    [
      'an account that does not exist',
      accounts({ prod: child('prod', `account_id: '999999999999'\n`) }) as Record<string, string>,
    ],
    [
      'an account of somebody else',
      accounts({ prod: child('prod', `account_id: '222222222222'\n`) }) as Record<string, string>,
    ],
  ])('are left alone, and get no green check: %s', async (_, files) => {
    const sandbox = await begin();
    const { repository, aws } = sandbox;
    aws.addAccount({ id: '222222222222', name: 'other', email: 'other@example.com' });
    const theirs = await repository.commit(IDS, files, 'Mine', 'mallory');
    const step = succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(theirs);
    expect(await repository.checkRuns(theirs)).toEqual([]);
    expect(repository.pullRequest(2)).toMatchObject({ state: 'open', headRef: IDS });
    expect(repository.pullRequest(3)).toMatchObject({ state: 'open', headRef: `${IDS}-2` });
    expect(await added(sandbox, `${IDS}-2`)).toEqual(lines(sandbox, 'prod'));
    expect(await isGreen(sandbox, `${IDS}-2`)).toBe(true);
    expect(step.summary).toContain('Others have pushed to #2');

    const head = await repository.sha(`${IDS}-2`);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(`${IDS}-2`)).toBe(head);
    expect(() => repository.pullRequest(4)).toThrow();
    expect(await repository.sha(IDS)).toBe(theirs);
  });

  test('are left alone where a forced push put them in the place of the ids', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const theirs = await repository.commit('theirs', { 'x.txt': 'x' }, 'Mine', 'mallory');
    await repository.setBranch(IDS, theirs);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(theirs);
    expect(await added(sandbox, `${IDS}-2`)).toEqual(lines(sandbox, 'prod'));
  });

  test('are left alone where no pull request is open', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const theirs = await repository.commit(IDS, { 'x.txt': 'x' }, 'Mine', 'mallory');
    repository.closePullRequest(2);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(theirs);
    expect(repository.pullRequest(3)).toMatchObject({ state: 'open', headRef: `${IDS}-2` });
  });

  test('are not overwritten when they come while the branch is made once more', async () => {
    const sandbox = await begin();
    const { repository, github } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    let theirs = '';
    github.server.fault({
      operation: 'graphql: MoveBranches',
      when: 'before',
      effect: async () => {
        theirs = await repository.commit(IDS, { 'x.txt': 'x' }, 'Mine', 'mallory');
      },
    });
    succeeded(await sandbox.provision());
    expect(await repository.sha(IDS)).toBe(theirs);
    expect(await added(sandbox, `${IDS}-2`)).toEqual(lines(sandbox, 'prod', 'dev'));
    expect(await branches(sandbox)).toEqual([IDS, `${IDS}-2`]);
  });

  test('that only bring the default branch in are kept, with a check of their own', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await repository.commit('main', { 'README.md': 'Other\n' });
    // "Update branch": GitHub's merge of the default branch, which it makes once it is asked for the pull request.
    const token = sandbox.github.appToken('reader', { pull_requests: 'read' }, [repository]);
    const url = `${sandbox.github.url}/repos/acme/aws-accounts/pulls/2`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(200);
    await sandbox.clock.sleep(30_000);
    const merged = await repository.sha('refs/pull/2/merge').catch(() => '');
    expect(merged).not.toBe('');
    await repository.setBranch(IDS, merged);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(merged);
    expect(await isGreen(sandbox)).toBe(true);
    expect(() => repository.pullRequest(3)).toThrow();
  });
});

describe('while the run goes on', () => {
  const merging = ['WriteBack', 'OwnBranches', 'MoveBranches', 'Outside'] as const;
  test.each(merging)('its pull request is merged (%s)', async (query) => {
    const sandbox = await begin();
    const { repository, github } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    github.server.fault({
      operation: `graphql: ${query}`,
      when: 'before',
      effect: async () => {
        await repository.merge(2);
      },
    });
    succeeded(await sandbox.provision());
    expect(repository.pullRequest(4)).toMatchObject({ state: 'open', headRef: IDS });
    expect(await added(sandbox)).toEqual(lines(sandbox, 'dev'));
    expect(await branches(sandbox)).toEqual([IDS]);
    await expectSettled(sandbox, 4);
  });

  test('it merges itself as soon as its check is green', async () => {
    const sandbox = await begin({ mayOpen: false });
    const { repository, github } = sandbox;
    repository.settings({ allowActionsToCreatePullRequests: true, deleteBranchOnMerge: true });
    github.server.fault({
      operation: 'POST /repos/{owner}/{repo}/check-runs',
      where: ({ body }) => body.includes('only ids of accounts that exist'),
      when: 'after',
      effect: async () => {
        await repository.merge(2);
      },
    });
    succeeded(await sandbox.provision());
    expect(await repository.read('main', 'accounts/prod.yaml')).toContain(idOf(sandbox, 'prod'));
    expect(succeeded(await sandbox.provision()).outputs['has-changes']).toBe('false');
    expect(await branches(sandbox)).toEqual([]);
  });

  test.each(['MoveBranches', 'WriteBack'] as const)(
    'the default branch moves on (%s)',
    async (query) => {
      const sandbox = await begin();
      const { repository, github } = sandbox;
      await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
      github.server.fault({
        operation: `graphql: ${query}`,
        when: 'before',
        effect: async () => {
          const text = child('prod', 'tags:\n  team: core\n');
          await repository.commit('main', accounts({ prod: text }), 'Beside the id');
        },
      });
      succeeded(await sandbox.provision());
      expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
      expect(repository.pullRequest(2).state).toBe('open');
      expect(() => repository.pullRequest(4)).toThrow();
    },
  );

  const steps = ['MoveBranches', 'WriteBack', 'OwnBranches'] as const;
  const faults = steps.flatMap((query) => [
    [query, 'before', 'error'] as const,
    [query, 'after', 'reset'] as const,
  ]);
  test.each(faults)('%s is cut off %s it took effect (%s)', async (query, when, effect) => {
    const sandbox = await begin();
    const { repository, github } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    github.server.fault({ operation: `graphql: ${query}`, when, effect, times: 1, skip: 1 });
    succeeded(await sandbox.provision());
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
    expect(await branches(sandbox)).toEqual([IDS]);
    expect(repository.pullRequest(2).state).toBe('open');
  });

  test.each([0, 1])('it is killed (move %i), and the next run goes on', async (skip) => {
    const sandbox = await begin();
    const { github } = sandbox;
    await merge(sandbox, accounts({ dev: child('dev') }) as Record<string, string>);
    const step = await sandbox.startProvision();
    github.server.fault({
      operation: 'graphql: MoveBranches',
      when: 'after',
      skip,
      effect: () => step.kill('SIGKILL'),
    });
    await step.done;
    succeeded(await sandbox.provision(RUN));
    expect(await added(sandbox)).toEqual(lines(sandbox, 'prod', 'dev'));
    expect(await branches(sandbox)).toEqual([IDS]);
    expect(sandbox.repository.pullRequest(2).state).toBe('open');
  });
});

describe('around the pull request for ids', () => {
  test('where Actions may open none, a person can, and later runs share it', async () => {
    const sandbox = await begin({ mayOpen: false });
    const { repository } = sandbox;
    const step = failed(await sandbox.provision());
    expect(step.summary).toContain(`account_id: '${idOf(sandbox, 'prod')}'`);
    failed(await sandbox.provision(RUN));
    await repository.openPullRequest({ head: IDS, title: 'Ids' });
    const head = await repository.sha(IDS);
    succeeded(await sandbox.provision(RUN));
    expect(await repository.sha(IDS)).toBe(head);
    expect(repository.pullRequest(2).title).toBe('Ids');
    await expectSettled(sandbox, 2);
  });

  test('where no branch takes a commit, the id is told', async () => {
    const sandbox = await begin({ mayOpen: false });
    sandbox.repository.protect('~ALL', { pullRequest: true });
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('exclude the branches');
    for (const text of [step.summary, comment(sandbox)]) {
      expect(text).toContain(`# accounts/prod.yaml\naccount_id: '${idOf(sandbox, 'prod')}'`);
    }
  });

  test('its plan, where one is made, says the same as its check', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const step = succeeded(await sandbox.plan());
    expect(step.outputs['has-changes']).toBe('false');
    const run = await check(sandbox, await repository.sha(IDS));
    expect(run).toMatchObject({ conclusion: 'success' });
    expect(comment(sandbox, 2)).toContain(idOf(sandbox, 'prod'));
  });

  test('what was left is reviewed still once it is merged', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { repository, aws } = sandbox;
    aws.unit('Workloads');
    const text = child('prod', 'organizational_unit: Workloads\n');
    await merge(sandbox, accounts({ prod: text }) as Record<string, string>);
    repository.protect('main', { pullRequest: true });
    aws.refuse({ operation: 'MoveAccount', code: 'AccessDeniedException', times: 1 });
    failed(await sandbox.provision());
    expect(comment(sandbox)).toContain('[#2](');
    await repository.merge(2);
    succeeded(await sandbox.provision());
    expect(aws.account(idOf(sandbox, 'prod')).membership?.path).toBe('Workloads');
    expect(comment(sandbox)).toContain('**Moved**');
  });
});
