import { type KnownId, type PlacedId, placeIds } from '../accounts/place-ids.ts';
import { Failure } from '../failure.ts';
import { readCheckTitle } from '../github/check.ts';
import { writeDocument } from '../github/check-document.ts';
import { readBranches } from '../github/own-branch.ts';
import { isLive, type LiveAccount, sameEmail } from '../organization/account.ts';
import { code } from '../text.ts';
import { planDocumentId } from './documents.ts';
import { branchNames, isStillRight, type Looking, lookAt } from './ids-branches.ts';
import { filesReader } from './ids-files.ts';
import { idsMessage } from './ids-message.ts';
import type { Job } from './job.ts';
import type { Snapshot } from './snapshot.ts';

/** The title of the check that a pull request for ids has as long as it holds nothing else. */
const TITLE = 'nothing to do: only ids of accounts that exist';

/** Reports the check: a token's own pull request starts no workflow, so a required one would never come. */
export async function reportIds(job: Job, sha: string, ids: readonly PlacedId[]): Promise<void> {
  const { github, run } = job;
  await writeDocument(github, {
    id: planDocumentId(job),
    sha,
    conclusion: 'success',
    title: TITLE,
    summary: idsMessage(ids, run.url).markdown,
    annotations: [],
    detailsUrl: run.url,
    document: undefined,
  });
}

/**
 * Takes the check back from pull requests for ids that would not bring ids alone any longer, or not to where they
 * belong: the default branch has moved on, or an account is gone. A run that has ids to write makes them once more;
 * this is for the others.
 * @param now the files that the run began with
 * @param accounts those of the organization that the run has read
 * @returns why that failed, if it did
 */
export async function withdrawIds(
  job: Job,
  now: Snapshot,
  accounts: ReadonlyMap<string, LiveAccount>,
): Promise<string | undefined> {
  const { github, inputs, run } = job;
  const names = branchNames(inputs.directory);
  try {
    const seen = await readBranches(github, run.defaultBranch, names.all);
    const open = seen.branches.flatMap(({ head, ...branch }) => {
      const isOpen = branch.pulls.some(({ baseRef }) => baseRef === run.defaultBranch);
      return head !== undefined && isOpen ? [{ ...branch, head }] : [];
    });
    if (open.length === 0) return undefined;
    const looking: Looking = {
      github,
      read: filesReader(github, inputs.directory, now),
      base: run.defaultBranch,
      names,
      existing: (ids) => existing(job, ids, [], accounts),
    };
    const [main] = await looking.read([seen.baseHead]);
    if (!main) throw new Error('one commit gives one snapshot');
    for (const branch of open) {
      if ((await readCheckTitle(github, branch.head, inputs.checkName)) !== TITLE) continue;
      const view = await lookAt(looking, branch, main, seen.logins);
      const { placed } = placeIds(main.desired, view.ids);
      const isRight = placed.length > 0 && (await isStillRight(looking, view, placed));
      if (!isRight) await reportStale(job, branch.head);
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `the pull request for ids could not be checked: ${error.message}`;
  }
}

async function reportStale(job: Job, sha: string): Promise<void> {
  const { github, run } = job;
  const branch = code(run.defaultBranch);
  await writeDocument(github, {
    id: planDocumentId(job),
    sha,
    conclusion: 'failure',
    title: 'do not merge: out of date',
    summary: `${branch}, or the organization, has changed since this pull request was created. Merging it would no longer write only ids of existing accounts, each to the file of its account. The next [run](${run.url}) that has ids to write recreates it; if ${branch} lacks none, close it.`,
    annotations: [],
    detailsUrl: run.url,
    document: undefined,
  });
}

/** Those of ids whose accounts are in the organization, not closed, with that root email. */
export async function existing(
  job: Job,
  ids: readonly KnownId[],
  found: readonly KnownId[],
  accounts: ReadonlyMap<string, LiveAccount>,
): Promise<readonly KnownId[]> {
  const emails = new Map<string, string>([
    ...[...accounts.values()].filter(isLive).map(({ id, email }) => [id, email] as const),
    ...found.map(({ id, email }) => [id, email] as const),
  ]);
  const unknown = ids.map(({ id }) => id).filter((id) => !emails.has(id) && !accounts.has(id));
  if (unknown.length > 0) {
    const { connect } = await import('../organization/connection.ts');
    const { readLive } = await import('../organization/live.ts');
    const live = await readLive(connect(await job.session()), { ids: unknown, whole: false });
    for (const account of live.accounts.values()) {
      if (isLive(account)) emails.set(account.id, account.email);
    }
  }
  return ids.filter(({ id, email }) => sameEmail(emails.get(id) ?? '', email));
}
