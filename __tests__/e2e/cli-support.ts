import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { NODE_COMPILE_CACHE } from '../../sandbox/runner.ts';

const root = join(import.meta.dirname, '..', '..');

/** How a command at a terminal ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Where it is typed, below the terminal's folder. Default: there. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sent once the text is seen; a terminal is simulated then, and all output is `stdout`. */
  readonly answers?: readonly (readonly [seen: string, typed: string])[];
  /** Whether it is about GitHub, so that its words are expected. */
  readonly isAboutGitHub?: boolean;
  /** Told of all output so far; may send a signal. */
  readonly onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** A folder with credentials of the management account, where somebody types. */
export interface Terminal {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): string;
  git(...args: readonly string[]): string;
  run(args: readonly string[], options?: CommandOptions): Promise<Ended>;
}

/** Whether a terminal can be simulated here: Linux has `script` of util-linux. */
export const hasTerminals = existsSync('/usr/bin/script') && process.platform === 'linux';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function openTerminal({ aws, clock }: Sandbox, isGit = true): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  folders.push(folder);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  if (isGit) git('init', '-q', '-b', 'main');
  const { accessKeyId, secretAccessKey, sessionToken } = aws.keys();
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    AWS_ENDPOINT_URL: aws.server.url,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
    AWS_REGION: 'us-west-2',
    TERM: 'xterm',
    NODE_COMPILE_CACHE,
    ...clock.env,
  };
  const program = [
    process.execPath,
    '--import',
    join(root, 'sandbox', 'time.mjs'),
    join(process.env.SANDBOX_ACTION ?? root, 'dist', 'cli', 'index.js'),
  ];
  return {
    folder,
    git,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    run: async (args, { cwd = '.', env = {}, answers, isAboutGitHub = false, onOutput } = {}) => {
      // Nobody types faster; what AWS takes a moment to show has shown by then.
      await clock.sleep(20_000);
      return new Promise((resolve, reject) => {
        const words = [...program, ...args];
        const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
        const [command = '', ...rest] = answers
          ? ['/usr/bin/script', '-qefc', `stty cols 120 rows 40; exec ${quoted}`, '/dev/null']
          : words;
        const child = spawn(command, rest, {
          cwd: join(folder, cwd),
          env: { ...environment, ...env },
        });
        if (!answers) child.stdin.end();
        const pending = [...(answers ?? [])];
        let [stdout, stderr, seen] = ['', '', ''];
        const take = (text: string): void => {
          seen += text;
          onOutput?.(stdout + stderr, (signal) => child.kill(signal));
          const next = pending[0];
          if (!next || !seen.includes(next[0])) return;
          pending.shift();
          seen = '';
          child.stdin.write(next[1]);
        };
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          stdout += text;
          take(text);
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
          take(text);
        });
        child.on('error', reject);
        child.on('close', (exitCode) => {
          try {
            speaksTerminal(stdout, stderr, isAboutGitHub);
            resolve({ exitCode, stdout, stderr });
          } catch (error) {
            reject(error);
          }
        });
      });
    },
  };
}

/** No stack trace, and no word that people know from GitHub alone; what is quoted is somebody else's. */
function speaksTerminal(stdout: string, stderr: string, isAboutGitHub: boolean): void {
  expect(stdout + stderr).not.toMatch(/^\s+at .*\.js:\d+/m);
  expect(stderr).not.toContain('Internal error, please report');
  if (isAboutGitHub) return;
  const ours = (stdout + stderr).replace(/`[^`\n]*`/g, '');
  expect(ours).not.toMatch(/\binputs?\b|\bcomments?\b|\bworkflow|pull request|\bmerged?\b/i);
  expect(stdout + stderr).not.toMatch(/role-to-assume|\/accounts /);
}
