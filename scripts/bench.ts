/*
 * The numbers: how many requests a plan costs, how quickly the action starts, what account files cost that are made to
 * be slow, and how drift over 2,000 accounts fares. Times are compared with another program's in the same run, or with AWS's rates, since machines differ.
 *
 * `node scripts/bench.ts` does all of it, `node scripts/bench.ts plan`, `start`, `parse` or `drift [accounts]` a part.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/index.ts';
import type { Step } from '../sandbox/runner.ts';
import { benchDrift } from './bench/drift.ts';
import { benchParse } from './bench/parse.ts';

const root = join(import.meta.dirname, '..');

const [, , part, accounts = '2000'] = process.argv;
if (part === undefined || part === 'plan') await costs();
if (part === undefined || part === 'start') coldStart(21);
if (part === undefined || part === 'parse') {
  for (const failure of benchParse()) {
    console.error(`✗ ${failure}`);
    process.exitCode = 1;
  }
}
if (part === undefined || part === 'drift') {
  for (const failure of await benchDrift(Number(accounts))) {
    console.error(`✗ ${failure}`);
    process.exitCode = 1;
  }
}

async function costs(): Promise<void> {
  console.log('Requests of a plan');
  console.log('| Account files | Accounts in AWS | Change | GitHub | AWS |');
  console.log('| ---: | ---: | --- | ---: | ---: |');
  await cost({ files: 1, live: 20, touched: 1, created: 0 });
  await cost({ files: 10, live: 20, touched: 10, created: 0 });
  await cost({ files: 100, live: 2000, touched: 1, created: 0 });
  await cost({ files: 100, live: 20, touched: 0, created: 2 });
  await cost({ files: 1000, live: 1000, touched: 0, created: 1 });
  await cost({ files: 2000, live: 2000, touched: 0, created: 1 });
}

interface Case {
  readonly files: number;
  readonly live: number;
  readonly touched: number;
  readonly created: number;
}

async function cost({ files, live, touched, created }: Case): Promise<void> {
  const name = (index: number): string => `a${String(index).padStart(4, '0')}`;
  const text = (index: number, title = 'x'): string =>
    `title: ${title}\nroot_email: ${name(index)}@example.com\naccount_id: '${300_000_000_000 + index}'\n`;
  const path = (index: number): string => `accounts/${name(index)}.yaml`;
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const sandbox = await startSandbox({
    aws: { emptyPages: false },
    files: {
      'accounts/master.yaml':
        "is_master: true\nroot_email: aws@example.com\naccount_id: '111122223333'\n",
      ...Object.fromEntries(range(files).map((index) => [path(index), text(index)])),
    },
  });
  sandbox.aws.createOrganization({ quota: 10_000 });
  sandbox.aws.addAccounts(live - 1, (index) => ({
    id: String(300_000_000_000 + index),
    email: `${name(index)}@example.com`,
  }));
  await sandbox.repository.openPullRequest({
    head: 'change',
    files: {
      ...Object.fromEntries(range(touched).map((index) => [path(index), text(index, 'y')])),
      ...Object.fromEntries(
        range(created).map((index) => [
          `accounts/new${index}.yaml`,
          `root_email: new${index}@example.com\n`,
        ]),
      ),
    },
  });
  sandbox.github.server.forget();
  const step: Step = await sandbox.plan();
  if (step.exitCode !== 0) throw new Error(step.log);
  const github = sandbox.github.server.exchanges.filter(
    ({ operation }) => operation !== 'GetIdToken',
  ).length;
  const change = touched > 0 ? `touches ${touched}` : `creates ${created}`;
  console.log(`| ${files} | ${live} | ${change} | ${github} | ${sandbox.aws.server.count()} |`);
  await sandbox.close();
}

/** Runs the action without inputs, and @actions/core alone, in turn; both are bundled in the same way. */
function coldStart(runs: number): void {
  console.log('\nCold start, to the first refusal');
  mkdirSync(join(root, 'lib'), { recursive: true });
  const folder = mkdtempSync(join(root, 'lib', 'bench-'));
  writeFileSync(
    join(folder, 'core.js'),
    "import * as core from '@actions/core';\ntry { core.getInput('x', { required: true }); } catch (error) { core.setFailed(error.message); }\n",
  );
  const ncc = join(root, 'node_modules', '.bin', 'ncc');
  execFileSync(ncc, ['build', join(folder, 'core.js'), '-o', join(folder, 'dist'), '-q']);
  const programs = {
    action: join(root, 'dist', 'index.js'),
    core: join(folder, 'dist', 'index.js'),
  };
  const times = { action: [] as number[], core: [] as number[] };
  for (let run = 0; run <= runs; run += 1) {
    for (const name of ['action', 'core'] as const) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, [programs[name]], { env: {} });
      if (status !== 1) throw new Error(`${name} ended with ${status}`);
      // The first run of each warms the disk's cache.
      if (run > 0) times[name].push(performance.now() - start);
    }
  }
  rmSync(folder, { recursive: true });
  const ratio = median(times.action) / median(times.core);
  console.log(
    `dist/index.js takes ${ratio.toFixed(2)} times as long as @actions/core alone (medians of ${runs} runs in turn; at most 1.5).`,
  );
  if (ratio > 1.5) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
