import { expect, jest, test } from '@jest/globals';
import { graphqlErrors, place, refusal, setup } from './setup.ts';

test('objects are found by every way to name a revision', async () => {
  const { repository, job } = await setup({ files: { 'accounts/a.yaml': 'one\n' } });
  const first = await repository.sha('main');
  const second = await repository.commit('main', { 'accounts/a.yaml': 'two\n' });
  const { headSha } = await repository.openPullRequest({ head: 'x', files: { b: '1' } });
  const octokit = await job({ contents: 'read' });
  const text = async (expression: string) => {
    const { repository: answer } = await octokit.graphql<{ repository: { object: unknown } }>(
      `query ($owner: String!, $repo: String!, $expression: String!) {
        repository(owner: $owner, name: $repo) {
          object(expression: $expression) { __typename ... on Blob { text } ... on Commit { oid } }
        }
      }`,
      { ...place, expression },
    );
    return answer.object;
  };
  const blob = (contents: string) => ({ __typename: 'Blob', text: contents });
  expect(await text(`${second}:accounts/a.yaml`)).toEqual(blob('two\n'));
  expect(await text(`${second}^1:accounts/a.yaml`)).toEqual(blob('one\n'));
  expect(await text('refs/heads/main:accounts/a.yaml')).toEqual(blob('two\n'));
  expect(await text('main~1')).toEqual({ __typename: 'Commit', oid: first });
  expect(await text('refs/pull/1/head')).toEqual({ __typename: 'Commit', oid: headSha });
  expect(await text(`${second}:accounts`)).toEqual({ __typename: 'Tree' });
  expect(await text(`${second}:nothing`)).toBeNull();
  expect(await text('f'.repeat(40))).toBeNull();
});

test('a text is cut at 512,000 bytes, a binary file has none', async () => {
  const { job } = await setup({
    files: { big: 'x'.repeat(512_001), binary: Buffer.from([1, 0, 2]), small: 'é' },
  });
  const octokit = await job({ contents: 'read' });
  const { repository } = await octokit.graphql<{
    repository: { object: { entries: { name: string; object: { text: string | null } }[] } };
  }>(
    `{ repository(owner: "acme", name: "accounts") { object(expression: "main:") { ... on Tree {
      entries { name object { ... on Blob { text isTruncated isBinary byteSize } } }
    } } } }`,
  );
  const [big, binary, small] = repository.object.entries;
  expect(big?.object).toMatchObject({ isTruncated: true, isBinary: false, byteSize: 512_001 });
  expect(big?.object.text).toHaveLength(512_000);
  expect(binary?.object).toEqual({ text: null, isTruncated: false, isBinary: true, byteSize: 3 });
  expect(small?.object).toEqual({ text: 'é', isTruncated: false, isBinary: false, byteSize: 2 });
});

test('a pull request tells what is known of it, and of its commits', async () => {
  const { repository, job, clock } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' }, title: 'T', author: 'alice' });
  await clock.sleep(3000);
  const octokit = await job({ contents: 'read', 'pull-requests': 'read', checks: 'write' });
  const head_sha = repository.pullRequest(1).headSha;
  await octokit.rest.checks.create({
    ...place,
    name: 'accounts',
    head_sha,
    conclusion: 'success',
    output: { title: 'T', summary: 'S', text: 'the plan' },
  });
  const answer = await octokit.graphql(
    `{ repository(owner: "acme", name: "accounts") { pullRequest(number: 1) {
      title state mergeable isCrossRepository author { login }
      headRefOid baseRefName potentialMergeCommit { parents(first: 2) { nodes { oid } } }
      files(first: 5) { nodes { path changeType } }
      commits(last: 1) { totalCount nodes { commit {
        oid
        associatedPullRequests(first: 1) { nodes { number } }
        checkSuites(first: 1, filterBy: { appId: 15368 }) { nodes {
          app { slug }
          checkRuns(first: 1, filterBy: { checkName: "accounts" }) { nodes { conclusion text summary } }
        } }
        statusCheckRollup { state }
      } } }
    } } }`,
  );
  expect(answer).toEqual({
    repository: {
      pullRequest: {
        title: 'T',
        state: 'OPEN',
        mergeable: 'MERGEABLE',
        isCrossRepository: false,
        author: { login: 'alice' },
        headRefOid: head_sha,
        baseRefName: 'main',
        potentialMergeCommit: {
          parents: { nodes: [{ oid: await repository.sha('main') }, { oid: head_sha }] },
        },
        files: { nodes: [{ path: 'a', changeType: 'ADDED' }] },
        commits: {
          totalCount: 1,
          nodes: [
            {
              commit: {
                oid: head_sha,
                associatedPullRequests: { nodes: [{ number: 1 }] },
                checkSuites: {
                  nodes: [
                    {
                      app: { slug: 'github-actions' },
                      checkRuns: {
                        nodes: [{ conclusion: 'SUCCESS', text: 'the plan', summary: 'S' }],
                      },
                    },
                  ],
                },
                statusCheckRollup: { state: 'SUCCESS' },
              },
            },
          ],
        },
      },
    },
  });
});

