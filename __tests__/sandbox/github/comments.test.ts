import { expect, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

const issue_number = 1;

test('a job comments on a pull request with its permission, not with that for issues', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  repository.openIssue('Talk');
  const comment = async (permission: 'issues' | 'pull-requests', number: number) => {
    const octokit = await job({ [permission]: 'write' });
    return octokit.rest.issues.createComment({ ...place, issue_number: number, body: 'x' });
  };
  const { data } = await comment('pull-requests', 1);
  expect(data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
  expect(data.performed_via_github_app).toMatchObject({ slug: 'github-actions' });
  expect((await comment('issues', 2)).status).toBe(201);
  expect((await refusal(comment('issues', 1))).status).toBe(403);
  expect((await refusal(comment('pull-requests', 2))).status).toBe(403);
  const reader = await job({ issues: 'read', 'pull-requests': 'read', contents: 'write' });
  expect(
    await refusal(reader.rest.issues.createComment({ ...place, issue_number, body: 'x' })),
  ).toEqual({ status: 403, message: 'Resource not accessible by integration' });
  expect(repository.comments(1).map(({ body }) => body)).toEqual(['x']);
});

test('a comment of more than 65,536 characters is refused', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const octokit = await job({ 'pull-requests': 'write' });
  const create = (body: string) =>
    octokit.rest.issues.createComment({ ...place, issue_number, body });
  expect(await refusal(create('x'.repeat(65_537)))).toEqual({
    status: 422,
    message: 'Validation Failed',
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ],
  });
  expect((await create('x'.repeat(65_536))).status).toBe(201);
});

test('comments are edited', async () => {
  const { repository, job, clock } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const octokit = await job({ 'pull-requests': 'write' });
  const { data } = await octokit.rest.issues.createComment({ ...place, issue_number, body: 'One' });
  const comment_id = data.id;
  await clock.sleep(2000);
  const edited = await octokit.rest.issues.updateComment({ ...place, comment_id, body: 'Two' });
  expect(edited.data.body).toBe('Two');
  expect(Date.parse(edited.data.updated_at)).toBeGreaterThan(Date.parse(data.updated_at));
  expect(repository.comments(1).map(({ body }) => body)).toEqual(['Two']);
});

test("anyone with write access can edit a bot's comment; others cannot", async () => {
  const { github, repository, job, client } = await setup();
  repository.role('writer', 'write');
  repository.role('reader', 'read');
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const bot = await job({ 'pull-requests': 'write' });
  const { data } = await bot.rest.issues.createComment({ ...place, issue_number, body: 'Bot' });
  const edit = (login: string) =>
    client(github.userToken(login)).rest.issues.updateComment({
      ...place,
      comment_id: data.id,
      body: login,
    });
  await edit('writer');
  expect(repository.comments(1)).toMatchObject([{ body: 'writer', author: 'github-actions[bot]' }]);
  expect((await refusal(edit('reader'))).status).toBe(403);
});

test('reactions take the permission for what the comment stands on', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { id: comment_id } = repository.comment(1, '/accounts plan', 'alice');
  const reaction = { ...place, comment_id, content: 'eyes' } as const;
  const without = await job({ issues: 'write', 'pull-requests': 'read' });
  expect((await refusal(without.rest.reactions.createForIssueComment(reaction))).status).toBe(403);
  const octokit = await job({ 'pull-requests': 'write' });
  const first = await octokit.rest.reactions.createForIssueComment(reaction);
  const again = await octokit.rest.reactions.createForIssueComment(reaction);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.data.id).toBe(first.data.id);
  expect(repository.comments(1)[0]?.reactions).toEqual([
    { by: 'github-actions[bot]', content: 'eyes' },
  ]);
  await octokit.rest.reactions.deleteForIssueComment({
    ...place,
    comment_id,
    reaction_id: first.data.id,
  });
  expect(repository.comments(1)[0]?.reactions).toEqual([]);
});
