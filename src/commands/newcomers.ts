import type { Desired } from '../accounts/directory.ts';
import { roleOf } from '../fields/alias/compare.ts';
import { isFieldChange } from '../fields/list.ts';
import { identified, isDone, type Newcomer, type Outcome } from '../plan/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { beforeOf, type Scope } from '../plan/scope.ts';

/**
 * The accounts that are new to the repository: those that got their id in this run, and those whose file came, or
 * got its id, since the last run that left nothing to do. An account that joined by invitation stays one until its
 * owner has made the role.
 * @param awaited ids of the accounts whose role an earlier run did not find
 */
export function newcomersOf(
  desired: Desired,
  scope: Scope,
  plan: Plan,
  outcomes: readonly Outcome[],
  awaited: ReadonlySet<string> = new Set(),
): readonly Newcomer[] {
  const found = new Map(identified(outcomes).map((outcome) => [outcome.change.account, outcome]));
  const shown = new Set([
    ...plan.unchanged.map(({ account }) => account),
    ...plan.changes
      .filter((change) => isFieldChange(change) && change.id !== undefined)
      .map(({ account }) => account),
    ...outcomes
      .filter((outcome) => isDone(outcome) && outcome.change.kind !== 'invite')
      .map(({ change }) => change.account),
  ]);
  return [...desired.accounts.values()].flatMap((account): readonly Newcomer[] => {
    const { name, file, fields, isManagement } = account;
    const outcome = found.get(name);
    const id = outcome?.id ?? fields.account_id;
    const isKnown =
      !scope.joining.has(id ?? '') &&
      (scope.before === undefined || beforeOf(account, scope)?.account_id === id);
    const isAwaited = awaited.has(id ?? '') && (!scope.names.has(name) || shown.has(name));
    const isNew =
      outcome !== undefined || isAwaited || (scope.names.has(name) && shown.has(name) && !isKnown);
    if (isManagement || id === undefined || !isNew || plan.held.has(name)) return [];
    const isCreated = outcome?.change.kind === 'create';
    const roleName = roleOf({ account });
    const { region } = fields;
    return [{ account: name, file: file.path, id, roleName, region, isCreated, isAwaited }];
  });
}
