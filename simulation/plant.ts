import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUGS } from './bugs.ts';
import { brokenIn, onAllCores, playThere } from './worker.ts';

/*
 * `npm run simulate:bugs`: plants one bug after the other, and tells by which seed each is noticed.
 */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    only: { type: 'string', default: '' },
    /** Whether docs/simulation.md is to tell it. */
    write: { type: 'boolean', default: false },
    /** Only those of which it tells nothing yet. */
    missing: { type: 'boolean', default: false },
  },
});

const page = join(import.meta.dirname, '..', 'docs', 'simulation.md');
const notices = new Map<string, string>();

const known = rows();
const chosen = BUGS.filter(
  ({ name }) => name.includes(values.only) && !(values.missing && known.has(name)),
);
await onAllCores(chosen, async ({ name }) => {
  const args = ['--seed', '1', '--runs', values.seeds, '--first', '--bug', name];
  const [found] = brokenIn(await playThere(args));
  const rule = found?.lines[0]?.trim() ?? '';
  if (found) notices.set(name, `| ${name} | ${found.seed} | ${rule.split(':')[0]} |`);
  process.stdout.write(`${name}: ${found ? `seed ${found.seed}: ${rule}` : 'NOT NOTICED'}\n`);
  if (values.write) write();
});
const missed = chosen.filter(({ name }) => !notices.has(name));
process.exitCode = missed.length > 0 ? 1 : 0;

/** What the page tells, by the bug's name. */
function rows(): ReadonlyMap<string, string> {
  const found = readFileSync(page, 'utf8').matchAll(/^\| (.*) \| \d+ \| .* \|$/gm);
  return new Map([...found].map(([row, name = '']) => [name, row]));
}

/** Puts what was noticed into the page's table; what it says of other bugs stays. */
function write(): void {
  const before = rows();
  const lines = BUGS.flatMap(({ name }) => notices.get(name) ?? before.get(name) ?? []);
  const table = ['| Bug | Noticed by seed | Rule |', '| --- | --- | --- |', ...lines].join('\n');
  const [head = '', rest = ''] = readFileSync(page, 'utf8').split('<!-- bugs -->\n');
  const tail = rest.split('<!-- /bugs -->')[1] ?? '';
  writeFileSync(page, `${head}<!-- bugs -->\n${table}\n<!-- /bugs -->${tail}`);
}
