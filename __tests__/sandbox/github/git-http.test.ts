import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { type Setup, setup } from './setup.ts';

const run = promisify(execFile);
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** `git` in a fresh clone, with a token as actions/checkout gives it. */
async function clone({ github }: Setup, token: string) {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  folders.push(folder);
  const git = async (...args: string[]): Promise<string> => {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const settings = [
      `http.extraheader=AUTHORIZATION: basic ${basic}`,
      'user.name=alice',
      'user.email=alice@example.com',
    ].flatMap((setting) => ['-c', setting]);
    const { stdout, stderr } = await run('git', [...settings, ...args], {
      cwd: folder,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    return stdout + stderr;
  };
  await git('clone', '--quiet', `${github.url}/acme/accounts.git`, '.');
  return { folder, git };
}

async function change({ folder, git }: Awaited<ReturnType<typeof clone>>): Promise<void> {
  await writeFile(join(folder, 'a'), 'by hand\n');
  await git('add', '.');
  await git('commit', '--quiet', '-m', 'By hand');
}

test('git clones, fetches and pushes; a push is seen like any other', async () => {
  const world = await setup({ files: { 'accounts/a.yaml': 'a\n' } });
  const { github, repository } = world;
  const work = await clone(world, github.userToken('octocat'));
  await change(work);
  await work.git('push', '--quiet', 'origin', 'HEAD:main', 'HEAD:refs/heads/other');
  expect(await repository.read('main', 'a')).toBe('by hand\n');
  expect(repository.activity.map(({ trigger, actor }) => [trigger.name, actor])).toEqual([
    ['push', 'octocat'],
    ['push', 'octocat'],
  ]);
  const sha = await repository.commit('main', { b: '1' });
  await work.git('fetch', '--quiet', 'origin', 'main');
  expect((await work.git('rev-parse', 'FETCH_HEAD')).trim()).toBe(sha);
  await work.git('push', '--quiet', 'origin', ':other');
  await expect(repository.sha('other')).rejects.toThrow('has no other');
});

test('a protected branch declines a push with GH013 or GH006', async () => {
  const world = await setup();
  const { github, repository } = world;
  repository.role('writer', 'write');
  const work = await clone(world, github.userToken('writer'));
  await change(work);
  const push = () => work.git('push', '--quiet', 'origin', 'HEAD:main');
  repository.protect('main', { pullRequest: true });
  await expect(push()).rejects.toThrow(
    /GH013: Repository rule violations found for refs\/heads\/main[\s\S]*- Changes must be made through a pull request[\s\S]*push declined due to repository rule violations/,
  );
  repository.unprotect();
  repository.protect('main', { kind: 'classic', pullRequest: true });
  await expect(push()).rejects.toThrow(
    /GH006: Protected branch update failed for refs\/heads\/main[\s\S]*protected branch hook declined/,
  );
  await expect(work.git('push', 'origin', 'HEAD:refs/pull/1/head')).rejects.toThrow(
    'deny updating a hidden ref',
  );
  repository.unprotect();
  await push();
});

test('a token without contents: write cannot push, without contents: read not clone', async () => {
  const world = await setup();
  const { repository } = world;
  const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
  const reader = await repository.job({ event, permissions: { contents: 'read' } });
  const work = await clone(world, reader.token);
  await change(work);
  await expect(work.git('push', 'origin', 'HEAD:main')).rejects.toThrow('403');
  const none = await repository.job({ event, permissions: {} });
  await expect(clone(world, none.token)).rejects.toThrow('403');
});
