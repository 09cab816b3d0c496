import * as z from 'zod';

/*
 * Whom a role's trust policy lets in: as much of IAM's evaluation as trust in GitHub's tokens takes ("Policy evaluation
 * logic", "Condition operators"). What is not understood counts as unknown, never as a match.
 */

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const values = z.union([texts, z.boolean().transform((one) => [String(one)])]);

const document = z.looseObject({
  Statement: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
});

const statement = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Principal: z.looseObject({ Federated: texts }),
  Condition: z.record(z.string(), z.record(z.string(), values)).default({}),
});

/** Trust in accounts, their users and roles, and services, which are no identity providers. */
const ofOthers = z.looseObject({
  Principal: z.strictObject({ AWS: texts.optional(), Service: texts.optional() }),
});

/** A token as GitHub makes it: its claims, by name. */
export type Claims = Readonly<Record<string, string>>;

export type Trusted = 'yes' | 'no' | 'unknown';

/**
 * Whether a role can be assumed with a token.
 * @param issuer without `https://`
 */
export function isTrusted(policy: string, issuer: string, claims: Claims): Trusted {
  let said: Trusted = 'no';
  for (const raw of statementsOf(policy)) {
    const parsed = statement.safeParse(raw);
    if (!parsed.success) {
      // Trust in somebody else, such as an account's root, lets no token in.
      if (!ofOthers.safeParse(raw).success && said === 'no') said = 'unknown';
      continue;
    }
    const { Effect, Action, Principal, Condition } = parsed.data;
    const isAbout =
      Action.some((one) => /^(sts:(AssumeRoleWithWebIdentity|\*)|\*)$/.test(one)) &&
      Principal.Federated.some((arn) => arn.endsWith(`:oidc-provider/${issuer}`));
    if (!isAbout) continue;
    const fits = allFit(Condition, issuer, claims);
    if (Effect === 'Deny' && fits !== 'no') return fits === 'yes' ? 'no' : 'unknown';
    if (Effect === 'Allow' && fits === 'yes') said = 'yes';
    if (Effect === 'Allow' && fits === 'unknown' && said === 'no') said = 'unknown';
  }
  return said;
}

function statementsOf(policy: string): readonly unknown[] {
  try {
    return document.parse(JSON.parse(policy)).Statement;
  } catch {
    return [];
  }
}

function allFit(
  conditions: z.infer<typeof statement>['Condition'],
  issuer: string,
  claims: Claims,
): Trusted {
  let said: Trusted = 'yes';
  for (const [operator, keys] of Object.entries(conditions)) {
    for (const [key, wanted] of Object.entries(keys)) {
      const fits = fitsOne(operator, key, wanted, issuer, claims);
      if (fits === 'no') return 'no';
      if (fits === 'unknown') said = 'unknown';
    }
  }
  return said;
}

function fitsOne(
  operator: string,
  key: string,
  wanted: readonly string[],
  issuer: string,
  claims: Claims,
): Trusted {
  const prefix = `${issuer}:`.toLowerCase();
  if (!key.toLowerCase().startsWith(prefix)) return 'unknown';
  const value = claims[key.slice(prefix.length).toLowerCase()];
  switch (operator.replace(/^ForAnyValue:/, '')) {
    case 'StringEquals':
      return value !== undefined && wanted.includes(value) ? 'yes' : 'no';
    case 'StringEqualsIgnoreCase':
      return value !== undefined && wanted.some((one) => one.toLowerCase() === value.toLowerCase())
        ? 'yes'
        : 'no';
    case 'StringLike':
      return value !== undefined && wanted.some((one) => isLike(one, value)) ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

/** `*` is any text, `?` any character. Without a regular expression, which some patterns would keep busy for long. */
function isLike(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p;
      mark = t;
      p += 1;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      p = star + 1;
      mark += 1;
      t = mark;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
