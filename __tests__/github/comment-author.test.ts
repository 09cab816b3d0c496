import { expect, test } from '@jest/globals';
import { canWrite } from '../../src/github/permission.ts';
import { acknowledge } from '../../src/github/reaction.ts';
import { setup } from './setup.ts';

test('those who may write are told from those who may not, by GitHub alone', async () => {
  const { repository, job } = await setup({ owner: 'Organization', visibility: 'public' });
  const github = await job({});
  const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
  const can: string[] = [];
  for (const role of roles) {
    repository.role(`person-${role}`, role);
    if (await canWrite(github, `person-${role}`)) can.push(role);
  }
  expect(can).toEqual(['write', 'maintain', 'admin']);
});

test('bots, strangers and accounts that are gone may nothing', async () => {
  const { repository, job, app } = await setup({ visibility: 'public' });
  await app('robot', { contents: 'write' });
  repository.openIssue('Talk', { by: 'stranger' });
  const github = await job({});
  for (const login of ['robot[bot]', 'stranger', 'nobody-at-all', '', undefined]) {
    expect([login, await canWrite(github, login)]).toEqual([login, false]);
  }
});

test('eyes are shown under a comment while at work, and then how it went', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { id } = repository.comment(1, '/accounts plan', 'alice');
  const github = await job({ 'pull-requests': 'write' });
  const lines: string[] = [];
  const reactions = () => repository.comments(1)[0]?.reactions.map(({ content }) => content);
  const end = await acknowledge(github, id, (line) => lines.push(line));
  expect(reactions()).toEqual(['eyes']);
  await end('rocket');
  expect(reactions()).toEqual(['rocket']);
  const again = await acknowledge(github, id, (line) => lines.push(line));
  await again('confused');
  expect(reactions()).toEqual(['rocket', 'confused']);
  expect(lines).toEqual([]);
});

test('a reaction that is refused is told to the log, and fails nothing', async () => {
  const { repository, job } = await setup();
  await repository.openPullRequest({ head: 'add', files: { a: '1' } });
  const { id } = repository.comment(1, '/accounts plan', 'alice');
  const github = await job({ issues: 'write' });
  const lines: string[] = [];
  const end = await acknowledge(github, id, (line) => lines.push(line));
  await end('rocket');
  expect(lines).toEqual([
    expect.stringMatching(/^Could not add a reaction to the comment: GitHub answered 403 /),
    expect.stringMatching(/^Could not add a reaction/),
  ]);
  expect(repository.comments(1)[0]?.reactions).toEqual([]);
});
