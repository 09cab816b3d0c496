import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

const git = promisify(execFile);
/** Long enough for slow machines: the test merge takes 0.6 s of real time. */
const delay = 61_000;
const settings = { mergeabilityDelay: 60_000 };
const can = { 'pull-requests': 'write', contents: 'write' } as const;

test('whether a pull request can be merged is unknown at first, then known', async () => {
  const { repository, job, clock } = await setup({ settings });
  const { number, headSha } = await repository.openPullRequest({
    head: 'add',
    files: { a: '1\n' },
  });
  const octokit = await job(can);
  const get = async () => (await octokit.rest.pulls.get({ ...place, pull_number: number })).data;
  const first = await get();
  expect([first.mergeable, first.mergeable_state, first.merge_commit_sha]).toEqual([
    null,
    'unknown',
    null,
  ]);
  await clock.sleep(delay);
  const second = await get();
  expect([second.mergeable, second.mergeable_state]).toEqual([true, 'clean']);
  expect([second.commits, second.changed_files, second.additions]).toEqual([1, 1, 1]);
  const merge = await repository.sha('refs/pull/1/merge');
  expect(second.merge_commit_sha).toBe(merge);
  const [commit] = await repository.log(merge, 1);
  expect(commit?.parents).toEqual([await repository.sha('main'), headSha]);
});

test('a moved base makes the test merge be made again once someone asks', async () => {
  const { repository, job, clock } = await setup({ settings });
  await repository.openPullRequest({ head: 'add', files: { a: '1\n' } });
  await clock.sleep(delay);
  const octokit = await job(can);
  const get = async () => (await octokit.rest.pulls.get({ ...place, pull_number: 1 })).data;
  const before = await get();
  const moved = await repository.commit('main', { b: '2\n' });
  await clock.sleep(2 * delay);
  const asked = await get();
  expect(asked.mergeable).toBeNull();
  expect(asked.merge_commit_sha).toBe(before.merge_commit_sha);
  await clock.sleep(delay);
  const after = await get();
  expect(after.mergeable).toBe(true);
  expect((await repository.log(after.merge_commit_sha ?? '', 1))[0]?.parents[0]).toBe(moved);
});

test('a conflict is told, keeps the old test merge and cannot be merged', async () => {
  const { repository, job, clock } = await setup({ files: { a: '0\n' }, settings });
  await repository.openPullRequest({ head: 'change', files: { a: '1\n' } });
  await clock.sleep(delay);
  const octokit = await job(can);
  const get = async () => (await octokit.rest.pulls.get({ ...place, pull_number: 1 })).data;
  const { merge_commit_sha: stale } = await get();
  await repository.commit('main', { a: '2\n' });
  await get();
  await clock.sleep(delay);
  const conflicted = await get();
  expect([conflicted.mergeable, conflicted.mergeable_state]).toEqual([false, 'dirty']);
  expect(conflicted.merge_commit_sha).toBe(stale);
  expect(await repository.sha('refs/pull/1/merge')).toBe(stale);
  await expect(repository.merge(1)).rejects.toThrow('Pull Request is not mergeable');
});

test('a merge commit, a squash and a rebase leave what GitHub leaves', async () => {
  const { repository } = await setup();
  const open = async (head: string) => {
    await repository.branch(head);
    await repository.commit(head, { [`${head}-1`]: '1\n' }, 'First\n\nWhy.', 'alice');
    await repository.commit(head, { [`${head}-2`]: '2\n' }, 'Second', 'alice');
    const pull = await repository.openPullRequest({ head, title: `Try ${head}`, author: 'alice' });
    return { ...pull, base: await repository.sha('main') };
  };

  const merged = await open('by-merge');
  const mergeSha = await repository.merge(merged.number, 'merge', 'bob');
  const [merge] = await repository.log('main', 1);
  expect(merge).toMatchObject({
    sha: mergeSha,
    author: 'bob',
    verified: true,
    parents: [merged.base, merged.headSha],
    message: `Merge pull request #${merged.number} from acme/by-merge\n\nTry by-merge`,
  });

  const squashed = await open('by-squash');
  await repository.merge(squashed.number, 'squash', 'bob');
  const [squash] = await repository.log('main', 1);
  expect(squash).toMatchObject({
    author: 'alice',
    verified: true,
    parents: [squashed.base],
    message: `Try by-squash (#${squashed.number})\n\n* First\n\nWhy.\n\n* Second`,
  });

  const rebased = await open('by-rebase');
  const tip = await repository.merge(rebased.number, 'rebase', 'bob');
  const [second, first] = await repository.log('main', 2);
  expect(second).toMatchObject({ sha: tip, message: 'Second', author: 'alice', verified: false });
  expect(first?.parents).toEqual([rebased.base]);
  expect(second?.sha).not.toBe(rebased.headSha);

  expect(await repository.files()).toHaveLength(7);
  expect(repository.pullRequest(rebased.number)).toMatchObject({ state: 'merged', mergeSha: tip });
  await git('git', ['-C', repository.directory, 'fsck', '--strict']);
});

