import { type ConditionContext, holds } from './conditions.ts';
import type { Patterns, Policy, Statement } from './document.ts';
import { matchesWildcard } from './wildcard.ts';

export type Decision = 'allowed' | 'explicitly denied' | 'not allowed';

/** What someone wants to do. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  readonly context: ConditionContext;
}

/**
 * Evaluates policies together: nothing is allowed unless a statement allows it, and a statement that
 * denies it wins (IAM User Guide, "Policy evaluation logic"). `applies` narrows the statements
 * further: that of a trust policy by its principals.
 */
export function evaluate(
  policies: readonly Policy[],
  ask: Ask,
  applies: (statement: Statement) => boolean = () => true,
): Decision {
  let allowed = false;
  for (const policy of policies) {
    const substitute = policy.hasVariables
      ? (text: string) => fillIn(text, ask.context)
      : (text: string) => text;
    for (const statement of policy.statements) {
      if (!applies(statement) || !covers(statement, ask, substitute)) continue;
      if (statement.effect === 'Deny') return 'explicitly denied';
      allowed = true;
    }
  }
  return allowed ? 'allowed' : 'not allowed';
}

function covers(statement: Statement, ask: Ask, substitute: (text: string) => string): boolean {
  return (
    fits(statement.actions, (pattern) => matchesWildcard(pattern, ask.action, true)) &&
    (statement.resources === undefined ||
      fits(statement.resources, (pattern) => matchesWildcard(substitute(pattern), ask.resource))) &&
    statement.conditions.every((condition) => holds(condition, ask.context, substitute))
  );
}

function fits({ not, patterns }: Patterns, test: (pattern: string) => boolean): boolean {
  return patterns.some(test) !== not;
}

/** IAM User Guide, "IAM policy elements: Variables and tags". A variable without a value fits nothing. */
function fillIn(text: string, context: ConditionContext): string {
  return text.replace(/\$\{([^}]+)\}/g, (_all, name: string) => {
    if (name === '*' || name === '?' || name === '$') return name;
    const [key = name, fallback] = name.split(/\s*,\s*/);
    const values = context.get(key.toLowerCase());
    return values?.length === 1 && values[0] !== undefined
      ? values[0]
      : (fallback?.replace(/^'|'$/g, '') ?? '\u0000');
  });
}
