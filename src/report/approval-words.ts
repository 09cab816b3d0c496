import { extentWords, type Given, limitWords, type PlanApproval } from '../plan/extent.ts';
import { code, list } from '../text.ts';

/** What a reviewer must know of a plan that changes many accounts, as sentences; empty where it does not. */
export function approvalWords(approval: PlanApproval | undefined): string {
  if (!approval) return '';
  const { extent, limit, plan } = approval;
  switch (approval.state) {
    case 'needed':
      if (approval.where === 'terminal') {
        return `This plan changes ${extentWords(extent)}: ${limitWords(limit)}. Where that is meant, \`--max-changes ${extent.changed}\` says so; otherwise \`provision\` asks, and does nothing with \`--yes\`.`;
      }
      return `This plan changes ${extentWords(extent)}. One that changes ${limitWords(limit)} needs an approval: see whether all of it is meant, and comment \`/accounts approve\`${approval.where === 'group' ? ' on the pull request, then queue it again' : ''}. ${whoMay(approval.byAuthor)} It counts for this plan alone (${code(plan)}), and for one that does less of the same; if more is changed, or something else, it is asked for again.`;
    case 'left-overs':
      return `With what was left over from earlier, ${extentWords(extent)} would change. What is left waits until somebody with write access comments \`/accounts approve\`; the rest of this plan needs no approval.`;
    case 'given':
      return `${givenWords(approval.given)}: this plan (${code(plan)}) changes ${extentWords(extent)}.`;
  }
}

function whoMay(byAuthor: boolean): string {
  return byAuthor
    ? 'Everybody with write access may give it.'
    : 'Everybody with write access may give it, except for the author of the pull request.';
}

/** "Approved by `@ada` on 2026-11-27 09:30 UTC" */
export function givenWords(given: readonly Given[]): string {
  const all = given.map(({ by, at, pull }) => {
    const of = given.length > 1 ? ` (pull request ${pull})` : '';
    return `by ${code(`@${by}`)} on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC${of}`;
  });
  return `Approved ${list(all)}`;
}
