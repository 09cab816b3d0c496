import { iso, nodeId } from '../../model/ids.ts';
import { mergeability } from '../../model/pulls.ts';
import {
  type Comment,
  type Issue,
  isPullRequest,
  type Label,
  type PullRequest,
  type Reaction,
  type RepositoryState,
} from '../../model/types.ts';
import { exclusively } from '../../model/world.ts';
import { authorAssociation } from '../../shapes/accounts.ts';
import { commentNodeId, commentPage, issueNodeId } from '../../shapes/issues.ts';
import { html } from '../../shapes/links.ts';
import { commitsOfPull, filesOfPull } from '../../shapes/pulls.ts';
import { connection } from '../connection.ts';
import { type Args, demand, type GraphContext } from '../context.ts';

/** What issues and pull requests have in common. */
function issueFields(context: GraphContext, issue: Issue) {
  const { repository, number, pull } = issue;
  const page = html(context.world, repository, `/${pull ? 'pull' : 'issues'}/${number}`);
  return {
    id: issueNodeId(issue),
    number,
    title: issue.title,
    body: issue.body ?? '',
    bodyText: issue.body ?? '',
    url: page,
    resourcePath: new URL(page).pathname,
    locked: issue.locked,
    closed: issue.state === 'closed',
    createdAt: iso(issue.createdAt),
    updatedAt: iso(issue.updatedAt),
    closedAt: issue.closedAt === undefined ? null : iso(issue.closedAt),
    author: () => context.nodes.account(context, issue.author),
    authorAssociation: authorAssociation(repository, issue.author),
    viewerDidAuthor: issue.author.id === context.token.account.id,
    repository: () => context.nodes.repository(context, repository),
    labels: (args: Args) => {
      const labels = issue.labels.flatMap((name) => {
        const label = repository.labels.get(name.toLowerCase());
        return label ? [label] : [];
      });
      return connection(args, labels, (label) => labelNode(context, repository, label));
    },
    assignees: (args: Args) =>
      connection(args, issue.assignees, (account) => context.nodes.account(context, account)),
    comments: (args: Args) => {
      demand(context, repository, [{ issues: 'read' }, { pull_requests: 'read' }]);
      return connection(args, issue.comments, (comment) => commentNode(context, comment));
    },
    reactions: (args: Args) => reactionsOf(context, args, issue.reactions),
  };
}

export function issueNode(context: GraphContext, issue: Issue): unknown {
  if (isPullRequest(issue)) return pullNode(context, issue);
  return {
    __typename: 'Issue',
    ...issueFields(context, issue),
    databaseId: issue.id,
    fullDatabaseId: String(issue.id),
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason?.toUpperCase() ?? null,
  };
}

