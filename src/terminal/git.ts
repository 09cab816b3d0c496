import { execFileSync } from 'node:child_process';
import type { Entry } from '../accounts/folder.ts';

/** The Git repository around a folder, as far as it matters here; nothing is ever written to it. */
export interface Git {
  /** Whether there is a commit to compare with. */
  readonly hasCommit: boolean;
  /** The files of a folder in the last commit; `undefined` where it has no such folder. */
  list(directory: string): readonly Entry[] | undefined;
  /** The content of blobs by id. */
  read(oids: readonly string[]): ReadonlyMap<string, Buffer>;
  /** The ids that files on the disk would have, by path; line ends are converted as a commit would. */
  hash(paths: readonly string[]): ReadonlyMap<string, string>;
  /** `owner/name` of the remote called origin. */
  readonly remote: string | undefined;
}

/** Bytes that one answer of Git may have: thousands of account files. */
const MOST = 512 * 1024 * 1024;

/** `undefined` where there is no Git, or no repository. */
export function openGit(cwd: string): Git | undefined {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', args, { cwd, input, maxBuffer: MOST, stdio: ['pipe', 'pipe', 'ignore'] });
  const attempt = (args: readonly string[]): string | undefined => {
    try {
      return git(args).toString().trim();
    } catch {
      return undefined;
    }
  };
  if (attempt(['rev-parse', '--is-inside-work-tree']) !== 'true') return undefined;
  const url = attempt(['config', '--get', 'remote.origin.url']);
  return {
    hasCommit: attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined,
    remote: url === undefined ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1],
    list: (directory) => {
      const text = git(['ls-tree', '-l', '-z', 'HEAD', '--', `${directory}/`]).toString();
      const lines = text.split('\0').filter((line) => line !== '');
      return lines.length === 0 ? undefined : lines.map(toEntry);
    },
    read: (oids) => {
      if (oids.length === 0) return new Map();
      return fromBatch(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
    },
    hash: (paths) => {
      if (paths.length === 0) return new Map();
      const input = `${paths.join('\n')}\n`;
      const oids = git(['hash-object', '--stdin-paths'], input).toString().trim().split('\n');
      return new Map(paths.map((path, index) => [path, oids[index] ?? '']));
    },
  };
}

/** `100644 blob <oid> <size>\t<path>` ("git-ls-tree", -l) */
function toEntry(line: string): Entry {
  // A path may have tabs of its own.
  const tab = line.indexOf('\t');
  const [facts, path] = [line.slice(0, tab), line.slice(tab + 1)];
  const [mode = '', , oid = '', size = ''] = facts.split(/ +/);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kinds: Record<string, Entry['kind']> = {
    '040000': 'folder',
    '120000': 'link',
    '160000': 'submodule',
  };
  return { name, oid, size: Number(size) || 0, kind: kinds[mode] ?? 'file' };
}

/** `<oid> blob <size>\n<content>\n` for each ("git-cat-file", --batch) */
function fromBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [oid = '', , size = '0'] = output.subarray(at, end).toString().split(' ');
    const start = end + 1;
    found.set(oid, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}
