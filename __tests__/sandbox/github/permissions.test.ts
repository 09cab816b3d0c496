import { expect, test } from '@jest/globals';
import { graphqlErrors, place, refusal, setup } from './setup.ts';

const forbidden = { status: 403, message: 'Resource not accessible by integration' };

test('a private repository gives a job only what it asked for', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const none = await job({});
  const { rest } = none;
  expect((await rest.repos.get(place)).data.full_name).toBe('acme/accounts');
  expect(await refusal(rest.git.getTree({ ...place, tree_sha: 'main' }))).toEqual(forbidden);
  expect(await refusal(rest.pulls.get({ ...place, pull_number: 1 }))).toEqual(forbidden);
  expect(await refusal(rest.pulls.list(place))).toEqual(forbidden);
  expect(await refusal(rest.checks.listForRef({ ...place, ref: 'main' }))).toEqual(forbidden);
  const object = none.graphql(
    '{ repository(owner: "acme", name: "accounts") { name object(expression: "main") { oid } } }',
  );
  expect(await graphqlErrors(object)).toMatchObject([
    {
      type: 'FORBIDDEN',
      path: ['repository', 'object'],
      message: 'Resource not accessible by integration',
    },
  ]);
});

test('a public repository can be read without permissions, and not changed', async () => {
  const { repository, job } = await setup({ visibility: 'public' });
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { rest } = await job({});
  expect((await rest.git.getTree({ ...place, tree_sha: 'main' })).status).toBe(200);
  expect((await rest.pulls.get({ ...place, pull_number: 1 })).status).toBe(200);
  const sha = await repository.sha('main');
  expect(await refusal(rest.git.createRef({ ...place, ref: 'refs/heads/x', sha }))).toEqual(
    forbidden,
  );
});

test('refusals and answers name the permissions that would do', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Talk');
  const { rest } = await job({ issues: 'write' });
  const { headers } = await rest.issues.createComment({ ...place, issue_number: 1, body: 'x' });
  expect(headers['x-accepted-github-permissions']).toBe('issues=write; pull_requests=write');
  expect(headers['x-github-request-id']).toBeTruthy();
});

test('unknown, revoked and expired tokens are bad credentials', async () => {
  const { github, repository, client, clock } = await setup();
  const bad = { status: 401, message: 'Bad credentials' };
  expect(await refusal(client('ghs_made_up').rest.repos.get(place))).toEqual(bad);
  expect((await refusal(client('ghs_made_up').graphql('{ viewer { login } }'))).status).toBe(401);
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const job = await repository.job({ event, permissions: { contents: 'read' } });
  expect((await client(job.token).rest.repos.get(place)).status).toBe(200);
  job.end();
  expect(await refusal(client(job.token).rest.repos.get(place))).toEqual(bad);
  const app = client(github.appToken('robot', {}, [repository]));
  expect((await app.rest.repos.get(place)).status).toBe(200);
  await clock.sleep(3_601_000);
  expect(await refusal(app.rest.repos.get(place))).toEqual(bad);
});

test('what a token cannot see is not there', async () => {
  const { github, repository, client } = await setup();
  const other = await github.repository('acme', 'other');
  const notThere = { status: 404, message: 'Not Found' };
  const stranger = client(github.appToken('stranger', { contents: 'write' }, [other]));
  expect(await refusal(stranger.rest.repos.get(place))).toEqual(notThere);
  const person = client(github.userToken('mallory'));
  expect(await refusal(person.rest.repos.get(place))).toEqual(notThere);
  const query = person.graphql('{ repository(owner: "acme", name: "accounts") { id } }');
  expect(await graphqlErrors(query)).toMatchObject([
    {
      type: 'NOT_FOUND',
      path: ['repository'],
      message: "Could not resolve to a Repository with the name 'acme/accounts'.",
    },
  ]);
  expect(repository.fullName).toBe('acme/accounts');
});

test("a person's role decides what the person's token may do", async () => {
  const { github, repository, client } = await setup();
  repository.role('reader', 'read');
  repository.role('writer', 'write');
  const sha = await repository.sha('main');
  const create = (login: string) =>
    client(github.userToken(login)).rest.git.createRef({
      ...place,
      ref: `refs/heads/${login}`,
      sha,
    });
  expect((await refusal(create('reader'))).status).toBe(404);
  expect((await create('writer')).status).toBe(201);
});

test('the old permission names hide maintain and triage, the role name tells', async () => {
  const { repository, job } = await setup();
  const { rest } = await job({});
  const of = async (username: string) => {
    const { data } = await rest.repos.getCollaboratorPermissionLevel({ ...place, username });
    return [data.permission, data.role_name];
  };
  for (const [role, permission] of [
    ['read', 'read'],
    ['triage', 'read'],
    ['write', 'write'],
    ['maintain', 'write'],
    ['admin', 'admin'],
  ] as const) {
    repository.role('someone', role);
    expect(await of('someone')).toEqual([permission, role]);
  }
  repository.role('someone', 'none');
  expect(await of('someone')).toEqual(['none', 'none']);
  expect((await refusal(of('nobody-at-all'))).status).toBe(404);
});

test('the viewer of a job is github-actions[bot], the author of its comments github-actions', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Talk');
  const octokit = await job({ issues: 'write' });
  await octokit.rest.issues.createComment({ ...place, issue_number: 1, body: 'x' });
  const answer = await octokit.graphql(
    `{
      viewer { login }
      repository(owner: "acme", name: "accounts") {
        issue(number: 1) { comments(first: 1) { nodes { author { __typename login } viewerDidAuthor } } }
      }
    }`,
  );
  expect(answer).toEqual({
    viewer: { login: 'github-actions[bot]' },
    repository: {
      issue: {
        comments: {
          nodes: [
            { author: { __typename: 'Bot', login: 'github-actions' }, viewerDidAuthor: true },
          ],
        },
      },
    },
  });
});
