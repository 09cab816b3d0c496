import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { PERMISSIONS } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { MARK } from '../report/hostile.ts';
import {
  expectHarmless,
  expectHarmlessRepository,
  expectHarmlessText,
  expectInert,
  expectMarkdown,
  NASTY,
  WORST,
  WORST_NAMES,
} from './foreign-support.ts';
import {
  accounts,
  check,
  child,
  comment,
  delegateRole,
  existing,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');
const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
const ID = '200000000001';

/** YAML reads JSON's strings. */
const yaml = (text: string): string => JSON.stringify(text);

/** The comment of a pull request, its check run and its annotations are plain. */
async function expectPlainPull(sandbox: Sandbox, number: number): Promise<void> {
  const { headSha } = sandbox.repository.pullRequest(number);
  for (const { body } of sandbox.repository.comments(number)) expectMarkdown(body);
  const { title, summary, text, annotations } = await check(sandbox, headSha);
  expectInert(title ?? '');
  expectMarkdown(summary ?? '');
  expectMarkdown(text ?? '');
  for (const annotation of annotations) {
    expectHarmlessText(`${annotation.title}\n${annotation.message}`.replaceAll('##[', ''));
  }
}

describe('a name that GitHub’s runner takes for a command', () => {
  test.each(WORST_NAMES)('keeps no secret from being hidden: %j', async (name) => {
    const sandbox = await start({ isRecorded: false, files: accounts({ master: master([]) }) });
    delegateRole(sandbox);
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        prod: child('prod', `account_name: ${yaml(name)}\naccount_alias: zqz-a\n`),
      }),
    });
    const plan = expectHarmless(succeeded(await sandbox.plan()));
    await expectPlainPull(sandbox, 1);
    // The exact name parses out of the outputs.
    expect(JSON.parse(plan.outputs.plan ?? '').changes).toContainEqual(
      expect.objectContaining({
        kind: 'create_account',
        after: expect.objectContaining({ account_name: name }),
      }),
    );
    await sandbox.repository.merge(1);
    const done = expectHarmless(succeeded(await sandbox.provision()));
    // The sessions of the job, of the OIDC token, and of the new account.
    expect(done.commands.filter((one) => one.name === 'add-mask').length).toBeGreaterThan(4);
    expect(sandbox.aws.account('aws+prod@example.com').name).toBe(name);
    await expectPlainPull(sandbox, 1);
  });
});

/** Every field, each with this value, right or wrong. */
function everyField(text: string): string {
  const value = yaml(text);
  const fields = [
    'account_type',
    'title',
    'name',
    'enabled',
    'region',
    'root_email',
    'account_id',
    'account_name',
    'admin_delegate_role_name',
    'iam_user_access_to_billing',
    'organizational_unit',
    'account_alias',
    'is_master',
  ];
  return [
    ...fields.map((field) => `${field}: ${value}`),
    `tags: {${value}: ${value}}`,
    `alternate_contacts: {billing: {name: ${value}, title: ${value}, email: ${value}, phone_number: ${value}, ${value}: 1}, ${value}: 1}`,
    `organization_account_ids: [${value}]`,
    `admin_iam_users: {${value}: {username: 1, enabled: ${value}}}`,
    `${value}: ${value}`,
    '',
  ].join('\n');
}

