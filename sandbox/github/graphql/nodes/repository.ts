import { identify } from '../../access.ts';
import type { Account } from '../../model/accounts.ts';
import { iso } from '../../model/ids.ts';
import { pullsOf } from '../../model/pulls.ts';
import { fullName, type Issue, isPullRequest, type RepositoryState } from '../../model/types.ts';
import { atLeast } from '../../model/world.ts';
import { html } from '../../shapes/links.ts';
import { connection } from '../connection.ts';
import { type Args, demand, type GraphContext, list, object, text } from '../context.ts';
import { GraphqlFault, unresolved } from '../faults.ts';

export function repositoryNode(context: GraphContext, repository: RepositoryState): unknown {
  const { store, settings } = repository;
  const { role } = identify(context.token, repository);
  const read = () => demand(context, repository, [{ contents: 'read' }]);
  const pullsRead = () => demand(context, repository, [{ pull_requests: 'read' }]);
  const issuesRead = () => demand(context, repository, [{ issues: 'read' }]);
  const ref = async (name: string) => {
    const oid = await store.ref(name);
    return oid === undefined ? null : context.nodes.ref(context, repository, { ref: name, oid });
  };
  return {
    __typename: 'Repository',
    id: repository.nodeId,
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => context.nodes.account(context, repository.owner),
    url: html(context.world, repository),
    resourcePath: `/${fullName(repository)}`,
    description: null,
    visibility: repository.visibility.toUpperCase(),
    isPrivate: repository.visibility === 'private',
    isFork: repository.parent !== undefined,
    isArchived: false,
    isDisabled: false,
    isLocked: false,
    isEmpty: false,
    isTemplate: false,
    parent: () => (repository.parent ? repositoryNode(context, repository.parent) : null),
    createdAt: iso(repository.createdAt),
    updatedAt: iso(repository.pushedAt),
    pushedAt: iso(repository.pushedAt),
    hasIssuesEnabled: settings.hasIssues,
    mergeCommitAllowed: settings.mergeMethods.includes('merge'),
    squashMergeAllowed: settings.mergeMethods.includes('squash'),
    rebaseMergeAllowed: settings.mergeMethods.includes('rebase'),
    deleteBranchOnMerge: settings.deleteBranchOnMerge,
    viewerPermission: role === 'none' ? null : role.toUpperCase(),
    viewerCanAdminister: atLeast(role, 'admin'),
    defaultBranchRef: () => {
      read();
      return ref(`refs/heads/${repository.defaultBranch}`);
    },
    ref: async (args: Args) => {
      read();
      const name = text(args, 'qualifiedName') ?? '';
      if (name.startsWith('refs/')) return ref(name);
      return (await ref(`refs/heads/${name}`)) ?? ref(`refs/tags/${name}`);
    },
    refs: async (args: Args) => {
      read();
      const refs = await store.refs(text(args, 'refPrefix') ?? 'refs/');
      return connection(args, refs, (one) => context.nodes.ref(context, repository, one));
    },
    object: (args: Args) => {
      read();
      const expression = text(args, 'oid') ?? text(args, 'expression');
      if (expression === undefined) {
        throw new GraphqlFault(undefined, 'One of "oid" or "expression" must be provided.');
      }
      return context.nodes.object(context, repository, expression);
    },
    pullRequest: (args: Args) => {
      pullsRead();
      const issue = repository.issues.get(Number(args.number));
      if (isPullRequest(issue)) return context.nodes.pull(context, issue);
      throw unresolved('a PullRequest', `the number of ${args.number}`);
    },
    pullRequests: (args: Args) => {
      pullsRead();
      const states = list(args, 'states');
      const stateOf = ({ state, pull }: Issue): string =>
        pull?.merged ? 'MERGED' : state.toUpperCase();
      const pulls = ordered(args, pullsOf(repository)).filter(
        (issue) =>
          (!states || states.includes(stateOf(issue))) &&
          (args.headRefName === undefined || issue.pull.headRef === args.headRefName) &&
          (args.baseRefName === undefined || issue.pull.baseRef === args.baseRefName),
      );
      return connection(args, pulls, (pull) => context.nodes.pull(context, pull));
    },
    issue: (args: Args) => {
      issuesRead();
      const issue = repository.issues.get(Number(args.number));
      if (issue && !issue.pull) return context.nodes.issue(context, issue);
      throw unresolved('an Issue', `the number of ${args.number}`);
    },
    issues: (args: Args) => {
      issuesRead();
      const issues = [...repository.issues.values()].filter((issue) => !issue.pull);
      return connection(args, ordered(args, issues).filter(wanted(context, args)), (issue) =>
        context.nodes.issue(context, issue),
      );
    },
    issueOrPullRequest: (args: Args) => {
      const issue = repository.issues.get(Number(args.number));
      if (issue) return context.nodes.issue(context, issue);
      throw unresolved('an issue or pull request', `the number of ${args.number}`);
    },
    label: (args: Args) => {
      const label = repository.labels.get((text(args, 'name') ?? '').toLowerCase());
      return label ? context.nodes.label(context, repository, label) : null;
    },
    labels: (args: Args) =>
      connection(args, [...repository.labels.values()], (label) =>
        context.nodes.label(context, repository, label),
      ),
  };
}

function wanted({ trouble }: GraphContext, args: Args): (issue: Issue) => boolean {
  const filter = object(args, 'filterBy');
  const states = list(args, 'states') ?? list(filter, 'states');
  const labels = list(args, 'labels') ?? list(filter, 'labels');
  const { createdBy } = filter;
  // The schema fills it in with false.
  if (filter.viewerSubscribed === true) throw new Error('the sandbox has no subscriptions');
  const isBy = ({ login, type }: Account): boolean =>
    login === createdBy && !(trouble.createdByMissesBots && type === 'Bot');
  return (issue) =>
    (!states || states.includes(issue.state.toUpperCase())) &&
    (!labels || labels.some((label) => issue.labels.includes(String(label)))) &&
    (typeof createdBy !== 'string' || isBy(issue.author));
}

function ordered<T extends Issue>(args: Args, issues: readonly T[]): T[] {
  const { field, direction } = object(args, 'orderBy');
  const key = (issue: Issue): number => {
    if (field === 'UPDATED_AT') return issue.updatedAt;
    return field === 'COMMENTS' ? issue.comments.length : issue.number;
  };
  const ascending = [...issues].sort((a, b) => key(a) - key(b) || a.number - b.number);
  return direction === 'DESC' ? ascending.reverse() : ascending;
}
