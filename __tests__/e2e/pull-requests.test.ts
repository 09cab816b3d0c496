import { describe, expect, test } from '@jest/globals';
import { readRecord } from '../../src/review/record.ts';
import {
  accounts,
  check,
  child,
  comment,
  comments,
  existing,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

const MARKER = '<!-- org-accounts: accounts -->';

describe('on the pull request', () => {
  test('no account file touched, nothing left to do: a green check, no comment, no AWS', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({ head: 'docs', files: { 'README.md': 'hello' } });
    succeeded(await sandbox.plan());
    expect(comments(sandbox)).toEqual([]);
    expect(await check(sandbox, await sandbox.repository.sha('docs'))).toMatchObject({
      conclusion: 'success',
      title: 'nothing to do',
    });
    expect(sandbox.aws.server.count()).toBe(0);
  });

  test('a comment of an earlier push is brought up to date, and untouched when nothing changed', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, github } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    const [first] = repository.comments(1);
    succeeded(await sandbox.plan());
    expect(repository.comments(1)).toEqual([first]);
    expect(github.server.count(/issues\/comments/)).toBe(0);

    await repository.commit('p', { 'accounts/prod.yaml': null, 'README.md': 'x' }, 'Take it back');
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: nothing to do');
    expect(repository.comments(1)[0]?.id).toBe(first?.id);
  });

  test('our comment is found past a hundred others, and nobody else’s is taken for it', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    repository.comment(1, `${MARKER}\nnot by the bot`, 'mallory');
    for (let index = 0; index < 120; index += 1) repository.comment(1, `chat ${index}`, 'alice');
    succeeded(await sandbox.plan());
    await repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
    succeeded(await sandbox.plan());
    const ours = repository.comments(1).filter(({ author }) => author === 'github-actions[bot]');
    expect(ours).toHaveLength(1);
    expect(ours[0]?.body).toContain('2 accounts to create');
    expect(repository.comments(1)[0]?.body).toBe(`${MARKER}\nnot by the bot`);
  });

  test('an older run that ends last does not overwrite the newer comment', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, github } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    github.server.fault({
      operation: 'POST /repos/{owner}/{repo}/check-runs',
      when: 'before',
      effect: async () => {
        await repository.commit('p', accounts({ dev: child('dev') }), 'Add dev');
      },
    });
    succeeded(await sandbox.plan());
    expect(comments(sandbox)).toEqual([]);
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('2 accounts to create');
  });

  test('a plan of hundreds of accounts stays within GitHub’s limits', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const names = Array.from({ length: 600 }, (_, index) => `a-rather-long-account-name-${index}`);
    const files = Object.fromEntries(
      names.map((name, index) => [name, child(name).replace(`aws+${name}@`, `a${index}@`)]),
    );
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
    const step = succeeded(await sandbox.plan({ with: { 'max-creates': '1000' } }));
    const body = comment(sandbox);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toContain('## AWS accounts: 600 accounts to create');
    expect(body).toMatch(/… and \d+ more, in the \[summary of the run\]/);
    expect(step.summary).toContain('a-rather-long-account-name-599');
    const run = await check(sandbox, await sandbox.repository.sha('p'));
    const [, document = ''] = /```text\n([^`]*)\n```/.exec(run.text ?? '') ?? [];
    const read = readRecord(document);
    const bound = read.kind === 'record' ? read.record.lines.map(({ account }) => account) : [];
    expect(bound).toContain('new:a599@example.com');
  });

  test('hundreds of problems are annotated in batches', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`a${index}`, 'region: us-west-2\n']),
    );
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
    failed(await sandbox.plan());
    const run = await check(sandbox, await sandbox.repository.sha('p'));
    expect(run.annotations).toHaveLength(120);
  });

  test('a token without a permission is told which one', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    const step = failed(
      await sandbox.plan({
        permissions: { contents: 'read', 'pull-requests': 'write', 'id-token': 'write' },
      }),
    );
    expect(step.errors.join()).toContain('`checks: write`');
  });

  test('a removed file is noted: its account stays', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]), old: existing('old', '200000000001') }),
    });
    sandbox.aws.addAccount({ id: '200000000001', email: 'aws+old@example.com' });
    await sandbox.repository.openPullRequest({ head: 'p', files: { 'accounts/old.yaml': null } });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain(
      '`accounts/old.yaml` is removed; its account `200000000001` stays',
    );
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('200000000001').state).toBe('ACTIVE');
  });

  test('a closed pull request and a fork’s', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository } = sandbox;
    await repository.fork('outsider');
    await repository.openPullRequest({
      head: 'p',
      fork: 'outsider',
      files: accounts({ prod: child('prod').replace('us-west-2', 'us-wst-2') }),
    });
    const step = failed(await sandbox.plan());
    expect(step.summary).toContain('comes from a fork');
    expect(step.summary).toContain('Did you mean `us-west-2`?');
    expect(step.raw).toContain('::error title=AWS accounts,file=accounts/prod.yaml,line=3,col=9::');
    expect(sandbox.aws.server.count()).toBe(0);
    expect(comments(sandbox)).toEqual([]);

    await repository.commit('p', {}, 'nothing').catch(() => undefined);
    repository.closePullRequest(1);
    const closed = await sandbox.plan({
      event: { name: 'pull_request', number: 1, action: 'closed' },
    });
    succeeded(closed);
    expect(closed.summary).toContain('closed');
  });

  test('a merge queue: each group has its check, and each pull request its outcome', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { repository } = sandbox;
    repository.protect('main', { checks: ['AWS accounts'], mergeQueue: true });
    for (const name of ['dev', 'prod']) {
      await repository.openPullRequest({ head: name, files: accounts({ [name]: child(name) }) });
      succeeded(await sandbox.plan());
    }
    const groups = await repository.queue([1, 2], 'squash');
    for (const group of groups) {
      succeeded(await sandbox.plan({ event: { name: 'merge_group', group } }));
    }
    for (const group of groups) await repository.mergeGroup(group);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.accounts()).toHaveLength(3);
    for (const number of [1, 2]) expect(comment(sandbox, number)).toContain('1 account created');
  });
});
