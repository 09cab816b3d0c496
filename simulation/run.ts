import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Job } from '../sandbox/github/index.ts';
import { ADDRESSES } from './platform/network.ts';
import { type Owner, within } from './platform/owner.ts';
import { randomOf } from './random.ts';

/** A run of the action, under way. */
export interface Running {
  readonly owner: Owner;
  /** The exit code; `null` when it was killed. */
  readonly done: Promise<number | null>;
  /** Ends it at once: nothing more is sent. */
  kill(): void;
  /** As the runner does when somebody cancels a workflow. */
  cancel(): void;
}

export interface RunFacts {
  readonly name: string;
  readonly job: Job;
  readonly inputs: Readonly<Record<string, string>>;
  /** What its chance comes from. */
  readonly seed: string;
  readonly around: Owner['around'];
}

const root = join(import.meta.dirname, '..');

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

const metadata = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Metadata;

/** Loaded once virtual time is there. */
const program = import('../src/main.ts');

/** Runs the action as GitHub's runner does, but in this process and from its sources. */
export function startRun({ name, job, inputs, seed, around }: RunFacts): Running {
  let end = (_: number | null): void => {};
  let isOver = false;
  const done = new Promise<number | null>((resolve) => {
    end = (code) => {
      if (isOver) return;
      isOver = true;
      resolve(code);
    };
  });
  const env: Record<string, string> = {
    ...job.env,
    GITHUB_STEP_SUMMARY: '',
    AWS_ENDPOINT_URL: ADDRESSES.aws,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  for (const [input, { default: preset = '' }] of Object.entries(metadata.inputs)) {
    const value = (inputs[input] ?? preset).replace(/\$\{\{ *github\.token *\}\}/, job.token);
    env[`INPUT_${input.toUpperCase()}`] = value;
  }
  const owner: Owner = {
    name,
    env,
    random: randomOf(seed),
    printed: '',
    exitCode: undefined,
    isOver: () => isOver,
    exit: end,
    signals: new Map(),
    around,
    requests: 0,
  };
  within(owner, async () => (await program).main()).catch((error: unknown) => {
    owner.printed += `\nsimulation: ${String(error)}\n`;
    end(1);
  });
  return {
    owner,
    done,
    kill: () => end(null),
    cancel: () => {
      for (const listener of owner.signals.get('SIGINT') ?? []) within(owner, listener);
    },
  };
}
