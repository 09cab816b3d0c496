import type { Desired } from '../accounts/directory.ts';
import { unmanagedAccounts } from '../diff/notes.ts';
import { Failure } from '../failure.ts';
import type { Invitation } from '../organization/invitations.ts';
import type { Live } from '../organization/live.ts';
import type { Plan } from '../plan/plan.ts';
import { scopeOf } from '../plan/scope.ts';
import type { Drift } from '../report/drift.ts';
import type { History } from './history.ts';
import type { Planning } from './job.ts';
import { prepare } from './prepare.ts';

/**
 * Compares everything that the files manage with AWS.
 * @throws Failure when the organization is another one than that of the files
 */
export async function findDrift(job: Planning, desired: Desired, history: History): Promise<Drift> {
  const changed = new Set(desired.files.map(({ path }) => path));
  const scope = scopeOf(desired, changed, undefined, { isWhole: true });
  const { plan, live, elsewhere } = await prepare(job, desired, scope, history);
  // An issue about the right organization is not to be overwritten.
  if (elsewhere) throw new Failure(elsewhere.message, elsewhere.hint);
  return {
    plan,
    unmanaged: unmanagedAccounts(desired, live),
    invitations: openInvitations(live, plan),
  };
}

/**
 * Those that wait, those that ran out without an answer while their account is not in the organization, and those that
 * were accepted and are to be finished.
 */
function openInvitations({ accounts, invitations }: Live, plan: Plan): readonly Invitation[] {
  const due = new Set(plan.changes.flatMap((change) => ('id' in change ? [change.id] : [])));
  const seen = new Set<string>();
  return invitations.filter(({ accountId, email, state }) => {
    const whom = accountId ?? email ?? '';
    // The newest comes first: an older one to the same account is history.
    if (seen.has(whom)) return false;
    seen.add(whom);
    if (accounts.has(whom)) return state === 'accepted' && due.has(whom);
    return state === 'pending' || state === 'expired' || state === 'declined';
  });
}
