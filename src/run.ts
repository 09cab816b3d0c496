import * as core from '@actions/core';
import type { Problem } from './accounts/problem.ts';
import { answer, tellCommenter } from './commands/answer.ts';
import { reportDrift } from './commands/drift.ts';
import { failureSummary, tellFailure } from './commands/failed-run.ts';
import { importAccounts } from './commands/import.ts';
import { initAccounts } from './commands/init.ts';
import type { Job, Result } from './commands/job.ts';
import { planBranch, planMergeGroup, planPullRequest } from './commands/plan.ts';
import { provisionBranch } from './commands/provision.ts';
import { reportStatus } from './commands/status.ts';
import { untilEnd, watchEnding } from './ending.ts';
import { Failure } from './failure.ts';
import { connect } from './github/client.ts';
import { type Event, type Run, readRun } from './github/event.ts';
import type { Inputs } from './inputs.ts';
import * as log from './job-log.ts';
import { openJobSession } from './job-session.ts';
import { once } from './once.ts';
import { deliverOutputs } from './outputs.ts';
import { failedRunMarkdown } from './report/failure-markdown.ts';
import { code } from './text.ts';

/**
 * Runs the command that the inputs and the event call for, and hands its result to the workflow.
 * @throws Failure when it can't run
 */
export async function run(
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const here = await readRun(env);
  const ending = watchEnding(inputs.timeout, log.info, (why) => {
    log.fail(why);
    const said = failedRunMarkdown({ message: why, hint: undefined }, here.url);
    void summarize(said).finally(() => process.exit());
  });
  const job = jobOf(inputs, here, env, ending.signal);
  try {
    const result = await carryOut(job);
    const failure = sentences(result.failure, ending.timeUp());
    await deliver({ ...result, failure });
  } catch (error) {
    await tellFailure(job, error);
    await summarize(failureSummary(job, error));
    throw error;
  } finally {
    ending.clear();
  }
}

/**
 * Tells on the pull request of inputs that are wrong, as far as the token and the event allow.
 * @param inputs those that are right, with the defaults of the others
 */
export async function tellWrongInputs(
  inputs: Inputs,
  env: Readonly<Record<string, string | undefined>>,
  error: unknown,
): Promise<void> {
  const job = jobOf(inputs, await readRun(env), env, AbortSignal.timeout(inputs.timeout));
  const { event } = job.run;
  if (event.kind === 'comment') await tellCommenter(job, event, error);
  else await tellFailure(job, error);
  await summarize(failureSummary(job, error));
}

function jobOf(
  inputs: Inputs,
  here: Run,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Job {
  return {
    inputs,
    run: here,
    github: connect(inputs.token, here.repository, signal),
    log: log.info,
    annotate: (problems) => {
      for (const problem of problems) annotate(problem);
    },
    session: once(() => openJobSession(inputs, here, env, signal)),
    signal,
  };
}

function sentences(...all: readonly (string | undefined)[]): string | undefined {
  const said = all.filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join('; ');
}

async function carryOut(job: Job): Promise<Result> {
  const { inputs, run: here } = job;
  const { event } = here;
  if (inputs.checkpoint !== undefined && event.kind !== 'dispatch') throw checkpointForAll();
  if (event.kind === 'comment') {
    if (inputs.command === 'auto') return answer(job, event);
    throw new Failure(
      'a comment already says what to do',
      'Leave `command` out of a workflow that runs on `issue_comment`.',
    );
  }
  const command = inputs.command === 'auto' ? commandFor(event) : inputs.command;
  switch (command) {
    case 'plan':
      switch (event.kind) {
        case 'pull-request':
          if (event.isClosed) return idle('The pull request is closed: there is nothing to plan.');
          return untilEnd(job.signal, planPullRequest(job, event.number));
        case 'merge-group':
          return untilEnd(job.signal, planMergeGroup(job, event));
        default:
          return planBranch(job);
      }
    case 'status':
      return reportStatus(job);
    case 'drift':
      return reportDrift(job);
    case 'import':
    case 'init':
      if (event.kind !== 'dispatch') {
        throw new Failure(
          `${code(command)} only runs when a person asks for it`,
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
        `the event ${code(event.name)} runs nothing by itself`,
        'Let the workflow run on pull_request, merge_group, push, schedule, issue_comment or workflow_dispatch, or set `command`.',
      );
  }
}

function checkpointForAll(): Failure {
  return new Failure(
    'the input `checkpoint` is for a run by hand: left in the workflow, it would set every run back to the same commit',
    'Take it out of the workflow, or fill it from an input of `workflow_dispatch`, which is empty in all other runs.',
  );
}

function idle(summary: string): Result {
  return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}

/** A problem as an annotation of the run, on its line. */
function annotate({ severity, at, message, hint }: Problem): void {
  log.annotate(severity, [message, hint].filter((text) => text !== undefined).join('\n'), {
    title: 'AWS accounts',
    ...(at && { file: at.file, startLine: at.line, startColumn: at.column }),
  });
}

async function deliver({ outputs, summary, failure }: Result): Promise<void> {
  await deliverOutputs(outputs, {
    folder: process.env.RUNNER_TEMP,
    set: core.setOutput,
    say: log.info,
    warn: (line) => {
      log.annotate('warning', line);
    },
    fail: log.fail,
  });
  await summarize(summary);
  if (failure !== undefined) log.fail(failure);
}

/** Not every runner of an Enterprise server has a place for summaries. */
async function summarize(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
}
