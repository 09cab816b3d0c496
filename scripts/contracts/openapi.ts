import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { components, jsonSchema, schemaAddress } from './openapi-schema.ts';

/** Formats that GitHub's description invents or that JSON can't break. */
const LOOSE_FORMATS = ['repo.nwo', 'ssh-url', 'timestamp'];

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Json;
}

/** What a message may carry: a schema for each media type. */
export type Content = ReadonlyMap<string, Json>;

export interface Operation {
  /** As the tests count it: `GET /repos/{owner}/{repo}`. */
  readonly name: string;
  /** As Octokit calls it: `repos/get`. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly content: Content } | undefined;
  readonly answers: ReadonlyMap<string, Content>;
}

interface Compiled {
  readonly method: string;
  readonly pattern: RegExp;
  /** How many characters are the path's own: a concrete path goes before a templated one. */
  readonly literal: number;
  readonly operation: Operation;
}

/** GitHub's description of its REST API: finds operations, and compiles the schemas that are used. */
export class OpenApi {
  readonly operations: readonly Operation[];
  readonly #paths: readonly Compiled[];
  readonly #ajv: Ajv2019;
  readonly #coercing: Ajv2019;
  readonly #compiled = new Map<Json, ValidateFunction>();

  constructor(description: JsonObject) {
    this.#paths = Object.entries(objectAt(description, 'paths')).flatMap(([path, item]) =>
      compilePath(description, path, isObject(item) ? item : {}),
    );
    this.operations = this.#paths.map(({ operation }) => operation);
    const schemas = components(objectAt(description, 'components', 'schemas'));
    this.#ajv = validator(schemas, false);
    this.#coercing = validator(schemas, true);
  }

  /** The operation of a request, and what stands for the parameters in its path. */
  find(
    method: string,
    path: string,
  ):
    | { readonly operation: Operation; readonly given: Readonly<Record<string, string>> }
    | undefined {
    const [best] = this.#paths
      .filter((one) => one.method === method && one.pattern.test(path))
      .sort((a, b) => b.literal - a.literal);
    if (!best) return undefined;
    return { operation: best.operation, given: best.pattern.exec(path)?.groups ?? {} };
  }

  /** Validates a body by a schema of the description. */
  validator(schema: Json): ValidateFunction {
    return this.#compile(schema, () => this.#ajv.compile(jsonSchema(schema)));
  }

  /** Validates `{ value }`, where the value is text in a path or query and may mean a number. */
  textValidator(schema: Json): ValidateFunction {
    return this.#compile({ schema }, () =>
      this.#coercing.compile({ type: 'object', properties: { value: jsonSchema(schema) } }),
    );
  }

  /** Validates a body by a component of the description, such as `basic-error`. */
  componentValidator(name: string): ValidateFunction {
    return this.#compile(name, () => this.#ajv.compile({ $ref: schemaAddress(name) }));
  }

  #compile(key: Json, compile: () => ValidateFunction): ValidateFunction {
    const known = this.#compiled.get(key);
    if (known) return known;
    const fresh = compile();
    this.#compiled.set(key, fresh);
    return fresh;
  }
}

function validator(schemas: JsonObject, coerceTypes: boolean): Ajv2019 {
  const ajv = new Ajv2019({
    allErrors: true,
    coerceTypes,
    strictTuples: false,
    strictTypes: false,
    unevaluated: true,
    validateSchema: false,
    verbose: true,
  });
  formats.default(ajv);
  for (const format of LOOSE_FORMATS) ajv.addFormat(format, true);
  ajv.addVocabulary(['open', 'closed']);
  ajv.addSchema(schemas);
  return ajv;
}

function compilePath(description: JsonObject, path: string, item: JsonObject): Compiled[] {
  return METHODS.filter((method) => method in item).flatMap((method) => {
    const details = objectAt(item, method);
    // An older form of a path, whose newer form is described as well: `{base}...{head}` for `{basehead}`.
    if (String(details.description).startsWith('**Deprecated**')) return [];
    const parameters = [...listAt(item, 'parameters'), ...listAt(details, 'parameters')].map(
      (parameter) => resolve(description, parameter),
    );
    return {
      method: method.toUpperCase(),
      pattern: patternOf(path, parameters),
      literal: path.replace(/\{\w+\}/g, '').length,
      operation: {
        name: `${method.toUpperCase()} ${path}`,
        id: String(details.operationId),
        parameters: parameters.map(parameterOf),
        body: bodyOf(description, details),
        answers: new Map(
          Object.entries(objectAt(details, 'responses')).map(([status, answer]) => [
            status,
            contentOf(resolve(description, answer)),
          ]),
        ),
      },
    };
  });
}

/** The description marks what may hold slashes as `x-multi-segment`. */
function patternOf(path: string, parameters: readonly JsonObject[]): RegExp {
  const wide = new Set(
    parameters.filter((one) => one['x-multi-segment'] === true).map(({ name }) => name),
  );
  const parts = path.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return `(?<${name}>${wide.has(name) ? '.+' : '[^/]+'})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

function parameterOf(parameter: JsonObject): Parameter {
  const { name, in: place, required, schema } = parameter;
  if (typeof name !== 'string' || typeof place !== 'string' || schema === undefined) {
    throw new Error(`no parameter: ${JSON.stringify(parameter)}`);
  }
  return { name, in: place, required: required === true, schema };
}

function bodyOf(description: JsonObject, details: JsonObject): Operation['body'] {
  if (details.requestBody === undefined) return undefined;
  const body = resolve(description, details.requestBody);
  return { required: body.required === true, content: contentOf(body) };
}

function contentOf(message: JsonObject): Content {
  return new Map(
    Object.entries(objectAt(message, 'content')).map(([type, media]) => [
      type,
      (isObject(media) && media.schema) || null,
    ]),
  );
}

/** Follows a reference into the description's components. */
function resolve(description: JsonObject, value: Json): JsonObject {
  if (!isObject(value)) throw new Error(`no object: ${JSON.stringify(value)}`);
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  return objectAt(description, ...$ref.replace(/^#\//, '').split('/'));
}

function objectAt(value: JsonObject, ...steps: readonly string[]): JsonObject {
  return steps.reduce<JsonObject>((at, step) => {
    const next = at[step];
    return isObject(next) ? next : {};
  }, value);
}

function listAt(value: JsonObject, name: string): readonly Json[] {
  const list = value[name];
  return isList(list) ? list : [];
}
