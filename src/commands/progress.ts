import { concerns } from '../accounts/problem.ts';
import type { Change } from '../plan/change.ts';
import { errors, mayJoin } from '../plan/plan.ts';
import { outcomeMarkdown, RUNNING_MARK } from '../report/outcome-markdown.ts';
import type { Report } from '../report/report.ts';
import type { View } from '../report/view.ts';
import type { Job } from './job.ts';
import { MOST, publishComment } from './publish.ts';
import type { MergedPull } from './pulls.ts';

/** Keeps the comments of the merged pull requests up to date while their accounts are made. */
export interface Progress {
  /** Shows how things stand, unless that was shown moments ago. Never fails. */
  show(report: Report): void;
  /**
   * Shows how it ended. A run that found nothing to do leaves comments alone, unless a run before it was
   * killed in the middle. The comments' addresses.
   */
  end(report: Report): Promise<readonly string[]>;
}

/** Milliseconds between two updates of a comment: GitHub asks for few writes. */
const INTERVAL = 10_000;

export function startProgress(job: Job, pulls: readonly MergedPull[], view: View): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<unknown> = Promise.resolve();
  const publish = async (report: Report): Promise<readonly string[]> => {
    const urls: string[] = [];
    for (const pull of pulls) {
      const [part, partView] = partOf(report, pull, view);
      const body = outcomeMarkdown(part, partView, MOST.comment);
      try {
        const url = await publishComment(job, pull.number, body, {
          headSha: undefined,
          isWanted: true,
          isDue: (present) => !isIdle(part) || present.includes(RUNNING_MARK),
        });
        if (url !== undefined) urls.push(url);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        job.log(`The comment of pull request ${pull.number} could not be written: ${said}`);
      }
    }
    return urls;
  };
  return {
    show: (report) => {
      if (performance.now() - shownAt < INTERVAL) return;
      shownAt = performance.now();
      writing = writing.then(() => publish(report));
    },
    end: async (report) => {
      await writing;
      return publish(report);
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
  const changed = new Set([...view.changed].filter((file) => files.has(file)));
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
