import type { Args, GraphContext } from './context.ts';
import { object, text } from './context.ts';
import {
  addComment,
  deleteIssueComment,
  minimizeComment,
  unminimizeComment,
  updateIssueComment,
} from './mutations/comments.ts';
import { createCommitOnBranch } from './mutations/commits.ts';
import { createPullRequest } from './mutations/pulls.ts';
import { createRef, deleteRef, updateRef, updateRefs } from './mutations/refs.ts';

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
    updateRefs: mutation(updateRefs),
    createPullRequest: mutation(createPullRequest),
    addComment: mutation(addComment),
    updateIssueComment: mutation(updateIssueComment),
    deleteIssueComment: mutation(deleteIssueComment),
    minimizeComment: mutation(minimizeComment),
    unminimizeComment: mutation(unminimizeComment),
  };
}