export function labelNode({ world }: GraphContext, repository: RepositoryState, label: Label) {
  return {
    __typename: 'Label',
    id: nodeId('LA', label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: label.isDefault,
    url: html(world, repository, `/labels/${encodeURIComponent(label.name)}`),
  };
}

function reactionsOf(context: GraphContext, args: Args, reactions: readonly Reaction[]) {
  const names: Readonly<Record<string, string>> = { '+1': 'THUMBS_UP', '-1': 'THUMBS_DOWN' };
  return connection(
    args,
    reactions,
    (reaction) => ({
      __typename: 'Reaction',
      id: nodeId('REA', reaction.id),
      databaseId: reaction.id,
      content: names[reaction.content] ?? reaction.content.toUpperCase(),
      createdAt: iso(reaction.createdAt),
      user: () =>
        reaction.user.type === 'User' ? context.nodes.account(context, reaction.user) : null,
    }),
    {
      viewerHasReacted: reactions.some(({ user }) => user.id === context.token.account.id),
    },
  );
}

export function commentNode(context: GraphContext, comment: Comment) {
  const { issue, editor } = comment;
  const own = comment.author.id === context.token.account.id;
  const page = commentPage(context.world, comment);
  return {
    __typename: 'IssueComment',
    id: commentNodeId(comment),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    url: page,
    resourcePath: new URL(page).pathname,
    createdAt: iso(comment.createdAt),
    updatedAt: iso(comment.updatedAt),
    lastEditedAt: editor ? iso(comment.updatedAt) : null,
    includesCreatedEdit: editor !== undefined,
    editor: () => (editor ? context.nodes.account(context, editor) : null),
    author: () => context.nodes.account(context, comment.author),
    authorAssociation: authorAssociation(issue.repository, comment.author),
    createdViaEmail: false,
    viewerDidAuthor: own,
    isMinimized: comment.minimized !== undefined,
    minimizedReason: comment.minimized ?? null,
    issue: () => issueNode(context, issue),
    pullRequest: () => (isPullRequest(issue) ? pullNode(context, issue) : null),
    repository: () => context.nodes.repository(context, issue.repository),
    reactions: (args: Args) => reactionsOf(context, args, comment.reactions),
  };
}

const mergeStates = {
  unknown: 'UNKNOWN',
  dirty: 'DIRTY',
  draft: 'DRAFT',
  blocked: 'BLOCKED',
  behind: 'BEHIND',
  unstable: 'UNSTABLE',
  clean: 'CLEAN',
} as const;

export function pullNode(context: GraphContext, issue: PullRequest): unknown {
  const { repository, pull } = issue;
  const known = () => exclusively(repository, () => mergeability(context.world, issue));
  const files = () => filesOfPull(issue);
  const commit = (sha: string) => context.nodes.commit(context, repository, sha);
  const branch = async (holder: RepositoryState, name: string) => {
    const ref = `refs/heads/${name}`;
    const oid = await holder.store.ref(ref);
    return oid === undefined ? null : context.nodes.ref(context, holder, { ref, oid });
  };
  const { merged } = pull;
  const closed = issue.state === 'closed' ? 'CLOSED' : 'OPEN';
  return {
    __typename: 'PullRequest',
    ...issueFields(context, issue),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    permalink: html(context.world, repository, `/pull/${issue.number}`),
    state: merged ? 'MERGED' : closed,
    isDraft: pull.draft,
    merged: merged !== undefined,
    mergedAt: merged ? iso(merged.at) : null,
    mergedBy: () => (merged ? context.nodes.account(context, merged.by) : null),
    mergeCommit: () => (merged ? commit(merged.sha) : null),
    mergeable: async () => {
      const { mergeable } = await known();
      if (mergeable === null) return 'UNKNOWN';
      return mergeable ? 'MERGEABLE' : 'CONFLICTING';
    },
    mergeStateStatus: async () => mergeStates[(await known()).state],
    potentialMergeCommit: async () => {
      const { mergeable } = await known();
      return mergeable && pull.mergeSha !== undefined ? commit(pull.mergeSha) : null;
    },
    headRef: () => branch(pull.headRepository, pull.headRef),
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    headRepository: () => context.nodes.repository(context, pull.headRepository),
    headRepositoryOwner: () => context.nodes.account(context, pull.headRepository.owner),
    baseRef: () => branch(repository, pull.baseRef),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    baseRepository: () => context.nodes.repository(context, repository),
    isCrossRepository: pull.headRepository !== repository,
    maintainerCanModify: pull.maintainerCanModify,
    isInMergeQueue: pull.queued,
    totalCommentsCount: issue.comments.length,
    additions: async () => (await files()).reduce((sum, file) => sum + file.additions, 0),
    deletions: async () => (await files()).reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: async () => (await files()).length,
    files: async (args: Args) => {
      demand(context, repository, [{ contents: 'read' }, { pull_requests: 'read' }]);
      return connection(args, await files(), (file) => ({
        path: file.path,
        additions: file.additions,
        deletions: file.deletions,
        changeType: file.status === 'removed' ? 'DELETED' : file.status.toUpperCase(),
        viewerViewedState: 'UNVIEWED',
      }));
    },
    commits: async (args: Args) =>
      connection(args, await commitsOfPull(issue), (oid) => ({
        __typename: 'PullRequestCommit',
        id: nodeId('PURC', pull.id, oid),
        commit: () => commit(oid),
        pullRequest: () => pullNode(context, issue),
        url: html(context.world, repository, `/pull/${issue.number}/commits/${oid}`),
      })),
  };
}
