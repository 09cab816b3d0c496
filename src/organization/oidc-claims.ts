import * as z from 'zod';
import { code } from '../text.ts';

/*
 * What an OIDC token of GitHub's says, in words for the account that does not trust it. The token itself is a secret;
 * these claims are on the run's page anyhow (GitHub Docs, "OpenID Connect reference").
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

/** What to do about a role that does not trust the job: in words, and as lines for its trust policy. */
export interface TrustAdvice {
  readonly hint: string;
  /** JSON, for the `Condition` of the statement. */
  readonly snippet: string | undefined;
}

/** Which trust the role lacks: the claims that were sent, and the condition that lets them in. */
export function trustAdvice(token: string): TrustAdvice {
  const sent = claimsOf(token);
  if (!sent) {
    return {
      hint: "The role's trust policy must allow `sts:AssumeRoleWithWebIdentity` to this repository's workflow: README, “Set it up”, has one.",
      snippet: undefined,
    };
  }
  const { sub, aud, ref, environment } = sent;
  const from = ref === undefined ? '' : `, the ref ${shown(ref)}`;
  const place =
    environment === undefined ? 'no environment' : `the environment ${shown(environment)}`;
  // Any pull request could do then what the role may do.
  const beware =
    environment === undefined
      ? ' That is for a role that only reads. A role that may change AWS trusts the environment of the provisioning job instead: never let pull requests assume it.'
      : '';
  const key = issuerOf(sent);
  const condition = { StringEquals: { [`${key}:aud`]: aud, [`${key}:sub`]: sub } };
  return {
    hint: `GitHub's token has the subject ${shown(sub)}, the audience ${shown(aud)}${from} and ${place}. To let this job in, the role's trust policy needs these conditions for \`sts:AssumeRoleWithWebIdentity\`.${beware}`,
    snippet: JSON.stringify(condition, undefined, 2)
      .split('\n')
      .slice(1, -1)
      .map((line) => line.slice(2))
      .join('\n'),
  };
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
