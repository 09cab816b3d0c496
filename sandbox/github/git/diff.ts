import type { Mode } from './objects.ts';
import { type GitStore, noObject } from './store.ts';

/** One file that differs between two commits, as GitHub lists it. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  readonly additions: number;
  readonly deletions: number;
  /** The blob after the change, or the one removed. */
  readonly oid: string;
  readonly mode: Mode;
  /** Absent for a binary file. */
  readonly patch?: string;
}

/** The empty tree: what a first commit is compared with. */
export const emptyTreeOid = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export async function diff(store: GitStore, from: string, to: string): Promise<FileDiff[]> {
  const options = ['diff-tree', '-r', '-M', '--no-commit-id', '--full-index'];
  const { stdout } = await store.git([...options, '--raw', '--numstat', '-z', from, to]);
  const { stdout: patches } = await store.git([...options, '-p', from, to]);
  const texts = splitPatches(patches.toString('utf8'));
  return parse(stdout.toString('utf8').split('\0'), texts);
}

function parse(fields: readonly string[], patches: readonly (string | undefined)[]): FileDiff[] {
  let at = 0;
  const next = (): string => fields[at++] ?? '';
  const raw: Omit<FileDiff, 'additions' | 'deletions'>[] = [];
  while (fields[at]?.startsWith(':')) {
    const [, newMode = '', oldOid = '', newOid = '', letter = ''] = next().split(' ');
    const status = letters[letter.charAt(0)];
    if (!status) throw new Error(`git diff-tree status ${letter}`);
    const first = next();
    const path = status === 'renamed' ? next() : first;
    raw.push({
      path,
      ...(status === 'renamed' && { previousPath: first }),
      status,
      oid: newOid === noObject ? oldOid : newOid,
      mode: newMode as Mode,
    });
  }
  return raw.map((file, index) => {
    const [additions = '', deletions = '', path = ''] = next().split('\t');
    // A rename's numstat is followed by the two names as fields of their own.
    if (path === '') at += 2;
    const patch = patches[index];
    return {
      ...file,
      additions: additions === '-' ? 0 : Number(additions),
      deletions: deletions === '-' ? 0 : Number(deletions),
      ...(patch !== undefined && { patch }),
    };
  });
}

const letters: Readonly<Record<string, FileDiff['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** GitHub's `patch` is a file's hunks alone, without the lines that name the file. */
function splitPatches(text: string): (string | undefined)[] {
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part !== '')
    .map((part) => {
      const hunks = /^@@ /m.exec(part);
      return hunks ? part.slice(hunks.index).replace(/\n$/, '') : undefined;
    });
}
