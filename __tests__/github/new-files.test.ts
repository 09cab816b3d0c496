import { expect, test } from '@jest/globals';
import { addFiles } from '../../src/github/new-files.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { setup } from './setup.ts';

const message = { headline: 'Add accounts', body: 'As asked for in a comment.' };

const permissions = { contents: 'write', 'pull-requests': 'write' } as const;

const file = (name: string, text = `title: ${name}\n`) => ({ path: `accounts/${name}.yaml`, text });

test("files are added to a pull request's branch in one commit, and once only", async () => {
  const { repository, job } = await setup({ files: { 'accounts/master.yaml': 'a\n' } });
  const { headSha } = await repository.openPullRequest({ head: 'add', files: { b: '1' } });
  const github = await job(permissions);
  const { headRef } = await readPullRequest(github, 1);
  const files = [file('dev'), file('prod', 'title: „Ünï“\r\n')];
  const written = await addFiles(github, headRef, files, message);
  expect(written).toMatchObject({ kind: 'committed', parent: headSha, misfits: new Map() });
  expect(await repository.read('add', 'accounts/dev.yaml')).toBe('title: dev\n');
  expect(await repository.read('add', 'accounts/prod.yaml')).toBe('title: „Ünï“\r\n');
  expect((await repository.log('add'))[0]).toMatchObject({
    message: 'Add accounts\n\nAs asked for in a comment.',
    parents: [headSha],
    verified: true,
  });
  expect(repository.pullRequest(1).headSha).toBe(await repository.sha('add'));
  expect(await addFiles(github, headRef, files, message)).toEqual({
    kind: 'unchanged',
    misfits: new Map(),
  });
  expect(await repository.files('main')).toEqual(['accounts/master.yaml']);
});

test('the folder may be missing, and be the root', async () => {
  const { repository, job } = await setup();
  const github = await job(permissions);
  await addFiles(github, 'main', [file('dev'), { path: 'NOTES.md', text: 'x' }], message);
  expect(await repository.files()).toEqual(
    expect.arrayContaining(['NOTES.md', 'accounts/dev.yaml']),
  );
});

test('what is there is never overwritten, whatever the case of its letters; the rest is committed', async () => {
  const { repository, job } = await setup({
    files: { 'accounts/dev.yaml': 'mine\n', 'accounts/Prod.yaml': 'title: prod\n' },
  });
  const github = await job(permissions);
  const files = [file('dev'), file('prod'), file('new'), file('NEW', 'other\n')];
  const { kind, misfits } = await addFiles(github, 'main', files, message);
  expect(kind).toBe('committed');
  expect([...misfits]).toEqual([
    ['accounts/dev.yaml', 'accounts/dev.yaml is there already'],
    ['accounts/prod.yaml', 'accounts/Prod.yaml is there already'],
    ['accounts/NEW.yaml', 'accounts/new.yaml is there already'],
  ]);
  expect(await repository.read('main', 'accounts/dev.yaml')).toBe('mine\n');
  expect(await repository.files()).toEqual([
    'accounts/Prod.yaml',
    'accounts/dev.yaml',
    'accounts/new.yaml',
  ]);
});

test('a file that somebody pushes meanwhile stays theirs', async () => {
  const { sandbox, repository, job } = await setup();
  const github = await job(permissions);
  sandbox.server.fault({
    operation: 'graphql: WriteBack',
    when: 'before',
    effect: async () => {
      await repository.commit('main', { 'accounts/dev.yaml': 'mine\n' });
      return undefined;
    },
  });
  const written = await addFiles(github, 'main', [file('dev'), file('new')], message);
  expect(written.kind).toBe('committed');
  expect([...written.misfits.keys()]).toEqual(['accounts/dev.yaml']);
  expect(await repository.read('main', 'accounts/dev.yaml')).toBe('mine\n');
  expect(await repository.read('main', 'accounts/new.yaml')).toBe('title: new\n');
});

test('an accounts folder that is a file is left alone', async () => {
  const { repository, job } = await setup({ files: { accounts: 'not a folder' } });
  const github = await job(permissions);
  await expect(addFiles(github, 'main', [file('dev')], message)).rejects.toThrow(
    '`accounts` is not a folder',
  );
  expect(await repository.files()).toEqual(['accounts']);
});

test('a branch that takes no commit says so', async () => {
  const { repository, job } = await setup();
  repository.protect('main', { kind: 'ruleset', pullRequest: true });
  const github = await job(permissions);
  expect((await addFiles(github, 'main', [file('dev')], message)).kind).toBe('refused');
  const reader = await job({ contents: 'read' });
  expect((await addFiles(reader, 'main', [file('dev')], message)).kind).toBe('refused');
});
