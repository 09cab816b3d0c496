import { isList, isObject, type Json, type JsonObject } from './json.ts';

export interface Member {
  readonly name: string;
  readonly shape: Shape;
  /** The name on the wire. */
  readonly locationName: string;
  /** Where in a message, other than its body, the member is. */
  readonly location: string | undefined;
  readonly timestampFormat: string | undefined;
}

export interface Shape {
  readonly name: string;
  readonly type: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly required: readonly string[];
  /** Of a list: its items. */
  readonly member: Member | undefined;
  /** Of a map. */
  readonly key: Member | undefined;
  readonly value: Member | undefined;
  readonly enum: readonly string[] | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly pattern: RegExp | undefined;
  readonly isUnion: boolean;
}

/** An error that a model declares. */
export interface ModeledError {
  readonly shape: Shape;
  readonly code: string;
  readonly status: number;
  readonly isSenders: boolean;
}

export interface AwsOperation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly input: Shape | undefined;
  readonly output: Shape | undefined;
  readonly resultWrapper: string | undefined;
  readonly errors: ReadonlyMap<string, ModeledError>;
  readonly isSigned: boolean;
}

/** One of botocore's service models, read as far as it is asked for. */
export class AwsModel {
  readonly protocol: string;
  readonly signingName: string;
  readonly targetPrefix: string | undefined;
  readonly jsonVersion: string | undefined;
  readonly apiVersion: string;
  readonly xmlNamespace: string | undefined;
  readonly #model: JsonObject;
  readonly #shapes = new Map<string, Shape>();

  constructor(model: JsonObject) {
    const metadata = objectIn(model, 'metadata');
    this.#model = model;
    // Where a service speaks several, the SDK here speaks JSON rather than CBOR.
    const spoken = listIn(metadata, 'protocols').filter((name) => name !== 'smithy-rpc-v2-cbor');
    this.protocol = String(spoken[0] ?? metadata.protocol);
    this.signingName = String(metadata.signingName ?? metadata.endpointPrefix);
    this.targetPrefix = textIn(metadata, 'targetPrefix');
    this.jsonVersion = textIn(metadata, 'jsonVersion');
    this.apiVersion = String(metadata.apiVersion);
    this.xmlNamespace = textIn(metadata, 'xmlNamespace');
  }

  get operations(): readonly string[] {
    return Object.keys(objectIn(this.#model, 'operations'));
  }

  operation(name: string): AwsOperation | undefined {
    const details = objectIn(this.#model, 'operations')[name];
    if (!isObject(details)) return undefined;
    const http = objectIn(details, 'http');
    const errors = listIn(details, 'errors').map((error) => this.#error(error));
    return {
      name,
      method: String(http.method),
      path: String(http.requestUri),
      status: numberIn(http, 'responseCode') ?? 200,
      input: this.#optional(details.input),
      output: this.#optional(details.output),
      resultWrapper: textIn(objectIn(details, 'output'), 'resultWrapper'),
      errors: new Map(errors.map((error) => [error.code, error])),
      isSigned: details.authtype !== 'none',
    };
  }

  #optional(reference: Json | undefined): Shape | undefined {
    return isObject(reference) ? this.#shape(String(reference.shape)) : undefined;
  }

  #error(reference: Json): ModeledError {
    const name = isObject(reference) ? String(reference.shape) : '';
    const details = objectIn(objectIn(this.#model, 'shapes'), name);
    const error = objectIn(details, 'error');
    const isFault = details.fault === true;
    const status = numberIn(error, 'httpStatusCode') ?? (isFault ? 500 : 400);
    return {
      shape: this.#shape(name),
      code: textIn(error, 'code') ?? name,
      status,
      isSenders: error.senderFault === true || (!isFault && status < 500),
    };
  }

  #shape(name: string): Shape {
    const known = this.#shapes.get(name);
    if (known) return known;
    const details = objectIn(this.#model, 'shapes')[name];
    if (!isObject(details)) throw new Error(`the model has no shape ${name}`);
    const pattern = textIn(details, 'pattern');
    const values = details.enum;
    const members = new Map<string, Member>();
    const member = (key: string): Member | undefined => this.#member(key, details[key]);
    const shape: { -readonly [Key in keyof Shape]: Shape[Key] } = {
      name,
      type: String(details.type),
      members,
      required: listIn(details, 'required').map(String),
      member: undefined,
      key: undefined,
      value: undefined,
      enum: isList(values) ? values.map(String) : undefined,
      min: numberIn(details, 'min'),
      max: numberIn(details, 'max'),
      pattern: pattern === undefined ? undefined : wholly(pattern),
      isUnion: details.union === true,
    };
    if (details.flattened === true) throw new Error(`the check doesn't know flattened ${name}`);
    this.#shapes.set(name, shape);
    // Only now, for shapes within themselves.
    for (const [key, value] of Object.entries(objectIn(details, 'members'))) {
      const one = this.#member(key, value);
      if (one) members.set(key, one);
    }
    shape.member = member('member');
    shape.key = member('key');
    shape.value = member('value');
    return shape;
  }

  #member(name: string, details: Json | undefined): Member | undefined {
    if (!isObject(details)) return undefined;
    return {
      name,
      shape: this.#shape(String(details.shape)),
      locationName: textIn(details, 'locationName') ?? name,
      location: textIn(details, 'location'),
      timestampFormat:
        textIn(details, 'timestampFormat') ??
        textIn(objectIn(objectIn(this.#model, 'shapes'), String(details.shape)), 'timestampFormat'),
    };
  }
}

function objectIn(value: JsonObject, name: string): JsonObject {
  const member = value[name];
  return isObject(member) ? member : {};
}

function listIn(value: JsonObject, name: string): readonly Json[] {
  const member = value[name];
  return isList(member) ? member : [];
}

function textIn(value: JsonObject, name: string): string | undefined {
  const member = value[name];
  return typeof member === 'string' ? member : undefined;
}

function numberIn(value: JsonObject, name: string): number | undefined {
  const member = value[name];
  return typeof member === 'number' ? member : undefined;
}

/** A pattern of a model, which means the whole of a text. They are written for Java. */
function wholly(pattern: string): RegExp {
  // Only the flag knows \p{…}, and it takes no escapes that aren't needed.
  return new RegExp(`^(?:${pattern})$`, pattern.includes('\\p{') ? 'u' : '');
}
