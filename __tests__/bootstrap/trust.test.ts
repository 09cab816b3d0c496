import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/index.ts';
import {
  PERMISSIONS,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../sandbox/index.ts';
import { stackWith } from './support.ts';

/** Whom the roles of the stack let in: asked of STS, with tokens as GitHub's jobs get them. */

const open: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of open.splice(0)) await sandbox.close();
});

async function withPull(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ isRecorded: false, ...options });
  open.push(sandbox);
  await sandbox.repository.openPullRequest({ head: 'topic', files: { a: '1' } });
  return sandbox;
}

type Trigger = Parameters<Repository['event']>[0];
const SCHEDULE = { name: 'schedule', schedule: '1 2 * * *' } as const;
const TOPIC = { name: 'workflow_dispatch', ref: 'topic', inputs: {} } as const;
const MAIN = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

/** Which of the two roles a job can assume. */
async function letIn(
  sandbox: Sandbox,
  trigger: Trigger,
  environment?: string,
  repository: Repository = sandbox.repository,
): Promise<string> {
  const job = await repository.job({
    event: await repository.event(trigger),
    permissions: PERMISSIONS.plan,
    ...(environment !== undefined && { environment }),
  });
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = job.env;
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  const { value } = (await answer.json()) as { value: string };
  const sts = new STSClient({ region: 'us-east-1', endpoint: sandbox.aws.server.url });
  const got: string[] = [];
  for (const [name, RoleArn] of Object.entries(sandbox.roles)) {
    const input = { RoleArn, RoleSessionName: 'test', WebIdentityToken: value };
    const isIn = await sts.send(new AssumeRoleWithWebIdentityCommand(input)).then(
      () => true,
      (error: Error) => {
        if (error.name !== 'AccessDenied') throw error;
        return false;
      },
    );
    if (isIn) got.push(name);
  }
  sts.destroy();
  return got.join();
}

const ids = { repository: { settings: { immutableSubject: true } } };

describe.each([
  ['names', {}],
  ['ids', ids],
])('on github.com, subjects with %s', (form, options) => {
  test('pull requests plan, and the environment provisions for the default branch alone', async () => {
    const sandbox = await withPull(options);
    expect(await letIn(sandbox, 'pull_request')).toBe('plan');
    expect(await letIn(sandbox, SCHEDULE)).toBe('plan');
    expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('provision');
    // A pull request's workflow may name an environment that nobody made, and is then not kept from it.
    expect(await letIn(sandbox, 'pull_request', 'aws-accounts')).toBe('');
    expect(await letIn(sandbox, TOPIC, 'aws-accounts')).toBe('');
    expect(await letIn(sandbox, TOPIC)).toBe('');
    expect(await letIn(sandbox, MAIN, 'other')).toBe('');
  });

  test('the other form is refused where the stack is told so', async () => {
    const SubjectForm = form === 'names' ? 'ids' : 'names';
    const sandbox = await withPull({ ...options, stack: { SubjectForm } });
    expect(await letIn(sandbox, 'pull_request')).toBe('');
    expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('');
  });
});

test('another repository that took the name is kept out', async () => {
  const sandbox = await withPull({ stack: { RepositoryId: '999999' } });
  expect(await letIn(sandbox, 'pull_request')).toBe('');
  expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('');
});

test('another repository of the same owner is kept out', async () => {
  const sandbox = await withPull();
  const other = await sandbox.github.repository('acme', 'other', { files: { a: '1' } });
  expect(await letIn(sandbox, MAIN, 'aws-accounts', other)).toBe('');
  expect(await letIn(sandbox, MAIN, undefined, other)).toBe('');
});

