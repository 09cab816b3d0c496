import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { GraphqlFault } from './faults.ts';

export interface Cost {
  /** Points against the hourly limit. */
  readonly points: number;
  /** How many nodes the query could give. */
  readonly nodes: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** The most nodes that one query may ask for. */
const maximumNodes = 500_000;

/**
 * GitHub's price of a query (GitHub Docs, "Rate limits and query limits for the GraphQL API"): the
 * requests that each connection would take, divided by 100. Every connection needs `first` or
 * `last`, 100 at most.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const connections = connectionFields(schema, document);
  let requests = 0;
  let nodes = 0;
  const walk = (set: SelectionSetNode, parents: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, parents);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, parents);
        continue;
      }
      let below = parents;
      if (connections.has(selection)) {
        requests += parents;
        below = parents * sizeOf(selection, variables);
        nodes += below;
      }
      if (selection.selectionSet) walk(selection.selectionSet, below);
    }
  };
  walk(operation.selectionSet, 1);
  if (nodes > maximumNodes) {
    throw new GraphqlFault(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${maximumNodes}.`,
    );
  }
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

const known = new WeakMap<DocumentNode, ReadonlySet<FieldNode>>();

/** The fields whose type is a connection that can be paged. */
function connectionFields(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<FieldNode> {
  const before = known.get(document);
  if (before) return before;
  const found = new Set<FieldNode>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        const field = info.getFieldDef();
        const type = field && getNamedType(field.type);
        if (type?.name.endsWith('Connection') && field?.args.some(({ name }) => name === 'first')) {
          found.add(node);
        }
      },
    }),
  );
  known.set(document, found);
  return found;
}

function sizeOf(field: FieldNode, variables: Variables): number {
  const name = field.name.value;
  const sizes = (['first', 'last'] as const).flatMap((direction) => {
    const argument = field.arguments?.find((candidate) => candidate.name.value === direction);
    const size = argument && read(argument.value, variables);
    return typeof size === 'number' ? [{ direction, size }] : [];
  });
  const [asked] = sizes;
  if (!asked) {
    throw new GraphqlFault(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (asked.size > 100) {
    throw new GraphqlFault(
      'EXCESSIVE_PAGINATION',
      `Requesting ${asked.size} records on the \`${name}\` connection exceeds the \`${asked.direction}\` limit of 100 records.`,
    );
  }
  return asked.size;
}

function read(
  node: NonNullable<FieldNode['arguments']>[number]['value'],
  variables: Variables,
): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.VARIABLE ? variables[node.name.value] : undefined;
}
