import { isList, isObject, type Json, type JsonObject, parseJson } from './json.ts';
import type { Recorded } from './recordings.ts';

/*
 * Copies of exchanges with one thing about them changed. Each answers nothing where an exchange hasn't got
 * what is to be changed, or stays as it was.
 */

export function withUrl(exchange: Recorded, change: (url: URL) => void): Recorded {
  const url = new URL(exchange.request.url);
  change(url);
  return { ...exchange, request: { ...exchange.request, url } };
}

export function withHeader(
  exchange: Recorded,
  name: string,
  change: (value: string) => string,
): Recorded | undefined {
  const { headers } = exchange.request;
  const value = headers[name];
  const changed = value === undefined ? undefined : change(value);
  if (changed === undefined || changed === value) return undefined;
  const request = { ...exchange.request, headers: { ...headers, [name]: changed } };
  return { ...exchange, request };
}

export function withBody(
  exchange: Recorded,
  change: (body: string) => string,
): Recorded | undefined {
  const body = change(exchange.request.body);
  if (body === exchange.request.body) return undefined;
  return { ...exchange, request: { ...exchange.request, body } };
}

/** With a change of a request's body that is a JSON object. */
export function withRequest(
  exchange: Recorded,
  change: (body: JsonObject) => JsonObject,
): Recorded | undefined {
  const body = parseJson(exchange.request.body);
  return isObject(body) ? withBody(exchange, () => JSON.stringify(change(body))) : undefined;
}

export function withStatus(exchange: Recorded, status: number): Recorded | undefined {
  const { response } = exchange;
  return response && { ...exchange, response: { ...response, status } };
}

export function withAnswerHeader(
  exchange: Recorded,
  name: string,
  value: string,
): Recorded | undefined {
  const { response } = exchange;
  if (!response) return undefined;
  return {
    ...exchange,
    response: { ...response, headers: { ...response.headers, [name]: value } },
  };
}

export function withAnswerBody(
  exchange: Recorded,
  change: (body: string) => string,
): Recorded | undefined {
  const { response } = exchange;
  if (!response) return undefined;
  const body = change(response.body);
  return body === response.body ? undefined : { ...exchange, response: { ...response, body } };
}

/** With a change of an answer that is a JSON object. */
export function withAnswer(
  exchange: Recorded,
  change: (body: JsonObject) => JsonObject | undefined,
): Recorded | undefined {
  return withAnswerBody(exchange, (text) => {
    const body = parseJson(text);
    const changed = isObject(body) ? change(body) : undefined;
    return changed ? JSON.stringify(changed) : text;
  });
}

/** With a change of the claims of the token in an answer; its signature stays. */
export function withClaims(
  exchange: Recorded,
  change: (claims: JsonObject) => JsonObject,
): Recorded | undefined {
  return withAnswer(exchange, (body) => {
    const [header, payload = '', signature] = String(body.value).split('.');
    const claims = parseJson(Buffer.from(payload, 'base64url').toString('utf8'));
    if (!isObject(claims)) return undefined;
    const changed = Buffer.from(JSON.stringify(change(claims))).toString('base64url');
    return { ...body, value: [header, changed, signature].join('.') };
  });
}

/** A value whose first text is a list. */
export function withList(value: Json): Json {
  if (typeof value === 'string') return [];
  const entries = isList(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, inner] of entries) {
    const changed = withList(inner);
    if (changed === inner) continue;
    if (isList(value)) return value.with(Number(key), changed);
    if (isObject(value)) return { ...value, [key]: changed };
  }
  return value;
}
