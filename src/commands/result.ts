import type { Desired } from '../accounts/directory.ts';
import { extentWords } from '../plan/extent.ts';
import { errors, isMergeable, type Plan } from '../plan/plan.ts';
import { accountsDocument } from '../report/json/accounts.ts';
import { planDocument } from '../report/json/plan.ts';
import { whatIsLeft } from '../report/left.ts';
import { outcomeText, planText } from '../report/log.ts';
import { outcomeMarkdown } from '../report/outcome-markdown.ts';
import { planMarkdown } from '../report/plan-markdown.ts';
import type { Report } from '../report/report.ts';
import type { View } from '../report/view.ts';
import { count } from '../text.ts';
import type { Job, Result } from './job.ts';
import { MOST } from './publish.ts';

/** What the reports of this run have in common. */
export function viewOf(job: Job, more: Pick<View, 'commit' | 'basis'> & Partial<View>): View {
  return {
    repositoryUrl: `${job.run.serverUrl}/${job.run.repository}`,
    directory: job.inputs.directory,
    runUrl: job.run.url,
    madeAt: new Date(),
    changed: new Set(),
    isPull: false,
    withoutAws: undefined,
    ...more,
  };
}

/**
 * The result of a run that only planned: it fails when somebody has something to fix or to do first.
 * @param desired the files, where they could be read
 */
export function planResult(
  job: Job,
  plan: Plan,
  desired: Desired | undefined,
  view: View,
  commentUrl: string | undefined,
): Result {
  for (const line of planText(plan)) job.log(line);
  const wrong = errors(plan).length;
  const byHand = plan.changes.filter((change) => change.kind === 'manual').length;
  const reasons = [
    ...(wrong > 0 ? [`${count(wrong, 'problem')} to fix`] : []),
    ...(byHand > 0 ? [`${count(byHand, 'step')} to do by hand before merging`] : []),
    ...(plan.approval?.state === 'needed'
      ? [`this changes ${extentWords(plan.approval.extent)}, which nobody has approved`]
      : []),
  ];
  return {
    outputs: {
      'has-changes': plan.changes.length + joined(plan) > 0,
      changes: plan.changes.length + joined(plan),
      plan: planDocument(plan),
      ...(desired && { accounts: accountsDocument(desired) }),
      ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
    },
    summary: planMarkdown(plan, view, MOST.summary),
    failure: isMergeable(plan) ? undefined : reasons.join('; '),
  };
}

/** What earlier merges left that this one does. */
function joined({ leftOvers }: Plan): number {
  return leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
}

/** The result of a provisioning run: it fails unless nothing is left. */
export function provisionResult(
  job: Job,
  report: Report,
  desired: Desired,
  view: View,
  commentUrl: string | undefined,
): Result {
  const { plan, writeBack } = report;
  for (const line of outcomeText(report)) job.log(line);
  const commit = writeBack?.kind === 'commit' ? writeBack.sha : undefined;
  return {
    outputs: {
      'has-changes': plan.changes.length > 0,
      changes: plan.changes.length,
      plan: planDocument(plan),
      accounts: accountsDocument(desired, report),
      ...(commentUrl !== undefined && { 'comment-url': commentUrl }),
      ...(commit !== undefined && { 'commit-sha': commit }),
    },
    summary: outcomeMarkdown(report, view, MOST.summary),
    failure: whatIsLeft(report),
  };
}
