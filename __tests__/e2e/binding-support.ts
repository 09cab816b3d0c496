import { expect } from '@jest/globals';
import type { CheckRunView } from '../../sandbox/github/index.ts';
import type { Sandbox, SandboxOptions } from '../../sandbox/index.ts';
import { accounts, existing, master, start, succeeded } from './support.ts';

/** master.yaml without the role for administrators, so that nothing but the accounts is planned. */
export const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

export const DISPATCH = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
export const SCHEDULE = { name: 'schedule', schedule: '47 * * * *' } as const;

/** Accounts that exist, by name. */
export const IDS = { prod: '200000000001', dev: '200000000002', lab: '200000000003' } as const;

export type Name = keyof typeof IDS;

/** The file of one of them, with more lines. */
export function file(name: Name, more = ''): string {
  return existing(name, IDS[name], more);
}

export function tagged(name: Name, value: string): string {
  return file(name, `tags:\n  team: ${value}\n`);
}

/** A repository with three accounts that exist, and its checkpoint. */
export async function begin(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await withAccounts(options);
  succeeded(await sandbox.provision({ event: DISPATCH }));
  return sandbox;
}

/** The same, with other files, in which AWS has all that they say. */
export async function beginAs(files: Files, prepare: (sandbox: Sandbox) => void): Promise<Sandbox> {
  const all = { master: MASTER, prod: file('prod'), dev: file('dev'), lab: file('lab'), ...files };
  const there = Object.entries(all).flatMap(([name, text]) =>
    text === null ? [] : [[`accounts/${name}.yaml`, text] as const],
  );
  const sandbox = await withAccounts({ files: Object.fromEntries(there) });
  prepare(sandbox);
  const given = { 'on-unreviewed': 'proceed', scope: 'all', 'max-changes': '100%' };
  succeeded(await sandbox.provision({ event: DISPATCH, with: given }));
  return sandbox;
}

async function withAccounts(options: SandboxOptions): Promise<Sandbox> {
  const sandbox = await start({
    files: accounts({ master: MASTER, prod: file('prod'), dev: file('dev'), lab: file('lab') }),
    ...options,
  });
  for (const [name, id] of Object.entries(IDS)) {
    sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
  }
  return sandbox;
}

/** Files of accounts by stem; `null` for one that goes. */
export type Files = Readonly<Record<string, string | null>>;

function paths(files: Files): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
}

/** Opens a pull request for files of accounts, and plans it. */
export async function open(
  sandbox: Sandbox,
  number: number,
  files: Files,
  given: Readonly<Record<string, string>> = {},
): Promise<void> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: paths(files) });
  succeeded(await sandbox.plan({ with: given }));
}

/** Opens a pull request for files of accounts, plans it and merges it; nothing runs for the push yet. */
export async function merge(
  sandbox: Sandbox,
  number: number,
  files: Files,
  given: Readonly<Record<string, string>> = {},
): Promise<void> {
  await open(sandbox, number, files, given);
  await sandbox.repository.merge(number, 'squash');
}

/** Pushes files of accounts to the default branch. */
export function push(sandbox: Sandbox, files: Files, message = 'Push directly'): Promise<unknown> {
  return sandbox.repository.commit('main', paths(files), message);
}

/** Runs for the newest push, and is killed once AWS has done what it was first asked for. */
export async function killedAfter(sandbox: Sandbox, operation: string): Promise<void> {
  const step = await sandbox.startProvision();
  sandbox.aws.server.fault({
    operation,
    when: 'after',
    effect: async () => {
      step.kill('SIGKILL');
      await step.done;
      return 'reset';
    },
  });
  expect((await step.done).exitCode).toBeNull();
}

/** The file of an account with more tags than a record can show: it has hashes then, in a few check runs. */
export function bulk(version: number): Files {
  const lines = Array.from({ length: 45 }, (_, n) => {
    return `  key-${n}: 'v${version}-${'@'.repeat(240)}'\n`;
  });
  const text = `tags:\n${lines.join('')}`;
  return { dev: file('dev', text) };
}

export function tags({ aws }: Sandbox, name: Name): Readonly<Record<string, string>> {
  return aws.account(IDS[name]).tags;
}

/** The newest check run of a name on a commit. */
export async function named(
  { repository }: Sandbox,
  sha: string,
  name: string,
): Promise<CheckRunView | undefined> {
  return (await repository.checkRuns(sha)).find((run) => run.name === name);
}

/** Nothing is left: another run has nothing to do. */
export async function settled(sandbox: Sandbox): Promise<void> {
  const step = succeeded(await sandbox.provision({ event: DISPATCH }));
  expect(step.outputs).toMatchObject({ 'has-changes': 'false' });
}
