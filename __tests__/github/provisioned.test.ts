import { expect, test } from '@jest/globals';
import { reportCheck } from '../../src/github/check.ts';
import type { GitHub } from '../../src/github/client.ts';
import { EXTERNAL_ID, lastProvisioned } from '../../src/github/provisioned.ts';
import { commitEdits } from '../../src/github/write-back.ts';
import { setup } from './setup.ts';

const NAME = 'org-accounts / provisioned';

const permissions = { contents: 'write', checks: 'write' } as const;

/** What version 0.1 wrote on a commit. */
async function mark(
  github: GitHub,
  commit: string,
  conclusion: 'success' | 'failure' | 'neutral' = 'success',
  text = '',
): Promise<void> {
  await reportCheck(github, {
    sha: commit,
    externalId: EXTERNAL_ID,
    annotations: [],
    name: NAME,
    conclusion,
    title: 'all done',
    summary: '1 account created',
    text,
    detailsUrl: 'https://github.com/acme/accounts/actions/runs/1',
  });
}

test('the newest commit that was provisioned to the end is found, failed ones are passed over', async () => {
  const { repository, job, sandbox } = await setup();
  const github = await job(permissions);
  const first = await repository.sha('main');
  const find = async () =>
    (await lastProvisioned(github, await repository.sha('main'), NAME))?.commit;
  expect(await find()).toBeUndefined();
  await mark(github, first);
  expect(await find()).toBe(first);
  const second = await repository.commit('main', { a: '1' });
  await mark(github, second, 'failure');
  const third = await repository.commit('main', { a: '2' });
  await mark(github, third, 'neutral');
  await repository.commit('main', { a: '3' });
  sandbox.server.forget();
  expect(await find()).toBe(first);
  expect(sandbox.server.count()).toBe(1);
  await mark(github, second);
  expect(await find()).toBe(second);
  expect(await repository.checkRuns(second)).toMatchObject([
    { name: NAME, conclusion: 'success', title: 'all done', summary: '1 account created' },
    { conclusion: 'failure' },
  ]);
});

test('a success stays one when a later run on the same commit fails', async () => {
  const { repository, job } = await setup();
  const github = await job(permissions);
  const sha = await repository.sha('main');
  await mark(github, sha);
  for (let times = 0; times < 12; times += 1) await mark(github, sha, 'failure');
  expect((await lastProvisioned(github, sha, NAME))?.commit).toBe(sha);
});

test('commits after the one asked for do not count, and those that a merge brought are seen past', async () => {
  const { repository, job } = await setup();
  const github = await job(permissions);
  const first = await repository.sha('main');
  await mark(github, first);
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  await repository.commit('add', { b: '1' });
  const merged = await repository.merge(1);
  expect((await lastProvisioned(github, merged, NAME))?.commit).toBe(first);
  await mark(github, merged);
  expect((await lastProvisioned(github, first, NAME))?.commit).toBe(first);
  expect((await lastProvisioned(github, merged, NAME))?.commit).toBe(merged);
});

test('only marks of our Apps count', async () => {
  const { repository, job, app } = await setup();
  const actions = await job(permissions);
  const bot = await app('accounts-bot', permissions);
  const stranger = await app('stranger', permissions);
  const first = await repository.sha('main');
  await mark(actions, first);
  const second = await repository.commit('main', { a: '1' });
  await mark(bot, second);
  const third = await repository.commit('main', { a: '2' });
  await mark(stranger, third);
  expect((await lastProvisioned(bot, third, NAME))?.commit).toBe(second);
  expect((await lastProvisioned(actions, third, NAME))?.commit).toBe(first);
  expect((await lastProvisioned(bot, third, NAME, () => ['stranger']))?.commit).toBe(third);
  expect(await lastProvisioned(bot, third, NAME, () => ['nobody'])).toBeUndefined();
});

test("a job's check run that bears the mark's name by accident is no mark", async () => {
  const { repository, job } = await setup();
  const github = await job(permissions);
  const first = await repository.sha('main');
  await mark(github, first);
  const second = await repository.commit('main', { a: '1' });
  const { octokit, owner, repo } = github;
  const run = { owner, repo, head_sha: second, conclusion: 'success' as const };
  await octokit.rest.checks.create({ ...run, name: NAME, external_id: 'a-job' });
  await octokit.rest.checks.create({ ...run, name: 'another' });
  expect((await lastProvisioned(github, second, NAME))?.commit).toBe(first);
  await mark(github, second);
  await octokit.rest.checks.create({ ...run, name: NAME, external_id: 'a-job' });
  expect((await lastProvisioned(github, second, NAME))?.commit).toBe(second);
});

test('a hundred commits are looked back, with two requests', async () => {
  const { sandbox, repository, job } = await setup();
  const github = await job(permissions);
  const first = await repository.sha('main');
  await mark(github, first);
  for (let number = 1; number < 100; number += 1) {
    await repository.commit('main', { a: String(number) });
  }
  sandbox.server.forget();
  expect((await lastProvisioned(github, await repository.sha('main'), NAME))?.commit).toBe(first);
  expect(sandbox.server.count()).toBe(2);
  await repository.commit('main', { a: '100' });
  expect(await lastProvisioned(github, await repository.sha('main'), NAME)).toBeUndefined();
});

test('an unknown commit was never provisioned; a token that may not see marks is a failure', async () => {
  const { repository, job } = await setup();
  expect(await lastProvisioned(await job(permissions), 'f'.repeat(40), NAME)).toBeUndefined();
  const blind = await job({ contents: 'read' });
  await expect(lastProvisioned(blind, await repository.sha('main'), NAME)).rejects.toMatchObject({
    message: 'the token can’t read check runs',
    hint: 'Give the job `checks: write`.',
  });
});

test('what is written back names the commit that it was made on', async () => {
  const { repository, job } = await setup({ files: { 'a.yaml': 'a\n' } });
  const github = await job(permissions);
  const before = await repository.sha('main');
  const edit = { path: 'a.yaml', apply: (text: string) => `${text}b\n` };
  const written = await commitEdits(github, 'main', [edit], { headline: 'Edit', body: '' });
  expect(written).toMatchObject({ kind: 'committed', parent: before });
  expect((await repository.log())[0]?.parents).toEqual([before]);
});

test('the newest success of a commit hands its text on', async () => {
  const { repository, job } = await setup();
  const github = await job(permissions);
  const sha = await repository.sha('main');
  await mark(github, sha, 'success', 'Waits for somebody');
  await mark(github, sha, 'success', 'Waits for nobody');
  await mark(github, sha, 'failure', 'Waits for all');
  expect(await lastProvisioned(github, sha, NAME)).toEqual({
    commit: sha,
    text: 'Waits for nobody',
  });
});
