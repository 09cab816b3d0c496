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

test('comments come thirty a page, oldest first, with links to the other pages', async () => {
  const { github, repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  for (let index = 0; index < 65; index += 1) repository.comment(1, `Comment ${index}`);
  const octokit = await job({ issues: 'read' });
  const { data, headers } = await octokit.rest.issues.listComments({ ...place, issue_number });
  expect(data).toHaveLength(30);
  expect(data[0]?.body).toBe('Comment 0');
  expect(headers.link).toBe(
    `<${github.url}/repositories/${repository.id}/issues/1/comments?page=2>; rel="next", ` +
      `<${github.url}/repositories/${repository.id}/issues/1/comments?page=3>; rel="last"`,
  );
  const all = await octokit.paginate(octokit.rest.issues.listComments, {
    ...place,
    issue_number,
    per_page: 100,
  });
  expect(all).toHaveLength(65);
  github.server.forget();
  await octokit.paginate(octokit.rest.issues.listComments, { ...place, issue_number });
  expect(github.server.count('GET /repos/{owner}/{repo}/issues/{issue_number}/comments')).toBe(3);
});

test('more than a hundred a page are never given', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Talk');
  for (let index = 0; index < 101; index += 1) repository.comment(1, `${index}`);
  const octokit = await job({ issues: 'read' });
  const list = { ...place, issue_number, per_page: 500 };
  expect((await octokit.rest.issues.listComments(list)).data).toHaveLength(100);
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

test('comments are read, edited and deleted', async () => {
  const { repository, job, clock } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const octokit = await job({ 'pull-requests': 'write' });
  const { data } = await octokit.rest.issues.createComment({ ...place, issue_number, body: 'One' });
  const comment_id = data.id;
  await clock.sleep(2000);
  const edited = await octokit.rest.issues.updateComment({ ...place, comment_id, body: 'Two' });
  expect(edited.data.body).toBe('Two');
  expect(Date.parse(edited.data.updated_at)).toBeGreaterThan(Date.parse(data.updated_at));
  expect((await octokit.rest.issues.getComment({ ...place, comment_id })).data.body).toBe('Two');
  await octokit.rest.issues.deleteComment({ ...place, comment_id });
  expect(await refusal(octokit.rest.issues.getComment({ ...place, comment_id }))).toEqual({
    status: 404,
    message: 'Not Found',
  });
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
  const { data } = await octokit.rest.reactions.listForIssueComment({ ...place, comment_id });
  expect(data).toEqual([]);
});
