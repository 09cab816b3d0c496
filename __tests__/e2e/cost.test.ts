import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, existing, master, row, start, succeeded } from './support.ts';

/** A name and an id for each of many accounts. */
function many(count: number): readonly { readonly name: string; readonly id: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `a${index}`,
    id: String(300_000_000_000 + index),
  }));
}

function github({ github: { server } }: Sandbox): number {
  return server.exchanges.filter(({ operation }) => operation !== 'GetIdToken').length;
}

describe('what a plan costs', () => {
  test('of k existing accounts: at most 6 + 2k AWS calls, whatever the size of the organization', async () => {
    const all = many(400);
    const sandbox = await start({
      files: accounts({
        master: master([]),
        ...Object.fromEntries(all.map(({ name, id }) => [name, existing(name, id)])),
      }),
    });
    for (const { name, id } of all) {
      sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
    }
    const touched = all.slice(0, 3);
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts(
        Object.fromEntries(
          touched.map(({ name, id }) => [name, existing(name, id).replace('title: ', 'title: T')]),
        ),
      ),
    });
    sandbox.github.server.forget();
    succeeded(await sandbox.plan());
    expect(sandbox.aws.server.count()).toBeLessThanOrEqual(6 + 2 * touched.length);
    expect(sandbox.aws.server.count('ListAccounts')).toBe(0);
    // 401 account files, and the 3 as they were before.
    expect(github(sandbox)).toBeLessThanOrEqual(10 + Math.ceil(401 / 100));
    expect(row(comment(sandbox), 'a2')).toContain('Nothing changes in AWS');
  });

  test('of a new account: the pages of the organization, and at most 10 besides', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      aws: { emptyPages: false },
    });
    sandbox.aws.addAccounts(99);
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    sandbox.github.server.forget();
    succeeded(await sandbox.plan());
    expect(sandbox.aws.server.count('ListAccounts')).toBe(5);
    expect(sandbox.aws.server.count()).toBeLessThanOrEqual(5 + 10);
    expect(github(sandbox)).toBeLessThanOrEqual(10);
  });

  test('of 2,000 account files: within the requests, and within AWS’s rates', async () => {
    const all = many(1_999);
    const sandbox = await start({
      files: accounts({
        master: master([]),
        ...Object.fromEntries(all.map(({ name, id }) => [name, existing(name, id)])),
      }),
      aws: { emptyPages: true },
    });
    sandbox.aws.addAccounts(1_998, (index) => ({
      id: all[index]?.id ?? '',
      email: `aws+${all[index]?.name}@example.com`,
    }));
    // The new account exists already, where the list ends.
    sandbox.aws.addAccount({ id: '999999999999', name: 'Late', email: 'AWS+Late@Example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ late: child('late') }),
    });
    sandbox.github.server.forget();
    succeeded(await sandbox.plan());
    expect(row(comment(sandbox), 'late')).toContain('**Adopt** `999999999999` (`Late`)');
    expect(github(sandbox)).toBeLessThanOrEqual(10 + Math.ceil(2_001 / 100));
    await sandbox.repository.merge(1);
    succeeded(await sandbox.provision());
    expect(await sandbox.repository.read('main', 'accounts/late.yaml')).toContain("'999999999999'");
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    const throttled = sandbox.aws.server.exchanges.filter(({ response }) =>
      response?.body.includes('TooManyRequests'),
    );
    expect(throttled).toEqual([]);
  });

  test('of all accounts: no reading waits for another that AWS counts by itself', async () => {
    const all = many(60);
    const contact =
      'alternate_contacts:\n  security:\n    name: A\n    title: B\n    email: c@d.ee\n    phone_number: "1"\n';
    const sandbox = await start({
      files: accounts({
        master: master([]),
        ...Object.fromEntries(
          all.map(({ name, id }) => [name, existing(name, id, `tags:\n  a: b\n${contact}`)]),
        ),
      }),
    });
    for (const { name, id } of all) {
      sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
    }
    succeeded(await sandbox.drift());
    const { exchanges } = sandbox.aws.server;
    const operations = exchanges.map(({ operation }) => operation);
    for (const read of ['ListTagsForResource', 'GetAlternateContact']) {
      const asked = exchanges.filter(({ operation }) => operation === read);
      expect(new Set(asked.map(({ request }) => request.body)).size).toBe(60);
    }
    // Both began before either had come to the middle.
    const middle = (read: string): number =>
      operations.flatMap((operation, at) => (operation === read ? [at] : []))[30] ?? 0;
    expect(operations.indexOf('GetAlternateContact')).toBeLessThan(middle('ListTagsForResource'));
    expect(operations.indexOf('ListTagsForResource')).toBeLessThan(middle('GetAlternateContact'));
  });

  test('GitHub that can’t give all texts at once is asked for fewer', async () => {
    const all = many(60);
    const files = Object.fromEntries(all.map(({ name }) => [name, child(name)]));
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
    sandbox.github.graphql.failBeyondTexts = 20;
    succeeded(await sandbox.plan({ with: { 'max-creates': '100' } }));
    expect(comment(sandbox)).toContain('60 accounts to create');
    sandbox.github.graphql.failBeyondTexts = undefined;
    sandbox.github.graphql.partialBeyondTexts = 20;
    await sandbox.repository.commit('p', accounts({ more: child('more') }), 'Add one more');
    succeeded(await sandbox.plan({ with: { 'max-creates': '100' } }));
    expect(comment(sandbox)).toContain('61 accounts to create');
  });
});
