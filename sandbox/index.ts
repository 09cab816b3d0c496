import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Aws, type AwsOptions, startAws } from './aws/index.ts';
import { type Clock, startClock } from './clock.ts';
import type { Event } from './github/events.ts';
import {
  type GitHub,
  type Job,
  type JobPermissions,
  type Repository,
  type RepositoryOptions,
  startGitHub,
} from './github/index.ts';
import type { CreateStore } from './github/model/world.ts';
import type { Exchange } from './http.ts';
import { type RunningStep, type Step, startStep } from './runner.ts';
import { bounded, deployStack, type Stack, type StackRole } from './stack.ts';

/** The permissions of the jobs of examples/.github/workflows/aws-accounts.yml. */
export const PERMISSIONS = {
  plan: { contents: 'read', 'pull-requests': 'write', checks: 'write', 'id-token': 'write' },
  provision: { contents: 'write', 'pull-requests': 'write', checks: 'write', 'id-token': 'write' },
  /** Of the jobs that take commands from people: import, init, comments. */
  write: { contents: 'write', 'pull-requests': 'write', checks: 'write', 'id-token': 'write' },
  drift: { contents: 'read', issues: 'write', 'id-token': 'write' },
} as const satisfies Record<string, JobPermissions>;

/** The opt-ins of bootstrap/org-accounts.yaml that those have who use all that files can say. */
const STACK = { DelegateAccess: 'listed', AllowCreateOrganizationalUnits: 'true' };

const ENVIRONMENT = 'aws-accounts';

/** How long GitHub takes from what happened to a job's first step. What AWS takes a moment to show has shown by then. */
const UNTIL_A_JOB_RUNS = 20_000;

export interface SandboxOptions {
  /** Files of the repository's first commit, by path. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly aws?: Partial<AwsOptions>;
  readonly repository?: RepositoryOptions;
  /** The folder of an earlier version's `examples`, whose roles there are instead. */
  readonly examples?: string;
  /** Parameters of bootstrap/org-accounts.yaml: what differs from the repository's own, and from `STACK`. */
  readonly stack?: Readonly<Record<string, string>>;
  /**
   * Whether the contract tests hold what is said against GitHub's and AWS's descriptions. Not where a test makes up what
   * these never answer, or runs another version. Default true.
   */
  readonly isRecorded?: boolean;
  /** A clock of one's own, in whose process alone both are asked: nothing listens, and these are no real addresses. */
  readonly inProcess?: {
    readonly clock: Clock;
    readonly github: string;
    readonly aws: string;
    readonly createStore: CreateStore;
  };
}

/** How one run of the action differs from the example workflow's. */
export interface RunOptions {
  readonly with?: Readonly<Record<string, string>>;
  readonly permissions?: JobPermissions;
  /** More of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly rerunOf?: Job;
  /** The folder of another version of the action. */
  readonly action?: string;
}

/**
 * A repository on a simulated GitHub beside a simulated AWS, set up as README tells a platform engineer to: with the
 * roles of bootstrap/org-accounts.yaml. The role for administrators is not there at first; whoever makes it in `aws`
 * gets it with the boundary that it has there.
 */
export interface Sandbox {
  readonly clock: Clock;
  readonly github: GitHub;
  readonly aws: Aws;
  readonly repository: Repository;
  /** ARNs of the stack's roles in the management account. */
  readonly roles: { readonly plan: string; readonly provision: string };
  /** What bootstrap/org-accounts.yaml makes in the management account. */
  readonly stack: Stack;
  /** Another role like the stack's, which may do these actions besides. Its ARN. */
  roleAllowing(kind: 'plan' | 'provision', actions: readonly string[]): string;
  /** Runs the plan job for the newest event of a pull request, or for a given trigger. */
  plan(options?: RunOptions & { readonly event?: PlanEvent }): Promise<Step>;
  /** The same, under way: to be cancelled. */
  startPlan(options?: RunOptions & { readonly event?: PlanEvent }): Promise<RunningStep>;
  /** Runs the drift job. */
  drift(options?: RunOptions & { readonly event?: PlanEvent }): Promise<Step>;
  /** The same, under way: to be watched. */
  startDrift(options?: RunOptions & { readonly event?: PlanEvent }): Promise<RunningStep>;
  /** Runs the provision job for the newest push to the default branch, or a dispatch. */
  provision(options?: RunOptions & { readonly event?: ProvisionEvent }): Promise<Step>;
  /** The same, under way: to be killed. */
  startProvision(options?: RunOptions & { readonly event?: ProvisionEvent }): Promise<RunningStep>;
  close(): Promise<void>;
}

