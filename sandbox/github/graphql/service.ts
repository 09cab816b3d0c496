import {
  type DocumentNode,
  defaultFieldResolver,
  execute,
  type FieldNode,
  type GraphQLError,
  type GraphQLFieldResolver,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
} from 'graphql';
import type { Request, Response, Service } from '../../http.ts';
import { readToken } from '../access.ts';
import { exceededMessage, type Quota, quotaHeaders, type RateLimits } from '../limits.ts';
import { isDue, settle } from '../model/pulls.ts';
import type { Token } from '../model/tokens.ts';
import { exclusively, type World } from '../model/world.ts';
import { type SecondaryLimit, secondaryLimit } from '../rest/service.ts';
import type { GraphContext, GraphqlTrouble, Nodes } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import { GraphqlFault, tookTooLong } from './faults.ts';
import { heeded } from './heed.ts';
import { mutationRoot } from './mutations.ts';
import { accountNode, appNode, viewerNode } from './nodes/accounts.ts';
import { rollupNode, runNode, suiteNode } from './nodes/checks.ts';
import { commentNode, issueNode, labelNode, pullNode } from './nodes/issues.ts';
import { blobNode, commitNode, gitObject, refNode, treeNode } from './nodes/objects.ts';
import { repositoryNode } from './nodes/repository.ts';
import { queryRoot } from './query.ts';
import { githubSchema } from './schema.ts';

/** GitHub's GraphQL API. */
export function graphqlService(
  world: World,
  limits: RateLimits,
  secondary: SecondaryLimit,
  trouble: GraphqlTrouble,
): Service {
  return {
    name: 'GitHub GraphQL',
    operation: (request) => `graphql: ${nameOf(read(request))}`,
    handle: async (request) => {
      const { status, headers, body } = await handle(world, limits, trouble, request);
      const id = { 'x-github-request-id': `5A4D:${world.ids.next('request')}` };
      return { status, headers: { ...headers, ...id }, body };
    },
    throttled: () => secondaryLimit(world, secondary),
    failed: () => json(502, { data: null, errors: [{ message: tookTooLong(0) }] }),
  };
}

const nodes: Nodes = {
  account: accountNode,
  app: appNode,
  blob: blobNode,
  comment: commentNode,
  commit: commitNode,
  issue: issueNode,
  label: labelNode,
  object: gitObject,
  pull: pullNode,
  ref: refNode,
  repository: repositoryNode,
  rollup: rollupNode,
  run: runNode,
  suite: suiteNode,
  tree: treeNode,
  viewer: viewerNode,
};

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const asked = new WeakMap<Request, Asked | Response>();

/** A request's query, or GitHub's answer to something that is none. */
function read(request: Request): Asked | Response {
  const known = asked.get(request);
  if (known) return known;
  const fresh = parseRequest(request);
  asked.set(request, fresh);
  return fresh;
}

function parseRequest({ method, body }: Request): Asked | Response {
  const docs = 'https://docs.github.com/graphql';
  if (method !== 'POST') {
    return json(404, { message: 'Not Found', documentation_url: docs, status: '404' });
  }
  let sent: unknown;
  try {
    sent = JSON.parse(body);
  } catch {
    return json(400, {
      message: 'Problems parsing JSON',
      documentation_url: docs,
      status: '400',
    });
  }
  const { query, variables, operationName } = Object(sent) as Record<string, unknown>;
  if (typeof query !== 'string') {
    return json(200, {
      errors: [{ message: 'A query attribute must be specified and must be a string.' }],
    });
  }
  try {
    const document = documentOf(query);
    const operation = getOperationAST(
      document,
      typeof operationName === 'string' ? operationName : undefined,
    );
    if (!operation) {
      return json(200, { errors: [{ message: 'An operation name is required' }] });
    }
    return { document, operation, variables: Object(variables ?? {}) as Record<string, unknown> };
  } catch (error) {
    const { message, locations } = error as GraphQLError;
    return json(200, { errors: [{ locations, message }] });
  }
}

/** Queries that were asked before; to parse and check one costs more than to answer it. */
const documents = new Map<string, DocumentNode>();
const errorsOf = new WeakMap<DocumentNode, readonly GraphQLError[]>();
const MOST_DOCUMENTS = 1000;

/** @throws GraphQLError when it is none */
function documentOf(query: string): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  if (documents.size >= MOST_DOCUMENTS) documents.clear();
  const document = parse(query);
  documents.set(query, document);
  return document;
}

function checked(document: DocumentNode): readonly GraphQLError[] {
  const known = errorsOf.get(document);
  if (known) return known;
  const errors = validate(githubSchema(), document);
  errorsOf.set(document, errors);
  return errors;
}

/** The operation's name, or its first field's. */
function nameOf(request: Asked | Response): string {
  if ('status' in request) return 'invalid';
  const { name, selectionSet } = request.operation;
  const first = selectionSet.selections.find(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD,
  );
  return name?.value ?? first?.name.value ?? 'invalid';
}

