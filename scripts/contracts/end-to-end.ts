import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './descriptions.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs the end-to-end tests, and leaves recordings of all their exchanges in a fresh folder. */
export function recordEndToEnd(): { readonly folder: string; readonly passed: boolean } {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'recordings-'));
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, '__tests__/e2e'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules',
      SANDBOX_RECORDINGS: folder,
    },
  });
  return { folder, passed: status === 0 };
}
