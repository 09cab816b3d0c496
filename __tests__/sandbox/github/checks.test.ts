import { expect, test } from '@jest/globals';
import { graphqlErrors, place, refusal, setup } from './setup.ts';

const annotation = (line: number) => ({
  path: 'accounts/a.yaml',
  start_line: line,
  end_line: line,
  annotation_level: 'failure' as const,
  message: `Line ${line}`,
});

test('a check run is made, completed and found again', async () => {
  const { github, repository, job } = await setup();
  const head_sha = await repository.sha('main');
  const octokit = await job({ checks: 'write' });
  const { data: run } = await octokit.rest.checks.create({
    ...place,
    name: 'accounts',
    head_sha,
    status: 'in_progress',
    external_id: 'plan-1',
  });
  expect(run).toMatchObject({
    status: 'in_progress',
    conclusion: null,
    completed_at: null,
    app: { id: 15368, slug: 'github-actions' },
  });
  const output = { title: '2 to create', summary: 'Summary', text: 'Text' };
  const { data: done } = await octokit.rest.checks.update({
    ...place,
    check_run_id: run.id,
    conclusion: 'success',
    output,
  });
  expect(done).toMatchObject({ status: 'completed', conclusion: 'success', output });
  await octokit.rest.checks.create({ ...place, name: 'other', head_sha, conclusion: 'failure' });
  const { data } = await octokit.rest.checks.listForRef({
    ...place,
    ref: 'main',
    check_name: 'accounts',
    filter: 'latest',
    app_id: 15368,
  });
  expect(data.total_count).toBe(1);
  expect(data.check_runs[0]).toMatchObject({ id: run.id, external_id: 'plan-1' });
  expect(await repository.checkRuns('main')).toMatchObject([
    { name: 'other', conclusion: 'failure' },
    { name: 'accounts', title: '2 to create', text: 'Text' },
  ]);
  expect(github.server.count('POST /repos/{owner}/{repo}/check-runs')).toBe(2);
});

test('of several runs with one name the latest is listed, or all of them', async () => {
  const { repository, job } = await setup();
  const head_sha = await repository.sha('main');
  const octokit = await job({ checks: 'write' });
  for (const conclusion of ['failure', 'success'] as const) {
    await octokit.rest.checks.create({ ...place, name: 'accounts', head_sha, conclusion });
  }
  const list = async (filter: 'latest' | 'all') =>
    (await octokit.rest.checks.listForRef({ ...place, ref: head_sha, filter })).data.check_runs.map(
      ({ conclusion }) => conclusion,
    );
  expect(await list('latest')).toEqual(['success']);
  expect(await list('all')).toEqual(['success', 'failure']);
});

test('lists come thirty a page, with links to the other pages, and a hundred at most', async () => {
  const { github, repository, job } = await setup();
  const head_sha = await repository.sha('main');
  const octokit = await job({ checks: 'write' });
  for (let index = 0; index < 101; index += 1) {
    await octokit.rest.checks.create({ ...place, name: `check ${index}`, head_sha });
  }
  const list = { ...place, ref: head_sha };
  const { data, headers } = await octokit.rest.checks.listForRef(list);
  expect(data.check_runs).toHaveLength(30);
  const page = `<${github.url}/repositories/${repository.id}/commits/${head_sha}/check-runs?page=`;
  expect(headers.link).toBe(`${page}2>; rel="next", ${page}4>; rel="last"`);
  github.server.forget();
  expect(await octokit.paginate(octokit.rest.checks.listForRef, list)).toHaveLength(101);
  expect(github.server.count('GET /repos/{owner}/{repo}/commits/{ref}/check-runs')).toBe(4);
  const most = await octokit.rest.checks.listForRef({ ...list, per_page: 500 });
  expect(most.data.check_runs).toHaveLength(100);
});

test('annotations come fifty a request and add up', async () => {
  const { repository, job } = await setup();
  const head_sha = await repository.sha('main');
  const octokit = await job({ checks: 'write' });
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => annotation(from + index));
  const output = (annotations: ReturnType<typeof lines>) => ({
    title: 'T',
    summary: 'S',
    annotations,
  });
  const create = (count: number) =>
    octokit.rest.checks.create({ ...place, name: 'a', head_sha, output: output(lines(1, count)) });
  expect(await refusal(create(51))).toEqual({
    status: 422,
    message: 'Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.',
  });
  const { data: run } = await create(50);
  const { data } = await octokit.rest.checks.update({
    ...place,
    check_run_id: run.id,
    output: output(lines(51, 20)),
  });
  expect(data.output.annotations_count).toBe(70);
  const [made] = await repository.checkRuns('main');
  expect(made?.annotations.map(({ start_line }) => start_line)).toEqual(
    lines(1, 70).map((one) => one.start_line),
  );
});

