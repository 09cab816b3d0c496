import { expect, test } from '@jest/globals';
import { accounts, child, comment, failed, master, row, start, succeeded } from './support.ts';

test('two pull requests, each fine alone, clash once the first is merged', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const { repository, aws } = sandbox;
  const same = (name: string): string => child(name).replace(`aws+${name}@`, 'AWS+Shared@');
  const first = await repository.openPullRequest({ head: 'a', files: accounts({ a: same('a') }) });
  succeeded(await sandbox.plan());
  const second = await repository.openPullRequest({ head: 'b', files: accounts({ b: same('b') }) });
  succeeded(await sandbox.plan());
  await repository.merge(first.number);
  succeeded(await sandbox.provision());

  // Its plan is made of the merge with what main gained meanwhile.
  const event = { name: 'pull_request', number: second.number, action: 'synchronize' } as const;
  const step = failed(await sandbox.plan({ event }));
  expect(step.errors).toEqual(['1 problem to fix']);
  expect(comment(sandbox, second.number)).toContain('is used by more than one account');
  expect(comment(sandbox, second.number)).toContain('accounts/a.yaml:4');
  expect(comment(sandbox, second.number)).toContain('accounts/b.yaml:4');

  await repository.merge(second.number);
  const merged = failed(await sandbox.provision());
  expect(merged.errors.join()).toContain('1 problem to fix');
  expect(comment(sandbox, second.number)).toContain('is used by more than one account');
  expect(row(comment(sandbox, second.number), 'b')).toContain('Nothing until');
  expect(aws.server.count('CreateAccount')).toBe(1);
  expect(aws.accounts()).toHaveLength(2);
});

test('a pull request that conflicts with its base says so', async () => {
  const sandbox = await start({ files: accounts({ master: master([]), prod: child('prod') }) });
  await sandbox.repository.openPullRequest({
    head: 'one',
    files: accounts({ prod: child('prod').replace('title: prod', 'title: one') }),
  });
  await sandbox.repository.commit(
    'main',
    accounts({ prod: child('prod').replace('title: prod', 'title: two') }),
    'Edit the same line',
  );
  const event = { name: 'pull_request_target', number: 1, action: 'synchronize' } as const;
  failed(await sandbox.plan({ event }));
  expect(comment(sandbox)).toContain("this pull request can't be merged into `main`");
});
