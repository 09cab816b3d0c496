import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Event } from './events.ts';
import { workflowPath } from './events.ts';
import { type JobPermissions, jobTokenPermissions } from './model/permissions.ts';
import { branchOf } from './model/pushes.ts';
import { rulesFor } from './model/rules.ts';
import type { Token } from './model/tokens.ts';
import { fullName, type RepositoryState } from './model/types.ts';
import type { World } from './model/world.ts';
import { type Oidc, subject } from './oidc.ts';

export interface JobOptions {
  readonly event: Event;
  /** The job's `permissions:`, as a workflow file names them; everything else is none. */
  readonly permissions: JobPermissions;
  readonly environment?: string;
  /** Who runs it, when someone else than whoever made the event happen: on a rerun. */
  readonly actor?: string;
  /** The run it is another attempt of. */
  readonly rerunOf?: Job;
  readonly workflow?: { readonly name: string; readonly path: string };
  readonly job?: string;
  /** The action's inputs. `${{ github.token }}` stands for the job's token. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A job of a workflow run, ready for a child process. */
export interface Job {
  /** The environment as the runner sets it. */
  readonly env: Readonly<Record<string, string>>;
  /** The job's GITHUB_TOKEN. */
  readonly token: string;
  readonly runId: number;
  readonly attempt: number;
  /** What the process wrote to GITHUB_OUTPUT. */
  outputs(): Promise<Readonly<Record<string, string>>>;
  /** What the process wrote to GITHUB_STEP_SUMMARY. */
  summary(): Promise<string>;
  /** Ends the job: its token is revoked. */
  end(): void;
}

const runNumbers = new WeakMap<RepositoryState, number>();

export async function startJob(
  world: World,
  oidc: Oidc,
  repository: RepositoryState,
  options: JobOptions,
): Promise<Job> {
  const { event, rerunOf } = options;
  const runId = rerunOf?.runId ?? world.ids.next('run');
  const attempt = (rerunOf?.attempt ?? 0) + 1;
  const jobId = world.ids.next('job');
  const runNumber = (runNumbers.get(repository) ?? 0) + (rerunOf ? 0 : 1);
  runNumbers.set(repository, runNumber);
  const token = jobToken(world, repository, options);
  const folder = join(world.folder, 'jobs', String(jobId));
  const files = await writeFiles(folder, event);
  const facts = { runId, runNumber, attempt };
  const context = contextOf(world, repository, options, facts);
  const env: Record<string, string> = {
    ...context,
    ...files,
    ...runner(folder),
    ...inputs(options, token.value),
  };
  // A pull request from a fork gets no OIDC token whatever the workflow asks for.
  if (options.permissions['id-token'] === 'write' && !event.untrusted) {
    const claims = {
      ...claimsOf(world, repository, options, context),
      // A job is shown by a check run whose id is the job's.
      check_run_id: String(jobId),
    };
    const { requestUrl, requestToken } = oidc.grant({ repository, runId, jobId, claims });
    env.ACTIONS_ID_TOKEN_REQUEST_URL = requestUrl;
    env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = requestToken;
  }
  const read = (name: string): Promise<string> => readFile(files[name] ?? '', 'utf8');
  return {
    env,
    token: token.value,
    runId,
    attempt,
    outputs: async () => parseOutputs(await read('GITHUB_OUTPUT')),
    summary: () => read('GITHUB_STEP_SUMMARY'),
    end: () => {
      token.expiresAt = 0;
    },
  };
}

/** Job tokens live as long as the job, a day at the most. */
const day = 24 * 3_600_000;

function jobToken(
  world: World,
  repository: RepositoryState,
  { permissions, event }: JobOptions,
): Token {
  const { actions } = world.directory;
  const token: Token = {
    value: `ghs_${String(world.ids.next('token')).padStart(36, '0')}`,
    kind: 'job',
    account: actions.bot,
    app: actions,
    permissions: jobTokenPermissions(permissions, event.untrusted),
    repositories: [repository.id],
    installation: repository.id + 10_000_000,
    expiresAt: world.clock.now() + day,
  };
  world.tokens.set(token.value, token);
  return token;
}

async function writeFiles(folder: string, event: Event): Promise<Record<string, string>> {
  const paths: Record<string, string> = {
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STATE: join(folder, 'state'),
  };
  for (const name of ['temp', 'tools', 'workspace']) {
    await mkdir(join(folder, name), { recursive: true });
  }
  for (const [name, path] of Object.entries(paths)) {
    await writeFile(path, name === 'GITHUB_EVENT_PATH' ? JSON.stringify(event.payload) : '');
  }
  return paths;
}

/** GitHub Docs, "Variables reference". */
function contextOf(
  world: World,
  repository: RepositoryState,
  { event, actor, workflow, job = 'accounts' }: JobOptions,
  run: { readonly runId: number; readonly runNumber: number; readonly attempt: number },
): Record<string, string> {
  const branch = branchOf(event.ref);
  const sender = world.directory.user(event.actor);
  const workflowRef = `${fullName(repository)}/${workflow?.path ?? workflowPath}@${event.ref}`;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: String(sender.id),
    GITHUB_API_URL: world.apiUrl,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: `${world.apiUrl}/graphql`,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: job,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: String(branch !== undefined && rulesFor(repository, branch).length > 0),
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: fullName(repository),
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.runId),
    GITHUB_RUN_NUMBER: String(run.runNumber),
    GITHUB_SERVER_URL: world.htmlUrl,
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: actor ?? event.actor,
    GITHUB_WORKFLOW: workflow?.name ?? 'Accounts',
    GITHUB_WORKFLOW_REF: workflowRef,
    GITHUB_WORKFLOW_SHA: event.sha,
  };
}

