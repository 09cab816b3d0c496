import { metadata } from '../access.ts';
import { iso } from '../model/ids.ts';
import { rulesFor } from '../model/rules.ts';
import type { RepositoryState, Rule } from '../model/types.ts';
import { commitShape } from '../shapes/commits.ts';
import { api, encodePath, html } from '../shapes/links.ts';
import { RestError } from './errors.ts';
import { listed } from './pages.ts';
import { param, type RepositoryContext, type Route, route } from './route.ts';

/** What a repository is set up like: environments, rules of branches, Actions, subjects of tokens. */
export const settingsRoutes: readonly Route[] = [
  route(
    'GET',
    '/actions/oidc/customization/sub',
    'actions/oidc#get-the-customization-template-for-an-oidc-subject-claim-for-a-repository',
    [{ actions: 'read' }],
    ({ repository }) => {
      const { owner, id, name } = repository;
      const { immutableSubject: immutable, subjectClaims: claims } = repository.settings;
      return {
        status: 200,
        body: {
          use_default: claims === undefined,
          ...(claims && { include_claim_keys: claims }),
          use_immutable_subject: immutable,
          sub_claim_prefix: immutable
            ? `repo:${owner.login}@${owner.id}/${name}@${id}`
            : `repo:${owner.login}/${name}`,
        },
      };
    },
  ),
  route(
    'GET',
    '/actions/permissions/workflow',
    'actions/permissions#get-default-workflow-permissions-for-a-repository',
    [{ administration: 'read' }],
    ({ repository }) => ({
      status: 200,
      body: {
        default_workflow_permissions: 'read',
        can_approve_pull_request_reviews: repository.settings.allowActionsToCreatePullRequests,
      },
    }),
  ),
  route(
    'GET',
    '/environments/{environment_name}',
    'deployments/environments#get-an-environment',
    [{ actions: 'read' }],
    (context) => {
      const { name, branches } = environmentOf(context);
      const { world, repository } = context;
      const at = iso(repository.createdAt);
      return {
        status: 200,
        body: {
          id: 1,
          node_id: 'EN_1',
          name,
          url: api(world, repository, `/environments/${encodeURIComponent(name)}`),
          html_url: html(world, repository, '/deployments/activity_log'),
          created_at: at,
          updated_at: at,
          protection_rules: branches ? [{ id: 1, node_id: 'GA_1', type: 'branch_policy' }] : [],
          deployment_branch_policy: branches
            ? {
                protected_branches: branches === 'protected',
                custom_branch_policies: branches !== 'protected',
              }
            : null,
        },
      };
    },
  ),
  route(
    'GET',
    '/environments/{environment_name}/deployment-branch-policies',
    'deployments/branch-policies#list-deployment-branch-policies',
    [{ actions: 'read' }],
    (context) => {
      const { branches = [] } = environmentOf(context);
      const names = branches === 'protected' ? [] : branches;
      return {
        status: 200,
        body: {
          total_count: names.length,
          branch_policies: names.map((name, n) => ({
            id: n + 1,
            node_id: `GP_${n + 1}`,
            name,
            type: 'branch',
          })),
        },
      };
    },
  ),
  route(
    'GET',
    '/rules/branches/{branch}',
    'repos/rules#get-rules-for-a-branch',
    metadata,
    (context) => {
      const { repository } = context;
      const rules = rulesFor(repository, param(context, 'branch')).filter(
        ({ kind }) => kind === 'ruleset',
      );
      const all = rules.flatMap((rule) => parts(repository, rule));
      return listed(context, all, (one) => one);
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
      const rules = rulesFor(repository, name);
      const classic = rules.filter(({ kind }) => kind === 'classic');
      const checks = classic.flatMap((rule) => rule.checks);
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
          protected: rules.length > 0,
          protection: {
            enabled: classic.length > 0,
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

function environmentOf(context: RepositoryContext) {
  const name = param(context, 'environment_name');
  const { environments } = context.repository.settings;
  if (!(name in environments)) throw new RestError(404, 'Not Found');
  return { name, branches: environments[name] };
}

/** The rules of a ruleset, as they hold for a branch. */
function parts(repository: RepositoryState, rule: Rule): readonly object[] {
  const source = {
    ruleset_source_type: 'Repository',
    ruleset_source: `${repository.owner.login}/${repository.name}`,
    ruleset_id: rule.id,
  };
  return [
    ...(rule.pullRequest
      ? [
          {
            type: 'pull_request',
            ...source,
            parameters: {
              dismiss_stale_reviews_on_push: false,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: rule.pullRequest.approvals,
              required_review_thread_resolution: false,
            },
          },
        ]
      : []),
    ...(rule.checks.length > 0
      ? [
          {
            type: 'required_status_checks',
            ...source,
            parameters: {
              strict_required_status_checks_policy: rule.strict,
              required_status_checks: rule.checks.map(({ name }) => ({ context: name })),
            },
          },
        ]
      : []),
    ...(rule.mergeQueue ? [{ type: 'merge_queue', ...source }] : []),
  ];
}
