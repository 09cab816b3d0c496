import { claimsOf } from './claims.ts';
import { type Content, type Entry, isReadable } from './folder.ts';
import { type AccountFile, accountName, MAX_FILE_BYTES, parseAccountFile } from './parse.ts';

/** Where to begin to look back: a path, as it was in a commit. */
export interface Walk {
  readonly path: string;
  readonly commit: string;
}

/** A commit that changed a path. */
export interface Step {
  readonly commit: string;
  /** What the path held then; absent where the commit removed it. */
  readonly file: Pick<Entry, 'oid' | 'size'> | undefined;
  readonly parents: readonly { readonly commit: string; readonly hasFile: boolean }[];
  /** Whether a pull request overwrote it before it was merged, so that nothing was ever made of it. */
  readonly isDraft: boolean;
}

/** The commits that changed a path, the newest first. */
export interface Trail {
  readonly steps: readonly Step[];
  /** Whether there are no more of them. */
  readonly isComplete: boolean;
}

/** A Git repository that can be looked back in. Each answer has the order of what was asked. */
export interface HistorySource {
  trails(walks: readonly Walk[]): Promise<readonly Trail[]>;
  folders(
    folders: readonly { readonly commit: string; readonly directory: string }[],
  ): Promise<readonly (readonly Entry[])[]>;
  contents(refs: readonly Pick<Entry, 'oid' | 'size'>[]): Promise<ReadonlyMap<string, Content>>;
}

/** A file to be looked back at. */
export interface Subject {
  readonly path: string;
  /** Files that go where this one comes, in what is yet to be committed: it may be one of them, renamed. */
  readonly vanished: readonly string[];
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
  /** The paths that vanished where this one appeared. */
  readonly before: readonly Walk[];
}

/**
 * Looks back at files as far as their history goes. Where a path appeared, each account file that vanished in the
 * same commit may have been its old name, unless another file continues it: what is left in common after a rewrite
 * tells nothing.
 * @param commit where to begin
 * @param isContinued whether a version of another file lives on in a file that is there
 */
export async function readPasts(
  source: HistorySource,
  commit: string,
  subjects: readonly Subject[],
  isContinued: (version: AccountFile) => boolean,
): Promise<ReadonlyMap<string, Past>> {
  const contents = new Map<string, Content>();
  const found = new Map<string, Found>();
  const first = ({ path, vanished }: Subject): readonly Walk[] =>
    [path, ...vanished].map((one) => ({ path: one, commit }));
  let due = fresh(subjects.flatMap(first), found);
  while (due.length > 0 && found.size + due.length <= MOST_WALKS + subjects.length) {
    const trails = await source.trails(due);
    const walks = due.map((walk, index) => ({ walk, trail: trails[index] ?? NOTHING }));
    const before = await renamedFrom(source, walks, contents, isContinued);
    for (const [index, { walk, trail }] of walks.entries()) {
      found.set(keyOf(walk), { trail, before: before[index] ?? [] });
    }
    due = fresh(before.flat(), found);
  }
  const versions = [...found.values()].flatMap(({ trail }) =>
    trail.steps.flatMap(({ file, isDraft }) => (file && !isDraft ? [file] : [])),
  );
  await load(source, versions, contents);
  return new Map(
    subjects.map((subject) => [subject.path, pastOf(subject, first(subject), found, contents)]),
  );
}

const NOTHING: Trail = { steps: [], isComplete: false };

function keyOf({ path, commit }: Walk): string {
  return `${commit}:${path}`;
}

function fresh(walks: readonly Walk[], found: ReadonlyMap<string, unknown>): readonly Walk[] {
  const all = new Map(walks.map((walk) => [keyOf(walk), walk]));
  return [...all].flatMap(([key, walk]) => (found.has(key) ? [] : [walk]));
}

