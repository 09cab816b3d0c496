import { FIRST, GUEST } from './files.ts';
import { type Random, randomOf } from './random.ts';
import type {
  Commenter,
  Edit,
  Fate,
  Fields,
  Hand,
  Schedule,
  Step,
  Trigger,
  Trouble,
} from './steps.ts';

const NEW = ['web', 'api', 'ops'] as const;
const UNITS = ['Root', 'One', 'Two'] as const;
const OLD = Object.keys(FIRST) as [string, ...string[]];

/** What people could write to have it act elsewhere as markup, as a command to the runner, or as a program. */
const EVIL = [
  '@evil',
  '::stop-commands::evil',
  '::error::evil',
  '<b>evil</b>',
  '[evil](https://evil.example)',
  '`evil`',
  '$(evil)',
] as const;

/** What the generator remembers, so that one step follows from another. */
interface Memory {
  readonly random: Random;
  serial: number;
  pulls: number;
  /** Open ones, and whether the newest commit was planned. */
  readonly open: Map<string, boolean>;
  readonly merged: string[];
  /** Files that may be there. */
  readonly stems: Set<string>;
  /** Whether something was merged or pushed, and no run went for it yet. */
  isDue: boolean;
  /** The file that was changed last: what happens to its account now meets what is under way. */
  last: string | undefined;
  readonly isTwo: boolean;
}

/** A schedule that a seed decides. Most steps follow from the one before, so that much comes to its end. */
export function generate(seed: string, length: number): Schedule {
  const random = randomOf(`schedule ${seed}`);
  const isTwo = random.chance(0.1);
  const memory: Memory = {
    random,
    serial: 0,
    pulls: 0,
    open: new Map(),
    merged: [],
    stems: new Set([...OLD, ...(isTwo ? ['x-side'] : [])]),
    isDue: false,
    last: undefined,
    isTwo,
  };
  const isProtected = random.chance(0.25);
  const steps: Step[] = [];
  while (steps.length < length) steps.push(step(memory));
  return { isProtected, isTwo, ...(random.chance(0.15) && { most: 1 }), steps };
}

function step(memory: Memory): Step {
  const { random, open, merged } = memory;
  const planned = [...open].filter(([, isPlanned]) => isPlanned).map(([pull]) => pull);
  const unplanned = [...open].filter(([, isPlanned]) => !isPlanned).map(([pull]) => pull);
  const isFull = open.size >= 3;
  return random.weighted<() => Step>([
    [isFull ? 0.2 : 3, () => openPull(memory)],
    [unplanned.length * 4, () => planPull(memory, random.pick(some(unplanned)))],
    [planned.length * 2, () => mergePull(memory, random.pick(some(planned)))],
    [unplanned.length * 0.3, () => mergePull(memory, random.pick(some(unplanned)))],
    [planned.length * 0.4, () => planPull(memory, random.pick(some(planned)))],
    [open.size * 0.3, () => amend(memory, random.pick(some([...open.keys()])))],
    [open.size * 0.1, () => close(memory, random.pick(some([...open.keys()])))],
    [memory.isDue ? 6 : 0.6, () => provision(memory)],
    [0.5, () => push(memory)],
    [1, () => ({ do: 'trouble', trouble: trouble(random) })],
    [0.3, () => creation(random)],
    [0.7, () => ({ do: 'hand', hand: hand(memory) })],
    [0.4, () => ({ do: 'wait', hours: random.pick([1, 12, 24 * 20]) })],
    [0.15, () => ({ do: 'protect', on: random.chance(0.5) })],
    [0.5, () => ({ do: 'merge-ids' })],
    [open.size > 0 ? 0.3 : 0, () => queue(memory)],
    [open.size * 0.25, () => say(memory, random.pick(some([...open.keys()])))],
    [memory.isTwo ? 0 : 0.15, () => ({ do: 'run', command: 'import', ...fated(random) })],
    [0.1, () => ({ do: 'run', command: 'drift', ...fated(random) })],
    [merged.length > 0 ? 0.4 : 0, () => revert(memory)],
  ])();
}

/** For a list that a weight of zero keeps from being asked when it is empty. */
function some<T>(all: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('nothing to pick from');
  return [first, ...rest];
}

function openPull(memory: Memory): Step {
  memory.pulls += 1;
  const pull = `p${memory.pulls}`;
  memory.open.set(pull, false);
  return { do: 'open', pull, edits: edits(memory) };
}

function revert(memory: Memory): Step {
  memory.pulls += 1;
  const pull = `p${memory.pulls}`;
  memory.open.set(pull, false);
  const edit = { edit: 'revert', pull: memory.random.pick(some(memory.merged)) } as const;
  return { do: 'open', pull, edits: [edit] };
}

function planPull(memory: Memory, pull: string): Step {
  const fate = fateFor(memory.random, 0.12, 40);
  if (!fate) memory.open.set(pull, true);
  return { do: 'plan', pull, ...(fate && { fate }) };
}

