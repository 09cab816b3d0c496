import { Failure, messageOf } from '../failure.ts';
import { code, upperFirst } from '../text.ts';
import { folded, inline, sections } from './markdown.ts';
import { timestamp } from './view.ts';

/** What went wrong, in words for people. */
export interface Trouble {
  /** A sentence without a full stop. */
  readonly message: string;
  readonly hint: string | undefined;
  /** Lines to copy. */
  readonly snippet?: string | undefined;
  /** Whether it is a bug in org-accounts, which may come in the middle of anything. */
  readonly isInternal?: boolean;
}

/** Where a run that failed is found, and what it was for. */
export interface FailedRun {
  readonly runUrl: string;
  /** The commit that was to be planned, or whose push was to be provisioned. */
  readonly commit: string | undefined;
  readonly madeAt: Date;
}

/** The headline of a failed plan, and the title of its check. */
export const PLAN_FAILED = 'plan failed';

/** Hidden in the comment of a failed plan, which took the place of a plan. */
export const STALE_MARK = '<!-- an older plan was here -->';

/** Around what a comment said before a run after the merge failed; hidden. */
const BEFORE = { from: '<!-- before -->', to: '<!-- /before -->' };

/** An error in words: those of a Failure are for people, those of anything else are a bug. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Failure) return error;
  const said = messageOf(error);
  return {
    message: `internal error, please report: ${code(said, 500)}`,
    hint: 'Open an issue with the log of the run.',
    isInternal: true,
  };
}

/**
 * A plan that could not be made, for the pull request's comment, the check run and the job's summary.
 * @param isStale whether an older plan stood in the place of it
 */
export function failedPlanMarkdown(trouble: Trouble, run: FailedRun, isStale = false): string {
  return sections(
    `## AWS accounts: ${PLAN_FAILED}`,
    `**This pull request has no plan.** ${inline(`${upperFirst(trouble.message)}.`)}`,
    todo(trouble),
    isStale
      ? `${STALE_MARK}\n**The plan that was here before is out of date** and was removed; it is in the edit history of this comment.`
      : '',
    `To plan again once that is done, [re-run the job](${run.runUrl}) or comment \`/accounts plan\`.`,
    stamp('Failed', run),
  );
}

/**
 * A run after the merge that failed before it had a plan, for the merged pull request's comment.
 * @param mark hides in the comment, so that the next run takes it back
 * @param before what the comment said, our marker aside
 * @param most characters
 */
export function failedMergeMarkdown(
  trouble: Trouble,
  run: FailedRun,
  { mark, before, most }: { readonly mark: string; readonly before: string; readonly most: number },
): string {
  const render = (kept: string): string =>
    sections(
      '## AWS accounts: failed after the merge',
      mark,
      `**${trouble.isInternal ? 'The run stopped early' : 'Nothing was done'}.** ${inline(`${upperFirst(trouble.message)}.`)}`,
      todo(trouble),
      `What was merged is still to be done: [re-run the job](${run.runUrl}), or leave it to the next run.`,
      kept === ''
        ? ''
        : `${BEFORE.from}\n${folded('What this comment said before', kept)}\n${BEFORE.to}`,
      stamp('Failed', run),
    );
  const whole = render(beforeIn(before));
  return whole.length <= most ? whole : render('');
}

/** A run that failed, for its own page. */
export function failedRunMarkdown(trouble: Trouble, runUrl: string): string {
  const run = { runUrl, commit: undefined, madeAt: new Date() };
  return sections(
    '## AWS accounts: the run failed',
    inline(`${upperFirst(trouble.message)}.`),
    todo(trouble),
    stamp('Failed', run),
  );
}

/** What a comment said before the first of several runs failed. */
function beforeIn(body: string): string {
  const from = body.indexOf(BEFORE.from);
  const to = body.lastIndexOf(BEFORE.to);
  if (from < 0 || to < from) return body;
  const kept = body.slice(from + BEFORE.from.length, to).trim();
  return kept.replace(/^<details><summary>.*?<\/summary>\s*/, '').replace(/\s*<\/details>$/, '');
}

function todo({ hint, snippet }: Trouble): string {
  return sections(
    hint === undefined ? '' : `**What to do:** ${inline(hint)}`,
    // A fence that no line of it can close.
    snippet === undefined ? '' : ['```json', snippet.replaceAll('`', "'"), '```'].join('\n'),
  );
}

function stamp(verb: string, { commit, madeAt, runUrl }: FailedRun): string {
  const what = commit === undefined ? '' : ` for commit ${inline(code(commit.slice(0, 7)))}`;
  return `<sub>${verb}${what} · ${timestamp(madeAt)} · [log](${runUrl})</sub>`;
}
