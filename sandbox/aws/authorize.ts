import type { Call, Need } from './call.ts';
import { boundaryPolicy, identityPolicies, sessionPolicy } from './caller.ts';
import type { ConditionContext } from './policy/conditions.ts';
import { type Decision, evaluate } from './policy/evaluate.ts';
import { organizationOf } from './state/world.ts';

/**
 * Whether the caller's own policies allow something: those of the identity, and within them those of
 * its permissions boundary and of the session (IAM User Guide, "Policy evaluation logic").
 */
export function decide(call: Call, need: Need): ReturnType<typeof weigh> {
  const decided = weigh(call, need);
  if (decided.decision === 'allowed') {
    const { used } = call.world;
    const { principalArn } = call.caller;
    used.set(principalArn, (used.get(principalArn) ?? new Set()).add(need.action));
  }
  return decided;
}

function weigh(
  call: Call,
  need: Need,
): { decision: Decision; by: 'identity' | 'boundary' | 'session' } {
  const ask = {
    action: need.action,
    resource: need.resource,
    context: conditionContext(call, need),
  };
  const decision = evaluate(identityPolicies(call.caller.principal), ask);
  if (decision !== 'allowed') return { decision, by: 'identity' };
  const boundary = boundaryPolicy(call.caller.principal);
  const within = boundary ? evaluate([boundary], ask) : 'allowed';
  if (within !== 'allowed') return { decision: within, by: 'boundary' };
  const session = sessionPolicy(call.caller.principal);
  if (!session) return { decision, by: 'identity' };
  return { decision: evaluate([session], ask), by: 'session' };
}

/**
 * What to tell a caller who may not do something; nothing to one who may. The wording is that of IAM
 * User Guide, "Troubleshoot access denied error messages".
 */
export function refusal(call: Call, need: Need): string | undefined {
  const { decision, by } = decide(call, need);
  if (decision === 'allowed') return undefined;
  const policy = {
    identity: 'identity-based policy',
    boundary: 'permissions boundary',
    session: 'session policy',
  }[by];
  const reason =
    decision === 'explicitly denied'
      ? `with an explicit deny in ${by === 'identity' ? 'an' : 'a'} ${policy}`
      : `because no ${policy} allows the ${need.action} action`;
  return `${notAuthorized(call, need)} ${reason}`;
}

export function notAuthorized(call: Call, need: Need): string {
  const resource = need.shownAs ?? need.resource;
  return `User: ${call.caller.arn} is not authorized to perform: ${need.action} on resource: ${resource}`;
}

/** IAM User Guide, "AWS global condition context keys": those that can matter here. */
export function conditionContext(call: Call, need: Need): ConditionContext {
  const { caller, world } = call;
  const { principal } = caller;
  const owner = need.owner ?? caller.account;
  const pairs: Record<string, readonly string[] | undefined> = {
    'aws:PrincipalArn': [caller.principalArn],
    'aws:PrincipalAccount': [caller.account.id],
    'aws:PrincipalOrgID': list(organizationOf(world, caller.account)?.id),
    'aws:PrincipalType': [{ root: 'Account', user: 'User', role: 'AssumedRole' }[principal.kind]],
    'aws:userid': [caller.userId],
    'aws:username': list(principal.kind === 'user' ? principal.user.name : undefined),
    'aws:ResourceAccount': [owner.id],
    'aws:ResourceOrgID': list(organizationOf(world, owner)?.id),
    'aws:RequestedRegion': [call.region],
    'aws:SecureTransport': ['true'],
    'aws:CurrentTime': [new Date(call.now).toISOString()],
    'aws:EpochTime': [String(Math.floor(call.now / 1000))],
    ...need.context,
  };
  const context = new Map<string, readonly string[]>();
  for (const [key, values] of Object.entries(pairs)) {
    if (values) context.set(key.toLowerCase(), values);
  }
  return context;
}

function list(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}
