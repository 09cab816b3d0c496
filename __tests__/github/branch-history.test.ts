import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { type HistoryOptions, readHistory, type Step } from '../../src/github/branch-history.ts';
import type { GitHub } from '../../src/github/client.ts';
import { type Setup, setup } from './setup.ts';

const permissions = { contents: 'write', 'pull-requests': 'read' } as const;
const QUERY = 'graphql: BranchHistory';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

async function start(options: Parameters<typeof setup>[0] = {}) {
  const world = await setup(options);
  const github = await world.job(permissions);
  return { ...world, github, first: await world.repository.sha('main') };
}

const read = (github: GitHub, head: string, since: string, more: Partial<HistoryOptions> = {}) =>
  readHistory(github, { head, since, branch: 'main', isFresh: false, ...more });

async function stepsOf(github: GitHub, head: string, since: string): Promise<readonly Step[]> {
  const history = await read(github, head, since);
  if (history.kind !== 'steps') throw new Error(history.kind);
  return history.steps;
}

/** A pull request of several commits. */
async function open({ repository }: Setup, head: string, commits = 2, base = 'main') {
  await repository.branch(head, base);
  for (let number = 1; number <= commits; number += 1) {
    await repository.commit(head, { [`${head}-${number}`]: '1' }, `${head} ${number}`);
  }
  return repository.openPullRequest({ head, base, title: `Title of ${head}` });
}

/** The points that requests cost, by what GitHub's answers say. */
async function pointsOf(github: GitHub, work: () => Promise<unknown>): Promise<number> {
  const remaining = () => github.limits.left('graphql')?.remaining ?? 1000;
  const before = remaining();
  await work();
  return before - remaining();
}

test('each pull request is one step, whatever the method; so is each commit that was pushed', async () => {
  const world = await start();
  const { repository, github, first } = world;
  const pulls = [
    await open(world, 'merge'),
    await open(world, 'squash'),
    await open(world, 'rebase', 3),
  ];
  const merge = await repository.merge(1, 'merge');
  const pushed = [
    await repository.commit('main', { p: '1' }, 'pushed 1\n\nwith a body'),
    await repository.commit('main', { p: '2' }, 'pushed 2'),
  ];
  const squash = await repository.merge(2, 'squash');
  const rebase = await repository.merge(3, 'rebase');
  const rebased = [
    await repository.sha(`${rebase}~2`),
    await repository.sha(`${rebase}~1`),
    rebase,
  ];
  const pull = (number: number, headRef: string) => ({
    number,
    url: `https://github.com/${repository.fullName}/pull/${number}`,
    headSha: pulls[number - 1]?.headSha,
    headRef,
    isInternal: true,
    title: `Title of ${headRef}`,
  });
  expect(await read(github, rebase, first)).toEqual({
    kind: 'steps',
    self: 'github-actions',
    steps: [
      {
        commits: [merge],
        before: first,
        after: merge,
        pull: pull(1, 'merge'),
        headline: expect.stringContaining('#1'),
      },
      {
        commits: [pushed[0]],
        before: merge,
        after: pushed[0],
        pull: undefined,
        headline: 'pushed 1',
      },
      {
        commits: [pushed[1]],
        before: pushed[0],
        after: pushed[1],
        pull: undefined,
        headline: 'pushed 2',
      },
      {
        commits: [squash],
        before: pushed[1],
        after: squash,
        pull: pull(2, 'squash'),
        headline: expect.any(String),
      },
      {
        commits: rebased,
        before: squash,
        after: rebase,
        pull: pull(3, 'rebase'),
        headline: 'rebase 3',
      },
    ],
  });
  expect(await stepsOf(github, rebase, squash)).toMatchObject([{ commits: rebased }]);
  expect(await stepsOf(github, merge, first)).toMatchObject([{ commits: [merge] }]);
});

test('a merge queue, and several pull requests in one push', async () => {
  for (const method of ['merge', 'squash', 'rebase'] as const) {
    const world = await start();
    const { repository, github, first } = world;
    for (const head of ['one', 'two', 'three']) await open(world, head);
    const groups = await repository.queue([1, 2, 3], method);
    const last = groups.at(-1);
    if (!last) throw new Error('no group');
    const head = await repository.mergeGroup(last);
    const steps = await stepsOf(github, head, first);
    expect(steps.map(({ pull }) => pull?.number)).toEqual([1, 2, 3]);
    expect(steps.map(({ commits }) => commits.length)).toEqual(
      Array(3).fill(method === 'rebase' ? 2 : 1),
    );
  }
});

