import { type Needs, sees } from '../access.ts';
import { isRefName } from '../git/store.ts';
import { entryAt, type FileChange } from '../git/tree.ts';
import { writeCommit } from '../model/commits.ts';
import { readNodeId } from '../model/ids.ts';
import { createComment, deleteComment, editComment, isTooLong } from '../model/issues.ts';
import { openPull, pullProblem } from '../model/pulls.ts';
import { type Push, PushRejected, push } from '../model/pushes.ts';
import { grants } from '../model/tokens.ts';
import type { Comment, Issue, RepositoryState } from '../model/types.ts';
import { atLeast, exclusively, findRepository } from '../model/world.ts';
import {
  type Args,
  actor,
  demand,
  type GraphContext,
  list,
  object,
  requiredText,
  text,
} from './context.ts';
import { GraphqlFault, unresolved } from './faults.ts';
import { visibleRepository } from './query.ts';

const contents: Needs = [{ contents: 'write' }];
const discussion: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

/** The fields of `Mutation`. Each is done by itself, as far as its repository is concerned. */
export function mutationRoot(context: GraphContext) {
  const mutation =
    (change: (context: GraphContext, input: Args) => Promise<object>) => async (args: Args) => {
      const input = object(args, 'input');
      const clientMutationId = text(input, 'clientMutationId') ?? null;
      return { clientMutationId, ...(await change(context, input)) };
    };
  return {
    createCommitOnBranch: mutation(createCommitOnBranch),
    createRef: mutation(createRef),
    updateRef: mutation(updateRef),
    deleteRef: mutation(deleteRef),
    createPullRequest: mutation(createPullRequest),
    addComment: mutation(addComment),
    updateIssueComment: mutation(updateIssueComment),
    deleteIssueComment: mutation(deleteIssueComment),
    minimizeComment: mutation(minimizeComment),
    unminimizeComment: mutation(unminimizeComment),
  };
}

/** Appends a commit to a branch (GraphQL reference, `createCommitOnBranch`). */
async function createCommitOnBranch(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = branchOf(context, object(input, 'branch'));
  demand(context, repository, contents);
  return exclusively(repository, async () => {
    const { store } = repository;
    const expected = requiredText(input, 'expectedHeadOid');
    if ((await store.info(expected))?.type !== 'commit') {
      const message = `No commit exists with specified expectedHeadOid '${expected}'.`;
      throw new GraphqlFault('NOT_FOUND', message);
    }
    const head = await store.ref(ref);
    if (head === undefined) {
      throw unresolved('a Branch', `the name '${ref.slice('refs/heads/'.length)}'`);
    }
    if (head !== expected) throw stale(expected);
    const by = actor(context, repository);
    const message = object(input, 'message');
    const headline = requiredText(message, 'headline');
    const body = text(message, 'body') ?? '';
    const oid = await writeCommit(context.world, repository, {
      parent: head,
      changes: await changesOf(context, repository, head, object(input, 'fileChanges')),
      message: body === '' ? headline : `${headline}\n\n${body}`,
      author: by.account,
      madeByGitHub: true,
    });
    await pushOrFail(context, repository, { ref, to: oid, from: head }, expected);
    return {
      commit: () => context.nodes.commit(context, repository, oid),
      ref: () => context.nodes.ref(context, repository, { ref, oid }),
    };
  });
}

function stale(expected: string): GraphqlFault {
  // Two spaces: GitHub's own.
  const message = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return new GraphqlFault('STALE_DATA', message);
}

/** By node id, or by repository and unqualified name (which may be qualified all the same). */
function branchOf(
  context: GraphContext,
  branch: Args,
): { readonly repository: RepositoryState; readonly ref: string } {
  const id = text(branch, 'id');
  if (id !== undefined) return refById(context, id);
  const full = text(branch, 'repositoryNameWithOwner') ?? '';
  const [owner = '', name = ''] = full.split('/');
  const repository = visibleRepository(context, owner, name);
  const branchName = text(branch, 'branchName') ?? '';
  const ref = branchName.startsWith('refs/heads/') ? branchName : `refs/heads/${branchName}`;
  return { repository, ref };
}

function refById(
  context: GraphContext,
  id: string,
): { readonly repository: RepositoryState; readonly ref: string } {
  const read = readNodeId(id);
  const [repositoryId, ref] = read?.parts ?? [];
  const repository = context.world.repositories.find((one) => one.id === Number(repositoryId));
  if (read?.prefix !== 'REF' || !repository || ref === undefined) throw noNode(id);
  if (!sees(context.token, repository)) throw noNode(id);
  return { repository, ref };
}

