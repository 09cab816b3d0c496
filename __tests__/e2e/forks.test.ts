import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  check,
  child,
  comments,
  existing,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

const OLD = '200000000001';

/** A fork's pull request that adds an account, changes one and removes one. */
async function withFork(files: Readonly<Record<string, string | null>> = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({
      master: master([]),
      old: existing('old', OLD),
      gone: existing('gone', '200000000002'),
    }),
  });
  sandbox.aws.addAccount({ id: OLD, email: 'aws+old@example.com' });
  // Closed: a live one would be taken for the account that another file of the pull request had before.
  const state = 'CLOSED';
  sandbox.aws.addAccount({ id: '200000000002', email: 'aws+gone@example.com', state });
  await sandbox.repository.openPullRequest({
    head: 'p',
    fork: 'outsider',
    files: {
      ...accounts({ prod: child('prod'), old: existing('old', OLD, 'tags: {a: b}\n') }),
      'accounts/gone.yaml': null,
      ...files,
    },
  });
  return sandbox;
}

const target = { name: 'pull_request_target', number: 1, action: 'synchronize' } as const;

const ours = (sandbox: Sandbox): string =>
  comments(sandbox).find((body) => body.startsWith('<!-- org-accounts')) ?? '';

const head = ({ repository }: Sandbox): string => repository.pullRequest(1).headSha;

async function say(sandbox: Sandbox, body: string, by?: string): Promise<{ id: number }> {
  return sandbox.repository.comment(1, body, by);
}

function answer(sandbox: Sandbox, { id }: { id: number }): Promise<Step> {
  return sandbox.plan({
    event: { name: 'issue_comment', comment: id, action: 'created' },
    permissions: PERMISSIONS.write,
    with: { command: 'auto' },
  });
}

const reactions = (sandbox: Sandbox, { id }: { id: number }): readonly string[] =>
  (sandbox.repository.comments(1).find((one) => one.id === id)?.reactions ?? []).map(
    ({ content }) => content,
  );