/** Something that happens, or what GitHub handed over when it happened, by which time more may have. */
type Trigger = Parameters<Repository['event']>[0] | Event;
export type PlanEvent = Trigger;
export type ProvisionEvent = Trigger;

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { inProcess } = options;
  const clock = inProcess?.clock ?? (await startClock());
  const github = await startGitHub({
    clock,
    ...(inProcess && { url: inProcess.github, createStore: inProcess.createStore }),
  });
  const real = await startAws({
    clock,
    ...(inProcess && { url: inProcess.aws }),
    oidc: { issuer: 'token.actions.githubusercontent.com', jwks: github.oidc.jwks },
    management: { id: '111122223333', email: 'aws@example.com', name: 'Acme' },
    ...options.aws,
  });
  const repository = await github.repository('acme', 'aws-accounts', {
    ...options.repository,
    files: { 'README.md': '# AWS accounts of Acme\n', ...options.files },
  });
  const stack = deployStack({
    accountId: real.managementId,
    partition: options.aws?.partition ?? 'aws',
    parameters: {
      ...STACK,
      Owner: 'acme',
      OwnerId: String(repository.ownerId),
      Repository: 'aws-accounts',
      RepositoryId: String(repository.id),
      ...options.stack,
    },
  });
  const aws = bounded(real, stack);
  const roles =
    options.examples === undefined ? rolesOf(stack) : earlierRoles(aws, options.examples);
  const role = (kind: Kind, more: readonly string[] = []): string =>
    makeRole(aws, roles[kind], more);
  const arns = { plan: role('plan'), provision: role('provision') };

  const start = async (
    kind: 'plan' | 'provision',
    trigger: Trigger,
    { with: given, permissions = PERMISSIONS[kind], env = {}, rerunOf, action }: RunOptions,
  ): Promise<RunningStep> => {
    const isPast = typeof trigger === 'object' && 'payload' in trigger;
    const event = isPast
      ? trigger
      : await repository.event(trigger === 'push' ? newestPush(repository) : trigger);
    await clock.sleep(UNTIL_A_JOB_RUNS);
    const job = await repository.job({
      event,
      permissions,
      ...(kind === 'provision' && { environment: ENVIRONMENT }),
      ...(rerunOf && { rerunOf }),
    });
    return startStep({
      job,
      clock,
      ...(action !== undefined && { action }),
      with: { command: kind, 'role-to-assume': arns[kind], ...given },
      env: { AWS_ENDPOINT_URL: aws.server.url, ...env },
    });
  };

  const startDrift: Sandbox['startDrift'] = ({ event, ...run } = {}) => {
    const trigger: Trigger = event ?? { name: 'schedule', schedule: '17 5 * * *' };
    const given = {
      permissions: PERMISSIONS.drift,
      ...run,
      with: { command: 'drift', ...run.with },
    };
    return start('plan', trigger, given);
  };

  return {
    clock,
    github,
    aws,
    repository,
    roles: arns,
    stack,
    roleAllowing: role,
    plan: async ({ event = 'pull_request', ...run } = {}) => (await start('plan', event, run)).done,
    startPlan: ({ event = 'pull_request', ...run } = {}) => start('plan', event, run),
    provision: async ({ event = 'push', ...run } = {}) =>
      (await start('provision', event, run)).done,
    startProvision: ({ event = 'push', ...run } = {}) => start('provision', event, run),
    drift: async (options) => (await startDrift(options)).done,
    startDrift,
    close: async () => {
      if (options.isRecorded ?? true)
        keepRecording({ github: github.server.history, aws: aws.server.history });
      await aws.server.close();
      await github.close();
      await clock.close();
    },
  };
}

/** The newest push to the default branch: the action pushes to branches of its own too. */
function newestPush({ activity }: Repository): Parameters<Repository['event']>[0] {
  const newest = activity.findLast(
    ({ trigger }) => trigger.name === 'push' && trigger.ref === 'refs/heads/main',
  );
  return newest?.trigger ?? 'push';
}

/** Leaves all that was said in the folder that SANDBOX_RECORDINGS names, for the contract tests. */
function keepRecording(recording: Readonly<Record<string, readonly Exchange[]>>): void {
  const folder = process.env.SANDBOX_RECORDINGS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  // The bytes of a request say again, at greater length, what its body says.
  const text = JSON.stringify(recording, (key, value) => (key === 'bytes' ? undefined : value));
  writeFileSync(join(folder, `${randomUUID()}.json`), text);
}

type Kind = 'plan' | 'provision';

/** The roles of the two jobs. */
type Roles = Readonly<Record<Kind, StackRole>>;

function rolesOf({ roles: { PlanRole: plan, ProvisionRole: provision } }: Stack): Roles {
  if (!plan || !provision) throw new Error('the stack has no roles');
  return { plan, provision };
}

/** The roles as examples/iam of an earlier version has them, with the placeholders filled in. */
function earlierRoles(aws: Aws, examples: string): Roles {
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(
      readFileSync(join(examples, 'iam', name), 'utf8')
        .replaceAll('OWNER/REPOSITORY', 'acme/aws-accounts')
        .replaceAll('MANAGEMENT_ACCOUNT_ID', aws.managementId),
    );
  const role = (kind: Kind): StackRole => ({
    name: `org-accounts-${kind}`,
    trust: read(`${kind}-trust.json`),
    policies: { 'org-accounts': read(`${kind}-role.json`) },
  });
  return { plan: role('plan'), provision: role('provision') };
}

/** Makes a role; a wider one has a name of its own. */
function makeRole(aws: Aws, role: StackRole, more: readonly string[]): string {
  const wider = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: more, Resource: '*' }],
  };
  return aws.role({
    name: `${role.name}${more.length > 0 ? '-wider' : ''}`,
    trust: role.trust,
    policies: { ...role.policies, ...(more.length > 0 && { wider }) },
  });
}
