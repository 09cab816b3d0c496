import type { Problem } from '../accounts/problem.ts';
import { isMergeable, type Plan } from '../plan/plan.ts';
import { code, logText } from '../text.ts';
import { approvalWords } from './approval-words.ts';
import { headline } from './headline.ts';
import { identityWords } from './identity.ts';
import { invitedWords } from './invitation-words.ts';
import { fieldWords, originWords, withheldLine } from './left-words.ts';
import { outcomeHeadline, outcomeWords } from './outcome-words.ts';
import type { Report, WriteBackReport } from './report.ts';
import { idOf } from './rows.ts';
import { accountWords, manualSteps, problemLine, quotaSentence, wording } from './words.ts';

/*
 * Reports as lines for a log. Every line starts with one of our words or signs, and passes `logText`, so that no text
 * from a file can be taken for a workflow command.
 */

/** A plan as lines. */
export function planText(plan: Plan): readonly string[] {
  const quota = quotaSentence(plan.headroom);
  return [
    `Plan: ${headline(plan)}`,
    ...plan.identities.map(
      (one) => `  ! ${code(one.account)}: different account: ${identityWords(one)}`,
    ),
    ...plan.changes.flatMap((change) => {
      const { sign, verb, rest } = wording(change);
      const held = plan.held.has(change.account) ? 'blocked until its problem is fixed: ' : '';
      const steps = change.kind === 'manual' ? manualSteps(change) : [];
      return [
        `  ${sign} ${accountWords(change.account, idOf(change, plan))}: ${held}${verb} ${rest}`,
        ...steps.map((step, index) => `      ${index + 1}. ${step}`),
      ];
    }),
    ...plan.unchanged.map(
      ({ account, id }) => `  = ${code(account)}: nothing changes in AWS (${code(id)})`,
    ),
    ...plan.invited.map((one) => `  . ${code(one.account)}: ${invitedWords(one).text}`),
    ...plan.leftOvers.map(({ change, origin, isReviewed, obstacle }) => {
      const { sign, verb, rest } = wording(change);
      const seen = isReviewed ? '' : ', not reviewed yet';
      const whether = obstacle === undefined ? '' : `; not by this merge: ${obstacle}`;
      return `  ${sign} left over: ${code(change.account)}: ${verb} ${rest} (${originWords(origin)}${seen}${whether})`;
    }),
    ...plan.problems.flatMap(problemText),
    ...(quota === '' ? [] : [quota]),
    ...(plan.approval ? [approvalWords(plan.approval)] : []),
    ...(isMergeable(isAtTerminal(plan) ? { ...plan, approval: undefined } : plan)
      ? []
      : ['Do not merge this yet.']),
  ].map(logText);
}

/** Whoever plans at a terminal is asked before it is done. */
function isAtTerminal({ approval }: Plan): boolean {
  return approval?.state === 'needed' && approval.where === 'terminal';
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
    ...(report.preface === undefined ? [] : [`  ${report.preface}`]),
    ...report.withheld.map((one) => `  not reviewed, so not done: ${withheldLine(one)}`),
    ...(report.left ?? []).map(
      ({ name, field, said, origin }) =>
        `  left: ${code(name)}: ${fieldWords(field)}: ${said} (${originWords(origin)})`,
    ),
    ...outcomes.map((outcome) => {
      const { lead, rest } = outcomeWords(outcome);
      const { change } = outcome;
      const id = outcome.id ?? idOf(change, report.plan);
      return `  ${accountWords(change.account, id)}: ${lead}${rest}`;
    }),
    ...report.readiness.map(({ account, id, roleName, isReady, said }) =>
      isReady
        ? `  ${accountWords(account, id)}: ${code(roleName)} can be assumed`
        : `  ${accountWords(account, id)}: ${code(roleName)} can't be assumed yet${said === undefined ? '' : `: ${said}`}`,
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
