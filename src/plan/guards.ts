import type { Desired } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import type { Live } from '../organization/live.ts';
import { consoleUrl, homeRegionOf } from '../organization/partition.ts';
import { ACCOUNT_QUOTA_CODE, type Quota } from '../organization/quota.ts';
import { code, count, list } from '../text.ts';
import type { CreateAccount } from './change.ts';
import type { Headroom, Plan } from './plan.ts';

/** What a repository allows its plans. */
export interface Limits {
  /** How many accounts one plan may create. */
  readonly maxCreates: number;
  /** Domains that root emails of new accounts may have, `*.` for those below; any where it is empty. */
  readonly emailDomains: readonly string[];
  /** How many accounts the organization may have, where AWS does not show it. */
  readonly accountQuota: number | undefined;
}

/**
 * Looks at the plan as a whole before anybody merges it: an account can't be deleted, so a mistake is to
 * be caught here. Creations that a guard stops stay in the plan, held.
 */
export function guard(plan: Plan, desired: Desired, live: Live, limits: Limits): Plan {
  const creations = plan.changes.filter((change) => change.kind === 'create');
  if (creations.length === 0) return plan;
  const invitations = plan.changes.filter((change) => change.kind === 'invite').length;
  const headroom = headroomFor(creations, invitations, live, limits);
  const strangers = creations.filter((change) => !hasAllowedDomain(change, limits));
  const forAll = [
    ...tooMany(creations, limits),
    ...noRoom(headroom, live.organization?.partition ?? 'aws'),
  ];
  const stopped = forAll.some(({ severity }) => severity === 'error') ? creations : strangers;
  return {
    ...plan,
    headroom,
    held: new Set([...plan.held, ...stopped.map((change) => change.account)]),
    problems: [
      ...plan.problems,
      ...forAll,
      ...strangers.map((change) => foreignDomain(change, desired, limits)),
    ],
  };
}

/**
 * What speaks against creating one more account beside a plan that is guarded already.
 * @param plan with its headroom, where it creates accounts itself
 */
export function creationObstacle(
  plan: Plan,
  live: Live,
  limits: Limits,
): (change: CreateAccount, before: number) => string | undefined {
  const own = plan.changes.filter((change) => change.kind === 'create');
  const invitations = plan.changes.filter((change) => change.kind === 'invite').length;
  return (change, before) => {
    if (!hasAllowedDomain(change, limits))
      return `the domain of ${code(change.email)} is not allowed here`;
    if (own.length + before + 1 > limits.maxCreates) {
      return `\`max-creates\` allows ${limits.maxCreates} in one plan`;
    }
    const headroom = headroomFor([...own, change], invitations + before, live, limits);
    return shortage(headroom) > 0 ? 'the account quota has no room for it' : undefined;
  };
}

function tooMany(creations: readonly CreateAccount[], { maxCreates }: Limits): readonly Problem[] {
  if (creations.length <= maxCreates) return [];
  return [
    {
      severity: 'error',
      message: `this plan creates ${count(creations.length, 'account')}, and \`max-creates\` allows ${maxCreates}`,
      hint: 'If that is meant, raise `max-creates` in the workflow; otherwise split the change.',
    },
  ];
}

function hasAllowedDomain(change: CreateAccount, { emailDomains }: Limits): boolean {
  const domain = change.email.slice(change.email.lastIndexOf('@') + 1).toLowerCase();
  return (
    emailDomains.length === 0 ||
    emailDomains.some((allowed) => {
      const wanted = allowed.toLowerCase();
      return wanted.startsWith('*.') ? domain.endsWith(wanted.slice(1)) : domain === wanted;
    })
  );
}

function foreignDomain(change: CreateAccount, desired: Desired, { emailDomains }: Limits): Problem {
  const file = desired.accounts.get(change.account)?.file;
  return {
    severity: 'error',
    ...(file && { at: file.at('root_email') }),
    message: `the domain of ${code(change.email)} is not allowed here`,
    hint: `\`email-domains\` has ${list(emailDomains.map((domain) => code(domain)))}. Whoever reads that mailbox owns the account.`,
  };
}

function headroomFor(
  creations: readonly CreateAccount[],
  invitations: number,
  { accounts, room }: Live,
  { accountQuota }: Limits,
): Headroom {
  const stated: Quota | undefined =
    accountQuota === undefined ? undefined : { limit: accountQuota, source: 'input' };
  return {
    quota: stated ?? room?.quota,
    accounts: accounts.size,
    underway: (room?.invitations ?? 0) + (room?.creations.length ?? 0),
    creating: invitations + creations.filter((change) => change.inProgress === undefined).length,
  };
}

/** How many places a plan lacks; 0 or less where there is room. */
export function shortage({ quota, accounts, underway, creating }: Headroom): number {
  return quota ? accounts + underway + creating - quota.limit : 0;
}

/**
 * A shortage is an error where the limit is the one that counts. AWS shows its default to everybody, so
 * an organization that is above it already must have been granted more.
 */
function noRoom(headroom: Headroom, partition: string): readonly Problem[] {
  const { quota, accounts, underway, creating } = headroom;
  const short = shortage(headroom);
  if (!quota || short <= 0) return [];
  const isCertain =
    quota.source === 'input' || (quota.source === 'applied' && accounts + underway <= quota.limit);
  const wanted = accounts + underway + creating;
  const region = homeRegionOf(partition) ?? 'us-east-1';
  const command = `aws service-quotas request-service-quota-increase --region ${region} --service-code organizations --quota-code ${ACCOUNT_QUOTA_CODE} --desired-value ${wanted}`;
  const page = `servicequotas/home/services/organizations/quotas/${ACCOUNT_QUOTA_CODE}`;
  const link = consoleUrl(partition, page);
  return [
    {
      severity: isCertain ? 'error' : 'warning',
      message: isCertain
        ? `account quota exceeded by ${short}: ${accounts + underway} of ${quota.limit} used${quota.source === 'input' ? ' (`account-quota`)' : ''}, and this plan adds ${creating}`
        : `AWS shows an account quota of ${quota.limit}: ${accounts + underway} used, and this plan adds ${creating}`,
      hint: `Request an increase from the management account: \`${command}\`, or at ${link} — it can take a few days.${isCertain ? '' : ' If AWS has granted more, set the input `account-quota`.'}`,
    },
  ];
}
