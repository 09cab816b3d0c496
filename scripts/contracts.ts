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
import { type Checkers, openCheckers } from './contracts/checkers.ts';
import { FetchFailure } from './contracts/descriptions.ts';
import { recordEndToEnd } from './contracts/end-to-end.ts';
import { exceptionFor } from './contracts/exceptions.ts';
import { type Recorded, readRecordings } from './contracts/recordings.ts';
import { Report } from './contracts/report.ts';
import { checkTheCheck } from './contracts/self-check.ts';

try {
  main(process.argv[2]);
} catch (error) {
  if (!(error instanceof FetchFailure)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}

function main(given: string | undefined): void {
  // First, so that a download that fails doesn't cost a run of the tests.
  const checkers = openCheckers();
  const { folder, passed } = given ? { folder: given, passed: true } : recordEndToEnd();
  const report = new Report(Object.values(checkers.families).flat());
  if (!passed) report.complain('The end-to-end tests failed.');
  const exchanges = readRecordings(folder);
  const sound = exchanges.filter((exchange) => {
    const verdict = checkers.check(exchange);
    report.add(exchange, verdict);
    return verdict.findings.length === 0;
  });
  for (const { service, why } of report.idleExceptions) {
    report.complain(`Nothing recorded needs the exception in ${service}: ${why}.`);
  }
  compareCalls(checkers, exchanges, report);
  const seen = provoke(checkers, sound, report);
  for (const line of [...report.lines(), seen, report.verdict()]) console.log(line);
  if (!report.holds) {
    console.log(`The recordings are in ${folder}.`);
    process.exitCode = 1;
  } else if (!given) {
    rmSync(folder, { recursive: true });
  }
}

/** What the action can ask for and what was recorded must be the same, and no family may be missing. */
function compareCalls(
  { families, restOperations }: Checkers,
  exchanges: readonly Recorded[],
  report: Report,
): void {
  for (const [family, services] of Object.entries(families)) {
    if (exchanges.some(({ service }) => services.includes(service))) continue;
    report.complain(`There are no recordings of ${family}.`);
  }
  const possible = possibleCalls(restOperations);
  for (const call of possible) {
    if (!report.calls.has(call)) report.complain(`No end-to-end test makes src/ call ${call}.`);
  }
  for (const call of report.calls) {
    if (!possible.has(call)) report.complain(`Who calls ${call}? Nothing in src/ seems to.`);
  }
}

/** Makes sound exchanges wrong on purpose, which the check must see. A sentence about that. */
function provoke({ check }: Checkers, sound: readonly Recorded[], report: Report): string {
  const objects = (exchange: Recorded): boolean => {
    const { operation, findings } = check(exchange);
    return findings.some((one) => !exceptionFor(exchange.service, operation, one));
  };
  const { tried, passed } = checkTheCheck(sound, objects);
  for (const what of passed) report.complain(`The check doesn't see what is wrong: ${what}.`);
  return `The check saw ${tried - passed.length} of ${tried} mistakes made on purpose.`;
}
