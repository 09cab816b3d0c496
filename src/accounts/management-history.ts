import { claimsOf } from './claims.ts';
import type { FormerFile, HistorySource } from './history-source.ts';
import { type Contents, load, versionOf } from './renames.ts';
import { managementFiles } from './rules.ts';
import { MASTER } from './schema.ts';

/** The management account that files once named. */
export interface FormerManagement {
  /** 12 digits; `undefined` where none was found. */
  readonly id: string | undefined;
  /** Whether there can't have been another. */
  readonly isComplete: boolean;
}

/**
 * The id that the management account's file had last: by the history of the paths where it is, or is by default; else
 * by the latest versions of the folder, where another file may have been it.
 * @param path of the management account's file, where there is one
 */
export async function readFormerManagement(
  source: HistorySource,
  commit: string,
  directory: string,
  path: string | undefined,
): Promise<FormerManagement> {
  const contents: Contents = new Map();
  const usual = [`${directory}/${MASTER}.yaml`, `${directory}/${MASTER}.yml`];
  const paths = [...new Set([...(path === undefined ? [] : [path]), ...usual])];
  const trails = await source.trails(paths.map((one) => ({ path: one, commit })));
  const own = trails.flatMap(({ steps }, index) =>
    steps.flatMap(({ file, parents }) =>
      [file, ...parents.map((parent) => parent.file)].flatMap((one) =>
        one ? [{ ...one, path: paths[index] ?? '' }] : [],
      ),
    ),
  );
  const id = await lastIn(source, own, contents);
  if (id !== undefined) return { id, isComplete: true };
  const { files, isComplete } = await source.versions(commit, directory);
  return {
    id: await lastIn(source, files, contents),
    isComplete: isComplete && trails.every((trail) => trail.isComplete),
  };
}

/** What the first of some versions that names an id says, where it is the management account's. */
async function lastIn(
  source: HistorySource,
  versions: readonly FormerFile[],
  contents: Contents,
): Promise<string | undefined> {
  await load(source, versions, contents);
  for (const { path, oid } of versions) {
    const version = versionOf(path, contents.get(oid));
    const [file] = version ? managementFiles([version]) : [];
    const id = file && claimsOf(file).id;
    if (id !== undefined) return id;
  }
  return undefined;
}
