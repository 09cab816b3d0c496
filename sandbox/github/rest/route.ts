import type { Needs } from '../access.ts';
import type { Token } from '../model/tokens.ts';
import type { RepositoryState } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { RestError } from './errors.ts';
import type { Fields } from './fields.ts';
import type { Query } from './query.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request on its way through one operation. */
export interface Context {
  readonly world: World;
  readonly token: Token | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Fields;
  /** The path below `/repos/{owner}/{repo}`, for links to other pages. */
  readonly rest: string;
}

/** A request about a repository that its sender may know of and has the permissions for. */
export interface RepositoryContext extends Context {
  readonly repository: RepositoryState;
}

export interface Route {
  /** As in GitHub's OpenAPI description: `GET /repos/{owner}/{repo}/pulls`. */
  readonly operation: string;
  /** The page that describes it, below https://docs.github.com/rest/. */
  readonly docs: string;
  readonly needs: Needs;
  handle(context: RepositoryContext): Promise<Answer> | Answer;
}

/** An operation on a repository; `path` is what follows `/repos/{owner}/{repo}`. */
export function route(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  docs: string,
  needs: Needs,
  handle: Route['handle'],
): Route {
  return {
    operation: `${method} /repos/{owner}/{repo}${path}`,
    docs,
    needs,
    handle,
  };
}

/** Who sends the request; operations that change something always have a sender. */
export function sender({ token }: Context): Token {
  if (!token) throw new RestError(401, 'Requires authentication');
  return token;
}

export function param({ params }: Context, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the route has no {${name}}`);
  return value;
}

/** A number in the path; anything else is nothing that exists. */
export function numberParam(context: Context, name: string): number {
  const value = Number(param(context, name));
  if (!Number.isSafeInteger(value)) throw new RestError(404, 'Not Found');
  return value;
}
