import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
} from 'graphql';
import { type Finding, Place } from './finding.ts';
import { isList, isObject, type Json } from './json.ts';

/** What an answer's data is held against. */
export interface Query {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Checks that data is what a selection on an object type gives: all of it, and nothing else. */
export function checkSelection(
  query: Query,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  data: Json,
  place: Place,
): void {
  if (!isObject(data)) {
    place.wrong('an object', data);
    return;
  }
  const fields = selectedFields(query, type, selections);
  for (const [key, nodes] of fields) {
    const field = fieldOf(query.schema, type, nodes[0]?.name.value ?? '');
    const value = data[key];
    if (value === undefined) place.add(`lacks ${key}`);
    else if (!field) place.add(`${type.name} has no ${key}`);
    else checkValue(query, field.type, nodes, value, place.at(key));
  }
  const typename = [...fields].find(([, [node]]) => node?.name.value === '__typename')?.[0];
  if (typename !== undefined && data[typename] !== type.name) {
    place.at(typename).wrong(type.name, data[typename]);
  }
  for (const key of Object.keys(data)) {
    if (!fields.has(key)) place.add(`has ${key}, which was not asked for`);
  }
}

function checkValue(
  query: Query,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  value: Json,
  place: Place,
): void {
  if (isNonNullType(type)) {
    if (value === null) place.wrong(String(type), value);
    else checkValue(query, type.ofType, nodes, value, place);
  } else if (value === null) {
    return;
  } else if (isListType(type)) {
    if (!isList(value)) place.wrong(String(type), value);
    else for (const item of value) checkValue(query, type.ofType, nodes, item, place.at('*'));
  } else if (isLeafType(type)) {
    checkLeaf(type, value, place);
  } else {
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isAbstractType(type)) checkAbstract(query, type, selections, value, place);
    else checkSelection(query, type, selections, value, place);
  }
}

function checkLeaf(
  type: GraphQLNamedType & { serialize(value: unknown): unknown },
  value: Json,
  place: Place,
): void {
  // The serializers of GraphQL's own scalars turn what they get into what is right.
  const kinds: Readonly<Record<string, string>> = {
    Boolean: 'boolean',
    Float: 'number',
    ID: 'string',
    Int: 'number',
    String: 'string',
  };
  const kind = kinds[type.name];
  try {
    if (kind !== undefined && typeof value !== kind) place.wrong(type.name, value);
    else type.serialize(value);
  } catch {
    place.wrong(type.name, value);
  }
}

/** An answer need not say of which type an object is: it must be as one of the possible types has it. */
function checkAbstract(
  query: Query,
  type: Parameters<GraphQLSchema['getPossibleTypes']>[0],
  selections: readonly SelectionSetNode[],
  value: Json,
  place: Place,
): void {
  const attempts = query.schema.getPossibleTypes(type).map((possible) => {
    const findings: Finding[] = [];
    checkSelection(query, possible, selections, value, new Place('', findings));
    return { possible, findings };
  });
  const [best] = attempts.sort((a, b) => a.findings.length - b.findings.length);
  for (const { where, what } of best?.findings ?? []) {
    const at = where.split('/').slice(1);
    const deeper = at.reduce((here, step) => here.at(step), place);
    deeper.add(`${what} (as ${best?.possible.name ?? 'nothing'}, a ${type.name})`);
  }
}

/** The fields that a selection asks of an object, by the name they go by in the answer. */
function selectedFields(
  query: Query,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const collect = (selection: SelectionNode): void => {
    if (!isIncluded(query, selection)) return;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
      return;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : query.fragments.get(selection.name.value);
    if (!fragment || !applies(query.schema, fragment.typeCondition, type)) return;
    fragment.selectionSet.selections.forEach(collect);
  };
  for (const { selections: each } of selections) each.forEach(collect);
  return fields;
}

function isIncluded({ variables }: Query, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

function applies(
  schema: GraphQLSchema,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType,
): boolean {
  if (!condition) return true;
  const wanted = typeFromAST(schema, condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}
