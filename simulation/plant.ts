import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUGS, type Bug } from './bugs.ts';

/*
 * `npm run simulate:bugs`: plants one bug after the other in a copy, and tells by which seed each is noticed.
 */

const root = join(import.meta.dirname, '..');
const PARTS = [
  'src',
  'sandbox',
  'simulation',
  'examples',
  'bootstrap',
  'action.yml',
  'package.json',
];

/** The first seed whose world shows that something is wrong, and the rule that it breaks. */
function noticed(bug: Bug, seeds: number): string | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'simulate-bug-'));
  try {
    for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const file = join(copy, 'src', bug.file);
    const parts = readFileSync(file, 'utf8').split(bug.from);
    if (parts.length !== 2) throw new Error(`“${bug.name}” fits ${parts.length - 1} times`);
    writeFileSync(file, parts.join(bug.to));
    const args = ['simulation/main.ts', '--seed', '1', '--runs', `${seeds}`, '--first'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    return /^seed \d+: [1-9].*\n.*$/m.exec(stdout)?.[0].replace(/\n */, ': ');
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100' }, only: { type: 'string', default: '' } },
});
execFileSync('git', ['--version']);
let missed = 0;
for (const bug of BUGS.filter(({ name }) => name.includes(values.only))) {
  const found = noticed(bug, Number(values.seeds));
  if (found === undefined) missed += 1;
  process.stdout.write(`${bug.name}: ${found ?? 'NOT NOTICED'}\n`);
}
process.exitCode = missed > 0 ? 1 : 0;
