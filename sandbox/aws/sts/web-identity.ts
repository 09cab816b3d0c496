import {
  createLocalJWKSet,
  decodeJwt,
  type JSONWebKeySet,
  type JWTPayload,
  errors as joseErrors,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { type OpenCall, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import type { OidcProvider, Role } from '../state/iam.ts';
import type { World } from '../state/world.ts';
import { findRole, openSession, sessionInput } from './session.ts';
import { trusts } from './trust.ts';

/** Claims of every provider that STS makes condition keys of: `<issuer>:<claim>`. */
const CLAIMS = ['aud', 'sub', 'amr'];

/**
 * Those of github.com besides, in the commercial regions (IAM User Guide, "Available keys for AWS OIDC federation").
 * No other claim can be tested.
 */
const GITHUBS_CLAIMS = [
  'actor',
  'actor_id',
  'enterprise',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'repository_visibility',
  'workflow',
];

const invalidToken = (message: string): AwsError => new AwsError('InvalidIdentityToken', message);
const notAuthorized = (): AwsError =>
  new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');

export const assumeRoleWithWebIdentity = operation({
  input: z.strictObject({
    ...sessionInput,
    WebIdentityToken: z.string().min(4).max(20_000),
  }),
  needs: () => [],
  run: async (input, { world, now }: OpenCall) => {
    const [, accountId = ''] = /^arn:[^:]+:iam::(\d{12}):role\//.exec(input.RoleArn) ?? [];
    const account = world.accounts.get(accountId);
    if (!account) throw notAuthorized();
    const { provider, claims } = await readToken(world, account, input.WebIdentityToken, now);

    const found = findRole(world, input.RoleArn);
    if (
      !found ||
      account.state !== 'ACTIVE' ||
      !isTrusted(world, found.role, account, provider, claims, input.RoleSessionName)
    ) {
      throw notAuthorized();
    }
    const seconds = input.DurationSeconds ?? 3600;
    if (seconds > found.role.maxSessionSeconds) {
      throw new AwsError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      );
    }
    return {
      ...openSession(world, {
        ...found,
        name: input.RoleSessionName,
        seconds,
        policy: input.Policy,
      }),
      SubjectFromWebIdentityToken: claims.sub ?? '',
      Audience: audiencesOf(claims)[0] ?? '',
      Provider: providerArn(world, account, provider),
    };
  },
});

/** Believes a token whose issuer the role's account knows, if it is signed, fresh and meant for it. */
async function readToken(
  world: World,
  account: Account,
  token: string,
  now: number,
): Promise<{ provider: OidcProvider; claims: JWTPayload }> {
  const issuer = issuerOf(token);
  const provider = account.oidcProviders.get(issuer.replace(/^https:\/\//, ''));
  if (!provider) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`);
  }
  const claims = await verify(await keysOf(world, provider), token, now);
  if (!audiencesOf(claims).some((audience) => provider.audiences.includes(audience))) {
    throw invalidToken('Incorrect token audience');
  }
  return { provider, claims };
}

function issuerOf(token: string): string {
  try {
    const { iss } = decodeJwt(token);
    if (iss !== undefined) return iss;
  } catch (error) {
    if (!(error instanceof joseErrors.JOSEError)) throw error;
  }
  throw invalidToken(
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  );
}

async function keysOf(world: World, provider: OidcProvider): Promise<JSONWebKeySet> {
  const keys = world.issuers.get(provider.issuer);
  if (keys) return await keys();
  throw invalidToken(
    "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
  );
}

async function verify(keys: JSONWebKeySet, token: string, now: number): Promise<JWTPayload> {
  try {
    const options = { currentDate: new Date(now), requiredClaims: ['exp', 'iat', 'sub', 'aud'] };
    return (await jwtVerify(token, createLocalJWKSet(keys), options)).payload;
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) {
      throw new AwsError(
        'ExpiredTokenException',
        `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${error.payload.exp}`,
      );
    }
    if (!(error instanceof joseErrors.JOSEError)) throw error;
    throw invalidToken('The web identity token that was passed could not be validated by AWS.');
  }
}

function isTrusted(
  world: World,
  role: Role,
  account: Account,
  provider: OidcProvider,
  claims: JWTPayload,
  sessionName: string,
): boolean {
  const arn = providerArn(world, account, provider);
  const context = new Map<string, string[]>([['sts:rolesessionname', [sessionName]]]);
  const isGitHub = provider.issuer === 'token.actions.githubusercontent.com';
  const known = isGitHub && world.partition === 'aws' ? [...CLAIMS, ...GITHUBS_CLAIMS] : CLAIMS;
  for (const claim of known) {
    const value = claims[claim];
    if (value === undefined) continue;
    const values = Array.isArray(value) ? value : [value];
    context.set(`${provider.issuer}:${claim}`.toLowerCase(), values.map(String));
  }
  context.set('aws:federatedprovider', [arn]);
  const decision = trusts(
    role,
    'sts:AssumeRoleWithWebIdentity',
    context,
    ({ kind, id }) => kind === 'Federated' && id === arn,
  );
  return decision === 'allowed';
}

function audiencesOf({ aud }: JWTPayload): string[] {
  return aud === undefined ? [] : [aud].flat();
}

function providerArn(world: World, account: Account, { issuer }: OidcProvider): string {
  return `arn:${world.partition}:iam::${account.id}:oidc-provider/${issuer}`;
}
