import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox, type SandboxOptions } from '../../sandbox/index.ts';
import { openTerminal, type Terminal } from './cli-support.ts';
import { accounts, FOUNDING, failed, MANAGEMENT, master, start } from './support.ts';

/** `doctor` finds each mistake by itself, names it, and says what to do; where nothing is wrong it finds none. */

const EXAMPLE = readFileSync(
  join(import.meta.dirname, '..', '..', 'examples', '.github', 'workflows', 'aws-accounts.yml'),
  'utf8',
).replace(/@(v1|COMMIT\b.*)$/gm, `@${'0'.repeat(40)}`);
const PATH = '.github/workflows/aws-accounts.yml';
const DELEGATE = 'Paco-Organization-Account-Delegate-Role';

interface Finding {
  readonly id: string;
  readonly verdict: string;
  readonly says: string;
  readonly fix: string | null;
}

interface Place {
  readonly sandbox: Sandbox;
  readonly terminal: Terminal;
}

/** All as README says. */
async function sound(options: SandboxOptions & { organization?: false } = {}): Promise<Place> {
  const sandbox = await start({
    files: accounts({ master: master([]) }),
    isRecorded: false,
    ...options,
  });
  const { aws, repository, stack } = sandbox;
  const role = stack.roles.DelegateRole;
  if (role) aws.role(role);
  if (options.organization !== false) aws.setTrustedAccess('account.amazonaws.com', true);
  repository.settings({
    allowActionsToCreatePullRequests: true,
    environments: { 'aws-accounts': ['main'] },
  });
  repository.protect('main', { checks: ['AWS accounts'] });
  const terminal = openTerminal(sandbox);
  terminal.write({ [PATH]: EXAMPLE, 'accounts/master.yaml': master([]) });
  terminal.git('remote', 'add', 'origin', 'https://github.com/acme/aws-accounts.git');
  return { sandbox, terminal };
}

