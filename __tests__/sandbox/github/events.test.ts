import { expect, test } from '@jest/globals';
import { setup } from './setup.ts';

test('a push tells its commits and what they changed', async () => {
  const { repository } = await setup({ files: { a: '1', b: '1' } });
  const before = await repository.sha('main');
  const after = await repository.commit('main', { a: '2', b: null, c: '1' }, 'Three', 'alice');
  const event = await repository.event('push');
  expect(event).toMatchObject({
    name: 'push',
    sha: after,
    ref: 'refs/heads/main',
    headRef: '',
    actor: 'alice',
    untrusted: false,
    payload: {
      ref: 'refs/heads/main',
      before,
      after,
      created: false,
      forced: false,
      pusher: { name: 'alice' },
      sender: { login: 'alice' },
      repository: { full_name: 'acme/accounts', default_branch: 'main' },
      head_commit: { id: after, message: 'Three', added: ['c'], removed: ['b'], modified: ['a'] },
    },
  });
});

test('a pull request runs on its test merge', async () => {
  const { repository } = await setup();
  const { headSha } = await repository.openPullRequest({
    head: 'add',
    files: { a: '1' },
    author: 'alice',
  });
  const event = await repository.event('pull_request');
  expect(event).toMatchObject({
    sha: await repository.sha('refs/pull/1/merge'),
    ref: 'refs/pull/1/merge',
    headRef: 'add',
    baseRef: 'main',
    actor: 'alice',
    untrusted: false,
    payload: { action: 'opened', number: 1, pull_request: { head: { sha: headSha, ref: 'add' } } },
  });
});

test('with a conflict no pull_request workflow runs, pull_request_target does', async () => {
  const { repository } = await setup({ files: { a: '0' } });
  await repository.openPullRequest({ head: 'change', files: { a: '1' } });
  const moved = await repository.commit('main', { a: '2' });
  await expect(repository.event('pull_request')).rejects.toThrow('has a conflict');
  const trigger = { name: 'pull_request_target', number: 1, action: 'opened' } as const;
  expect(await repository.event(trigger)).toMatchObject({
    sha: moved,
    ref: 'refs/heads/main',
    headRef: 'change',
    baseRef: 'main',
  });
});

test('pull_request_target runs on the default branch whatever the base', async () => {
  const { repository } = await setup();
  await repository.branch('release');
  await repository.commit('main', { main: '1' });
  await repository.openPullRequest({ head: 'add', base: 'release', files: { a: '1' } });
  const trigger = { name: 'pull_request_target', number: 1, action: 'opened' } as const;
  expect(await repository.event(trigger)).toMatchObject({
    ref: 'refs/heads/main',
    sha: await repository.sha('main'),
    baseRef: 'release',
  });
});

test('once merged, a pull request runs on the branch it was merged into', async () => {
  const { repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const sha = await repository.merge(1, 'squash', 'bob');
  expect(await repository.event('pull_request')).toMatchObject({
    sha,
    ref: 'refs/heads/main',
    actor: 'bob',
    payload: { action: 'closed', pull_request: { merged: true, merge_commit_sha: sha } },
  });
});

test("a fork's pull request is untrusted, unless it runs as pull_request_target", async () => {
  const { repository } = await setup({ visibility: 'public' });
  await repository.openPullRequest({ head: 'evil', files: { a: '1' }, fork: 'mallory' });
  expect(await repository.event('pull_request')).toMatchObject({
    untrusted: true,
    actor: 'mallory',
    payload: {
      pull_request: {
        head: { label: 'mallory:evil', repo: { full_name: 'mallory/accounts', fork: true } },
        base: { repo: { full_name: 'acme/accounts' } },
      },
    },
  });
  const trigger = { name: 'pull_request_target', number: 1, action: 'opened' } as const;
  expect(await repository.event(trigger, 'mallory')).toMatchObject({ untrusted: false });
  expect(await repository.read('refs/pull/1/head', 'a')).toBe('1');
  const fork = await repository.fork('mallory');
  const pushed = await fork.commit('evil', { a: '2' });
  expect(await repository.sha('refs/pull/1/head')).toBe(pushed);
});

test('a comment, a dispatch and a schedule run on the default branch', async () => {
  const { repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { id } = repository.comment(1, '/accounts plan', 'alice');
  const sha = await repository.sha('main');
  const place = { sha, ref: 'refs/heads/main', headRef: '', baseRef: '' };
  expect(await repository.event('issue_comment')).toMatchObject({
    ...place,
    actor: 'alice',
    payload: {
      action: 'created',
      comment: { id, body: '/accounts plan', user: { login: 'alice' } },
      issue: { number: 1, pull_request: {} },
    },
  });
  const dispatch = {
    name: 'workflow_dispatch',
    ref: 'main',
    inputs: { command: 'drift' },
  } as const;
  expect(await repository.event(dispatch, 'bob')).toMatchObject({
    ...place,
    actor: 'bob',
    payload: { inputs: { command: 'drift' }, ref: 'refs/heads/main' },
  });
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  expect(event).toMatchObject({ ...place, payload: { schedule: '0 3 * * *' } });
  expect(event.payload).not.toHaveProperty('sender');
});
