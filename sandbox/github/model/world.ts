import type { Clock } from '../../clock.ts';
import { GitStore } from '../git/store.ts';
import { Directory } from './accounts.ts';
import { type Ids, startIds } from './ids.ts';
import type { Token } from './tokens.ts';
import type { Identity, RepositoryState, Role, Trigger } from './types.ts';

/** All of the simulated GitHub's state. */
export interface World {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly directory: Directory;
  readonly repositories: RepositoryState[];
  /** Names that repositories had before, `owner/name` in small letters. */
  readonly formerNames: Map<string, RepositoryState>;
  readonly tokens: Map<string, Token>;
  /** Where the API is, `http://127.0.0.1:…`; known once the server runs. */
  apiUrl: string;
  /** Where pages for people are. */
  readonly htmlUrl: string;
  readonly folder: string;
  readonly createStore: CreateStore;
}

/** Makes the empty Git repository in a folder. */
export type CreateStore = (directory: string, defaultBranch: string) => Promise<GitStore>;

export function createWorld(
  clock: Clock,
  htmlUrl: string,
  folder: string,
  createStore: CreateStore = (directory, branch) => GitStore.create(directory, branch),
): World {
  const ids = startIds();
  return {
    clock,
    ids,
    directory: new Directory(ids),
    repositories: [],
    formerNames: new Map(),
    tokens: new Map(),
    apiUrl: '',
    htmlUrl,
    folder,
    createStore,
  };
}

export function findRepository(
  world: World,
  owner: string,
  name: string,
): RepositoryState | undefined {
  const found = world.repositories.find(
    (repository) =>
      repository.owner.login.toLowerCase() === owner.toLowerCase() &&
      repository.name.toLowerCase() === name.toLowerCase(),
  );
  // GitHub leads on from a former name until somebody else takes it ("Renaming a repository").
  return found ?? world.formerNames.get(`${owner}/${name}`.toLowerCase());
}

/** A person's role; the owner of a personal repository administers it. */
export function roleOf(repository: RepositoryState, login: string): Role {
  const given = repository.roles.get(login.toLowerCase());
  if (given) return given;
  if (repository.owner.login.toLowerCase() === login.toLowerCase()) return 'admin';
  return repository.visibility === 'public' ? 'read' : 'none';
}

const order: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

export function atLeast(role: Role, needed: Role): boolean {
  return order.indexOf(role) >= order.indexOf(needed);
}

/** Acting in person, as on the website. */
export function asUser(world: World, repository: RepositoryState, login: string): Identity {
  const account = world.directory.user(login);
  return { account, role: roleOf(repository, login), job: false };
}

/** Makes changes to a repository one after the other, whatever requests run side by side. */
export function exclusively<T>(
  repository: RepositoryState,
  change: () => Promise<T> | T,
): Promise<T> {
  const done = repository.busy.then(change);
  repository.busy = done.catch(() => undefined);
  return done;
}

/** Remembers that something happened which workflows can listen to. */
export function happened(
  world: World,
  repository: RepositoryState,
  by: Identity,
  trigger: Trigger,
): void {
  repository.activity.push({
    at: world.clock.now(),
    trigger,
    actor: by.account.login,
    // GitHub Docs, "Triggering a workflow": events made with GITHUB_TOKEN start no workflow,
    // workflow_dispatch and repository_dispatch excepted.
    startsWorkflows: !by.job || trigger.name === 'workflow_dispatch',
  });
}
