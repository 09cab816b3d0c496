import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { place, setup } from './setup.ts';

const git = promisify(execFile);

test('a repository is a real Git repository that git finds nothing wrong with', async () => {
  const { repository } = await setup({ files: { 'accounts/a.yaml': 'a: 1\n', 'README.md': 'Hi' } });
  await repository.commit('main', { 'accounts/b.yaml': 'b: 2\n', 'README.md': null }, 'Add b');

  await git('git', ['-C', repository.directory, 'fsck', '--strict']);
  const { stdout } = await git('git', ['-C', repository.directory, 'ls-tree', '-r', 'main']);
  expect(stdout.split('\n').map((line) => line.split('\t')[1])).toEqual([
    'accounts/a.yaml',
    'accounts/b.yaml',
    undefined,
  ]);
  expect(await repository.read('main', 'accounts/b.yaml')).toBe('b: 2\n');
  expect(await repository.read('main~1', 'README.md')).toBe('Hi');
  expect(await repository.read('main', 'README.md')).toBeUndefined();
});

test('symbolic links, executables and submodules have their modes', async () => {
  const submodule = 'a'.repeat(40);
  const { repository, job } = await setup({
    files: {
      'accounts/real.yaml': 'x: 1\n',
      'accounts/link.yaml': { symlink: 'real.yaml' },
      'accounts/run.yaml': { executable: '#!/bin/sh\n' },
      'accounts/module.yaml': { submodule },
    },
  });
  const octokit = await job({ contents: 'read' });
  const { repository: answer } = await octokit.graphql<{
    repository: { object: { entries: { name: string; mode: number; type: string }[] } };
  }>(
    `query ($owner: String!, $repo: String!, $expression: String!) {
      repository(owner: $owner, name: $repo) {
        object(expression: $expression) { ... on Tree { entries { name mode type object { oid } } } }
      }
    }`,
    { ...place, expression: 'HEAD:accounts' },
  );
  expect(
    answer.object.entries.map(({ name, mode, type }) => [name, mode.toString(8), type]),
  ).toEqual([
    ['link.yaml', '120000', 'blob'],
    ['module.yaml', '160000', 'commit'],
    ['real.yaml', '100644', 'blob'],
    ['run.yaml', '100755', 'blob'],
  ]);
  expect(await repository.files()).toHaveLength(4);
});

test('two thousand files are read in a few seconds', async () => {
  const files: Record<string, string> = {};
  for (let index = 0; index < 2000; index += 1) {
    files[`accounts/account-${index}.yaml`] = `root_email: aws+${index}@example.com\n`;
  }
  const { job } = await setup({ files });
  const octokit = await job({ contents: 'read' });
  const started = Date.now();
  const { repository } = await octokit.graphql<{
    repository: { object: { entries: { object: { id: string } }[] } };
  }>(
    `query ($owner: String!, $repo: String!) {
      repository(owner: $owner, name: $repo) {
        object(expression: "main:accounts") { ... on Tree { entries { object { ... on Blob { id } } } } }
      }
    }`,
    place,
  );
  const ids = repository.object.entries.map(({ object }) => object.id);
  const texts: string[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const { nodes } = await octokit.graphql<{ nodes: { text: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Blob { text } } }',
      { ids: ids.slice(start, start + 100) },
    );
    texts.push(...nodes.map(({ text }) => text));
  }
  expect(new Set(texts).size).toBe(2000);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('who pushed what is remembered, with whether it starts workflows', async () => {
  const { repository, job } = await setup();
  await repository.commit('main', { a: '1' }, 'By hand', 'alice');
  const octokit = await job({ contents: 'write' });
  const sha = await repository.sha('main');
  await octokit.rest.git.createRef({ ...place, ref: 'refs/heads/bot', sha });
  expect(
    repository.activity.map(({ trigger, actor, startsWorkflows }) => [
      trigger.name,
      actor,
      startsWorkflows,
    ]),
  ).toEqual([
    ['push', 'alice', true],
    ['push', 'github-actions[bot]', false],
  ]);
});

test("an App's pushes do start workflows", async () => {
  const { github, repository, client } = await setup();
  const octokit = client(github.appToken('robot', { contents: 'write' }, [repository]));
  const sha = await repository.sha('main');
  await octokit.rest.git.createRef({ ...place, ref: 'refs/heads/bot', sha });
  expect(repository.activity).toMatchObject([{ actor: 'robot[bot]', startsWorkflows: true }]);
});
