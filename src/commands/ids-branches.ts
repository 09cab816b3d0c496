import { type KnownId, type Placement, placeIds } from '../accounts/place-ids.ts';
import type { GitHub } from '../github/client.ts';
import { compareWith, type OpenPull, type OwnBranch } from '../github/own-branch.ts';
import { readPullRequest } from '../github/pull-request.ts';
import { differenceOf, type FilesAt, type FilesReader } from './ids-files.ts';

/** The branches of our own that take the ids of one folder's files where the default branch does not. */
export interface BranchNames {
  /** The first that is ours, or free, is used. */
  readonly all: readonly string[];
  /** Where the commit is made, before one of them is moved to it; there for a moment only. */
  readonly draft: string;
}

/** How many there are, for those that others have pushed to. */
const MOST = 10;

/** Each folder of account files has branches of its own: those of `accounts` are `org-accounts/account-ids`, `…-2`. */
export function branchNames(directory: string): BranchNames {
  const folder = directory.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '');
  const name = `org-accounts/account-ids${folder === 'accounts' ? '' : `-of-${folder}`}`;
  const more = Array.from({ length: MOST - 1 }, (_, index) => `${name}-${index + 2}`);
  return { all: [name, ...more], draft: `${name}-draft` };
}

/** What it takes to look at branches. */
export interface Looking {
  readonly github: GitHub;
  readonly read: FilesReader;
  /** Those of ids whose accounts exist in the organization, with that email. */
  readonly existing: (ids: readonly KnownId[]) => Promise<readonly KnownId[]>;
  /** The branch that the ids are for. */
  readonly base: string;
  readonly names: BranchNames;
}

/** One of the branches, and what it holds that the default branch lacks. */
export interface IdBranch {
  readonly name: string;
  readonly head: string;
  /** The open pull request from it into the default branch. */
  readonly pull: OpenPull | undefined;
  /** Whether all that it holds are ids, in commits that we made: then it may be moved. */
  readonly isOurs: boolean;
  /** Whether all that it holds are ids, of accounts that exist with that file's email. */
  readonly isClean: boolean;
  /** Those ids. */
  readonly ids: readonly KnownId[];
  /** Whether the files that it changes are as it knew them on the default branch. */
  readonly isCurrent: boolean;
}

/** Looks at what a branch holds. */
export async function lookAt(
  { github, read, existing, base }: Looking,
  { name, head, pulls }: OwnBranch & { readonly head: string },
  main: FilesAt,
  logins: readonly string[],
): Promise<IdBranch> {
  const { mergeBase, isOurs } = await compareWith(github, main.commit, head, logins);
  const pull = pulls.find(({ baseRef }) => baseRef === base);
  // A pull request into another branch is somebody's own doing.
  const isFree = pulls.every(({ baseRef }) => baseRef === base);
  const foreign = { name, head, pull, isOurs: false, isClean: false, ids: [], isCurrent: false };
  if (mergeBase === undefined) return foreign;
  const [before, after] = await read([mergeBase, head]);
  if (!before || !after) throw new Error('two commits give two snapshots');
  const { ids, paths, isAll } = await differenceOf(github, before, after);
  const valid = await existing(ids);
  return {
    name,
    head,
    pull,
    isOurs: isOurs && isAll && isFree,
    isClean: isAll && valid.length === ids.length,
    ids: valid,
    isCurrent: paths.every((path) => {
      const [then, now] = [before.entries.get(path), main.entries.get(path)];
      return then?.oid === now?.oid && then?.mode === now?.mode;
    }),
  };
}

/**
 * Whether merging a branch gives the default branch all ids that it lacks, and nothing else. Where the same files were
 * touched on the default branch, GitHub's own test merge tells, conflicts included.
 * @param lacking what the default branch lacks, where it belongs there
 */
export async function isStillRight(
  looking: Looking,
  branch: IdBranch,
  lacking: Placement['placed'],
): Promise<boolean> {
  const { github, read, existing } = looking;
  if (!branch.pull || !branch.isClean) return false;
  const held = new Map(branch.ids.map(({ id, file }) => [id, file]));
  if (!lacking.every(({ known }) => held.has(known.id))) return false;
  if (branch.isCurrent) return lacking.every(({ known, path }) => held.get(known.id) === path);
  const { merge, headSha } = await readPullRequest(github, branch.pull.number);
  if (merge.kind !== 'clean' || headSha !== branch.head) return false;
  const [before, after] = await read([merge.base, merge.commit]);
  if (!before || !after) throw new Error('two commits give two snapshots');
  const { ids, isAll } = await differenceOf(github, before, after);
  if (!isAll || (await existing(ids)).length !== ids.length) return false;
  const left = placeIds(
    after.desired,
    lacking.map(({ known }) => known),
  );
  return left.placed.length + left.misplaced.length === 0;
}
