import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  changedLines,
  child,
  comment,
  diff,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

type Files = Parameters<Sandbox['repository']['commit']>[1];

/** Provisions accounts of a merged pull request, while somebody changes the default branch. */
async function provisionWhile(
  files: Readonly<Record<string, string>>,
  change: Files,
  options: { readonly isProtected?: boolean } = {},
): Promise<{
  readonly sandbox: Sandbox;
  readonly step: Awaited<ReturnType<Sandbox['provision']>>;
}> {
  const sandbox = await start({
    files: accounts({ master: master([]) }),
    repository: { settings: { allowActionsToCreatePullRequests: true } },
  });
  const { repository } = sandbox;
  await repository.openPullRequest({ head: 'p', files: accounts(files) });
  succeeded(await sandbox.plan());
  await repository.merge(1);
  if (options.isProtected) repository.protect('main', { pullRequest: true });
  sandbox.aws.server.fault({
    operation: 'CreateAccount',
    when: 'before',
    effect: async () => {
      await repository.commit('main', change, 'Meanwhile');
    },
  });
  return { sandbox, step: await sandbox.provision() };
}

function idOf({ aws }: Sandbox, name: string): string {
  return aws.account(`aws+${name}@example.com`).id;
}

/** What the run's commit changed. */
function written(sandbox: Sandbox): readonly string[] {
  return changedLines(diff(sandbox, 'main~1', 'main'));
}

test('the id follows a file to its new path', async () => {
  const { sandbox, step } = await provisionWhile(
    { prod: child('prod') },
    { 'accounts/prod.yaml': null, 'accounts/live.yml': child('prod', '# moved\n') },
  );
  succeeded(step);
  expect(await sandbox.repository.read('main', 'accounts/live.yml')).toBe(
    `${child('prod')}account_id: '${idOf(sandbox, 'prod')}'\n# moved\n`,
  );
  expect(written(sandbox)).toEqual([`+account_id: '${idOf(sandbox, 'prod')}'`]);
});

test('the ids of files that change names go each to its own', async () => {
  const { sandbox, step } = await provisionWhile(
    { prod: child('prod'), dev: child('dev') },
    accounts({ prod: child('dev', '# dev\n'), dev: child('prod', '# prod\n') }),
  );
  succeeded(step);
  const { repository } = sandbox;
  expect(await repository.read('main', 'accounts/prod.yaml')).toContain(
    `aws+dev@example.com\naccount_id: '${idOf(sandbox, 'dev')}'`,
  );
  expect(await repository.read('main', 'accounts/dev.yaml')).toContain(
    `aws+prod@example.com\naccount_id: '${idOf(sandbox, 'prod')}'`,
  );
});

test('of two files with the email, the one that asked for the account gets the id', async () => {
  const { sandbox } = await provisionWhile(
    { prod: child('prod') },
    accounts({ aprod: child('prod', '# a copy\n') }),
  );
  const { repository } = sandbox;
  expect(await repository.read('main', 'accounts/prod.yaml')).toContain(idOf(sandbox, 'prod'));
  expect(await repository.read('main', 'accounts/aprod.yaml')).not.toContain('account_id');
});

const other = child('prod').replace('aws+prod@', 'aws+corrected@');

test.each<[string, Files, readonly string[]]>([
  [
    'its root email is another',
    accounts({ prod: other }),
    [
      'aws+prod@example.com',
      'has the root email `aws+corrected@example.com`',
      "root_email: 'aws+prod@example.com'",
    ],
  ],
  [
    'its name and its root email are others',
    { 'accounts/prod.yaml': null, 'accounts/live.yaml': other },
    ['no longer exists', "root_email: 'aws+prod@example.com'"],
  ],
  ['it is gone', { 'accounts/prod.yaml': null }, ['no longer exists']],
  [
    'it names another account',
    accounts({ prod: child('prod', `account_id: '222222222222'\n`) }),
    ['names the account `222222222222`'],
  ],
  [
    'it was copied and removed',
    {
      'accounts/prod.yaml': null,
      ...accounts({ a: child('prod'), b: child('prod') }),
    },
    ['`accounts/a.yaml` and `accounts/b.yaml`'],
  ],
  [
    'it is in Latin-1',
    accounts({ prod: Buffer.from(child('prod', '# é\n'), 'latin1') }),
    ['not in UTF-8'],
  ],
  ['it is binary', accounts({ prod: Buffer.from(child('prod', '# \0\n')) }), ['not text']],
  [
    'it is larger than GitHub gives whole',
    accounts({ prod: child('prod', `# ${'x'.repeat(512_000)}\n`) }),
    ['the file has 501 KB'],
  ],
  ['it is a link', { 'accounts/prod.yaml': { symlink: '../elsewhere.yaml' } }, ['symbolic link']],
  [
    'it is a link to itself, by its text',
    { 'accounts/prod.yaml': { symlink: child('prod') } },
    ['symbolic link'],
  ],
  ['it is a submodule', { 'accounts/prod.yaml': { submodule: '1'.repeat(40) } }, ['submodule']],
  ['it is a folder', { 'accounts/prod.yaml': null, 'accounts/prod.yaml/x': 'x' }, ['folder']],
  ['it is not YAML', accounts({ prod: 'root_email: [\n' }), ['accounts/prod.yaml']],
])('the id is told, and nothing is written, when %s', async (_, change, words) => {
  const { sandbox, step } = await provisionWhile({ prod: child('prod') }, change);
  failed(step);
  const id = idOf(sandbox, 'prod');
  const [commit] = await sandbox.repository.log('main', 1);
  expect(commit?.message.trim()).toBe('Meanwhile');
  for (const text of [step.summary, comment(sandbox)]) {
    expect(text).toContain(`account_id: '${id}'`);
    expect(text).toContain('could not be committed');
    for (const word of words) expect(text).toContain(word);
  }
  expect(step.errors.join()).toContain(id);
  expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
});

test('other ids are written all the same, on a protected branch too', async () => {
  for (const isProtected of [false, true]) {
    const { sandbox, step } = await provisionWhile(
      { prod: child('prod'), dev: child('dev') },
      accounts({ prod: other }),
      { isProtected },
    );
    failed(step);
    const where = isProtected ? 'org-accounts/account-ids' : 'main';
    const dev = `account_id: '${idOf(sandbox, 'dev')}'`;
    expect(await sandbox.repository.read(where, 'accounts/dev.yaml')).toContain(dev);
    expect(await sandbox.repository.read(where, 'accounts/prod.yaml')).toBe(other);
    expect(step.summary).toContain(`account_id: '${idOf(sandbox, 'prod')}'`);
    expect(step.summary).toContain('Some ids');
    expect(step.summary).not.toContain(`# accounts/dev.yaml`);
  }
});
