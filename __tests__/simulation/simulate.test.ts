import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NODE_COMPILE_CACHE } from '../../sandbox/runner.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs a program of the simulation, and gives what it prints. */
function simulate(program: 'main' | 'plant', ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'simulation', `${program}.ts`), ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE, NODE_OPTIONS: '' } },
  );
  expect(stderr).toBe('');
  return { status, stdout };
}

describe('simulated worlds', () => {
  test('break no rule', () => {
    const { status, stdout } = simulate('main', '--seed', '1', '--runs', '8');
    expect(stdout).toMatch(/^8 worlds in [\d.]+ s; 0 broke a rule\.\n$/);
    expect(status).toBe(0);
  });

  test('go the same way whenever they have the same seed', () => {
    const play = (): string =>
      simulate('main', '--seed', '4', '--story').stdout.replace(/^1 worlds in .*\n/m, '');
    const once = play();
    expect(once).toMatch(/^The world comes to [0-9a-f]{16}\.$/m);
    expect(play()).toBe(once);
  });

  test.each([
    'ids are never committed',
    'an id rewrites a comment',
    'names are never changed',
    'every check is green',
  ])('show a bug that is planted: %s', (bug) => {
    const { status, stdout } = simulate('plant', '--only', bug, '--seeds', '12');
    expect(stdout).toMatch(/: seed \d+: /);
    expect(status).toBe(0);
  });
});