test('commits of a pull request that were pushed before it was merged are pushed commits', async () => {
  const world = await start();
  const { repository, github, first } = world;
  await open(world, 'early');
  const pushed = await repository.sha('early~1');
  await repository.setBranch('main', pushed);
  const merge = await repository.merge(1);
  const steps = await stepsOf(github, merge, first);
  expect(steps.map(({ commits, pull }) => [commits, pull?.number])).toEqual([
    [[pushed], undefined],
    [[merge], 1],
  ]);
});

test('a pull request whose commits were pushed by hand, and one from a fork', async () => {
  const world = await start();
  const { repository, github, first } = world;
  const { headSha } = await open(world, 'hand');
  await repository.setBranch('main', headSha);
  await repository.openPullRequest({ head: 'main', fork: 'stranger', files: { f: '1' } });
  const merge = await repository.merge(2, 'squash');
  expect(await stepsOf(github, merge, first)).toMatchObject([
    {
      commits: [await repository.sha(`${headSha}~1`), headSha],
      pull: { number: 1, isInternal: true },
    },
    { commits: [merge], pull: { number: 2, isInternal: false, headRef: 'main' } },
  ]);
});

test('pull requests into other branches, and open ones, do not count', async () => {
  const world = await start();
  const { repository, github, first } = world;
  await repository.branch('develop');
  await open(world, 'feature', 1, 'develop');
  const merged = await repository.merge(1, 'squash');
  await repository.setBranch('main', merged);
  expect(await stepsOf(github, merged, first)).toMatchObject([
    { commits: [merged], pull: undefined },
  ]);
  const { headSha } = await open(world, 'open', 1);
  expect(await stepsOf(github, headSha, merged)).toMatchObject([{ pull: undefined }]);
});

test('nothing came: one cheap request that says who the token is', async () => {
  const { github, first, sandbox, app } = await start();
  sandbox.server.forget();
  expect(await read(github, first, first, { isFresh: true })).toEqual({
    kind: 'steps',
    steps: [],
    self: 'github-actions',
  });
  expect(sandbox.server.count()).toBe(1);
  const bot = await app('accounts-bot', { contents: 'read', pull_requests: 'read' });
  expect(await read(bot, first, first)).toMatchObject({ self: 'accounts-bot' });
});

