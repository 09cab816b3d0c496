import type { Problem } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import { isDone } from '../plan/outcome.ts';
import { errors } from '../plan/plan.ts';
import type { Entry } from '../review/checkpoint.ts';
import { code, count, list } from '../text.ts';
import { fieldWords, withheldLine } from './left-words.ts';
import type { Report } from './report.ts';
import { idOf } from './rows.ts';
import { accountWords } from './words.ts';

/** Why the run fails, in a sentence; `undefined` when all that it answers for is done. */
export function whatIsLeft(report: Report): string | undefined {
  const { plan, outcomes, writeBack, refusal, others } = report;
  if (refusal !== undefined) return `nothing was done: ${refusal}`;
  const isIts = (name: string): boolean => !others.has(name);
  const answersFor = (change: Change): boolean => isAnsweredFor(change, others);
  const left = outcomes.filter((outcome) => !isDone(outcome) && answersFor(outcome.change));
  const names = [
    ...new Set(
      left.map(({ change, id, state }) => {
        const of = accountWords(change.account, id ?? idOf(change, plan));
        return `${of} (${state})`;
      }),
    ),
  ];
  const withheld = report.withheld.filter(({ change }) => answersFor(change));
  const wrong = errors(plan).filter((problem) => isItsProblem(problem, report)).length;
  const impossible = (report.left ?? []).filter(
    ({ why, name }) => why === 'impossible' && isIts(name),
  );
  const reasons = [
    ...(left.length > 0 ? [`not done: ${list(names)}`] : []),
    ...(withheld.length > 0 ? [`not reviewed: ${withheld.map(withheldLine).join('; ')}`] : []),
    ...(impossible.length > 0
      ? [`not possible: ${impossible.map(impossibleWords).join('; ')}`]
      : []),
    ...(wrong > 0 ? [`${count(wrong, 'problem')} to fix`] : []),
    ...(writeBack?.kind === 'failed' ? [`the ids could not be written: ${writeBack.said}`] : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** Whether a change is one that a run answers for: access is, if it is for one of its accounts. */
function isAnsweredFor(change: Change, others: ReadonlySet<string>): boolean {
  if (change.kind !== 'delegate-access') return !others.has(change.account);
  const { gains, losses, form, formBefore } = change;
  const isForOthers = losses.length === 0 && form === formBefore && gains.length > 0;
  return !isForOthers || gains.some(({ account }) => !others.has(account));
}

/** A problem of files that only others left wrong is theirs. */
function isItsProblem({ at, also = [] }: Problem, { othersFiles }: Report): boolean {
  return !at || [at, ...also].some(({ file }) => !othersFiles.has(file));
}

function impossibleWords({ name, field, said }: Entry): string {
  return `${code(name)}: ${fieldWords(field)}: ${said}`;
}
