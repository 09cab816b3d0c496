import { expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { graphqlErrors, place, refusal, type Setup, setup } from './setup.ts';

function commit(octokit: Octokit, expectedHeadOid: string, branchName = 'main') {
  return octokit.graphql(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'acme/accounts', branchName },
        expectedHeadOid,
        message: { headline: 'Write ids' },
        fileChanges: { additions: [{ path: 'a', contents: 'YQ==' }] },
      },
    },
  );
}

async function move({ repository }: Setup, octokit: Octokit) {
  await repository.branch('other');
  const sha = await repository.commit('other', { b: '1' });
  return octokit.rest.git.updateRef({ ...place, ref: 'heads/main', sha });
}

test('a ruleset refuses a direct change, in GraphQL with the type of a missing permission', async () => {
  const world = await setup();
  const { repository, job } = world;
  repository.protect('~DEFAULT_BRANCH', { pullRequest: true });
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  const message =
    'Repository rule violations found\n\nChanges must be made through a pull request.\n\n';
  expect(await graphqlErrors(commit(octokit, head))).toMatchObject([
    { type: 'FORBIDDEN', path: ['createCommitOnBranch'], message },
  ]);
  expect(await refusal(move(world, octokit))).toEqual({ status: 422, message });
  expect(await repository.sha('main')).toBe(head);
});

test('branch protection refuses with a type of its own', async () => {
  const world = await setup();
  const { repository, job } = world;
  repository.protect('main', { kind: 'classic', pullRequest: true });
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  expect(await graphqlErrors(commit(octokit, head))).toMatchObject([
    {
      type: 'BRANCH_PROTECTION_RULE_VIOLATION',
      message: 'Changes must be made through a pull request.',
    },
  ]);
  expect(await refusal(move(world, octokit))).toEqual({
    status: 422,
    message: 'Changes must be made through a pull request.',
  });
});

test('an App on the bypass list may push, GITHUB_TOKEN never', async () => {
  const { github, repository, client, job } = await setup();
  repository.protect('main', {
    pullRequest: true,
    bypass: [{ app: 'robot' }, { app: 'github-actions' }],
  });
  const head = await repository.sha('main');
  expect(await graphqlErrors(commit(await job({ contents: 'write' }), head))).toMatchObject([
    { type: 'FORBIDDEN' },
  ]);
  const robot = client(github.appToken('robot', { contents: 'write' }, [repository]));
  await commit(robot, head);
  expect(await repository.read('main', 'a')).toBe('a');
  const other = client(github.appToken('other', { contents: 'write' }, [repository]));
  expect(await graphqlErrors(commit(other, await repository.sha('main')))).toHaveLength(1);
});

test('required checks stand in the way of a direct change too', async () => {
  const { repository, job } = await setup();
  repository.protect('main', { checks: ['a', 'b'] });
  const octokit = await job({ contents: 'write' });
  expect(await graphqlErrors(commit(octokit, await repository.sha('main')))).toMatchObject([
    {
      message:
        'Repository rule violations found\n\n2 of 2 required status checks are expected.\n\n',
    },
  ]);
});

test('creating and force-pushing protected branches is refused', async () => {
  const { repository, job } = await setup();
  await repository.branch('release');
  repository.protect('release*', { restrictCreations: true });
  const octokit = await job({ contents: 'write' });
  const { git } = octokit.rest;
  const sha = await repository.commit('main', { a: '1' });
  const rules = (words: string) => ({
    status: 422,
    message: `Repository rule violations found\n\n${words}\n\n`,
  });
  expect(await refusal(git.createRef({ ...place, ref: 'refs/heads/release-2', sha }))).toEqual(
    rules('Cannot create ref due to creations being restricted.'),
  );
  await git.updateRef({ ...place, ref: 'heads/release', sha });
  const older = await repository.sha('main~1');
  const force = { ...place, ref: 'heads/release', sha: older, force: true };
  expect(await refusal(git.updateRef(force))).toEqual(rules('Cannot force-push to this branch'));
});

test('a merge waits for its required checks, by name', async () => {
  const { repository, job } = await setup();
  repository.protect('main', { pullRequest: true, checks: ['accounts'] });
  const { headSha: head_sha } = await repository.openPullRequest({
    head: 'add',
    files: { a: '1' },
  });
  const octokit = await job({ checks: 'write' });
  const merge = () => repository.merge(1);
  const check = (conclusion?: 'success' | 'failure') =>
    octokit.rest.checks.create({
      ...place,
      name: 'accounts',
      head_sha,
      ...(conclusion ? { conclusion } : { status: 'in_progress' as const }),
    });
  const because = (words: string) =>
    `Repository rule violations found\n\nRequired status check "accounts" is ${words}.\n\n`;
  await expect(merge()).rejects.toThrow(because('expected'));
  await check();
  await expect(merge()).rejects.toThrow(because('in progress'));
  await check('failure');
  await expect(merge()).rejects.toThrow(because('failing'));
  await check('success');
  await merge();
  expect(repository.pullRequest(1).state).toBe('merged');
});

test('a merge waits for approvals, and for the branch to be up to date', async () => {
  const { repository } = await setup();
  repository.protect('main', { kind: 'classic', pullRequest: { approvals: 1 }, strict: true });
  await repository.openPullRequest({ head: 'add', files: { a: '1' }, author: 'alice' });
  const merge = () => repository.merge(1, 'merge', 'alice');
  await expect(merge()).rejects.toThrow('At least 1 approving review is required');
  repository.approve(1, 'bob');
  await repository.commit('main', { b: '1' });
  await expect(merge()).rejects.toThrow('Head branch is not up to date');
});

test('the merge state tells what is in the way', async () => {
  const { repository, job, clock } = await setup();
  const { headSha: head_sha } = await repository.openPullRequest({
    head: 'add',
    files: { a: '1' },
  });
  await clock.sleep(3000);
  const octokit = await job({ checks: 'write', 'pull-requests': 'read' });
  const state = async () =>
    (await octokit.rest.pulls.get({ ...place, pull_number: 1 })).data.mergeable_state;
  expect(await state()).toBe('clean');
  await octokit.rest.checks.create({ ...place, name: 'x', head_sha, conclusion: 'failure' });
  expect(await state()).toBe('unstable');
  repository.protect('main', { checks: ['accounts'] });
  expect(await state()).toBe('blocked');
});
