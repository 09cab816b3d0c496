import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Sandbox, SandboxOptions } from '../../sandbox/index.ts';
import { deployStack } from '../../sandbox/stack.ts';
import { openTerminal, type Terminal } from './cli-support.ts';
import { comment, MANAGEMENT, start, succeeded } from './support.ts';

/** `setup`, from an empty repository to the first plan; `aws` and `gh` are programs that only note what they are told. */

const WORKFLOW = '.github/workflows/aws-accounts.yml';
const PROGRAM = `#!/bin/sh
{ basename "$0"; for word in "$@"; do printf '%s\\n' "$word"; done; echo; } >> "$HOME/commands"
if [ -f "$HOME/refuse" ]; then echo 'An error occurred (AccessDenied)' >&2; exit 1; fi
`;

interface Place {
  readonly sandbox: Sandbox;
  readonly terminal: Terminal;
  run(...args: string[]): ReturnType<Terminal['run']>;
  /** What `aws` and `gh` were told. */
  commands(): string[][];
}

async function empty(options: SandboxOptions & { organization?: false } = {}): Promise<Place> {
  const sandbox = await start({ isRecorded: false, ...options });
  const terminal = openTerminal(sandbox);
  terminal.git('remote', 'add', 'origin', 'https://github.com/acme/aws-accounts.git');
  terminal.write({ 'bin/aws': PROGRAM, 'bin/gh': PROGRAM, commands: '' });
  for (const name of ['aws', 'gh']) chmodSync(join(terminal.folder, 'bin', name), 0o755);
  return {
    sandbox,
    terminal,
    run: (...args) =>
      terminal.run(['setup', '--root-email-pattern', 'aws+{name}@example.org', ...args], {
        isAboutGitHub: true,
        env: {
          PATH: `${join(terminal.folder, 'bin')}:${process.env.PATH}`,
          GITHUB_API_URL: sandbox.github.url,
          GITHUB_TOKEN: sandbox.github.userToken('octocat'),
        },
      }),
    commands: () =>
      terminal
        .read('commands')
        .split('\n\n')
        .filter((one) => one !== '')
        .map((one) => one.split('\n')),
  };
}

/** The parameters that the stack is deployed with. */
function parametersOf(commands: readonly string[][]): Record<string, string> {
  const deploy = commands.find((words) => words.includes('cloudformation')) ?? [];
  const given = deploy.slice(deploy.indexOf('--parameter-overrides') + 1);
  return Object.fromEntries(given.map((word) => word.split('=') as [string, string]));
}

test('one command makes all of it, and the first plan is read', async () => {
  const place = await empty();
  const { sandbox, terminal } = place;
  const { exitCode, stdout, stderr } = await place.run('--apply', '--yes');
  expect([exitCode, stderr.includes('error')]).toEqual([0, false]);
  expect(stdout).toContain(`+ \`${WORKFLOW}\``);
  expect(stdout).toContain('✓ Make the roles in AWS');
  // What it showed is what it ran.
  for (const [program = '', verb = ''] of place.commands())
    expect(stdout).toContain(`${program} ${verb}`);

  const parameters = parametersOf(place.commands());
  expect(parameters).toEqual({
    Owner: 'acme',
    OwnerId: String(sandbox.repository.ownerId),
    Repository: 'aws-accounts',
    RepositoryId: String(sandbox.repository.id),
    CreateOidcProvider: 'false',
  });
  const { roles } = deployStack({ accountId: MANAGEMENT, parameters });
  for (const role of Object.values(roles)) sandbox.aws.role(role);

  const text = terminal.read(WORKFLOW);
  expect(text).not.toContain('111122223334');
  expect(text).toContain('email-domains: example.org');
  const { jobs } = parse(text) as {
    jobs: Record<string, { steps: { with: Record<string, string> }[] }>;
  };
  const given = jobs.plan?.steps[0]?.with ?? {};
  const master = terminal.read('accounts/master.yaml');
  expect(master).toContain(`account_id: '${MANAGEMENT}'`);
  const { repository } = sandbox;
  await repository.commit('main', { [WORKFLOW]: text });
  await repository.openPullRequest({
    head: 'accounts',
    files: {
      'accounts/master.yaml': master.replace(
        /^organization_account_ids:.*$/m,
        'organization_account_ids:\n- prod',
      ),
      'accounts/prod.yaml':
        'account_type: AWS\ntitle: Production\nregion: us-west-2\nroot_email: aws+prod@example.org\n',
    },
  });
  const { command: _, ...inputs } = given;
  succeeded(await sandbox.plan({ with: inputs }));
  expect(comment(sandbox)).toContain('## AWS accounts: 1 account to create');
});

test('without --apply it shows what to run, runs nothing, and leaves files alone that are there', async () => {
  const place = await empty();
  place.terminal.write({ [WORKFLOW]: 'name: mine\n' });
  const { exitCode, stdout } = await place.run();
  expect(exitCode).toBe(0);
  expect(place.commands()).toEqual([]);
  expect(place.terminal.read(WORKFLOW)).toBe('name: mine\n');
  expect(stdout).toContain('aws cloudformation deploy --stack-name org-accounts');
  expect(stdout).toContain("gh api repos/acme/aws-accounts/rulesets -f 'name=AWS accounts'");
  expect(stdout).toContain('org-accounts setup --apply');
});

test('where there is no organization, the first merge is to create it', async () => {
  const place = await empty({ organization: false });
  // The management account's file can't be made of an organization that is not there.
  const { stdout } = await place.run();
  expect(stdout).toContain('AllowCreateOrganization=true');
  const text = place.terminal.read(WORKFLOW);
  expect(text.match(/create-organization: 'true'/g)).toHaveLength(2);
  expect(() => parse(text)).not.toThrow();
});

test('GovCloud has its partition in the roles, and a subject that carries the ref', async () => {
  const place = await empty({ aws: { partition: 'aws-us-gov' } });
  const { stdout } = await place.run();
  expect(stdout).toContain("-f 'include_claim_keys[]=ref'");
  expect(place.terminal.read(WORKFLOW)).toContain('arn:aws-us-gov:iam::111122223333:role/');
});

test('what fails is said, with what to do', async () => {
  const place = await empty();
  place.terminal.write({ refuse: '' });
  const { exitCode, stderr } = await place.run('--apply', '--yes');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('An error occurred (AccessDenied)');
  expect(stderr).toContain('run `org-accounts setup --apply` again');
  expect(place.commands()).toHaveLength(1);
});
