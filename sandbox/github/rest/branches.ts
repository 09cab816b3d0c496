import { branchOf } from '../model/pushes.ts';
import { rulesFor } from '../model/rules.ts';
import type { RepositoryState } from '../model/types.ts';
import { commitShape } from '../shapes/commits.ts';
import { api, encodePath, html } from '../shapes/links.ts';
import { RestError } from './errors.ts';
import { listed } from './pages.ts';
import { param, type RepositoryRoute, route } from './route.ts';

function isProtected(repository: RepositoryState, branch: string): boolean {
  return rulesFor(repository, branch).length > 0;
}

function requiredChecks(repository: RepositoryState, branch: string) {
  return rulesFor(repository, branch)
    .filter(({ kind }) => kind === 'classic')
    .flatMap(({ checks }) => checks);
}

export const branchRoutes: readonly RepositoryRoute[] = [
  route(
    'GET',
    '/branches',
    'branches/branches#list-branches',
    [{ contents: 'read' }],
    async (context) => {
      const { world, repository } = context;
      const refs = await repository.store.refs('refs/heads/');
      return listed(context, refs, ({ ref, oid }) => {
        const name = branchOf(ref) ?? '';
        return {
          name,
          commit: { sha: oid, url: api(world, repository, `/commits/${oid}`) },
          protected: isProtected(repository, name),
        };
      });
    },
  ),
  route(
    'GET',
    '/branches/{branch}',
    'branches/branches#get-a-branch',
    [{ contents: 'read' }],
    async (context) => {
      const { world, repository } = context;
      const name = param(context, 'branch');
      const oid = await repository.store.ref(`refs/heads/${name}`);
      if (oid === undefined) throw new RestError(404, 'Branch not found');
      const checks = requiredChecks(repository, name);
      const path = encodePath(name);
      return {
        status: 200,
        body: {
          name,
          commit: await commitShape(world, repository, oid),
          _links: {
            self: api(world, repository, `/branches/${path}`),
            html: html(world, repository, `/tree/${path}`),
          },
          protected: isProtected(repository, name),
          protection: {
            enabled: rulesFor(repository, name).some(({ kind }) => kind === 'classic'),
            required_status_checks: {
              enforcement_level: checks.length > 0 ? 'non_admins' : 'off',
              contexts: checks.map((check) => check.name),
              checks: checks.map((check) => ({ context: check.name, app_id: null })),
            },
          },
          protection_url: api(world, repository, `/branches/${path}/protection`),
        },
      };
    },
  ),
];
