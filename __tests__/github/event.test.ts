import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRun } from '../../src/github/event.ts';
import { setup } from './setup.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, payload: unknown) {
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify(payload));
  return readRun({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/accounts',
    GITHUB_RUN_ID: '1',
    GITHUB_REF_NAME: 'main',
  });
}

test('a comment on a pull request tells what was said by whom, and on what', async () => {
  const { repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { id } = repository.comment(1, '/accounts plan\n\nplease', 'alice');
  const { payload } = await repository.event('issue_comment');
  expect(await read('issue_comment', payload)).toMatchObject({
    defaultBranch: 'main',
    event: {
      kind: 'comment',
      number: 1,
      isPullRequest: true,
      commentId: id,
      author: 'alice',
      body: '/accounts plan\n\nplease',
      isCreated: true,
    },
  });
});

test("an issue's comment, an edited one, and one whose author is gone are told apart", async () => {
  const { repository } = await setup();
  repository.openIssue('Talk');
  repository.comment(1, '/accounts plan', 'alice');
  const { payload } = await repository.event('issue_comment');
  expect((await read('issue_comment', payload)).event).toMatchObject({ isPullRequest: false });
  const edited = await read('issue_comment', { ...payload, action: 'edited' });
  expect(edited.event).toMatchObject({ isCreated: false });
  const created_at = '2026-11-27T03:00:00Z';
  const ghost = { ...payload, comment: { id: 1, body: '', user: null, created_at } };
  expect((await read('issue_comment', ghost)).event).toMatchObject({ author: undefined });
});

test('a payload that lacks what is needed is a failure that names it', async () => {
  const payload = {
    action: 'created',
    repository: { default_branch: 'main' },
    issue: { number: 1, updated_at: '2026-11-27T03:00:00Z' },
  };
  await expect(read('issue_comment', payload)).rejects.toThrow(
    'the payload of the event `issue_comment` lacks `comment`',
  );
});
