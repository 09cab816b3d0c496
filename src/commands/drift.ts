import { closeIssue, findIssue, writeIssue } from '../github/issue.ts';
import { readHead } from '../github/write-back.ts';
import { type Drift, driftHeadline, driftMarkdown, hasDrift } from '../report/drift.ts';
import { accountsDocument } from '../report/json/accounts.ts';
import { planDocument } from '../report/json/plan.ts';
import { planText } from '../report/log.ts';
import { withoutTime } from '../report/view.ts';
import { code } from '../text.ts';
import { findDrift } from './find-drift.ts';
import { historyOf } from './history.ts';
import type { Job, Result } from './job.ts';
import { MOST } from './publish.ts';
import { viewOf } from './result.ts';
import { readSnapshots } from './snapshot.ts';

/** On a new drift issue; afterwards its labels belong to people. */
const LABELS = ['aws-accounts-drift'];

/**
 * Compares everything that the files manage with AWS, and keeps one issue up to date with what differs: opened
 * when something does, closed when nothing does any longer. Changes nothing in AWS.
 */
export async function reportDrift(job: Job): Promise<Result> {
  const { github, inputs, run } = job;
  const head = await readHead(github, run.defaultBranch);
  const [now] = await readSnapshots(github, inputs.directory, [head]);
  if (!now) throw new Error('one commit gives one snapshot');
  const changed = new Set(now.oids.keys());
  // The job that reports drift may not read pull requests.
  const vantage = { commit: head, before: undefined, now };
  const history = historyOf(github, vantage, undefined);
  const drift = await findDrift(job, now.desired, history);
  const { plan } = drift;
  for (const line of planText(plan)) job.log(line);
  const basis = `${code(run.defaultBranch)} at ${code(head.slice(0, 7))}`;
  const view = viewOf(job, { commit: head, basis, changed });
  const url = await publish(job, drift, driftMarkdown(drift, view, MOST.comment));
  const summary = `## AWS accounts: ${driftHeadline(drift)}\n\n${driftMarkdown(drift, view, MOST.summary)}`;
  return {
    outputs: {
      'has-changes': plan.changes.length > 0,
      changes: plan.changes.length,
      plan: planDocument(plan),
      accounts: accountsDocument(now.desired),
      ...(url !== undefined && { 'issue-url': url }),
    },
    summary,
    failure: undefined,
  };
}

/** The issue's address, where there is one. */
async function publish(job: Job, drift: Drift, body: string): Promise<string | undefined> {
  const { github, inputs } = job;
  const marker = `<!-- org-accounts drift: ${inputs.directory.replaceAll('-->', '')} -->`;
  const ours = await findIssue(github, marker);
  if (!hasDrift(drift)) {
    if (ours?.isOpen) await closeIssue(github, ours, 'No drift left: files and AWS match again.');
    job.log('No drift: files and AWS match.');
    return undefined;
  }
  const title = `AWS accounts: ${driftHeadline(drift)}`;
  const wanted = { title, body: `${marker}\n${body}`, labels: LABELS };
  const same = (one: string, other: string): boolean => withoutTime(one) === withoutTime(other);
  const { url } = await writeIssue(github, wanted, ours, same);
  job.log(`Drift: ${driftHeadline(drift)}: ${url}`);
  return url;
}
