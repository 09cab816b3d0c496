import { claimedBy, claimsOf } from '../accounts/claims.ts';
import type { Desired } from '../accounts/directory.ts';
import { type HistorySource, type Past, readPasts, type Subject } from '../accounts/history.ts';
import type { AccountFile } from '../accounts/parse.ts';
import { readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { listFolders, readTrails } from '../github/history.ts';

/**
 * Reads the pasts of files by path.
 * @throws Failure when it can't be asked for; what is there and can't be read leaves a past incomplete
 */
export type History = (paths: readonly string[]) => Promise<ReadonlyMap<string, Past>>;

/** Where to look back from. */
export interface Vantage {
  /** A commit of the branch that counts: drafts of a pull request that is open never were anybody's account. */
  readonly commit: string;
  /** The files before and after what is not a commit of that branch yet, or has just become one. */
  readonly before: Desired | undefined;
  readonly now: Desired;
}

/**
 * The history of files, through GitHub's API.
 * @param canReadPulls whether the job has `pull-requests: read`
 */
export function historyOf(github: GitHub, vantage: Vantage, canReadPulls = true): History {
  return historyFrom(sourceOf(github, canReadPulls), vantage);
}

function sourceOf(github: GitHub, canReadPulls: boolean): HistorySource {
  return {
    trails: (walks) => readTrails(github, walks, canReadPulls),
    folders: (folders) => listFolders(github, folders),
    contents: (refs) => readBlobs(github, refs),
  };
}

/** The history of files in any repository. */
export function historyFrom(source: HistorySource, { commit, before, now }: Vantage): History {
  return (paths) => {
    const isContinued = continuedIn(now);
    const present = new Set(now.files.map(({ path }) => path));
    const past = new Set(before?.files.map(({ path }) => path));
    const gone = (before?.files ?? [])
      .filter((file) => !present.has(file.path) && !isContinued(file))
      .map(({ path }) => path);
    const subjects = paths.map(
      (path): Subject => ({ path, vanished: past.has(path) || !before ? [] : gone }),
    );
    return readPasts(source, commit, subjects, isContinued);
  };
}

/** Whether a file that is there now speaks of the same account, by its id or its email. */
function continuedIn(now: Desired): (version: AccountFile) => boolean {
  const { hasId, hasEmail } = claimedBy(now.files);
  return (version) => {
    const { id, email } = claimsOf(version);
    return hasId(id) || hasEmail(email);
  };
}
