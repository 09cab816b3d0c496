import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** A world that broke a rule. */
export interface Broken {
  readonly seed: number;
  /** What it says of it, the first line the first rule. */
  readonly lines: readonly string[];
}

/** Plays worlds in a process of their own. */
export function playThere(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'simulation', 'main.ts'), ...args], {
      cwd: root,
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(root, '.cache', 'compile'),
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, trouble] = ['', ''];
    child.stdout.on('data', (text) => {
      out += String(text);
    });
    child.stderr.on('data', (text) => {
      trouble += String(text);
    });
    child.on('error', reject);
    child.on('close', () => {
      if (/^\d+ worlds in /m.test(out)) resolve(out);
      else reject(new Error(`simulate ${args.join(' ')} came to no end: ${out}${trouble}`));
    });
  });
}

/** What a process printed of worlds that broke a rule. */
export function brokenIn(printed: string): readonly Broken[] {
  return printed
    .split(/^(?=seed \d+: )/m)
    .filter((part) => part.startsWith('seed '))
    .map((part) => ({
      seed: Number(/\d+/.exec(part)?.[0]),
      lines: part
        .split('\n')
        .slice(1)
        .filter((line) => line.startsWith('  ')),
    }));
}

/** Does pieces of work side by side, one on each core, and begins none once the time is up. */
export async function onAllCores<T>(
  pieces: readonly T[],
  work: (piece: T) => Promise<void>,
  isTimeUp: () => boolean = () => false,
): Promise<void> {
  const left = [...pieces];
  const go = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined && !isTimeUp(); next = left.shift()) {
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, go));
}
