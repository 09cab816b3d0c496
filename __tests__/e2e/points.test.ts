import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, master, row, start, succeeded } from './support.ts';

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `n${index + 1}`);

const given = { 'on-unreviewed': 'proceed', 'max-creates': '100' };

/** A sandbox in which so many pull requests of one new account each are merged, and none is provisioned. */
async function merged(count: number): Promise<Sandbox> {
  const sandbox = await start({ speed: 20, files: accounts({ master: master([]) }) });
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

async function idOf({ repository }: Sandbox, name: string): Promise<string | undefined> {
  const text = await repository.read('main', `accounts/${name}.yaml`);
  return /^account_id: '(\d{12})'$/m.exec(text ?? '')?.[1];
}

describe('GitHub’s points', () => {
  test('50 merged pull requests of a new account each, in one run: under 300 points, all ids, all comments', async () => {
    const sandbox = await merged(50);
    const step = await sandbox.provision({ with: given });
    const { server } = sandbox.github;
    const counts = new Map<string, number>();
    for (const { operation } of server.exchanges)
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
    console.log(points(sandbox), counts);
    succeeded(step);
    expect(points(sandbox)).toBeLessThan(300);
    for (const [index, name] of names(50).entries()) {
      const id = await idOf(sandbox, name);
      expect(id).toMatch(/^\d{12}$/);
      const body = comment(sandbox, index + 1);
      expect(row(body, name)).toContain(`\`${id}\``);
      expect(body).not.toContain('<!-- running -->');
    }
  }, 600_000);
});
