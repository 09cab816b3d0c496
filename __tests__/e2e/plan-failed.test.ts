import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type RunOptions, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  check,
  child,
  comment,
  comments,
  existing,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

const NOWHERE = 'http://127.0.0.1:9';

async function withPull(options: Parameters<typeof start>[0] = {}): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }), ...options });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
  return sandbox;
}

/** Why a plan can't be made: how that comes, and what the comment, the check and the summary say of it. */
interface Case {
  readonly title: string;
  readonly run?: RunOptions;
  readonly arrange?: (sandbox: Sandbox) => void;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'a role that does not trust this repository',
    run: { with: { 'role-to-assume': `arn:aws:iam::${MANAGEMENT}:role/org-accounts-provision` } },
    says: [
      'could not be assumed',
      '  "token.actions.githubusercontent.com:sub": "repo:acme/aws-accounts:pull_request"\n',
      '`refs/pull/1/merge`',
      'no environment',
    ],
  },
  {
    title: 'a role that does not exist',
    run: { with: { 'role-to-assume': `arn:aws:iam::${MANAGEMENT}:role/absent` } },
    says: ['role/absent` could not be assumed'],
  },
  {
    title: 'a malformed ARN',
    run: { with: { 'role-to-assume': 'arn:aws:iam::1111:role/plan' } },
    says: ['input `role-to-assume` is `arn:aws:iam::1111:role/plan`', "role's ARN, such as"],
  },
  {
    title: 'no permission for an OIDC token',
    run: { permissions: { contents: 'read', 'pull-requests': 'write', checks: 'write' } },
    says: ['`id-token: write`'],
  },
  {
    title: 'a provider for another audience',
    run: { with: { audience: 'https://elsewhere.example' } },
    says: ['`https://token.actions.githubusercontent.com`', '`https://elsewhere.example`'],
  },
  {
    title: 'credentials of an account that is not allowed',
    run: { with: { 'allowed-account-ids': '999999999999' } },
    says: [`are of account \`${MANAGEMENT}\``, '`allowed-account-ids`'],
  },
  {
    title: 'an input that is wrong',
    run: { with: { 'max-creates': 'many' } },
    says: ['input `max-creates` is `many`', 'a whole number from 0 to 10000'],
  },
  {
    title: 'a folder that can’t be one',
    run: { with: { 'accounts-dir': '../accounts' } },
    says: ['input `accounts-dir` is `../accounts`'],
  },
  {
    title: 'a command for something else',
    run: { with: { command: 'provision' } },
    says: ['pull request is only planned'],
  },
  {
    title: 'AWS out of reach',
    run: { env: { AWS_ENDPOINT_URL: NOWHERE } },
    says: ['ECONNREFUSED', 'sts:', 'AWS did not answer', 'Check the network'],
  },
  {
    title: 'a permission that the role lacks',
    arrange: ({ aws }) => {
      aws.refuse({
        operation: 'ListAccounts',
        code: 'AccessDeniedException',
        message: 'You are not authorized to perform: organizations:ListAccounts on resource: *',
      });
    },
    says: ['Allow `organizations:ListAccounts`'],
  },
  {
    title: 'expired credentials',
    arrange: ({ aws }) => {
      aws.refuse({ operation: 'DescribeOrganization', code: 'ExpiredTokenException' });
    },
    says: ['`ExpiredTokenException', 'expired'],
  },
  {
    title: 'files that GitHub does not give',
    arrange: ({ github }) => {
      github.server.fault({
        operation: /^graphql: Account(Files|Folders)/,
        when: 'before',
        effect: 'error',
        times: 99,
      });
      github.server.fault({
        operation: /git\/(trees|blobs)/,
        when: 'before',
        effect: 'error',
        times: 99,
      });
    },
    says: ['GitHub'],
  },
];

/** Runs the plan again on a head that has a good one. */
async function planAgain(sandbox: Sandbox, { run, arrange }: Case): Promise<Step> {
  succeeded(await sandbox.plan());
  expect(comment(sandbox)).toContain('1 account to create');
  arrange?.(sandbox);
  return failed(await sandbox.plan(run));
}

