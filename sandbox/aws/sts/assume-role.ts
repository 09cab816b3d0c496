import { z } from 'zod';
import { conditionContext, decide, notAuthorized } from '../authorize.ts';
import { type Call, operation } from '../call.ts';
import type { Caller } from '../caller.ts';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import type { Role } from '../state/iam.ts';
import { findRole, openSession, sessionInput } from './session.ts';
import { trusts } from './trust.ts';

/** A session that was itself assumed lasts an hour at most (IAM User Guide, "Roles terms and concepts"). */
const CHAINED_SECONDS = 3600;

export const assumeRole = operation({
  input: z.strictObject({
    ...sessionInput,
    ExternalId: z
      .string()
      .min(2)
      .max(1224)
      .regex(/^[\w+=,.@:/-]*$/)
      .optional(),
  }),
  // The permission is weighed together with the trust policy, below.
  needs: () => [],
  run: (input, call) => {
    const { caller, world } = call;
    if (caller.principal.kind === 'root') {
      throw new AwsError('AccessDenied', 'Roles may not be assumed by root accounts.');
    }
    const found = findRole(world, input.RoleArn);
    const need = {
      action: 'sts:AssumeRole',
      resource: input.RoleArn,
      ...(found && { owner: found.account }),
      context: {
        'sts:RoleSessionName': [input.RoleSessionName],
        ...(input.ExternalId !== undefined && { 'sts:ExternalId': [input.ExternalId] }),
      },
    };
    // A role that isn't there, one that doesn't trust the caller and one that can't be used yet are
    // told apart by nothing.
    if (!found || !isUsable(found.account, call.now) || !mayAssume(call, found, need)) {
      throw new AwsError('AccessDenied', notAuthorized(call, need));
    }
    const seconds = input.DurationSeconds ?? 3600;
    if (caller.principal.kind === 'role' && seconds > CHAINED_SECONDS) {
      throw new AwsError(
        'ValidationError',
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
      );
    }
    if (seconds > found.role.maxSessionSeconds) {
      throw new AwsError(
        'ValidationError',
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      );
    }
    return openSession(world, {
      ...found,
      name: input.RoleSessionName,
      seconds,
      policy: input.Policy,
    });
  },
});

/** For minutes after its creation nobody gets into an account, and never into a closed one. */
function isUsable(account: Account, now: number): boolean {
  return account.state === 'ACTIVE' && account.assumableFrom <= now;
}

/**
 * Across accounts both sides must agree: the role's trust policy and the caller's own permissions.
 * Within one account it is enough that the trust policy names the caller itself (IAM User Guide,
 * "Cross-account policy evaluation logic").
 */
function mayAssume(
  call: Call,
  { account, role }: { account: Account; role: Role },
  need: Parameters<typeof decide>[1],
): boolean {
  const { caller } = call;
  const context = conditionContext(call, need);
  const trusted = trusts(
    role,
    need.action,
    context,
    ({ kind, id }) =>
      kind === 'AWS' && (id === '*' || isCaller(caller, id) || isAccountOf(caller, id)),
  );
  if (trusted !== 'allowed') return false;
  const named = trusts(
    role,
    need.action,
    context,
    ({ kind, id }) => kind === 'AWS' && isCaller(caller, id),
  );
  const own = decide(call, need).decision;
  const isSameAccount = account === caller.account;
  return own === 'allowed' || (isSameAccount && named === 'allowed' && own !== 'explicitly denied');
}

function isCaller(caller: Caller, id: string): boolean {
  return id === caller.arn || id === caller.principalArn;
}

function isAccountOf({ account }: Caller, id: string): boolean {
  return id === account.id || new RegExp(`^arn:[^:]+:iam::${account.id}:root$`).test(id);
}
