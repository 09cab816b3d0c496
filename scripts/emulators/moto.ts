import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const cache = join(import.meta.dirname, '..', '..', '.cache', 'emulators');

/** moto's server, an interpreter of Rego, and all that they need, by exact versions: `pip freeze` after `pip install 'moto[server]' regopy`. */
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

/** moto could not be installed or started; the message says what it takes. */
export class MotoFailure extends Error {}

/** A moto server: an emulation of AWS that others wrote, at https://github.com/getmoto/moto. */
export interface Moto {
  readonly url: string;
  readonly version: string;
  /** Python's virtual environment that it is in, with what came along. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts moto's server on 127.0.0.1, empty; installs it first where need be, into .cache/. */
export async function startMoto(): Promise<Moto> {
  const folder = installed();
  const port = await freePort();
  const server = spawn(join(folder, 'bin', 'moto_server'), ['-H', '127.0.0.1', '-p', `${port}`], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH ?? '' },
  });
  const ended = new Promise<void>((resolve) => {
    server.on('close', () => {
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
  };
  // Its own interface answers once the server does.
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(`${url}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { url, version: version(), folder, stop };
    if (server.exitCode !== null) break;
    await sleep(200);
  }
  await stop();
  throw new MotoFailure(`moto's server did not start on port ${port}`);
}

function version(): string {
  return /^moto==(.+)$/m.exec(readFileSync(REQUIREMENTS, 'utf8'))?.[1] ?? '';
}

/** The virtual environment with moto; one that was not finished is made again. */
function installed(): string {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  const folder = join(cache, `moto-${version()}-${hash.slice(0, 8)}`);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  console.log(`installing moto ${version()} …`);
  mkdirSync(cache, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  try {
    // Its scripts name their interpreter by its path, so that the folder can't be moved afterwards.
    run('python3', ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    run(join(folder, 'bin', 'python'), [...pip, '-r', REQUIREMENTS]);
    mkdirSync(done);
    return folder;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new MotoFailure(
      `moto could not be installed: ${said}\nIt takes Python 3 with venv and pip, and Python's registry.`,
      { cause },
    );
  }
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
  });
}
