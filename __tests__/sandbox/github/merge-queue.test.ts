import { expect, test } from '@jest/globals';
import { place, pullsOf, setup } from './setup.ts';

test('groups of the merge queue build on one another and are merged with one push', async () => {
  const world = await setup();
  const { repository } = world;
  await repository.openPullRequest({ head: 'one', files: { one: '1' } });
  await repository.openPullRequest({ head: 'two', files: { two: '2' } });
  const base = await repository.sha('main');
  const [first, second] = await repository.queue([1, 2], 'squash', 'bob');
  if (!first || !second) throw new Error('two groups were meant');

  expect(first.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-1-${base}`);
  expect(second.baseSha).toBe(first.headSha);
  expect(await repository.files(second.ref)).toEqual(['README.md', 'one', 'two']);

  const event = await repository.event({ name: 'merge_group', group: second });
  expect(event).toMatchObject({ sha: second.headSha, ref: second.ref, headRef: '', baseRef: '' });
  expect(event.payload).toMatchObject({
    action: 'checks_requested',
    merge_group: {
      head_sha: second.headSha,
      base_sha: second.baseSha,
      base_ref: 'refs/heads/main',
    },
  });
  expect(event.payload).not.toHaveProperty('pull_request');

  await repository.mergeGroup(second);
  expect(await repository.sha('main')).toBe(second.headSha);
  expect([1, 2].map((number) => repository.pullRequest(number).state)).toEqual([
    'merged',
    'merged',
  ]);
  const pushes = repository.activity.filter(
    ({ trigger }) => trigger.name === 'push' && trigger.ref === 'refs/heads/main',
  );
  expect(pushes).toMatchObject([
    { actor: 'github-merge-queue[bot]', trigger: { before: base, after: second.headSha } },
  ]);

  expect(await pullsOf(world, first.headSha)).toEqual([1]);
  expect(await pullsOf(world, second.headSha)).toEqual([2]);
});

test('required checks must have passed on the group itself', async () => {
  const { github, repository, client } = await setup();
  repository.protect('main', { pullRequest: true, mergeQueue: true, checks: ['plan'] });
  const { headSha } = await repository.openPullRequest({ head: 'one', files: { one: '1' } });
  const octokit = client(github.appToken('ci', { checks: 'write' }, [repository]));
  const pass = (sha: string) =>
    octokit.rest.checks.create({ ...place, name: 'plan', head_sha: sha, conclusion: 'success' });
  await pass(headSha);
  const [group] = await repository.queue([1]);
  if (!group) throw new Error('a group was meant');
  await expect(repository.mergeGroup(group)).rejects.toThrow(
    'Required status check "plan" is expected.',
  );
  await pass(group.headSha);
  await repository.mergeGroup(group);
  expect(repository.pullRequest(1).state).toBe('merged');
});
