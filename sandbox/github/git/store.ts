import { appendFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Commit,
  formatCommit,
  formatTree,
  parseCommit,
  parseTree,
  type TreeEntry,
  writeLoose,
} from './objects.ts';
import { GitError, type GitOptions, type GitResult, runGit } from './process.ts';
import { type ObjectContents, type ObjectInfo, ObjectReader } from './reader.ts';

/** Forty zeros: "no such ref" in a ref update. */
export const noObject = '0'.repeat(40);

export interface RefUpdate {
  readonly ref: string;
  /** `undefined` deletes the ref. */
  readonly to: string | undefined;
  /** What the ref must point to now, `noObject` for nothing; anything without it. */
  readonly from?: string;
}

export interface Ref {
  readonly ref: string;
  readonly oid: string;
}

/** Git's own rules for names of refs (git check-ref-format). */
export function isRefName(ref: string): boolean {
  if ([...ref].some((character) => character < ' ' || character === '\u007f')) return false;
  return !/[\s~^:?*[\\]|\.\.|@\{|\/\/|\.lock(\/|$)|\/\.|\.$|\/$/.test(ref);
}

const CONFIG = `[gc]
	auto = 0
[receive]
	advertiseAtomic = false
[uploadpack]
	allowAnySHA1InWant = true
`;

/** A bare Git repository on disk. Objects are immutable, so commits and trees are kept once read. */
export class GitStore {
  readonly directory: string;
  #opened: ObjectReader | undefined;
  readonly #commits = new Map<string, Commit>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();

  protected constructor(directory: string) {
    this.directory = directory;
  }

  get #reader(): ObjectReader {
    this.#opened ??= new ObjectReader(this.directory);
    return this.#opened;
  }

  static async create(directory: string, defaultBranch: string): Promise<GitStore> {
    await GitStore.prepare(directory, defaultBranch);
    return new GitStore(directory);
  }

  /** Makes an empty repository. */
  protected static async prepare(directory: string, defaultBranch: string): Promise<void> {
    await mkdir(directory, { recursive: true });
    const bare = ['--bare', '--template=', `--initial-branch=${defaultBranch}`];
    await runGit(directory, ['init', '--quiet', ...bare]);
    await appendFile(join(directory, 'config'), CONFIG);
  }

  /** A fork has refs of its own and shares all objects with its parent, as a fork network does. */
  static async fork(directory: string, parent: GitStore, defaultBranch: string): Promise<GitStore> {
    const fork = await GitStore.create(directory, defaultBranch);
    await fork.close();
    await rm(join(directory, 'objects'), { recursive: true });
    await symlink(join(parent.directory, 'objects'), join(directory, 'objects'));
    return new GitStore(directory);
  }

  git(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    return runGit(this.directory, args, options);
  }

  async lines(args: readonly string[]): Promise<string[]> {
    const { stdout } = await this.git(args);
    return stdout
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  info(expression: string): Promise<ObjectInfo | undefined> {
    return this.#reader.info(expression);
  }

  contents(expression: string): Promise<ObjectContents | undefined> {
    return this.#reader.contents(expression);
  }

  /** The commit that an expression names, tags followed; `undefined` if it names none. */
  async commitOid(expression: string): Promise<string | undefined> {
    const info = await this.info(`${expression}^{commit}`);
    return info?.oid;
  }

  async commit(oid: string): Promise<Commit> {
    const known = this.#commits.get(oid);
    if (known) return known;
    const found = await this.contents(oid);
    if (found?.type !== 'commit') throw new Error(`${oid} is not a commit`);
    const commit = parseCommit(found.contents);
    this.#commits.set(found.oid, commit);
    return commit;
  }

  async tree(oid: string): Promise<readonly TreeEntry[]> {
    const known = this.#trees.get(oid);
    if (known) return known;
    const found = await this.contents(oid);
    if (found?.type !== 'tree') throw new Error(`${oid} is not a tree`);
    const tree = parseTree(found.contents);
    this.#trees.set(found.oid, tree);
    return tree;
  }

  writeBlob(contents: Buffer): string {
    return writeLoose(join(this.directory, 'objects'), 'blob', contents);
  }

  writeTree(entries: readonly TreeEntry[]): string {
    return writeLoose(join(this.directory, 'objects'), 'tree', formatTree(entries));
  }

  writeCommit(commit: Commit): string {
    return writeLoose(join(this.directory, 'objects'), 'commit', formatCommit(commit));
  }

  /** The object a full ref name points to. */
  async ref(ref: string): Promise<string | undefined> {
    if (!ref.startsWith('refs/')) throw new Error(`not a full ref name: ${ref}`);
    if (!isRefName(ref)) return undefined;
    return (await this.info(ref))?.oid;
  }

  /** All refs whose full names begin with `prefix`, by name. */
  async refs(prefix: string): Promise<Ref[]> {
    const lines = await this.lines(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/']);
    return lines
      .map((line) => ({ oid: line.slice(0, 40), ref: line.slice(41) }))
      .filter(({ ref }) => ref.startsWith(prefix));
  }

  /** Makes all updates or none (`git update-ref --stdin`); false when a `from` did not hold. */
  async updateRefs(updates: readonly RefUpdate[]): Promise<boolean> {
    if (updates.length === 0) return true;
    const commands = updates.map(({ ref, to, from }) => {
      const old = from === undefined ? '' : `${from}\0`;
      return to === undefined
        ? `delete ${ref}\0${old || '\0'}`
        : `update ${ref}\0${to}\0${old || '\0'}`;
    });
    try {
      await this.git(['update-ref', '--stdin', '-z'], { input: commands.join('') });
      return true;
    } catch (error) {
      if (error instanceof GitError && /cannot lock ref|but expected/.test(error.message)) {
        return false;
      }
      throw error;
    }
  }

  /** As `git merge-base --is-ancestor`, which would be a process for each file of a pull request. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const seen = new Set([descendant]);
    for (const oid of seen) {
      if (oid === ancestor) return true;
      for (const parent of (await this.commit(oid)).parents) seen.add(parent);
    }
    return false;
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    if (await this.isAncestor(a, b)) return a;
    if (await this.isAncestor(b, a)) return b;
    const { stdout, status } = await this.git(['merge-base', a, b], { accept: [0, 1] });
    return status === 0 ? stdout.toString('utf8').trim() : undefined;
  }

  async close(): Promise<void> {
    await this.#opened?.close();
  }
}
