/*
 * Holds every request and answer that the end-to-end tests record against the official descriptions:
 * GitHub's OpenAPI description and GraphQL schema, and AWS's service models. What src/ sends must be what
 * GitHub and AWS take, and the sandbox must answer as they do.
 *
 * `node scripts/contracts.ts` runs the tests and checks what they recorded; `node scripts/contracts.ts
 * <folder>` checks recordings that are there, made with SANDBOX_RECORDINGS=<folder>.
 */
import { rmSync } from 'node:fs';
import { possibleCalls } from './contracts/calls.ts';
import { openCheckers } from './contracts/checkers.ts';
import { recordEndToEnd } from './contracts/end-to-end.ts';
import { Exceptions } from './contracts/exceptions.ts';
import { type Recorded, readRecordings } from './contracts/recordings.ts';
import { Report } from './contracts/report.ts';
import { checkTheCheck } from './contracts/self-check.ts';

// First, so that a download that fails doesn't cost a run of the tests.
const { check, restOperations } = openCheckers();
const [given] = process.argv.slice(2);
const { folder, passed } = given ? { folder: given, passed: true } : recordEndToEnd();

const exceptions = new Exceptions();
const report = new Report(exceptions);
if (!passed) report.complain('The end-to-end tests failed.');

const exchanges = readRecordings(folder);
const sound: Recorded[] = [];
for (const exchange of exchanges) {
  const verdict = check(exchange);
  report.add(exchange, verdict);
  if (verdict.findings.length === 0) sound.push(exchange);
}
for (const [{ service, where, what }, uses] of exceptions.uses) {
  if (uses === 0) report.complain(`Nothing needs the exception of ${service}, ${where}: ${what}.`);
}
compareCalls();
const objects = (exchange: Recorded): boolean =>
  check(exchange).findings.some((one) => !exceptions.cover(exchange.service, undefined, one));
const { tried, passed: unseen } = checkTheCheck(sound, objects);
for (const what of unseen) report.complain(`The check doesn't see what is wrong: ${what}.`);

for (const line of report.lines()) console.log(line);
console.log(`The check saw ${tried - unseen.length} of ${tried} mistakes made on purpose.`);
if (!report.holds) {
  console.log(`The recordings are in ${folder}.`);
  process.exitCode = 1;
} else if (!given) {
  rmSync(folder, { recursive: true });
}

/** What src/ can ask for and what was recorded must be the same. */
function compareCalls(): void {
  const possible = possibleCalls(restOperations);
  for (const call of possible) {
    if (!report.calls.has(call)) report.complain(`No end-to-end test makes src/ call ${call}.`);
  }
  for (const call of report.calls) {
    if (!possible.has(call)) report.complain(`Who calls ${call}? Nothing in src/ seems to.`);
  }
}
