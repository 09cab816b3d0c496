import { expect } from '@jest/globals';
import { PERMISSIONS, type RunOptions, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { DISPATCH, MASTER } from './binding-support.ts';
import { accounts, comments, existing, start, succeeded } from './support.ts';

/** The id of the nth of many accounts. */
export const idOf = (n: number): string => String(300_000_000_000 + n);

/** The files of accounts, by number, with the same tag each; without it where the value is undefined. */
export function team(
  value: string | undefined,
  { from = 0, to }: { readonly from?: number; readonly to: number },
): Record<string, string> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const more = value === undefined ? '' : `tags:\n  team: ${value}\n`;
  return Object.fromEntries(numbers.map((n) => [`a${n}`, existing(`a${n}`, idOf(n), more)]));
}

/** An organization of so many accounts besides the management account, all with files, and its checkpoint. */
export async function many(
  size: number,
  options: Parameters<typeof start>[0] = {},
): Promise<Sandbox> {
  const files = accounts({ master: MASTER, ...team(undefined, { to: size }) });
  const sandbox = await start({ ...options, files });
  sandbox.aws.addAccounts(size, (n) => ({
    id: idOf(n),
    name: `a${n}`,
    email: `aws+a${n}@example.com`,
  }));
  for (const login of ['ada', 'grace']) sandbox.repository.role(login, 'write');
  succeeded(await sandbox.provision({ event: DISPATCH }));
  return sandbox;
}

/** Opens a pull request for files of accounts, and plans it. */
export async function propose(
  sandbox: Sandbox,
  files: Readonly<Record<string, string>>,
  { number = 1, ...run }: RunOptions & { readonly number?: number } = {},
): Promise<Step> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  return sandbox.plan(run);
}

/** Pushes files of accounts to a pull request's branch, and plans it. */
export async function repush(
  sandbox: Sandbox,
  files: Readonly<Record<string, string>>,
  { number = 1, ...run }: RunOptions & { readonly number?: number } = {},
): Promise<Step> {
  await sandbox.repository.commit(`p${number}`, accounts(files), 'Change it');
  return sandbox.plan(run);
}

interface Saying extends RunOptions {
  readonly number?: number;
  readonly by?: string;
  /** What happens after the comment was written and before its run begins. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** Somebody reads what is there, writes a comment, and the workflow runs for it. */
export async function say(
  sandbox: Sandbox,
  body: string,
  { number = 1, by, meanwhile, with: given = {}, ...run }: Saying = {},
): Promise<Step> {
  await sandbox.clock.sleep(5000);
  const { id } = sandbox.repository.comment(number, body, by);
  const event = await sandbox.repository.event({
    name: 'issue_comment',
    comment: id,
    action: 'created',
  });
  await meanwhile?.();
  return sandbox.plan({
    ...run,
    event,
    permissions: PERMISSIONS.write,
    with: { command: 'auto', ...given },
  });
}

export function approve(sandbox: Sandbox, saying: Saying = {}): Promise<Step> {
  return say(sandbox, '/accounts approve', saying);
}

/** Somebody approves, and the run is killed once that is kept. */
export async function approveAndDie(sandbox: Sandbox, by = 'ada'): Promise<void> {
  await sandbox.clock.sleep(5000);
  const { id } = sandbox.repository.comment(1, '/accounts approve', by);
  const started = await sandbox.startPlan({
    event: { name: 'issue_comment', comment: id, action: 'created' },
    permissions: PERMISSIONS.write,
    with: { command: 'auto' },
  });
  sandbox.github.server.fault({
    operation: 'POST /repos/{owner}/{repo}/check-runs',
    where: ({ body }) => body.includes('(approved)'),
    when: 'after',
    effect: () => {
      started.kill('SIGKILL');
      return 'reset';
    },
  });
  expect((await started.done).exitCode).toBeNull();
}

/** The comment with the plan. */
export function planned(sandbox: Sandbox, number = 1): string {
  return (
    comments(sandbox, number).find((body) => body.startsWith('<!-- org-accounts: accounts')) ?? ''
  );
}

/** The last answer to somebody. */
export function answered(sandbox: Sandbox, number = 1): string {
  return comments(sandbox, number).at(-1) ?? '';
}

/** The number of accounts that have the tag with that value. */
export function withTeam({ aws }: Sandbox, value: string): number {
  return aws.accounts().filter(({ tags }) => tags.team === value).length;
}
