import { type Policy, readPolicy } from './policy/document.ts';
import type { Account } from './state/account.ts';
import type { Principal } from './state/principal.ts';
import type { PartitionName } from './state/world.ts';

/** Who signed a request. */
export interface Caller {
  readonly principal: Principal;
  readonly account: Account;
  /** As GetCallerIdentity and refusals name it. */
  readonly arn: string;
  readonly userId: string;
  /** As policies know it (`aws:PrincipalArn`): of a session, its role's. */
  readonly principalArn: string;
}

export function callerOf(partition: PartitionName, principal: Principal): Caller {
  const { account } = principal;
  switch (principal.kind) {
    case 'root': {
      const arn = `arn:${partition}:iam::${account.id}:root`;
      return { principal, account, arn, userId: account.id, principalArn: arn };
    }
    case 'user': {
      const { arn, id } = principal.user;
      return { principal, account, arn, userId: id, principalArn: arn };
    }
    case 'role': {
      const { role, session } = principal;
      return {
        principal,
        account,
        arn: `arn:${partition}:sts::${account.id}:assumed-role/${role.name}/${session}`,
        userId: `${role.id}:${session}`,
        principalArn: role.arn,
      };
    }
  }
}

const ADMINISTRATOR_ACCESS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** The identity policies of a principal as they are now; the root user may do everything. */
export function identityPolicies(principal: Principal): Policy[] {
  const texts: string[] = [];
  if (principal.kind === 'root') texts.push(ADMINISTRATOR_ACCESS);
  else {
    const identity = principal.kind === 'user' ? principal.user : principal.role;
    if (identity.administrator) texts.push(ADMINISTRATOR_ACCESS);
    texts.push(...identity.policies.values());
  }
  return texts.map((text) => readPolicy(text, 'identity'));
}

/** The permissions boundary of a session's role, if it has one. */
export function boundaryPolicy(principal: Principal): Policy | undefined {
  const boundary = principal.kind === 'role' ? principal.role.boundary : undefined;
  return boundary && readPolicy(boundary.policy, 'identity');
}

/** The session policy that narrows a session, if it was assumed with one. */
export function sessionPolicy(principal: Principal): Policy | undefined {
  return principal.kind === 'role' && principal.policy !== undefined
    ? readPolicy(principal.policy, 'identity')
    : undefined;
}
