import { type Finding, Place, type Verdict } from './finding.ts';
import { type Json, parseJson } from './json.ts';
import type { Content, OpenApi, Operation } from './openapi.ts';
import type { Recorded } from './recordings.ts';
import { addErrors } from './schema-errors.ts';

/**
 * Checks an exchange with GitHub's REST API: that the operation exists, its parameters and the request's
 * body are described, and so are the status and the body of the answer.
 */
export function checkRest(api: OpenApi, { request, response }: Recorded): Verdict {
  const findings: Finding[] = [];
  const { method, url, headers, body } = request;
  const found = api.find(method, ownPath(url.pathname));
  if (!found) {
    new Place('request', findings).add(`${method} ${url.pathname} is not described`);
    return { operation: undefined, findings };
  }
  const { operation, given } = found;
  checkParameters(api, operation, given, url.searchParams, new Place('request', findings));
  const type = mediaType(headers);
  checkRequestBody(api, operation, type, body, new Place('request body', findings));
  if (response) {
    checkAnswer(api, operation, response.status, mediaType(response.headers ?? {}), response.body, {
      status: new Place('answer status', findings),
      body: new Place(`answer ${response.status} body`, findings),
    });
  }
  return { operation: operation.name, findings };
}

/**
 * `/repositories/1/…` leads where `/repos/owner/name/…` does: GitHub's own links to further pages go
 * there, though its description leaves it out.
 */
function ownPath(path: string): string {
  return path.replace(/^\/repositories\/\d+\//, '/repos/owner/name/');
}

function checkParameters(
  api: OpenApi,
  { parameters }: Operation,
  given: Readonly<Record<string, string>>,
  query: URLSearchParams,
  place: Place,
): void {
  for (const { name, in: where, required, schema } of parameters) {
    const text = where === 'path' ? given[name] : where === 'query' ? query.get(name) : undefined;
    if (text === undefined || text === null) {
      if (required) place.add(`lacks the ${where} parameter ${name}`);
      continue;
    }
    const value = where === 'path' ? decodeURIComponent(text) : text;
    const validate = api.textValidator(schema);
    if (!validate({ value })) addErrors(place.at(`{${name}}`), validate.errors ?? []);
  }
  const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  for (const name of query.keys()) {
    if (!known.has(name)) place.add(`has the query parameter ${name}, which is not described`);
  }
}

function checkRequestBody(
  api: OpenApi,
  { body: described }: Operation,
  type: string,
  body: string,
  place: Place,
): void {
  if (body === '') {
    if (described?.required) place.add('is missing');
  } else if (!described) {
    place.add('is there, though none is described');
  } else {
    checkBody(api, described.content, type, body, place);
  }
}

function checkAnswer(
  api: OpenApi,
  operation: Operation,
  status: number,
  type: string,
  body: string,
  places: { readonly status: Place; readonly body: Place },
): void {
  const described = operation.answers.get(String(status));
  if (described?.size === 0) {
    if (body !== '') places.body.add('is there, though none is described');
    return;
  }
  if (described) {
    checkBody(api, described, type, body, places.body);
    return;
  }
  places.status.add(`${status} is not described`);
  // Every error has GitHub's general form, described or not.
  if (status >= 400) validate(api.componentValidator('basic-error'), parseJson(body), places.body);
}

function checkBody(api: OpenApi, content: Content, type: string, body: string, place: Place): void {
  const schema = content.get(type);
  if (schema === undefined) {
    place.add(`is of the media type ${type}, not ${[...content.keys()].join(' or ')}`);
    return;
  }
  if (type !== 'application/json') {
    throw new Error(`the check doesn't know the media type ${type}`);
  }
  validate(api.validator(schema), parseJson(body), place);
}

function validate(
  validator: ReturnType<OpenApi['validator']>,
  value: Json | undefined,
  place: Place,
): void {
  if (value === undefined) place.add('is no JSON');
  else if (!validator(value)) addErrors(place, validator.errors ?? []);
}

function mediaType(headers: Readonly<Record<string, string>>): string {
  return (headers['content-type'] ?? '').replace(/;.*$/, '').trim().toLowerCase();
}