test('comments are paged both ways, added, edited and hidden', async () => {
  const { repository, job } = await setup();
  const { nodeId } = await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  for (const body of ['a', 'b', 'c']) repository.comment(1, body);
  const octokit = await job({ 'pull-requests': 'write' });
  const page = async (parameters: string) => {
    const answer = await octokit.graphql<{
      repository: {
        pullRequest: {
          comments: {
            nodes: { body: string }[];
            pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean };
          };
        };
      };
    }>(
      `{ repository(owner: "acme", name: "accounts") { pullRequest(number: 1) {
        comments(${parameters}) { nodes { body } pageInfo { endCursor startCursor hasNextPage } }
      } } }`,
    );
    const { nodes, pageInfo } = answer.repository.pullRequest.comments;
    return { bodies: nodes.map(({ body }) => body), ...pageInfo };
  };
  const first = await page('first: 2');
  expect(first).toMatchObject({ bodies: ['a', 'b'], hasNextPage: true });
  expect((await page(`first: 2, after: "${first.endCursor}"`)).bodies).toEqual(['c']);
  const last = await page('last: 1');
  expect(last.bodies).toEqual(['c']);
  expect((await page(`last: 5, before: "${last.startCursor}"`)).bodies).toEqual(['a', 'b']);

  const { addComment } = await octokit.graphql<{
    addComment: { commentEdge: { node: { id: string } } };
  }>(
    `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "new" }) {
      commentEdge { node { id } }
    } }`,
    { id: nodeId },
  );
  const { id } = addComment.commentEdge.node;
  await octokit.graphql(
    'mutation ($id: ID!) { updateIssueComment(input: { id: $id, body: "edited" }) { clientMutationId } }',
    { id },
  );
  await octokit.graphql(
    `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
      minimizedComment { isMinimized }
    } }`,
    { id },
  );
  expect(repository.comments(1).at(-1)).toMatchObject({ body: 'edited', minimized: true });
});

test('several objects are read by id at once; unknown ids are named', async () => {
  const { repository, job } = await setup({ files: { a: '1' } });
  repository.openIssue('Talk');
  const octokit = await job({ contents: 'read', issues: 'read' });
  const answer = await octokit.graphql<{
    repository: { id: string; issue: { id: string }; object: { id: string } };
  }>(
    `{ repository(owner: "acme", name: "accounts") {
      id issue(number: 1) { id } object(expression: "main:a") { id }
    } }`,
  );
  const ids = [answer.repository.object.id, answer.repository.issue.id, answer.repository.id];
  const read = (asked: readonly string[]) =>
    octokit.graphql(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        __typename ... on Blob { text } ... on Issue { number } ... on Repository { nameWithOwner }
      } }`,
      { ids: asked },
    );
  expect(await read(ids)).toEqual({
    nodes: [
      { __typename: 'Blob', text: '1' },
      { __typename: 'Issue', number: 1 },
      { __typename: 'Repository', nameWithOwner: 'acme/accounts' },
    ],
  });
  expect(await graphqlErrors(read([...ids, 'B_nothing']))).toMatchObject([
    {
      type: 'NOT_FOUND',
      path: ['nodes', 3],
      message: "Could not resolve to a node with the global id of 'B_nothing'",
    },
  ]);
  expect((await graphqlErrors(read(Array(101).fill(ids[0]))))[0]?.message).toContain('100');
});

test("a query that GitHub's schema does not allow is an error", async () => {
  const { job } = await setup();
  const octokit = await job({});
  const [error] = await graphqlErrors(octokit.graphql('{ viewer { loginn } }'));
  expect(error?.message).toContain('loginn');
});

test('connections must be paged, at most a hundred at once', async () => {
  const { job } = await setup();
  const octokit = await job({ issues: 'read' });
  const ask = async (parameters: string) =>
    (
      await graphqlErrors(
        octokit.graphql(
          `{ repository(owner: "acme", name: "accounts") { issues${parameters} { totalCount } } }`,
        ),
      )
    )[0];
  expect(await ask('')).toMatchObject({ type: 'MISSING_PAGINATION_BOUNDARIES' });
  expect(await ask('(first: 101)')).toMatchObject({
    type: 'EXCESSIVE_PAGINATION',
    message:
      'Requesting 101 records on the `issues` connection exceeds the `first` limit of 100 records.',
  });
});

test('a field that GitHub has and the sandbox has not is loud', async () => {
  const { job } = await setup();
  const octokit = await job({});
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked = octokit.graphql(
    '{ repository(owner: "acme", name: "accounts") { stargazerCount } }',
  );
  expect((await refusal(asked)).status).toBe(599);
  expect(String(silenced.mock.calls[0]?.[1])).toContain(
    'the sandbox has no Repository.stargazerCount',
  );
  silenced.mockRestore();
});

test('big queries can be made to fail, or to come back in part', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}`, `${n}`]));
  const { github, job } = await setup({ files });
  const octokit = await job({ contents: 'read' });
  const read = () =>
    octokit.graphql(
      `{ repository(owner: "acme", name: "accounts") { object(expression: "main:") { ... on Tree {
        entries { object { ... on Blob { text } } }
      } } } }`,
    );
  github.graphql.failBeyondTexts = 29;
  expect((await refusal(read())).status).toBe(502);
  github.graphql.failBeyondTexts = undefined;
  github.graphql.partialBeyondTexts = 29;
  try {
    await read();
    throw new Error('errors were meant');
  } catch (error) {
    const { errors, data } = error as { errors: { path: unknown[] }[]; data: object };
    expect(errors).toMatchObject([
      { path: ['repository', 'object', 'entries', 29, 'object', 'text'] },
    ]);
    expect(JSON.stringify(data)).toContain('"text":"28"');
  }
  github.graphql.partialBeyondTexts = undefined;
  await read();
});
