import './platform/install.ts';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { generate } from './generate.ts';
import { installNetwork } from './platform/network.ts';
import { print } from './platform/process.ts';
import { play } from './play.ts';
import { judged, only, shrink } from './shrink.ts';
import type { Schedule } from './steps.ts';
import { story } from './story.ts';
import type { Violation } from './trace.ts';

/*
 * `npm run simulate -- --seed 1 --runs 100`: plays so many worlds, one for each seed, and tells of each that breaks a
 * rule, with the command that replays it in the fewest steps.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    steps: { type: 'string', default: '20' },
    /** Places of the steps that are kept, from 0. */
    keep: { type: 'string' },
    /** Tells all that happens. */
    story: { type: 'boolean', default: false },
    /** Ends with the first world that breaks a rule. */
    first: { type: 'boolean', default: false },
    /** Looks for the fewest steps. */
    shrink: { type: 'boolean', default: false },
    /** A bug of `bugs.ts` that the program is to have. */
    bug: { type: 'string' },
  },
});

if (values.bug !== undefined) {
  const { BUGS } = await import('./bugs.ts');
  const { plant } = await import('./platform/plant.ts');
  const bug = BUGS.find(({ name }) => name === values.bug);
  if (!bug) throw new Error(`no bug is called “${values.bug}”`);
  plant(bug);
}
installNetwork();

/** A failed promise that nobody waits for: the program would end with it. */
let unforeseen: Violation | undefined;
process.on('unhandledRejection', (error) => {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  unforeseen = { rule: 'unforeseen', said };
});

function scheduleOf(seed: string): Schedule {
  const schedule = generate(seed, Number(values.steps));
  if (values.keep === undefined) return schedule;
  const kept = values.keep === '' ? [] : values.keep.split(',').map(Number);
  return { ...schedule, steps: only(schedule.steps, kept) };
}

/** Plays a world, and gives what it breaks. */
async function judge(seed: string, schedule: Schedule): Promise<readonly Violation[]> {
  unforeseen = undefined;
  if (!values.story)
    return [...(await judged(seed, schedule)), ...(unforeseen ? [unforeseen] : [])];
  const trace = await play(seed, schedule);
  const told = story(schedule, trace);
  const digest = createHash('sha256').update(told).digest('hex').slice(0, 16);
  print(`${told}The world comes to ${digest}.\n`);
  return audit(trace);
}

let broken = 0;
const start = process.hrtime.bigint();
const from = Number(values.seed);
for (let number = from; number < from + Number(values.runs); number += 1) {
  const seed = String(number);
  const schedule = scheduleOf(seed);
  const found = await judge(seed, schedule);
  const [first] = found;
  if (!first) continue;
  broken += 1;
  print(`seed ${seed}: ${found.length} broken\n`);
  for (const { rule, said } of found) print(`  ${rule}: ${said}\n`);
  const kept = values.shrink ? (await shrink(seed, schedule, first.rule)).join(',') : values.keep;
  const fewest = kept === undefined ? '' : ` --keep ${kept}`;
  print(`  npm run simulate -- --seed ${seed} --steps ${values.steps}${fewest} --story\n`);
  if (values.first) break;
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
print(`${values.runs} worlds in ${seconds.toFixed(1)} s; ${broken} broke a rule.\n`);
process.exit(broken > 0 ? 1 : 0);
