import { extentWords, type Given, limitWords, type PlanApproval } from '../plan/extent.ts';
import { code, list } from '../text.ts';

/** What a reviewer must know of a plan that changes many accounts, as sentences; empty where it does not. */
export function approvalWords(approval: PlanApproval | undefined): string {
  if (!approval) return '';
  const { extent, limit, plan } = approval;
  switch (approval.state) {
    case 'needed':
      if (approval.where === 'terminal') {
        return `This plan changes ${extentWords(extent)}: ${limitWords(limit)}. If that is intended, confirm it when \`provision\` asks, or pass \`--max-changes ${extent.changed}\`: \`--yes\` alone does nothing here.`;
      }
      return `This plan changes ${extentWords(extent)}. A plan that changes ${limitWords(limit)} needs approval: check that all of it is intended, then comment \`/accounts approve\`${approval.where === 'group' ? ' on the pull request and queue it again' : ''}. ${whoMay(approval.byAuthor)} The approval holds for this plan (${code(plan)}) or a part of it; any other change needs a new one.`;
    case 'left-overs':
      return `Together with what is left over from earlier, this would change ${extentWords(extent)}. The left-over changes wait until somebody with write access comments \`/accounts approve\`; the rest of this plan needs no approval.`;
    case 'given':
      return `${givenWords(approval.given)}: this plan (${code(plan)}) changes ${extentWords(extent)}.`;
  }
}

function whoMay(byAuthor: boolean): string {
  return byAuthor
    ? 'Anyone with write access can approve.'
    : 'Anyone with write access can approve, except the author of this pull request.';
}

/** "Approved by `@ada` on 2026-11-27 09:30 UTC" */
function givenWords(given: readonly Given[]): string {
  const all = given.map(({ by, at, pull }) => {
    const of = given.length > 1 ? ` (pull request ${pull})` : '';
    return `by ${code(`@${by}`)} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${of}`;
  });
  return `Approved ${list(all)}`;
}
