import { fullName, type RepositoryState } from '../model/types.ts';
import type { World } from '../model/world.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A repository's address in the REST API, with a path below it. */
export function api(world: World, repository: RepositoryState, path = ''): string {
  return `${world.apiUrl}/repos/${fullName(repository)}${path}`;
}

/** A repository's address for people, with a path below it. */
export function html(world: World, repository: RepositoryState, path = ''): string {
  return `${world.htmlUrl}/${fullName(repository)}${path}`;
}

/** A path inside a URL: each name encoded, the slashes kept. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
