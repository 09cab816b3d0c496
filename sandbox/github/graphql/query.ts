import { type Needs, sees } from '../access.ts';
import { readNodeId } from '../model/ids.ts';
import type { Issue, RepositoryState } from '../model/types.ts';
import { isPullRequest } from '../model/types.ts';
import { findRepository } from '../model/world.ts';
import { type Args, demand, type GraphContext, list, requiredText } from './context.ts';
import { GraphqlFault, unresolved } from './faults.ts';

/** The fields of `Query`. */
export function queryRoot(context: GraphContext) {
  return {
    viewer: () => context.nodes.viewer(context),
    repository: (args: Args) => {
      const owner = requiredText(args, 'owner');
      const name = requiredText(args, 'name');
      return context.nodes.repository(context, visibleRepository(context, owner, name));
    },
    user: (args: Args) => account(context, requiredText(args, 'login'), 'User'),
    organization: (args: Args) => account(context, requiredText(args, 'login'), 'Organization'),
    node: async (args: Args) => {
      const id = requiredText(args, 'id');
      const found = await findNode(context, id);
      if (found === undefined) throw unresolvedId(id);
      return found;
    },
    nodes: (args: Args) => {
      const ids = (list(args, 'ids') ?? []).map(String);
      if (ids.length > maximumIds) {
        const message = `You may not provide more than ${maximumIds} node ids; you provided ${ids.length}.`;
        throw new GraphqlFault('ARGUMENT_LIMIT', message);
      }
      return ids.map(async (id) => {
        const found = await findNode(context, id);
        if (found === undefined) throw unresolvedId(id);
        return found;
      });
    },
    rateLimit: () => ({
      cost: context.cost.points,
      limit: context.quota.limit,
      nodeCount: context.cost.nodes,
      remaining: context.quota.remaining,
      used: context.quota.used,
      resetAt: new Date(context.quota.reset * 1000).toISOString(),
    }),
  };
}

/** How many ids may be asked for at once. */
const maximumIds = 100;

function unresolvedId(id: string): GraphqlFault {
  return new GraphqlFault('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

export function visibleRepository(
  context: GraphContext,
  owner: string,
  name: string,
): RepositoryState {
  const repository = findRepository(context.world, owner, name);
  if (repository && sees(context.token, repository)) return repository;
  throw unresolved('a Repository', `the name '${owner}/${name}'`);
}

function account(context: GraphContext, login: string, type: 'User' | 'Organization') {
  const found = context.world.directory.find(login);
  if (found?.type === type) return context.nodes.account(context, found);
  throw unresolved(type === 'User' ? 'a User' : 'an Organization', `the login of '${login}'`);
}

/** The object behind a global node id, if the token may see it. */
async function findNode(context: GraphContext, id: string): Promise<unknown> {
  const read = readNodeId(id);
  if (!read) return undefined;
  const { prefix, parts } = read;
  const [first = '', second = ''] = parts;
  const { directory } = context.world;
  switch (prefix) {
    case 'U':
    case 'BOT':
    case 'O': {
      const found = directory.findById(Number(first));
      return found && context.nodes.account(context, found);
    }
    case 'A':
      return Number(first) === directory.actions.id
        ? context.nodes.app(context, directory.actions)
        : undefined;
    case 'R': {
      const repository = byId(context, Number(first));
      return repository && context.nodes.repository(context, repository);
    }
    case 'B':
    case 'T':
    case 'C':
    case 'REF':
      return gitNode(context, prefix, Number(first), second);
    default:
      return discussionNode(context, prefix, Number(first));
  }
}

function byId(context: GraphContext, id: number): RepositoryState | undefined {
  const repository = context.world.repositories.find((one) => one.id === id);
  return repository && sees(context.token, repository) ? repository : undefined;
}

async function gitNode(
  context: GraphContext,
  prefix: 'B' | 'T' | 'C' | 'REF',
  id: number,
  name: string,
): Promise<unknown> {
  const repository = byId(context, id);
  if (!repository) return undefined;
  demand(context, repository, [{ contents: 'read' }]);
  if (prefix === 'REF') {
    const oid = await repository.store.ref(name);
    return oid === undefined
      ? undefined
      : context.nodes.ref(context, repository, { ref: name, oid });
  }
  const info = await repository.store.info(name);
  if (!info) return undefined;
  switch (prefix) {
    case 'B':
      return context.nodes.blob(context, repository, info.oid);
    case 'T':
      return context.nodes.tree(context, repository, info.oid);
    case 'C':
      return context.nodes.commit(context, repository, info.oid);
  }
}

function discussionNode(context: GraphContext, prefix: string, id: number): unknown {
  const repositories = context.world.repositories.filter((one) => sees(context.token, one));
  for (const repository of repositories) {
    const node = within(context, repository, prefix, id);
    if (node === undefined) continue;
    demand(context, repository, needsOf[prefix] ?? []);
    return node;
  }
  return undefined;
}

const needsOf: Readonly<Record<string, Needs>> = {
  PR: [{ pull_requests: 'read' }],
  I: [{ issues: 'read' }],
  IC: [{ issues: 'read' }, { pull_requests: 'read' }],
  CR: [{ checks: 'read' }],
  CS: [{ checks: 'read' }],
};

function within(
  context: GraphContext,
  repository: RepositoryState,
  prefix: string,
  id: number,
): unknown {
  const issue = (matches: (one: Issue) => boolean) => [...repository.issues.values()].find(matches);
  switch (prefix) {
    case 'PR': {
      const pull = issue((one) => one.pull?.id === id);
      return isPullRequest(pull) ? context.nodes.pull(context, pull) : undefined;
    }
    case 'I': {
      const found = issue((one) => !one.pull && one.id === id);
      return found && context.nodes.issue(context, found);
    }
    case 'IC': {
      const comment = repository.comments.get(id);
      return comment && context.nodes.comment(context, comment);
    }
    case 'CR': {
      const run = repository.runs.get(id);
      return run && context.nodes.run(context, run);
    }
    case 'CS': {
      const suite = repository.suites.find((one) => one.id === id);
      return suite && context.nodes.suite(context, suite);
    }
    default:
      return undefined;
  }
}