test('a history that was rewritten, an unknown commit and another repository are told from an old one', async () => {
  const { github, first, repository } = await start();
  const lost = await repository.commit('main', { a: '1' });
  await repository.setBranch('main', first);
  const head = await repository.commit('main', { a: '2' });
  expect(await read(github, head, lost)).toEqual({ kind: 'rewritten', self: 'github-actions' });
  expect(await read(github, first, head)).toMatchObject({ kind: 'rewritten' });
  expect(await read(github, head, 'f'.repeat(40))).toMatchObject({ kind: 'rewritten' });
  const tree = await repository.sha(`${head}^{commit}`);
  expect(tree).toBe(head);
  const orphan = git(repository.directory, ['commit-tree', '-m', 'orphan', `${head}^{tree}`]);
  expect(await read(github, head, orphan)).toMatchObject({ kind: 'rewritten' });
  expect(await read(github, orphan, head)).toMatchObject({ kind: 'rewritten' });
  await expect(read(github, 'f'.repeat(40), head)).rejects.toThrow(/doesn't know the commit/);
});

test('a commit that was merged into the branch that took its place is behind, but not on the line', async () => {
  const { github, first, repository } = await start();
  await repository.branch('theirs', 'main');
  await repository.commit('theirs', { t: '1' });
  const since = await repository.commit('main', { m: '1' });
  const foxtrot = git(repository.directory, [
    'commit-tree',
    '-m',
    'Merge main into theirs',
    '-p',
    await repository.sha('theirs'),
    '-p',
    since,
    `${since}^{tree}`,
  ]);
  await repository.setBranch('main', foxtrot);
  const head = await repository.commit('main', { m: '2' }, 'after it');
  expect(await read(github, head, since)).toEqual({
    kind: 'steps',
    self: 'github-actions',
    steps: [{ commits: [head], before: since, after: head, pull: undefined, headline: 'after it' }],
  });
  expect(await stepsOf(github, head, foxtrot)).toHaveLength(1);
  expect(await stepsOf(github, foxtrot, first)).toHaveLength(2);
});

test('thousands of commits page on, at two points for a hundred', async () => {
  const { github, first, repository, sandbox } = await start();
  const head = many(repository.directory, first, 3000);
  await repository.setBranch('main', head);
  sandbox.server.forget();
  const points = await pointsOf(github, async () => {
    const steps = await stepsOf(github, head, first);
    expect(steps).toHaveLength(3000);
    expect(steps[0]?.before).toBe(first);
    expect(
      steps.every(({ before }, index) => index === 0 || before === steps[index - 1]?.after),
    ).toBe(true);
  });
  expect(points).toBeLessThanOrEqual(61);
  const near = await repository.sha(`${head}~20`);
  expect(await pointsOf(github, () => stepsOf(github, head, near))).toBe(1);
  // One that is not on the line is found out before the whole history was read.
  const aside = git(repository.directory, [
    'commit-tree',
    '-m',
    'aside',
    '-p',
    first,
    `${head}^{tree}`,
  ]);
  sandbox.server.forget();
  expect(await read(github, head, aside)).toMatchObject({ kind: 'rewritten' });
  expect(sandbox.server.count()).toBe(2);
}, 120_000);

test('a merge of a long branch hides nothing', async () => {
  const { github, first, repository } = await start();
  await repository.setBranch('long', many(repository.directory, first, 300));
  await repository.openPullRequest({ head: 'long' });
  const pushed = await repository.commit('main', { p: '1' });
  const merge = await repository.merge(1);
  expect(await stepsOf(github, merge, first)).toMatchObject([
    { commits: [pushed], pull: undefined },
    { commits: [merge], before: pushed, pull: { number: 1 } },
  ]);
}, 60_000);

test('fresh commits are waited for, those without a pull request only so long', async () => {
  const world = await start({ settings: { commitPullsDelay: 300_000 } });
  const { repository, github, first, sandbox } = world;
  await open(world, 'late');
  const head = await repository.merge(1, 'squash');
  // The sandbox's clock is a hundred times as fast as ours.
  expect(await read(github, head, first, { isFresh: true })).toMatchObject({
    steps: [{ pull: { number: 1 } }],
  });
  expect(sandbox.server.count(QUERY)).toBeGreaterThan(1);
  sandbox.server.forget();
  const pushed = await repository.commit('main', { p: '1' });
  expect(await read(github, pushed, head, { isFresh: true })).toMatchObject({
    steps: [{ pull: undefined }],
  });
  expect(sandbox.server.count(QUERY)).toBe(4);
}, 60_000);

test('faults that pass are outlasted; a part of an answer is never taken for all of it', async () => {
  const { github, first, repository, sandbox, job } = await start();
  const head = await repository.commit('main', { a: '1' });
  sandbox.server.fault({ operation: QUERY, when: 'before', effect: 'error', times: 3 });
  expect(await stepsOf(github, head, first)).toHaveLength(1);
  sandbox.server.fault({ operation: QUERY, when: 'before', effect: 'error', times: 5 });
  await expect(read(github, head, first)).rejects.toMatchObject({ status: 502 });
  const orphan = git(repository.directory, ['commit-tree', '-m', 'orphan', `${head}^{tree}`]);
  sandbox.server.fault({ operation: COMPARE, when: 'before', effect: 'error', times: 2 });
  expect(await read(github, head, orphan)).toMatchObject({ kind: 'rewritten' });
  await repository.openPullRequest({ head: 'pull', files: { b: '1' } });
  const merged = await repository.merge(1, 'squash');
  sandbox.graphql.pullsLost = 3;
  expect(await stepsOf(github, merged, first)).toMatchObject([{}, { pull: { number: 1 } }]);
  expect(sandbox.graphql.pullsLost).toBe(0);
  sandbox.graphql.pullsLost = 1000;
  await expect(read(github, merged, first)).rejects.toThrow(/Something went wrong/);
  sandbox.graphql.pullsLost = 0;
  const blind = await job({ contents: 'read' });
  await expect(read(blind, head, first)).rejects.toMatchObject({
    types: expect.arrayContaining(['FORBIDDEN']),
  });
}, 60_000);

function git(directory: string, args: readonly string[], input?: string): string {
  const person = { NAME: 'someone', EMAIL: 'someone@example.com', DATE: '2026-01-01T00:00:00Z' };
  const env = Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
  return execFileSync('git', args, {
    cwd: directory,
    env: { ...process.env, ...env },
    ...(input !== undefined && { input }),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
    .toString()
    .trim();
}

/** So many commits on top of another; the last one's id. */
function many(directory: string, from: string, count: number): string {
  const commits = Array.from({ length: count }, (_, index) => {
    const message = `commit ${index}`;
    return `commit refs/import/new\ncommitter a <a@example.com> ${4_000_000_000 + index} +0000\ndata ${message.length}\n${message}\n${index === 0 ? `from ${from}\n` : ''}M 100644 inline f${index % 10}\ndata 5\n${String(index).padEnd(5)}\n`;
  });
  git(directory, ['fast-import', '--quiet', '--force'], `${commits.join('')}done\n`);
  const head = git(directory, ['rev-parse', 'refs/import/new']);
  git(directory, ['update-ref', '-d', 'refs/import/new']);
  return head;
}
