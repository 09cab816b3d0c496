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
  },
});

installNetwork();

/** A failed promise that nobody waits for: the program would end with it. */
let unforeseen: string | undefined;
process.on('unhandledRejection', (error) => {
  unforeseen = error instanceof Error ? (error.stack ?? error.message) : String(error);
});

function scheduleOf(seed: string): Schedule {
  const schedule = generate(seed, Number(values.steps));
  if (values.keep === undefined) return schedule;
  const kept = values.keep === '' ? [] : values.keep.split(',').map(Number);
  return { ...schedule, steps: only(schedule.steps, kept) };
}

let broken = 0;
const start = process.hrtime.bigint();
const from = Number(values.seed);
for (let number = from; number < from + Number(values.runs); number += 1) {
  const seed = String(number);
  const schedule = scheduleOf(seed);
  if (values.story) {
    const trace = await play(seed, schedule);
    const found = audit(trace);
    const told = story(schedule, trace);
    // Without the tokens, whose signatures are never the same.
    const digest = createHash('sha256').update(told).digest('hex').slice(0, 16);
    print(told);
    print(`The world comes to ${digest}.\n`);
    for (const { rule, said } of found) print(`  ${rule}: ${said}\n`);
    broken += found.length > 0 ? 1 : 0;
    continue;
  }
  const found = await judged(seed, schedule);
  const all =
    unforeseen === undefined ? found : [{ rule: 'unforeseen', said: unforeseen }, ...found];
  unforeseen = undefined;
  const [first] = all;
  if (!first) continue;
  broken += 1;
  print(`seed ${seed}: ${all.length} broken\n`);
  for (const { rule, said } of all) print(`  ${rule}: ${said}\n`);
  const kept = values.shrink ? await shrink(seed, schedule, first.rule) : undefined;
  const fewest = kept ? ` --keep ${kept.join(',')}` : '';
  print(`  npm run simulate -- --seed ${seed} --steps ${values.steps}${fewest} --story\n`);
  if (values.first) break;
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
print(`${values.runs} worlds in ${seconds.toFixed(1)} s; ${broken} broke a rule.\n`);
process.exit(broken > 0 ? 1 : 0);
