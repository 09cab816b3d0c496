import type { Desired } from '../accounts/directory.ts';
import { dictionary } from '../dictionary.ts';
import { roleArn } from '../plan/delegate-policy.ts';
import { identified } from '../plan/outcome.ts';
import { errors, isMergeable, type Plan } from '../plan/plan.ts';
import { planJson } from '../report/json.ts';
import { whatIsLeft } from '../report/left.ts';
import { outcomeText, planText } from '../report/log.ts';
import { outcomeMarkdown } from '../report/outcome-markdown.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import type { Report } from '../report/report.ts';
import type { View } from '../report/view.ts';
import { count } from '../text.ts';
import type { Job, KnownAccount, Result } from './job.ts';
import { MOST } from './publish.ts';

/** What the reports of this run have in common. */
export function viewOf(job: Job, more: Pick<View, 'commit' | 'basis'> & Partial<View>): View {
  return {
    repositoryUrl: `${job.run.serverUrl}/${job.run.repository}`,
    directory: job.inputs.directory,
    runUrl: job.run.url,
    madeAt: new Date(),
    changed: new Set(),
    withoutAws: undefined,
    ...more,
  };
}

/** The result of a run that only planned: it fails when somebody has something to fix or to do first. */
export function planResult(
  job: Job,
  plan: Plan,
  view: View,
  commentUrl: string | undefined,
): Result {
  for (const line of planText(plan)) job.log(line);
  const wrong = errors(plan).length;
  const byHand = plan.changes.filter((change) => change.kind === 'manual').length;
  const failure =
    wrong > 0
      ? `${count(wrong, 'problem')} to fix`
      : `${count(byHand, 'step')} to do by hand before merging`;
  return {
    outputs: {
      'has-changes': plan.changes.length > 0,
      changes: plan.changes.length,
      plan: planJson(plan),
      ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
    },
    summary: planMarkdown(plan, view, MOST.summary),
    failure: isMergeable(plan) ? undefined : failure,
  };
}

/** The accounts that have an id, for the jobs that come after. */
export function knownAccounts(
  desired: Desired,
  found: ReadonlyMap<string, string> = new Map(),
): Readonly<Record<string, KnownAccount>> {
  return dictionary(
    [...desired.accounts.values()].flatMap(({ name, file, fields }) => {
      const id = found.get(name) ?? fields.account_id;
      if (id === undefined) return [];
      const { root_email: email, region = null } = fields;
      return [[name, { id, email, region, file: file.path }] as const];
    }),
  );
}

/** The result of a provisioning run: it fails unless nothing is left. */
export function provisionResult(
  job: Job,
  report: Report,
  desired: Desired,
  view: View,
  commentUrl: string | undefined,
): Result {
  const { plan, outcomes, writeBack } = report;
  for (const line of outcomeText(report)) job.log(line);
  const found = identified(outcomes);
  const ids = new Map(found.map(({ change, id }) => [change.account, id]));
  const accounts = knownAccounts(desired, ids);
  const commit = writeBack?.kind === 'commit' ? writeBack.sha : undefined;
  return {
    outputs: {
      'has-changes': plan.changes.length > 0,
      changes: plan.changes.length,
      plan: planJson(plan),
      created: found.map(({ change, id }) => ({ name: change.account, id })),
      accounts,
      matrix: matrixOf(report),
      ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
      ...(commit !== undefined && { 'commit-sha': commit }),
    },
    summary: outcomeMarkdown(report, view, MOST.summary),
    failure: whatIsLeft(report),
  };
}

/** The new accounts that can be worked in, for a workflow's `strategy.matrix`. */
function matrixOf({ readiness, plan }: Report): object {
  const partition = plan.organization?.partition ?? 'aws';
  const include = readiness
    .filter(({ isReady }) => isReady)
    .map(({ account, id, region, roleName }) => ({
      name: account,
      id,
      region: region ?? '',
      role_arn: roleArn(partition, id, roleName),
    }));
  return { include };
}
