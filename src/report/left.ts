import { isDone } from '../plan/outcome.ts';
import { errors } from '../plan/plan.ts';
import { count, list } from '../text.ts';
import type { Report } from './report.ts';
import { idOf } from './rows.ts';
import { accountWords } from './words.ts';

/** Why the run fails, in a sentence; `undefined` when all is done. */
export function whatIsLeft({ plan, outcomes, writeBack, refusal }: Report): string | undefined {
  if (refusal !== undefined) return `nothing was done: ${refusal}`;
  const left = outcomes.filter((outcome) => !isDone(outcome));
  const names = [
    ...new Set(
      left.map(({ change, id, state }) => {
        const of = accountWords(change.account, id ?? idOf(change, plan));
        return `${of} (${state})`;
      }),
    ),
  ];
  const wrong = errors(plan).length;
  const reasons = [
    ...(left.length > 0 ? [`not done: ${list(names)}`] : []),
    ...(wrong > 0 ? [`${count(wrong, 'problem')} to fix`] : []),
    ...(writeBack?.kind === 'failed' ? [`the ids could not be written: ${writeBack.said}`] : []),
  ];
  return reasons.length === 0 ? undefined : reasons.join('; ');
}
