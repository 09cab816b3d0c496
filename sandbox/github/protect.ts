import type { Bypass, RepositoryState, Rule } from './model/types.ts';
import type { World } from './model/world.ts';

/** A rule as a test words it; whatever is not said is off. */
export interface RuleOptions {
  /** Branch protection (`classic`) or a ruleset, the default. */
  readonly kind?: Rule['kind'];
  readonly name?: string;
  /** Changes must come by pull request, with so many approvals. */
  readonly pullRequest?: boolean | { readonly approvals: number };
  /** Check runs that must have passed, by name, or by name and App. */
  readonly checks?: readonly (string | { readonly name: string; readonly app: string })[];
  readonly strict?: boolean;
  readonly mergeQueue?: boolean;
  readonly restrictCreations?: boolean;
  readonly bypass?: readonly Bypass[];
  readonly enforceAdmins?: boolean;
}

/** Adds a rule for branches: a name, a pattern, `~DEFAULT_BRANCH` or `~ALL`. */
export function addRule(
  world: World,
  repository: RepositoryState,
  branches: string,
  options: RuleOptions,
): Rule {
  const { pullRequest = false } = options;
  const rule: Rule = {
    id: world.ids.next('ruleset'),
    kind: options.kind ?? 'ruleset',
    name: options.name ?? branches,
    branches,
    pullRequest:
      pullRequest === true ? { approvals: 0 } : pullRequest === false ? undefined : pullRequest,
    checks: (options.checks ?? []).map((check) =>
      typeof check === 'string' ? { name: check } : check,
    ),
    strict: options.strict ?? false,
    mergeQueue: options.mergeQueue ?? false,
    restrictCreations: options.restrictCreations ?? false,
    bypass: options.bypass ?? [],
    enforceAdmins: options.enforceAdmins ?? false,
  };
  repository.rules = [...repository.rules, rule];
  return rule;
}