function mergePull(memory: Memory, pull: string): Step {
  memory.open.delete(pull);
  memory.merged.push(pull);
  memory.isDue = true;
  return { do: 'merge', pull, method: memory.random.pick(['merge', 'squash', 'squash', 'rebase']) };
}

/** All that are open, or the last one. */
function queue(memory: Memory): Step {
  const { random, open, merged } = memory;
  const pulls = [...open.keys()].slice(random.chance(0.5) ? 0 : -1);
  for (const pull of pulls) {
    open.delete(pull);
    merged.push(pull);
  }
  memory.isDue = true;
  return { do: 'queue', pulls, method: random.pick(['merge', 'squash']) };
}

function say(memory: Memory, pull: string): Step {
  const { random, open } = memory;
  const by = random.pick<Commenter>(['octocat', 'ada', 'mallory']);
  const body = random.weighted([
    [3, '/accounts plan'],
    [3, '/accounts approve'],
    [1, '/accounts help'],
    [0.5, '/accounts doctor'],
  ]);
  if (body === '/accounts plan' && by !== 'mallory') open.set(pull, true);
  return { do: 'say', pull, body, by };
}

function amend(memory: Memory, pull: string): Step {
  memory.open.set(pull, false);
  return { do: 'amend', pull, edits: [edit(memory)] };
}

function close(memory: Memory, pull: string): Step {
  memory.open.delete(pull);
  return { do: 'close', pull };
}

function push(memory: Memory): Step {
  memory.isDue = true;
  const { random } = memory;
  return { do: 'push', edits: edits(memory), together: random.chance(0.5) };
}

function provision(memory: Memory): Step {
  const { random } = memory;
  const fate = fateFor(random, 0.25, 60);
  if (!fate) memory.isDue = false;
  const beside =
    random.chance(0.15) && ({ at: random.whole(1, 40), trigger: trigger(random) } as const);
  const inner = random.chance(0.15) && { at: random.whole(1, 40), step: meanwhile(memory) };
  return {
    do: 'provision',
    trigger: trigger(random),
    ...(random.chance(0.05) && { scope: 'all' }),
    ...(fate && { fate }),
    ...(beside && { beside }),
    ...(inner && { during: inner }),
  };
}

/** What can happen while a run is under way. */
function meanwhile(memory: Memory): Step {
  const { random, open } = memory;
  const pulls = [...open.keys()];
  return random.weighted<() => Step>([
    [2, () => push(memory)],
    [pulls.length > 0 ? 3 : 0, () => mergePull(memory, random.pick(some(pulls)))],
    [1, () => ({ do: 'hand', hand: hand(memory) })],
    [0.3, () => ({ do: 'protect', on: random.chance(0.7) })],
  ])();
}

function trigger(random: Random): Trigger {
  return random.weighted<Trigger>([
    [6, { by: 'push', back: 0 }],
    [1.5, { by: 'push', back: random.whole(1, 3) }],
    [1.5, { by: 'dispatch' }],
    [1, { by: 'schedule' }],
    [1, { by: 'rerun', back: random.whole(0, 3) }],
  ]);
}

function fateFor(random: Random, share: number, most: number): Fate | undefined {
  if (!random.chance(share)) return undefined;
  return {
    end: random.pick(['kill', 'kill', 'cancel']),
    at: random.whole(1, most),
    when: random.pick(['before', 'after']),
  };
}

function fated(random: Random): { readonly fate?: Fate } {
  const fate = fateFor(random, 0.1, 40);
  return fate ? { fate } : {};
}

function edits(memory: Memory): readonly Edit[] {
  const { random } = memory;
  return Array.from(
    {
      length: random.weighted([
        [5, 1],
        [2, 2],
        [1, 3],
      ]),
    },
    () => edit(memory),
  );
}

function edit(memory: Memory): Edit {
  const { random, stems } = memory;
  const stem = random.pick(some([...stems]));
  memory.last = stem;
  return random.weighted<() => Edit>([
    [3, () => add(memory)],
    [6, () => ({ edit: 'set', stem, fields: fields(random) })],
    [
      1,
      () => {
        const to = stem.startsWith('x-') ? 'x-old' : random.pick([...NEW, 'old']);
        stems.add(to);
        return { edit: 'rename', stem, to };
      },
    ],
    [0.7, () => ({ edit: 'remove', stem })],
    [0.4, () => guest(memory)],
    [0.2, () => ({ edit: 'set', stem, fields: { account_id: "'200000000009'" } })],
    [0.2, () => ({ edit: 'set', stem, fields: { account_id: null } })],
    [
      0.3,
      () => {
        memory.serial += 1;
        return {
          edit: 'set',
          stem,
          fields: { root_email: `aws+mended-${memory.serial}@example.com` },
        };
      },
    ],
    [0.2, () => ({ edit: 'set', stem, fields: { region: 'us-wst-2' } })],
  ])();
}

