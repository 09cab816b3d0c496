import { expect, test } from '@jest/globals';
import type { GitHub } from '../../src/github/client.ts';
import { closeIssue, findIssue, writeIssue } from '../../src/github/issue.ts';
import { setup } from './setup.ts';

const MARKER = '<!-- org-accounts drift: accounts -->';

const wanted = (words: string) => ({
  title: `Drift: ${words}`,
  body: `${MARKER}\n${words}`,
  labels: ['aws', 'drift'],
});

const same = (one: string, other: string): boolean => one === other;

async function open(github: GitHub, words: string): Promise<number> {
  return (await writeIssue(github, wanted(words), undefined, same)).number;
}

test('the issue is opened with its labels, found again, brought up to date, and closed', async () => {
  const { repository, job } = await setup();
  repository.openIssue('Talk');
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const github = await job({ issues: 'write' });
  expect(await findIssue(github, MARKER)).toBeUndefined();

  const opened = await writeIssue(github, wanted('one account'), undefined, same);
  expect(opened).toEqual({
    number: 3,
    url: `https://github.com/${repository.fullName}/issues/3`,
    isOpen: true,
    title: 'Drift: one account',
    body: `${MARKER}\none account`,
  });
  const found = await findIssue(github, MARKER);
  expect(found).toEqual(opened);

  expect(await writeIssue(github, wanted('two accounts'), found, same)).toMatchObject({
    number: 3,
    title: 'Drift: two accounts',
  });
  const now = await findIssue(github, MARKER);
  expect(now?.body).toContain('two accounts');
  if (now) await closeIssue(github, now, 'Nothing has drifted any more.');
  expect(repository.issues().at(-1)).toMatchObject({
    number: 3,
    state: 'closed',
    title: 'Drift: two accounts',
    labels: ['aws', 'drift'],
    author: 'github-actions[bot]',
  });
  expect(repository.comments(3).map(({ body }) => body)).toEqual(['Nothing has drifted any more.']);
});

test('an open issue that says the same is left untouched, and so is a closed one that is to be closed', async () => {
  const { sandbox, job } = await setup();
  const github = await job({ issues: 'write' });
  const ours = await writeIssue(github, wanted('one'), undefined, same);
  sandbox.server.forget();
  const alike = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  expect(await writeIssue(github, wanted('ONE'), ours, alike)).toBe(ours);
  await closeIssue(github, { ...ours, isOpen: false }, 'Done');
  expect(sandbox.server.count()).toBe(0);
});

test('a new title alone is written', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  const ours = await writeIssue(github, wanted('one'), undefined, same);
  await writeIssue(github, { ...wanted('one'), title: 'Other' }, ours, same);
  expect(repository.issues()).toMatchObject([{ title: 'Other', body: `${MARKER}\none` }]);
});

test('a closed issue is opened again, even where it says the same', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  await open(github, 'one');
  repository.closeIssue(1);
  const closed = await findIssue(github, MARKER);
  expect(closed).toMatchObject({ number: 1, isOpen: false });
  expect(await writeIssue(github, wanted('one'), closed, same)).toMatchObject({ isOpen: true });
  expect(repository.issues()).toMatchObject([{ number: 1, state: 'open' }]);
});

test('labels that people took off or put on stay as they are', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  const ours = await writeIssue(github, wanted('one'), undefined, same);
  const { octokit, owner, repo } = github;
  const labels = ['bug'];
  await octokit.rest.issues.update({ owner, repo, issue_number: 1, labels });
  await writeIssue(github, wanted('two'), ours, same);
  expect(repository.issues()).toMatchObject([{ labels, body: `${MARKER}\ntwo` }]);
});

test("a marker in somebody else's issue, or our issue without it, is not ours", async () => {
  const { repository, job, app } = await setup();
  const github = await job({ issues: 'write' });
  const stranger = await app('stranger', { issues: 'write' });
  repository.openIssue('Drift', { body: `${MARKER}\nMine`, by: 'mallory' });
  await open(stranger, 'from another App');
  await open(github, 'ours');
  repository.editIssue(3, `Quoted: ${MARKER}`);
  expect(await findIssue(github, MARKER)).toBeUndefined();
  repository.editIssue(3, `${MARKER}\nEdited`);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 3, body: `${MARKER}\nEdited` });
});

