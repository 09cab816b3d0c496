import { discussionNeeds } from '../../access.ts';
import { createComment, deleteComment, editComment, isTooLong } from '../../model/issues.ts';
import type { Comment } from '../../model/types.ts';
import { atLeast, exclusively } from '../../model/world.ts';
import { type Args, actor, demand, type GraphContext, requiredText } from '../context.ts';
import { GraphqlFault } from '../faults.ts';
import { commentById, issueById } from './targets.ts';

export async function addComment(context: GraphContext, input: Args): Promise<object> {
  const id = requiredText(input, 'subjectId');
  const issue = issueById(context, id);
  demand(context, issue.repository, discussionNeeds(issue));
  const body = bodyOf(input);
  return exclusively(issue.repository, () => {
    const by = actor(context, issue.repository);
    if (issue.locked && by.app) {
      throw new GraphqlFault('FORBIDDEN', 'Unable to create comment because issue is locked');
    }
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
  demand(context, repository, discussionNeeds(comment.issue));
  const by = actor(context, repository);
  if (by.account.id === comment.author.id || atLeast(by.role, 'write')) return comment;
  const message = `${by.account.login} does not have the correct permissions to execute this action`;
  throw new GraphqlFault('FORBIDDEN', message);
}

export async function updateIssueComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'id'));
  const body = bodyOf(input);
  const { repository } = comment.issue;
  return exclusively(repository, () => {
    editComment(context.world, comment, actor(context, repository), body);
    return { issueComment: () => context.nodes.comment(context, comment) };
  });
}

export async function deleteIssueComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'id'));
  return exclusively(comment.issue.repository, () => {
    deleteComment(context.world, comment);
    return {};
  });
}

export async function minimizeComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'subjectId'));
  comment.minimized = requiredText(input, 'classifier').toLowerCase().replaceAll('_', '-');
  return { minimizedComment: () => context.nodes.comment(context, comment) };
}

export async function unminimizeComment(context: GraphContext, input: Args): Promise<object> {
  const comment = ownComment(context, requiredText(input, 'subjectId'));
  comment.minimized = undefined;
  return { unminimizedComment: () => context.nodes.comment(context, comment) };
}