function noNode(id: string): GraphqlFault {
  const message = `Could not resolve to a node with the global id of '${id}'`;
  return new GraphqlFault('NOT_FOUND', message);
}

async function changesOf(
  context: GraphContext,
  repository: RepositoryState,
  head: string,
  fileChanges: Args,
): Promise<Record<string, FileChange>> {
  const changes: Record<string, FileChange> = {};
  const { tree } = await repository.store.commit(head);
  for (const deletion of list(fileChanges, 'deletions') ?? []) {
    const path = requiredText(deletion as Args, 'path');
    if (!(await entryAt(repository.store, tree, path))) {
      const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
      throw new GraphqlFault('UNPROCESSABLE', message);
    }
    changes[path] = null;
  }
  for (const addition of list(fileChanges, 'additions') ?? []) {
    const path = requiredText(addition as Args, 'path');
    changes[path] = Buffer.from(requiredText(addition as Args, 'contents'), 'base64');
  }
  const { token } = context;
  const workflow = Object.keys(changes).find((path) => path.startsWith('.github/workflows/'));
  if (
    workflow !== undefined &&
    token.kind !== 'user' &&
    !grants(token.permissions, 'workflows', 'write')
  ) {
    throw new GraphqlFault(
      'FORBIDDEN',
      `refusing to allow a GitHub App to create or update workflow \`${workflow}\` without \`workflows\` permission`,
    );
  }
  return changes;
}

/**
 * A refused push as GraphQL tells it: branch protection has a type of its own, while a ruleset's
 * refusal has the same type as a missing permission.
 */
async function pushOrFail(
  context: GraphContext,
  repository: RepositoryState,
  change: Push,
  expected: string,
): Promise<void> {
  try {
    await push(context.world, repository, actor(context, repository), change);
  } catch (error) {
    if (!(error instanceof PushRejected)) throw error;
    const { reason, violations } = error;
    if (reason === 'stale') throw stale(expected);
    if (reason === 'not a fast-forward') {
      throw new GraphqlFault('UNPROCESSABLE', 'Update is not a fast forward');
    }
    const messages = violations?.messages ?? [];
    throw violations?.kind === 'ruleset'
      ? new GraphqlFault(
          'FORBIDDEN',
          `Repository rule violations found\n\n${messages.join('\n\n')}\n\n`,
        )
      : new GraphqlFault('BRANCH_PROTECTION_RULE_VIOLATION', messages.join('\n'));
  }
}

async function createRef(context: GraphContext, input: Args): Promise<object> {
  const repository = repositoryById(context, requiredText(input, 'repositoryId'));
  demand(context, repository, contents);
  const ref = requiredText(input, 'name');
  const oid = requiredText(input, 'oid');
  return exclusively(repository, async () => {
    if (!ref.startsWith('refs/') || !isRefName(ref)) {
      throw new GraphqlFault('UNPROCESSABLE', `${ref} is not a valid ref name.`);
    }
    if (!(await repository.store.info(oid))) {
      throw new GraphqlFault('UNPROCESSABLE', 'Object does not exist');
    }
    if ((await repository.store.ref(ref)) !== undefined) {
      const message = `A ref named "${ref}" already exists in the repository.`;
      throw new GraphqlFault('UNPROCESSABLE', message);
    }
    await pushOrFail(context, repository, { ref, to: oid }, oid);
    return { ref: () => context.nodes.ref(context, repository, { ref, oid }) };
  });
}

async function updateRef(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = refById(context, requiredText(input, 'refId'));
  demand(context, repository, contents);
  const oid = requiredText(input, 'oid');
  return exclusively(repository, async () => {
    const change = { ref, to: oid, force: input.force === true };
    await pushOrFail(context, repository, change, oid);
    return { ref: () => context.nodes.ref(context, repository, { ref, oid }) };
  });
}

async function deleteRef(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = refById(context, requiredText(input, 'refId'));
  demand(context, repository, contents);
  return exclusively(repository, async () => {
    await pushOrFail(context, repository, { ref, to: undefined }, '');
    return {};
  });
}

function repositoryById(context: GraphContext, id: string): RepositoryState {
  const repository = context.world.repositories.find((one) => one.nodeId === id);
  if (repository && sees(context.token, repository)) return repository;
  throw noNode(id);
}