test('what the workflows opened is found with an App, and what an App opened with that App alone', async () => {
  const { job, app } = await setup();
  const actions = await job({ issues: 'write' });
  const bot = await app('accounts-bot', { issues: 'write' });
  await open(actions, 'by the workflow');
  expect(await findIssue(bot, MARKER)).toMatchObject({ number: 1 });
  const own = `${MARKER} of another folder`;
  await writeIssue(bot, { ...wanted('x'), body: own }, undefined, same);
  expect(await findIssue(bot, own)).toMatchObject({ number: 2 });
  expect(await findIssue(actions, own)).toBeUndefined();
});

test('an open issue counts before a newer closed one, and of closed ones the newest', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  for (const words of ['one', 'two', 'three']) await open(github, words);
  repository.closeIssue(3);
  repository.closeIssue(2);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 1, isOpen: true });
  repository.closeIssue(1);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 3, isOpen: false });
});

test('one request finds the issue among the newest hundred, or that there is none', async () => {
  const { sandbox, repository, job } = await setup();
  for (let number = 1; number <= 99; number += 1) repository.openIssue(`Talk ${number}`);
  const github = await job({ issues: 'write' });
  expect(await findIssue(github, MARKER)).toBeUndefined();
  expect(sandbox.server.count('graphql: Issues')).toBe(1);
  await open(github, 'ours');
  for (let number = 101; number <= 199; number += 1) repository.openIssue(`Talk ${number}`);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 100 });
  expect(sandbox.server.count('graphql: Issues')).toBe(2);
});

test('behind thousands of issues ours is found with two requests, open or closed', async () => {
  const { sandbox, repository, app, job } = await setup();
  const github = await app('accounts-bot', { issues: 'write' });
  await open(github, 'old');
  await open(await job({ issues: 'write' }), 'ours');
  repository.closeIssue(2);
  for (let number = 3; number <= 3000; number += 1) {
    repository.openIssue(`Talk ${number}`);
    if (number % 2 === 0) repository.closeIssue(number);
  }
  sandbox.server.forget();
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 1, isOpen: true });
  repository.closeIssue(1);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 2, isOpen: false });
  expect(sandbox.server.count()).toBe(4);
});

test('a closed issue at hand does not hide an open one behind a hundred others', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  await open(github, 'open');
  for (let number = 2; number <= 102; number += 1) repository.openIssue(`Talk ${number}`);
  await open(github, 'closed');
  repository.closeIssue(103);
  expect(await findIssue(github, MARKER)).toMatchObject({ number: 1, isOpen: true });
});

test('where GitHub can filter no bots, all open issues are looked through rather than a second one opened', async () => {
  const { sandbox, repository, job } = await setup();
  const github = await job({ issues: 'write' });
  await open(github, 'ours');
  for (let number = 2; number <= 450; number += 1) repository.openIssue(`Talk ${number}`);
  sandbox.graphql.createdByMissesBots = true;
  try {
    expect(await findIssue(github, MARKER)).toMatchObject({ number: 1 });
  } finally {
    sandbox.graphql.createdByMissesBots = false;
  }
});

test('disabled issues and a missing permission are told with what to do', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  const reader = await job({ issues: 'read' });
  const ours = await writeIssue(github, wanted('one'), undefined, same);
  const forbidden = { name: 'Failure', status: 403, hint: 'Give the job `issues: write`.' };
  await expect(findIssue(await job({ contents: 'read' }), MARKER)).rejects.toMatchObject(forbidden);
  await expect(open(reader, 'two')).rejects.toMatchObject(forbidden);
  await expect(writeIssue(reader, wanted('two'), ours, same)).rejects.toMatchObject(forbidden);
  await expect(closeIssue(reader, ours, 'Done')).rejects.toMatchObject(forbidden);

  repository.settings({ hasIssues: false });
  const disabled = {
    status: 410,
    message: 'the repository has no issues: they are disabled',
    hint: expect.stringContaining('Turn them on in the settings'),
  };
  await expect(findIssue(github, MARKER)).rejects.toMatchObject(disabled);
  await expect(open(github, 'two')).rejects.toMatchObject(disabled);
});

test('a title or a body that is too long is refused in words, and nothing is written', async () => {
  const { repository, job } = await setup();
  const github = await job({ issues: 'write' });
  const body = (length: number) => ({ ...wanted('x'), body: MARKER.padEnd(length, 'x') });
  await expect(writeIssue(github, body(65_537), undefined, same)).rejects.toMatchObject({
    status: 422,
  });
  const title = 'x'.repeat(257);
  await expect(
    writeIssue(github, { ...wanted('x'), title }, undefined, same),
  ).rejects.toMatchObject({ status: 422 });
  expect(repository.issues()).toEqual([]);
  await writeIssue(github, body(65_536), undefined, same);
  expect(repository.issues()).toHaveLength(1);
});