/** For each path, the account files that vanished in the commits in which it appeared, as they were just before. */
async function renamedFrom(
  source: HistorySource,
  walks: readonly { readonly walk: Walk; readonly trail: Trail }[],
  contents: Map<string, Content>,
  isContinued: (version: AccountFile) => boolean,
): Promise<readonly (readonly Walk[])[]> {
  const births = walks.map(({ walk: { path }, trail }) =>
    trail.steps.flatMap(({ commit, file, parents }) => {
      const [parent] = parents;
      const isBirth = file !== undefined && !parents.some(({ hasFile }) => hasFile);
      return isBirth && parent
        ? spellings(folderOf(path)).map((directory) => ({
            commit,
            parent: parent.commit,
            directory,
          }))
        : [];
    }),
  );
  const wanted = new Map(
    births
      .flat()
      .flatMap(({ commit, parent, directory }) =>
        [commit, parent].map((one) => [`${one}:${directory}`, { commit: one, directory }] as const),
      ),
  );
  if (wanted.size === 0) return births.map(() => []);
  const lists = await source.folders([...wanted.values()]);
  const folders = new Map([...wanted.keys()].map((key, index) => [key, lists[index] ?? []]));
  const gone = births.map((all) =>
    all.flatMap(({ commit, parent, directory }) => {
      const kept = new Set(folders.get(`${commit}:${directory}`)?.map(({ name }) => name));
      const before = folders.get(`${parent}:${directory}`) ?? [];
      return before
        .filter((entry) => isReadable(entry) && !kept.has(entry.name))
        .map((entry) => ({ entry, walk: { path: `${directory}/${entry.name}`, commit: parent } }));
    }),
  );
  await load(
    source,
    gone.flat().map(({ entry }) => entry),
    contents,
  );
  return gone.map((all) =>
    all.flatMap(({ entry, walk }) => {
      const version = versionOf(walk.path, contents.get(entry.oid));
      return version && isContinued(version) ? [] : [walk];
    }),
  );
}

/** Paco's `Accounts` may have become `accounts`, or the other way round. */
function spellings(directory: string): readonly string[] {
  return directory.toLowerCase() === 'accounts' ? ['accounts', 'Accounts'] : [directory];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function load(
  source: HistorySource,
  refs: readonly Pick<Entry, 'oid' | 'size'>[],
  contents: Map<string, Content>,
): Promise<void> {
  const missing = refs.filter(({ oid, size }) => size <= MAX_FILE_BYTES && !contents.has(oid));
  if (missing.length === 0) return;
  for (const [oid, content] of await source.contents(missing)) contents.set(oid, content);
}

function pastOf(
  { path }: Subject,
  first: readonly Walk[],
  found: ReadonlyMap<string, Found>,
  contents: ReadonlyMap<string, Content>,
): Past {
  const walks = new Map(first.map((walk) => [keyOf(walk), walk]));
  const paths = new Set([path]);
  const ids = new Set<string>();
  const emails = new Set<string>();
  const names = new Set<string>();
  let isComplete = true;
  // A map that grows is walked to its end.
  for (const [key, walk] of walks) {
    const known = found.get(key);
    isComplete &&= known?.trail.isComplete === true;
    paths.add(walk.path);
    for (const walkBefore of known?.before ?? []) walks.set(keyOf(walkBefore), walkBefore);
    for (const { file, isDraft } of known?.trail.steps ?? []) {
      if (!file || isDraft) continue;
      const version = versionOf(walk.path, contents.get(file.oid));
      isComplete &&= version !== undefined;
      if (!version) continue;
      const { id, email, awsName } = claimsOf(version);
      if (id !== undefined) ids.add(id);
      if (email !== undefined) emails.add(email.toLowerCase());
      names.add(awsName ?? accountName(walk.path));
    }
  }
  return { paths: [...paths], ids, emails, names, isComplete };
}

/** A version of a file; `undefined` where its text can't be had. */
function versionOf(path: string, content: Content | undefined): AccountFile | undefined {
  return content?.kind === 'text' ? parseAccountFile(path, content.text) : undefined;
}
