import { expect, test } from '@jest/globals';
import { graphqlErrors, place, refusal, setup } from './setup.ts';

test('a job has a thousand requests and a thousand points an hour for its repository', async () => {
  const { github, repository, client, clock } = await setup();
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const { token } = await repository.job({ event, permissions: {} });
  const octokit = client(token);
  const { headers } = await octokit.rest.repos.get(place);
  expect(headers).toMatchObject({
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-used': '1',
    'x-ratelimit-resource': 'core',
  });
  github.leave(token, 'core', 1);
  await octokit.rest.repos.get(place);
  expect(await refusal(octokit.rest.repos.get(place))).toEqual({
    status: 403,
    message: expect.stringMatching(/^API rate limit exceeded for installation ID \d+\.$/),
  });
  // GraphQL has points of its own.
  await octokit.graphql('{ viewer { login } }');
  github.leave(token, 'graphql', 0);
  expect(await graphqlErrors(octokit.graphql('{ viewer { login } }'))).toMatchObject([
    { type: 'RATE_LIMITED' },
  ]);
  // Another job of the repository shares them.
  const second = await repository.job({ event, permissions: {} });
  expect((await refusal(client(second.token).rest.repos.get(place))).status).toBe(403);
  await clock.sleep(3_601_000);
  expect((await octokit.rest.repos.get(place)).status).toBe(200);
});

test('a big query costs more than one point', async () => {
  const { job } = await setup();
  const octokit = await job({ issues: 'read' });
  const { rateLimit } = await octokit.graphql<{ rateLimit: object }>(
    `{
      rateLimit { cost nodeCount remaining limit }
      repository(owner: "acme", name: "accounts") {
        issues(first: 100) { nodes { comments(first: 100) { nodes { id } } labels(first: 10) { nodes { id } } } }
      }
    }`,
  );
  expect(rateLimit).toEqual({ cost: 2, nodeCount: 11_100, remaining: 998, limit: 1000 });
});

test('secondary limits come with the wait that is wanted', async () => {
  const { github, job } = await setup();
  const { rest } = await job({});
  const throttle = () => {
    github.server.fault({ operation: /^GET/, when: 'before', effect: 'throttle' });
  };
  throttle();
  await expect(rest.repos.get(place)).rejects.toMatchObject({
    status: 403,
    response: {
      headers: { 'retry-after': '60' },
      data: { message: expect.stringContaining('You have exceeded a secondary rate limit') },
    },
  });
  github.secondaryLimit.status = 429;
  github.secondaryLimit.retryAfter = 7;
  throttle();
  await expect(rest.repos.get(place)).rejects.toMatchObject({
    status: 429,
    response: { headers: { 'retry-after': '7' } },
  });
  expect((await rest.repos.get(place)).status).toBe(200);
});
