import { denial, discussionNeeds, identify, type Needs } from '../access.ts';
import { createComment, editComment, isTooLong } from '../model/issues.ts';
import type { Comment, Issue } from '../model/types.ts';
import { atLeast } from '../model/world.ts';
import { commentShape } from '../shapes/issues.ts';
import { notFound, RestError, validationFailed } from './errors.ts';
import { findIssue } from './issues.ts';
import { numberParam, type RepositoryContext, type Route, route, sender } from './route.ts';

/** Comments of issues and pull requests need either permission (docs, "Create an issue comment"). */
const write: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const commentRoutes: readonly Route[] = [
  route(
    'POST',
    '/issues/{issue_number}/comments',
    'issues/comments#create-an-issue-comment',
    write,
    (context) => {
      const { world, repository } = context;
      const by = identify(sender(context), repository);
      const issue = findIssue(context);
      refuseUnpermitted(context, issue);
      if (issue.locked && by.app) {
        throw new RestError(403, 'Unable to create comment because issue is locked.');
      }
      const comment = createComment(world, issue, by, textOf(context));
      return { status: 201, body: commentShape(world, comment) };
    },
  ),
  route(
    'PATCH',
    '/issues/comments/{comment_id}',
    'issues/comments#update-an-issue-comment',
    write,
    (context) => {
      const { world, repository } = context;
      const comment = findComment(context);
      refuseStranger(context, comment);
      editComment(world, comment, identify(sender(context), repository), textOf(context));
      return { status: 200, body: commentShape(world, comment) };
    },
  ),
];

export function findComment(context: RepositoryContext): Comment {
  const comment = context.repository.comments.get(numberParam(context, 'comment_id'));
  if (!comment) throw notFound();
  return comment;
}

/** The permission for one kind of issue doesn't do for the other. */
export function refuseUnpermitted({ token, repository }: RepositoryContext, issue: Issue): void {
  const refused = denial(token, repository, discussionNeeds(issue));
  if (refused) throw new RestError(refused.status, refused.message);
}

/** Others' comments are changed by those with write access only; installations have it. */
function refuseStranger(context: RepositoryContext, comment: Comment): void {
  refuseUnpermitted(context, comment.issue);
  const by = identify(sender(context), context.repository);
  if (by.account.id === comment.author.id || atLeast(by.role, 'write')) return;
  throw new RestError(403, 'Must have admin rights to Repository.');
}

function textOf({ body }: RepositoryContext): string {
  const text = body.requiredString('body');
  if (text.trim() === '') {
    throw validationFailed({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body cannot be blank',
    });
  }
  if (isTooLong(text)) {
    throw validationFailed({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    });
  }
  return text;
}
