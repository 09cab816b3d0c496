import { sees } from '../../access.ts';
import { readNodeId } from '../../model/ids.ts';
import type { Comment, Issue, RepositoryState } from '../../model/types.ts';
import type { GraphContext } from '../context.ts';
import { GraphqlFault } from '../faults.ts';

function noNode(id: string): GraphqlFault {
  const message = `Could not resolve to a node with the global id of '${id}'`;
  return new GraphqlFault('NOT_FOUND', message);
}

export function repositoryById(context: GraphContext, id: string): RepositoryState {
  const repository = context.world.repositories.find((one) => one.nodeId === id);
  if (repository && sees(context.token, repository)) return repository;
  throw noNode(id);
}

export function refById(
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

export function issueById(context: GraphContext, id: string): Issue {
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

export function commentById(context: GraphContext, id: string): Comment {
  const read = readNodeId(id);
  for (const repository of context.world.repositories) {
    if (read?.prefix !== 'IC' || !sees(context.token, repository)) continue;
    const comment = repository.comments.get(Number(read.parts[0]));
    if (comment) return comment;
  }
  throw noNode(id);
}
