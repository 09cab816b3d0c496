import { readFileSync } from 'node:fs';
import { buildASTSchema, GraphQLError, type GraphQLSchema, isScalarType, parse } from 'graphql';

let built: GraphQLSchema | undefined;

/** GitHub's public schema, as GitHub publishes it. */
export function githubSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  // Beside the package's entry: the package exports no way to the file alone.
  const file = new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  const document = parse(readFileSync(file, 'utf8'), { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  refine(
    schema,
    'Base64String',
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  );
  refine(schema, 'GitObjectID', /^[0-9a-f]{40}$/);
  return schema;
}

/** Scalars that GitHub checks on their way in. */
function refine(schema: GraphQLSchema, name: string, pattern: RegExp): void {
  const type = schema.getType(name);
  if (!isScalarType(type)) throw new Error(`GitHub's schema has no scalar ${name}`);
  type.parseValue = (value) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new GraphQLError(`Could not coerce value ${JSON.stringify(value)} to ${name}`);
  };
  type.parseLiteral = (node) => type.parseValue('value' in node ? node.value : undefined);
}
