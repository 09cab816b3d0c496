import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** The last commit of version 0.1, whose records name files and whose marks name what is waited for. */
const EARLIER = '12cd125c';

/** A checkout may be somebody else's, as in a container: it is only read. */
const ANYBODYS = ['-c', 'safe.directory=*'];

/** Commits that came before the present version: fewer are no history of this repository. */
const EARLIER_COMMITS = 100;

/** Whether this clone has no history to take an earlier version from, as `git clone --depth` and archives have none. */
export function isShallow(): boolean {
  try {
    const git = [...ANYBODYS, 'rev-list', '--count', 'HEAD'];
    const count = execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' });
    return Number(count) < EARLIER_COMMITS;
  } catch {
    return !existsSync(join(ROOT, '.git'));
  }
}

/**
 * The action, its bundle and its examples as version 0.1 had them, out of this repository's own history. The
 * folder.
 */
export function earlierVersion(): string {
  const folder = join(ROOT, 'node_modules', '.cache', `version-${EARLIER}`);
  if (existsSync(join(folder, 'action.yml'))) return folder;
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync(
    'git',
    [...ANYBODYS, 'archive', '--format=tar', EARLIER, 'dist', 'examples', 'action.yml'],
    { cwd: ROOT, maxBuffer: 100_000_000 },
  );
  // `action.yml` comes last, and tells that the rest is there.
  execFileSync('tar', ['-x', '-C', folder, 'dist', 'examples'], { input: archive });
  execFileSync('tar', ['-x', '-C', folder, 'action.yml'], { input: archive });
  return folder;
}
