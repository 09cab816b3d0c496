import { openPull, pullProblem } from '../../model/pulls.ts';
import { exclusively, findRepository } from '../../model/world.ts';
import { type Args, actor, demand, type GraphContext, requiredText, text } from '../context.ts';
import { GraphqlFault } from '../faults.ts';
import { repositoryById } from './targets.ts';

export async function createPullRequest(context: GraphContext, input: Args): Promise<object> {
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
  const headId = text(input, 'headRepositoryId');
  const wanted = {
    title: requiredText(input, 'title'),
    body: text(input, 'body') ?? null,
    headRepository:
      headId === undefined
        ? (findRepository(world, owner, repository.name) ?? repository)
        : repositoryById(context, headId),
    maintainerCanModify: input.maintainerCanModify === true,
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
