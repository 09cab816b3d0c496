import {
  PERMISSIONS,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../sandbox/index.ts';
import type { Exhibit } from '../../sandbox/page.ts';
import type { Step } from '../../sandbox/runner.ts';

/** What people get to see in one situation; each plays it on a sandbox of its own. */
export interface Scene {
  readonly name: string;
  readonly play: () => Promise<readonly Exhibit[]>;
}

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const POLICY = 'org-accounts-delegate-access';
export const DISPATCH = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

type Files = Readonly<Record<string, string | null>>;

/** master.yaml as a Paco project has it. */
export function master(names: readonly string[] = [], isDelegate = true): string {
  return [
    'account_type: AWS',
    ...(isDelegate ? [`admin_delegate_role_name: ${ROLE}`] : []),
    'is_master: true',
    'title: Master AWS Account',
    'region: us-west-2',
    'root_email: aws@example.com',
    "account_id: '111122223333'",
    ...(names.length > 0 ? ['organization_account_ids:', ...names.map((name) => `- ${name}`)] : []),
    '',
  ].join('\n');
}

/** An account's file; with an id it is one that exists. */
export function file(name: string, more = '', id?: string): string {
  const known = id === undefined ? '' : `account_id: '${id}'\n`;
  return `account_type: AWS\ntitle: ${name}\nregion: us-west-2\nroot_email: aws+${name}@example.com\n${known}${more}`;
}

/** The id of the nth account that a scene adds to AWS. */
export function idOf(n: number): string {
  return String(200_000_000_001 + n);
}

/** Files of the accounts folder by stem. */
export function inFolder<T extends string | null>(files: Readonly<Record<string, T>>) {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
}

/** A scene on a sandbox with an organization. */
export function scene(
  name: string,
  files: Readonly<Record<string, string>>,
  play: (sandbox: Sandbox) => Promise<readonly Exhibit[]>,
  options: SandboxOptions & { readonly quota?: number } = {},
): Scene {
  return {
    name,
    play: async () => {
      const { quota = 5000, ...rest } = options;
      const sandbox = await startSandbox({ files: inFolder(files), ...rest });
      try {
        sandbox.aws.createOrganization({ quota });
        sandbox.repository.settings({ allowActionsToCreatePullRequests: true });
        return await play(sandbox);
      } finally {
        await sandbox.close();
      }
    },
  };
}

/** Makes the management account's role for administrators, which may assume the role in accounts of these ids. */
export function delegate({ aws }: Sandbox, ids: readonly string[] = []): void {
  const Version = '2012-10-17';
  const Principal = { AWS: `arn:aws:iam::${aws.managementId}:root` };
  const Resource = ids.map((id) => `arn:aws:iam::${id}:role/${ROLE}`);
  const Statement = [
    { Sid: 'OrgAccountsDelegateAccess', Effect: 'Allow', Action: 'sts:AssumeRole', Resource },
  ];
  aws.role({
    name: ROLE,
    trust: { Version, Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] },
    policies: ids.length === 0 ? {} : { [POLICY]: { Version, Statement } },
  });
}

/** Opens a pull request. Its number. */
export async function propose(
  { repository }: Sandbox,
  head: string,
  files: Files,
): Promise<number> {
  return (await repository.openPullRequest({ head, files: inFolder(files) })).number;
}

/** The same, planned. */
export async function planned(
  sandbox: Sandbox,
  head: string,
  files: Files,
  given: Readonly<Record<string, string>> = {},
): Promise<number> {
  const number = await propose(sandbox, head, files);
  await sandbox.plan({ with: given });
  return number;
}

/** Somebody writes a comment, and the workflow runs for it. */
export async function say(sandbox: Sandbox, number: number, body: string): Promise<Step> {
  const { id } = sandbox.repository.comment(number, body);
  return sandbox.plan({
    event: { name: 'issue_comment', comment: id, action: 'created' },
    permissions: PERMISSIONS.write,
    with: { command: 'auto' },
  });
}

/** Somebody runs the workflow by hand. */
export function run(sandbox: Sandbox, given: Readonly<Record<string, string>>): Promise<Step> {
  return sandbox.plan({ event: DISPATCH, permissions: PERMISSIONS.write, with: given });
}

/** What the action's comments on a pull request or an issue say. */
export function comments({ repository }: Sandbox, caption: string, number = 1): readonly Exhibit[] {
  const ours = repository.comments(number).filter(({ body }) => !body.startsWith('/'));
  if (ours.length === 0) throw new Error(`${caption}: there is no comment`);
  return ours.map(({ body }) => exhibit(caption, body));
}

/** The description of a pull request that the action opened. */
export function description({ repository }: Sandbox, caption: string, number: number): Exhibit {
  const { title, body } = repository.pullRequest(number);
  return exhibit(caption, `## ${title}\n\n${body ?? ''}`);
}

/** The drift issue. */
export function issues({ repository }: Sandbox, caption: string): readonly Exhibit[] {
  return repository
    .issues()
    .map(({ title, body }) => exhibit(caption, `# ${title}\n\n${body ?? ''}`));
}

/** What stands on the run's page. */
export function summary(caption: string, { summary: markdown, log }: Step): Exhibit {
  if (markdown === '') throw new Error(`${caption}: there is no summary\n${log}`);
  return exhibit(caption, markdown);
}

function exhibit(caption: string, markdown: string): Exhibit {
  return { caption, author: 'github-actions', markdown };
}