function add(memory: Memory): Edit {
  const { random, stems } = memory;
  const stem = memory.isTwo && random.chance(0.4) ? 'x-new' : random.pick(NEW);
  memory.serial += 1;
  stems.add(stem);
  return {
    edit: 'add',
    stem,
    serial: memory.serial,
    fields: {
      ...(random.chance(0.5) && fields(random)),
      // Other accounts have no role that may set one.
      ...(random.chance(0.1) && { account_alias: `acme-${memory.serial}` }),
    },
  };
}

/** The file of an account that is to be invited, or one of the organization that has none any more. */
function guest({ random, stems }: Memory): Edit {
  const isGuest = random.chance(0.7);
  const stem = isGuest ? GUEST.stem : random.pick(OLD);
  const id = isGuest ? GUEST.id : FIRST[stem as keyof typeof FIRST];
  stems.add(stem);
  return { edit: 'import', stem, id, fields: random.chance(0.4) ? fields(random) : {} };
}

function fields(random: Random): Fields {
  return random.weighted<() => Fields>([
    [4, () => ({ tags: `\n  team: ${random.pick(['core', 'web', 'data'])}` })],
    [1, () => ({ tags: `\n  team: core\n  cost: '${random.whole(1, 3)}'` })],
    [1, () => ({ tags: null })],
    [
      0.5,
      () => ({
        tags: `\n  team: '${random.pick(['@evil', '::error::evil', '::stop-commands::evil'])}'`,
      }),
    ],
    [0.3, () => ({ account_name: `'${random.pick(EVIL)}'` })],
    [3, () => ({ organizational_unit: random.pick(UNITS) })],
    [0.5, () => ({ organizational_unit: null })],
    [2, () => ({ account_name: random.pick(['Alpha', 'Beta', 'Gamma']) })],
    [
      1,
      () => ({
        alternate_contacts: `\n  security:\n    name: ${random.pick(['Ada', 'Grace'])}\n    title: CISO\n    email: ada@example.com\n    phone_number: '+1 555'`,
      }),
    ],
  ])();
}

function trouble(random: Random): Trouble {
  const [service, operation] = random.weighted<readonly ['aws' | 'github', string]>([
    [2, ['aws', 'CreateAccount']],
    [2, ['aws', 'DescribeCreateAccountStatus']],
    [1, ['aws', 'ListCreateAccountStatus']],
    [1, ['aws', 'MoveAccount']],
    [1, ['aws', 'TagResource']],
    [0.5, ['aws', 'UntagResource']],
    [0.5, ['aws', 'PutAccountName']],
    [0.5, ['aws', 'PutAlternateContact']],
    [1, ['aws', 'ListAccounts']],
    [1, ['aws', 'DescribeAccount']],
    [0.5, ['aws', 'ListTagsForResource']],
    [0.5, ['aws', 'ListParents']],
    [0.5, ['aws', 'AssumeRoleWithWebIdentity']],
    [3, ['github', '.']],
    [2, ['github', 'graphql: WriteBack$']],
    [1, ['github', '^POST .*check-runs']],
    [1, ['github', '^PATCH .*check-runs']],
    [1, ['github', '/comments']],
    [0.5, ['github', 'git/refs']],
    [0.5, ['github', 'GetIdToken']],
  ]);
  return {
    service,
    operation,
    when: random.pick(['before', 'after']),
    effect: random.weighted([
      [3, 'error'],
      [2, 'reset'],
      [0.5, 'hang'],
      [1, 'throttle'],
      [1, 'stale'],
    ] as const),
    skip: random.weighted([
      [3, 0],
      [1, random.whole(1, 4)],
    ]),
    times: random.weighted([
      [3, 1],
      [1, random.whole(2, 12)],
    ]),
  };
}

function creation(random: Random): Step {
  return random.chance(0.5)
    ? { do: 'creation', fails: random.pick(['INTERNAL_FAILURE', 'EMAIL_ALREADY_EXISTS']) }
    : { do: 'creation', seconds: random.pick([1, 300, 1200]) };
}

function hand(memory: Memory): Hand {
  const { random, stems, last } = memory;
  const any = random.pick(some([...stems]));
  const account = last !== undefined && random.chance(0.5) ? last : any;
  return random.weighted<() => Hand>([
    [3, () => ({ hand: 'tag', account, value: random.pick(['core', 'web', 'hand']) })],
    [2, () => ({ hand: 'move', account, path: random.pick(UNITS) })],
    [1, () => ({ hand: 'rename', account, name: random.pick(['Alpha', 'Beta', 'Hand']) })],
    [0.5, () => ({ hand: 'close', account })],
    [
      0.8,
      () => ({ hand: 'answer', answer: random.pick(['accept', 'accept', 'decline', 'expire']) }),
    ],
    [1, () => ({ hand: 'make', stem: random.pick(NEW), serial: Math.max(1, memory.serial) })],
  ])();
}
