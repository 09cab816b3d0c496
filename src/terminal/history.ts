import { dirname } from 'node:path/posix';
import type {
  Arrival,
  HistorySource,
  Range,
  ReplacedFile,
  Trail,
  Walk,
} from '../accounts/history-source.ts';
import { type Files, type History, historyFrom } from '../commands/history.ts';
import { toContent } from './folder.ts';
import type { Git } from './git.ts';

/** What is on the disk, as the end of a range. */
const DISK = '';

/** The history of files in the Git repository around the folder, up to its last commit. */
export function localHistory(git: Git | undefined, before: Files | undefined, now: Files): History {
  const change = before && { from: 'HEAD', to: DISK };
  const source = git ? sourceOf(git) : NO_SOURCE;
  const history = historyFrom(source, { commit: 'HEAD', change }, before, now);
  // Git does not know what its remote was called.
  return {
    ...history,
    wasCalled: async () => undefined,
    // Nothing at hand tells what else is provisioned.
    others: async () => [],
    // Without Git, there is nothing to look into, and a person looks at what is to be done.
    management: async () => (git ? history.management() : { id: undefined, isComplete: true }),
  };
}

/** Without Git, nothing tells what a file has been. */
const NO_SOURCE: HistorySource = {
  trails: async (walks) => walks.map(() => ({ steps: [], isComplete: false })),
  arrivals: async (steps) => steps.map(() => ({ ranges: [], commits: [], isPush: false })),
  replaced: async (ranges) => ranges.map(() => ({ files: [], isComplete: false })),
  versions: async () => ({ files: [], isComplete: false }),
  contents: async () => new Map(),
};

function sourceOf(git: Git): HistorySource {
  let known: ReturnType<Git['line']> | undefined;
  const line = (): ReturnType<Git['line']> => {
    known ??= git.line('HEAD');
    return known;
  };
  return {
    trails: async (walks) => walks.map((walk) => trailOf(git, walk)),
    arrivals: async (steps) => steps.map(({ commit }) => arrivalOf(git, line(), commit)),
    replaced: async (ranges, folders) =>
      ranges.map((range) => ({ files: replacedIn(git, range, folders), isComplete: true })),
    versions: async (commit, directory) => ({
      files: git.hasCommit ? git.versions(commit, directory) : [],
      isComplete: !git.isShallow,
    }),
    contents: async (refs) => {
      const found = git.read([...new Set(refs.map(({ oid }) => oid))]);
      return new Map([...found].map(([oid, bytes]) => [oid, toContent(bytes)]));
    },
  };
}

/** Commits of a line that count as one change, at most. */
const LONGEST = 100;

/**
 * What came with a commit: all of the merge that brought it to the present line. Git does not know what was pushed, or
 * rebased by a pull request, at once, so commits that follow each other without a merge count as one change.
 */
function arrivalOf(git: Git, line: ReturnType<Git['line']>, commit: string): Arrival {
  const at = line.findIndex(([one]) => one === commit);
  if (at === -1) {
    const merge = broughtBy(git, line, commit);
    const [to, from] = merge ?? [];
    const ranges = to && from ? [{ from, to }] : [];
    return { ranges, commits: ranges.map((range) => range.to), isPush: false };
  }
  const rest = line.slice(at, at + LONGEST);
  const end = rest.findIndex(([, ...parents]) => parents.length > 1);
  const ranges = (end === -1 ? rest : rest.slice(0, end)).flatMap(([to, from]) =>
    from === undefined ? [] : [{ from, to }],
  );
  return { ranges, commits: ranges.map(({ to }) => to), isPush: true };
}

/** The oldest commit of a line, whose newest comes first, that leads to another one. */
function broughtBy(git: Git, line: ReturnType<Git['line']>, commit: string) {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (git.isAncestor(commit, line[middle]?.[0] ?? '')) low = middle + 1;
    else high = middle;
  }
  return line[low - 1];
}

function replacedIn(
  git: Git,
  { from, to }: Range,
  folders: readonly string[],
): readonly ReplacedFile[] {
  const found = git.replaced(from, to === DISK ? undefined : to).filter(({ path, now }) => {
    // Whatever went may have been one that was put aside.
    return now === undefined || (folders.includes(dirname(path)) && /\.ya?ml$/i.test(path));
  });
  const sizes = git.sizes(
    found.flatMap(({ oid, now }) => (now === undefined ? [oid] : [oid, now])),
  );
  return found.map(({ path, oid, now }) => ({
    path,
    oid,
    size: sizes.get(oid) ?? 0,
    now: now === undefined ? undefined : { oid: now, size: sizes.get(now) ?? 0 },
  }));
}

function trailOf(git: Git, { path, commit: from }: Walk): Trail {
  // Where there is no commit yet, there is no past.
  if (!git.hasCommit) return { steps: [], isComplete: true };
  const commits = git.log(path, from);
  const places = commits.flatMap((all) => all.map((commit) => ({ commit, path })));
  const files = git.find(places);
  const fileAt = new Map(places.map(({ commit }, index) => [commit, files[index]]));
  return {
    steps: commits.map(([commit, ...parents]) => ({
      commit,
      file: fileAt.get(commit),
      // Git does not know of pull requests, so every version counts.
      isDraft: false,
      pulls: [],
      parents: parents.map((parent) => ({
        commit: parent,
        file: fileAt.get(parent),
      })),
    })),
    isComplete: !git.isShallow,
  };
}
