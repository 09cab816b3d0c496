import * as core from '@actions/core';
import type { Problem } from './accounts/problem.ts';
import { answer } from './commands/answer.ts';
import { reportDrift } from './commands/drift.ts';
import { importAccounts } from './commands/import.ts';
import { initAccounts } from './commands/init.ts';
import type { Job, Outputs, Result } from './commands/job.ts';
import { planBranch, planMergeGroup, planPullRequest } from './commands/plan.ts';
import { provisionBranch } from './commands/provision.ts';
import { Failure } from './failure.ts';
import { connect } from './github/client.ts';
import { type Event, type Run, readRun } from './github/event.ts';
import type { Inputs } from './inputs.ts';
import * as log from './job-log.ts';
import { once } from './once.ts';
import type { Session } from './organization/session.ts';
import { code, toJson } from './text.ts';

/**
 * Runs the command that the inputs and the event call for, and hands its result to the workflow.
 * @throws Failure when it can't run
 */
export async function run(
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const here = await readRun(env);
  const cancelled = new AbortController();
  // The runner sends SIGINT, and SIGTERM seven and a half seconds later ("Canceling a workflow").
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      log.info('Cancelled: nothing more is sent to AWS, and the ids that are known are committed.');
      cancelled.abort();
    });
  }
  const job: Job = {
    inputs,
    run: here,
    github: connect(inputs.token, here.repository),
    log: log.info,
    annotate: (problems) => {
      for (const problem of problems) annotate(problem);
    },
    session: once(() => open(inputs, here, env)),
    signal: cancelled.signal,
  };
  await deliver(await carryOut(job));
}

async function carryOut(job: Job): Promise<Result> {
  const { inputs, run: here } = job;
  const { event } = here;
  if (event.kind === 'comment') {
    if (inputs.command === 'auto') return answer(job, event);
    throw new Failure(
      'a comment says by itself what is to be done',
      'Leave `command` out of a workflow that runs on `issue_comment`.',
    );
  }
  const command = inputs.command === 'auto' ? commandFor(event) : inputs.command;
  switch (command) {
    case 'plan':
      switch (event.kind) {
        case 'pull-request':
          if (event.isClosed) return idle('The pull request is closed: there is nothing to plan.');
          return planPullRequest(job, event.number, event.isUntrusted);
        case 'merge-group':
          return planMergeGroup(job, event.headSha, event.baseSha);
        default:
          return planBranch(job);
      }
    case 'drift':
      return reportDrift(job);
    case 'import':
    case 'init':
      if (event.kind !== 'dispatch') {
        throw new Failure(
          `${code(command)} is for a person who asks for it`,
          'Let the workflow run it on `workflow_dispatch`; on a pull request, comment `/accounts help`.',
        );
      }
      return command === 'import' ? importAccounts(job) : initAccounts(job);
    case 'provision':
      switch (event.kind) {
        case 'push':
          if (!event.isDefaultBranch) {
            return idle(`Only pushes to ${code(here.defaultBranch)} are provisioned.`);
          }
          return provisionBranch(job, event.before);
        case 'dispatch':
        case 'schedule':
          return provisionBranch(job, undefined);
        default:
          throw new Failure(
            'a pull request is only planned; accounts are provisioned once it is merged',
            'Let the workflow provision on `push` to the default branch, or on `workflow_dispatch`.',
          );
      }
  }
}

/** What an event calls for by itself. */
function commandFor(event: Exclude<Event, { kind: 'comment' }>): 'plan' | 'provision' | 'drift' {
  switch (event.kind) {
    case 'pull-request':
    case 'merge-group':
    case 'dispatch':
      return 'plan';
    case 'schedule':
      return 'drift';
    case 'push':
      return 'provision';
    case 'other':
      throw new Failure(
        `the event ${code(event.name)} calls for nothing by itself`,
        'Let the workflow run on pull_request, merge_group, push, schedule, issue_comment or workflow_dispatch, or set `command`.',
      );
  }
}

function idle(summary: string): Result {
  return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}

async function open(
  { aws }: Inputs,
  here: Run,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Session> {
  const { openSession } = await import('./organization/session.ts');
  return openSession({
    role: aws.role,
    sessionName: aws.sessionName ?? `org-accounts-${here.runId}`.slice(0, 64),
    duration: aws.duration,
    region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION,
    allowedAccountIds: aws.allowedAccountIds,
    mask: log.mask,
    token: async () => {
      if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) {
        throw new Failure(
          'the job gets no OIDC token from GitHub',
          'Give it `id-token: write` under `permissions`.',
        );
      }
      return core.getIDToken(aws.audience);
    },
  });
}

/** A problem as an annotation of the run, on its line. */
function annotate({ severity, at, message, hint }: Problem): void {
  log.annotate(severity, [message, hint].filter((text) => text !== undefined).join('\n'), {
    title: 'AWS accounts',
    ...(at && { file: at.file, startLine: at.line, startColumn: at.column }),
  });
}

/** Bytes that one output may have, so that all of them stay under GitHub's 1 MB a job. */
const MOST_OUTPUT = 400_000;

const OUTPUTS: readonly (keyof Outputs)[] = [
  'has-changes',
  'changes',
  'plan',
  'created',
  'accounts',
  'matrix',
  'comment-url',
  'pull-request-url',
  'issue-url',
  'commit-sha',
];

async function deliver({ outputs, summary, failure }: Result): Promise<void> {
  for (const name of OUTPUTS) {
    const value = outputs[name];
    const text =
      value === undefined ? '' : typeof value === 'object' ? toJson(value) : String(value);
    if (Buffer.byteLength(text) > MOST_OUTPUT) {
      log.annotate('warning', `The output ${name} is too long for GitHub and is left empty.`);
      core.setOutput(name, '');
    } else {
      core.setOutput(name, text);
    }
  }
  // Not every runner of an Enterprise server has a place for summaries.
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(summary, true).write();
  if (failure !== undefined) log.fail(failure);
}
