import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { type Files, imported, merge, OLD, propose, withEmail } from './earlier-support.ts';
import { accounts, child, comment, failed, succeeded } from './support.ts';

const RIGHTS = { 'pull-requests': 'write', checks: 'write', 'id-token': 'write' } as const;

const GONE: Files = { 'accounts/prod.yaml': null };

/** A pull request whose plan refuses a second account: for a file, or for the name of one that is gone. */
const CASES: readonly (readonly [string, string, (sandbox: Sandbox) => Promise<Files>])[] = [
  ['prod', 'for a file that had another', async () => accounts({ prod: withEmail('prod', 'new') })],
  [
    'live',
    'for a file that was renamed over two commits',
    async ({ repository }) => {
      await repository.commit('local', GONE as Record<string, null>);
      await repository.commit('local', accounts({ live: withEmail('live', 'typo') }));
      await repository.setBranch('main', await repository.sha('local'));
      return accounts({ live: withEmail('live', 'new') });
    },
  ],
  [
    'main',
    'for the name of a file that is gone',
    async (sandbox) => {
      await merge(sandbox, GONE);
      return accounts({ main: withEmail('main', 'new', 'account_name: Production\n') });
    },
  ],
];

describe.each(CASES)('what the error says about %s helps, %s', (name, _, begin) => {
  async function refused(): Promise<{ readonly sandbox: Sandbox; readonly number: number }> {
    const sandbox = await imported();
    const { number, step } = await propose(sandbox, await begin(sandbox));
    failed(step);
    expect(comment(sandbox, number)).toContain('no second one is created');
    return { sandbox, number };
  }

  /** The branch of the pull request. */
  const headOf = ({ repository }: Sandbox, number: number) =>
    repository.pullRequest(number).headRef;

  async function expectCreated({ sandbox, number }: Awaited<ReturnType<typeof refused>>) {
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    expect(sandbox.aws.account('aws+new@example.com').state).toBe('ACTIVE');
  }

  test('writing its id and email back', async () => {
    const { sandbox, number } = await refused();
    const text = child(name, `account_id: '${OLD}'\n`).replace(`aws+${name}@`, 'aws+prod@');
    await sandbox.repository.commit(headOf(sandbox, number), accounts({ [name]: text }));
    succeeded(await sandbox.plan());
    await sandbox.repository.merge(number);
    succeeded(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('importing it under another file name', async () => {
    const { sandbox, number } = await refused();
    const { id } = sandbox.repository.comment(number, `/accounts import ${OLD}=legacy`);
    await sandbox.plan({
      event: { name: 'issue_comment', comment: id, action: 'created' },
      permissions: { ...RIGHTS, contents: 'write' },
      with: { command: 'auto' },
    });
    expect(
      await sandbox.repository.read(headOf(sandbox, number), 'accounts/legacy.yaml'),
    ).toContain(OLD);
    succeeded(await sandbox.plan());
    await expectCreated({ sandbox, number });
  });

  test('closing it', async () => {
    const { sandbox, number } = await refused();
    sandbox.aws.changeAccount(OLD, { state: 'PENDING_CLOSURE' });
    succeeded(await sandbox.plan());
    await expectCreated({ sandbox, number });
  });

  test('another name, where the name alone is in the way', async () => {
    const { sandbox, number } = await refused();
    const text = withEmail(name, 'new', 'account_name: something-else\n');
    await sandbox.repository.commit(headOf(sandbox, number), accounts({ [name]: text }));
    const step = await sandbox.plan();
    if (name !== 'main') {
      failed(step);
      return;
    }
    succeeded(step);
    await expectCreated({ sandbox, number });
  });
});