test('summary and text hold 65,535 characters each', async () => {
  const { repository, job } = await setup();
  const head_sha = await repository.sha('main');
  const octokit = await job({ checks: 'write' });
  const create = (output: { summary: string; text?: string }) =>
    octokit.rest.checks.create({
      ...place,
      name: 'a',
      head_sha,
      output: { title: 'T', ...output },
    });
  const tooLong = {
    status: 422,
    message: 'Invalid request.\n\nOnly 65535 characters are allowed; 65536 were supplied.',
  };
  expect(await refusal(create({ summary: 'x'.repeat(65_536) }))).toEqual(tooLong);
  expect(await refusal(create({ summary: 's', text: 'x'.repeat(65_536) }))).toEqual(tooLong);
  const most = 'x'.repeat(65_535);
  expect((await create({ summary: most, text: most })).status).toBe(201);
});

test('only Apps write check runs, with permission, on commits that exist, and only their own', async () => {
  const { github, repository, client, job } = await setup();
  const head_sha = await repository.sha('main');
  const run = { ...place, name: 'a', head_sha };
  const person = client(github.userToken('octocat'));
  expect(await refusal(person.rest.checks.create(run))).toEqual({
    status: 403,
    message: 'You must authenticate via a GitHub App.',
  });
  const reader = await job({ checks: 'read' });
  expect((await refusal(reader.rest.checks.create(run))).status).toBe(403);
  const octokit = await job({ checks: 'write' });
  expect(await refusal(octokit.rest.checks.create({ ...run, head_sha: 'f'.repeat(40) }))).toEqual({
    status: 422,
    message: `No commit found for SHA: ${'f'.repeat(40)}`,
  });
  const { data } = await octokit.rest.checks.create(run);
  const other = client(github.appToken('ci', { checks: 'write' }, [repository]));
  const steal = other.rest.checks.update({
    ...place,
    check_run_id: data.id,
    status: 'completed',
    conclusion: 'success',
  });
  expect((await refusal(steal)).status).toBe(403);
});

test("a history's check runs are filtered by name and conclusion; a job can't tell other Apps' names", async () => {
  const { github, repository, client, job } = await setup();
  const first = await repository.sha('main');
  const second = await repository.commit('main', { a: '1' });
  const octokit = await job({ contents: 'read', checks: 'write' });
  const robot = client(
    github.appToken('robot', { contents: 'read', checks: 'write' }, [repository]),
  );
  const run = { ...place, name: 'accounts' };
  for (const conclusion of ['success', 'failure'] as const) {
    await octokit.rest.checks.create({ ...run, head_sha: first, conclusion });
  }
  await octokit.rest.checks.create({
    ...run,
    name: 'other',
    head_sha: second,
    conclusion: 'success',
  });
  const ask = (asker: typeof octokit, filter: string) =>
    asker.graphql<{
      repository: { object: { history: { nodes: { checkSuites: { nodes: unknown[] } }[] } } };
    }>(
      `{ repository(owner: "acme", name: "accounts") { object(expression: "main") { ... on Commit {
        history(first: 2) { nodes { checkSuites(first: 2, filterBy: { checkName: "accounts" }) { nodes {
          app { slug }
          checkRuns(first: 5, filterBy: { checkName: "accounts", ${filter} }) { nodes { conclusion } }
        } } } }
      } } } }`,
    );
  const suites = async (asker: typeof octokit, filter: string) =>
    (await ask(asker, filter)).repository.object.history.nodes.map(
      ({ checkSuites }) => checkSuites.nodes,
    );
  const suite = (...conclusions: string[]) => ({
    app: { slug: 'github-actions' },
    checkRuns: { nodes: conclusions.map((conclusion) => ({ conclusion })) },
  });
  expect(await suites(octokit, 'checkType: ALL')).toEqual([[], [suite('FAILURE', 'SUCCESS')]]);
  expect(await suites(octokit, 'checkType: LATEST')).toEqual([[], [suite('FAILURE')]]);
  expect(await suites(octokit, 'checkType: ALL, conclusions: [SUCCESS]')).toEqual([
    [],
    [suite('SUCCESS')],
  ]);
  expect(await suites(octokit, 'statuses: [QUEUED]')).toEqual([[], [suite()]]);

  await robot.rest.checks.create({ ...run, head_sha: second, conclusion: 'success' });
  expect(await graphqlErrors(ask(octokit, 'checkType: ALL'))).toMatchObject([
    { type: 'FORBIDDEN', path: expect.arrayContaining(['checkSuites', 'app']) },
  ]);
  expect((await suites(robot, 'checkType: ALL'))[0]).toMatchObject([{ app: { slug: 'robot' } }]);
});
