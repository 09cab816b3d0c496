import { expect } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { accounts, child, comment, existing, failed, master, start } from './support.ts';

export const OLD = '200000000001';
export const TAG = 'org-accounts:file';

export type Files = Readonly<Record<string, string | Buffer | null>>;

/** A dispatched run of everything, reviewed or not. */
export const ALL = {
  event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
  with: { scope: 'all', 'on-unreviewed': 'proceed' },
} as const;

/** A file that once had an account, by its name. */
export function withEmail(name: string, email: string, more = ''): string {
  return child(name, more).replace(`aws+${name}@`, `aws+${email}@`);
}

/** `prod` with its account, as it was imported: nothing in AWS names the file. */
export async function imported(more: Record<string, string> = {}): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: master([]), prod: existing('prod', OLD), ...more }),
  });
  sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
  return sandbox;
}

/** Opens a pull request and plans it. */
export async function propose(
  sandbox: Sandbox,
  files: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ readonly number: number; readonly step: Step }> {
  const head = `change-${sandbox.repository.activity.length}`;
  const { number } = await sandbox.repository.openPullRequest({ head, files });
  return { number, step: await sandbox.plan({ with: inputs }) };
}

export async function merge(sandbox: Sandbox, files: Files): Promise<void> {
  const { number } = await propose(sandbox, files);
  await sandbox.repository.merge(number);
}

/** The plan refuses, and so does the run if somebody merges all the same, and one of everything. */
export async function expectNoSecond(
  sandbox: Sandbox,
  files: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = sandbox.aws.accounts().length;
  const sent = sandbox.aws.server.count('CreateAccount');
  const { number, step } = await propose(sandbox, files, inputs);
  failed(step);
  const said = comment(sandbox, number);
  expect(said).toContain('no second one is created');
  expect(said).toContain('Do not merge this yet');
  await sandbox.repository.merge(number);
  failed(await sandbox.provision({ with: inputs }));
  failed(await sandbox.provision({ ...ALL, with: { ...ALL.with, ...inputs } }));
  expect(sandbox.aws.server.count('CreateAccount')).toBe(sent);
  expect(sandbox.aws.accounts()).toHaveLength(before);
}
