import { type AwsProtocol, demandContentType, type ErrorAnswer } from './aws-protocol.ts';
import type { Place } from './finding.ts';
import { isObject, type Json, parseJson } from './json.ts';

/** AWS JSON 1.x: the operation is in `X-Amz-Target`, an error's code in `__type`. */
export const jsonProtocol: AwsProtocol = {
  timestamps: 'unixTimestamp',
  operation: (model, { headers }, place) => {
    demandContentType(`application/x-amz-json-${model.jsonVersion}`, headers, place);
    const target = headers['x-amz-target'] ?? '';
    const prefix = `${model.targetPrefix}.`;
    if (target.startsWith(prefix)) return target.slice(prefix.length);
    place.add(`has the target ${target}, not one of ${prefix}`);
    return undefined;
  },
  input: (_operation, { body }, place) => bodyOf(body, place),
  output: (model, { output }, { headers, body }, place) => {
    demandContentType(`application/x-amz-json-${model.jsonVersion}`, headers, place);
    if (output) return bodyOf(body, place);
    if (body !== '' && body !== '{}') place.add('is there, though none is described');
    return undefined;
  },
  error: (model, { headers, body }, place) => {
    demandContentType(`application/x-amz-json-${model.jsonVersion}`, headers, place);
    const value = bodyOf(body, place);
    if (!isObject(value)) return undefined;
    const { __type: type, ...members } = value;
    if (typeof type === 'string') return { code: type.replace(/^.*#/, ''), members };
    place.add('lacks __type');
    return undefined;
  },
};

/** REST JSON: the operation is in the method and the path, an error's code in a header. */
export const restJsonProtocol: AwsProtocol = {
  timestamps: 'unixTimestamp',
  operation: (model, { method, url, headers }, place) => {
    demandContentType('application/json', headers, place);
    for (const name of url.searchParams.keys()) place.add(`has the query parameter ${name}`);
    return model.operations.find((name) => {
      const operation = model.operation(name);
      return operation?.method === method && operation.path === url.pathname;
    });
  },
  input: ({ input }, { body }, place) => {
    for (const { name, location } of input?.members.values() ?? []) {
      if (location !== undefined) throw new Error(`the check doesn't look for ${name} elsewhere`);
    }
    return bodyOf(body, place);
  },
  output: (_model, { output }, { headers, body }, place) => {
    if (!output) {
      if (body !== '' && body !== '{}') place.add('is there, though none is described');
      return undefined;
    }
    demandContentType('application/json', headers, place);
    return bodyOf(body, place);
  },
  error: (_model, { headers, body }, place): ErrorAnswer | undefined => {
    demandContentType('application/json', headers, place);
    const value = bodyOf(body, place);
    // `Code` or `Code:http://…`
    const code = headers?.['x-amzn-errortype']?.replace(/:.*$/, '');
    if (code === undefined) place.add('has no x-amzn-errortype');
    return isObject(value) && code !== undefined ? { code, members: value } : undefined;
  },
};

function bodyOf(body: string, place: Place): Json | undefined {
  const value = parseJson(body);
  if (value === undefined) place.add('is no JSON');
  return value;
}
