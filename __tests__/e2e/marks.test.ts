import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');
const [PROD, DEV] = ['200000000001', '200000000002'];

async function begin(): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: MASTER, prod: existing('prod', PROD), dev: existing('dev', DEV) }),
  });
  const { aws } = sandbox;
  for (const [id, name] of [
    [PROD, 'prod'],
    [DEV, 'dev'],
  ] as const) {
    aws.addAccount({ id, name, email: `aws+${name}@example.com` });
  }
  // The first run of a repository marks where it stands.
  await merge(sandbox, 1, { tools: child('tools') });
  succeeded(await sandbox.provision());
  return sandbox;
}

/** Plans and merges a pull request; nothing runs for the push yet. */
async function merge(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  succeeded(await sandbox.plan());
  await sandbox.repository.merge(number, 'squash');
}

const tagged = (name: string, id: string): string => existing(name, id, 'tags:\n  team: core\n');

test('a push that got no run is caught up with by the next one', async () => {
  const sandbox = await begin();
  await merge(sandbox, 2, { prod: tagged('prod', PROD) });
  await merge(sandbox, 3, { dev: tagged('dev', DEV) });
  succeeded(await sandbox.provision());
  expect(sandbox.aws.account(PROD).tags).toEqual({ team: 'core' });
  expect(sandbox.aws.account(DEV).tags).toEqual({ team: 'core' });
  expect(comment(sandbox, 2)).toContain('**Tagged**');
  expect(comment(sandbox, 3)).toContain('**Tagged**');
  expect(succeeded(await sandbox.provision()).outputs['has-changes']).toBe('false');
});

test('what a run failed to do is done by the next push, whatever that brings', async () => {
  const sandbox = await begin();
  const { aws } = sandbox;
  await merge(sandbox, 2, { prod: tagged('prod', PROD) });
  aws.refuse({ operation: 'TagResource', code: 'AccessDeniedException', times: 1 });
  failed(await sandbox.provision());
  expect(comment(sandbox, 2)).toContain('**Failed**');
  await merge(sandbox, 3, { dev: tagged('dev', DEV) });
  succeeded(await sandbox.provision());
  expect(aws.account(PROD).tags).toEqual({ team: 'core' });
  expect(aws.account(DEV).tags).toEqual({ team: 'core' });
  expect(comment(sandbox, 2)).toContain('**Tagged**');
});
