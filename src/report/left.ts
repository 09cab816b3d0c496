import type { Problem } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import { isDone } from '../plan/outcome.ts';
import { errors } from '../plan/plan.ts';
import type { Entry } from '../review/checkpoint.ts';
import { accessField, enteredIn, isAccess, lostField } from '../review/line.ts';
import { code, count, list } from '../text.ts';
import { fieldWords, withheldLine } from './left-words.ts';
import type { Report, WriteBackReport } from './report.ts';
import { idOf } from './rows.ts';
import { accountWords } from './words.ts';

/** Why the run fails, in a sentence; `undefined` when all that it answers for is done. */
export function whatIsLeft(report: Report): string | undefined {
  const { plan, outcomes, writeBack, refusal } = report;
  if (refusal !== undefined) return `nothing was done: ${refusal}`;
  const answersFor = (change: Change): boolean => isAnsweredFor(change, report);
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
  const its = (report.left ?? []).filter((entry) => isItsEntry(entry, report));
  const impossible = its.filter(({ why }) => why === 'impossible');
  // What keeps access from being compared may be in anybody's file.
  const isShown = withheld.some(({ change }) => change.kind === 'delegate-access');
  const held = its.filter(({ why, field }) => {
    return isAccess(field) && (why === 'held' || (why === 'unreviewed' && !isShown));
  });
  const reasons = [
    ...(left.length > 0 ? [`not done: ${list(names)}`] : []),
    ...(withheld.length > 0 ? [`not reviewed: ${withheld.map(withheldLine).join('; ')}`] : []),
    ...(impossible.length > 0
      ? [`not possible: ${impossible.map(impossibleWords).join('; ')}`]
      : []),
    ...(held.length > 0 ? [`not done: ${held.map(impossibleWords).join('; ')}`] : []),
    ...(wrong > 0 ? [`${count(wrong, 'problem')} to fix`] : []),
    ...(writeBack?.kind === 'failed' && isItsWriteBack(writeBack, report)
      ? [`the ids could not be written: ${writeBack.said}`]
      : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}

/** What a run answers for. */
type Answered = Pick<Report, 'others' | 'ownAccess'>;

/** Whether a change is one that a run answers for: access is, if its accounts get it, or its merges asked for it. */
function isAnsweredFor(change: Change, { others, ownAccess }: Answered): boolean {
  if (change.kind !== 'delegate-access') return !others.has(change.account);
  if (!ownAccess) return true;
  const { roleName, gains, losses, form, formBefore } = change;
  const isGained = gains.some(
    ({ account, id, roleName: assumed }) =>
      !others.has(account) || ownAccess.has(accessField(roleName, id ?? '', assumed)),
  );
  const isLost = losses.some((arn) => ownAccess.has(lostField(roleName, arn)));
  const isOtherForm = form === 'pattern' || form !== formBefore;
  return isGained || isLost || (isOtherForm && ownAccess.size > 0);
}

/** Whether what is left is left by the run's own merges and pushes. */
export function isItsEntry({ name, field }: Entry, { others, ownAccess }: Answered): boolean {
  if (!isAccess(field)) return !others.has(name);
  if (!ownAccess) return true;
  const entered = enteredIn(field);
  return entered ? ownAccess.has(field) : ownAccess.size > 0;
}

/** A problem of files that only others left wrong is theirs. */
function isItsProblem({ at, also = [], isOfAll }: Problem, { othersFiles }: Report): boolean {
  return isOfAll === true || !at || [at, ...also].some(({ file }) => !othersFiles.has(file));
}

/** Whether an id that could not be written is one of an account that the run answers for. */
function isItsWriteBack(
  { left }: Extract<WriteBackReport, { kind: 'failed' }>,
  { othersFiles }: Report,
): boolean {
  return !left || left.some(({ file }) => !othersFiles.has(file));
}

function impossibleWords({ name, field, said }: Entry): string {
  return `${code(name)}: ${fieldWords(field)}: ${said}`;
}
