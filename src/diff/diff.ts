import { type Desired, isBlocked } from '../accounts/directory.ts';
import type { FormerManagement } from '../accounts/management-history.ts';
import type { Problem } from '../accounts/problem.ts';
import { compareAccess } from '../fields/delegate-access/compare.ts';
import { unitsFor } from '../fields/organizational-unit/compare.ts';
import type { Details } from '../fields/read.ts';
import { trustedAccess } from '../fields/trusted-access.ts';
import type { Live } from '../organization/live.ts';
import type { Change } from '../plan/change.ts';
import { identityChanges } from '../plan/identity.ts';
import { EMPTY_PLAN, type Invited, type Plan, type Unchanged } from '../plan/plan.ts';
import { inScope, type Scope } from '../plan/scope.ts';
import { compare } from './compare.ts';
import { type DiffContext, type Earlier, earlierWarnings } from './earlier.ts';
import { accessOfFounding, compareFounding, detailsOfFounding } from './founding.ts';
import { removedFiles, unmanaged } from './notes.ts';
import { wrongOrganization } from './right-organization.ts';

export interface DiffOptions {
  /** Whether to make the organization where there is none. */
  readonly createOrganization: boolean;
  /** 12 digits: the account of the credentials. */
  readonly caller: string;
  /** The management account that files named before, where they name none now. */
  readonly former?: FormerManagement | undefined;
  /** Whether to create organizational units that files name and AWS does not have. */
  readonly createUnits: boolean;
  /** The accounts that files had before which would create one. */
  readonly earlier: Earlier;
  /** `owner/name`: new accounts are tagged with the file that they come from. */
  readonly repository: string;
}

/**
 * Compares what the files want with what AWS has. Pure: reads and changes nothing. Guards that look at
 * the plan as a whole come after it, in guards.ts.
 */
export function diff(
  desired: Desired,
  live: Live,
  details: Details,
  scope: Scope,
  options: DiffOptions,
): Plan {
  const { repository, createUnits, earlier, caller, former } = options;
  const wrong = wrongOrganization(desired, scope.before, live.organization, caller, former);
  if (wrong) return nothingFor(desired, live, wrong);
  const isFounded = !live.organization && options.createOrganization;
  const context: DiffContext = {
    desired,
    live,
    details: isFounded ? detailsOfFounding(details) : details,
    scope,
    earlier,
    repository,
    createUnits,
  };
  const changes: Change[] = [];
  const unchanged: Unchanged[] = [];
  const invited: Invited[] = [];
  const impossible: Change[] = [];
  const problems = desired.problems
    .filter((problem) => !isForCreation(problem, desired))
    .map((problem) => seenFrom(problem, scope));
  const held = new Set<string>();
  const accounts = inScope(desired, scope);
  const { organization } = live;
  if (!organization && accounts.length > 0) {
    const findings = compareFounding(context, options.createOrganization, caller);
    changes.push(...findings.changes);
    problems.push(...findings.problems);
    if (findings.held) for (const account of accounts) held.add(account.name);
  }
  for (const account of accounts) {
    if (isBlocked(desired, account)) {
      held.add(account.name);
      continue;
    }
    const findings = compare(account, context);
    changes.push(...findings.changes);
    unchanged.push(...findings.unchanged);
    invited.push(...findings.invited);
    impossible.push(...findings.impossible);
    problems.push(...findings.problems);
    if (findings.held) held.add(account.name);
  }
  const trust = trustedAccess(desired, scope.names, changes, details);
  for (const name of trust.waiting) held.add(name);
  const access = isFounded ? accessOfFounding(changes, context) : compareAccess(changes, context);
  problems.push(...earlierWarnings(earlier), ...trust.problems, ...access.problems);
  problems.push(...removedFiles(desired, scope), ...unmanaged(desired, live));
  const later = [...changes, ...invited].flatMap((one) =>
    'followUps' in one ? one.followUps : [],
  );
  const moves = [...changes, ...later]
    .filter((change) => change.kind === 'move')
    .filter(({ account }) => !held.has(account));
  const units = unitsFor(moves, context.details.tree);
  changes.unshift(...units);
  changes.push(...access.changes);
  return {
    changes,
    held,
    unchanged: unchanged.filter(
      ({ account }) => !access.changes.some((one) => one.account === account),
    ),
    invited,
    impossible,
    identities: identityChanges(desired, scope, live),
    problems,
    isComplete: true,
    organization,
    headroom: undefined,
    leftOvers: [],
    approval: undefined,
  };
}

/** The plan for another organization than that of the files. */
function nothingFor(desired: Desired, { organization }: Live, wrong: Problem): Plan {
  const held = new Set(desired.accounts.keys());
  return { ...EMPTY_PLAN, held, problems: [...desired.problems, wrong], organization };
}

/** Whether only a creation brings it up: AWS was asked, so it is known whether there is one. */
function isForCreation({ isOfNewAccount, at }: Problem, { broken }: Desired): boolean {
  return isOfNewAccount === true && at !== undefined && !broken.has(at.file);
}

/** Where files clash, the one that the change touches is the one to look at. */
function seenFrom(problem: Problem, { changed }: Scope): Problem {
  const { at, also = [] } = problem;
  const touched = also.find((other) => changed.has(other.file));
  if (!at || !touched || changed.has(at.file)) return problem;
  return { ...problem, at: touched, also: [at, ...also.filter((other) => other !== touched)] };
}
