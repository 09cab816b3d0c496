import { parseArgs } from 'node:util';
import { BUGS } from './bugs.ts';
import { brokenIn, onAllCores, playThere } from './worker.ts';

/*
 * `npm run simulate:bugs`: plants one bug after the other, and tells by which seed each is noticed.
 */

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '500' }, only: { type: 'string', default: '' } },
});
let missed = 0;
await onAllCores(
  BUGS.filter(({ name }) => name.includes(values.only)),
  async ({ name }) => {
    const args = ['--seed', '1', '--runs', values.seeds, '--first', '--bug', name];
    const [found] = brokenIn(await playThere(args));
    if (!found) missed += 1;
    const said = found && `seed ${found.seed}: ${found.lines[0]?.trim()}`;
    process.stdout.write(`${name}: ${said ?? 'NOT NOTICED'}\n`);
  },
);
process.exitCode = missed > 0 ? 1 : 0;
