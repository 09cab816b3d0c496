import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { expectNoSecond, merge, OLD, propose, TAG, withEmail } from './earlier-support.ts';
import { accounts, child, comment, existing, master, start, succeeded } from './support.ts';

const FORMER = 'acme/former-name';

/** An account that was made for a file of another name of a repository; Git knows nothing of it. */
async function made(origin: string, name = 'whatever'): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const tags = { [TAG]: origin };
  sandbox.aws.addAccount({ id: OLD, name, email: 'aws+old@example.com', tags });
  return sandbox;
}

describe('an account is that of a file, though its repository was called otherwise', () => {
  test('as its tag tells', async () => {
    const sandbox = await made(`${FORMER}/accounts/prod.yaml`);
    sandbox.repository.wasCalled(FORMER);
    await expectNoSecond(sandbox, accounts({ prod: child('prod') }));
  });

  test('as its tag and its name tell, where the file is called otherwise too', async () => {
    const sandbox = await made(`${FORMER}/accounts/prod.yaml`, 'Main');
    sandbox.repository.wasCalled(FORMER);
    await expectNoSecond(
      sandbox,
      accounts({ live: withEmail('live', 'live', 'account_name: main\n') }),
    );
  });

  test('as its tag and its email tell, where nobody knows the former name any longer', async () => {
    const sandbox = await made(`${FORMER}/accounts/prod.yaml`);
    await merge(sandbox, accounts({ prod: withEmail('prod', 'old') }));
    await expectNoSecond(sandbox, accounts({ prod: child('prod') }));
  });

  test('but not of another repository’s', async () => {
    const sandbox = await made('acme/other/accounts/prod.yaml');
    await sandbox.github.repository('acme', 'other', { visibility: 'public' });
    const { step, number } = await propose(sandbox, accounts({ prod: child('prod') }));
    succeeded(step);
    expect(comment(sandbox, number)).not.toContain('can’t see'.replace('’', "'"));
  });

  test('and of a repository that can’t be seen, people are told', async () => {
    const sandbox = await made('acme/secret/accounts/prod.yaml');
    const { step, number } = await propose(sandbox, accounts({ prod: child('prod') }));
    succeeded(step);
    expect(comment(sandbox, number)).toContain(`the account \`${OLD}\``);
    expect(comment(sandbox, number)).toContain("in a repository that this job can't see");
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });
});

test('what was on the default branch is no draft, whatever other branch it was merged into', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const { repository } = sandbox;
  sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
  await repository.branch('release');
  const { number } = await repository.openPullRequest({
    head: 'feature',
    base: 'release',
    files: accounts({ prod: existing('prod', OLD) }),
  });
  const first = await repository.sha('feature');
  await repository.commit('feature', accounts({ prod: child('prod') }));
  await repository.merge(number, 'squash');
  // The first commit goes to the default branch by itself.
  await repository.setBranch('main', first);
  succeeded(await sandbox.provision());
  for (const email of ['new', 'newer']) {
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', email) }));
  }
});
