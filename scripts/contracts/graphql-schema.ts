import { readFileSync } from 'node:fs';
import { buildASTSchema, GraphQLError, type GraphQLSchema, isScalarType, parse } from 'graphql';

/** How GitHub's scalars are written, by the descriptions in its schema. */
const SCALARS: Readonly<Record<string, RegExp>> = {
  Base64String: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  BigInt: /^-?\d+$/,
  Date: /^\d{4}-\d\d-\d\d$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
  GitObjectID: /^[0-9a-f]{40}$/,
  GitRefname: /^refs\/./,
  GitSSHRemote: /^[\w.-]+@[\w.-]+:./,
  GitTimestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
  HTML: /(?:)/,
  PreciseDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d)$/,
  URI: /^(?:[a-z][a-z0-9+.-]*:|\/)[^\s<>"]+$/i,
  X509Certificate: /^-----BEGIN CERTIFICATE-----/,
};

const BUILT_IN = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);

/** GitHub's public GraphQL schema, whose scalars say what they take. */
export function graphqlSchema(): GraphQLSchema {
  // Beside the package's entry: the package exports no way to the file alone.
  const file = new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  // As published it defines two fields twice, which an answer doesn't suffer from.
  const assume = { assumeValid: true, assumeValidSDL: true };
  const schema = buildASTSchema(parse(readFileSync(file, 'utf8'), { noLocation: true }), assume);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || BUILT_IN.has(type.name)) continue;
    const pattern = SCALARS[type.name];
    const check = (value: unknown): unknown => {
      if (pattern && typeof value === 'string' && pattern.test(value)) return value;
      const why = pattern ? `is no ${type.name}` : `the check doesn't know ${type.name}`;
      throw new GraphQLError(`${JSON.stringify(value)} ${why}`);
    };
    type.parseValue = check;
    type.serialize = check;
    type.parseLiteral = (node) => check('value' in node ? node.value : undefined);
  }
  return schema;
}