describe('a plan that can’t be made', () => {
  test.each(CASES.map((one) => [one.title, one] as const))(
    'is told on the pull request: %s',
    async (_, one) => {
      const sandbox = await withPull();
      const step = await planAgain(sandbox, one);
      const head = await sandbox.repository.sha('p');
      const run = await check(sandbox, head);
      expect(run).toMatchObject({ conclusion: 'failure', title: 'plan failed' });
      // No record: a merge has nothing that it could take for reviewed.
      expect(run.text ?? '').not.toContain('create prod');
      const said = comment(sandbox);
      expect(said).toContain('## AWS accounts: plan failed');
      expect(said).not.toContain('1 account to create');
      expect(said).not.toContain('aws+prod@example.com');
      expect(said).toContain('out of date');
      expect(said).toContain('/accounts plan');
      expect(said).toContain(head.slice(0, 7));
      for (const words of one.says) {
        expect(said).toContain(words);
        expect(run.summary).toContain(words);
        expect(step.summary).toContain(words);
      }
      expect(step.outputs['has-changes'] ?? '').toBe('');
    },
  );

  test('is told where there was no comment yet, once, and replaced by the next good plan', async () => {
    const sandbox = await withPull();
    const run = { with: { 'allowed-account-ids': '999999999999' } };
    failed(await sandbox.plan(run));
    const [first] = sandbox.repository.comments(1);
    expect(first?.body).toContain('## AWS accounts: plan failed');
    expect(first?.body).not.toContain('out of date');
    failed(await sandbox.plan(run));
    expect(sandbox.repository.comments(1)).toEqual([first]);
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('1 account to create');
    expect(comment(sandbox)).not.toContain('plan failed');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'success',
    });
    // What was out of date at the first failure is so at the second.
    failed(await sandbox.plan(run));
    failed(await sandbox.plan(run));
    expect(comment(sandbox)).toContain('out of date');
  });

  test('when GitHub does not say whether it can be merged', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    sandbox.repository.settings({ mergeabilityDelay: 10 ** 9 });
    await sandbox.repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
    // The other event is handed over only once GitHub has said it.
    const event = { name: 'pull_request_target', number: 1, action: 'synchronize' } as const;
    const step = failed(await sandbox.plan({ event }));
    expect(comment(sandbox)).toContain('has not said in time');
    expect(comment(sandbox)).not.toContain('1 account to create');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'failure',
    });
    expect(step.summary).toContain('has not said in time');
  });

  test('puts the immutable subject into the line for the trust policy, and prints no token', async () => {
    const sandbox = await withPull({
      repository: { settings: { immutableSubject: true } },
      stack: { SubjectForm: 'names' },
    });
    const step = failed(await sandbox.plan());
    const { id } = sandbox.repository;
    expect(comment(sandbox)).toMatch(
      new RegExp(
        `"token\\.actions\\.githubusercontent\\.com:sub": "repo:acme@\\d+/aws-accounts@${id}:pull_request"\n`,
      ),
    );
    const everything = [step.log, step.summary, ...comments(sandbox)].join('\n');
    expect(everything).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
  });

  test('does not ask to trust a pull request where the role is one that changes AWS', async () => {
    const sandbox = await withPull();
    failed(await sandbox.plan({ with: { 'role-to-assume': sandbox.roles.provision } }));
    expect(comment(sandbox)).toContain('never let pull requests assume it');
  });

  test('leaves the comment to the newer commit’s run, and its own head failed', async () => {
    const sandbox = await withPull();
    const { repository } = sandbox;
    const event = await repository.event('pull_request');
    const older = await repository.sha('p');
    await repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
    succeeded(await sandbox.plan());
    const said = comment(sandbox);
    const good = await check(sandbox, await repository.sha('p'));
    failed(await sandbox.plan({ event, with: { 'allowed-account-ids': '999999999999' } }));
    expect(comment(sandbox)).toBe(said);
    expect(await check(sandbox, older)).toMatchObject({ conclusion: 'failure' });
    expect(await check(sandbox, await repository.sha('p'))).toEqual(good);
  });

  test('has its check in a merge group', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
    });
    const { repository } = sandbox;
    repository.protect('main', { checks: ['AWS accounts'], mergeQueue: true });
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    const [group] = await repository.queue([1], 'squash');
    if (!group) throw new Error('no group');
    const event = { name: 'merge_group', group } as const;
    for (const given of [
      { 'allowed-account-ids': '999999999999' },
      { 'max-creates': 'many' },
    ] as Readonly<Record<string, string>>[]) {
      const step = failed(await sandbox.plan({ event, with: given }));
      expect(await check(sandbox, group.headSha)).toMatchObject({
        conclusion: 'failure',
        title: 'plan failed',
      });
      expect(step.summary).toContain('plan failed');
    }
    // The pull request's own plan is as good as it was.
    expect(comment(sandbox)).toContain('1 account to create');
  });

  test('of a closed pull request changes nothing there', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    const before = sandbox.repository.comments(1);
    const event = { name: 'pull_request', number: 1, action: 'closed' } as const;
    failed(await sandbox.plan({ event, with: { 'max-creates': 'many' } }));
    expect(sandbox.repository.comments(1)).toEqual(before);
  });
});

