import { Ajv2019 } from 'ajv/dist/2019.js';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { type Finding, Place, type Verdict } from './finding.ts';
import { checkSelection, type Query } from './graphql-data.ts';
import { isList, isObject, type Json, type JsonObject, parseJson } from './json.ts';
import type { Recorded } from './recordings.ts';
import { addErrors } from './schema-errors.ts';

const ERROR = {
  type: 'object',
  required: ['message'],
  properties: {
    type: { type: 'string', pattern: '^[A-Z_]+$' },
    path: { type: 'array', minItems: 1, items: { type: ['string', 'integer'] } },
    locations: {
      type: 'array',
      items: {
        type: 'object',
        required: ['line', 'column'],
        properties: { line: { type: 'integer' }, column: { type: 'integer' } },
        additionalProperties: false,
      },
    },
    extensions: { type: 'object' },
    message: { type: 'string', minLength: 1 },
  },
  additionalProperties: false,
};

const ajv = new Ajv2019({ allErrors: true, allowUnionTypes: true, verbose: true });

/** What GitHub's GraphQL endpoint answers: data, errors or both. */
const isAnswer = ajv.compile({
  type: 'object',
  minProperties: 1,
  properties: {
    data: { type: ['object', 'null'] },
    errors: { type: 'array', minItems: 1, items: ERROR },
  },
  additionalProperties: false,
});

/** What it answers to a request that it doesn't look into, as the REST API does. */
const isRefusal = ajv.compile({
  type: 'object',
  required: ['message', 'documentation_url'],
  properties: {
    message: { type: 'string' },
    documentation_url: { type: 'string' },
    status: { type: 'string' },
  },
  additionalProperties: false,
});

/**
 * Checks an exchange with GitHub's GraphQL API: the query and its variables by the schema, the data of
 * the answer by the query, and errors by the form that GitHub gives them.
 */
export function checkGraphql(schema: GraphQLSchema, { request, response }: Recorded): Verdict {
  const findings: Finding[] = [];
  const place = new Place('request', findings);
  if (request.method !== 'POST' || request.url.pathname !== '/graphql') {
    place.add(`is ${request.method} ${request.url.pathname}, not POST /graphql`);
  }
  const sent = parseJson(request.body);
  const asked = isObject(sent) ? read(schema, sent, place) : undefined;
  if (!asked) {
    place.add('holds no query');
    return { operation: undefined, findings };
  }
  if (response) checkAnswer(asked, response.status, parseJson(response.body), findings);
  return { operation: asked.name, findings };
}

interface Asked {
  readonly name: string;
  readonly operation: OperationDefinitionNode;
  readonly query: Query;
}

function read(schema: GraphQLSchema, sent: JsonObject, place: Place): Asked | undefined {
  const { query, variables = {}, operationName, ...more } = sent;
  for (const name of Object.keys(more)) place.add(`has ${name}, which is not described`);
  let document: DocumentNode;
  try {
    document = parse(typeof query === 'string' ? query : '');
  } catch (error) {
    place.at('query').add(String(error));
    return undefined;
  }
  const chosen = typeof operationName === 'string' ? operationName : undefined;
  const operation = getOperationAST(document, chosen);
  if (!operation) return undefined;
  for (const error of validate(schema, document)) place.at('query').add(error.message);
  return {
    name: `graphql: ${operation.name?.value ?? 'unnamed'}`,
    operation,
    query: {
      schema,
      fragments: fragmentsOf(document),
      variables: readVariables(schema, operation, variables, place.at('variables')),
    },
  };
}

function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Json,
  place: Place,
): Readonly<Record<string, unknown>> {
  if (!isObject(given)) {
    place.wrong('an object', given);
    return {};
  }
  const known = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  for (const name of Object.keys(given)) {
    if (!known.has(name)) place.add(`has ${name}, which the query doesn't declare`);
  }
  const { errors = [], coerced = {} } = getVariableValues(schema, variableDefinitions, given);
  for (const { message } of errors) place.add(message);
  return coerced;
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

function checkAnswer(
  asked: Asked,
  status: number,
  answer: Json | undefined,
  findings: Finding[],
): void {
  const place = new Place('answer', findings);
  if (!isObject(answer)) {
    place.add('is no JSON object');
    return;
  }
  const isRefused = status !== 200 && 'message' in answer;
  const form = isRefused ? isRefusal : isAnswer;
  if (!form(answer)) {
    addErrors(place, form.errors ?? []);
    return;
  }
  if (isRefused) return;
  const { data, errors } = answer;
  if (!errors && !isObject(data)) place.add('has neither data nor errors');
  // A gateway that gave up answers in the form of GraphQL, with data that is null.
  if (status !== 200 && !(status >= 500 && errors)) place.add(`has the status ${status}`);
  if (isObject(data)) {
    const { schema } = asked.query;
    const root = schema.getRootType(asked.operation.operation);
    if (!root) throw new Error(`GitHub has no ${asked.operation.operation}`);
    checkSelection(asked.query, root, [asked.operation.selectionSet], data, place.at('data'));
  }
  for (const error of isList(errors) ? errors : []) checkPath(error, data, place.at('errors'));
}

/** What an error is about is null in the data, or within something that is. */
function checkPath(error: Json, data: Json | undefined, place: Place): void {
  if (!isObject(error) || !isList(error.path) || !isObject(data)) return;
  let at: Json | undefined = data;
  for (const step of error.path) {
    if (isObject(at)) at = at[String(step)];
    else if (isList(at)) at = at[Number(step)];
  }
  if (at !== null) place.add(`have the path ${error.path.join('/')}, where the data isn't null`);
}
