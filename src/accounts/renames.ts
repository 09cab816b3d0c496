import { claimsOf, keepsAccount } from './claims.ts';
import type { Content } from './folder.ts';
import type {
  FormerFile,
  HistorySource,
  Range,
  ReplacedFile,
  Step,
  Trail,
  Walk,
} from './history-source.ts';
import { type AccountFile, MAX_FILE_BYTES, parseAccountFile } from './parse.ts';

/*
 * What a file may have been called before. Git does not know; so whatever account file vanished, or was overwritten, as
 * the path appeared or got another account may have been it: in the same commit, or in another one of the same pull
 * request or push.
 */

/** The contents of blobs that were read, by id. */
export type Contents = Map<string, Content>;

/** What is needed to look for earlier paths. */
export interface Search {
  readonly source: HistorySource;
  /** The commit that is looked back from. */
  readonly head: string;
  readonly contents: Contents;
  /** Whether a version of another file lives on in a file that is there. */
  readonly isContinued: (version: AccountFile) => boolean;
}

/** Where a path led to before it was there. */
export interface Before {
  readonly walks: readonly Walk[];
  readonly isComplete: boolean;
}

interface Walked {
  readonly walk: Walk;
  readonly trail: Trail;
}

/**
 * For each path, the files that lost their account in the changes in which it appeared, or got another one, as they were
 * just before.
 */
export async function renamedFrom(
  search: Search,
  walked: readonly Walked[],
): Promise<readonly Before[]> {
  await load(search.source, walked.flatMap(versionsIn), search.contents);
  const births = walked.map(({ walk: { path }, trail }) =>
    trail.steps.filter((step) => isBirth(path, step, search.contents)),
  );
  const all = [...new Map(births.flat().map((step) => [step.commit, step])).values()];
  if (all.length === 0) return walked.map(() => ({ walks: [], isComplete: true }));
  const arrivals = await search.source.arrivals(all);
  const arrivalOf = new Map(all.map(({ commit }, index) => [commit, arrivals[index]]));
  const later = await vanishedLater(search, walked, births, arrivalOf);
  const rangesOf = (step: Step): readonly Range[] => [
    ...step.parents.map((parent) => ({ from: parent.commit, to: step.commit })),
    ...(arrivalOf.get(step.commit)?.ranges ?? []),
  ];
  const gone = await lostIn(
    search,
    walked.map((one, index) => ({
      path: one.walk.path,
      ranges: (births[index] ?? []).flatMap(rangesOf),
      known: new Set(versionsIn(one).map(({ oid }) => oid)),
    })),
  );
  return gone.map((before, index) => ({
    walks: [...before.walks, ...(later[index]?.walks ?? [])],
    isComplete: before.isComplete && later[index]?.isComplete === true,
  }));
}

interface Place {
  readonly path: string;
  /** Where it appeared, or got another account. */
  readonly ranges: readonly Range[];
  /** Ids of its own versions that are looked at anyway; others may have been lost in a merge. */
  readonly known?: ReadonlySet<string>;
}

/** The files that lost their account in ranges of commits in which a path got one. */
export async function lostIn(
  { source, contents, isContinued }: Search,
  places: readonly Place[],
): Promise<readonly Before[]> {
  const ranges = new Map(
    places.flatMap((place) => place.ranges.map((range) => [keyOf(range), range] as const)),
  );
  if (ranges.size === 0) return places.map(() => ({ walks: [], isComplete: true }));
  const folders = [...new Set(places.map(({ path }) => folderOf(path)))];
  const answers = await source.replaced([...ranges.values()], folders.flatMap(spellings));
  const found = new Map([...ranges.keys()].map((key, index) => [key, answers[index]]));
  await load(
    source,
    answers.flatMap(({ files }) => files.flatMap((file) => (file.now ? [file, file.now] : file))),
    contents,
  );
  return places.map(({ path, ranges: own, known }) => {
    const beside = spellings(folderOf(path));
    const isIt = (file: ReplacedFile): boolean => {
      if (file.path === path && known?.has(file.oid)) return false;
      const content = contents.get(file.oid);
      const isLikely = beside.includes(folderOf(file.path)) || /\.ya?ml/i.test(file.path);
      if (!isLikely && !mentions(content)) return false;
      const version = versionOf(file.path, content);
      if (file.now) {
        const after = versionOf(file.path, contents.get(file.now.oid));
        if (keepsAccount(version, after) || (version && !speaks(version))) return false;
      }
      // What can't be read, or says nothing, may have been an account's file where such files are.
      if (!version || !speaks(version)) {
        return beside.includes(folderOf(file.path)) && /\.ya?ml$/i.test(file.path);
      }
      return !isContinued(version);
    };
    return {
      walks: own.flatMap((range) =>
        (found.get(keyOf(range))?.files ?? [])
          .filter(isIt)
          .map((file): Walk => ({ path: file.path, commit: range.from })),
      ),
      isComplete: own.every((range) => found.get(keyOf(range))?.isComplete === true),
    };
  });
}

