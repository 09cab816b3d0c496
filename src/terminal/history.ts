import type { Desired } from '../accounts/directory.ts';
import type { HistorySource, Trail, Walk } from '../accounts/history.ts';
import { type History, historyFrom } from '../commands/history.ts';
import { toContent } from './folder.ts';
import type { Git } from './git.ts';

/** The history of files in the Git repository around the folder, up to its last commit. */
export function localHistory(
  git: Git | undefined,
  before: Desired | undefined,
  now: Desired,
): History {
  return historyFrom(git ? sourceOf(git) : NO_SOURCE, { commit: 'HEAD', before, now });
}

/** Without Git, nothing tells what a file has been. */
const NO_SOURCE: HistorySource = {
  trails: async (walks) => walks.map(() => ({ steps: [], isComplete: false })),
  folders: async (folders) => folders.map(() => []),
  contents: async () => new Map(),
};

function sourceOf(git: Git): HistorySource {
  return {
    trails: async (walks) => walks.map((walk) => trailOf(git, walk)),
    folders: async (folders) =>
      folders.map(({ commit, directory }) => git.listAt(commit, directory)),
    contents: async (refs) => {
      const found = git.read([...new Set(refs.map(({ oid }) => oid))]);
      return new Map([...found].map(([oid, bytes]) => [oid, toContent(bytes)]));
    },
  };
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
      parents: parents.map((parent) => ({
        commit: parent,
        hasFile: fileAt.get(parent) !== undefined,
      })),
    })),
    isComplete: !git.isShallow,
  };
}
