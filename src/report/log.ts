import type { Problem } from '../accounts/problem.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { code, logText } from '../text.ts';
import { invitedWords } from './invitation-words.ts';
import { outcomeHeadline, outcomeWords } from './outcome-words.ts';
import type { Report, WriteBackReport } from './report.ts';
import { headline, manualSteps, problemLine, roomSentence, wording } from './words.ts';

/*
 * Reports as lines for a log. Every line starts with a word or sign of ours, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
 */

/** A plan as lines. */
export function planText(plan: Plan): readonly string[] {
  const room = roomSentence(plan.headroom);
  return [
    `Plan: ${headline(plan)}`,
    ...plan.changes.flatMap((change) => {
      const { sign, verb, rest } = wording(change);
      const held = plan.held.has(change.account) ? ' (held until its problem is fixed)' : '';
      const steps = change.kind === 'manual' ? manualSteps(change) : [];
      return [
        `  ${sign} ${code(change.account)}: ${verb} ${rest}${held}`,
        ...steps.map((step, index) => `      ${index + 1}. ${step}`),
      ];
    }),
    ...plan.unchanged.map(
      ({ account, id }) => `  = ${code(account)}: nothing changes in AWS (${code(id)})`,
    ),
    ...plan.invited.map((one) => `  . ${code(one.account)}: ${invitedWords(one).text}`),
    ...plan.problems.flatMap(problemText),
    ...(room === '' ? [] : [room]),
    ...(isMergeable(plan) ? [] : ['This plan is not to be merged as it stands.']),
  ].map(logText);
}

function problemText(problem: Problem): readonly string[] {
  const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
  return [`  ${problem.severity}: ${problemLine(problem)}`, ...hint];
}

/** How a provisioning run ended, as lines. */
export function outcomeText(report: Report): readonly string[] {
  const { outcomes, writeBack, refusal } = report;
  return [
    `Outcome: ${outcomeHeadline(report)}`,
    ...(refusal === undefined ? [] : [`  ${refusal}`]),
    ...outcomes.map((outcome) => {
      const { lead, rest } = outcomeWords(outcome);
      return `  ${code(outcome.change.account)}: ${lead}${rest}`;
    }),
    ...report.readiness.map(({ account, roleName, isReady, said }) =>
      isReady
        ? `  ${code(account)}: ${code(roleName)} can be assumed`
        : `  ${code(account)}: ${code(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`,
    ),
    ...(writeBack === undefined ? [] : [`  ${writeBackWords(writeBack)}`]),
  ].map(logText);
}

function writeBackWords(writeBack: WriteBackReport): string {
  switch (writeBack.kind) {
    case 'commit':
      return `The ids are committed: ${writeBack.url}`;
    case 'request':
      return `The ids are in a pull request, to be merged: ${writeBack.url}`;
    case 'unchanged':
      return 'The ids are in the files already';
    case 'failed':
      return `The ids could not be written: ${writeBack.said}`;
  }
}
