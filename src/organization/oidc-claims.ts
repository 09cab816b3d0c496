import * as z from 'zod';
import { code } from '../text.ts';

/*
 * What an OIDC token of GitHub's says, in words for the account that does not trust it. The token itself is a secret;
 * these claims stand on the run's page anyhow (GitHub Docs, "OpenID Connect reference").
 */

const claims = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string(), z.array(z.string()).transform((all) => all.join(' '))]),
  ref: z.string().optional(),
  environment: z.string().optional(),
});

type Claims = z.infer<typeof claims>;

/** The claims, unverified: AWS does that. `undefined` for what is no token. */
function claimsOf(token: string): Claims | undefined {
  const [, payload = ''] = token.split('.');
  try {
    return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Characters of a claim that are shown: a condition that is cut would match nothing. */
const LONGEST = 1000;

const shown = (value: string): string => code(value, LONGEST);

/** Which trust the role lacks: the claims that were sent, and the condition's line that lets them in. */
export function trustWords(token: string): string {
  const sent = claimsOf(token);
  if (!sent) {
    return "The role's trust policy must allow `sts:AssumeRoleWithWebIdentity` to this repository's workflow: README, “Set it up”, has one.";
  }
  const { sub, aud, ref, environment } = sent;
  const key = issuerOf(sent);
  const where = ref === undefined ? '' : ` from the ref ${shown(ref)}`;
  const place = environment === undefined ? 'no environment' : `environment ${shown(environment)}`;
  // Any pull request could do then what the role may do.
  const beware =
    environment === undefined
      ? ' That is for a role that only reads; a role that may change AWS has to trust the environment of the provisioning job instead: never let pull requests assume it.'
      : '';
  return `GitHub's token has the subject ${shown(sub)} and the audience ${shown(aud)},${where} with ${place}. To let this job in, the role's trust policy needs the conditions ${shown(`"${key}:sub": "${sub}"`)} and ${shown(`"${key}:aud": "${aud}"`)} for \`sts:AssumeRoleWithWebIdentity\`.${beware}`;
}

/** Which identity provider the account lacks. */
export function providerWords(token: string): string {
  const sent = claimsOf(token);
  const issuer = sent?.iss ?? 'https://token.actions.githubusercontent.com';
  const audience = sent ? ` with the audience ${shown(sent.aud)}` : '';
  return `The role's account needs an OIDC identity provider for ${shown(issuer)}${audience}: IAM, “Identity providers”. The input \`audience\` sets the audience.`;
}

/** How a condition names the issuer: without its scheme, an Enterprise server's with its path. */
function issuerOf({ iss }: Claims): string {
  return iss.replace(/^https:\/\//, '');
}
