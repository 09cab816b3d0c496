import { closeSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { code, some } from '../text.ts';

/** Folders that are looked into, and how deep: enough for a monorepo, and over in a moment. */
const MOST_FOLDERS = 2000;
const DEEPEST = 4;

/** Folders that people did not make for account files, and that can be endless. */
const FOREIGN = new Set(['node_modules', 'vendor']);

/** How much of a file is looked at, in bytes. */
const START = 4096;

/**
 * What to say where there are no account files.
 * @param directory as the option, or its default, names it
 * @param isThere whether at least the folder is there
 */
export function noFiles(cwd: string, directory: string, isThere: boolean): Failure {
  const what = isThere
    ? `there are no account files in ${code(directory)}`
    : `there is no folder ${code(directory)} here`;
  const found = candidates(cwd, directory);
  if (found.length > 0) return new Failure(what, `${found.join(' ')}`);
  return new Failure(
    what,
    isThere
      ? 'If they are elsewhere, name the folder with `--accounts-dir`. `org-accounts init` writes the first one.'
      : 'Run it in the folder that holds it, or name it with `--accounts-dir`. `org-accounts init` creates one.',
  );
}

/** Whether account files are somewhere around, only not where they are looked for. */
export function isElsewhere(cwd: string, directory: string): boolean {
  return candidates(cwd, directory).length > 0;
}

/** Where account files are, in sentences. */
function candidates(cwd: string, directory: string): readonly string[] {
  if (holdsAccounts(cwd)) {
    return [
      `Account files are in this very folder: run it one folder up, in ${code(dirname(cwd))}.`,
    ];
  }
  for (let above = dirname(cwd); above !== dirname(above); above = dirname(above)) {
    if (holdsAccounts(join(above, directory))) {
      return [
        `There are account files in ${code(join(above, directory))}: run it in ${code(above)}.`,
      ];
    }
  }
  const below = foldersBelow(cwd).filter((path) => holdsAccounts(join(cwd, path)));
  if (below.length === 0) return [];
  const names = some(
    below.map((path) => code(path)),
    5,
  );
  return [
    `There are account files in ${names}: name the folder with ${code(`--accounts-dir ${below[0]}`)}.`,
  ];
}

/** Folders below this one, the nearest first, with `/` between their parts. */
function foldersBelow(cwd: string): readonly string[] {
  const found: string[] = [''];
  for (const path of found) {
    if (found.length > MOST_FOLDERS || path.split('/').length > DEEPEST) break;
    for (const name of entriesOf(join(cwd, path), 'folders')) {
      if (!name.startsWith('.') && !FOREIGN.has(name)) found.push(path ? `${path}/${name}` : name);
    }
  }
  return found.slice(1);
}

/** Whether a YAML file there begins as an account's file does. */
function holdsAccounts(folder: string): boolean {
  return entriesOf(folder, 'files')
    .filter((name) => /^[^.].*\.ya?ml$/.test(name))
    .slice(0, 50)
    .some((name) =>
      /^(account_type|is_master|organization_account_ids|root_email):/m.test(
        startOf(join(folder, name)),
      ),
    );
}

/** What can't be opened is no place to send anybody to. */
function entriesOf(folder: string, kind: 'files' | 'folders'): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

function startOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(START);
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, START, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/**
 * Makes sure that a path leads nowhere else than below a folder, symbolic links followed as far as it exists.
 * @throws Failure where it leads out
 */
export function demandInside(cwd: string, path: string): void {
  const home = realpathSync(cwd);
  let there = join(cwd, path);
  let real: string | undefined;
  while (real === undefined && there !== dirname(there)) {
    there = dirname(there);
    try {
      real = realpathSync(there);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  const way = relative(home, real ?? '/');
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isOtherDrive(way)) return;
  throw new Failure(
    `${code(path)} leads out of this folder, to ${code(real)}`,
    'Account files are written only below the folder in which this runs: replace the symbolic link by a folder.',
  );
}

/** On Windows, where there is no way from one drive to another. */
function isOtherDrive(way: string): boolean {
  return /^[A-Za-z]:/.test(way) || way.startsWith('/');
}
