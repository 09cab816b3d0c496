import './platform/install.ts';
import { print } from './platform/process.ts';
import { generate } from './generate.ts';
import { installNetwork } from './platform/network.ts';
import { play } from './play.ts';
installNetwork();
const seed = process.argv[2] ?? '1';
const schedule = generate(seed, 20);
for (const s of schedule.steps) print(JSON.stringify(s)+'\n');
const t0 = process.hrtime.bigint();
const trace = await play(seed, schedule);
print(`${Number(process.hrtime.bigint()-t0)/1e6} ms, ${trace.said.length} requests\n`);
for (const e of trace.events) { const {accounts, ...r} = e as any; delete r.log; print(JSON.stringify(r).slice(0,300)+'\n'); if (process.argv[3] && e.kind==='run') print((e as any).log+'\n'); }
print(JSON.stringify(trace.broken)+'\n');
process.exit(0);