describe('where the comment can’t be written', () => {
  test('a locked conversation is a warning: check, summary and exit code are as ever', async () => {
    const sandbox = await withPull();
    sandbox.repository.lock(1);
    const step = succeeded(await sandbox.plan());
    expect(comments(sandbox)).toEqual([]);
    expect(step.raw).toMatch(/^::warning.*locked/m);
    expect(step.summary).toContain('1 account to create');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'success',
    });
    const bad = failed(await sandbox.plan({ with: { 'allowed-account-ids': '999999999999' } }));
    expect(bad.raw).toMatch(/^::warning.*locked/m);
    expect(bad.summary).toContain('`allowed-account-ids`');
    expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
      conclusion: 'failure',
    });
  });

  test.each([
    ['read', { contents: 'read', 'pull-requests': 'read', checks: 'write', 'id-token': 'write' }],
  ] as const)('a token that may only %s pull requests is a warning', async (_, permissions) => {
    const sandbox = await withPull();
    const step = succeeded(await sandbox.plan({ permissions }));
    expect(step.raw).toMatch(/^::warning.*/m);
    expect(step.raw).toContain('`pull-requests: write`');
    expect(step.summary).toContain('1 account to create');
    // The comment that is there can't be edited either.
    succeeded(await sandbox.plan());
    await sandbox.repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
    const again = succeeded(await sandbox.plan({ permissions }));
    expect(again.summary).toContain('2 accounts to create');
  });

  test('a token that may report no check: the comment says which permission is missing', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    await sandbox.repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
    const permissions = {
      contents: 'read',
      'pull-requests': 'write',
      'id-token': 'write',
    } as const;
    const step = failed(await sandbox.plan({ permissions }));
    expect(comment(sandbox)).toContain('## AWS accounts: plan failed');
    expect(comment(sandbox)).toContain('`checks: write`');
    expect(step.summary).toContain('`checks: write`');
  });

  test('on merge, and for commands: a warning too', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    const { id } = sandbox.repository.comment(1, '/accounts help');
    sandbox.repository.lock(1);
    const help = succeeded(
      await sandbox.plan({
        event: { name: 'issue_comment', comment: id, action: 'created' },
        permissions: PERMISSIONS.write,
        with: { command: 'auto' },
      }),
    );
    expect(help.raw).toMatch(/^::warning.*locked/m);
  });

  test('an unreachable GitHub: summary and exit code', async () => {
    const sandbox = await withPull();
    const env = { GITHUB_API_URL: NOWHERE, GITHUB_GRAPHQL_URL: `${NOWHERE}/graphql` };
    const step = failed(await sandbox.plan({ env }));
    expect(step.summary).toContain('plan failed');
    expect(step.summary).toContain('GitHub did not answer');
    expect(comments(sandbox)).toEqual([]);
  });
});

