import { expect, jest, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

test("what the sandbox does not have is GitHub's 404, and recorded with a mark", async () => {
  const { github, job } = await setup();
  const octokit = await job({ contents: 'read' });
  expect(github.unknown()).toEqual([]);
  expect(await refusal(octokit.rest.repos.listTags(place))).toEqual({
    status: 404,
    message: 'Not Found',
  });
  expect(github.unknown()).toMatchObject([
    { operation: 'unknown route: GET /repos/acme/accounts/tags', response: { status: 404 } },
  ]);
});

test('a request can take effect and its answer be lost', async () => {
  const { github, repository, job } = await setup();
  repository.openIssue('Talk');
  const octokit = await job({ issues: 'write' });
  github.server.fault({
    operation: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    when: 'after',
    effect: 'reset',
  });
  const create = octokit.rest.issues.createComment({ ...place, issue_number: 1, body: 'x' });
  expect((await refusal(create)).status).toBe(500);
  expect(repository.comments(1)).toHaveLength(1);
});

test("requests are recorded by the names of GitHub's own description", async () => {
  const { github, repository, job } = await setup();
  const octokit = await job({ contents: 'read', checks: 'read' });
  const sha = await repository.sha('main');
  await octokit.rest.checks.listForRef({ ...place, ref: sha });
  await octokit.rest.git.getTree({ ...place, tree_sha: sha });
  await octokit.graphql('query Names { viewer { login } }');
  await octokit.graphql('{ viewer { login } }');
  expect(github.server.exchanges.map(({ operation }) => operation)).toEqual([
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    'graphql: Names',
    'graphql: viewer',
  ]);
});

test('a broken body is told apart from a wrong one', async () => {
  const { github, repository } = await setup();
  repository.openIssue('Talk');
  const send = (body: string) =>
    fetch(`${github.url}/repos/acme/accounts/issues/1/comments`, {
      method: 'POST',
      headers: { authorization: `token ${github.userToken('octocat')}` },
      body,
    });
  const broken = await send('{');
  expect([broken.status, await broken.json()]).toMatchObject([
    400,
    { message: 'Problems parsing JSON', status: '400' },
  ]);
  const wrong = await send('{"body": 1}');
  expect([wrong.status, await wrong.json()]).toMatchObject([
    422,
    { message: "Invalid request.\n\nFor 'properties/body', 1 is not a string." },
  ]);
});

test('a parameter, a field or an argument that the sandbox does not heed is loud', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Talk');
  const octokit = await job({ issues: 'write', contents: 'read', checks: 'read' });
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const failure = async (request: Promise<unknown>) => {
    await expect(request).rejects.toMatchObject({ status: 599 });
    return String(silenced.mock.calls.at(-1)?.[1]);
  };
  const list = octokit.rest.checks.listForRef({ ...place, ref: 'main', since: '2026-01-01' });
  expect(await failure(list)).toContain(
    'ignores ?since of GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  );
  const create = octokit.rest.issues.create({ ...place, title: 'T', milestone: 1 });
  expect(await failure(create)).toContain('ignores properties/milestone');
  const history = octokit.graphql(
    `{ repository(owner: "acme", name: "accounts") { object(expression: "main") { ... on Commit {
      history(first: 1, since: "2026-01-01T00:00:00Z") { totalCount }
    } } } }`,
  );
  expect(await failure(history)).toContain('ignores since of Commit.history');
  silenced.mockRestore();
});
