import { createHash } from 'node:crypto';
import {
  type Commit,
  formatCommit,
  formatTree,
  type TreeEntry,
} from '../../sandbox/github/git/objects.ts';
import type { GitResult } from '../../sandbox/github/git/process.ts';
import type { ObjectContents, ObjectInfo, ObjectType } from '../../sandbox/github/git/reader.ts';
import {
  GitStore,
  isRefName,
  noObject,
  type Ref,
  type RefUpdate,
} from '../../sandbox/github/git/store.ts';
import { diffTree } from './memory-diff.ts';
import { revList } from './memory-history.ts';
import { mergeTrees } from './memory-merge.ts';

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * A Git repository in memory, as far as thousands of small worlds need it: a process for each question would be most
 * of their time.
 */
export class MemoryStore extends GitStore {
  readonly #objects = new Map<string, ObjectContents>();
  readonly #refs = new Map<string, string>();
  readonly #answers = new Map<string, string>();
  readonly #defaultBranch: string;

  private constructor(directory: string, defaultBranch: string) {
    super(directory);
    this.#defaultBranch = defaultBranch;
    this.#keep('tree', Buffer.alloc(0));
  }

  static open = (directory: string, defaultBranch: string): Promise<GitStore> =>
    Promise.resolve(new MemoryStore(directory, defaultBranch));

