import { expect, test } from '@jest/globals';
import { pullsOf, setup } from './setup.ts';

test('a commit on the default branch leads to the pull request that brought it, whatever the method', async () => {
  const world = await setup();
  const { repository } = world;
  for (const method of ['merge', 'squash', 'rebase'] as const) {
    await repository.branch(method);
    const commits = [
      await repository.commit(method, { [`${method}1`]: '1' }),
      await repository.commit(method, { [`${method}2`]: '2' }),
    ];
    const { number } = await repository.openPullRequest({ head: method });
    const sha = await repository.merge(number, method);
    expect(await pullsOf(world, sha)).toEqual([number]);
    // The original commits are the pull request's, on the default branch or not.
    for (const commit of commits) expect(await pullsOf(world, commit)).toEqual([number]);
    if (method === 'rebase') expect(await pullsOf(world, `${sha}~1`)).toEqual([number]);
  }
});

test('a commit elsewhere leads to open pull requests too, a pushed one to none', async () => {
  const world = await setup();
  const { repository } = world;
  const { headSha } = await repository.openPullRequest({ head: 'one', files: { a: '1' } });
  await repository.branch('two', 'one');
  await repository.commit('two', { b: '2' });
  await repository.openPullRequest({ head: 'two' });
  expect(await pullsOf(world, headSha)).toEqual([1, 2]);
  repository.closePullRequest(2);
  expect(await pullsOf(world, headSha)).toEqual([1]);
  expect(await pullsOf(world, await repository.commit('main', { c: '3' }))).toEqual([]);
});

test('it can take a while until they are known', async () => {
  const world = await setup({ settings: { commitPullsDelay: 60_000 } });
  const { repository, clock } = world;
  await repository.openPullRequest({ head: 'one', files: { a: '1' } });
  const sha = await repository.merge(1, 'squash');
  expect(await pullsOf(world, sha)).toEqual([]);
  await clock.sleep(61_000);
  expect(await pullsOf(world, sha)).toEqual([1]);
});
