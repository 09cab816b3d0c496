import { PERMISSIONS } from '../sandbox/index.ts';
import { edited, emailOf, type Files } from './files.ts';
import { outside } from './platform/owner.ts';
import { still } from './platform/time.ts';
import { type Running, startRun } from './run.ts';
import type { Edit, Fate, Hand, Schedule, Step, Trigger, Trouble } from './steps.ts';
import type { Event, Happening, Trace } from './trace.ts';
import {
  accountsOf,
  BOT,
  checksOf,
  commentsOf,
  commitsOf,
  difference,
  FOLDER,
  filesAt,
  pullsOf,
  startWorld,
  type World,
} from './world.ts';

/** How long GitHub takes from what happened to a job's first step. */
const UNTIL_A_JOB_RUNS = 20_000;

interface Play {
  readonly world: World;
  readonly seed: string;
  readonly events: Event[];
  /** Numbers of pull requests by their names in the schedule. */
  readonly pulls: Map<string, number>;
  /** Account files before and after each merge. */
  readonly merges: Map<string, { readonly old: Files; readonly now: Files }>;
  /** Commits that were heads. */
  readonly heads: Set<string>;
  isCalm: boolean;
  runs: number;
  creations: number;
}

/** Asks GitHub what it hands over for something that happened. */
type Given = () => ReturnType<World['sandbox']['repository']['event']>;

/** Plays a schedule to its end, then two more runs without trouble. */
export async function play(seed: string, schedule: Schedule): Promise<Trace> {
  let deadlock = (): void => {};
  const never = new Promise<never>((_, reject) => {
    deadlock = () => {
      reject(new Error('everybody waits, and for nothing'));
    };
  });
  const world = await startWorld(() => {
    deadlock();
  });
  const played: Play = {
    world,
    seed,
    events: [],
    pulls: new Map(),
    merges: new Map(),
    heads: new Set(),
    isCalm: false,
    runs: 0,
    creations: 0,
  };
  try {
    return await Promise.race([tell(played, schedule), never]);
  } finally {
    await world.close();
  }
}

async function tell(played: Play, { steps, isProtected }: Schedule): Promise<Trace> {
  await provision(played, { do: 'provision', trigger: { by: 'dispatch' } });
  if (isProtected) await take(played, { do: 'protect', on: true });
  for (const step of steps) await take(played, step);
  await finale(played);
  return still(played.world.sandbox.clock, () => traceOf(played));
}

async function finale(played: Play): Promise<void> {
  played.isCalm = true;
  note(played, { kind: 'finale' });
  const dispatch = { do: 'provision', trigger: { by: 'dispatch' } } as const;
  const hour = { do: 'wait', hours: 1 } as const;
  await take(played, { do: 'wait', hours: 24 });
  // AWS may still be about to refuse so many creations, each with a run that fails.
  for (let more = 0; more <= played.creations; more += 1) {
    await take(played, dispatch);
    await take(played, hour);
    const last = played.events.at(-1);
    if (last?.kind === 'run' && last.exit === 0) break;
  }
  const before = played.events.length;
  await take(played, { do: 'merge-ids' });
  if (played.events.length > before) {
    await take(played, dispatch);
    await take(played, hour);
  }
  for (const [pull, number] of played.pulls) {
    if (played.world.sandbox.repository.pullRequest(number).state !== 'open') continue;
    await take(played, { do: 'plan', pull });
  }
  await take(played, dispatch);
}

async function traceOf({ world, events, heads }: Play): Promise<Trace> {
  const { repository, github, aws } = world.sandbox;
  const main = await repository.sha('main');
  const pulls = await pullsOf(world);
  const broken = [...github.server.exchanges, ...aws.server.exchanges]
    .filter(({ response, operation }) => response?.status === 599 || /^unknown/.test(operation))
    .map(({ operation, response }) => `${operation}: ${response?.body.slice(0, 300)}`);
  const commits = await commitsOf(world, [main, ...heads, ...pulls.map(({ head }) => head)]);
  return { folder: FOLDER, events, said: world.said, commits, pulls, main, broken };
}

function note({ world, events }: Play, happening: Happening): void {
  events.push({ ...happening, at: world.sandbox.clock.now(), accounts: accountsOf(world) });
}

/** Takes one step; a step that fits nothing any more does nothing. */
async function take(played: Play, step: Step): Promise<void> {
  const { world } = played;
  const { clock, repository, aws } = world.sandbox;
  await clock.sleep(60_000);
  switch (step.do) {
    case 'open':
      return still(clock, () => open(played, step.pull, step.edits));
    case 'amend':
      return still(clock, () => amend(played, step.pull, step.edits));
    case 'close': {
      const number = openPull(played, step.pull);
      if (number !== undefined) repository.closePullRequest(number);
      return;
    }
    case 'plan':
      return plan(played, step.pull, step.fate);
    case 'merge': {
      const number = openPull(played, step.pull);
      if (number === undefined) return;
      return still(clock, () => merge(played, number, step.method, step.pull));
    }
    case 'merge-ids': {
      const pulls = await still(clock, () => pullsOf(world));
      const ids = pulls.find(({ state, author }) => state === 'open' && author === BOT);
      if (ids) await still(clock, () => merge(played, ids.number, 'squash', undefined));
      return;
    }
    case 'push':
      return still(clock, () => push(played, step.edits, step.together));
    case 'provision':
      return provision(played, step);
    case 'trouble':
      return makeTrouble(played, step.trouble);
    case 'creation': {
      const { fails, seconds } = step;
      played.creations += 1;
      aws.nextCreation({
        ...(fails !== undefined && { fails: fails as never }),
        ...(seconds !== undefined && { seconds }),
      });
      return;
    }
    case 'hand':
      return changeByHand(played, step.hand);
    case 'wait':
      return clock.sleep(step.hours * 3_600_000);
    case 'protect':
      repository.unprotect();
      if (step.on) repository.protect('main', { pullRequest: true });
      return;
  }
}

