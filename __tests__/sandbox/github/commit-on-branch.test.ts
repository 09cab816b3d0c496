import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { graphqlErrors, setup } from './setup.ts';

const git = promisify(execFile);

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      message
      author { name user { login } }
      signature { isValid wasSignedByGitHub }
    }
    ref { name target { oid } }
  }
}`;

interface Answer {
  createCommitOnBranch: { commit: { oid: string }; ref: { name: string } };
}

function commit(
  octokit: Octokit,
  expectedHeadOid: string,
  fileChanges: object,
  branchName = 'main',
): Promise<Answer> {
  return octokit.graphql<Answer>(mutation, {
    input: {
      branch: { repositoryNameWithOwner: 'acme/accounts', branchName },
      expectedHeadOid,
      message: { headline: 'Write ids', body: 'For two accounts.' },
      fileChanges,
    },
  });
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test("a commit is appended, signed by GitHub, in the token's name", async () => {
  const { repository, job } = await setup({ files: { 'accounts/a.yaml': 'a\n', gone: 'x' } });
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  const answer = await commit(octokit, head, {
    additions: [{ path: 'accounts/a.yaml', contents: base64('a\nid: "123456789012"\n') }],
    deletions: [{ path: 'gone' }],
  });
  const oid = await repository.sha('main');
  expect(answer.createCommitOnBranch).toEqual({
    commit: {
      oid,
      message: 'Write ids\n\nFor two accounts.',
      author: { name: 'github-actions[bot]', user: null },
      signature: { isValid: true, wasSignedByGitHub: true },
    },
    ref: { name: 'main', target: { oid } },
  });
  expect(await repository.log('main', 1)).toMatchObject([
    { parents: [head], author: 'github-actions[bot]', verified: true },
  ]);
  expect(await repository.read('main', 'accounts/a.yaml')).toBe('a\nid: "123456789012"\n');
  expect(await repository.files()).toEqual(['accounts/a.yaml']);
  expect(repository.activity.at(-1)).toMatchObject({
    trigger: { name: 'push', ref: 'refs/heads/main', before: head, after: oid },
    startsWorkflows: false,
  });
  await git('git', ['-C', repository.directory, 'fsck', '--strict']);
});

test('a moved head is stale data, and nothing is overwritten', async () => {
  const { repository, job } = await setup();
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  const moved = await repository.commit('main', { a: 'theirs' });
  const changes = { additions: [{ path: 'a', contents: base64('ours') }] };
  expect(await graphqlErrors(commit(octokit, head, changes))).toMatchObject([
    {
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      message: `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
    },
  ]);
  expect(await repository.sha('main')).toBe(moved);
});

test('of two commits made at once on the same head one is refused', async () => {
  const { repository, job } = await setup();
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  const attempts = await Promise.allSettled(
    ['one', 'two', 'three'].map((path) =>
      commit(octokit, head, { additions: [{ path, contents: base64(path) }] }),
    ),
  );
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await repository.files()).toHaveLength(2);
  expect(await repository.log()).toHaveLength(2);
});

test('a head that moves between the reading and the commit is noticed', async () => {
  const { github, repository, job } = await setup();
  const octokit = await job({ contents: 'write' });
  github.server.fault({
    operation: 'graphql: createCommitOnBranch',
    when: 'before',
    effect: () => repository.commit('main', { theirs: '1' }),
  });
  const head = await repository.sha('main');
  expect(await graphqlErrors(commit(octokit, head, {}))).toMatchObject([{ type: 'STALE_DATA' }]);
});

test('contents must be strict base64', async () => {
  const { repository, job } = await setup();
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  for (const contents of ['YQ', 'YQ==\n', 'Y-_=', '!']) {
    const [error] = await graphqlErrors(
      commit(octokit, head, { additions: [{ path: 'a', contents }] }),
    );
    expect(error?.message).toContain('Base64String');
  }
});

test('what cannot be committed is refused in the words for it', async () => {
  const { repository, job } = await setup();
  const octokit = await job({ contents: 'write' });
  const head = await repository.sha('main');
  const first = async (request: Promise<unknown>) => (await graphqlErrors(request))[0];
  expect(await first(commit(octokit, 'f'.repeat(40), {}))).toMatchObject({
    type: 'NOT_FOUND',
    message: `No commit exists with specified expectedHeadOid '${'f'.repeat(40)}'.`,
  });
  expect(await first(commit(octokit, head, { deletions: [{ path: 'none' }] }))).toMatchObject({
    message: expect.stringContaining('A path was requested for deletion which does not exist'),
  });
  expect(await first(commit(octokit, head, {}, 'no-branch'))).toMatchObject({ type: 'NOT_FOUND' });
  const workflow = { path: '.github/workflows/ci.yml', contents: base64('on: push') };
  expect(await first(commit(octokit, head, { additions: [workflow] }))).toMatchObject({
    type: 'FORBIDDEN',
    message: expect.stringContaining('without `workflows` permission'),
  });
  const reader = await job({ contents: 'read' });
  expect(await first(commit(reader, head, {}))).toMatchObject({
    type: 'FORBIDDEN',
    message: 'Resource not accessible by integration',
  });
});

test('a branch, a commit and a pull request: the way round a protected branch', async () => {
  const { repository, job } = await setup({ settings: { allowActionsToCreatePullRequests: true } });
  const octokit = await job({ contents: 'write', 'pull-requests': 'write' });
  const head = await repository.sha('main');
  const { repository: found } = await octokit.graphql<{ repository: { id: string } }>(
    '{ repository(owner: "acme", name: "accounts") { id } }',
  );
  await octokit.graphql(
    'mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { name } } }',
    { input: { repositoryId: found.id, name: 'refs/heads/ids', oid: head } },
  );
  await commit(octokit, head, { additions: [{ path: 'a', contents: base64('a') }] }, 'ids');
  const answer = await octokit.graphql(
    `mutation ($input: CreatePullRequestInput!) {
      createPullRequest(input: $input) { pullRequest { number state headRefName baseRefName } }
    }`,
    {
      input: {
        repositoryId: found.id,
        headRefName: 'ids',
        baseRefName: 'main',
        title: 'Write ids',
        body: '',
      },
    },
  );
  expect(answer).toEqual({
    createPullRequest: {
      pullRequest: { number: 1, state: 'OPEN', headRefName: 'ids', baseRefName: 'main' },
    },
  });
  repository.settings({ allowActionsToCreatePullRequests: false });
  const refused = octokit.graphql(
    'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { clientMutationId } }',
    { input: { repositoryId: found.id, headRefName: 'ids', baseRefName: 'main', title: 'T' } },
  );
  expect(await graphqlErrors(refused)).toMatchObject([
    { message: 'GitHub Actions is not permitted to create or approve pull requests' },
  ]);
});
