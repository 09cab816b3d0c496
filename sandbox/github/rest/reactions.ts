import { identify, type Needs } from '../access.ts';
import { react } from '../model/issues.ts';
import { type Comment, type Issue, reactionContents } from '../model/types.ts';
import { reactionShape } from '../shapes/issues.ts';
import { findComment, refuseUnpermitted } from './comments.ts';
import { invalidRequest, notFound } from './errors.ts';
import { findIssue } from './issues.ts';
import { listed } from './pages.ts';
import {
  numberParam,
  type RepositoryContext,
  type RepositoryRoute,
  route,
  sender,
} from './route.ts';

const read: Needs = [{ issues: 'read' }, { pull_requests: 'read' }];
const write: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const reactionRoutes: readonly RepositoryRoute[] = [
  ...reactionsOf('/issues/comments/{comment_id}', 'issue-comment', 'an-issue-comment', findComment),
  ...reactionsOf('/issues/{issue_number}', 'issue', 'an-issue', findIssue),
];

function reactionsOf(
  path: string,
  kind: string,
  subject: string,
  find: (context: RepositoryContext) => Comment | Issue,
): RepositoryRoute[] {
  const docs = 'reactions/reactions';
  return [
    route('GET', `${path}/reactions`, `${docs}#list-reactions-for-${subject}`, read, (context) => {
      const content = context.query.get('content');
      const reactions = find(context).reactions.filter(
        (reaction) => content === null || reaction.content === content,
      );
      return listed(context, reactions, (reaction) => reactionShape(context.world, reaction));
    }),
    route(
      'POST',
      `${path}/reactions`,
      `${docs}#create-reaction-for-${subject}`,
      write,
      (context) => {
        const { world, repository, body } = context;
        const content = body.oneOf('content', reactionContents);
        if (content === undefined) throw invalidRequest('"content" wasn\'t supplied.');
        const by = identify(sender(context), repository);
        const target = find(context);
        refuseUnpermitted(context, 'issue' in target ? target.issue : target);
        const { reaction, created } = react(world, target, by, content);
        return { status: created ? 201 : 200, body: reactionShape(world, reaction) };
      },
    ),
    route(
      'DELETE',
      `${path}/reactions/{reaction_id}`,
      `${docs}#delete-an-${kind}-reaction`,
      write,
      (context) => {
        const target = find(context);
        refuseUnpermitted(context, 'issue' in target ? target.issue : target);
        const id = numberParam(context, 'reaction_id');
        const { account } = sender(context);
        const own = target.reactions.find(
          (reaction) => reaction.id === id && reaction.user.id === account.id,
        );
        if (!own) throw notFound();
        target.reactions = target.reactions.filter((reaction) => reaction !== own);
        return { status: 204 };
      },
    ),
  ];
}
