import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Clock } from './clock.ts';
import type { Job } from './github/index.ts';
import { type Command, processLog } from './runner-log.ts';

/** The action that is run: that of this checkout, or what another folder has in its place. */
const root = process.env.SANDBOX_ACTION ?? join(import.meta.dirname, '..');

/** Where Node keeps what it compiled, so that the same bundle is not compiled for each of a thousand processes. */
export const NODE_COMPILE_CACHE = join(
  import.meta.dirname,
  '..',
  'node_modules',
  '.cache',
  'compiled',
);

/** What a step of a job that uses the action gives. */
export interface Step {
  /** `null` when it was killed. */
  readonly exitCode: number | null;
  /** What people see of the log: secrets hidden, workflow commands carried out. */
  readonly log: string;
  /** All that it printed. */
  readonly raw: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The step's summary, in Markdown. */
  readonly summary: string;
  /** The messages of `::error::` commands, unescaped. */
  readonly errors: readonly string[];
  /** The commands that put something on the run's page. */
  readonly annotations: readonly Command[];
  /** All workflow commands that the runner carried out. */
  readonly commands: readonly Command[];
  /** Whether the step has stopped workflow commands for all that comes after. */
  readonly isStopped: boolean;
}

/** A step under way. */
export interface RunningStep {
  readonly done: Promise<Step>;
  /** The process's id, while it runs. */
  readonly pid: number | undefined;
  kill(signal: NodeJS.Signals): void;
}

export interface StepOptions {
  readonly job: Job;
  readonly clock: Clock;
  /** The folder of another version of the action: `action.yml` and what it runs. */
  readonly action?: string;
  /** The step's `with`. */
  readonly with?: Readonly<Record<string, string>>;
  /** More of the environment, such as that of the simulated AWS. */
  readonly env: Readonly<Record<string, string>>;
}

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

/**
 * Runs the action as GitHub's runner runs a step that uses it: the committed bundle as a process, with the
 * inputs of `action.yml` and the job's environment ("Metadata syntax", "Default environment variables").
 * Only the preloaded clock is not GitHub's.
 */
export function startStep(options: StepOptions): RunningStep {
  const { job, clock, env, action = root, with: given = {} } = options;
  const metadata = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Metadata;
  const inputs: Record<string, string> = {};
  for (const [name, { default: preset = '' }] of Object.entries(metadata.inputs)) {
    const value = (given[name] ?? preset).replace(/\$\{\{ *github\.token *\}\}/, job.token);
    inputs[`INPUT_${name.toUpperCase()}`] = value;
  }
  const preload = join(import.meta.dirname, 'time.mjs');
  const child = spawn(process.execPath, ['--import', preload, join(action, metadata.runs.main)], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE,
      ...clock.env,
      ...job.env,
      ...env,
      ...inputs,
    },
  });
  let raw = '';
  for (const stream of [child.stdout, child.stderr]) {
    // The runner reads the two apart, line by line.
    let line = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      const end = text.lastIndexOf('\n') + 1;
      if (end > 0) raw += line + text.slice(0, end);
      line = (end > 0 ? '' : line) + text.slice(end);
    });
    stream.on('end', () => {
      raw += line;
    });
  }
  const done = new Promise<Step>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      ended(exitCode, job, raw).then(resolve, reject);
    });
  });
  return {
    done,
    pid: child.pid,
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

/** What a step gave, once its process has ended. */
async function ended(exitCode: number | null, job: Job, raw: string): Promise<Step> {
  const { log, commands, isStopped } = processLog(raw);
  const annotations = commands.filter(({ name }) => /^(error|warning|notice)$/.test(name));
  return {
    exitCode,
    log,
    raw,
    outputs: await job.outputs(),
    summary: await job.summary(),
    errors: annotations.filter(({ name }) => name === 'error').map(({ data }) => data),
    annotations,
    commands,
    isStopped,
  };
}