describe('whatever a file says', () => {
  test('in any field, right or wrong', async () => {
    const sandbox = await start({ isRecorded: false, files: accounts({ master: MASTER }) });
    const each = NASTY.map((one, index): [string, string] => [
      `f${index}`,
      everyField(MARK + one + MARK),
    ]);
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts(Object.fromEntries([...each, ['worst', everyField(WORST)]])),
    });
    const step = expectHarmless(failed(await sandbox.plan()));
    await expectPlainPull(sandbox, 1);
    // More problems than the comment has room for.
    expect(step.summary).toContain('accounts/worst.yaml');
    expect(comment(sandbox)).toContain('accounts/f0.yaml');
  });

  test('where it is no YAML, or another kind of value', async () => {
    const sandbox = await start({ isRecorded: false, files: accounts({ master: MASTER }) });
    const values = NASTY.map((one) => MARK + one.replaceAll('\0', '') + MARK);
    const texts = [
      ...values.map((value) => `title: ${value}: ${value}\n`),
      ...values.map((value) => `? [${yaml(value)}]\n: x\n`),
      ...values.map((value) => `title: !${MARK} ${yaml(value)}\nroot_email: [${yaml(value)}]\n`),
    ];
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts(Object.fromEntries(texts.map((text, index) => [`f${index}`, text]))),
    });
    expectHarmless(failed(await sandbox.plan()));
    await expectPlainPull(sandbox, 1);
  });

  test('in its name, and nobody is called and no issue closed by the commits and pull requests of ids', async () => {
    const stems = [
      'fixes #7 @acme-all <img src=x> ….',
      '##[stop-commands]x',
      '::stop-commands::x',
      '`x`',
      '[skip ci] GH-7',
      '__proto__',
      'a|b\\|c',
      '%0A::stop-commands::v',
    ].map((stem) => `${stem} ${MARK}`);
    const sandbox = await start({
      isRecorded: false,
      files: accounts({ master: MASTER }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { repository, aws } = sandbox;
    const files = (from: number, to: number): Record<string, string> =>
      Object.fromEntries(
        stems
          .slice(from, to)
          .map((stem, index): [string, string] => [
            `accounts/${stem}.yaml`,
            child(`n${from + index}`, `account_name: n${from + index}\n`),
          ]),
      );
    for (const [number, from, to] of [
      [1, 0, 1],
      [2, 1, stems.length],
    ] as const) {
      await repository.openPullRequest({ head: `p${from}`, files: files(from, to) });
      expectHarmless(succeeded(await sandbox.plan({ with: { 'max-creates': '10' } })));
      await expectPlainPull(sandbox, number);
      await repository.merge(number);
      const head = await repository.sha('main');
      const done = expectHarmless(
        succeeded(await sandbox.provision({ with: { 'max-creates': '10' } })),
      );
      const [commit] = await repository.log('main', 1);
      expect(commit?.parents).toEqual([head]);
      expectInert(commit?.message ?? '');
      const known = JSON.parse(done.outputs.accounts ?? '');
      for (const stem of stems.slice(from, to)) expect(Object.keys(known)).toContain(stem);
    }
    for (const index of stems.keys()) {
      expect(aws.account(`aws+n${index}@example.com`).state).toBe('ACTIVE');
    }

    await repository.openPullRequest({
      head: 'p',
      files: {
        [`accounts/@octocat fixes GH-7 ${MARK}.yaml`]: child('late', 'account_name: late\n'),
      },
    });
    succeeded(await sandbox.plan());
    await repository.merge(3);
    repository.protect('main', { pullRequest: true });
    expectHarmless(succeeded(await sandbox.provision()));
    const request = repository.pullRequest(4);
    expectInert(request.title);
    expectMarkdown(request.body ?? '');
    // A squash makes a commit message of the title and the body.
    expectInert(request.body ?? '');
    const [written] = await repository.log(request.headRef, 1);
    expectInert(written?.message ?? '');
    const run = await check(sandbox, request.headSha);
    expectMarkdown(run.summary ?? '');
  });
});

describe('whatever AWS says', () => {
  const CONTACT = { Name: 'x', Title: 'x', EmailAddress: 'x@example.com', PhoneNumber: '+1' };
  const FIELDS = [
    'account_name: Production',
    'organizational_unit: Workloads',
    'tags:\n  team: payments',
    'alternate_contacts:\n  security:\n    name: Ada\n    title: CISO\n    email: ada@example.com\n    phone_number: "1"',
    '',
  ].join('\n');

  test('of accounts, units, tags and contacts: in plans, in the drift issue, and in files that are imported', async () => {
    const sandbox = await start({
      isRecorded: false,
      files: accounts({ master: MASTER, prod: existing('prod', ID, FIELDS) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { aws, repository } = sandbox;
    aws.setTrustedAccess('account.amazonaws.com', true);
    aws.unit('Workloads');
    const contact = { ...CONTACT, Name: WORST, Title: WORST, EmailAddress: WORST };
    aws.addAccount({
      id: ID,
      name: WORST,
      email: 'aws+prod@example.com',
      path: `${MARK}##[stop-commands]x`,
      tags: { team: WORST, [`${WORST}k`]: WORST },
      contacts: { SECURITY: contact },
    });
    NASTY.forEach((name, index) => {
      aws.addAccount({
        id: String(300000000000 + index),
        name: MARK + name + MARK,
        // One is no address that a new account could have: an account that is there keeps it.
        email: index === 0 ? `${name}@example.com` : `n${index}@example.com`,
        path: `${MARK}${name.replaceAll('/', '')}`,
        // What AWS takes in a tag, and our files too.
        tags: { team: (MARK + name).replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '') },
        contacts: { BILLING: { ...CONTACT, Name: MARK + name, Title: MARK + name } },
      });
    });
    expectHarmless(succeeded(await sandbox.drift()));
    const [issue] = repository.issues();
    expect(issue?.body).toContain(MARK);
    await expectHarmlessRepository(sandbox);

    const step = await sandbox.plan({ event: ALL, with: { scope: 'all' } });
    expectHarmless(step);
    expect(JSON.parse(step.outputs.plan ?? '').changes).toContainEqual(
      expect.objectContaining({
        kind: 'rename_account',
        before: { account_name: WORST },
        after: { account_name: 'Production' },
      }),
    );
    const imported = await sandbox.plan({
      event: ALL,
      permissions: PERMISSIONS.write,
      with: { command: 'import', accounts: 'all', include: 'all' },
    });
    expectHarmless(succeeded(imported));
    const pull = repository.pullRequest(2);
    expectInert(pull.title);
    expectMarkdown(pull.body ?? '');
    const [commit] = await repository.log(pull.headRef, 1);
    expectInert(commit?.message ?? '');
    for (const path of await repository.files(pull.headRef)) {
      const text = await repository.read(pull.headRef, path);
      expectHarmlessText((text ?? '').replaceAll('##[', ''));
    }
    await expectPlainPull(sandbox, 2);
  });

  test.each([
    ['ListAccounts', 'AccessDeniedException'],
    ['DescribeOrganization', 'AccessDeniedException'],
    ['AssumeRoleWithWebIdentity', 'InvalidIdentityToken'],
    ['ListOrganizationalUnitsForParent', 'ServiceException'],
    [`ListTagsForResource`, `##[stop-commands]${MARK}`],
    ['DescribeAccount', WORST.replace(/[^ -~]/g, '')],
  ])('when it refuses %s', async (operation, code) => {
    const sandbox = await start({
      isRecorded: false,
      files: accounts({ master: MASTER, prod: existing('prod', ID) }),
    });
    sandbox.aws.addAccount({ id: ID, name: 'prod', email: 'aws+prod@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      // For a new account the whole organization is read; else it is asked for each by its id.
      files: accounts({
        prod: existing('prod', ID, FIELDS),
        ...(operation === 'ListAccounts' && { dev: child('dev') }),
      }),
    });
    sandbox.aws.unit('Workloads');
    sandbox.aws.refuse({
      operation,
      code,
      message: `${WORST} is not authorized to perform: ${WORST}`,
      members: { Reason: WORST },
      times: 99,
    });
    const step = expectHarmless(await sandbox.plan());
    expect(step.log).toContain(MARK);
    await expectHarmlessRepository(sandbox);
  });

  test.each([
    'CreateAccount',
    'MoveAccount',
    'TagResource',
    'PutAccountName',
    'PutAlternateContact',
    'AssumeRole',
  ])('when it refuses %s', async (operation) => {
    const sandbox = await start({
      isRecorded: false,
      files: accounts({ master: MASTER, prod: existing('prod', ID) }),
    });
    const { aws } = sandbox;
    aws.setTrustedAccess('account.amazonaws.com', true);
    aws.unit('Workloads');
    aws.addAccount({ id: ID, name: 'prod', email: 'aws+prod@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: existing('prod', ID, FIELDS), dev: child('dev') }),
    });
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(1);
    aws.refuse({
      operation,
      code: 'InvalidInputException',
      message: WORST,
      members: { Reason: WORST },
      times: 99,
    });
    expectHarmless(await sandbox.provision({ with: { 'readiness-timeout': '0' } }));
    expectMarkdown(comment(sandbox));
  });
});

test('whatever GitHub says', async () => {
  const sandbox = await start({ isRecorded: false, files: accounts({ master: MASTER }) });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
  for (const operation of [/graphql/, /^(?!graphql)/]) {
    sandbox.github.server.fault({
      operation,
      when: 'before',
      effect: () => ({ status: 403, headers: {}, body: JSON.stringify({ message: WORST }) }),
      times: 1,
    });
    const step: Step = expectHarmless(await sandbox.plan());
    expect(step.log).toContain('GitHub');
    expect(step.log).toContain(MARK);
  }
});