test('the merge queue of the default branch plans, and another branch’s does not', async () => {
  const sandbox = await withPull();
  const queue = (base: string) => `gh-readonly-queue/${base}/pr-1-0123456789abcdef`;
  const { repository } = sandbox;
  const head = await repository.sha('topic');
  for (const base of ['main', 'old']) await repository.setBranch(queue(base), head);
  const at = (base: string): Trigger => ({ ...TOPIC, ref: queue(base) });
  expect(await letIn(sandbox, at('main'))).toBe('plan');
  expect(await letIn(sandbox, at('old'))).toBe('');
});

test('jobs that plan may have an environment', async () => {
  const sandbox = await withPull({ stack: { PlanEnvironment: 'app-key' } });
  expect(await letIn(sandbox, 'pull_request', 'app-key')).toBe('plan');
  expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('provision');
});

test('a reusable workflow that is named alone may provision', async () => {
  const sandbox = await withPull();
  const event = await sandbox.repository.event(MAIN);
  const { env } = await sandbox.repository.job({ event, permissions: PERMISSIONS.plan });
  const path = env.GITHUB_WORKFLOW_REF ?? '';
  const named = await withPull({ stack: { JobWorkflowRef: path } });
  expect(await letIn(named, MAIN, 'aws-accounts')).toBe('provision');
  const other = await withPull({ stack: { JobWorkflowRef: path.replace('.yml', '-x.yml') } });
  expect(await letIn(other, MAIN, 'aws-accounts')).toBe('');
  expect(await letIn(other, 'pull_request')).toBe('plan');
});

describe.each(['aws-us-gov', 'aws-cn'] as const)('in the partition %s', (partition) => {
  const custom = ['repo', 'context', 'ref'] as const;
  test('the customized subject carries the ref', async () => {
    const sandbox = await withPull({
      aws: { partition },
      repository: { settings: { subjectClaims: custom } },
    });
    expect(sandbox.roles.plan).toMatch(new RegExp(`^arn:${partition}:iam::`));
    expect(await letIn(sandbox, 'pull_request')).toBe('plan');
    expect(await letIn(sandbox, SCHEDULE)).toBe('plan');
    expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('provision');
    expect(await letIn(sandbox, 'pull_request', 'aws-accounts')).toBe('');
    expect(await letIn(sandbox, TOPIC, 'aws-accounts')).toBe('');
    expect(await letIn(sandbox, TOPIC)).toBe('');
  });

  test('without it nobody gets in', async () => {
    const sandbox = await withPull({ aws: { partition } });
    expect(await letIn(sandbox, MAIN, 'aws-accounts')).toBe('');
    expect(await letIn(sandbox, 'pull_request')).toBe('');
  });
});

test('an Enterprise Server is an issuer with a path, in keys and in the provider’s ARN', () => {
  const Issuer = 'github.example.com/_services/token';
  const { roles, outputs } = stackWith({
    Issuer,
    JobWorkflowRef: 'a/b/.github/workflows/p.yml@v1',
  });
  expect(roles.ProvisionRole?.trust).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${Issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${Issuer}:aud`]: 'sts.amazonaws.com',
            [`${Issuer}:sub`]: [
              'repo:acme/aws-accounts:environment:aws-accounts:ref:refs/heads/main:job_workflow_ref:a/b/.github/workflows/p.yml@v1',
              'repo:acme@1/aws-accounts@2:environment:aws-accounts:ref:refs/heads/main:job_workflow_ref:a/b/.github/workflows/p.yml@v1',
            ],
          },
        },
      },
    ],
  });
  expect(outputs.Subject).toContain('include_claim_keys[]=job_workflow_ref');
  expect(stackWith().outputs.Subject).toBe('default');
});

test.each([
  [{ Branch: 'main*' }],
  [{ Environment: 'a:b' }],
  [{ Repository: '*' }],
  [{ Owner: 'acme/x' }],
  [{ RepositoryId: '' }],
  [{ Issuer: 'x","y' }],
  [{ Audience: '' }],
])('a value that would widen the trust is refused: %j', (parameters) => {
  expect(() => stackWith(parameters)).toThrow('may not be');
});
