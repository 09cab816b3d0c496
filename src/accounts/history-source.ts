import type { Content, Entry } from './folder.ts';

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
  readonly parents: readonly {
    readonly commit: string;
    readonly file: Pick<Entry, 'oid' | 'size'> | undefined;
  }[];
  /** Whether a pull request overwrote it before it was merged, so that nothing was ever made of it. */
  readonly isDraft: boolean;
  /** The pull requests that brought it to the branch, and what each was merged as, where that is known. */
  readonly pulls: readonly { readonly number: number; readonly merge: string | undefined }[];
}

/** The commits that changed a path, the newest first. */
export interface Trail {
  readonly steps: readonly Step[];
  /** Whether there are no more of them. */
  readonly isComplete: boolean;
}

/** Two commits, of which the second one came after the first. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What came to the branch together with a commit. */
export interface Arrival {
  readonly ranges: readonly Range[];
  /** Those commits, or the merge of them. */
  readonly commits: readonly string[];
  /** Whether no pull request tells what came together. */
  readonly isPush: boolean;
}

/** A file as it once was, such as one that is not there any longer. */
export interface FormerFile extends Pick<Entry, 'oid' | 'size'> {
  /** From the repository's root. */
  readonly path: string;
}

/** A file that went in a range of commits, or was overwritten in it. */
export interface ReplacedFile extends FormerFile {
  /** What its path holds at the end of the range; absent where that is no file. */
  readonly now: Pick<Entry, 'oid' | 'size'> | undefined;
}

export interface Versions {
  readonly files: readonly FormerFile[];
  /** Whether these are all that there ever were. */
  readonly isComplete: boolean;
}

/** A Git repository that can be looked back in. Each answer has the order of what was asked. */
export interface HistorySource {
  trails(walks: readonly Walk[]): Promise<readonly Trail[]>;
  arrivals(steps: readonly Step[]): Promise<readonly Arrival[]>;
  /**
   * The YAML files of the whole repository that vanished in each range, also such as were put aside as something else,
   * those of `folders` that were overwritten, and whether all of it could be looked into.
   * @param folders those that are likely to differ
   */
  replaced(
    ranges: readonly Range[],
    folders: readonly string[],
  ): Promise<readonly { readonly files: readonly ReplacedFile[]; readonly isComplete: boolean }[]>;
  /** Versions of the files of a folder, of its latest changes up to a commit, the newest first. */
  versions(commit: string, directory: string): Promise<Versions>;
  contents(refs: readonly Pick<Entry, 'oid' | 'size'>[]): Promise<ReadonlyMap<string, Content>>;
}
