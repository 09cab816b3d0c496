import { type KnownId, type Misplaced, type Placement, placeIds } from '../accounts/place-ids.ts';
import { Failure, messageOf } from '../failure.ts';
import { afterReset } from '../github/limits.ts';
import { addition, commitOnHead } from '../github/write-back.ts';
import type { LiveAccount } from '../organization/account.ts';
import { identified, type Outcome } from '../plan/outcome.ts';
import type { UnwrittenId, WriteBackReport } from '../report/report.ts';
import { code, list } from '../text.ts';
import { branchNames } from './ids-branches.ts';
import { existing, reportIds } from './ids-check.ts';
import { type FilesReader, filesReader } from './ids-files.ts';
import { idsMessage } from './ids-message.ts';
import type { Job } from './job.ts';
import { requestIds } from './request-ids.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Commits the ids of accounts to the default branch, each to the file that means the account there at present, or asks
 * for it in a pull request. Never throws.
 * @param now the files that the run began with
 * @param accounts those of the organization that the run has read
 */
export async function commitIds(
  job: Job,
  now: Snapshot,
  outcomes: readonly Outcome[],
  accounts: ReadonlyMap<string, LiveAccount>,
): Promise<WriteBackReport | undefined> {
  const found = knownIds(outcomes);
  if (found.length === 0) return undefined;
  try {
    const read = filesReader(job.github, job.inputs.directory, now);
    return await withinLimits(job, async () => {
      const written = await commitDirectly(job, now, found, read);
      return written ?? commitAside(job, found, read, accounts);
    });
  } catch (error) {
    const left = found.map(({ file, id }): UnwrittenId => ({ file, id, email: undefined }));
    return { kind: 'failed', said: wordsOf(error), left };
  }
}

/** Ids are worth waiting for, as long as the run waits for AWS to create an account: either is left to a later run. */
function withinLimits<Result>(job: Job, work: () => Promise<Result>): Promise<Result> {
  const { github, inputs, log, signal } = job;
  return afterReset(github.limits, { longest: inputs.creationTimeout, signal, log }, work);
}

function knownIds(outcomes: readonly Outcome[]): readonly KnownId[] {
  return identified(outcomes).flatMap(({ change, id }) => {
    if (change.kind !== 'create' && change.kind !== 'adopt') return [];
    const { account, file, email } = change;
    return [{ account, file, email, id }];
  });
}

/** One commit on the default branch; `undefined` where it takes none. */
async function commitDirectly(
  { github, run, log }: Job,
  now: Snapshot,
  found: readonly KnownId[],
  read: FilesReader,
): Promise<WriteBackReport | undefined> {
  let placement: Placement = { placed: [], misplaced: [] };
  const written = await commitOnHead(
    github,
    run.defaultBranch,
    () => idsMessage(placement.placed, run.url),
    async (head) => {
      // Files that nobody touched meanwhile are known.
      const [files] = head === now.commit ? [now] : await read([head]);
      if (!files) throw new Error('one commit gives one snapshot');
      placement = placeIds(files.desired, found);
      const additions = placement.placed.map(({ path, text }) => addition(path, text));
      return { additions, misfits: new Map() };
    },
  );
  const { misplaced } = placement;
  switch (written.kind) {
    case 'committed': {
      const { sha, url, parent } = written;
      return misplaced.length > 0
        ? misfit(misplaced, { sha })
        : { kind: 'commit', sha, url, parent };
    }
    case 'unchanged':
      return misplaced.length > 0 ? misfit(misplaced) : { kind: 'unchanged' };
    case 'refused':
      log(
        `The branch does not accept direct commits: ${code(written.said)}. The ids go into a pull request.`,
      );
      return undefined;
  }
}

/** A pull request that adds all ids that the default branch lacks, with its check. */
async function commitAside(
  job: Job,
  found: readonly KnownId[],
  read: FilesReader,
  accounts: ReadonlyMap<string, LiveAccount>,
): Promise<WriteBackReport> {
  const { github, inputs, run } = job;
  const looking = {
    github,
    read,
    base: run.defaultBranch,
    names: branchNames(inputs.directory),
    existing: (ids: readonly KnownId[]) => existing(job, ids, found, accounts),
  };
  const { request, ids, misplaced, leftAlone } = await requestIds(looking, found, run.url);
  for (const { url } of leftAlone) {
    job.log(`A pull request for ids has commits by others, so it is left alone: ${url}`);
  }
  if (request) await reportIds(job, request.headSha, ids);
  if (misplaced.length > 0) return misfit(misplaced, request && { request });
  if (!request) return { kind: 'unchanged' };
  const { number, url } = request;
  return { kind: 'request', number, url, leftAlone: leftAlone.map((pull) => pull.number) };
}

function misfit(
  misplaced: readonly Misplaced[],
  more: {
    readonly sha?: string;
    readonly request?: { readonly number: number; readonly url: string };
  } = {},
): WriteBackReport {
  const left = misplaced.map(({ known: { file, id, email }, isHomeless }): UnwrittenId => {
    return { file, id, email: isHomeless ? email : undefined };
  });
  return { kind: 'failed', said: list(misplaced.map(({ said }) => said)), left, ...more };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Failure)) return code(messageOf(error));
  return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
}
