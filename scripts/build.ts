/*
 * Builds dist/ from src/: tsc strips the types into lib/, ncc bundles that, the action and the program for terminals
 * each by itself. What an action loads only once its inputs are right lands in files of its own, so that a refusal is
 * quick.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, 'dist');

rmSync(join(root, 'lib'), { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.build.json']);
run('ncc', ['build', join(root, 'lib', 'action.js'), '-o', out, '-q']);
run('ncc', ['build', join(root, 'lib', 'cli.js'), '-o', join(out, 'cli'), '-q']);
chmodSync(join(out, 'cli', 'index.js'), 0o755);
writeFileSync(join(out, 'licenses.txt'), licenses());

function run(command: string, args: readonly string[]): void {
  execFileSync(join(root, 'node_modules', '.bin', command), args, { cwd: root, stdio: 'inherit' });
}

/**
 * The licences of every package that production code can reach. ncc collects them too, but leaves out
 * those of the files that are loaded later.
 */
function licenses(): string {
  const sections = reachable(importedBySources()).map(licenseOf).sort();
  return `${[...new Set(sections)].join('\n\n')}\n`;
}

/** The names of the packages that src/ imports. */
function importedBySources(): readonly string[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(join(root, 'src', path), 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)[^':]*'/g)];
    })
    .map(([, name = '']) => name);
  return [...new Set(names)];
}

interface Installed {
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The folders of these packages and of all that they depend on, as npm has laid them out. */
function reachable(names: readonly string[]): readonly string[] {
  const { packages } = readJson(join(root, 'package-lock.json')) as {
    readonly packages: Readonly<Record<string, Installed>>;
  };
  const found = new Set(names.map((name) => folderOf(name, '')));
  for (const path of found) {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      found.add(folderOf(name, path));
    }
  }
  return [...found];

  /** The nearest folder that has a package, seen from another ("Loading from node_modules folders" of Node's docs). */
  function folderOf(name: string, from: string): string {
    const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (from === '') throw new Error(`${name} is not in package-lock.json`);
    return folderOf(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
  }
}

function licenseOf(path: string): string {
  const folder = join(root, path);
  const { name, version, license } = readJson(join(folder, 'package.json')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
  return `${name} ${version}\n${license ?? 'see its text'}\n\n${text}`.trim();
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