function openPull({ world, pulls }: Play, name: string): number | undefined {
  const number = pulls.get(name);
  if (number === undefined) return undefined;
  return world.sandbox.repository.pullRequest(number).state === 'open' ? number : undefined;
}

/** The changes that edits make on a branch; `undefined` where they make none. */
async function changesOn(
  { world, merges }: Play,
  branch: string,
  edits: readonly Edit[],
): Promise<Record<string, string | null> | undefined> {
  const old = await filesAt(world, branch);
  const now = edits.reduce((files, edit) => edited(files, edit, (name) => merges.get(name)), old);
  const changes = difference(old, now);
  return Object.keys(changes).length > 0 ? changes : undefined;
}

async function open(played: Play, name: string, edits: readonly Edit[]): Promise<void> {
  const files = await changesOn(played, 'main', edits);
  if (!files) return;
  const { repository } = played.world.sandbox;
  const { number, headSha } = await repository.openPullRequest({
    head: name,
    title: `Change ${name}`,
    files: files as Record<string, string>,
  });
  played.pulls.set(name, number);
  played.heads.add(headSha);
  note(played, { kind: 'opened', pull: number, head: headSha });
}

async function amend(played: Play, name: string, edits: readonly Edit[]): Promise<void> {
  const number = openPull(played, name);
  const files = number === undefined ? undefined : await changesOn(played, name, edits);
  if (number === undefined || !files) return;
  const head = await played.world.sandbox.repository.commit(name, files, 'Amend');
  played.heads.add(head);
  note(played, { kind: 'amended', pull: number, head });
}

async function merge(
  played: Play,
  number: number,
  method: 'merge' | 'squash' | 'rebase',
  name: string | undefined,
): Promise<void> {
  const { world, merges } = played;
  const { repository } = world.sandbox;
  const { headSha: head, author } = repository.pullRequest(number);
  const before = await repository.sha('main');
  const old = await filesAt(world, before);
  try {
    await repository.merge(number, method);
  } catch {
    // It conflicts, or a rule is against it: GitHub offers no button then.
    return;
  }
  const after = await repository.sha('main');
  if (name !== undefined) merges.set(name, { old, now: await filesAt(world, after) });
  note(played, { kind: 'merged', pull: number, head, before, after, byBot: author === BOT });
}

async function push(played: Play, edits: readonly Edit[], together: boolean): Promise<void> {
  const { repository } = played.world.sandbox;
  const before = await repository.sha('main');
  const side = `side-${played.events.length}`;
  for (const part of together ? [edits] : edits.map((edit) => [edit])) {
    const changes = await changesOn(played, (await hasBranch(side)) ? side : 'main', part);
    if (changes) await repository.commit(side, changes, 'Push directly');
  }
  if (!(await hasBranch(side))) return;
  const after = await repository.sha(side);
  await repository.setBranch('main', after);
  note(played, { kind: 'pushed', before, after });

  async function hasBranch(name: string): Promise<boolean> {
    return repository.sha(`refs/heads/${name}`).then(
      () => true,
      () => false,
    );
  }
}

function makeTrouble(played: Play, trouble: Trouble): void {
  const { aws, github } = played.world.sandbox;
  const server = trouble.service === 'aws' ? aws.server : github.server;
  const { operation, when, effect, skip, times } = trouble;
  server.fault({
    operation: new RegExp(trouble.service === 'aws' ? `^${operation}$` : operation),
    where: () => !played.isCalm,
    when,
    effect,
    skip,
    times,
  });
}

function changeByHand(played: Play, hand: Hand): void {
  const { world } = played;
  const { aws } = world.sandbox;
  if (hand.hand === 'make') {
    const email = emailOf(hand.stem, hand.serial);
    if (aws.accounts().some((one) => one.email === email)) return;
    const { id } = aws.addAccount({ name: hand.stem, email });
    note(played, { kind: 'hand', what: hand.hand, id, value: email });
    return;
  }
  // The newest account whose address has the name.
  const found = aws.accounts().findLast(({ email }) => email.startsWith(`aws+${hand.account}-`));
  if (found?.state !== 'ACTIVE') return;
  switch (hand.hand) {
    case 'tag':
      aws.changeAccount(found.id, { tags: { ...found.tags, team: hand.value } });
      break;
    case 'move':
      aws.changeAccount(found.id, { path: hand.path });
      break;
    case 'rename':
      aws.changeAccount(found.id, { name: hand.name });
      break;
    case 'close':
      aws.changeAccount(found.id, { state: 'CLOSED' });
      break;
  }
  const { hand: what } = hand;
  const value =
    'value' in hand ? hand.value : 'path' in hand ? hand.path : 'name' in hand ? hand.name : '';
  note(played, { kind: 'hand', what, id: found.id, value });
}