async function createPullRequest(context: GraphContext, input: Args): Promise<object> {
  const { world, token } = context;
  const repository = repositoryById(context, requiredText(input, 'repositoryId'));
  demand(context, repository, [{ pull_requests: 'write' }]);
  if (token.kind === 'job' && !repository.settings.allowActionsToCreatePullRequests) {
    const message = 'GitHub Actions is not permitted to create or approve pull requests';
    throw new GraphqlFault('FORBIDDEN', message);
  }
  const head = requiredText(input, 'headRefName');
  const colon = head.indexOf(':');
  const owner = colon < 0 ? repository.owner.login : head.slice(0, colon);
  const wanted = {
    title: requiredText(input, 'title'),
    body: text(input, 'body') ?? null,
    headRepository: findRepository(world, owner, repository.name) ?? repository,
    headRef: head.slice(colon + 1).replace(/^refs\/heads\//, ''),
    baseRef: requiredText(input, 'baseRefName').replace(/^refs\/heads\//, ''),
    draft: input.draft === true,
  };
  return exclusively(repository, async () => {
    const problem = await pullProblem(repository, wanted);
    if (problem) {
      const side = problem.field === 'base' ? 'Base' : 'Head';
      const message = problem.message ?? `${side} ref must be a branch`;
      throw new GraphqlFault('UNPROCESSABLE', message);
    }
    const pull = await openPull(world, repository, actor(context, repository), wanted);
    return { pullRequest: () => context.nodes.pull(context, pull) };
  });
}

async function addComment(context: GraphContext, input: Args): Promise<object> {
  const id = requiredText(input, 'subjectId');
  const issue = issueById(context, id);
  demand(context, issue.repository, discussion);
  const body = bodyOf(input);
  return exclusively(issue.repository, () => {
    const by = actor(context, issue.repository);
    const comment = createComment(context.world, issue, by, body);
    return {
      subject: () => context.nodes.issue(context, issue),
      commentEdge: {
        cursor: 'Y3Vyc29yOnYyOjA=',
        node: () => context.nodes.comment(context, comment),
      },
    };
  });
}

function issueById(context: GraphContext, id: string): Issue {
  const read = readNodeId(id);
  const number = Number(read?.parts[0]);
  for (const repository of context.world.repositories) {
    if (!sees(context.token, repository)) continue;
    for (const issue of repository.issues.values()) {
      if (read?.prefix === 'PR' && issue.pull?.id === number) return issue;
      if (read?.prefix === 'I' && !issue.pull && issue.id === number) return issue;
    }
  }
  throw noNode(id);
}

function commentById(context: GraphContext, id: string): Comment {
  const read = readNodeId(id);
  for (const repository of context.world.repositories) {
    if (read?.prefix !== 'IC' || !sees(context.token, repository)) continue;
    const comment = repository.comments.get(Number(read.parts[0]));
    if (comment) return comment;
  }
  throw noNode(id);
}

function bodyOf(input: Args): string {
  const body = requiredText(input, 'body');
  if (body.trim() === '') throw new GraphqlFault('UNPROCESSABLE', 'Body cannot be blank');
  if (!isTooLong(body)) return body;
  throw new GraphqlFault('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)');
}

/** Finds a comment that the token's holder may change. */
function ownComment(context: GraphContext, id: string): Comment {
  const comment = commentById(context, id);
  const { repository } = comment.issue;
  demand(context, repository, discussion);
  const by = actor(context, repository);
  if (by.account.id === comment.author.id || atLeast(by.role, 'write')) return comment;
  const message = `${by.account.login} does not have the correct permissions to execute this action`;
  throw new GraphqlFault('FORBIDDEN', message);
}

async function updateIssueComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'id'));
  const body = bodyOf(input);
  const { repository } = comment.issue;
  return exclusively(repository, () => {
    editComment(context.world, comment, actor(context, repository), body);
    return { issueComment: () => context.nodes.comment(context, comment) };
  });
}

async function deleteIssueComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'id'));
  return exclusively(comment.issue.repository, () => {
    deleteComment(context.world, comment);
    return {};
  });
}

async function minimizeComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'subjectId'));
  comment.minimized = requiredText(input, 'classifier').toLowerCase().replaceAll('_', '-');
  return { minimizedComment: () => context.nodes.comment(context, comment) };
}

async function unminimizeComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'subjectId'));
  comment.minimized = undefined;
  return { unminimizedComment: () => context.nodes.comment(context, comment) };
}
