import { LARGEST_TEXT, readBlobs } from './blobs.ts';
import type { GitHub } from './client.ts';
import { readFolders } from './folder.ts';
import type { Entry } from './trees.ts';

/** A file's text, or why it has none that could be edited, as words that follow its path. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unfit'; readonly why: string };

/**
 * Reads the texts of files at a commit, by path; those that are not there are left out. A link, a file in another
 * encoding, or one that GitHub gives only in part is never taken for its text.
 */
export async function readTexts(
  github: GitHub,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileText>> {
  const entries = await readEntries(github, commit, paths);
  const blobs = await readBlobs(github, [...entries.values()].filter(isText));
  const texts = new Map<string, FileText>();
  for (const [path, entry] of entries) {
    const blob = blobs.get(entry.oid);
    if (!isText(entry)) texts.set(path, { kind: 'unfit', why: wordsFor(entry) });
    else if (blob?.kind === 'text') texts.set(path, blob);
    else texts.set(path, { kind: 'unfit', why: 'the file is not text in UTF-8' });
  }
  return texts;
}

async function readEntries(
  github: GitHub,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const directory of new Set(paths.map(directoryOf))) {
    const [folder] = await readFolders(github, directory, [commit]);
    for (const entry of folder?.entries ?? []) {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (folder?.directory === directory && paths.includes(path)) entries.set(path, entry);
    }
  }
  return entries;
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function isText({ kind, size }: Entry): boolean {
  return kind === 'file' && size <= LARGEST_TEXT;
}

function wordsFor({ kind }: Entry): string {
  if (kind === 'file') return 'the file is larger than 0.5 MB';
  return kind === 'link' ? 'the file is a symbolic link' : `this is a ${kind}, not a file`;
}
