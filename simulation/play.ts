import { fated, runAll, type Start, start } from './jobs.ts';
import {
  amend,
  changeByHand,
  makeTrouble,
  merge,
  mergeGroup,
  open,
  push,
  queue,
} from './people.ts';
import { outside } from './platform/owner.ts';
import { still } from './platform/time.ts';
import { foldersOf, note, openPull, type Play } from './played.ts';
import type { Fate, Schedule, Step, Trigger } from './steps.ts';
import type { Trace } from './trace.ts';
import { BOT, commitsOf, pullsOf, startWorld } from './world.ts';

/** Plays a schedule to its end, then two more runs without trouble. */
export async function play(seed: string, schedule: Schedule): Promise<Trace> {
  let deadlock = (): void => {};
  const never = new Promise<never>((_, reject) => {
    deadlock = () => {
      reject(new Error('everybody waits, and for nothing'));
    };
  });
  const world = await startWorld(schedule.isTwo, () => {
    deadlock();
  });
  const played: Play = {
    world,
    seed,
    schedule,
    events: [],
    pulls: new Map(),
    merges: new Map(),
    heads: new Set(),
    jobs: [],
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
  // Ids, and files that were imported: what follows from one may need another.
  for (let more = 0; more < 3; more += 1) {
    const before = played.events.length;
    await take(played, { do: 'merge-ids' });
    if (played.events.length === before) break;
    await take(played, dispatch);
    await take(played, hour);
  }
  for (const [pull, number] of played.pulls) {
    if (played.world.sandbox.repository.pullRequest(number).state !== 'open') continue;
    await take(played, { do: 'plan', pull });
  }
  await take(played, dispatch);
}

async function traceOf(played: Play): Promise<Trace> {
  const { world, events, heads } = played;
  const { repository, github, aws } = world.sandbox;
  const main = await repository.sha('main');
  const pulls = await pullsOf(world);
  const broken = [...github.server.exchanges, ...aws.server.exchanges]
    .filter(({ response, operation }) => response?.status === 599 || /^unknown/.test(operation))
    .map(({ operation, response }) => `${operation}: ${response?.body.slice(0, 300)}`);
  const commits = await commitsOf(world, [main, ...heads, ...pulls.map(({ head }) => head)]);
  const folders = foldersOf(played);
  const { most } = played.schedule;
  return { folders, most, events, said: world.said, commits, pulls, main, broken };
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
    case 'queue':
      return queueAll(played, step.pulls, step.method);
    case 'say':
      return say(played, step);
    case 'run':
      return byHand(played, step.command, step.fate);
    case 'wait':
      return clock.sleep(step.hours * 3_600_000);
    case 'protect':
      repository.unprotect();
      if (step.on) repository.protect('main', { pullRequest: true });
      return;
  }
}

async function plan(played: Play, name: string, fate: Fate | undefined): Promise<void> {
  const number = openPull(played, name);
  if (number === undefined) return;
  const { repository, clock } = played.world.sandbox;
  const trigger = repository.activity.findLast(
    ({ trigger: one }) => one.name === 'pull_request' && one.number === number,
  )?.trigger;
  if (!trigger) return;
  const event = (): ReturnType<Start['event']> => repository.event(trigger);
  // GitHub starts none while the pull request conflicts.
  const starts = await still(clock, () =>
    event().then(
      () => true,
      () => false,
    ),
  );
  if (!starts) return;
  await fatefully(played, { command: 'plan', event }, fate);
}

/** A run for each folder, whose fate is the first one's. */
async function fatefully(
  played: Play,
  facts: Omit<Start, 'folder' | 'around'>,
  fate: Fate | undefined,
): Promise<void> {
  for (const folder of foldersOf(played)) {
    const own = folder === 'accounts' ? fate : undefined;
    const run = await start(played, { ...facts, folder, around: fated(() => run.running, own) });
    await run.done;
  }
}

async function provision(played: Play, step: Step & { do: 'provision' }): Promise<void> {
  const found = eventOf(played, step.trigger);
  if (!found) return;
  let second: Promise<void> | undefined;
  const ends = fated(() => first.running, step.fate);
  const { scope } = step;
  const first = await start(played, {
    ...found,
    command: 'provision',
    scope,
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
  await first.done;
  await second;
  if (found.rerunOf) return;
  for (const folder of foldersOf(played).slice(1)) {
    const { done } = await start(played, { ...found, command: 'provision', scope, folder });
    await done;
  }
}

type Found = Pick<Start, 'event' | 'rerunOf' | 'folder'>;

function eventOf({ world, jobs }: Play, trigger: Trigger): Found | undefined {
  const { repository } = world.sandbox;
  switch (trigger.by) {
    case 'dispatch':
      return {
        event: () => repository.event({ name: 'workflow_dispatch', ref: 'main', inputs: {} }),
      };
    case 'schedule':
      return { event: () => repository.event({ name: 'schedule', schedule: '17 5 * * *' }) };
    case 'rerun': {
      const found = jobs.at(-1 - trigger.back);
      if (!found) return undefined;
      const { event, job, folder } = found;
      return { event: () => Promise.resolve(event), rerunOf: job, folder };
    }
    case 'push': {
      const pushes = repository.activity.filter(
        ({ trigger: one, startsWorkflows }) =>
          startsWorkflows && one.name === 'push' && one.ref === 'refs/heads/main',
      );
      const found = pushes.at(-1 - trigger.back);
      return found && { event: () => repository.event(found.trigger, found.actor) };
    }
  }
}

/** Plans the group of each pull request of a queue, and merges those that are green. */
async function queueAll(
  played: Play,
  names: readonly string[],
  method: 'merge' | 'squash',
): Promise<void> {
  const { repository, clock } = played.world.sandbox;
  const numbers = names.flatMap((name) => openPull(played, name) ?? []);
  if (numbers.length === 0) return;
  const groups = await still(clock, () => queue(played, numbers, method));
  for (const group of groups) {
    const event = (): ReturnType<Start['event']> =>
      repository.event({ name: 'merge_group', group });
    await runAll(played, { command: 'plan', event, head: group.headSha });
    const isGreen = played.events
      .slice(-foldersOf(played).length)
      .every((one) => one.kind === 'run' && one.exit === 0);
    if (!isGreen) break;
    await still(clock, () => mergeGroup(played, group, names));
  }
  // Without a queue the other ways to merge go on.
  repository.unprotect();
}

async function say(played: Play, { pull, body, by }: Step & { do: 'say' }): Promise<void> {
  const number = openPull(played, pull);
  if (number === undefined) return;
  const { repository } = played.world.sandbox;
  const { id: comment } = repository.comment(number, body, by);
  const { headSha: head } = repository.pullRequest(number);
  await runAll(played, {
    command: 'comment',
    event: () => repository.event({ name: 'issue_comment', comment, action: 'created' }),
    pull: number,
    head,
    by,
    body,
  });
}

async function byHand(played: Play, command: 'import' | 'drift', fate?: Fate): Promise<void> {
  const { repository } = played.world.sandbox;
  const event = (): ReturnType<Start['event']> =>
    command === 'drift'
      ? repository.event({ name: 'schedule', schedule: '17 5 * * *' })
      : repository.event({ name: 'workflow_dispatch', ref: 'main', inputs: {} });
  await fatefully(played, { command, event }, fate);
}