/**
 * Files that went after a path had come, but with the same push: they were there beside it, are gone by now, and the
 * commit that removed them follows on without a pull request.
 */
async function vanishedLater(
  search: Search,
  walked: readonly Walked[],
  births: readonly (readonly Step[])[],
  arrivalOf: ReadonlyMap<string, { readonly isPush: boolean } | undefined>,
): Promise<readonly Before[]> {
  const { source, head } = search;
  const pushed = births.map((steps) =>
    steps.filter(({ commit }) => arrivalOf.get(commit)?.isPush === true),
  );
  const since = await lostIn(
    search,
    walked.map(({ walk }, index) => ({
      path: walk.path,
      ranges: (pushed[index] ?? []).map(({ commit }) => ({ from: commit, to: head })),
    })),
  );
  const paths = [...new Set(since.flatMap(({ walks }) => walks.map(({ path }) => path)))];
  if (paths.length === 0) return since;
  const trails = await source.trails(paths.map((path) => ({ path, commit: head })));
  const ends = new Map(
    paths.map((path, index) => [
      path,
      (trails[index]?.steps ?? []).filter(({ file }) => file === undefined),
    ]),
  );
  const steps = [...new Map([...ends.values()].flat().map((one) => [one.commit, one])).values()];
  const arrivals = steps.length === 0 ? [] : await source.arrivals(steps);
  const arrivedWith = new Map(steps.map(({ commit }, index) => [commit, arrivals[index]]));
  return since.map(({ walks, isComplete }, index) => {
    const commits = new Set(pushed[index]?.map(({ commit }) => commit));
    return {
      isComplete,
      walks: walks.flatMap(({ path }) =>
        (ends.get(path) ?? []).flatMap(({ commit, parents }): readonly Walk[] => {
          const isOne = arrivedWith.get(commit)?.commits.some((one) => commits.has(one)) === true;
          const [parent] = parents;
          return isOne && parent ? [{ path, commit: parent.commit }] : [];
        }),
      ),
    };
  });
}

/** All that a path held, the versions before its commits too. */
function versionsIn({ trail }: Walked): readonly Pick<FormerFile, 'oid' | 'size'>[] {
  return trail.steps.flatMap(({ file, parents }) =>
    [file, ...parents.map((parent) => parent.file)].filter((one) => one !== undefined),
  );
}

/** Whether the path appeared in a commit, or got another account. */
function isBirth(path: string, { file, parents }: Step, contents: Contents): boolean {
  if (!file) return false;
  const version = versionOf(path, contents.get(file.oid));
  return !parents.some(
    (parent) =>
      parent.file && keepsAccount(versionOf(path, contents.get(parent.file.oid)), version),
  );
}

function keyOf({ from, to }: Range): string {
  return `${from}..${to}`;
}

/** Paco's `Accounts` may have become `accounts`, or the other way round. */
function spellings(directory: string): readonly string[] {
  return directory.toLowerCase() === 'accounts' ? ['accounts', 'Accounts'] : [directory];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a file that is put aside as something else can be an account's. */
function mentions(content: Content | undefined): boolean {
  return content?.kind === 'text' && /root_email|account_id/.test(content.text);
}

function speaks(version: AccountFile): boolean {
  const { id, email } = claimsOf(version);
  return id !== undefined || email !== undefined;
}

/** Reads what is not known yet, as far as it is small enough to be an account's file. */
export async function load(
  source: HistorySource,
  refs: readonly Pick<FormerFile, 'oid' | 'size'>[],
  contents: Contents,
): Promise<void> {
  const missing = refs.filter(({ oid, size }) => size <= MAX_FILE_BYTES && !contents.has(oid));
  if (missing.length === 0) return;
  for (const [oid, content] of await source.contents(missing)) contents.set(oid, content);
}

/** A version of a file; `undefined` where its text can't be had. */
export function versionOf(path: string, content: Content | undefined): AccountFile | undefined {
  return content?.kind === 'text' ? parseAccountFile(path, content.text) : undefined;
}
