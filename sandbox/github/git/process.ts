import { spawn } from 'node:child_process';

/** Git said no: what was asked and what it answered. */
export class GitError extends Error {
  readonly status: number | null;

  constructor(args: readonly string[], status: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${status}: ${stderr.trim()}`);
    this.status = status;
  }
}

/** Nothing of the machine's own Git configuration may leak into the simulated server. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
  LC_ALL: 'C',
};

export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly input?: string | Buffer;
  /** The exit statuses that are results. Default: 0. */
  readonly accept?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one git command to its end. */
export function runGit(
  directory: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: directory,
      env: { ...gitEnvironment, ...options.env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {
      // git left without reading all of its input; its exit status tells why.
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const stderr = Buffer.concat(err).toString('utf8');
      if (status !== null && (options.accept ?? [0]).includes(status)) {
        resolve({ status, stdout: Buffer.concat(out), stderr });
      } else {
        reject(new GitError(args, status, stderr));
      }
    });
    child.stdin.end(options.input ?? '');
  });
}

/** `git merge-tree --write-tree` came with 2.38. */
const oldest = [2, 38] as const;

let demanded: Promise<void> | undefined;

/** Says so at once when the machine's git is missing or too old for what is asked of it here. */
export function demandGit(): Promise<void> {
  demanded ??= checkVersion();
  return demanded;
}

async function checkVersion(): Promise<void> {
  const { stdout } = await runGit('.', ['--version']);
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout.toString('utf8'))?.map(Number) ?? [];
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(`the simulated GitHub needs git ${oldest.join('.')} or newer, not ${stdout}`);
}
