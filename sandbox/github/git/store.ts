import { mkdir, rm, symlink } from 'node:fs/promises';
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

/** How many commits' ancestors are remembered. */
const mostRemembered = 500;

/** Git's own rules for names of refs (git check-ref-format). */
export function isRefName(ref: string): boolean {
  if ([...ref].some((character) => character < ' ' || character === '\u007f')) return false;
  return !/[\s~^:?*[\\]|\.\.|@\{|\/\/|\.lock(\/|$)|\/\.|\.$|\/$/.test(ref);
}

/** A bare Git repository on disk. Objects are immutable, so commits and trees are kept once read. */
export class GitStore {
  readonly directory: string;
  readonly #reader: ObjectReader;
  readonly #commits = new Map<string, Commit>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #histories = new Map<string, Promise<ReadonlySet<string>>>();

  private constructor(directory: string) {
    this.directory = directory;
    this.#reader = new ObjectReader(directory);
  }

  static async create(directory: string, defaultBranch: string): Promise<GitStore> {
    await mkdir(directory, { recursive: true });
    await runGit(directory, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`]);
    for (const [key, value] of [
      ['gc.auto', '0'],
      ['receive.advertiseAtomic', 'false'],
      ['uploadpack.allowAnySHA1InWant', 'true'],
    ] as const) {
      await runGit(directory, ['config', key, value]);
    }
    return new GitStore(directory);
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

  /** Both are commits' ids; a commit counts as its own ancestor. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return (await this.#ancestors(descendant)).has(ancestor);
  }

  /** A commit and all its ancestors, kept for those that were asked about last. */
  #ancestors(oid: string): Promise<ReadonlySet<string>> {
    const known = this.#histories.get(oid);
    if (known) return known;
    // The promise is kept: one query of GraphQL asks for many at once.
    const history = this.lines(['rev-list', oid, '--']).then((oids) => new Set(oids));
    this.#histories.set(oid, history);
    const [oldest] = this.#histories.keys();
    if (oldest !== undefined && this.#histories.size > mostRemembered) {
      this.#histories.delete(oldest);
    }
    return history;
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    const { stdout, status } = await this.git(['merge-base', a, b], { accept: [0, 1] });
    return status === 0 ? stdout.toString('utf8').trim() : undefined;
  }

  close(): Promise<void> {
    return this.#reader.close();
  }
}
