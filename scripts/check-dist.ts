/*
 * Proves that the committed dist/ is the build of src/: builds it anew beside it and compares every byte.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const committed = join(root, 'dist');
const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts'), fresh], {
  cwd: root,
  stdio: 'inherit',
});
const names = new Set([...filesOf(committed), ...filesOf(fresh)]);
const different = [...names].filter((name) => read(committed, name) !== read(fresh, name));
rmSync(fresh, { recursive: true });
if (different.length > 0) {
  console.error(`dist/ is not the build of src/: ${different.sort().join(', ')} differ.`);
  console.error('Run `npm run build` and commit what it writes.');
  process.exit(1);
}
console.log(`dist/ is the build of src/ (${names.size} files).`);

/** Paths of all files below a folder. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'latin1');
  } catch {
    return undefined;
  }
}
