import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitEnvironment } from './process.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export interface ObjectInfo {
  readonly oid: string;
  readonly type: ObjectType;
  readonly size: number;
}

export interface ObjectContents extends ObjectInfo {
  readonly contents: Buffer;
}

interface Waiting {
  readonly contents: boolean;
  readonly resolve: (found: ObjectContents | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One long-lived `git cat-file --batch-command`: reading thousands of objects costs no process
 * each. Understands every revision expression that git does.
 */
export class ObjectReader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  /** The header of the answer being read, and how many bytes it needs in all. */
  #header: { readonly info: ObjectInfo; readonly start: number } | undefined;
  #closed = false;

  constructor(directory: string) {
    this.#child = spawn('git', ['cat-file', '--batch-command'], {
      cwd: directory,
      env: gitEnvironment,
    });
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#parse();
    });
    this.#child.stderr.resume();
    this.#child.on('close', () => {
      for (const waiting of this.#waiting.splice(0)) {
        waiting.reject(new Error('git cat-file ended'));
      }
    });
    this.#child.stdin.on('error', () => {
      // Reported by 'close'.
    });
  }

  async info(expression: string): Promise<ObjectInfo | undefined> {
    const found = await this.#ask('info', expression);
    return found && { oid: found.oid, type: found.type, size: found.size };
  }

  contents(expression: string): Promise<ObjectContents | undefined> {
    return this.#ask('contents', expression);
  }

  close(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    return new Promise((resolve) => {
      if (this.#child.exitCode !== null) {
        resolve();
        return;
      }
      this.#child.once('close', () => {
        resolve();
      });
      this.#child.stdin.end();
    });
  }

  #ask(command: 'info' | 'contents', expression: string): Promise<ObjectContents | undefined> {
    // The protocol is a line each: what holds a line break names no object.
    if (expression === '' || /[\n\0]/.test(expression)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ contents: command === 'contents', resolve, reject });
      this.#child.stdin.write(`${command} ${expression}\n`);
    });
  }

  #parse(): void {
    for (;;) {
      const waiting = this.#waiting[0];
      if (!waiting || this.#length === 0) return;
      if (!this.#header) {
        const buffer = this.#joined();
        const end = buffer.indexOf(10);
        if (end < 0) return;
        const info = parseHeader(buffer.toString('utf8', 0, end));
        if (!info || !waiting.contents) {
          this.#consume(end + 1);
          this.#waiting.shift();
          waiting.resolve(info && { ...info, contents: Buffer.alloc(0) });
          continue;
        }
        this.#header = { info, start: end + 1 };
      }
      const { info, start } = this.#header;
      if (this.#length < start + info.size + 1) return;
      const contents = Buffer.from(this.#joined().subarray(start, start + info.size));
      this.#consume(start + info.size + 1);
      this.#header = undefined;
      this.#waiting.shift();
      waiting.resolve({ ...info, contents });
    }
  }

  #joined(): Buffer {
    const [first] = this.#chunks;
    if (first && this.#chunks.length === 1) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #consume(bytes: number): void {
    const rest = this.#joined().subarray(bytes);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }
}

/** `<oid> <type> <size>`, or the words for what does not exist or is not one object. */
function parseHeader(line: string): ObjectInfo | undefined {
  const match = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line);
  if (!match) return undefined;
  const [, oid = '', type, size] = match;
  return { oid, type: type as ObjectType, size: Number(size) };
}