async function examined({ sandbox, terminal }: Place): Promise<readonly Finding[]> {
  const { stdout, stderr } = await terminal.run(['doctor', '--json'], {
    isAboutGitHub: true,
    env: {
      GITHUB_API_URL: sandbox.github.url,
      GITHUB_TOKEN: sandbox.github.userToken('octocat'),
    },
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { findings: Finding[] }).findings;
}

const wrong = (found: readonly Finding[]): string[] =>
  [...new Set(found.filter(({ verdict }) => verdict !== 'holds').map(({ id }) => id))].sort();

test('where all is as it should be, it finds nothing', async () => {
  const found = await examined(await sound({ isRecorded: true }));
  expect(found.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
  expect(found.length).toBeGreaterThan(12);
});

/** One mistake: what makes it, in the workflow's text or by hand, and by which names it is found. */
interface Fault {
  readonly what: string;
  readonly edit?: readonly [RegExp | string, string];
  readonly by?: (place: Place) => void | Promise<void>;
  readonly options?: SandboxOptions & { organization?: false };
  readonly found: readonly string[];
  /** What the first of them says, or advises. */
  readonly says: string;
}

const policyOf = (sandbox: Sandbox, role: 'PlanRole' | 'ProvisionRole') => {
  const found = sandbox.stack.roles[role];
  if (!found) throw new Error('no role');
  return found;
};

const ALLOW_ALL = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

const FAULTS: readonly Fault[] = [
  {
    what: 'no workflow',
    edit: [/org-accounts\/org-accounts@/g, 'actions/checkout@'],
    found: ['workflow'],
    says: 'no workflow on this branch uses the action',
  },
  {
    what: 'no event for pull requests',
    edit: [/^ {2}pull_request:.*\n(?: {4}.*\n)*/m, ''],
    found: ['event-pull-request'],
    says: 'Add `pull_request`',
  },
  {
    what: 'a changed base is not noticed',
    edit: [/types: \[opened, synchronize, reopened, edited\]/, 'types: [opened, synchronize]'],
    found: ['event-edited'],
    says: 'base is changed',
  },
  {
    what: 'no event for pushes',
    edit: [/branches: \[main\]/, 'branches: [develop]'],
    found: ['event-push'],
    says: 'push: {branches: [main]}',
  },
  {
    what: 'no schedule',
    edit: [/ {2}schedule:\n {4}- cron.*\n/, ''],
    found: ['event-schedule'],
    says: 'drift',
  },
  {
    what: 'a merge queue without its event',
    edit: [/ {2}merge_group:.*\n/, ''],
    by: ({ sandbox }) => void sandbox.repository.protect('main', { mergeQueue: true }),
    found: ['event-merge-group'],
    says: 'the required check never comes',
  },
  {
    what: 'no permission to comment',
    edit: [/( {2}plan:\n[\s\S]*?) {6}pull-requests: write\n/, '$1'],
    found: ['permission-pull-requests'],
    says: '`pull-requests: write`',
  },
  {
    what: 'no token for AWS',
    edit: [/( {2}plan:\n[\s\S]*?) {6}id-token: write\n/, '$1'],
    found: ['permission-id-token'],
    says: '`id-token: write`',
  },
  {
    what: 'no environment',
    edit: [/ {4}environment:\n(?: {6}.*\n)+/, ''],
    found: ['environment'],
    says: 'Add `environment: aws-accounts`',
  },
  {
    what: 'two runs at once',
    edit: [/( {4})concurrency:\n {6}group: aws-accounts\n {6}queue: max\n/, ''],
    found: ['concurrency'],
    says: 'may run twice at once',
  },
  {
    what: 'runs that cancel each other',
    edit: ['queue: max', 'cancel-in-progress: true'],
    found: ['concurrency-cancels'],
    says: 'Take `cancel-in-progress` away',
  },
  {
    what: 'runs that are dropped',
    edit: [/ {6}queue: max\n/, ''],
    found: ['concurrency-queue'],
    says: 'Add `queue: max`',
  },
  {
    what: 'no time-out',
    edit: [/( {2}drift:\n[\s\S]*?) {4}timeout-minutes: .*\n/, '$1'],
    found: ['timeout'],
    says: '`timeout-minutes`',
  },
  {
    what: 'an action by a tag',
    edit: [new RegExp(`@${'0'.repeat(40)}`), '@v1'],
    found: ['pinned'],
    says: 'Name the commit',
  },
  {
    what: 'jobs that plan with the role that provisions',
    edit: [/role\/org-accounts-plan/g, 'role/org-accounts-provision'],
    found: ['plan-role-rights', 'plan-role-rights-wide', 'plan-role-trust', 'same-role'],
    says: 'every pull request can change AWS',
  },
  {
    what: 'two folders with one check',
    edit: [
      /( {10}command: drift\n)/,
      '$1          accounts-dir: other\n          check-name: AWS accounts\n',
    ],
    found: ['check-name'],
    says: 'have one check',
  },
  {
    what: 'a check that is not required',
    by: ({ sandbox }) => {
      sandbox.repository.unprotect();
    },
    found: ['required-check'],
    says: 'a red plan can be merged',
  },
  {
    what: 'an environment that nobody made',
    by: ({ sandbox }) => sandbox.repository.settings({ environments: {} }),
    found: ['environment-branches'],
    says: 'there is no environment',
  },
  {
    what: 'an environment for every branch',
    by: ({ sandbox }) =>
      sandbox.repository.settings({ environments: { 'aws-accounts': undefined } }),
    found: ['environment-branches'],
    says: 'every branch may use',
  },
  {
    what: 'an environment for another branch too',
    by: ({ sandbox }) =>
      sandbox.repository.settings({ environments: { 'aws-accounts': ['main', 'topic/*'] } }),
    found: ['environment-branches'],
    says: '`topic/*` too',
  },
  {
    what: 'ids that can’t be written back',
    by: ({ sandbox }) => {
      sandbox.repository.protect('main', { pullRequest: true });
      sandbox.repository.settings({ allowActionsToCreatePullRequests: false });
    },
    found: ['actions-pull-requests'],
    says: "ids can't be committed",
  },
  {
    what: 'subjects with ids that the roles do not know',
    by: ({ sandbox }) => sandbox.repository.settings({ immutableSubject: true }),
    options: { stack: { SubjectForm: 'names' } },
    found: ['plan-role-trust', 'provision-role-trust'],
    says: 'does not let in jobs of pull requests',
  },
  {
    what: 'a role that every workflow of the repository can assume',
    by: ({ sandbox }) => {
      const role = policyOf(sandbox, 'ProvisionRole');
      const trust = JSON.stringify(role.trust).replace(
        /"StringEquals":\{.*?\}\}/,
        '"StringLike":{"token.actions.githubusercontent.com:sub":"repo:acme/aws-accounts:*"}}',
      );
      sandbox.aws.role({ ...role, trust: JSON.parse(trust) });
    },
    found: ['provision-role-trust-open'],
    says: 'lets in jobs of pull requests',
  },
  {
    what: 'a role that trusts anybody besides, in a way that is not understood',
    by: ({ sandbox }) => {
      const role = policyOf(sandbox, 'ProvisionRole');
      const trust = JSON.parse(JSON.stringify(role.trust));
      const action = 'sts:AssumeRoleWithWebIdentity';
      trust.Statement.push({ Effect: 'Allow', Principal: '*', Action: action });
      sandbox.aws.role({ ...role, trust });
    },
    found: ['provision-role-trust-open'],
    says: "can't be told from its trust policy",
  },
  {
    what: 'a role that trusts the environment alone',
    by: ({ sandbox }) => {
      const role = policyOf(sandbox, 'ProvisionRole');
      const trust = JSON.stringify(role.trust).replace(/,"token[^,]*:ref":"[^"]*"/, '');
      sandbox.aws.role({ ...role, trust: JSON.parse(trust) });
    },
    found: ['provision-role-trust-open'],
    says: 'a pull request that names the environment',
  },
  {
    what: 'a role that plans and can write',
    by: ({ sandbox }) => {
      const role = policyOf(sandbox, 'PlanRole');
      sandbox.aws.role({ ...role, policies: { ...role.policies, all: ALLOW_ALL } });
    },
    found: ['plan-role-rights-wide'],
    says: '`organizations:CreateAccount`',
  },
  {
    what: 'a role that lacks what an input wants',
    edit: [/( {10}command: provision\n)/, "$1          create-organizational-units: 'true'\n"],
    options: { stack: { AllowCreateOrganizationalUnits: 'false' } },
    found: ['provision-role-rights'],
    says: '`AllowCreateOrganizationalUnits=true`',
  },
  {
    what: 'a role that is not there',
    edit: ['role/org-accounts-provision', 'role/org-accounts-provison'],
    found: ['provision-role'],
    says: 'there is no role `org-accounts-provison`',
  },
  {
    what: 'a role of another account',
    edit: [
      'arn:aws:iam::111122223333:role/org-accounts-provision',
      'arn:aws:iam::999988887777:role/org-accounts-provision',
    ],
    found: ['provision-role'],
    says: 'in another account',
  },
  {
    what: 'consolidated billing alone',
    by: ({ sandbox }) =>
      void sandbox.aws.createOrganization({ featureSet: 'CONSOLIDATED_BILLING', quota: 100 }),
    options: { organization: false },
    found: ['features'],
    says: 'aws organizations enable-all-features',
  },
  {
    what: 'no organization',
    options: { organization: false },
    found: ['organization'],
    says: 'is in no organization',
  },
  {
    what: 'no trusted access',
    by: ({ sandbox }) => sandbox.aws.setTrustedAccess('account.amazonaws.com', false),
    found: ['trusted-access'],
    says: 'enable-aws-service-access --service-principal account.amazonaws.com',
  },
  {
    what: 'no room for another account',
    by: ({ sandbox }) => sandbox.aws.setQuota(1),
    found: ['quota'],
    says: 'request-service-quota-increase',
  },
  {
    what: 'no role for administrators',
    options: { stack: { DelegateAccess: 'none' } },
    found: ['delegate-role'],
    says: `\`DelegateRoleName=${DELEGATE}\``,
  },
  {
    what: 'Control Tower',
    by: ({ sandbox }) => sandbox.aws.setTrustedAccess('controltower.amazonaws.com', true),
    found: ['control-tower'],
    says: '`AWSControlTowerExecution`',
  },
];

describe('each mistake is found', () => {
  test.each(FAULTS)('$what', async ({ edit, by, options, found, says }) => {
    const place = await sound(options);
    if (edit) {
      const text = EXAMPLE.replace(edit[0], edit[1]);
      expect(text).not.toBe(EXAMPLE);
      place.terminal.write({ [PATH]: text });
    }
    await by?.(place);
    const all = await examined(place);
    expect(wrong(all)).toEqual([...found].sort());
    if (found.length === 0) return;
    expect(all.map((one) => `${one.says} ${one.fix ?? ''}`).join('\n')).toContain(says);
    for (const one of all.filter(({ verdict }) => verdict !== 'holds'))
      expect([one.id, (one.fix ?? '').length > 20]).toEqual([one.id, true]);
  });
});

test('in a job it says what its token may not read, and is red where something is wrong', async () => {
  const { sandbox } = await sound();
  const { repository } = sandbox;
  await repository.commit('main', {
    [PATH]: EXAMPLE.replace('queue: max', 'cancel-in-progress: true'),
  });
  const step = failed(
    await sandbox.plan({
      event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
      with: { command: 'doctor' },
      permissions: PERMISSIONS.doctor,
    }),
  );
  expect(step.errors.join()).toContain('doctor: 1 thing to fix, 1 not checked here');
  expect(step.summary).toContain('## AWS accounts: 1 thing to fix, 1 not checked here');
  expect(step.summary).toContain('| ❌ | The job `provision`');
  expect(step.summary).toContain('| not checked here | Whether Actions may open pull requests');
  expect(sandbox.aws.account(MANAGEMENT).roles).toHaveProperty('org-accounts-plan');
  const changing = sandbox.aws.server.exchanges.filter(
    ({ operation }) => !/^(Get|List|Describe|Simulate|Assume)/.test(operation),
  );
  expect(changing).toEqual([]);
});

test('an organization that the first merge creates is no mistake', async () => {
  const place = await sound({ organization: false, stack: FOUNDING });
  const text = EXAMPLE.replaceAll(
    /( {10}command: (?:\$\{\{ inputs\.command \|\| 'plan' \}\}|provision)\n)/g,
    "$1          create-organization: 'true'\n",
  );
  place.terminal.write({ [PATH]: text });
  expect(wrong(await examined(place))).toEqual([]);
});

test('somebody who may write asks for it in a comment, and is answered with the table', async () => {
  const { sandbox } = await sound();
  const { repository } = sandbox;
  await repository.commit('main', { [PATH]: EXAMPLE });
  await repository.openPullRequest({ head: 'p', files: { 'a.txt': 'a' } });
  const { id } = repository.comment(1, '/accounts doctor');
  const step = await sandbox.plan({
    event: { name: 'issue_comment', comment: id, action: 'created' },
    permissions: PERMISSIONS.write,
    with: { command: 'auto' },
  });
  expect(step.exitCode).toBe(0);
  const said = repository
    .comments(1)
    .map(({ body }) => body)
    .join('\n');
  expect(said).toContain('## AWS accounts: nothing is wrong, 2 not checked here');
  expect(said).toContain('Give the job `actions: read`');
  expect(said).toContain(
    '| ✅ | `org-accounts-provision` trusts whom it should, and nobody else |',
  );
});
