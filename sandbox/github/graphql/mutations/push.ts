import { type Push, PushRejected, push } from '../../model/pushes.ts';
import type { RepositoryState } from '../../model/types.ts';
import { actor, type GraphContext } from '../context.ts';
import { GraphqlFault } from '../faults.ts';

export function stale(expected: string): GraphqlFault {
  // Two spaces: GitHub's own.
  const message = `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;
  return new GraphqlFault('STALE_DATA', message);
}

/**
 * A refused push as GraphQL tells it: branch protection has a type of its own, while a ruleset's
 * refusal has the same type as a missing permission.
 */
export async function pushOrFail(
  context: GraphContext,
  repository: RepositoryState,
  change: Push,
  expected: string,
): Promise<void> {
  const by = actor(context, repository);
  await orFail(expected, () => push(context.world, repository, by, change));
}

/** Does what a push does, and tells of its refusal as GraphQL does. */
export async function orFail(expected: string, change: () => Promise<void>): Promise<void> {
  try {
    await change();
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
