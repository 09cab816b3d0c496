import { claimsOf, emailsIn, idsIn, isUnclear } from './claims.ts';
import type { Content } from './folder.ts';
import type { HistorySource, Range, Trail, Walk } from './history-source.ts';
import { type AccountFile, accountName } from './parse.ts';
import { type Before, load, lostIn, renamedFrom, type Search, versionOf } from './renames.ts';

/** Where one looks back from. */
export interface Outset {
  readonly commit: string;
  /** What is yet to be committed, or has just been: a file that it adds may be one of those that it removes. */
  readonly change: Range | undefined;
  /** Contents that are known already, by id. */
  readonly contents: ReadonlyMap<string, Content>;
}

/** A file to be looked back at. */
export interface Subject {
  readonly path: string;
  /** Whether the change adds it, or gives it another account. */
  readonly isNew: boolean;
}

/** All that the versions of a file have said of its account. */
export interface Past {
  /** The paths that it has had, the present one first. */
  readonly paths: readonly string[];
  /** 12 digits each. */
  readonly ids: ReadonlySet<string>;
  /** In small letters. */
  readonly emails: ReadonlySet<string>;
  /** Names that an account of this file may have been created with. */
  readonly names: ReadonlySet<string>;
  /** Whether every version was found and could be read. */
  readonly isComplete: boolean;
}

/** Paths that are looked back at in one run, at most: far more than renames ever make. */
const MOST_WALKS = 400;

interface Found {
  readonly trail: Trail;
  /** The files that lost their account where this one got another. */
  readonly before: Before;
}

/**
 * Looks back at files as far as their history goes. Where a path appeared, or got another account, each account file
 * that vanished or was overwritten in the same change may have been its old name, unless another file continues it:
 * what is left in common after a rewrite tells nothing.
 * @param isContinued whether a version of another file lives on in a file that is there
 */
export async function readPasts(
  source: HistorySource,
  { commit, change, contents }: Outset,
  subjects: readonly Subject[],
  isContinued: (version: AccountFile) => boolean,
): Promise<ReadonlyMap<string, Past>> {
  const search: Search = { source, head: commit, contents: new Map(contents), isContinued };
  const found = new Map<string, Found>();
  const renamed = await lostIn(
    search,
    subjects.map(({ path, isNew }) => ({ path, ranges: isNew && change ? [change] : [] })),
  );
  const origins = new Map(
    subjects.map(({ path }, index): [string, Before] => {
      const { walks = [], isComplete = false } = renamed[index] ?? {};
      const first = [{ path, commit }, ...walks.map((walk) => ({ ...walk, commit }))];
      return [path, { walks: first, isComplete }];
    }),
  );
  let due = fresh(
    [...origins.values()].flatMap(({ walks }) => walks),
    found,
  );
  while (due.length > 0 && found.size + due.length <= MOST_WALKS + subjects.length) {
    const trails = await source.trails(due);
    const walks = due.map((walk, index) => ({ walk, trail: trails[index] ?? NOTHING }));
    const before = await renamedFrom(search, walks);
    for (const [index, { walk, trail }] of walks.entries()) {
      found.set(keyOf(walk), { trail, before: before[index] ?? UNKNOWN });
    }
    due = fresh(
      before.flatMap((one) => one.walks),
      found,
    );
  }
  const versions = [...found.values()].flatMap(({ trail }) =>
    trail.steps.flatMap(({ file, isDraft }) => (file && !isDraft ? [file] : [])),
  );
  await load(source, versions, search.contents);
  return new Map(
    [...origins].map(([path, origin]) => [path, pastOf(path, origin, found, search.contents)]),
  );
}

/** The ids that files of a folder have had. */
export interface FormerIds {
  readonly ids: ReadonlySet<string>;
  /** Whether every version was found and could be read. */
  readonly isComplete: boolean;
}

/** The ids that files of a folder have had, as far back as its latest changes are looked at. */
export async function readFormerIds(
  source: HistorySource,
  commit: string,
  directory: string,
): Promise<FormerIds> {
  const { files, isComplete } = await source.versions(commit, directory);
  const contents = new Map<string, Content>();
  await load(source, files, contents);
  const versions = files.map(({ path, oid }) => versionOf(path, contents.get(oid)));
  return {
    ids: new Set(versions.flatMap((version) => (version ? idsIn(version) : []))),
    isComplete: isComplete && versions.every((version) => version && !isUnclear(version)),
  };
}

const NOTHING: Trail = { steps: [], isComplete: false };
const UNKNOWN: Before = { walks: [], isComplete: false };

function keyOf({ path, commit }: Walk): string {
  return `${commit}:${path}`;
}

function fresh(walks: readonly Walk[], found: ReadonlyMap<string, unknown>): readonly Walk[] {
  const all = new Map(walks.map((walk) => [keyOf(walk), walk]));
  return [...all].flatMap(([key, walk]) => (found.has(key) ? [] : [walk]));
}

function pastOf(
  path: string,
  origin: Before,
  found: ReadonlyMap<string, Found>,
  contents: ReadonlyMap<string, Content>,
): Past {
  const walks = new Map(origin.walks.map((walk) => [keyOf(walk), walk]));
  const paths = new Set([path]);
  const ids = new Set<string>();
  const emails = new Set<string>();
  const names = new Set<string>();
  let { isComplete } = origin;
  // A map that grows is walked to its end.
  for (const [key, walk] of walks) {
    const known = found.get(key);
    isComplete &&= known?.trail.isComplete === true && known.before.isComplete;
    paths.add(walk.path);
    for (const walkBefore of known?.before.walks ?? []) walks.set(keyOf(walkBefore), walkBefore);
    for (const { file, isDraft } of known?.trail.steps ?? []) {
      if (!file || isDraft) continue;
      const version = versionOf(walk.path, contents.get(file.oid));
      isComplete &&= version !== undefined && !isUnclear(version);
      if (!version) continue;
      const { awsName } = claimsOf(version);
      for (const id of idsIn(version)) ids.add(id);
      for (const email of emailsIn(version)) emails.add(email.toLowerCase());
      names.add(awsName ?? accountName(walk.path));
    }
  }
  return { paths: [...paths], ids, emails, names, isComplete };
}
