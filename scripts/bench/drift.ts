/*
 * Drift over a large organization: requests, time against what AWS's rates allow, memory, and what the log shows
 * meanwhile. AWS is the sandbox, which enforces the documented rates on the signatures' own times.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import type { RunningStep } from '../../sandbox/runner.ts';
import { RATES } from '../../src/organization/rates.ts';

/** What must hold: the time over the least that the rates allow, and the memory at its peak. */
const MOST = { ratio: 1.2, megabytes: 200 };

/** The contact of every account. */
const CONTACT = {
  name: 'Ada Lovelace',
  title: 'CISO',
  email: 'security@example.com',
  phone: '+1 555 0100',
};

/** Organizational units, among which the accounts are spread. */
const UNITS = 40;

/** One field of every so many accounts differs from its file: what a run must find. */
const DRIFTED = 100;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly log: string;
  readonly changes: string | undefined;
}

/**
 * Runs drift once over so many accounts, all of whose files manage their unit, name, tags and one contact; prints
 * the numbers.
 * @returns what does not hold
 */
export async function benchDrift(accounts: number): Promise<readonly string[]> {
  const sandbox = await startLargeOrganization(accounts);
  const measured = await measure(sandbox, await sandbox.startDrift());
  const sent = Map.groupBy(sandbox.aws.server.exchanges, ({ operation }) => operation);
  const throttled = sandbox.aws.server.exchanges.filter(({ response }) =>
    response?.body.includes('TooManyRequests'),
  ).length;
  await sandbox.close();

  console.log(`\nDrift over ${accounts} accounts`);
  console.log('| AWS operation | Needed | Sent | Seconds at its rate |');
  console.log('| --- | ---: | ---: | ---: |');
  const needed = neededCalls(accounts);
  for (const operation of new Set([...needed.keys(), ...[...sent.keys()].sort()])) {
    const need = needed.get(operation);
    const least = need === undefined ? '' : secondsFor(operation, need).toFixed(0);
    const times = sent.get(operation)?.length ?? 0;
    console.log(`| ${operation} | ${need ?? ''} | ${times} | ${least} |`);
  }
  const least = Math.max(...[...needed].map(([operation, calls]) => secondsFor(operation, calls)));
  const ratio = measured.seconds / least;
  const progress = measured.log.split('\n').filter((line) => /^Reading AWS: /.test(line)).length;
  console.log(
    `It took ${measured.seconds.toFixed(0)} s, ${ratio.toFixed(2)} times the ${least.toFixed(0)} s that AWS's rates allow (at most ${MOST.ratio}), and ${measured.megabytes.toFixed(0)} MB at its peak (less than ${MOST.megabytes}); AWS throttled ${throttled} requests, the log showed ${progress} lines of progress, and ${measured.changes} changes were found.`,
  );
  const found = 4 * Math.ceil(accounts / DRIFTED);
  // A line in every half minute, on average.
  const dueLines = Math.floor(measured.seconds / 30);
  return [
    ...(ratio > MOST.ratio ? [`it took ${ratio.toFixed(2)} times the least time`] : []),
    ...(measured.megabytes >= MOST.megabytes ? [`it took ${measured.megabytes} MB`] : []),
    ...(throttled > 0 ? [`AWS throttled ${throttled} of its requests`] : []),
    ...(progress < dueLines ? [`progress was shown ${progress} times, not ${dueLines}`] : []),
    ...(measured.changes === String(found) ? [] : [`there are ${found} changes to find`]),
    ...[...needed]
      .filter(([operation, calls]) => (sent.get(operation)?.length ?? 0) < calls)
      .map(([operation]) => `too few ${operation} were sent for the result to be true`),
  ];
}

/** The calls that tell all that the files manage, whatever a program's way of asking: without them it can't know. */
function neededCalls(accounts: number): ReadonlyMap<string, number> {
  return new Map([
    // 20 accounts to a page, the management account among them.
    ['ListAccounts', Math.ceil((accounts + 1) / 20)],
    ['ListTagsForResource', accounts],
    ['GetAlternateContact', accounts],
  ]);
}

/** The least time for so many calls: the bucket is full at first. */
function secondsFor(operation: string, calls: number): number {
  const rate = RATES[operation];
  if (!rate) throw new Error(`AWS's rate of ${operation} is not known`);
  return Math.max(0, calls - rate.burst) / rate.perSecond;
}

async function startLargeOrganization(accounts: number): Promise<Sandbox> {
  const numbers = Array.from({ length: accounts }, (_, index) => index);
  const sandbox = await startSandbox({
    files: {
      'accounts/master.yaml':
        "is_master: true\nroot_email: aws@example.com\naccount_id: '111122223333'\n",
      ...Object.fromEntries(
        numbers.map((index) => [`accounts/${nameOf(index)}.yaml`, fileOf(index)]),
      ),
    },
  });
  const { aws } = sandbox;
  aws.createOrganization({ quota: 10_000 });
  const has = (index: number, field: number): boolean => index % DRIFTED === field;
  aws.addAccounts(accounts, (index) => ({
    id: idOf(index),
    email: `${nameOf(index)}@example.com`,
    name: has(index, 0) ? 'Somebody renamed it' : nameOf(index),
    path: has(index, 1) ? 'Elsewhere/Deep' : unitOf(index),
    tags: { team: has(index, 2) ? 'changed' : `team-${index}`, tier: '1', other: 'by hand' },
    contacts: {
      SECURITY: {
        Name: has(index, 3) ? 'Someone else' : CONTACT.name,
        Title: CONTACT.title,
        EmailAddress: CONTACT.email,
        PhoneNumber: CONTACT.phone,
      },
    },
  }));
  return sandbox;
}

function nameOf(index: number): string {
  return `a${String(index).padStart(4, '0')}`;
}

function idOf(index: number): string {
  return String(300_000_000_000 + index);
}

function unitOf(index: number): string {
  return `Workloads/Unit ${index % UNITS}`;
}

function fileOf(index: number): string {
  return `account_type: AWS
title: Account ${index}
root_email: ${nameOf(index)}@example.com
account_id: '${idOf(index)}'
account_name: ${nameOf(index)}
organizational_unit: ${unitOf(index)}
tags:
  team: team-${index}
  tier: '1'
alternate_contacts:
  security:
    name: ${CONTACT.name}
    title: ${CONTACT.title}
    email: ${CONTACT.email}
    phone_number: '${CONTACT.phone}'
`;
}

/** Watches a step from its start to its end. */
async function measure({ clock }: Sandbox, step: RunningStep): Promise<Measured> {
  const start = clock.now();
  let peak = 0;
  let isOver = false;
  const end = step.done.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    peak = Math.max(peak, peakOf(step.pid));
    await Promise.race([end, sleep(100)]);
  }
  const { exitCode, log, outputs } = await end;
  if (exitCode !== 0) throw new Error(log);
  return {
    seconds: (clock.now() - start) / 1000,
    megabytes: peak,
    log,
    changes: outputs.changes,
  };
}

/** The most that a process has held in memory so far ("VmHWM" of proc(5)), in MB. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kibibytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return (Number(kibibytes) * 1024) / 1_000_000;
  } catch {
    // It has just ended.
    return 0;
  }
}
