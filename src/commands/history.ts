import { claimedBy, claimsOf, keepsAccount } from '../accounts/claims.ts';
import type { Desired } from '../accounts/directory.ts';
import type { Content } from '../accounts/folder.ts';
import {
  type FormerIds,
  type Outset,
  type Past,
  readFormerIds,
  readPasts,
  type Subject,
} from '../accounts/history.ts';
import type { HistorySource } from '../accounts/history-source.ts';
import { type FormerManagement, readFormerManagement } from '../accounts/management-history.ts';
import { type AccountFile, MAX_FILE_BYTES } from '../accounts/parse.ts';
import { type Contents, versionOf } from '../accounts/renames.ts';
import { managementFiles } from '../accounts/rules.ts';
import { readArrivals } from '../github/arrivals.ts';
import { readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { readTrails } from '../github/history.ts';
import { readOtherFolders } from '../github/provisioned-folders.ts';
import { isThisRepository } from '../github/repository-name.ts';
import { readReplaced } from '../github/vanished.ts';
import { readVersions } from '../github/versions.ts';
import { readHead } from '../github/write-back.ts';
import { once } from '../once.ts';
import type { Job } from './job.ts';
import type { Snapshot } from './snapshot.ts';

/** What account files were before. Each throws a Failure when it can't be asked for. */
export interface History {
  /** The pasts of files by path; what is there and can't be read leaves a past incomplete. */
  pasts(paths: readonly string[]): Promise<ReadonlyMap<string, Past>>;
  /** The ids that files of the folder have had lately, those that are gone too. */
  formerIds(): Promise<FormerIds>;
  /** The files of other folders that accounts are provisioned from, beside this one. */
  others(): Promise<readonly AccountFile[]>;
  /** The management account that files named before. */
  management(): Promise<FormerManagement>;
  /** Whether the repository was once called so, `owner/name`; `undefined` where that can't be told. */
  wasCalled(repository: string): Promise<boolean | undefined>;
}

/** Account files, and the ids of their contents where those are known. */
export type Files = Pick<Snapshot, 'desired'> & Partial<Pick<Snapshot, 'oids'>>;

type FilesAt = Files & Pick<Snapshot, 'commit'>;

/** Where to look back from. */
export interface Vantage {
  /** A commit of the branch that counts: drafts of a pull request that is open never were anybody's account. */
  readonly commit: string;
  /** The files before and after what is not a commit of that branch yet, or has just become one. */
  readonly before: FilesAt | undefined;
  readonly now: FilesAt;
  /** The management account of the organization that was provisioned last from here, where that is known. */
  readonly management?: string | undefined;
}

/**
 * The history of files, through GitHub's API.
 * @param branch what was merged into it was reviewed as one; without it, the job may not read pull requests
 */
export function historyOf(
  github: GitHub,
  { commit, before, now, management }: Vantage,
  branch: string | undefined,
): History {
  const change = before && { from: before.commit, to: now.commit };
  const history = historyFrom(sourceOf(github, branch), { commit, change }, before, now);
  return {
    ...history,
    ...(management && { management: async () => ({ id: management, isComplete: true }) }),
    wasCalled: (repository) => isThisRepository(github, repository),
    others: once(() => readOthers(github, now)),
  };
}

async function readOthers(
  github: GitHub,
  { commit, desired }: FilesAt,
): Promise<readonly AccountFile[]> {
  const files = await readOtherFolders(github, commit, desired.directory);
  const contents: Contents = new Map();
  const refs = files.filter(({ size }) => size <= MAX_FILE_BYTES);
  for (const [oid, content] of await readBlobs(github, refs)) contents.set(oid, content);
  return files.flatMap(({ path, oid }) => versionOf(path, contents.get(oid)) ?? []);
}

/** The management account that files of the default branch named, for runs that look at nothing else of the past. */
export async function managementBefore(
  { github, run }: Pick<Job, 'github' | 'run'>,
  desired: Desired,
): Promise<FormerManagement> {
  const commit = await readHead(github, run.defaultBranch);
  const vantage = { commit, before: undefined, now: { commit, desired } };
  return historyOf(github, vantage, undefined).management();
}

function sourceOf(github: GitHub, branch: string | undefined): HistorySource {
  return {
    trails: (walks) => readTrails(github, walks, branch),
    arrivals: async (steps) =>
      branch === undefined
        ? steps.map(() => ({ ranges: [], commits: [], isPush: false }))
        : readArrivals(github, steps, branch),
    replaced: (ranges, folders) => readReplaced(github, ranges, folders),
    versions: (commit, directory) => readVersions(github, commit, directory),
    contents: (refs) => readBlobs(github, refs),
  };
}

/** The history of files in any repository. */
export function historyFrom(
  source: HistorySource,
  outset: Omit<Outset, 'contents'>,
  before: Files | undefined,
  now: Files,
): Omit<History, 'wasCalled' | 'others'> {
  const past = new Map(before?.desired.files.map((file) => [file.path, file]));
  const present = new Map(now.desired.files.map((file) => [file.path, file]));
  const contents = new Map([...(before ? textsOf(before) : []), ...textsOf(now)]);
  return {
    pasts: (paths) => {
      const subjects = paths.map((path): Subject => {
        const isKept = keepsAccount(past.get(path), present.get(path));
        return { path, isNew: before !== undefined && !isKept };
      });
      return readPasts(source, { ...outset, contents }, subjects, continuedIn(now.desired));
    },
    formerIds: once(() => readFormerIds(source, outset.commit, now.desired.directory)),
    management: once(() => {
      const { directory, files } = now.desired;
      const [file] = managementFiles(files);
      return readFormerManagement(source, outset.commit, directory, file?.path);
    }),
  };
}

/** The texts of account files by the ids of their contents; not of those whose text could not be had. */
function textsOf({ desired, oids }: Files): readonly (readonly [string, Content])[] {
  return desired.files.flatMap(({ path, text }) => {
    const oid = oids?.get(path);
    return oid === undefined || text === '' ? [] : [[oid, { kind: 'text', text }] as const];
  });
}

/** Whether a file that is there now speaks of the same account, by its id or its email. */
function continuedIn(now: Desired): (version: AccountFile) => boolean {
  const { hasId, hasEmail } = claimedBy(now.files);
  return (version) => {
    const { id, email } = claimsOf(version);
    return hasId(id) || hasEmail(email);
  };
}
