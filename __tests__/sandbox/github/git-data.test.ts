import { expect, test } from '@jest/globals';
import { place, refusal, setup } from './setup.ts';

test('refs are made, read, moved and deleted', async () => {
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
  await git.deleteRef({ ...place, ref: short });
  expect(await refusal(git.getRef({ ...place, ref: short }))).toEqual({
    status: 404,
    message: 'Not Found',
  });
  expect(await refusal(git.deleteRef({ ...place, ref: short }))).toEqual({
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

test('contents of files, folders, links and what is not there', async () => {
  const { job } = await setup({
    files: {
      'accounts/a.yaml': 'a: é\n',
      'accounts/link.yaml': { symlink: 'a.yaml' },
      'accounts/out.yaml': { symlink: '../../etc/passwd' },
    },
  });
  const octokit = await job({ contents: 'read' });
  const get = async (path: string, ref?: string) =>
    (await octokit.rest.repos.getContent({ ...place, path, ...(ref && { ref }) })).data;
  const file = await get('accounts/a.yaml');
  expect(file).toMatchObject({ type: 'file', size: 6, encoding: 'base64' });
  expect('content' in file && Buffer.from(file.content, 'base64').toString()).toBe('a: é\n');
  expect(await get('accounts')).toMatchObject([
    { name: 'a.yaml', type: 'file' },
    { name: 'link.yaml', type: 'symlink' },
    { name: 'out.yaml', type: 'symlink' },
  ]);
  // A link inside the repository reads as what it points to.
  expect(await get('accounts/link.yaml')).toMatchObject({ type: 'file', size: 6 });
  expect(await get('accounts/out.yaml')).toMatchObject({
    type: 'symlink',
    target: '../../etc/passwd',
  });
  expect(await refusal(get('nothing'))).toEqual({ status: 404, message: 'Not Found' });
  expect(await refusal(get('accounts', 'no-branch'))).toEqual({
    status: 404,
    message: 'No commit found for the ref no-branch',
  });
  expect(await get('')).toMatchObject([{ name: 'accounts', type: 'dir' }]);
});

test('files are written through the contents API, against the blob they replace', async () => {
  const { repository, job } = await setup({ files: { a: '1' } });
  const octokit = await job({ contents: 'write' });
  const put = (path: string, text: string, sha?: string) =>
    octokit.rest.repos.createOrUpdateFileContents({
      ...place,
      path,
      message: `Write ${path}`,
      content: Buffer.from(text).toString('base64'),
      ...(sha !== undefined && { sha }),
    });
  const created = await put('new', 'x');
  expect(created.status).toBe(201);
  expect(created.data.commit.author?.name).toBe('github-actions[bot]');
  expect((await refusal(put('a', '2'))).status).toBe(422);
  expect(await refusal(put('a', '2', 'f'.repeat(40)))).toEqual({
    status: 409,
    message: `a does not match ${'f'.repeat(40)}`,
  });
  const { data } = await octokit.rest.repos.getContent({ ...place, path: 'a' });
  const updated = await put('a', '2', 'sha' in data ? data.sha : '');
  expect(updated.status).toBe(200);
  expect(await repository.read('main', 'a')).toBe('2');
});

test('commits are listed by path and read with their files', async () => {
  const { repository, job } = await setup({ files: { a: '1\n' } });
  const second = await repository.commit('main', { b: '1\n' }, 'Add b', 'alice');
  const third = await repository.commit('main', { a: '2\n' }, 'Change a', 'alice');
  const octokit = await job({ contents: 'read' });
  const { data: commits } = await octokit.rest.repos.listCommits({ ...place, path: 'b' });
  expect(commits.map(({ sha }) => sha)).toEqual([second]);
  const { data: commit } = await octokit.rest.repos.getCommit({ ...place, ref: 'main' });
  expect(commit).toMatchObject({
    sha: third,
    author: { login: 'alice' },
    commit: { message: 'Change a', verification: { verified: false, reason: 'unsigned' } },
    stats: { additions: 1, deletions: 1, total: 2 },
    files: [{ filename: 'a', status: 'modified', patch: '@@ -1 +1 @@\n-1\n+2' }],
  });
  expect(await refusal(octokit.rest.repos.getCommit({ ...place, ref: 'nothing' }))).toEqual({
    status: 422,
    message: 'No commit found for SHA: nothing',
  });
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

test('a branch says whether it is protected', async () => {
  const { repository, job } = await setup();
  await repository.branch('free');
  repository.protect('main', { kind: 'classic', pullRequest: true, checks: ['plan'] });
  const octokit = await job({ contents: 'read' });
  const get = async (branch: string) =>
    (await octokit.rest.repos.getBranch({ ...place, branch })).data;
  expect(await get('main')).toMatchObject({
    protected: true,
    protection: { required_status_checks: { contexts: ['plan'] } },
  });
  expect(await get('free')).toMatchObject({ protected: false });
  expect(await refusal(get('none'))).toEqual({ status: 404, message: 'Branch not found' });
});
