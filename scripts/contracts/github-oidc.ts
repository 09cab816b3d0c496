import { Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import { type Finding, Place, type Verdict } from './finding.ts';
import { isObject, type Json, type JsonObject, parseJson } from './json.ts';
import type { Recorded } from './recordings.ts';
import { addErrors } from './schema-errors.ts';

const text = { type: 'string', minLength: 1 };
const id = { type: 'string', pattern: '^[1-9][0-9]*$' };
const sha = { type: 'string', pattern: '^[0-9a-f]{40}$' };
const time = { type: 'integer', minimum: 1_600_000_000 };
const workflowRef = { type: 'string', pattern: '^[^/]+/[^/]+/\\.github/workflows/[^@]+@refs/.+$' };

/** GitHub Docs, "OpenID Connect reference", "OIDC token claims"; values are those of its examples. */
const CLAIMS = {
  actor: text,
  actor_id: id,
  aud: text,
  base_ref: { type: 'string' },
  check_run_id: id,
  event_name: { type: 'string', pattern: '^[a-z_]+$' },
  exp: time,
  head_ref: { type: 'string' },
  iat: time,
  iss: { const: 'https://token.actions.githubusercontent.com' },
  job_workflow_ref: workflowRef,
  job_workflow_sha: sha,
  jti: { type: 'string', format: 'uuid' },
  nbf: time,
  ref: { type: 'string', pattern: '^refs/(heads|tags|pull)/.+$' },
  ref_type: { enum: ['branch', 'tag'] },
  repository: { type: 'string', pattern: '^[^/]+/[^/]+$' },
  repository_id: id,
  repository_owner: text,
  repository_owner_id: id,
  repository_visibility: { enum: ['internal', 'private', 'public'] },
  run_attempt: id,
  run_id: id,
  run_number: id,
  runner_environment: { enum: ['github-hosted', 'self-hosted'] },
  sha,
  sub: text,
  workflow: text,
  workflow_ref: workflowRef,
  workflow_sha: sha,
};

/** Claims of some tokens only; `ref_protected` and the node id are in tokens though not on that page. */
const MORE_CLAIMS = {
  environment: text,
  environment_node_id: text,
  ref_protected: { enum: ['true', 'false'] },
};

const ajv = new Ajv2019({ allErrors: true, verbose: true });
formats.default(ajv);

const isHeader = ajv.compile({
  type: 'object',
  required: ['alg', 'kid', 'typ'],
  properties: { alg: { const: 'RS256' }, kid: text, typ: { const: 'JWT' }, x5t: text },
  additionalProperties: false,
});

const isPayload = ajv.compile({
  type: 'object',
  required: Object.keys(CLAIMS),
  properties: { ...CLAIMS, ...MORE_CLAIMS },
  additionalProperties: false,
});

const isAnswer = ajv.compile({
  type: 'object',
  required: ['value'],
  properties: {
    value: { type: 'string', pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$' },
    count: { type: 'integer' },
  },
  additionalProperties: false,
});

/** Checks a job's request for an OIDC token, and the token's claims. */
export function checkOidc({ at, request, response }: Recorded): Verdict {
  const findings: Finding[] = [];
  const sent = new Place('request', findings);
  const { method, url, headers } = request;
  if (method !== 'GET') sent.add(`is a ${method}, not a GET`);
  if (url.searchParams.get('api-version') !== '2.0') sent.add('lost api-version=2.0 of its URL');
  if (!/^bearer \S+$/i.test(headers.authorization ?? '')) sent.add('has no bearer token');
  if (response?.status === 200) {
    const place = new Place('answer body', findings);
    const answer = parseJson(response.body);
    if (isAnswer(answer) && isObject(answer)) checkToken(String(answer.value), url, at, place);
    else addErrors(place, isAnswer.errors ?? []);
  } else if (response && response.status < 400) {
    new Place('answer status', findings).add(`${response.status} is not described`);
  }
  return { operation: 'GetIdToken', findings };
}

function checkToken(token: string, url: URL, at: number, place: Place): void {
  const [header, payload] = token
    .split('.')
    .map((part) => parseJson(Buffer.from(part, 'base64url').toString('utf8')));
  if (!isHeader(header)) addErrors(place.at('value/header'), isHeader.errors ?? []);
  const claims = place.at('value/payload');
  if (!isPayload(payload)) addErrors(claims, isPayload.errors ?? []);
  else if (isObject(payload)) checkClaims(payload, url, at, claims);
}

/** That the claims fit the request and one another. */
function checkClaims(claims: JsonObject, url: URL, at: number, place: Place): void {
  const expect = (name: string, value: Json): void => {
    if (claims[name] !== value) place.at(name).wrong(JSON.stringify(value), claims[name]);
  };
  const { repository, repository_id, repository_owner, repository_owner_id } = claims;
  const owner = String(repository_owner);
  expect('aud', url.searchParams.get('audience') ?? `https://github.com/${owner}`);
  const [plain, name = ''] = String(repository).split('/');
  if (plain !== owner) place.at('repository').wrong(`of ${owner}`, repository);
  const prefixes = [
    `repo:${owner}/${name}`,
    `repo:${owner}@${String(repository_owner_id)}/${name}@${String(repository_id)}`,
  ];
  const subjects = prefixes.map((prefix) => `${prefix}:${context(claims)}`);
  if (!subjects.includes(String(claims.sub))) place.at('sub').wrong(subjects[0] ?? '', claims.sub);
  const now = Math.floor(at / 1000);
  if (Math.abs(Number(claims.iat) - now) > 60) place.at('iat').wrong(`near ${now}`, claims.iat);
  if (Number(claims.nbf) > Number(claims.iat)) place.at('nbf').add('is after iat');
  if (Number(claims.exp) <= Number(claims.iat)) place.at('exp').add('is not after iat');
}

/** The end of the subject: the environment, or that it is a pull request, or the ref. */
function context({ environment, event_name, ref }: JsonObject): string {
  if (environment !== undefined) {
    return `environment:${String(environment).replaceAll(':', '%3A')}`;
  }
  return event_name === 'pull_request' ? 'pull_request' : `ref:${String(ref)}`;
}
