import type { Plan } from '../plan/plan.ts';
import { count } from '../text.ts';
import { originWords } from './left-words.ts';
import { cell, sections, table } from './markdown.ts';
import { idOf, subjectCell } from './rows.ts';
import type { View } from './view.ts';
import { wording } from './words.ts';

/** What earlier merges and pushes left undone: this merge does it too, as far as it says so. Access comes first. */
export function leftOverSection(plan: Plan, view: View, most: number): string {
  const { leftOvers } = plan;
  if (leftOvers.length === 0) return '';
  const isAccess = ({ change }: (typeof leftOvers)[number]): boolean =>
    change.kind === 'delegate-access';
  const ordered = [...leftOvers.filter(isAccess), ...leftOvers.filter((one) => !isAccess(one))];
  const rows = ordered.map((one) => {
    const { change, origin, isReviewed, obstacle } = one;
    const { icon, verb, rest } = wording(change);
    return [
      obstacle === undefined ? icon : '⏸️',
      subjectCell(change, view, idOf(change, plan)),
      `**${verb}** ${cell(rest)}`,
      `${cell(originWords(origin))}${isReviewed ? '' : ', *not reviewed yet*'}`,
      obstacle === undefined ? 'Merging does it' : `Not by this merge: ${cell(obstacle)}`,
    ];
  });
  const more = rows.length - most;
  const done = leftOvers.filter(({ obstacle }) => obstacle === undefined).length;
  return sections(
    '### Left over from earlier',
    done === 0
      ? 'Earlier merges or pushes left this undone. This pull request does not change it.'
      : `Earlier merges or pushes left this undone. **Merging also does ${done === leftOvers.length ? 'it' : `${count(done, 'change')} of these`}**; it is not part of this pull request and does not affect its check.`,
    table(['', 'Account', 'What', 'From', ''], rows.slice(0, most)),
    more > 0 ? `… and ${more} more, in the [summary of the run](${view.runUrl}).` : '',
  );
}
