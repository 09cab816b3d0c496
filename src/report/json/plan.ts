import { concerns, type Problem } from '../../accounts/problem.ts';
import type { Change } from '../../plan/change.ts';
import type { PlanApproval } from '../../plan/extent.ts';
import type { Identity } from '../../plan/identity.ts';
import { errors, type Headroom, isMergeable, type Plan } from '../../plan/plan.ts';
import { changeDocument, followUpDocument, invitationDocument } from './change.ts';
import type { PlanDocument, ProblemDocument } from './plan-schema.ts';

/** The plan as it is published: in the output `plan`, in the file of `plan-file`, and with `--json` at a terminal. */
export function planDocument(plan: Plan): PlanDocument {
  const { organization, headroom } = plan;
  return {
    version: 1,
    truncated: false,
    mergeable: isMergeable(plan),
    complete: plan.isComplete,
    organization: organization
      ? {
          id: organization.id,
          partition: organization.partition,
          management_account_id: organization.managementAccountId,
        }
      : null,
    account_quota: headroom ? quotaDocument(headroom) : null,
    changes: plan.changes.map((one) => changeDocument(one, { organization, why: why(one, plan) })),
    unchanged: plan.unchanged.map(({ account, id, file }) => ({ account, account_id: id, file })),
    invited: plan.invited.map(({ account, id, file, invitation, followUps }) => ({
      account,
      account_id: id,
      file,
      invitation: invitationDocument(invitation),
      follow_ups: followUps.map((one) =>
        followUpDocument(one, { organization, id, why: undefined }),
      ),
    })),
    identity_changes: plan.identities.map(({ account, file, from, fromFile, to }) => ({
      account,
      file,
      before_file: fromFile,
      before: identityDocument(from),
      after: to ? identityDocument(to) : null,
    })),
    left_over: plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => ({
      change: changeDocument(change, { organization, why: obstacle }),
      commit: origin.commit,
      pull_request: origin.pull ?? null,
      reviewed: isReviewed,
      obstacle: obstacle ?? null,
    })),
    approval: plan.approval ? approvalOf(plan.approval) : null,
    problems: plan.problems.map(problemDocument),
  };
}

/** What holds a change: the errors of its file, or else those of the plan as a whole. */
function why({ account, file }: Change, plan: Plan): string | undefined {
  if (!plan.held.has(account)) return undefined;
  const all = errors(plan);
  const own = all.filter((problem) => concerns(problem, file));
  const said = own.length > 0 ? own : all.filter(({ at }) => at === undefined);
  return said.map(({ message }) => message).join('; ') || 'a problem keeps it from being done';
}

function approvalOf(approval: PlanApproval): NonNullable<PlanDocument['approval']> {
  const { state, extent, plan } = approval;
  const given = approval.state === 'given' ? approval.given : [];
  return {
    state: state === 'left-overs' ? 'left_over' : state,
    changed_accounts: extent.changed,
    all_accounts: extent.accounts,
    plan,
    given: given.map(({ by, at, pull }) => ({ by, at, pull_request: pull })),
  };
}

function identityDocument({ id, awsName, email }: Identity) {
  return { account_id: id, account_name: awsName ?? null, root_email: email ?? null };
}

function quotaDocument({ quota, accounts, underway, creating }: Headroom) {
  return {
    limit: quota?.limit ?? null,
    source: quota?.source ?? null,
    used: accounts + underway,
    planned: creating,
  };
}

function problemDocument({ severity, message, hint, at, also = [] }: Problem): ProblemDocument {
  return {
    severity,
    message,
    hint: hint ?? null,
    file: at?.file ?? null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    also: also.map(({ file, line, column }) => ({ file, line, column })),
  };
}
