import { execFileSync } from 'node:child_process';
import type { Entry } from '../accounts/folder.ts';
import type { FormerFile } from '../accounts/history-source.ts';

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
  /** The commits that a commit leads to by first parents, itself first, each with its parents. */
  line(from: string): readonly (readonly [commit: string, ...parents: string[]])[];
  /** The files of a folder as any commit up to one had them. */
  versions(from: string, directory: string): readonly FormerFile[];
  isAncestor(commit: string, of: string): boolean;
  /** The files that vanished or were overwritten between two commits, or on the disk; their ids before and after. */
  replaced(from: string, to: string | undefined): readonly Replaced[];
  /** Bytes of blobs by id; without those that are on the disk alone. */
  sizes(oids: readonly string[]): ReadonlyMap<string, number>;
  /** Whether earlier commits were left out when it was cloned. */
  readonly isShallow: boolean;
  /** The folder of the work tree. */
  readonly root: string;
  /** `owner/name` of the remote called origin. */
  readonly remote: string | undefined;
}

/** A file that is not there any longer, or holds something else. */
export interface Replaced {
  readonly path: string;
  readonly oid: string;
  /** What its path holds now; `undefined` where that is no file. */
  readonly now: string | undefined;
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
  const hash: Git['hash'] = (paths) => {
    if (paths.length === 0) return new Map();
    const input = paths.map((path) => `${quoted(prefix + path)}\n`).join('');
    const oids = git(['hash-object', '--stdin-paths'], input).toString().trim().split('\n');
    return new Map(paths.map((path, index) => [path, oids[index] ?? '']));
  };
  const sizesOf: Git['sizes'] = (oids) => {
    if (oids.length === 0) return new Map();
    return toSizes(git(['cat-file', '--batch-check'], `${[...new Set(oids)].join('\n')}\n`));
  };
  return {
    hasCommit: attempt(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']) !== undefined,
    root: attempt(['rev-parse', '--show-toplevel']) ?? cwd,
    remote: url === undefined ? undefined : /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1],
    isShallow: attempt(['rev-parse', '--is-shallow-repository']) === 'true',
    log: (path, from) => toCommits(git(['log', '--format=%H %P', from, '--', `:(literal)${path}`])),
    line: (from) => toCommits(git(['log', '--first-parent', '--format=%H %P', from])),
    versions: (from, directory) => {
      const kinds = ['--raw', '--no-abbrev', '--no-renames', '-m', '--root', '--relative'];
      const place = ['--format=', from, '--', `:(literal)${directory}`];
      const found = toVersions(git(['log', ...kinds, '-z', ...place]));
      const sizes = sizesOf(found.map(({ oid }) => oid));
      return found.map((file) => ({ ...file, size: sizes.get(file.oid) ?? 0 }));
    },
    isAncestor: (commit, of) => attempt(['merge-base', '--is-ancestor', commit, of]) !== undefined,
    replaced: (from, to) => {
      const commits = to === undefined ? [from] : [from, to];
      const kinds = ['--raw', '--no-abbrev', '--no-renames', '--diff-filter=DMT'];
      const found = toReplaced(git(['diff', ...kinds, '--relative', '-z', ...commits]));
      // Git has no id of what is on the disk alone.
      const onDisk = found.flatMap(({ path, now }) => (now && isNothing(now) ? [path] : []));
      const oids = hash(onDisk);
      return found.map((file) => ({ ...file, now: oids.get(file.path) ?? file.now }));
    },
    sizes: sizesOf,
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
    list: (directory) => {
      const entries = listIn('HEAD', directory);
      return entries.length === 0 ? undefined : entries;
    },
    read: (oids) => {
      if (oids.length === 0) return new Map();
      return fromBatch(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
    },
    hash,
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

/** `<commit> <parent> <parent>` a line */
function toCommits(output: Buffer): readonly (readonly [string, ...string[]])[] {
  return output
    .toString()
    .split('\n')
    .flatMap((line): [string, ...string[]][] => {
      const [commit, ...parents] = line.split(' ').filter((one) => one !== '');
      return commit === undefined ? [] : [[commit, ...parents]];
    });
}

/** `:100644 000000 <oid> <zeros> D\0<path>\0` for each ("git-diff", raw output) */
function toReplaced(output: Buffer): readonly Replaced[] {
  const parts = output.toString().split('\0');
  return parts.flatMap((facts, index) => {
    const [mode = '', modeNow = '', oid = '', oidNow = ''] = facts.split(' ');
    const path = parts[index + 1] ?? '';
    const now = isFileMode(modeNow) ? oidNow : undefined;
    return isFileMode(mode.slice(1)) && mode.startsWith(':') ? [{ path, oid, now }] : [];
  });
}

function isFileMode(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

function isNothing(oid: string): boolean {
  return /^0+$/.test(oid);
}

/** As above, with a letter for each kind of change; what came, and what went. */
function toVersions(output: Buffer): readonly Pick<FormerFile, 'path' | 'oid'>[] {
  const parts = output.toString().split('\0');
  return parts.flatMap((facts, index) => {
    const [mode, , from = '', to = ''] = facts.trimStart().split(' ');
    const path = parts[index + 1] ?? '';
    if (!mode?.startsWith(':') || !/\.ya?ml$/i.test(path)) return [];
    return [from, to].filter((oid) => !isNothing(oid)).map((oid) => ({ path, oid }));
  });
}

/** `<oid> blob <size>` a line */
function toSizes(output: Buffer): ReadonlyMap<string, number> {
  const lines = output.toString().split('\n');
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[2]) || 0]));
}

/** `<oid> blob <size>\n<content>\n` for each ("git-cat-file", --batch) */
function fromBatch(output: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [oid = '', kind, size = '0'] = output.subarray(at, end).toString().split(' ');
    const start = end + 1;
    if (kind === 'missing') {
      at = start;
      continue;
    }
    found.set(oid, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}
