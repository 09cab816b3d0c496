import { isList, isObject, type Json, type JsonObject } from './json.ts';

/** Keywords of OpenAPI 3.0 that say nothing about what is valid. */
const REMARKS = new Set([
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'nullable',
  'readOnly',
  'title',
  'writeOnly',
]);

/** Keywords that mean in JSON Schema what they mean in OpenAPI, and hold no schema. */
const PLAIN = new Set([
  'format',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'pattern',
  'required',
  'uniqueItems',
]);

const COMBINING = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * Turns a schema of OpenAPI 3.0 into JSON Schema 2019-09. GitHub's description leaves nearly every object
 * open to more members than it names; here a closed one is open only where the description says so, so
 * that what nobody documents is found.
 * @param open within a combination, whose whole is what must be closed
 */
export function jsonSchema(schema: Json, open = false): JsonObject {
  if (!isObject(schema)) throw new Error(`no schema: ${JSON.stringify(schema)}`);
  if (typeof schema.$ref === 'string') return { $ref: reference(schema.$ref, open) };
  const combines = COMBINING.some((keyword) => keyword in schema);
  const isWhole = 'properties' in schema || 'allOf' in schema;
  const result: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (REMARKS.has(keyword) || keyword.startsWith('x-')) continue;
    if (PLAIN.has(keyword)) result[keyword] = value;
    else result[keyword] = converted(keyword, value, open || isWhole);
  }
  if (isWhole && !open && !('additionalProperties' in schema)) {
    result[combines ? 'unevaluatedProperties' : 'additionalProperties'] = false;
  }
  return schema.nullable === true ? orNull(result) : result;
}

function converted(keyword: string, value: Json, combinedOpen: boolean): Json {
  switch (keyword) {
    case 'type':
    case 'enum':
      return value;
    case 'properties':
      return Object.fromEntries(
        Object.entries(isObject(value) ? value : {}).map(([name, one]) => [name, jsonSchema(one)]),
      );
    case 'items':
    case 'not':
      return jsonSchema(value);
    case 'additionalProperties':
      return typeof value === 'boolean' ? value : jsonSchema(value);
    case 'allOf':
      return list(value).map((one) => jsonSchema(one, true));
    case 'anyOf':
    case 'oneOf':
      return list(value).map((one) => jsonSchema(one, combinedOpen));
    default:
      throw new Error(`the check doesn't know the keyword ${keyword}`);
  }
}

/** OpenAPI's `nullable` in the words of JSON Schema. */
function orNull({ enum: values, ...schema }: Record<string, Json>): JsonObject {
  if (typeof schema.type !== 'string') {
    const one = { ...schema, ...(values !== undefined && { enum: values }) };
    return { anyOf: [one, { type: 'null' }] };
  }
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(values !== undefined && { enum: [...list(values), null] }),
  };
}

function reference(target: string, open: boolean): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec(target)?.[1];
  if (name === undefined) throw new Error(`the check doesn't follow ${target}`);
  return schemaAddress(name, open);
}

/** Where a component's schema is, in the document that `components` makes. */
export function schemaAddress(name: string, open = false): string {
  return `github#/${open ? 'open' : 'closed'}/${name}`;
}

/** All components in both forms, for references to point at. */
export function components(schemas: JsonObject): JsonObject {
  const each = (open: boolean): JsonObject =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema, open)]),
    );
  return { $id: 'github', open: each(true), closed: each(false) };
}

function list(value: Json): readonly Json[] {
  return isList(value) ? value : [];
}
