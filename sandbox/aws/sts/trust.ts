import type { ConditionContext } from '../policy/conditions.ts';
import { readPolicy, type Statement } from '../policy/document.ts';
import { type Decision, evaluate } from '../policy/evaluate.ts';
import type { Role } from '../state/iam.ts';

/** Whether a role's trust policy lets someone in whose principal `isPrincipal` recognizes. */
export function trusts(
  role: Role,
  action: string,
  context: ConditionContext,
  isPrincipal: (principal: Statement['principals'][number]) => boolean,
): Decision {
  return evaluate(
    [readPolicy(role.trust, 'trust')],
    { action, resource: role.arn, context },
    (statement) => statement.principals.some(isPrincipal),
  );
}
