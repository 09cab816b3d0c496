import type { Event as Given } from '../sandbox/github/events.ts';
import type { Job, JobPermissions } from '../sandbox/github/index.ts';
import type { PullView } from '../sandbox/github/views.ts';
import { PERMISSIONS } from '../sandbox/index.ts';
import type { Folder } from './files.ts';
import { still } from './platform/time.ts';
import { foldersOf, note, type Play } from './played.ts';
import { type Running, startRun } from './run.ts';
import type { Fate } from './steps.ts';
import { BOT, checksOf, commentsOf } from './world.ts';

/** How long GitHub takes from what happened to a job's first step. */
const UNTIL_A_JOB_RUNS = 20_000;

export interface Start {
  /** As the input says, or `comment` for `auto` on a comment. */
  readonly command: 'plan' | 'provision' | 'import' | 'drift' | 'comment';
  /** Asks GitHub what it hands over for something that happened. */
  readonly event: () => Promise<Given>;
  /** The pull request that it is about. */
  readonly pull?: number | undefined;
  /** The commit that it plans, or that was pushed. */
  readonly head?: string | undefined;
  readonly by?: string;
  readonly body?: string;
  readonly scope?: 'all' | undefined;
  readonly folder?: Folder;
  /** The job that is run again. */
  readonly rerunOf?: Job | undefined;
  readonly around?: (when: 'before' | 'after', number: number) => Promise<void>;
}

const AS = {
  plan: 'plan',
  provision: 'provision',
  import: 'write',
  drift: 'drift',
  comment: 'write',
} as const;

/** Starts a job for each folder, one after the other, and waits for the last one. */
export async function runAll(played: Play, facts: Omit<Start, 'folder'>): Promise<void> {
  for (const folder of foldersOf(played)) {
    const { done } = await start(played, { ...facts, folder });
    await done;
  }
}

export async function start(
  played: Play,
  facts: Start,
): Promise<{ readonly running: Running; readonly done: Promise<void> }> {
  const { world, seed, schedule } = played;
  const { command, scope, folder = 'accounts', rerunOf, around = nothing } = facts;
  const { clock, repository, roles } = world.sandbox;
  const event = await still(clock, facts.event);
  await clock.sleep(UNTIL_A_JOB_RUNS);
  const permissions: JobPermissions = PERMISSIONS[AS[command]];
  const job = await still(clock, () =>
    repository.job({
      event,
      permissions,
      ...(command === 'provision' && { environment: 'aws-accounts' }),
      ...(rerunOf && { rerunOf }),
    }),
  );
  played.runs += 1;
  const name = `${command}-${played.runs}`;
  const [started, startedAfter] = [clock.now(), played.events.length];
  let cancelledAt: number | undefined;
  const running = startRun({
    name,
    job,
    seed: `${seed} ${name}`,
    around,
    inputs: {
      command: command === 'comment' ? 'auto' : command,
      'accounts-dir': folder,
      'role-to-assume': command === 'provision' ? roles.provision : roles.plan,
      'allowed-account-ids': '111122223333',
      ...(schedule.most !== undefined && { 'max-changes': String(schedule.most) }),
      ...(scope && { scope }),
      ...(command === 'import' && { accounts: 'all', include: 'tags' }),
    },
  });
  if (command === 'provision') played.jobs.push({ job, event, folder });
  const cancellable: Running = {
    ...running,
    cancel: () => {
      cancelledAt = clock.now();
      running.cancel();
    },
  };
  const payload = event.payload as Payload;
  const ended = async (exit: number | null): Promise<void> => {
    job.end();
    const own = command === 'import' ? ownPull(played) : undefined;
    const pull = facts.pull ?? payload.pull_request?.number ?? own?.number;
    const head = facts.head ?? payload.pull_request?.head.sha ?? payload.after ?? own?.headSha;
    const [checks, main] = await still(clock, () =>
      Promise.all([head === undefined ? [] : checksOf(world, head), repository.sha('main')]),
    );
    note(played, {
      kind: 'run',
      name,
      command,
      folder,
      by: facts.by,
      body: facts.body,
      event: event.name,
      pull,
      head,
      before: payload.before,
      scope: scope ?? 'unfinished',
      started,
      startedAfter,
      exit,
      cancelledAt,
      log: running.owner.printed,
      checks,
      comments: pull === undefined ? [] : commentsOf(world, pull),
      main,
    });
  };
  return { running: cancellable, done: running.done.then(ended) };
}

/** The pull request into which files of accounts are imported; the import plans it too. */
function ownPull({ world }: Play): PullView | undefined {
  const { repository } = world.sandbox;
  const opened = repository.activity.findLast(
    ({ trigger }) => trigger.name === 'pull_request' && trigger.action === 'opened',
  )?.trigger;
  const pull = opened?.name === 'pull_request' ? repository.pullRequest(opened.number) : undefined;
  return pull?.author === BOT && pull.headRef === 'org-accounts/import' ? pull : undefined;
}

const nothing = (): Promise<void> => Promise.resolve();

/** What is of interest in an event. */
interface Payload {
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string } };
  readonly before?: string;
  readonly after?: string;
}

/** Ends a run before its time. */
export function fated(run: () => Running, fate: Fate | undefined): NonNullable<Start['around']> {
  return async (when, number) => {
    if (!fate || when !== fate.when || number !== fate.at) return;
    if (fate.end === 'kill') run().kill();
    else run().cancel();
  };
}
