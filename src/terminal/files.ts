import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { demandInside } from './look.ts';

/**
 * Writes a file that is not there yet, and its folder.
 * @throws Error when something is there
 */
export function addFile(cwd: string, path: string, text: string): void {
  demandInside(cwd, path);
  const whole = join(cwd, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text, { flag: 'wx' });
}

/**
 * Edits a file in place, whole or not at all: a program that is killed meanwhile leaves the old text or the new one.
 * @returns whether anything changed
 * @throws Error when the file is not there, or its text does not take the edit
 */
export function editFile(cwd: string, path: string, apply: (text: string) => string): boolean {
  demandInside(cwd, path);
  const whole = join(cwd, path);
  const before = readFileSync(whole, 'utf8');
  const after = apply(before);
  if (after === before) return false;
  const beside = join(dirname(whole), `.${basename(whole)}.${process.pid}`);
  try {
    writeFileSync(beside, after, { flag: 'wx' });
    // Given at its making, the mode would be cut by the umask.
    chmodSync(beside, statSync(whole).mode);
    renameSync(beside, whole);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return true;
}
