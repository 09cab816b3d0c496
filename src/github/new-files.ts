import { createHash } from 'node:crypto';
import type { GitHub } from './client.ts';
import { readFolders } from './folder.ts';
import type { Entry } from './trees.ts';
import {
  type Addition,
  addition,
  type Changes,
  type CommitMessage,
  chooseEdited,
  commitOnHead,
  type Edit,
  type WriteBack,
} from './write-back.ts';

/** A file to be added. */
export interface NewFile {
  /** From the repository's root, without `..`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Commits new files to a branch of this repository in one signed commit, on the head as it is now. Nothing
 * that is there is ever overwritten, whatever it is (a file, a link, a submodule) and whatever the case of
 * its letters: such a file is a misfit, and the others are committed. One that is there with the same text
 * already is done.
 *
 * A pull request's branch is of this repository only where its `headRepository` is: a job's token can't
 * write to a fork.
 * @param edits of files that are there, for the same commit
 * @throws Failure when a folder is something else, or GitHub does not answer
 */
export function addFiles(
  github: GitHub,
  branch: string,
  files: readonly NewFile[],
  message: CommitMessage,
  edits: readonly Edit[] = [],
): Promise<WriteBack> {
  return commitOnHead(github, branch, message, async (head) => {
    const [added, edited] = await Promise.all([
      chooseNew(github, head, files),
      chooseEdited(github, head, edits),
    ]);
    return {
      additions: [...added.additions, ...edited.additions],
      misfits: new Map([...added.misfits, ...edited.misfits]),
    };
  });
}

async function chooseNew(
  github: GitHub,
  head: string,
  files: readonly NewFile[],
): Promise<Changes> {
  const taken = await readTaken(github, head, files);
  const additions: Addition[] = [];
  const misfits = new Map<string, string>();
  for (const { path, text } of files) {
    const key = path.toLowerCase();
    const oid = blobId(text);
    const present = taken.get(key);
    if (!present) {
      additions.push(addition(path, text));
      taken.set(key, { path, oid, kind: 'file' });
    } else if (present.path !== path || present.oid !== oid || present.kind !== 'file') {
      misfits.set(path, `${present.path} is there already`);
    }
  }
  return { additions, misfits };
}

interface Taken {
  readonly path: string;
  readonly oid: string;
  readonly kind: Entry['kind'];
}

/** What is in the folders of the files, by path in lower-case letters. */
async function readTaken(
  github: GitHub,
  head: string,
  files: readonly NewFile[],
): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>();
  const directories = new Set(
    files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
  );
  for (const directory of directories) {
    const [folder] = await readFolders(github, directory, [head]);
    for (const { name, oid, kind } of folder?.entries ?? []) {
      const path = folder?.directory ? `${folder.directory}/${name}` : name;
      taken.set(path.toLowerCase(), { path, oid, kind });
    }
  }
  return taken;
}

/** Git's id of a file's content ("Git Internals: Git Objects"). */
function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
