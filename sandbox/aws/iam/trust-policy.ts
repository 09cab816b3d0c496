import type { Condition } from '../policy/conditions.ts';
import { MalformedPolicy, type Policy, readPolicy, type Statement } from '../policy/document.ts';
import type { World } from '../state/world.ts';

/** GitHub's identity provider, which IAM knows to be shared by everyone on GitHub. */
const GITHUB = 'token.actions.githubusercontent.com';

/**
 * Reads a trust policy as CreateRole does: its principals must exist, and one that trusts GitHub must
 * say whom on GitHub (IAM User Guide, "Configuring a role for GitHub OIDC identity provider").
 * @throws MalformedPolicy
 */
export function readTrustPolicy(world: World, text: string): Policy {
  const policy = readPolicy(text, 'trust');
  for (const statement of policy.statements) {
    for (const principal of statement.principals) {
      if (!exists(world, principal)) {
        throw new MalformedPolicy(
          `Invalid principal in policy: "${principal.kind}":"${principal.id}"`,
        );
      }
    }
    requireSubject(statement);
  }
  return policy;
}

function exists(world: World, { kind, id }: Statement['principals'][number]): boolean {
  if (kind === 'Service') return /^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(id);
  if (kind === 'Federated') return /^arn:[^:]+:iam::\d{12}:(oidc|saml)-provider\/.+$/.test(id);
  if (kind !== 'AWS') return false;
  if (id === '*' || world.accounts.has(id)) return true;
  const [, accountId = '', what = '', name = ''] =
    /^arn:[^:]+:(?:iam|sts)::(\d{12}):(root|role|user|assumed-role)\/?([^/]*)/.exec(id) ?? [];
  const account = world.accounts.get(accountId);
  if (!account) return false;
  if (what === 'root') return name === '';
  return what === 'user' ? account.users.has(name) : account.roles.has(name);
}

function requireSubject(statement: Statement): void {
  const isForGitHub = statement.principals.some(
    ({ kind, id }) => kind === 'Federated' && id.endsWith(`:oidc-provider/${GITHUB}`),
  );
  if (!isForGitHub || statement.effect === 'Deny') return;
  if (!statement.conditions.some(namesSubject)) {
    throw new MalformedPolicy(
      `The trust policy must evaluate the condition key ${GITHUB}:sub with a value that is not a wildcard alone.`,
    );
  }
}

function namesSubject({ operator, key, values }: Condition): boolean {
  return (
    key.toLowerCase() === `${GITHUB}:sub` &&
    /^(ForAnyValue:)?String(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
    values.every((value) => /[^*?]/.test(value))
  );
}
