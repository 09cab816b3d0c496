import { iso } from '../model/ids.ts';
import { fullName, type RepositoryState, type Role } from '../model/types.ts';
import { atLeast, type World } from '../model/world.ts';
import { simpleUser } from './accounts.ts';
import { api, html, type Json } from './links.ts';

/** REST's `minimal-repository` and most of `repository`: what other resources hold. */
export function repositoryShape(world: World, repository: RepositoryState): Json {
  const url = api(world, repository);
  const page = html(world, repository);
  const open = [...repository.issues.values()].filter(({ state }) => state === 'open').length;
  const forks = world.repositories.filter(({ parent }) => parent === repository).length;
  return {
    id: repository.id,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: fullName(repository),
    private: repository.visibility === 'private',
    owner: simpleUser(world, repository.owner),
    html_url: page,
    description: null,
    fork: repository.parent !== undefined,
    url,
    forks_url: `${url}/forks`,
    keys_url: `${url}/keys{/key_id}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    teams_url: `${url}/teams`,
    hooks_url: `${url}/hooks`,
    issue_events_url: `${url}/issues/events{/number}`,
    events_url: `${url}/events`,
    assignees_url: `${url}/assignees{/user}`,
    branches_url: `${url}/branches{/branch}`,
    tags_url: `${url}/tags`,
    blobs_url: `${url}/git/blobs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    trees_url: `${url}/git/trees{/sha}`,
    statuses_url: `${url}/statuses/{sha}`,
    languages_url: `${url}/languages`,
    stargazers_url: `${url}/stargazers`,
    contributors_url: `${url}/contributors`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    commits_url: `${url}/commits{/sha}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    comments_url: `${url}/comments{/number}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    contents_url: `${url}/contents/{+path}`,
    compare_url: `${url}/compare/{base}...{head}`,
    merges_url: `${url}/merges`,
    archive_url: `${url}/{archive_format}{/ref}`,
    downloads_url: `${url}/downloads`,
    issues_url: `${url}/issues{/number}`,
    pulls_url: `${url}/pulls{/number}`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    labels_url: `${url}/labels{/name}`,
    releases_url: `${url}/releases{/id}`,
    deployments_url: `${url}/deployments`,
    created_at: iso(repository.createdAt),
    updated_at: iso(repository.pushedAt),
    pushed_at: iso(repository.pushedAt),
    git_url: `git://${page.replace(/^https?:\/\//, '')}.git`,
    ssh_url: `git@${new URL(page).hostname}:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: repository.settings.hasIssues,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_pull_requests: true,
    forks_count: forks,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.visibility,
    forks,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

/** REST's `full-repository`; merge settings only show to those who may change contents. */
export function fullRepository(world: World, repository: RepositoryState, role: Role): Json {
  const { settings } = repository;
  return {
    ...repositoryShape(world, repository),
    pull_request_creation_policy: 'all',
    permissions: {
      admin: atLeast(role, 'admin'),
      maintain: atLeast(role, 'maintain'),
      push: atLeast(role, 'write'),
      triage: atLeast(role, 'triage'),
      pull: atLeast(role, 'read'),
    },
    ...(atLeast(role, 'write') && {
      allow_squash_merge: settings.mergeMethods.includes('squash'),
      allow_merge_commit: settings.mergeMethods.includes('merge'),
      allow_rebase_merge: settings.mergeMethods.includes('rebase'),
      allow_auto_merge: false,
      delete_branch_on_merge: settings.deleteBranchOnMerge,
      allow_update_branch: false,
      use_squash_pr_title_as_default: false,
      squash_merge_commit_message: 'COMMIT_MESSAGES',
      squash_merge_commit_title: 'COMMIT_OR_PR_TITLE',
      merge_commit_message: 'PR_TITLE',
      merge_commit_title: 'MERGE_MESSAGE',
    }),
    ...(repository.owner.type === 'Organization' && {
      organization: simpleUser(world, repository.owner),
    }),
    ...(repository.parent && {
      parent: repositoryShape(world, repository.parent),
      source: repositoryShape(world, repository.parent),
    }),
    network_count: 0,
    subscribers_count: 1,
  };
}
