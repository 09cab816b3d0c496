import { identify, type Needs } from '../access.ts';
import { react } from '../model/issues.ts';
import { type Comment, type Issue, reactionContents } from '../model/types.ts';
import { reactionShape } from '../shapes/issues.ts';
import { findComment } from './comments.ts';
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

/** Unlike comments themselves, their reactions need `issues`, on pull requests too. */
const read: Needs = [{ issues: 'read' }];
const write: Needs = [{ issues: 'write' }];

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
        const { reaction, created } = react(world, find(context), by, content);
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
