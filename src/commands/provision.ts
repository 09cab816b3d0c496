import { readHead } from '../github/write-back.ts';
import { once } from '../once.ts';
import { accountsDocument } from '../report/json/accounts.ts';
import { whatIsLeft } from '../report/left.ts';
import type { Report } from '../report/report.ts';
import { code } from '../text.ts';
import { carryOut } from './carry-out.ts';
import { commitIds } from './commit-ids.ts';
import { lookElsewhere } from './elsewhere.ts';
import { historyOf } from './history.ts';
import { withdrawIds } from './ids-check.ts';
import type { Job, Result } from './job.ts';
import { beginAt, catchUp, keep } from './keep-checkpoint.ts';
import { recordsBetween } from './merged-plan.ts';
import { organizationOf } from './organization-of.ts';
import { startProgress } from './progress.ts';
import { type MergedPull, pullsOf } from './pulls.ts';
import { provisionResult, viewOf } from './result.ts';
import { openJudge } from './ruling.ts';
import { readSnapshots } from './snapshot.ts';
import { isUnprovisioned, readStanding, type Standing } from './standing.ts';
import { isIdle, type PushedFiles, scopeFor, type Work, workOf } from './work.ts';

/**
 * Makes the accounts of the default branch so, as it is now: what was merged since the checkpoint, as far as it was
 * reviewed, and once more what earlier runs left. Ends with a new checkpoint.
 * @param pushed the commit before the push, where a repository that was never provisioned begins
 */
export async function provisionBranch(job: Job, pushed: string | undefined): Promise<Result> {
  const { github, inputs, run } = job;
  const isPush = run.event.kind === 'push';
  const isWhole = !isPush && inputs.scope === 'all';
  const head = await readHead(github, run.defaultBranch);
  const organization = once(() => organizationOf(job));
  const standing = await readStanding(job, { head, pushed, isFresh: isPush, organization });
  const work = workOf(standing, { isPush, pushed: await filesPushed(job, standing) });
  if (isIdle(standing, work) && !isWhole) {
    await catchUp(job, standing, head);
    return idle(job, standing);
  }
  if (work.isFirst) await begin(job, standing, await organization());
  const scope = scopeFor(standing, work, isWhole);
  const judge = openJudge(job, { standing, work, scope });
  const { desired } = standing.now;
  const basis = `${code(run.defaultBranch)} at ${code(head.slice(0, 7))}`;
  const files = [...work.own, ...work.others].flatMap(
    (name) => desired.accounts.get(name)?.file.path ?? [],
  );
  const view = viewOf(job, { commit: head, basis, changed: new Set([...work.changed, ...files]) });
  const pulls = pullsOf(job, standing, work);
  const progress = startProgress(job, pulls, view);
  const others = work.isStrict ? new Set<string>() : othersIn(standing, work);
  const othersFiles = work.isStrict ? new Set<string>() : othersFilesIn(standing, work);
  const ownAccess = work.isStrict ? undefined : work.ownAccess;
  const told = (report: Report): Report => ({
    ...report,
    withheld: judge.last()?.withheld ?? [],
    others,
    othersFiles,
    ownAccess,
    preface: prefaceOf(standing),
  });
  const carried = await carryOut({
    ...job,
    desired,
    scope,
    closed: work.closed,
    prepare: judge.prepare,
    show: (shown) => progress.show(told(shown)),
    writeBack: (outcomes, live) => commitIds(job, standing.now, outcomes, live),
    notesFor: ({ account }) =>
      notesOf(
        job,
        pulls.find(({ names }) => names.has(account)),
      ),
  });
  const { report, failure } = await keep(job, {
    standing,
    work,
    judge,
    report: told(carried),
    head,
  });
  const stale = await withdrawIds(job, standing.now, judge.last()?.live.accounts ?? new Map());
  const urls = await progress.end(report);
  const result = provisionResult(job, report, desired, view, urls[0]);
  const left = whatIsLeft(report);
  return {
    ...result,
    failure: [left, failure, stale].filter((one) => one !== undefined).join('; ') || undefined,
  };
}