  #keep(type: ObjectType, contents: Buffer): string {
    const header = Buffer.from(`${type} ${contents.length}\0`);
    const oid = createHash('sha1').update(header).update(contents).digest('hex');
    if (!this.#objects.has(oid)) {
      this.#objects.set(oid, { oid, type, size: contents.length, contents });
    }
    return oid;
  }

  override writeBlob(contents: Buffer): string {
    return this.#keep('blob', contents);
  }

  override writeTree(entries: readonly TreeEntry[]): string {
    return this.#keep('tree', formatTree(entries));
  }

  override writeCommit(commit: Commit): string {
    return this.#keep('commit', formatCommit(commit));
  }

  override async info(expression: string): Promise<ObjectInfo | undefined> {
    const found = await this.contents(expression);
    return found && { oid: found.oid, type: found.type, size: found.size };
  }

  override async contents(expression: string): Promise<ObjectContents | undefined> {
    const peeled = /^(.*)\^\{(commit|tree)\}$/.exec(expression);
    if (peeled) {
      const found = await this.contents(peeled[1] ?? '');
      if (found?.type === 'commit' && peeled[2] === 'tree') {
        return this.#objects.get((await this.commit(found.oid)).tree);
      }
      return found?.type === peeled[2] ? found : undefined;
    }
    const colon = expression.indexOf(':');
    if (colon >= 0) return this.#at(expression.slice(0, colon), expression.slice(colon + 1));
    const oid = this.#named(expression);
    return oid === undefined ? undefined : this.#objects.get(oid);
  }

  #named(name: string): string | undefined {
    if (/^[0-9a-f]{40}$/.test(name)) return name;
    const known = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`];
    if (name === 'HEAD') known.push(`refs/heads/${this.#defaultBranch}`);
    for (const ref of known) {
      const oid = this.#refs.get(ref);
      if (oid !== undefined) return oid;
    }
    if (!/^[0-9a-f]{4,39}$/.test(name)) return undefined;
    const all = [...this.#objects.keys()].filter((oid) => oid.startsWith(name));
    return all.length === 1 ? all[0] : undefined;
  }

  async #at(revision: string, path: string): Promise<ObjectContents | undefined> {
    let found = await this.contents(`${revision}^{tree}`);
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (found?.type !== 'tree') return undefined;
      const entry = (await this.tree(found.oid)).find((one) => one.name === name);
      found = entry && this.#objects.get(entry.oid);
    }
    return found;
  }

  override ref(ref: string): Promise<string | undefined> {
    if (!ref.startsWith('refs/')) throw new Error(`not a full ref name: ${ref}`);
    return Promise.resolve(isRefName(ref) ? this.#refs.get(ref) : undefined);
  }

  override refs(prefix: string): Promise<Ref[]> {
    const all = [...this.#refs].map(([ref, oid]) => ({ ref, oid }));
    const found = all.filter(({ ref }) => ref.startsWith(prefix));
    return Promise.resolve(found.sort((one, other) => (one.ref < other.ref ? -1 : 1)));
  }

  override updateRefs(updates: readonly RefUpdate[]): Promise<boolean> {
    const holds = updates.every(
      ({ ref, from }) => from === undefined || (this.#refs.get(ref) ?? noObject) === from,
    );
    if (!holds) return Promise.resolve(false);
    for (const { ref, to } of updates) {
      if (to === undefined) this.#refs.delete(ref);
      else this.#refs.set(ref, to);
    }
    return Promise.resolve(true);
  }

  override async mergeBase(a: string, b: string): Promise<string | undefined> {
    if (await this.isAncestor(a, b)) return a;
    if (await this.isAncestor(b, a)) return b;
    const theirs = new Set(await revList(this, { from: [b], not: [] }));
    // The newest that both have; where there are several, worlds this small have no use for the others.
    return (await revList(this, { from: [a], not: [] })).find((oid) => theirs.has(oid));
  }

  override async lines(args: readonly string[]): Promise<string[]> {
    const { stdout } = await this.git(args);
    return stdout
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  override async git(args: readonly string[]): Promise<GitResult> {
    const said = (text: string): GitResult => ({
      status: 0,
      stdout: Buffer.from(text),
      stderr: '',
    });
    const key = args.join(' ');
    switch (args[0]) {
      case 'rev-list':
        return said(await this.#revList(args.slice(1)));
      case 'diff-tree': {
        const [from = emptyTree, to = ''] = args.slice(-2);
        const isPatch = args.includes('-p');
        return said(await this.#once(key, () => diffTree(this, from, to, isPatch)));
      }
      case 'merge-tree': {
        const [ours = '', theirs = ''] = args.slice(-2);
        const tree = await this.#once(key, () => mergeTrees(this, ours, theirs));
        return tree === 'conflict' ? { ...said(''), status: 1 } : said(`${tree}\n`);
      }
      default:
        throw new Error(`git ${key} is not simulated`);
    }
  }

  /** Commits never change, and GitHub asks the same of them again and again. */
  async #once(key: string, find: () => Promise<string>): Promise<string> {
    const known = this.#answers.get(key) ?? (await find());
    this.#answers.set(key, known);
    return known;
  }

  async #revList(args: readonly string[]): Promise<string> {
    const end = args.includes('--') ? args.indexOf('--') : args.length;
    const options = args.slice(0, end).filter((arg) => arg.startsWith('--') && arg !== '--not');
    const revisions = args.slice(0, end).filter((arg) => !arg.startsWith('--') || arg === '--not');
    const number = (name: string): number | undefined => {
      const found = options.find((arg) => arg.startsWith(`--${name}=`));
      return found === undefined ? undefined : Number(found.split('=')[1]);
    };
    const [from, not] = [[] as string[], [] as string[]];
    let isNot = false;
    for (const one of revisions) {
      if (one === '--not') {
        isNot = true;
        continue;
      }
      const [left, right] = one.split('..');
      if (right !== undefined && left !== undefined) {
        not.push(await this.#commitOid(left));
        from.push(await this.#commitOid(right));
      } else {
        (isNot ? not : from).push(await this.#commitOid(one));
      }
    }
    const unknown = options.find(
      (one) => !/^--(reverse|topo-order|no-merges|count|skip=|max-count=)/.test(one),
    );
    if (unknown) throw new Error(`rev-list ${unknown} is not simulated`);
    const path = args[end + 1]?.replace(':(literal)', '');
    let all = await revList(this, { from, not, ...(path !== undefined && { path }) });
    if (options.includes('--no-merges')) {
      const parents = await Promise.all(all.map(async (oid) => (await this.commit(oid)).parents));
      all = all.filter((_, index) => (parents[index]?.length ?? 0) < 2);
    }
    if (options.includes('--count')) return `${all.length}\n`;
    const skip = number('skip') ?? 0;
    const most = number('max-count');
    const shown = all.slice(skip, most === undefined ? undefined : skip + most);
    if (options.includes('--reverse')) shown.reverse();
    return shown.map((oid) => `${oid}\n`).join('');
  }

  async #commitOid(revision: string): Promise<string> {
    const oid = await this.commitOid(revision);
    if (oid === undefined) throw new Error(`no commit ${revision}`);
    return oid;
  }
}
