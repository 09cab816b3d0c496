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
  /** The commits up to the last one that changed a path, the newest first, each with its parents. */
  log(path: string, from: string): readonly (readonly [commit: string, ...parents: string[]])[];
  /** The files at paths in commits; `undefined` where there is none. */
  find(
    places: readonly { readonly commit: string; readonly path: string }[],
  ): readonly (Pick<Entry, 'oid' | 'size'> | undefined)[];
  /** The files of a folder in a commit. */
  listAt(commit: string, directory: string): readonly Entry[];
  /** Whether earlier commits were left out when it was cloned. */
  readonly isShallow: boolean;
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
  const listIn = (commit: string, directory: string): readonly Entry[] => {
    const text = git(['ls-tree', '-l', '-z', commit, '--', `${directory}/`]).toString();
    return text
      .split('\0')
      .filter((line) => line !== '')
      .map(toEntry);
  };
  if (attempt(['rev-parse', '--is-inside-work-tree']) !== 'true') return undefined;
  // hash-object opens what it is told on standard input from the root of the work tree, wherever it runs.
  const prefix = git(['rev-parse', '--show-prefix']).toString().replace(/\n$/, '');
  const url = attempt(['config', '--get', 'remote.origin.url']);
  return {
    hasCommit: attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined,
    remote: url === undefined ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1],
    isShallow: attempt(['rev-parse', '--is-shallow-repository']) === 'true',
    log: (path, from) =>
      git(['log', '--format=%H %P', from, '--', `:(literal)${path}`])
        .toString()
        .split('\n')
        .flatMap((line): [string, ...string[]][] => {
          const [commit, ...parents] = line.split(' ').filter((one) => one !== '');
          return commit === undefined ? [] : [[commit, ...parents]];
        }),
    find: (places) => {
      if (places.length === 0) return [];
      const prefix = attempt(['rev-parse', '--show-prefix']) ?? '';
      const names = places.map(({ commit, path }) => `${commit}:${prefix}${path}`);
      const answer = git(['cat-file', '--batch-check'], `${names.join('\n')}\n`).toString();
      const lines = answer.split('\n');
      return places.map((_, index) => {
        const found = /^([0-9a-f]{40,64}) blob (\d+)$/.exec(lines[index] ?? '');
        return found ? { oid: found[1] ?? '', size: Number(found[2]) } : undefined;
      });
    },
    listAt: listIn,
    list: (directory) => {
      const entries = listIn('HEAD', directory);
      return entries.length === 0 ? undefined : entries;
    },
    read: (oids) => {
      if (oids.length === 0) return new Map();
      return fromBatch(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
    },
    hash: (paths) => {
      if (paths.length === 0) return new Map();
      const input = paths.map((path) => `${quoted(prefix + path)}\n`).join('');
      const oids = git(['hash-object', '--stdin-paths'], input).toString().trim().split('\n');
      return new Map(paths.map((path, index) => [path, oids[index] ?? '']));
    },
  };
}

/** A path on a line of its own, as Git reads it back ("git-hash-object", core.quotePath of "git-config"). */
function quoted(path: string): string {
  if (!/["\\\n]/.test(path)) return path;
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
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