function runner(folder: string): Record<string, string> {
  return {
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
  };
}

/** An input's variable keeps the hyphens of its name: `INPUT_ROLE-TO-ASSUME`. */
function inputs({ inputs: given = {} }: JobOptions, token: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      // The runner's expression, not a template of ours.
      value.replaceAll(/\$\{\{ *github\.token *\}\}/g, token),
    ]),
  );
}

/** GitHub Docs, "OpenID Connect reference", "Custom claims provided by GitHub". */
function claimsOf(
  world: World,
  repository: RepositoryState,
  { event, environment }: JobOptions,
  context: Readonly<Record<string, string>>,
): Record<string, string> {
  const of = (name: string): string => context[name] ?? '';
  const actor = world.directory.user(of('GITHUB_ACTOR'));
  return {
    sub: subject(repository, {
      event: event.name,
      ref: event.ref,
      environment,
      workflowRef: of('GITHUB_WORKFLOW_REF'),
    }),
    actor: of('GITHUB_ACTOR'),
    actor_id: String(actor.id),
    base_ref: event.baseRef,
    ...(environment !== undefined && {
      environment,
      environment_node_id: `EN_${environment}`,
    }),
    event_name: event.name,
    head_ref: event.headRef,
    job_workflow_ref: of('GITHUB_WORKFLOW_REF'),
    job_workflow_sha: event.sha,
    ref: event.ref,
    ref_protected: of('GITHUB_REF_PROTECTED'),
    ref_type: of('GITHUB_REF_TYPE'),
    repository: fullName(repository),
    repository_id: String(repository.id),
    repository_owner: repository.owner.login,
    repository_owner_id: String(repository.owner.id),
    repository_visibility: repository.visibility,
    run_attempt: of('GITHUB_RUN_ATTEMPT'),
    run_id: of('GITHUB_RUN_ID'),
    run_number: of('GITHUB_RUN_NUMBER'),
    runner_environment: 'github-hosted',
    sha: event.sha,
    workflow: of('GITHUB_WORKFLOW'),
    workflow_ref: of('GITHUB_WORKFLOW_REF'),
    workflow_sha: event.sha,
  };
}

/** `name=value` lines, and `name<<delimiter` for values of several lines. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const heredoc = /^([^=]*?)<<(.+)$/.exec(line);
    if (heredoc) {
      const [, name = '', delimiter] = heredoc;
      const end = lines.indexOf(delimiter ?? '', at + 1);
      if (end < 0) throw new Error(`GITHUB_OUTPUT: ${name} has no end`);
      outputs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (line !== '') {
      throw new Error(`GITHUB_OUTPUT: not an output: ${line}`);
    }
  }
  return outputs;
}
