import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { Request, Response, Service } from '../http.ts';
import type { RepositoryState } from './model/types.ts';
import type { World } from './model/world.ts';

/** Who signs the tokens, wherever the sandbox listens. */
export const issuer = 'https://token.actions.githubusercontent.com';

const keyId = 'sandbox-key-1';

/** What a job may ask tokens for. */
export interface OidcGrant {
  readonly repository: RepositoryState;
  readonly runId: number;
  readonly jobId: number;
  /** The claims that don't change from token to token. */
  readonly claims: Readonly<Record<string, string>>;
}

export interface Oidc {
  readonly service: Service;
  /** Lets a job ask for tokens; the answer is its request URL and its bearer token. */
  grant(grant: OidcGrant): { readonly requestUrl: string; readonly requestToken: string };
  jwks(): Promise<JSONWebKeySet>;
}

interface SubjectJob {
  readonly event: string;
  readonly ref: string;
  readonly environment: string | undefined;
  readonly workflowRef: string;
}

/** The subject (GitHub Docs, "OpenID Connect reference"): environment, pull request, else ref; or as it is customized. */
export function subject(repository: RepositoryState, job: SubjectJob): string {
  const { owner, name, id } = repository;
  const prefix = repository.settings.immutableSubject
    ? `repo:${owner.login}@${owner.id}/${name}@${id}`
    : `repo:${owner.login}/${name}`;
  const parts = {
    repo: prefix,
    context: contextOf(job),
    ref: `ref:${job.ref}`,
    job_workflow_ref: `job_workflow_ref:${job.workflowRef}`,
  };
  const { subjectClaims = ['repo', 'context'] } = repository.settings;
  return subjectClaims.map((claim) => parts[claim]).join(':');
}

function contextOf({ environment, event, ref }: SubjectJob): string {
  // A colon in the name would look like the next part of the subject.
  if (environment !== undefined) return `environment:${environment.replaceAll(':', '%3A')}`;
  return event === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}

/** Making them takes long; one pair does for every GitHub of this process. */
let keys: Promise<{ readonly privateKey: CryptoKey; readonly set: JSONWebKeySet }> | undefined;

/** The Actions OIDC provider: a job's token endpoint and the provider's public keys. */
export function startOidc(world: World): Oidc {
  const grants = new Map<string, OidcGrant>();
  const pair = () => {
    keys ??= generateKeyPair('RS256').then(async ({ privateKey, publicKey }) => ({
      privateKey,
      set: { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig', kid: keyId }] },
    }));
    return keys;
  };

  const token = async (request: Request): Promise<Response> => {
    const bearer = /^bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const grant = bearer === undefined ? undefined : grants.get(bearer);
    if (!grant || request.url.pathname !== pathOf(grant)) {
      return json(401, { message: 'Unauthorized' });
    }
    const { owner } = grant.repository;
    const audience = request.url.searchParams.get('audience') || `${world.htmlUrl}/${owner.login}`;
    const now = Math.floor(world.clock.now() / 1000);
    const { privateKey } = await pair();
    // Tokens live five minutes and are backdated by ten.
    const number = String(world.ids.next('token')).padStart(12, '0');
    const jti = `00000000-0000-4000-8000-${number}`;
    const value = await new SignJWT({ ...grant.claims, jti })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId, x5t: keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now - 600)
      .setExpirationTime(now + 300)
      .sign(privateKey);
    return json(200, { count: value.length, value });
  };

  const operation = ({ method, url }: Request): string => {
    if (method === 'GET' && url.pathname.startsWith(tokenPath)) return 'GetIdToken';
    if (method === 'GET' && url.pathname === '/.well-known/jwks') return 'GetJwks';
    if (method === 'GET' && url.pathname === '/.well-known/openid-configuration') {
      return 'GetConfiguration';
    }
    return `unknown route: ${method} ${url.pathname}`;
  };

  return {
    service: {
      name: 'GitHub OIDC',
      operation,
      handle: async (request) => {
        switch (operation(request)) {
          case 'GetIdToken':
            return token(request);
          case 'GetJwks':
            return json(200, (await pair()).set);
          case 'GetConfiguration':
            return json(200, {
              issuer,
              jwks_uri: `${issuer}/.well-known/jwks`,
              subject_types_supported: ['public', 'pairwise'],
              response_types_supported: ['id_token'],
              id_token_signing_alg_values_supported: ['RS256'],
              scopes_supported: ['openid'],
            });
          default:
            return json(404, { message: 'Not Found' });
        }
      },
      throttled: () => json(429, { message: 'Too Many Requests' }),
      failed: () => json(500, { message: 'Internal Server Error' }),
    },
    grant: (grant) => {
      const requestToken = `oidc-${grant.runId}-${grant.jobId}`;
      grants.set(requestToken, grant);
      return { requestToken, requestUrl: `${world.apiUrl}${pathOf(grant)}?api-version=2.0` };
    },
    jwks: async () => (await pair()).set,
  };
}

const tokenPath = '/actions/idtoken/';

function pathOf({ runId, jobId }: OidcGrant): string {
  return `${tokenPath}${runId}/${jobId}`;
}

function json(status: number, body: unknown): Response {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** Whether a request is the provider's business. */
export function isOidc({ url }: Request): boolean {
  return url.pathname.startsWith(tokenPath) || url.pathname.startsWith('/.well-known/');
}