describe('a run after the merge that fails before it planned', () => {
  const causes: readonly (readonly [string, RunOptions, string])[] = [
    ['inputs', { with: { 'max-creates': 'many' } }, '`max-creates`'],
    ['credentials', { with: { 'allowed-account-ids': '999999999999' } }, '`allowed-account-ids`'],
    [
      'AWS',
      { with: { 'role-to-assume': `arn:aws:iam::${MANAGEMENT}:role/absent` } },
      'could not be assumed',
    ],
  ];
  test.each(causes)('is told in the merged pull request’s comment: %s', async (_, run, says) => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const step = failed(await sandbox.provision(run));
    expect(comment(sandbox)).toContain(says);
    expect(comment(sandbox)).toContain('Nothing was done');
    expect(step.summary).toContain(says);
    // The next run does what is left, and says so in the place of it.
    succeeded(await sandbox.provision());
    expect(comment(sandbox)).toContain('1 account created');
    expect(comment(sandbox)).not.toContain(says);
  });

  test('files that can’t be read, twice; then a run with nothing to do takes it back', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]), old: existing('old', '200000000001') }),
    });
    sandbox.aws.addAccount({ id: '200000000001', email: 'aws+old@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ old: existing('old', '200000000001', '# a remark\n') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    const unreadable = {
      operation: /^graphql: Account(Files|Folders)/,
      when: 'before',
      effect: 'error',
      times: 5,
    } as const;
    for (let time = 0; time < 2; time += 1) {
      for (let again = 0; again < 2; again += 1) sandbox.github.server.fault(unreadable);
      const step = failed(await sandbox.provision());
      expect(comment(sandbox)).toContain('Nothing was done');
      expect(comment(sandbox).match(/Nothing was done/g)).toHaveLength(1);
      expect(step.summary).toContain('Nothing was done');
    }
    succeeded(await sandbox.provision());
    expect(comment(sandbox)).not.toContain('Nothing was done');
  });

  test('says nothing to a pull request that brought no account file', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({ head: 'docs', files: { 'docs.md': 'x' } });
    await sandbox.repository.merge(1);
    const step = failed(await sandbox.provision({ with: { 'max-creates': 'many' } }));
    expect(step.errors.join()).toContain('`max-creates`');
    expect(comments(sandbox)).toEqual([]);
  });
});

describe('a command that fails', () => {
  test('to plan leaves a failed check and comment; a stranger’s leaves nothing', async () => {
    const sandbox = await withPull();
    succeeded(await sandbox.plan());
    const say = async (body: string, by: string | undefined, given: Record<string, string>) => {
      const { id } = sandbox.repository.comment(1, body, by);
      return sandbox.plan({
        event: { name: 'issue_comment', comment: id, action: 'created' },
        permissions: PERMISSIONS.write,
        with: { command: 'auto', ...given },
      });
    };
    const ours = () =>
      sandbox.repository.comments(1).find(({ body }) => body.startsWith('<!-- org-accounts'))
        ?.body ?? '';
    const wrong: readonly Record<string, string>[] = [
      { 'allowed-account-ids': '999999999999' },
      { 'max-creates': 'many' },
    ];
    for (const given of wrong) {
      const before = await sandbox.repository.checkRuns('p');
      await say('/accounts plan', 'stranger', given);
      await say('a remark', undefined, given);
      expect(ours()).toContain('1 account to create');
      expect(await sandbox.repository.checkRuns('p')).toEqual(before);
      failed(await say('/accounts plan', undefined, given));
      expect(ours()).toContain('## AWS accounts: plan failed');
      expect(await check(sandbox, await sandbox.repository.sha('p'))).toMatchObject({
        conclusion: 'failure',
        title: 'plan failed',
      });
      succeeded(await say('/accounts plan', undefined, {}));
      expect(ours()).toContain('1 account to create');
    }
  });
});