async function plan(played: Play, name: string, fate: Fate | undefined): Promise<void> {
  const number = played.pulls.get(name);
  if (number === undefined) return;
  const { repository } = played.world.sandbox;
  if (repository.pullRequest(number).state !== 'open') return;
  const trigger = repository.activity.findLast(
    ({ trigger: one }) => one.name === 'pull_request' && one.number === number,
  )?.trigger;
  if (!trigger) return;
  const event = (): ReturnType<Given> => repository.event(trigger);
  // GitHub starts none while the pull request conflicts.
  const starts = await still(played.world.sandbox.clock, () =>
    event().then(
      () => true,
      () => false,
    ),
  );
  if (!starts) return;
  const run = await start(played, {
    command: 'plan',
    event,
    around: fated(() => run.running, fate),
  });
  await run.done;
}

async function provision(played: Play, step: Step & { do: 'provision' }): Promise<void> {
  const event = eventOf(played, step.trigger);
  if (!event) return;
  let second: Promise<void> | undefined;
  const ends = fated(() => run.running, step.fate);
  const run = await start(played, {
    command: 'provision',
    event,
    ...(step.scope && { scope: step.scope }),
    around: async (when, number) => {
      if (when === 'before' && number === step.during?.at) {
        const { step: other } = step.during;
        await outside(() => take(played, other));
      }
      if (when === 'before' && number === step.beside?.at) {
        const { trigger } = step.beside;
        second = outside(() => provision(played, { do: 'provision', trigger }));
      }
      await ends(when, number);
    },
  });
  await run.done;
  await second;
}

function fated(
  run: () => Running,
  fate: Fate | undefined,
): (w: string, n: number) => Promise<void> {
  return async (when, number) => {
    if (!fate || when !== fate.when || number !== fate.at) return;
    if (fate.end === 'kill') run().kill();
    else run().cancel();
  };
}

function eventOf({ world }: Play, trigger: Trigger): Given | undefined {
  const { repository } = world.sandbox;
  switch (trigger.by) {
    case 'dispatch':
      return () => repository.event({ name: 'workflow_dispatch', ref: 'main', inputs: {} });
    case 'schedule':
      return () => repository.event({ name: 'schedule', schedule: '17 5 * * *' });
    case 'push': {
      const pushes = repository.activity.filter(
        ({ trigger: one, startsWorkflows }) =>
          startsWorkflows && one.name === 'push' && one.ref === 'refs/heads/main',
      );
      const found = pushes.at(-1 - trigger.back);
      return found && (() => repository.event(found.trigger, found.actor));
    }
  }
}

interface Start {
  readonly command: 'plan' | 'provision';
  readonly event: Given;
  readonly scope?: 'all';
  readonly around: (when: 'before' | 'after', number: number) => Promise<void>;
}

async function start(
  played: Play,
  { command, event: coming, scope, around }: Start,
): Promise<{ readonly running: Running; readonly done: Promise<void> }> {
  const { world, seed } = played;
  const { clock, repository, roles } = world.sandbox;
  const event = await still(clock, coming);
  await clock.sleep(UNTIL_A_JOB_RUNS);
  const job = await still(clock, () =>
    repository.job({
      event,
      permissions: PERMISSIONS[command],
      ...(command === 'provision' && { environment: 'aws-accounts' }),
    }),
  );
  played.runs += 1;
  const name = `${command}-${played.runs}`;
  const started = clock.now();
  const startedAfter = played.events.length;
  let cancelledAt: number | undefined;
  const running = startRun({
    name,
    job,
    seed: `${seed} ${name}`,
    around,
    inputs: {
      command,
      'role-to-assume': roles[command],
      'allowed-account-ids': '111122223333',
      ...(scope && { scope }),
    },
  });
  const cancellable: Running = {
    ...running,
    cancel: () => {
      cancelledAt = clock.now();
      running.cancel();
    },
  };
  const payload = event.payload as Payload;
  const pull = payload.pull_request?.number;
  const head = payload.pull_request?.head.sha ?? payload.after;
  const ended = async (exit: number | null): Promise<void> => {
    job.end();
    const [checks, main] = await still(clock, async () => [
      head === undefined ? [] : await checksOf(world, head),
      await repository.sha('main'),
    ]);
    note(played, {
      kind: 'run',
      name,
      command,
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
      checks: checks as never,
      comments: pull === undefined ? [] : commentsOf(world, pull),
      main: main as string,
    });
  };
  return { running: cancellable, done: running.done.then(ended) };
}

/** What is of interest in an event. */
interface Payload {
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string } };
  readonly before?: string;
  readonly after?: string;
}
