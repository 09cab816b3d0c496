import { accountName } from '../accounts/parse.ts';
import { concerns } from '../accounts/problem.ts';
import { messageOf } from '../failure.ts';
import type { Change } from '../plan/change.ts';
import { errors, mayJoin } from '../plan/plan.ts';
import { outcomeMarkdown, RUNNING_MARK } from '../report/outcome-markdown.ts';
import type { Report } from '../report/report.ts';
import type { View } from '../report/view.ts';
import type { Job } from './job.ts';
import { MOST } from './publish.ts';
import type { MergedPull } from './pulls.ts';
import { rememberComments } from './remembered-comments.ts';

/** Keeps the comments of the merged pull requests up to date while their accounts are made. */
export interface Progress {
  /** Shows how far things are, unless that was shown moments ago. Never fails. */
  show(report: Report): void;
  /**
   * Shows how it ended. A run that found nothing to do leaves comments alone, unless a run before it was
   * killed in the middle. The comments' addresses.
   */
  end(report: Report): Promise<readonly string[]>;
}

/** Milliseconds between two updates of a comment: GitHub asks for few writes. */
const INTERVAL = 10_000;

/**
 * Requests and points that showing progress leaves to the rest of the run, above all to the commit of the ids: reading
 * the files and committing them costs 2 points and 2 requests, up to six times; the rest is for what comes after.
 */
const RESERVE = { graphql: 50, core: 100 };

export function startProgress(job: Job, pulls: readonly MergedPull[], view: View): Progress {
  const comments = rememberComments(
    job,
    pulls.map(({ number }) => number),
  );
  let latest: Report | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> | undefined;
  let isOver = false;

  const write = async (pull: MergedPull, report: Report): Promise<string | undefined> => {
    try {
      const [part, partView] = partOf(report, pull, view);
      const body = outcomeMarkdown(part, partView, MOST.comment);
      const isDue = (present: string): boolean => !isIdle(part) || present.includes(RUNNING_MARK);
      return await comments.write(pull.number, body, isDue);
    } catch (error) {
      const said = messageOf(error);
      job.log(`The comment of pull request ${pull.number} could not be written: ${said}`);
      return undefined;
    }
  };

  const isScarce = (): boolean => {
    const { limits } = job.github;
    const points = limits.left('graphql')?.remaining ?? Number.POSITIVE_INFINITY;
    const requests = limits.left('core')?.remaining ?? Number.POSITIVE_INFINITY;
    // Each comment is still to tell how it ended.
    return points < RESERVE.graphql || requests < RESERVE.core + pulls.length;
  };

  /** Goes through the comments once; each gets what is newest when its turn comes. */
  const update = async (): Promise<void> => {
    for (const pull of pulls) {
      if (isOver || latest === undefined || isScarce()) return;
      await write(pull, latest);
    }
  };

  return {
    show: (report) => {
      latest = report;
      if (writing || performance.now() - shownAt < INTERVAL) return;
      shownAt = performance.now();
      writing = update().finally(() => {
        writing = undefined;
      });
    },
    end: async (report) => {
      isOver = true;
      await writing;
      const urls: string[] = [];
      for (const pull of pulls) {
        const url = await write(pull, report);
        if (url !== undefined) urls.push(url);
      }
      return urls;
    },
  };
}

/** Whether there was nothing to do, and nothing to say. */
function isIdle({ outcomes, plan, readiness, refusal, withheld }: Report): boolean {
  const hasNews =
    readiness.some((one) => one.isReady || !one.isAwaited) || !plan.invited.every(mayJoin);
  const isDue = outcomes.length > 0 || withheld.length > 0 || hasNews;
  return !isDue && refusal === undefined && errors(plan).length === 0;
}

/**
 * What of a report concerns one pull request: the accounts that it changed or announced, and whom the management
 * account's role may enter because of them, though that is in a file that it need not have touched.
 */
function partOf(report: Report, { names }: MergedPull, view: View): readonly [Report, View] {
  const { plan, outcomes, withheld } = report;
  const isIts = ({ account }: { readonly account: string }): boolean => names.has(account);
  const concernsIt = (change: Change): boolean =>
    change.kind === 'delegate-access' || isIts(change);
  const files = new Set(
    [...plan.changes, ...plan.unchanged, ...plan.invited].filter(isIts).map(({ file }) => file),
  );
  const changed = new Set(
    [...view.changed].filter((file) => files.has(file) || names.has(accountName(file))),
  );
  const part: Report = {
    ...report,
    outcomes: outcomes.filter(({ change }) => concernsIt(change)),
    withheld: withheld.filter(({ change }) => concernsIt(change)),
    readiness: report.readiness.filter(isIts),
    left: report.left?.filter(({ name }) => names.has(name)),
    dropped: report.dropped.filter(({ entry }) => names.has(entry.name)),
    plan: {
      ...plan,
      changes: plan.changes.filter(concernsIt),
      unchanged: plan.unchanged.filter(isIts),
      invited: plan.invited.filter(isIts),
      problems: plan.problems.filter(
        (problem) => !problem.at || [...view.changed].some((file) => concerns(problem, file)),
      ),
    },
  };
  return [part, { ...view, changed }];
}