/** What a plan without AWS says of the three files, wherever it says it. */
function expectFiles(text: string): void {
  expect(text).toContain('3 account files not compared with AWS');
  expect(text).toContain('AWS was not asked');
  expect(text).toContain('/accounts plan');
  expect(text).toMatch(/\[`prod`\]\(.*\*\*Adds\*\* its file, root email `aws\+prod@example.com`/);
  expect(text).toMatch(/\[`old`\]\(.*\*\*Changes\*\* its file/);
  expect(text).toMatch(/`gone` \| \*\*Removes\*\* its file/);
  expect(text).not.toContain('nothing to do');
}

function expectUnknown({ outputs }: Step): void {
  expect(outputs['has-changes'] ?? '').toBe('');
  expect(outputs.changes ?? '').toBe('');
  expect(outputs.plan).toBe('null');
}

describe('a pull request from a fork', () => {
  test('on pull_request: the summary names its accounts, and that AWS was not asked', async () => {
    const sandbox = await withFork();
    const step = succeeded(await sandbox.plan());
    expectFiles(step.summary);
    expectUnknown(step);
    expect(step.log).toContain('Not planned: 3 account files not compared with AWS');
    expect(step.log).not.toContain('nothing to do');
    expect(sandbox.aws.server.count()).toBe(0);
    expect(comments(sandbox)).toEqual([]);
  });

  test('on pull_request: mistakes in files fail it', async () => {
    const sandbox = await withFork(
      accounts({ prod: child('prod').replace('us-west-2', 'us-wst-2') }) as Record<string, string>,
    );
    const step = failed(await sandbox.plan());
    expect(step.summary).toContain('Did you mean `us-west-2`?');
    expect(step.summary).toContain('3 account files not compared with AWS, 1 problem to fix');
    expect(step.raw).toContain('::error title=AWS accounts,file=accounts/prod.yaml,line=3,col=9::');
    expectUnknown(step);
  });

  test('on pull_request: a run that fails tells so in its summary alone', async () => {
    const sandbox = await withFork();
    const step = failed(await sandbox.plan({ with: { 'max-creates': 'many' } }));
    expect(step.summary).toContain('plan failed');
    expect(step.summary).toContain('`max-creates`');
    expect(comments(sandbox)).toEqual([]);
  });

  test('on pull_request_target: a red check and a comment, no call to AWS, no token for it', async () => {
    const sandbox = await withFork();
    const step = succeeded(await sandbox.plan({ event: target }));
    expect(sandbox.aws.server.count()).toBe(0);
    expect(sandbox.github.server.count('GetIdToken')).toBe(0);
    expectFiles(ours(sandbox));
    expectFiles(step.summary);
    expectUnknown(step);
    const run = await check(sandbox, head(sandbox));
    expect(run.conclusion).toBe('failure');
    expect(run.title).toContain('not compared with AWS');
    expect(run.text ?? '').not.toMatch(/^create /m);
  });

  test('that touches no account file is nothing to do', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      fork: 'outsider',
      files: { 'docs.md': 'x' },
    });
    succeeded(await sandbox.plan({ event: target }));
    expect(sandbox.aws.server.count()).toBe(0);
    expect(await check(sandbox, head(sandbox))).toMatchObject({ conclusion: 'success' });
    expect(comments(sandbox)).toEqual([]);
  });

  test('is planned with AWS once somebody with write access asks; merging it then does that', async () => {
    const sandbox = await withFork();
    succeeded(await sandbox.plan({ event: target }));
    const asked = await say(sandbox, '/accounts plan');
    succeeded(await answer(sandbox, asked));
    expect(reactions(sandbox, asked)).toEqual(['rocket']);
    expect(ours(sandbox)).toContain('1 account to create');
    const run = await check(sandbox, head(sandbox));
    expect(run.conclusion).toBe('success');
    expect(run.text).toContain('"account",null');
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+prod@example.com').state).toBe('ACTIVE');
  });

  test('is red again after the next push', async () => {
    const sandbox = await withFork();
    succeeded(await answer(sandbox, await say(sandbox, '/accounts plan')));
    const fork = await sandbox.repository.fork('outsider');
    await fork.commit('p', accounts({ more: child('more') }), 'More');
    succeeded(await sandbox.plan({ event: target }));
    expect(await check(sandbox, head(sandbox))).toMatchObject({ conclusion: 'failure' });
    expect(ours(sandbox)).toContain('4 account files not compared with AWS');
    expect(ours(sandbox)).not.toContain('1 account to create');
  });

  test('is not planned for a stranger, nor for who wrote it', async () => {
    const sandbox = await withFork();
    for (const by of ['outsider', 'stranger']) {
      const asked = await say(sandbox, '/accounts plan', by);
      succeeded(await answer(sandbox, asked));
      expect(reactions(sandbox, asked)).toEqual(['confused']);
    }
    expect(sandbox.aws.server.count()).toBe(0);
    expect(ours(sandbox)).toBe('');
  });

  test('that was pushed to after the comment is not planned with AWS, and says so', async () => {
    const sandbox = await withFork();
    const asked = await say(sandbox, '/accounts plan');
    const fork = await sandbox.repository.fork('outsider');
    // The event is handed to the workflow as it was; the push comes before the job looks.
    const event = await sandbox.repository.event({
      name: 'issue_comment',
      comment: asked.id,
      action: 'created',
    });
    await sandbox.clock.sleep(5000);
    await fork.commit('p', accounts({ evil: child('evil') }), 'More');
    const step = failed(
      await sandbox.plan({
        event,
        permissions: PERMISSIONS.write,
        with: { command: 'auto' },
      }),
    );
    expect(sandbox.aws.server.count()).toBe(0);
    expect(step.summary).toContain('after the comment');
    expect(ours(sandbox)).toContain('after the comment');
    expect(ours(sandbox)).toContain('`evil`');
    expect(reactions(sandbox, asked)).toEqual(['confused']);
    expect(await check(sandbox, head(sandbox))).toMatchObject({ conclusion: 'failure' });
    // Asked for once more, now that it was seen.
    succeeded(await answer(sandbox, await say(sandbox, '/accounts plan')));
    expect(ours(sandbox)).toContain('2 accounts to create');
  });
});
