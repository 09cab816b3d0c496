import { z } from 'zod';
import { callerOf } from '../caller.ts';
import { AwsError } from '../errors.ts';
import { integerText } from '../input.ts';
import { MalformedPolicy, readPolicy } from '../policy/document.ts';
import type { Output } from '../protocol/protocol.ts';
import { timestamp } from '../protocol/query.ts';
import type { Account } from '../state/account.ts';
import type { Role } from '../state/iam.ts';
import type { World } from '../state/world.ts';

/** Members that both ways of assuming a role take: STS API Reference. */
export const sessionInput = {
  RoleArn: z.string().min(20).max(2048),
  RoleSessionName: z
    .string()
    .min(2)
    .max(64)
    .regex(/^[\w+=,.@-]*$/),
  DurationSeconds: integerText(900, 43_200).optional(),
  Policy: z.string().min(1).max(2048).optional(),
};

/** Finds the role that an ARN names, whatever its account. */
export function findRole(
  world: World,
  arn: string,
): { readonly account: Account; readonly role: Role } | undefined {
  const [, accountId = '', name = ''] = /^arn:[^:]+:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
  const account = world.accounts.get(accountId);
  const role = account?.roles.get(name);
  return account && role?.arn === arn ? { account, role } : undefined;
}

interface Session {
  readonly account: Account;
  readonly role: Role;
  readonly name: string;
  readonly seconds: number;
  readonly policy: string | undefined;
}

/** Hands out keys for a session of a role: the part of an answer that all ways of assuming share. */
export function openSession(world: World, session: Session): NonNullable<Output> {
  if (session.policy !== undefined) requireSound(session.policy);
  const { account, role, name, policy } = session;
  const principal = { kind: 'role', account, role, session: name, policy } as const;
  const key = {
    id: world.ids.unique('ASIA'),
    secret: world.ids.secret(40),
    token: world.ids.secret(200),
    expiresAt: world.clock.now() + session.seconds * 1000,
    principal,
  };
  world.keys.set(key.id, key);
  const { arn, userId } = callerOf(world.partition, principal);
  return {
    Credentials: {
      AccessKeyId: key.id,
      SecretAccessKey: key.secret,
      SessionToken: key.token,
      Expiration: timestamp(key.expiresAt),
    },
    AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
    ...(policy !== undefined && { PackedPolicySize: Math.ceil(policy.length / 20.48) }),
  };
}

function requireSound(policy: string): void {
  try {
    readPolicy(policy, 'identity');
  } catch (error) {
    if (error instanceof MalformedPolicy) {
      throw new AwsError('MalformedPolicyDocument', error.message);
    }
    throw error;
  }
}