/**
 * The files before and after the push that started the run, where the checkpoint came after it, and the records of what
 * it merged: the run is repeated, or started late.
 */
async function filesPushed(
  job: Job,
  { since, steps, checkpoint, apps }: Standing,
): Promise<PushedFiles | undefined> {
  const {
    github,
    inputs,
    run: { event },
  } = job;
  if (event.kind !== 'push' || !checkpoint || /^0*$/.test(event.before)) return undefined;
  const isCovered =
    event.before === since || steps.some(({ commits }) => commits.includes(event.before));
  if (isCovered) return undefined;
  const commits = [event.before, event.after];
  const [before, after] = await readSnapshots(github, inputs.directory, commits);
  const records = await recordsBetween(job, event, apps);
  return before && after && { before, after, records };
}

async function begin(
  job: Job,
  standing: Standing,
  organization: Awaited<ReturnType<typeof organizationOf>>,
): Promise<void> {
  const { accountId: caller } = await job.session();
  const management = organization?.managementAccountId ?? caller;
  const { past, now } = standing;
  const vantage = { commit: now.commit, before: past, now };
  const history = historyOf(job.github, vantage, job.run.defaultBranch);
  const files = { desired: now.desired, before: past.desired };
  const { problem } = await lookElsewhere(files, { organization, caller }, history);
  // A checkpoint would say that the files belong to this organization.
  if (problem) return;
  await beginAt(job, standing, {
    folder: job.inputs.directory,
    branch: job.run.defaultBranch,
    organization: organization?.id ?? null,
    management,
  });
}

function idle(job: Job, { now }: Standing): Result {
  const summary = 'No account file was touched since, and nothing is left to do.';
  job.log(summary);
  return {
    outputs: { 'has-changes': false, changes: 0, accounts: accountsDocument(now.desired) },
    summary,
    failure: undefined,
  };
}

/** The accounts that this run does not answer for: all but what its own merges and pushes changed or announced. */
function othersIn({ now }: Standing, { own }: Work): ReadonlySet<string> {
  return new Set([...now.desired.accounts.keys()].filter((name) => !own.has(name)));
}

function othersFilesIn(
  { now }: Standing,
  { own, changed, pushedPaths }: Work,
): ReadonlySet<string> {
  const files = now.desired.files.filter(
    ({ name, path }) => !own.has(name) && !changed.has(path) && !pushedPaths.has(path),
  );
  return new Set(files.map(({ path }) => path));
}

function prefaceOf(standing: Standing): string | undefined {
  const { source, since } = standing;
  const commit = code(since.slice(0, 7));
  switch (source) {
    case 'found':
      return isUnprovisioned(standing) ? nothingBefore(commit) : undefined;
    case 'old':
      return `Continuing from ${commit}, which an earlier version marked as done. From now on, a checkpoint records what is done and what is left.`;
    case 'given':
      return `This begins at ${commit}, as the input \`checkpoint\` says${insteadOf(standing)}`;
    case 'none':
      return nothingBefore(commit);
  }
}

function insteadOf({ instead }: Standing): string {
  return instead === undefined
    ? '.'
    : `; the checkpoint was ${code(instead.slice(0, 7))}. What came since is done once more where it was reviewed, and what was left there is listed where it still differs.`;
}

function nothingBefore(commit: string): string {
  return `Nothing was provisioned from here before, so this run starts after ${commit}. The whole folder was compared once. Differences that no reviewed plan has are listed, and left as they are.`;
}

/** What the owner of an invited account is to know: who asks, and why. */
function notesOf({ run }: Job, pull: MergedPull | undefined): string {
  const asked = pull ? `, for pull request ${pull.number} (${pull.url})` : '';
  return `Sent by the repository ${run.serverUrl}/${run.repository}${asked}.`;
}