async function handle(
  world: World,
  limits: RateLimits,
  trouble: GraphqlTrouble,
  request: Request,
): Promise<Response> {
  const token = readToken(world, request.headers.authorization);
  if (token === 'unknown') {
    return json(401, {
      message: 'Bad credentials',
      documentation_url: 'https://docs.github.com/graphql',
      status: '401',
    });
  }
  if (token === 'anonymous') {
    return json(401, {
      message: 'This endpoint requires you to be authenticated.',
      documentation_url:
        'https://docs.github.com/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
      status: '401',
    });
  }
  const query = read(request);
  if ('status' in query) return query;
  const schema = githubSchema();
  const invalid = checked(query.document);
  if (invalid.length > 0) return json(200, { errors: invalid.map(validationError) });
  let cost: Cost;
  try {
    cost = costOf(schema, query.document, query.operation, query.variables);
  } catch (error) {
    if (!(error instanceof GraphqlFault)) throw error;
    return json(200, { errors: [{ type: error.type, message: error.message }] });
  }
  const quota = limits.use(token, 'graphql', cost.points);
  if (quota.exceeded) {
    const errors = [{ type: 'RATE_LIMITED', message: exceededMessage(token) }];
    return json(200, { errors }, quota);
  }
  for (const repository of world.repositories) {
    if (isDue(world, repository)) await exclusively(repository, () => settle(world, repository));
  }
  return run(world, limits, trouble, { query, token, quota, cost });
}

async function run(
  world: World,
  limits: RateLimits,
  trouble: GraphqlTrouble,
  {
    query,
    token,
    quota,
    cost,
  }: {
    readonly query: Asked;
    readonly token: Token;
    readonly quota: Quota;
    readonly cost: Cost;
  },
): Promise<Response> {
  const context: GraphContext = { world, nodes, limits, trouble, token, quota, cost, texts: 0 };
  const mutation = query.operation.operation === 'mutation';
  const result = await execute({
    schema: githubSchema(),
    document: query.document,
    operationName: query.operation.name?.value,
    variableValues: query.variables,
    rootValue: mutation ? mutationRoot(context) : queryRoot(context),
    contextValue: context,
    fieldResolver: strictly,
  });
  const { failBeyondTexts } = trouble;
  if (failBeyondTexts !== undefined && context.texts > failBeyondTexts) {
    const message = tookTooLong(world.ids.next('request'));
    return json(502, { data: null, errors: [{ message }] }, quota);
  }
  const errors = result.errors?.map((error) => runError(query.operation, error));
  return json(
    200,
    { ...('data' in result && { data: result.data }), ...(errors && { errors }) },
    quota,
  );
}

/** A field or an argument that GitHub has and the sandbox hasn't must never look like null. */
const strictly: GraphQLFieldResolver<unknown, GraphContext> = (source, args, context, info) => {
  const name = `${info.parentType.name}.${info.fieldName}`;
  if (typeof source !== 'object' || source === null || !(info.fieldName in source)) {
    throw new Error(`the sandbox has no ${name}`);
  }
  const watched = heeded(args, info);
  const demand = (value: unknown): unknown => {
    const ignored = watched.ignored();
    if (ignored.length === 0) return value;
    throw new Error(`the sandbox ignores ${ignored.join(', ')} of ${name}`);
  };
  const value = defaultFieldResolver(source, watched.args, context, info);
  return value instanceof Promise ? value.then(demand) : demand(value);
};

function runError(operation: OperationDefinitionNode, error: GraphQLError) {
  const { originalError, locations, path, message } = error;
  if (originalError instanceof GraphqlFault) {
    const { type, extensions } = originalError;
    return {
      ...(type && { type }),
      path,
      ...(extensions && { extensions }),
      locations,
      message,
    };
  }
  // Without a path it is the caller's: variables that don't fit.
  if (path === undefined && !(originalError && originalError.name !== 'GraphQLError')) {
    return { locations, message: variableMessage(operation, message) };
  }
  throw originalError ?? error;
}

/** GitHub's words for a variable that doesn't fit its type. */
function variableMessage(operation: OperationDefinitionNode, message: string): string {
  const match = /^Variable "\$(\w+)" (?:got invalid value .*? at "\w+\.?(.*?)"; (.*)|.*)$/s.exec(
    message,
  );
  const [, name, place, reason] = match ?? [];
  const variable = operation.variableDefinitions?.find((one) => one.variable.name.value === name);
  if (!variable) return message;
  const start = `Variable $${name} of type ${print(variable.type)} was provided invalid value`;
  if (!place) return start;
  return `${start} for ${place.replace(/\[(\d+)\]/g, '.$1')} (${reason})`;
}

function validationError({ locations, message }: GraphQLError) {
  return { locations, message };
}

function json(status: number, body: unknown, quota?: Quota): Response {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-github-media-type': 'github.v4; format=json',
      ...(quota && quotaHeaders(quota)),
    },
    body: JSON.stringify(body),
  };
}
