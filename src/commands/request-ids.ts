import { setTimeout as sleep } from 'node:timers/promises';
import { type KnownId, type Misplaced, type PlacedId, placeIds } from '../accounts/place-ids.ts';
import { Failure } from '../failure.ts';
import { GitHubFailure, GraphqlFailure } from '../github/errors.ts';
import {
  moveBranches,
  type OpenPull,
  type OwnBranch,
  type OwnBranches,
  readBranches,
} from '../github/own-branch.ts';
import { addition, commitFilesTo, isRefusal, readHead } from '../github/write-back.ts';
import { openPull, renewRequest } from '../github/write-back-request.ts';
import { code } from '../text.ts';
import {
  type BranchNames,
  type IdBranch,
  isStillRight,
  type Looking,
  lookAt,
} from './ids-branches.ts';
import type { FilesAt } from './ids-files.ts';
import { idsMessage } from './ids-message.ts';

/** What became of ids that the default branch does not take. */
export interface RequestedIds {
  /** The pull request that holds them; absent where the default branch has them all by now. */
  readonly request: (OpenPull & { readonly headSha: string }) | undefined;
  /** What the pull request adds. */
  readonly ids: readonly PlacedId[];
  readonly misplaced: readonly Misplaced[];
  /** Pull requests from our branches that have commits by others. */
  readonly leftAlone: readonly OpenPull[];
}

/** How often a branch, or a pull request, that changes meanwhile is looked at again. */
const ATTEMPTS = 6;

/**
 * Sees to an open pull request that adds every id the default branch lacks: those that this run found, and those of
 * earlier runs that wait on its branch. A branch that is right is not pushed to, since a push dismisses approvals; one
 * that lacks an id or conflicts is made once more, as one commit on the head of the default branch; one that holds
 * commits of others is left alone, and another is used.
 * @throws Failure when GitHub refuses
 */
export async function requestIds(
  looking: Looking,
  found: readonly KnownId[],
  runUrl: string,
): Promise<RequestedIds> {
  const { github, base, read, names } = looking;
  for (let attempt = 1; ; attempt += 1) {
    const seen = await readBranches(github, base, [...names.all, names.draft]);
    const [main] = await read([seen.baseHead]);
    if (!main) throw new Error('one commit gives one snapshot');
    const views = await lookAtAll(looking, seen, main);
    const known = unite(
      found,
      views.flatMap(({ ids }) => ids),
    );
    const { placed } = placeIds(main.desired, known);
    const { misplaced } = placeIds(main.desired, found);
    const leftAlone = (used?: IdBranch): readonly OpenPull[] =>
      views.flatMap((view) => (view.pull && !view.isOurs && view !== used ? [view.pull] : []));
    const rest = { ids: placed, misplaced };
    if (placed.length === 0) return { ...rest, request: undefined, leftAlone: leftAlone() };
    for (const view of views) {
      if (view.pull && (await isStillRight(looking, view, placed))) {
        const request = { ...view.pull, headSha: view.head };
        return { ...rest, request, leftAlone: leftAlone(view) };
      }
    }
    try {
      const target = targetOf(seen, views, names);
      const request = await build(looking, seen, main, target, placed, runUrl);
      const used = views.find(({ name }) => name === target.name);
      // Merged, or out of date, by now: then there is another look.
      if (request && (await readHead(github, base)) === main.commit) {
        return { ...rest, request, leftAlone: leftAlone(used) };
      }
    } catch (error) {
      await overcome(error, names, attempt);
    }
    if (attempt > ATTEMPTS) throw new Failure('the branches for ids kept changing');
  }
}

/** Waits where somebody was faster, or an answer got lost: the branches as they are then tell. Else it fails. */
async function overcome(error: unknown, { all }: BranchNames, attempt: number): Promise<void> {
  if (isRefusal(error)) {
    throw new Failure(
      `the branches for ids do not accept commits either: ${code(error.said)}`,
      `Give the job \`contents: write\`, and exclude the branches ${code(`${all[0]}*`)} from rulesets.`,
      error,
    );
  }
  if (!isPassing(error) || attempt >= ATTEMPTS) throw error;
  await sleep(500 * attempt);
}

