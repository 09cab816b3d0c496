import { expect, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

test('an issue is opened and closed', async () => {
  const { repository, job } = await setup();
  repository.openIssue('By a person', { by: 'alice' });
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const octokit = await job({ issues: 'write' });
  const { data: issue } = await octokit.rest.issues.create({
    ...place,
    title: 'Drift',
    body: 'Report',
    labels: ['drift'],
  });
  expect(issue).toMatchObject({ number: 3, state: 'open', labels: [{ name: 'drift' }] });
  const { data: closed } = await octokit.rest.issues.update({
    ...place,
    issue_number: 3,
    state: 'closed',
    state_reason: 'completed',
    body: 'None left',
  });
  expect(closed).toMatchObject({ state: 'closed', state_reason: 'completed', body: 'None left' });
  expect(repository.issues()).toMatchObject([{ number: 1 }, { number: 3, state: 'closed' }]);
});

test('an issue needs a title and a body that is not too long', async () => {
  const { job } = await setup();
  const octokit = await job({ issues: 'write' });
  const create = (title: string, body = '') =>
    octokit.rest.issues.create({ ...place, title, body });
  expect(await refusal(create(''))).toMatchObject({
    status: 422,
    errors: [{ resource: 'Issue', code: 'missing_field', field: 'title' }],
  });
  expect(await refusal(create('T', 'x'.repeat(65_537)))).toMatchObject({
    errors: [{ message: 'body is too long (maximum is 65536 characters)' }],
  });
  expect(await refusal(create('x'.repeat(257)))).toMatchObject({
    errors: [{ message: 'title is too long (maximum is 256 characters)' }],
  });
  expect((await create('x'.repeat(256), 'x'.repeat(65_536))).status).toBe(201);
});

test('where issues are disabled none is opened or changed, and pull requests go on', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Before');
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  repository.settings({ hasIssues: false });
  const { rest } = await job({ issues: 'write', 'pull-requests': 'write' });
  const gone = { status: 410, message: 'Issues has been disabled in this repository.' };
  expect(await refusal(rest.issues.create({ ...place, title: 'T' }))).toEqual(gone);
  expect(await refusal(rest.issues.update({ ...place, issue_number: 1, title: 'T' }))).toEqual(
    gone,
  );
  const comment = (issue_number: number) =>
    rest.issues.createComment({ ...place, issue_number, body: 'x' });
  expect(await refusal(comment(1))).toEqual(gone);
  expect((await comment(2)).status).toBe(201);
});

test('GraphQL lists issues by state and creator, and can be made to miss bots', async () => {
  const { github, repository, job } = await setup();
  const octokit = await job({ issues: 'write' });
  for (const title of ['one', 'two']) await octokit.rest.issues.create({ ...place, title });
  repository.openIssue('By a person', { by: 'alice' });
  repository.closeIssue(1);
  const list = async (state: string, createdBy: string | null) => {
    const answer = await octokit.graphql<{
      repository: { issues: { nodes: { number: number }[] } };
    }>(
      `query ($owner: String!, $repo: String!, $state: IssueState!, $filter: IssueFilters) {
        repository(owner: $owner, name: $repo) {
          issues(first: 9, states: [$state], filterBy: $filter, orderBy: { field: CREATED_AT, direction: DESC }) {
            nodes { number }
          }
        }
      }`,
      { ...place, state, filter: createdBy === null ? null : { createdBy } },
    );
    return answer.repository.issues.nodes.map(({ number }) => number);
  };
  expect(await list('OPEN', null)).toEqual([3, 2]);
  expect(await list('OPEN', 'github-actions[bot]')).toEqual([2]);
  expect(await list('CLOSED', 'github-actions[bot]')).toEqual([1]);
  expect(await list('OPEN', 'alice')).toEqual([3]);
  github.graphql.createdByMissesBots = true;
  expect(await list('OPEN', 'github-actions[bot]')).toEqual([]);
  expect(await list('OPEN', 'alice')).toEqual([3]);
});
