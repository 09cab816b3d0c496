import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { place, refusal, setup } from './setup.ts';

const permissions = { contents: 'write', 'id-token': 'write' } as const;

test('a job has the environment that the runner sets', async () => {
  const { github, repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' }, author: 'alice' });
  const event = await repository.event('pull_request');
  const job = await repository.job({
    event,
    permissions,
    inputs: { 'role-to-assume': 'arn', 'github-token': `\${{ github.token }}` },
  });
  expect(job.env).toMatchObject({
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'alice',
    GITHUB_API_URL: github.url,
    GITHUB_BASE_REF: 'main',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_HEAD_REF: 'add',
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REF_NAME: '1/merge',
    GITHUB_REPOSITORY: 'acme/accounts',
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW_REF: 'acme/accounts/.github/workflows/accounts.yml@refs/pull/1/merge',
    'INPUT_ROLE-TO-ASSUME': 'arn',
    'INPUT_GITHUB-TOKEN': job.token,
    RUNNER_OS: 'Linux',
  });
  const path = job.env.GITHUB_EVENT_PATH ?? '';
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(event.payload);
});

test('outputs and the summary of a job can be read', async () => {
  const { repository } = await setup();
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const job = await repository.job({ event, permissions });
  await writeFile(job.env.GITHUB_OUTPUT ?? '', 'a=1\nb<<END\ntwo\nlines\nEND\nc<<X\n\nX\n');
  await writeFile(job.env.GITHUB_STEP_SUMMARY ?? '', '# Done\n');
  expect(await job.outputs()).toEqual({ a: '1', b: 'two\nlines', c: '' });
  expect(await job.summary()).toBe('# Done\n');
});

test("a fork's job gets a read-only token and no OIDC token", async () => {
  const { repository, client } = await setup({ visibility: 'public' });
  await repository.openPullRequest({ head: 'evil', files: { a: '1' }, fork: 'mallory' });
  const event = await repository.event('pull_request');
  const job = await repository.job({
    event,
    permissions: { ...permissions, 'pull-requests': 'write' },
  });
  expect(Object.keys(job.env).filter((name) => name.startsWith('ACTIONS_ID'))).toEqual([]);
  const octokit = client(job.token);
  expect((await octokit.rest.pulls.get({ ...place, pull_number: 1 })).status).toBe(200);
  const comment = octokit.rest.issues.createComment({ ...place, issue_number: 1, body: 'x' });
  expect(await refusal(comment)).toEqual({
    status: 403,
    message: 'Resource not accessible by integration',
  });
});

test('a rerun is another attempt of the same run, by someone else perhaps', async () => {
  const { repository } = await setup();
  await repository.commit('main', { a: '1' }, 'A', 'alice');
  const event = await repository.event('push');
  const first = await repository.job({ event, permissions });
  const again = await repository.job({ event, permissions, rerunOf: first, actor: 'bob' });
  expect(again.env).toMatchObject({
    GITHUB_RUN_ID: first.env.GITHUB_RUN_ID,
    GITHUB_RUN_NUMBER: first.env.GITHUB_RUN_NUMBER,
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_ACTOR: 'alice',
    GITHUB_TRIGGERING_ACTOR: 'bob',
  });
});

async function idToken(env: Readonly<Record<string, string>>, audience?: string) {
  const url = `${env.ACTIONS_ID_TOKEN_REQUEST_URL}${audience ? `&audience=${audience}` : ''}`;
  return fetch(url, {
    headers: { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
  });
}

async function value(response: Response): Promise<string> {
  return ((await response.json()) as { value: string }).value;
}

test('an OIDC token is signed by the keys that GitHub publishes, for five minutes', async () => {
  const { github, repository, clock } = await setup();
  await repository.commit('main', { a: '1' }, 'A', 'alice');
  const event = await repository.event('push');
  const { env } = await repository.job({ event, permissions });
  const token = await value(await idToken(env, 'sts.amazonaws.com'));
  const keys = createRemoteJWKSet(new URL(`${github.url}/.well-known/jwks`));
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    issuer: 'https://token.actions.githubusercontent.com',
    audience: 'sts.amazonaws.com',
    currentDate: new Date(clock.now()),
  });
  expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
  expect(payload).toMatchObject({
    sub: 'repo:acme/accounts:ref:refs/heads/main',
    actor: 'alice',
    event_name: 'push',
    ref: 'refs/heads/main',
    repository: 'acme/accounts',
    repository_id: String(repository.id),
    repository_visibility: 'private',
    run_id: env.GITHUB_RUN_ID,
    sha: event.sha,
    workflow_ref: 'acme/accounts/.github/workflows/accounts.yml@refs/heads/main',
    job_workflow_ref: 'acme/accounts/.github/workflows/accounts.yml@refs/heads/main',
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  const { keys: published } = await github.oidc.jwks();
  expect(published.map(({ kid }) => kid)).toEqual([protectedHeader.kid]);
});

test('the audience is the owner unless asked for', async () => {
  const { repository } = await setup();
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const { env } = await repository.job({ event, permissions });
  expect(decodeJwt(await value(await idToken(env))).aud).toBe('https://github.com/acme');
});

test('the subject is the environment, else pull_request, else the ref', async () => {
  const { repository } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const subject = async (name: 'pull_request' | 'push', environment?: string) => {
    const event = await repository.event(name);
    const { env } = await repository.job({
      event,
      permissions,
      ...(environment && { environment }),
    });
    return decodeJwt(await value(await idToken(env))).sub;
  };
  expect(await subject('pull_request')).toBe('repo:acme/accounts:pull_request');
  expect(await subject('pull_request', 'plan')).toBe('repo:acme/accounts:environment:plan');
  expect(await subject('push')).toBe('repo:acme/accounts:ref:refs/heads/add');
  repository.settings({ immutableSubject: true });
  expect(await subject('push', 'a:b')).toMatch(/^repo:acme@\d+\/accounts@\d+:environment:a%3Ab$/);
});

test('without id-token: write there is no token, with a wrong bearer neither', async () => {
  const { repository } = await setup();
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const without = await repository.job({ event, permissions: { contents: 'write' } });
  expect(without.env.ACTIONS_ID_TOKEN_REQUEST_URL).toBeUndefined();
  const { env } = await repository.job({ event, permissions });
  const wrong = await idToken({ ...env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' });
  expect(wrong.status).toBe(401);
});

test('the token endpoint can be made to fail a few times', async () => {
  const { github, repository } = await setup();
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const { env } = await repository.job({ event, permissions });
  github.server.fault({ operation: 'GetIdToken', when: 'before', effect: 'error', times: 2 });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await idToken(env)).status);
  expect(statuses).toEqual([500, 500, 200]);
});
