import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Broken, brokenIn, onAllCores, playThere } from './worker.ts';

/*
 * `npm run simulate:gate`: plays the fixed worlds, and fails when one breaks a rule; then some that are others every
 * day, which are told of and let nobody fail. Both stop when their time is up.
 */

/** Worlds that one process plays: enough to make up for its start. */
const TOGETHER = 50;

const { values } = parseArgs({
  options: {
    fixed: { type: 'string', default: '3000' },
    /** Worlds of the day. */
    dated: { type: 'string', default: '200' },
    /** Seconds for the fixed worlds; the others get a tenth of them. */
    seconds: { type: 'string', default: '300' },
  },
});

interface Played {
  readonly count: number;
  readonly broken: readonly Broken[];
  readonly seconds: number;
}

async function playAll(
  seeds: readonly (readonly [number, number])[],
  most: number,
): Promise<Played> {
  const start = Date.now();
  const broken: Broken[] = [];
  let count = 0;
  await onAllCores(
    seeds,
    async ([seed, runs]) => {
      broken.push(...brokenIn(await playThere(['--seed', `${seed}`, '--runs', `${runs}`])));
      count += runs;
    },
    () => Date.now() - start > most * 1000,
  );
  return { count, broken, seconds: (Date.now() - start) / 1000 };
}

function inParts(from: number, count: number): readonly (readonly [number, number])[] {
  const parts = Math.ceil(count / TOGETHER);
  return Array.from({ length: parts }, (_, part) => {
    const done = part * TOGETHER;
    return [from + done, Math.min(TOGETHER, count - done)] as const;
  });
}

/** Tells of worlds that broke a rule, with the command that replays each in the fewest steps. */
async function tell({ count, broken, seconds }: Played, what: string): Promise<void> {
  process.stdout.write(
    `${what}: ${count} worlds in ${seconds.toFixed(0)} s, ${broken.length} broke a rule.\n`,
  );
  for (const { seed, lines } of broken.slice(0, 5)) {
    const [shrunk] = brokenIn(await playThere(['--seed', `${seed}`, '--shrink']));
    process.stdout.write(`seed ${seed}\n${(shrunk?.lines ?? lines).join('\n')}\n`);
  }
  for (const { seed, lines } of broken.slice(5))
    process.stdout.write(`seed ${seed}\n${lines.join('\n')}\n`);
}

interface KnownSeeds {
  /** Those that broke a rule at some time. */
  readonly all: readonly number[];
  /** Those whose bug is not fixed yet. */
  readonly open: ReadonlySet<number>;
}

function knownSeeds(): KnownSeeds {
  const text = readFileSync(join(import.meta.dirname, 'seeds.txt'), 'utf8');
  const lines = [...text.matchAll(/^(\d+)( open)?\b/gm)];
  const seeds = (some: readonly RegExpExecArray[]): number[] =>
    some.map(([, seed]) => Number(seed));
  return { all: seeds(lines), open: new Set(seeds(lines.filter(([, , isOpen]) => isOpen))) };
}

const [fixed, dated, seconds] = [values.fixed, values.dated, values.seconds].map(Number) as [
  number,
  number,
  number,
];
const known = knownSeeds();
const kept = known.all.filter((seed) => seed > fixed);
const gate = await playAll(
  [...kept.map((seed) => [seed, 1] as const), ...inParts(1, fixed)],
  seconds,
);
await tell(gate, 'The fixed set');
if (gate.count < fixed + kept.length) {
  process.stdout.write(
    `Its time was up: ${fixed + kept.length - gate.count} worlds were not played.\n`,
  );
}
const today = Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
await tell(await playAll(inParts(today * 10_000, dated), seconds / 10), `The set of ${today}`);
process.exitCode = gate.broken.every(({ seed }) => known.open.has(seed)) ? 0 : 1;