function isPassing(error: unknown): boolean {
  if (error instanceof GitHubFailure) return error.status >= 500 || error.status === 422;
  return error instanceof GraphqlFailure;
}

async function lookAtAll(
  looking: Looking,
  { branches, logins }: OwnBranches,
  main: FilesAt,
): Promise<readonly IdBranch[]> {
  const views: IdBranch[] = [];
  for (const branch of branches) {
    if (!isThere(branch) || branch.name === looking.names.draft) continue;
    views.push(await lookAt(looking, branch, main, logins));
  }
  return views;
}

function isThere(branch: OwnBranch): branch is OwnBranch & { readonly head: string } {
  return branch.head !== undefined;
}

/** Each account once; what this run found counts before what a branch says. */
function unite(found: readonly KnownId[], others: readonly KnownId[]): readonly KnownId[] {
  return [...new Map([...others, ...found].map((known) => [known.id, known])).values()];
}

/**
 * Makes the commit, moves the branch to it at once, and opens the pull request if there is none. `undefined` where the
 * one that was open is not any longer.
 */
async function build(
  looking: Looking,
  seen: OwnBranches,
  main: FilesAt,
  target: OwnBranch,
  placed: readonly PlacedId[],
  runUrl: string,
): Promise<RequestedIds['request']> {
  const { github, base, names } = looking;
  const draft = await draftOf(looking, seen, main);
  const message = idsMessage(placed, runUrl);
  const text = { headline: message.headline, body: message.markdown };
  const { repositoryId } = seen;
  // The branch of an open pull request is never at a commit without the ids: GitHub would close it.
  if (draft !== main.commit) {
    await moveBranches(github, repositoryId, [
      { branch: names.draft, from: draft, to: main.commit },
    ]);
  }
  const additions = placed.map(({ path, text }) => addition(path, text));
  const { oid } = await commitFilesTo(github, names.draft, main.commit, additions, message);
  await moveBranches(github, repositoryId, [
    { branch: target.name, from: target.head, to: oid },
    { branch: names.draft, from: oid, to: undefined },
  ]);
  const pull = target.pulls.find(({ baseRef }) => baseRef === base);
  if (pull) {
    const isOpen = await renewRequest(github, pull.number, text);
    return isOpen ? { ...pull, headSha: oid } : undefined;
  }
  const { number, html_url: url } = await openPull(github, base, target.name, text);
  return { number, url, baseRef: base, headSha: oid };
}

/** The branch of the open pull request that is ours, else the first one that is free. */
function targetOf(
  { branches }: OwnBranches,
  views: readonly IdBranch[],
  { all, draft }: BranchNames,
): OwnBranch {
  const ours = new Map(views.filter(({ isOurs }) => isOurs).map((view) => [view.name, view]));
  const candidates = branches.filter(({ name }) => name !== draft);
  const target =
    candidates.find(({ name }) => ours.get(name)?.pull) ??
    candidates.find(({ name, head }) => head === undefined || ours.has(name));
  if (target) return target;
  throw new Failure(
    `each of the branches from ${code(all[0])} to ${code(all.at(-1))} has commits by others`,
    'Delete those that are not needed.',
  );
}

/** Where the branch for drafts points: left there by a run that was killed. */
async function draftOf(
  looking: Looking,
  { branches, logins }: OwnBranches,
  main: FilesAt,
): Promise<string | undefined> {
  const draft = branches.find(({ name }) => name === looking.names.draft);
  if (!draft || !isThere(draft)) return undefined;
  const { isOurs } = await lookAt(looking, draft, main, logins);
  if (isOurs) return draft.head;
  throw new Failure(
    `the branch ${code(looking.names.draft)} has commits by others`,
    'Delete or rename it: the action commits to it.',
  );
}
