import { grants, type Level, type Permission, type Permissions } from './model/permissions.ts';
import type { Token } from './model/tokens.ts';
import type { Identity, Issue, RepositoryState, Role } from './model/types.ts';
import { atLeast, roleOf, type World } from './model/world.ts';

/** Why a token may not do something, in REST's status and words. */
export interface Denial {
  readonly status: 401 | 403 | 404;
  readonly message: string;
}

/** What a request needs: any one of these sets of permissions. */
export type Needs = readonly Permissions[];

export const metadata: Needs = [{ metadata: 'read' }];

/** The token of an `authorization` header: absent, unknown (401 "Bad credentials") or good. */
export function readToken(
  world: World,
  header: string | undefined,
): Token | 'anonymous' | 'unknown' {
  if (header === undefined || header === '') return 'anonymous';
  const match = /^(?:bearer|token)\s+(\S+)$/i.exec(header);
  const token = match?.[1] === undefined ? undefined : world.tokens.get(match[1]);
  return token && token.expiresAt > world.clock.now() ? token : 'unknown';
}

/** Whether a token's holder can know of a repository at all; otherwise it is 404 for them. */
export function sees(token: Token | undefined, repository: RepositoryState): boolean {
  if (repository.visibility === 'public') return true;
  if (!token) return false;
  if (token.kind === 'user') return roleOf(repository, token.account.login) !== 'none';
  return token.repositories.includes(repository.id);
}

/**
 * Whether a token may do what needs these permissions (GitHub Docs, "Permissions required for
 * GitHub Apps"). Public resources of a public repository can be read without any.
 */
export function denial(
  token: Token | undefined,
  repository: RepositoryState,
  needs: Needs,
): Denial | undefined {
  if (!sees(token, repository)) return { status: 404, message: 'Not Found' };
  const reads = needs.some((set) => Object.values(set).every((level) => level === 'read'));
  const isPublic =
    repository.visibility === 'public' && !needs.some((set) => 'administration' in set);
  if (reads && isPublic) return undefined;
  if (!token) return { status: 401, message: 'Requires authentication' };
  if (token.kind === 'user') {
    const role = roleOf(repository, token.account.login);
    if (needs.some((set) => roleGrants(role, set))) return undefined;
    // People without the right to change something are told that it isn't there.
    return { status: 404, message: 'Not Found' };
  }
  const installed = token.repositories.includes(repository.id);
  if (installed && needs.some((set) => tokenGrants(token, set))) return undefined;
  return { status: 403, message: 'Resource not accessible by integration' };
}

/**
 * What commenting on an issue or a pull request, and reacting to its comments, takes. The documentation
 * names either permission, but an App's counts for what the comment stands on: `issues` alone is refused
 * on a pull request, `pull_requests` alone does (reported in github/docs#43843, RevenueCat/purchases-ios#6655).
 */
export function discussionNeeds(issue: Issue): Needs {
  return [issue.pull ? { pull_requests: 'write' } : { issues: 'write' }];
}

function tokenGrants(token: Token, set: Permissions): boolean {
  return entries(set).every(([permission, level]) => grants(token.permissions, permission, level));
}

function roleGrants(role: Role, set: Permissions): boolean {
  return entries(set).every(([permission, level]) => {
    if (permission === 'administration') return atLeast(role, 'admin');
    if (level === 'read') return atLeast(role, 'read');
    // Anyone who can read can open issues and pull requests and comment on them.
    return atLeast(
      role,
      permission === 'issues' || permission === 'pull_requests' ? 'read' : 'write',
    );
  });
}

function entries(set: Permissions): [Permission, Level][] {
  return Object.entries(set) as [Permission, Level][];
}

/** Who a token acts as in a repository. Installations act with write access, within permissions. */
export function identify(token: Token, repository: RepositoryState): Identity {
  if (token.kind === 'user') {
    const role = roleOf(repository, token.account.login);
    return { account: token.account, role, job: false };
  }
  return {
    account: token.account,
    ...(token.app && { app: token.app }),
    role: 'write',
    job: token.kind === 'job',
  };
}

/** `X-Accepted-GitHub-Permissions`: sets apart by semicolons, what is needed together by commas. */
export function acceptedPermissions(needs: Needs): string {
  return needs
    .map((set) =>
      entries(set)
        .map(([permission, level]) => `${permission}=${level}`)
        .join(','),
    )
    .join('; ');
}
