import { expect, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

test('refs are made, read and moved', async () => {
  const { repository, job } = await setup();
  const first = await repository.sha('main');
  const second = await repository.commit('main', { a: '1' });
  const octokit = await job({ contents: 'write' });
  const { git } = octokit.rest;
  const ref = 'refs/heads/ids/run-1';
  expect((await git.createRef({ ...place, ref, sha: first })).data.object.sha).toBe(first);
  expect(await refusal(git.createRef({ ...place, ref, sha: first }))).toEqual({
    status: 422,
    message: 'Reference already exists',
  });
  const short = 'heads/ids/run-1';
  await git.updateRef({ ...place, ref: short, sha: second });
  expect((await git.getRef({ ...place, ref: short })).data.object.sha).toBe(second);
  expect(await refusal(git.updateRef({ ...place, ref: short, sha: first }))).toEqual({
    status: 422,
    message: 'Update is not a fast forward',
  });
  await git.updateRef({ ...place, ref: short, sha: first, force: true });
  const missing = 'heads/ids/run-2';
  expect(await refusal(git.getRef({ ...place, ref: missing }))).toEqual({
    status: 404,
    message: 'Not Found',
  });
  expect(await refusal(git.updateRef({ ...place, ref: missing, sha: first }))).toEqual({
    status: 422,
    message: 'Reference does not exist',
  });
  expect(await refusal(git.createRef({ ...place, ref, sha: 'f'.repeat(40) }))).toEqual({
    status: 422,
    message: 'Object does not exist',
  });
});

test('trees are read by sha or by name, flat or all the way down', async () => {
  const { repository, job } = await setup({
    files: { 'accounts/a.yaml': 'a', 'accounts/team/b.yaml': 'bb', 'x.md': '' },
  });
  const octokit = await job({ contents: 'read' });
  const tree = async (tree_sha: string, recursive?: string) => {
    const parameters = { ...place, tree_sha, ...(recursive !== undefined && { recursive }) };
    const { data } = await octokit.rest.git.getTree(parameters);
    return data.tree.map(({ path, type, size }) => [path, type, size]);
  };
  expect(await tree('main')).toEqual([
    ['accounts', 'tree', undefined],
    ['x.md', 'blob', 0],
  ]);
  const all = [
    ['accounts', 'tree', undefined],
    ['accounts/a.yaml', 'blob', 1],
    ['accounts/team', 'tree', undefined],
    ['accounts/team/b.yaml', 'blob', 2],
    ['x.md', 'blob', 0],
  ];
  expect(await tree(await repository.sha('main'), '1')).toEqual(all);
  expect(await tree('main', '0')).toEqual(all);
});

test('blobs come in base64, byte for byte', async () => {
  const bytes = Buffer.from([...Array(300).keys()].map((byte) => byte % 256));
  const { job } = await setup({ files: { bytes } });
  const octokit = await job({ contents: 'read' });
  const { data: tree } = await octokit.rest.git.getTree({ ...place, tree_sha: 'main' });
  const file_sha = tree.tree[0]?.sha ?? '';
  const { data } = await octokit.rest.git.getBlob({ ...place, file_sha });
  expect(Buffer.from(data.content, 'base64').equals(bytes)).toBe(true);
  expect(data.content).toContain('\n');
});

test('two commits are compared from where they parted', async () => {
  const { repository, job } = await setup();
  await repository.branch('side');
  await repository.commit('side', { a: '1' });
  await repository.commit('main', { b: '1' });
  const octokit = await job({ contents: 'read' });
  const compare = async (basehead: string) =>
    (await octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead })).data;
  expect(await compare('main...side')).toMatchObject({
    status: 'diverged',
    ahead_by: 1,
    behind_by: 1,
    total_commits: 1,
    files: [{ filename: 'a' }],
  });
  expect(await compare('main...main')).toMatchObject({ status: 'identical', files: [] });
  expect((await refusal(compare('main...nothing'))).status).toBe(404);
});
