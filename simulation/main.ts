import './platform/install.ts';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { generate } from './generate.ts';
import { installNetwork } from './platform/network.ts';
import { print } from './platform/process.ts';
import { play } from './play.ts';
import type { Schedule } from './steps.ts';
import type { Trace } from './trace.ts';

installNetwork();
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '1' },
    steps: { type: 'string', default: '20' },
    story: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
});
const t0 = process.hrtime.bigint();
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.runs); seed += 1) {
  const schedule: Schedule = generate(String(seed), Number(values.steps));
  const trace = await play(String(seed), schedule);
  const found = audit(trace);
  if (values.story) tell(schedule, trace);
  print(
    `seed ${seed}: ${trace.events.length} events, ${trace.said.length} requests, ${found.length} violations, ${Math.round(Number(process.hrtime.bigint() - t0) / 1e6)} ms\n`,
  );
  for (const { rule, said } of found) print(`  ${rule}: ${said}\n`);
}
process.exit(0);

function tell(schedule: Schedule, trace: Trace): void {
  print(`protected: ${schedule.isProtected}\n`);
  for (const step of schedule.steps) print(`${JSON.stringify(step)}\n`);
  for (const { accounts: _, ...event } of trace.events) {
    const { log, comments, ...rest } = { log: '', comments: [], ...event };
    print(`${JSON.stringify(rest)}\n`);
    if (!values.log) continue;
    print(`${log.replace(/^::(debug|add-mask).*\n|^@aws-sdk.*\n/gm, '')}\n`);
    for (const one of trace.said.filter(({ run }) => event.kind === 'run' && run === event.name)) {
      print(
        `    ${one.operation} ${one.status ?? 'cut'} ${one.fault ?? ''} ${new Date(one.at).toISOString().slice(11, 23)} ${one.path.slice(0, 90)} ${one.service.startsWith('GitHub') ? '' : one.body.slice(0, 150)}\n`,
      );
    }
  }
}
