import type { Needs } from '../../access.ts';
import { entryAt, type FileChange } from '../../git/tree.ts';
import { writeCommit } from '../../model/commits.ts';
import { grants } from '../../model/permissions.ts';
import type { RepositoryState } from '../../model/types.ts';
import { exclusively } from '../../model/world.ts';
import {
  type Args,
  actor,
  demand,
  type GraphContext,
  list,
  object,
  requiredText,
  text,
} from '../context.ts';
import { GraphqlFault, unresolved } from '../faults.ts';
import { visibleRepository } from '../query.ts';
import { pushOrFail, stale } from './push.ts';
import { refById } from './targets.ts';

const contents: Needs = [{ contents: 'write' }];

/** Appends a commit to a branch (GraphQL reference, `createCommitOnBranch`). */
export async function createCommitOnBranch(context: GraphContext, input: Args): Promise<object> {
  const { repository, ref } = branchOf(context, object(input, 'branch'));
  demand(context, repository, contents);
  return exclusively(repository, async () => {
    const { store } = repository;
    const expected = requiredText(input, 'expectedHeadOid');
    if ((await store.info(expected))?.type !== 'commit') {
      const message = `No commit exists with specified expectedHeadOid '${expected}'.`;
      throw new GraphqlFault('NOT_FOUND', message);
    }
    const head = await store.ref(ref);
    if (head === undefined) {
      throw unresolved('a Branch', `the name '${ref.slice('refs/heads/'.length)}'`);
    }
    if (head !== expected) throw stale(expected);
    const by = actor(context, repository);
    const message = object(input, 'message');
    const headline = requiredText(message, 'headline');
    const body = text(message, 'body') ?? '';
    const oid = await writeCommit(context.world, repository, {
      parent: head,
      changes: await changesOf(context, repository, head, object(input, 'fileChanges')),
      message: body === '' ? headline : `${headline}\n\n${body}`,
      author: by.account,
      madeByGitHub: true,
    });
    await pushOrFail(context, repository, { ref, to: oid, from: head }, expected);
    return {
      commit: () => context.nodes.commit(context, repository, oid),
      ref: () => context.nodes.ref(context, repository, { ref, oid }),
    };
  });
}

/** By node id, or by repository and unqualified name (which may be qualified all the same). */
function branchOf(
  context: GraphContext,
  branch: Args,
): { readonly repository: RepositoryState; readonly ref: string } {
  const id = text(branch, 'id');
  if (id !== undefined) return refById(context, id);
  const full = text(branch, 'repositoryNameWithOwner') ?? '';
  const [owner = '', name = ''] = full.split('/');
  const repository = visibleRepository(context, owner, name);
  const branchName = text(branch, 'branchName') ?? '';
  const ref = branchName.startsWith('refs/heads/') ? branchName : `refs/heads/${branchName}`;
  return { repository, ref };
}

async function changesOf(
  context: GraphContext,
  repository: RepositoryState,
  head: string,
  fileChanges: Args,
): Promise<Record<string, FileChange>> {
  const changes: Record<string, FileChange> = {};
  const { tree } = await repository.store.commit(head);
  for (const deletion of list(fileChanges, 'deletions') ?? []) {
    const path = requiredText(deletion as Args, 'path');
    if (!(await entryAt(repository.store, tree, path))) {
      const message = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
      throw new GraphqlFault('UNPROCESSABLE', message);
    }
    changes[path] = null;
  }
  for (const addition of list(fileChanges, 'additions') ?? []) {
    const path = requiredText(addition as Args, 'path');
    changes[path] = Buffer.from(requiredText(addition as Args, 'contents'), 'base64');
  }
  const { token } = context;
  const workflow = Object.keys(changes).find((path) => path.startsWith('.github/workflows/'));
  if (
    workflow !== undefined &&
    token.kind !== 'user' &&
    !grants(token.permissions, 'workflows', 'write')
  ) {
    throw new GraphqlFault(
      'FORBIDDEN',
      `refusing to allow a GitHub App to create or update workflow \`${workflow}\` without \`workflows\` permission`,
    );
  }
  return changes;
}
