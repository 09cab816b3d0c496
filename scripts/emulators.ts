/*
 * Holds the committed bundle against moto, an emulation of AWS that others wrote: plays one story on moto and on
 * the sandbox's AWS, asks both with the SDK how they are then, and compares what they answer. Whatever the
 * sandbox and the bundle might have misunderstood in the same way shows here. The published policy in Rego is run too,
 * for which Node has no interpreter.
 *
 * `node scripts/emulators.ts` installs moto into .cache/ when it is first needed.
 */
import { join } from 'node:path';
import { possibleCalls } from './contracts/calls.ts';
import { table } from './contracts/table.ts';
import { holdBootstrap } from './emulators/bootstrap.ts';
import { USER_AGENT } from './emulators/clients.ts';
import { type Cloud, startOurs, startTheirs } from './emulators/clouds.ts';
import { DISAGREEMENTS } from './emulators/disagreements.ts';
import { knows } from './emulators/gateway.ts';
import { LACKING } from './emulators/lacking.ts';
import { type Moto, MotoFailure, startMoto } from './emulators/moto.ts';
import { policyComplaints } from './emulators/policy.ts';
import { type Answers, probe } from './emulators/probes.ts';
import { differences, type Shapes, shapesOf } from './emulators/shapes.ts';
import { play } from './emulators/story.ts';

const complaints: string[] = [];
try {
  const moto = await startMoto();
  try {
    complaints.push(...policyComplaints(join(moto.folder, 'bin', 'python')));
    complaints.push(...(await holdBootstrap(moto)));
    await hold(moto);
  } finally {
    await moto.stop();
  }
} catch (error) {
  const isTold = error instanceof MotoFailure;
  complaints.push(isTold || !(error instanceof Error) ? String(error) : (error.stack ?? ''));
}
for (const complaint of complaints) console.error(`✗ ${complaint}`);
if (complaints.length > 0) process.exitCode = 1;

async function hold(moto: Moto): Promise<void> {
  const theirs = await playOn(await startTheirs(moto));
  const ours = await playOn(await startOurs());
  for (const call of Object.keys(LACKING)) {
    if (await knows(moto.url, call)) complaints.push(`moto has ${call} by now.`);
  }
  for (const call of ['organizations ListRoots', 'account GetAlternateContact']) {
    if (!(await knows(moto.url, call)))
      complaints.push(`The check can't see that moto has ${call}.`);
  }
  tell(theirs, ours);
  compare([
    ...differences(['the sandbox', ours.shapes], ['moto', theirs.shapes]),
    ...Object.entries(ours.answers)
      .filter(([question, answer]) => answer !== theirs.answers[question])
      .map(
        ([question, answer]) =>
          `${question}: the sandbox says ${answer}, moto says ${theirs.answers[question]}`,
      ),
  ]);
}

/** What became of the story in one AWS. */
interface Played {
  /** How often the bundle asked for each call. */
  readonly asked: ReadonlyMap<string, number>;
  readonly shapes: Shapes;
  readonly answers: Answers;
}

async function playOn(cloud: Cloud): Promise<Played> {
  try {
    await play(cloud);
    const exchanges = cloud.exchanges.filter(
      ({ request }) => request.headers['user-agent']?.includes(USER_AGENT) !== true,
    );
    const asked = new Map<string, number>();
    for (const { service, operation } of exchanges) {
      const call = `${service} ${operation}`;
      asked.set(call, (asked.get(call) ?? 0) + 1);
    }
    const held = exchanges.filter(({ service, operation }) => !LACKING[`${service} ${operation}`]);
    return { asked, shapes: shapesOf(held), answers: await probe(cloud.access) };
  } finally {
    complaints.push(...cloud.complaints());
    await cloud.close();
  }
}

/** Prints which operations were held against moto, and which were not and why. */
function tell(theirs: Played, ours: Played): void {
  const calls = [...possibleCalls([])].filter((call) => !call.startsWith('GitHub ')).sort();
  const rows = calls.map((call) => {
    const lacking = LACKING[call];
    const times = theirs.asked.get(call) ?? 0;
    if (!lacking && times === 0) complaints.push(`The story makes the bundle send no ${call}.`);
    return [call, times, ours.asked.get(call) ?? 0, lacking ? 'no' : 'yes'];
  });
  console.log('');
  for (const line of table(['Call', 'To moto', 'To the sandbox', 'Held'], rows)) console.log(line);
  console.log('\nWhat moto lacks, and what stood in for it:');
  for (const [call, { instead }] of Object.entries(LACKING)) console.log(`${call}: ${instead}`);
  const held = calls.filter((call) => !LACKING[call]).length;
  const asked = Object.keys(ours.answers).length;
  console.log(
    `\n${held} of the ${calls.length} AWS calls that the action can make were held against moto, and ${asked} questions were asked of moto and of the sandbox.`,
  );
}

/** Every difference must be a known one, and every known one must show. */
function compare(found: readonly string[]): void {
  console.log('\nWhere moto and the sandbox differ, and AWS is as the sandbox:');
  for (const { about, why } of DISAGREEMENTS) {
    const lines = found.filter((line) => about.test(line));
    if (lines.length === 0) complaints.push(`Nothing shows ${about} any longer: ${why}`);
    else console.log(`${lines.join('\n')}\n    ${why}`);
  }
  for (const line of found) {
    if (!DISAGREEMENTS.some(({ about }) => about.test(line))) complaints.push(line);
  }
}
