import { expect, test } from '@jest/globals';
import { begin, MASTER, named, tagged, tags } from './binding-support.ts';
import { accounts, check, existing, failed, succeeded } from './support.ts';

const NAMES = ['approved', 'provisioned', 'left over', 'into main', 'part 2 of 3'];

test.each(NAMES)('a check name that ends in (%s) is refused', async (end) => {
  const sandbox = await begin();
  await sandbox.repository.openPullRequest({
    head: 'p',
    files: accounts({ prod: tagged('prod', 'core') }),
  });
  succeeded(await sandbox.plan());
  const sha = await sandbox.repository.sha('p');
  const name = `AWS accounts (${end})`;
  const step = failed(await sandbox.plan({ with: { 'check-name': name } }));
  expect(step.errors.join()).toContain('`check-name`');
  expect(await named(sandbox, sha, name)).toBeUndefined();
  expect(await check(sandbox, sha)).toMatchObject({ conclusion: 'success' });
});

test.each(['approved', 'provisioned'])(
  'a folder called %s has a check that is none of another folder',
  async (folder) => {
    const sandbox = await begin();
    const { aws, repository } = sandbox;
    const id = '200000000009';
    aws.addAccount({ id, name: 'other', email: 'aws+other@example.com' });
    const other = { with: { 'accounts-dir': folder } };
    await repository.openPullRequest({
      head: 'p',
      files: {
        ...accounts({ prod: tagged('prod', 'core') }),
        [`${folder}/master.yaml`]: MASTER,
        [`${folder}/other.yaml`]: existing('other', id, 'tags:\n  team: x\n'),
      },
    });
    succeeded(await sandbox.plan());
    succeeded(await sandbox.plan(other));
    const sha = await repository.sha('p');
    expect(await named(sandbox, sha, `AWS accounts (${folder})`)).toBeUndefined();
    expect(await named(sandbox, sha, `AWS accounts (folder ${folder})`)).toBeDefined();
    await repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision(other));
    expect([tags(sandbox, 'prod'), aws.account(id).tags]).toEqual([
      { team: 'core' },
      { team: 'x' },
    ]);
  },
);
