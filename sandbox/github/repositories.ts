import { join } from 'node:path';
import { GitStore } from './git/store.ts';
import type { FileChanges } from './git/tree.ts';
import { writeCommit } from './model/commits.ts';
import { nodeId } from './model/ids.ts';
import { ensureLabel } from './model/issues.ts';
import type { RepositoryState, Role, Settings } from './model/types.ts';
import { findRepository, type World } from './model/world.ts';

export interface RepositoryOptions {
  /** The first commit's files. */
  readonly files?: FileChanges;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Default `private`, where every permission counts. */
  readonly visibility?: 'private' | 'public';
  /** What kind of account the owner is, if it is new. Default `Organization`. */
  readonly owner?: 'Organization' | 'User';
  /** Who may do what. Default: `octocat` administers it. */
  readonly roles?: Readonly<Record<string, Role>>;
  readonly settings?: Partial<Settings>;
}

/** A new repository's settings are GitHub's own defaults. */
const defaults: Settings = {
  allowActionsToCreatePullRequests: false,
  immutableSubject: false,
  subjectClaims: undefined,
  deleteBranchOnMerge: false,
  mergeMethods: ['merge', 'squash', 'rebase'],
  hasIssues: true,
  mergeabilityDelay: 1000,
  commitPullsDelay: 0,
  rebaseAssociatesEveryCommit: true,
};

/** Who makes what a test doesn't say who made. */
export const someone = 'octocat';

/** Creates a repository, bare on disk, with a first commit. */
export async function createRepository(
  world: World,
  owner: string,
  name: string,
  options: RepositoryOptions,
): Promise<RepositoryState> {
  if (findRepository(world, owner, name)) throw new Error(`${owner}/${name} exists`);
  const defaultBranch = options.defaultBranch ?? 'main';
  const directory = join(world.folder, 'repositories', owner, `${name}.git`);
  const store = await world.createStore(directory, defaultBranch);
  const repository = stateOf(world, owner, name, store, undefined, options);
  const first = await writeCommit(world, repository, {
    parent: undefined,
    changes: options.files ?? { 'README.md': `# ${name}\n` },
    message: 'Initial commit',
    author: world.directory.user(someone),
    madeByGitHub: true,
  });
  await store.updateRefs([{ ref: `refs/heads/${defaultBranch}`, to: first }]);
  return repository;
}

/** Forks a repository: the same objects, branches of its own. */
export async function forkRepository(
  world: World,
  parent: RepositoryState,
  owner: string,
): Promise<RepositoryState> {
  const directory = join(world.folder, 'repositories', owner, `${parent.name}.git`);
  const store = await GitStore.fork(directory, parent.store, parent.defaultBranch);
  const { name, visibility, defaultBranch } = parent;
  const fork = stateOf(world, owner, name, store, parent, {
    visibility,
    defaultBranch,
    owner: 'User',
    roles: { [owner]: 'admin' },
  });
  const branches = await parent.store.refs('refs/heads/');
  await store.updateRefs(branches.map(({ ref, oid }) => ({ ref, to: oid })));
  return fork;
}

/** The labels that every repository starts with. */
const labels: readonly (readonly [string, string, string])[] = [
  ['bug', 'd73a4a', "Something isn't working"],
  ['documentation', '0075ca', 'Improvements or additions to documentation'],
  ['enhancement', 'a2eeef', 'New feature or request'],
];

function stateOf(
  world: World,
  owner: string,
  name: string,
  store: GitStore,
  parent: RepositoryState | undefined,
  options: RepositoryOptions,
): RepositoryState {
  const now = world.clock.now();
  const id = world.ids.next('repository');
  const account =
    options.owner === 'User' ? world.directory.user(owner) : world.directory.organization(owner);
  const roles = options.roles ?? { [someone]: 'admin' };
  for (const login of Object.keys(roles)) world.directory.user(login);
  const repository: RepositoryState = {
    id,
    nodeId: nodeId('R', id),
    owner: account,
    name,
    visibility: options.visibility ?? 'private',
    defaultBranch: options.defaultBranch ?? 'main',
    store,
    parent,
    createdAt: now,
    pushedAt: now,
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    suites: [],
    runs: new Map(),
    rules: [],
    roles: new Map(Object.entries(roles).map(([login, role]) => [login.toLowerCase(), role])),
    settings: { ...defaults, ...options.settings },
    activity: [],
    groups: [],
    busy: Promise.resolve(),
  };
  for (const [label, color, description] of labels) {
    ensureLabel(world, repository, label, color, description);
  }
  world.repositories.push(repository);
  return repository;
}
