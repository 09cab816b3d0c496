import type { Needs } from '../../access.ts';
import { isRefName, noObject } from '../../git/store.ts';
import { assertAllowed } from '../../model/pushes.ts';
import { exclusively } from '../../model/world.ts';
import {
  type Args,
  actor,
  demand,
  type GraphContext,
  list,
  requiredText,
  text,
} from '../context.ts';
import { GraphqlFault } from '../faults.ts';
import { orFail, pushOrFail } from './push.ts';
import { refById, repositoryById } from './targets.ts';

const contents: Needs = [{ contents: 'write' }];

export async function createRef(context: GraphContext, input: Args): Promise<object> {
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

export async function updateRef(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = refById(context, requiredText(input, 'refId'));
  demand(context, repository, contents);
  const oid = requiredText(input, 'oid');
  return exclusively(repository, async () => {
    const change = { ref, to: oid, force: input.force === true };
    await pushOrFail(context, repository, change, oid);
    return { ref: () => context.nodes.ref(context, repository, { ref, oid }) };
  });
}

export async function deleteRef(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = refById(context, requiredText(input, 'refId'));
  demand(context, repository, contents);
  return exclusively(repository, async () => {
    await pushOrFail(context, repository, { ref, to: undefined }, '');
    return {};
  });
}

/**
 * Creates, moves and deletes refs, all of them or none (GraphQL reference, `updateRefs`: 40 zeros stand for a ref
 * that is not there).
 */
export async function updateRefs(context: GraphContext, input: Args): Promise<object> {
  const repository = repositoryById(context, requiredText(input, 'repositoryId'));
  demand(context, repository, contents);
  return exclusively(repository, async () => {
    const changes = [];
    for (const one of (list(input, 'refUpdates') ?? []) as readonly Args[]) {
      const ref = requiredText(one, 'name');
      const to = requiredText(one, 'afterOid');
      const from = text(one, 'beforeOid');
      if (!ref.startsWith('refs/') || !isRefName(ref)) {
        throw new GraphqlFault('UNPROCESSABLE', `${ref} is not a valid ref name.`);
      }
      if (to !== noObject && !(await repository.store.info(to))) {
        throw new GraphqlFault('UNPROCESSABLE', 'Object does not exist');
      }
      changes.push({
        ref,
        to: to === noObject ? undefined : to,
        force: one.force === true,
        ...(from !== undefined && { from }),
      });
    }
    for (const change of changes) {
      await orFail(change.to ?? '', () =>
        assertAllowed(repository, actor(context, repository), change),
      );
    }
    for (const change of changes) await pushOrFail(context, repository, change, change.to ?? '');
    return {};
  });
}