test('a push to the head moves the pull request, a pushed base marks it merged', async () => {
  const { repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const second = await repository.commit('add', { a: '2' });
  expect(repository.pullRequest(1).headSha).toBe(second);
  expect(await repository.sha('refs/pull/1/head')).toBe(second);
  expect(repository.activity.at(-1)?.trigger).toMatchObject({
    name: 'pull_request',
    action: 'synchronize',
    after: second,
  });
  await repository.setBranch('main', second);
  expect(repository.pullRequest(1).state).toBe('merged');
});

test('pull requests are listed by state, head and base', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'one', files: { a: '1' } });
  await repository.openPullRequest({ head: 'two', files: { b: '1' } });
  repository.closePullRequest(1);
  const octokit = await job({ 'pull-requests': 'read' });
  const numbers = async (filter: object) =>
    (await octokit.rest.pulls.list({ ...place, ...filter })).data.map(({ number }) => number);
  expect(await numbers({})).toEqual([2]);
  expect(await numbers({ state: 'all' })).toEqual([2, 1]);
  expect(await numbers({ state: 'all', head: 'acme:one' })).toEqual([1]);
  expect(await numbers({ state: 'all', base: 'other' })).toEqual([]);
});

test('what is wrong with a new pull request is told', async () => {
  const { repository, job } = await setup({ settings: { allowActionsToCreatePullRequests: true } });
  await repository.branch('same');
  await repository.openPullRequest({ head: 'open', files: { a: '1' } });
  const octokit = await job(can);
  const create = (head: string, base = 'main') =>
    refusal(octokit.rest.pulls.create({ ...place, title: 'T', head, base }));
  const errors = (message: string) => ({
    status: 422,
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequest', code: 'custom', message }],
  });
  expect(await create('same')).toEqual(errors('No commits between main and same'));
  expect(await create('open')).toEqual(errors('A pull request already exists for acme:open.'));
  expect(await create('missing')).toMatchObject({
    errors: [{ resource: 'PullRequest', field: 'head', code: 'invalid' }],
  });
  await repository.branch('free');
  await repository.commit('free', { b: '2' });
  const { data } = await octokit.rest.pulls.create({
    ...place,
    title: 'T',
    head: 'free',
    base: 'main',
  });
  expect(data).toMatchObject({ number: 2, state: 'open', user: { login: 'github-actions[bot]' } });
});

test('GitHub Actions may not create pull requests unless the repository lets it', async () => {
  const { repository, job } = await setup();
  await repository.commit('add', { a: '1' });
  const octokit = await job(can);
  expect(
    await refusal(octokit.rest.pulls.create({ ...place, title: 'T', head: 'add', base: 'main' })),
  ).toEqual({
    status: 403,
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
  });
});

test('a pull request is edited, closed and opened again', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const octokit = await job(can);
  const update = async (changes: object) =>
    (await octokit.rest.pulls.update({ ...place, pull_number: 1, ...changes })).data;
  expect(await update({ title: 'New', body: 'Text' })).toMatchObject({
    title: 'New',
    body: 'Text',
  });
  expect((await update({ state: 'closed' })).state).toBe('closed');
  expect((await update({ state: 'open' })).state).toBe('open');
});
