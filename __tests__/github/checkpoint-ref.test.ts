import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { listCheckpoints, pointCheckpoint } from '../../src/github/checkpoint-ref.ts';
import type { GitHub } from '../../src/github/client.ts';
import { setup } from './setup.ts';

const ORG = '111111111111';
const OTHER = '222222222222';
const LIST = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}';
const CREATE = 'POST /repos/{owner}/{repo}/git/refs';
const UPDATE = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}';

async function start() {
  const world = await setup();
  const github = await world.job({ contents: 'write' });
  const { repository } = world;
  const first = await repository.sha('main');
  const second = await repository.commit('main', { a: '2' });
  const third = await repository.commit('main', { a: '3' });
  return { ...world, github, first, second, third };
}

function makeRef({ octokit, owner, repo }: GitHub, ref: string, sha: string) {
  return octokit.rest.git.createRef({ owner, repo, ref, sha });
}

test('a checkpoint is made, moved forward, and listed with one request', async () => {
  const { github, first, second, sandbox, repository } = await start();
  expect(await listCheckpoints(github, 'accounts')).toEqual([]);
  expect(await pointCheckpoint(github, 'accounts', ORG, first)).toBe('moved');
  expect(await repository.sha(`refs/org-accounts/checkpoints/accounts/${ORG}`)).toBe(first);
  sandbox.server.forget();
  expect(await pointCheckpoint(github, 'accounts', ORG, second)).toBe('moved');
  expect(sandbox.server.count()).toBe(1);
  expect(await pointCheckpoint(github, 'accounts', OTHER, first)).toBe('moved');
  sandbox.server.forget();
  expect(await listCheckpoints(github, 'accounts')).toEqual([
    { managementAccountId: ORG, commit: second },
    { managementAccountId: OTHER, commit: first },
  ]);
  expect(sandbox.server.count()).toBe(1);
  expect(sandbox.unknown()).toEqual([]);
});

test('it never moves back or aside unless it is forced', async () => {
  const { github, first, second, third, repository } = await start();
  await repository.branch('aside', 'main~1');
  const aside = await repository.commit('aside', { b: '1' });
  await pointCheckpoint(github, 'accounts', ORG, third);
  expect(await pointCheckpoint(github, 'accounts', ORG, second)).toBe('behind');
  expect(await pointCheckpoint(github, 'accounts', ORG, aside)).toBe('behind');
  expect(await pointCheckpoint(github, 'accounts', ORG, third)).toBe('moved');
  expect(await listCheckpoints(github, 'accounts')).toMatchObject([{ commit: third }]);
  expect(await pointCheckpoint(github, 'accounts', ORG, first, true)).toBe('moved');
  expect(await listCheckpoints(github, 'accounts')).toMatchObject([{ commit: first }]);
});

test('each folder has its own, whatever it is called', async () => {
  const { github, first, sandbox } = await start();
  const hashed = `x-${createHash('sha256').update('org/accounts').digest('hex').slice(0, 16)}`;
  const folders = ['accounts', 'accounts-2', 'org/accounts', hashed, 'Grüße ~^:', '..', 'a.lock'];
  for (const [index, folder] of folders.entries()) {
    await pointCheckpoint(github, folder, String(100_000_000_000 + index), first);
  }
  for (const [index, folder] of folders.entries()) {
    expect(await listCheckpoints(github, folder)).toEqual([
      { managementAccountId: String(100_000_000_000 + index), commit: first },
    ]);
  }
  expect(sandbox.unknown()).toEqual([]);
});

test('what somebody made there by hand is no checkpoint', async () => {
  const { github, first, repository } = await start();
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: first });
  const file = data.tree.find(({ type }) => type === 'blob') ?? data;
  const base = 'refs/org-accounts/checkpoints/accounts';
  await makeRef(github, `${base}/333333333333`, file.sha ?? '');
  await makeRef(github, `${base}/somebody`, first);
  await makeRef(github, `${base}/444444444444/deeper`, first);
  await repository.branch('org-accounts/checkpoints/accounts/555555555555');
  expect(await listCheckpoints(github, 'accounts')).toEqual([]);
  expect(await pointCheckpoint(github, 'accounts', '333333333333', first)).toBe('behind');
  expect(await pointCheckpoint(github, 'accounts', '333333333333', first, true)).toBe('moved');
});

test('no workflow hears of it', async () => {
  const { github, first, repository } = await start();
  const before = repository.activity.length;
  await pointCheckpoint(github, 'accounts', ORG, first);
  expect(repository.activity).toHaveLength(before);
});

test('a list that fails is asked for again, and is a failure in the end, never empty', async () => {
  const { github, first, sandbox } = await start();
  await pointCheckpoint(github, 'accounts', ORG, first);
  sandbox.server.fault({ operation: LIST, when: 'before', effect: 'error', times: 3 });
  expect(await listCheckpoints(github, 'accounts')).toHaveLength(1);
  sandbox.server.fault({ operation: LIST, when: 'before', effect: 'error', times: 5 });
  await expect(listCheckpoints(github, 'accounts')).rejects.toMatchObject({ status: 500 });
}, 60_000);

test('lost answers and other runs at the same time do no harm', async () => {
  const { github, first, second, sandbox } = await start();
  sandbox.server.fault({ operation: CREATE, when: 'before', effect: 'error' });
  expect(await pointCheckpoint(github, 'accounts', ORG, first)).toBe('moved');
  sandbox.server.fault({ operation: CREATE, when: 'after', effect: 'reset' });
  expect(await pointCheckpoint(github, 'accounts', OTHER, first)).toBe('moved');
  sandbox.server.fault({ operation: UPDATE, when: 'after', effect: 'reset' });
  expect(await pointCheckpoint(github, 'accounts', OTHER, second)).toBe('moved');
  const points = [first, second, first].map((commit) =>
    pointCheckpoint(github, 'twice', ORG, commit),
  );
  await Promise.all(points);
  await pointCheckpoint(github, 'twice', ORG, second);
  for (const folder of ['accounts', 'twice']) {
    const found = await listCheckpoints(github, folder);
    expect(
      found.find(
        ({ managementAccountId }) => managementAccountId === (folder === 'twice' ? ORG : OTHER),
      )?.commit,
    ).toBe(second);
  }
}, 60_000);

test('an unknown commit and a token that may not write are failures', async () => {
  const { github, job, first } = await start();
  await expect(pointCheckpoint(github, 'accounts', ORG, 'f'.repeat(40))).rejects.toMatchObject({
    status: 422,
  });
  const reader = await job({ contents: 'read' });
  await expect(pointCheckpoint(reader, 'accounts', ORG, first)).rejects.toMatchObject({
    status: 403,
  });
  expect(await listCheckpoints(reader, 'accounts')).toEqual([]);
});
