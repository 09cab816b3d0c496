import { identify, type Needs } from '../access.ts';
import { react } from '../model/issues.ts';
import { reactionContents } from '../model/types.ts';
import { reactionShape } from '../shapes/issues.ts';
import { findComment, refuseUnpermitted } from './comments.ts';
import { invalidRequest, notFound } from './errors.ts';
import { numberParam, type Route, route, sender } from './route.ts';

const write: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const reactionRoutes: readonly Route[] = [
  route(
    'POST',
    '/issues/comments/{comment_id}/reactions',
    'reactions/reactions#create-reaction-for-an-issue-comment',
    write,
    (context) => {
      const { world, repository, body } = context;
      const content = body.oneOf('content', reactionContents);
      if (content === undefined) throw invalidRequest('"content" wasn\'t supplied.');
      const by = identify(sender(context), repository);
      const comment = findComment(context);
      refuseUnpermitted(context, comment.issue);
      const { reaction, created } = react(world, comment, by, content);
      return { status: created ? 201 : 200, body: reactionShape(world, reaction) };
    },
  ),
  route(
    'DELETE',
    '/issues/comments/{comment_id}/reactions/{reaction_id}',
    'reactions/reactions#delete-an-issue-comment-reaction',
    write,
    (context) => {
      const comment = findComment(context);
      refuseUnpermitted(context, comment.issue);
      const id = numberParam(context, 'reaction_id');
      const { account } = sender(context);
      const own = comment.reactions.find(
        (reaction) => reaction.id === id && reaction.user.id === account.id,
      );
      if (!own) throw notFound();
      comment.reactions = comment.reactions.filter((reaction) => reaction !== own);
      return { status: 204 };
    },
  ),
];
