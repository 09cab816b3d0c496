import { execFileSync } from 'node:child_process';
import { afterEach, expect } from '@jest/globals';
import type { CheckRunView } from '../../sandbox/github/index.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';

/** The management account of the simulated AWS. */
export const MANAGEMENT = '111122223333';

/** Parameters of the stack for `create-organization: true`. */
export const FOUNDING = { AllowCreateOrganization: 'true' };

/** master.yaml as a Paco project has it. */
export function master(names: readonly string[], more = ''): string {
  return [
    'account_type: AWS',
    'admin_delegate_role_name: Paco-Organization-Account-Delegate-Role',
    'is_master: true',
    'title: Master AWS Account',
    'region: us-west-2',
    'root_email: aws@example.com',
    `account_id: '${MANAGEMENT}'`,
    ...(names.length > 0 ? ['organization_account_ids:', ...names.map((name) => `- ${name}`)] : []),
    more,
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

/** A child's file without an id. */
export function child(name: string, more = ''): string {
  return `account_type: AWS\ntitle: ${name}\nregion: us-west-2\nroot_email: aws+${name}@example.com\n${more}`;
}

/** The file of an account that exists. */
export function existing(name: string, id: string, more = ''): string {
  return child(name, `account_id: '${id}'\n${more}`);
}

/** Files of the accounts folder by stem. */
export function accounts(
  files: Readonly<Record<string, string | Buffer>>,
): Record<string, string | Buffer> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
}

/** Makes the management account's role for administrators, which master.yaml names. */
export function delegateRole(
  { aws }: Sandbox,
  name = 'Paco-Organization-Account-Delegate-Role',
): string {
  const Principal = { AWS: `arn:aws:iam::${aws.managementId}:root` };
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }];
  return aws.role({ name, trust: { Version: '2012-10-17', Statement } });
}

const open: Sandbox[] = [];

/** A sandbox with an organization, closed after the test, which must have asked for nothing unknown. */
export async function start(
  options: SandboxOptions & { readonly organization?: { quota?: number } | false } = {},
): Promise<Sandbox> {
  const { organization = {}, ...rest } = options;
  const sandbox = await startSandbox(rest);
  if (organization) sandbox.aws.createOrganization({ quota: 5000, ...organization });
  open.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  for (const sandbox of open.splice(0)) {
    const unknown = sandbox.github.unknown().map(({ operation }) => operation);
    const broken = [...sandbox.github.server.exchanges, ...sandbox.aws.server.exchanges]
      .filter(({ response }) => response?.status === 599)
      .map(({ operation, response }) => `${operation}: ${response?.body}`);
    await sandbox.close();
    expect([...unknown, ...broken]).toEqual([]);
  }
});

/** Our comments on a pull request: their bodies. */
export function comments({ repository }: Sandbox, number = 1): readonly string[] {
  return repository.comments(number).map(({ body }) => body);
}

/** The one comment that there must be. */
export function comment(sandbox: Sandbox, number = 1): string {
  const all = comments(sandbox, number);
  expect(all).toHaveLength(1);
  return all[0] ?? '';
}

/** What a comment's table says of an account, icons and links aside. */
export function row(markdown: string, account: string): string {
  const line = markdown
    .split('\n')
    .find((one) => one.startsWith('|') && one.includes(`[\`${account}\`]`));
  return (line ?? '').split(' | ').slice(2).join(' | ').replace(/ \|$/, '');
}

/** The newest check run of ours on a commit. */
export async function check(sandbox: Sandbox, sha: string): Promise<CheckRunView> {
  const runs = await sandbox.repository.checkRuns(sha);
  const newest = runs.find(({ name }) => name === 'AWS accounts');
  if (!newest) throw new Error(`no check run on ${sha}`);
  return newest;
}

/** `git diff` between two commits of the repository, without context. */
export function diff(sandbox: Sandbox, from: string, to: string, path = '.'): string {
  return execFileSync(
    'git',
    ['-C', sandbox.repository.directory, 'diff', '--unified=0', '--no-color', from, to, '--', path],
    { encoding: 'utf8' },
  );
}

/** The lines that a diff adds and removes. */
export function changedLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^[+-](?![+-]{2} )|^\\/.test(line));
}

/** A step that went well, and gave its outputs; otherwise its log is the message. */
export function succeeded(step: Step): Step {
  if (step.exitCode !== 0) throw new Error(`exit ${step.exitCode}\n${step.log}`);
  if (!('changes' in step.outputs)) throw new Error(`it ended well and gave nothing\n${step.log}`);
  return step;
}

/** A step that failed, and said why. */
export function failed(step: Step): Step {
  if (step.exitCode === 0) throw new Error(`it was expected to fail\n${step.log}`);
  expect(step.errors.length).toBeGreaterThan(0);
  expect(step.raw).not.toMatch(/^\s+at .*\.js:\d+/m);
  expect(step.raw).not.toContain('Internal error, please report');
  return step;
}
