import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, failed, master, row, start, succeeded } from './support.ts';

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `n${index + 1}`);

const DISPATCH = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

const given = { 'on-unreviewed': 'proceed', 'max-creates': '100' };

/** A sandbox in which so many pull requests of one new account each are merged, and none is provisioned. */
async function merged(count: number): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  succeeded(await sandbox.provision({ event: DISPATCH }));
  for (const [index, name] of names(count).entries()) {
    await sandbox.repository.openPullRequest({
      head: name,
      files: accounts({ [name]: child(name) }),
    });
    await sandbox.repository.merge(index + 1);
  }
  sandbox.github.server.forget();
  return sandbox;
}

/** The GraphQL points that were used, by what GitHub's answers say. */
function points({ github: { server } }: Sandbox): number {
  const used = server.exchanges.flatMap(({ response }) =>
    response?.headers?.['x-ratelimit-resource'] === 'graphql'
      ? [Number(response.headers['x-ratelimit-used'])]
      : [],
  );
  return Math.max(0, ...used);
}

const WRITES = /^(?:POST|PATCH) .*comments/;

/** Leaves the repository's jobs so many points for the rest of the hour. */
async function leave({ github, repository }: Sandbox, remaining: number): Promise<void> {
  const event = await repository.event('push');
  const { token } = await repository.job({ event, permissions: { contents: 'read' } });
  github.leave(token, 'graphql', remaining);
}

/** Somebody else's workflows use up the hour's points just before the ids are committed. */
function exhaustBeforeCommit(sandbox: Sandbox): void {
  sandbox.github.server.fault({
    operation: 'graphql: WriteBack',
    when: 'before',
    effect: () => leave(sandbox, 0),
  });
}

async function idOf({ repository }: Sandbox, name: string): Promise<string | undefined> {
  const text = await repository.read('main', `accounts/${name}.yaml`);
  return /^account_id: '(\d{12})'$/m.exec(text ?? '')?.[1];
}

describe('GitHub’s points', () => {
  test('50 merged pull requests of a new account each, in one run: under 300 points, all ids, all comments', async () => {
    const sandbox = await merged(50);
    // Under load, the sandbox's answers take much of its fast time.
    const patient = { ...given, 'creation-timeout': '300' };
    succeeded(await sandbox.provision({ with: patient }));
    expect(points(sandbox)).toBeLessThan(300);
    for (const [index, name] of names(50).entries()) {
      const id = await idOf(sandbox, name);
      expect(id).toMatch(/^\d{12}$/);
      const body = comment(sandbox, index + 1);
      expect(row(body, name)).toContain(`\`${id}\``);
      expect(body).not.toContain('<!-- running -->');
    }
    const server = sandbox.github.server;
    // A note that works are under way, and how it ended; few in between.
    expect(server.count(WRITES)).toBeLessThanOrEqual(50 * 5);
    expect(server.count('graphql: Comments')).toBe(5);
  }, 600_000);

  test('what is left of an hour is left to the commit of the ids: progress is not shown for it', async () => {
    const sandbox = await merged(3);
    await leave(sandbox, 20);
    succeeded(await sandbox.provision({ with: given }));
    const [first] = sandbox.github.server.exchanges.filter(({ operation }) =>
      /POST .*\/comments$/.test(operation),
    );
    const written = sandbox.github.server.exchanges.find(
      ({ operation }) => operation === 'graphql: WriteBack',
    );
    expect(first?.at).toBeGreaterThan(written?.at ?? Number.POSITIVE_INFINITY);
    for (const [index, name] of names(3).entries()) {
      const id = await idOf(sandbox, name);
      expect(id).toMatch(/^\d{12}$/);
      expect(row(comment(sandbox, index + 1), name)).toContain(`\`${id}\``);
    }
  }, 120_000);

  test('an hour that is used up before the commit is told, with the lines to add, and the next run commits them', async () => {
    const sandbox = await merged(2);
    exhaustBeforeCommit(sandbox);
    const step = failed(await sandbox.provision({ with: given }));
    expect(step.summary).toMatch(/reached GitHub's rate limit, which resets at \d\d:\d\d UTC/);
    expect(step.summary).toContain('Lines to add by hand');
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
    expect(await idOf(sandbox, 'n1')).toBeUndefined();
    await leave(sandbox, 500);
    succeeded(await sandbox.provision({ with: given }));
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
    for (const name of names(2)) expect(await idOf(sandbox, name)).toMatch(/^\d{12}$/);
  }, 120_000);

  test('it is waited for where the run has the time', async () => {
    const sandbox = await merged(1);
    exhaustBeforeCommit(sandbox);
    const step = succeeded(
      await sandbox.provision({
        with: { ...given, 'creation-timeout': '90', 'timeout-minutes': '150' },
      }),
    );
    expect(step.log).toMatch(/reached GitHub's rate limit. Waiting until \d\d:\d\d UTC/);
    const id = await idOf(sandbox, 'n1');
    expect(id).toMatch(/^\d{12}$/);
    expect(row(comment(sandbox), 'n1')).toContain(`\`${id}\``);
  }, 120_000);

  test('a comment that is deleted while accounts are made is posted again; nobody else’s is touched', async () => {
    const sandbox = await merged(2);
    const { repository } = sandbox;
    const copied = `<!-- org-accounts: accounts -->\nmine`;
    repository.comment(2, copied);
    sandbox.aws.server.fault({
      operation: 'DescribeCreateAccountStatus',
      when: 'before',
      skip: 1,
      effect: () => {
        for (const { id, body } of repository.comments(1)) {
          if (body.includes('<!-- running -->')) repository.deleteComment(id);
        }
      },
    });
    succeeded(await sandbox.provision({ with: given }));
    expect(row(comment(sandbox, 1), 'n1')).toContain(`\`${await idOf(sandbox, 'n1')}\``);
    const { server } = sandbox.github;
    expect(server.count('POST /repos/{owner}/{repo}/issues/{issue_number}/comments')).toBe(3);
    const [stranger, ours, ...more] = repository.comments(2);
    expect(stranger?.body).toBe(copied);
    expect(row(ours?.body ?? '', 'n2')).toContain(`\`${await idOf(sandbox, 'n2')}\``);
    expect(more).toEqual([]);
  }, 120_000);
});
