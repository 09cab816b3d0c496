import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Simulated time. */
export interface Clock {
  /** How many simulated milliseconds pass in a real one, jumps aside. */
  readonly speed: number;
  /** Simulated milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many simulated milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A request has come. Time does not jump while one is worked on. */
  begin(): Work;
  /** What a child process needs to live in this time. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A request that is worked on. */
export interface Work {
  /** Nobody works on it any more, and whoever asked waits for an answer. */
  hang(): void;
  end(): void;
}

const NO_WORK: Work = { hang: () => undefined, end: () => undefined };

/** Time that runs evenly, `speed` times as fast as real time. Only this process can live in it. */
export function fastClock(speed: number): Clock {
  const origin = Date.now();
  return {
    speed,
    now: () => Math.round(origin + (Date.now() - origin) * speed),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds / speed);
      }),
    begin: () => NO_WORK,
    env: {},
    close: () => Promise.resolve(),
  };
}

/** A process that lives in this time. */
interface Resident {
  readonly socket: Socket;
  /** Whether it has waited for anything since it came. */
  hasTimers: boolean;
  answer: (idle: Idle) => void;
}

/** What a process says of itself, between two turns of its event loop. */
interface Idle {
  /** When its next timer is due. */
  readonly due: number;
  /** Connections on which it waits. */
  readonly connections: number;
  /** Whether it waits for a file, another process and the like. */
  readonly isBusy: boolean;
}

const NOBODY: Idle = { due: Number.POSITIVE_INFINITY, connections: 0, isBusy: false };

/**
 * Time that runs as real time does, and jumps to what is waited for next as soon as all that live in it do nothing
 * but wait: a process started with `sandbox/time.mjs` preloaded and this `env`, the servers that `begin` and
 * end, and whoever sleeps. So what takes AWS minutes takes no time, and a slow machine makes no minutes of a second.
 */
export async function startClock(): Promise<Clock> {
  let ahead = 0;
  let [underWay, hung, begun] = [0, 0, 0];
  let isAsking = false;
  let question = 0;
  let again: NodeJS.Timeout | undefined;
  const residents = new Set<Resident>();
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();

  const now = (): number => Date.now() + ahead;
  const wakeDue = (): void => {
    for (const sleeper of sleepers) {
      if (sleeper.due > now()) continue;
      sleepers.delete(sleeper);
      sleeper.wake();
    }
  };
  const ask = (resident: Resident): Promise<Idle> =>
    new Promise((resolve) => {
      resident.answer = resolve;
      resident.socket.write(`ask ${question}\n`);
    });
  const look = async (): Promise<void> => {
    again = undefined;
    wakeDue();
    if (isAsking || underWay > 0) return;
    if (sleepers.size === 0 && ![...residents].some(({ hasTimers }) => hasTimers)) return;
    isAsking = true;
    question += 1;
    const before = begun;
    const answers = await Promise.all([...residents].map(ask));
    isAsking = false;
    const due = Math.min(
      ...[...sleepers, ...answers].map((one) => one.due),
      Number.POSITIVE_INFINITY,
    );
    const connections = answers.reduce((sum, one) => sum + one.connections, 0);
    const isQuiet = underWay === 0 && before === begun && connections <= hung;
    if (!isQuiet || answers.some(({ isBusy }) => isBusy)) {
      lookIn(2);
    } else if (due !== Number.POSITIVE_INFINITY) {
      ahead += Math.max(0, due - now());
      for (const { socket } of residents) socket.write(`jump ${ahead}\n`);
      lookIn(0);
    }
  };
  const lookIn = (milliseconds: number): void => {
    again ??= setTimeout(() => void look(), milliseconds);
  };

  const server = createServer((socket) => {
    const resident: Resident = { socket, hasTimers: false, answer: () => undefined };
    residents.add(resident);
    socket.setNoDelay().unref();
    socket.write(`jump ${ahead}\n`);
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => {
      const [word, number, due = '', connections = '', isBusy] = line.split(' ');
      if (word === 'timers') {
        resident.hasTimers = true;
        lookIn(0);
      } else if (word === 'idle' && Number(number) === question) {
        resident.answer({
          due: Number(due),
          connections: Number(connections),
          isBusy: isBusy === 'true',
        });
      }
    });
    // It was killed.
    const gone = (): void => {
      residents.delete(resident);
      resident.answer(NOBODY);
      lookIn(0);
    };
    socket.on('error', gone);
    lines.on('error', gone);
    socket.on('close', gone);
  }).unref();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return {
    speed: 1,
    now,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        sleepers.add({ due: now() + milliseconds, wake: resolve });
        lookIn(0);
      }),
    begin: () => {
      underWay += 1;
      begun += 1;
      let leave = (): void => {
        underWay -= 1;
      };
      const become = (next: () => void): void => {
        leave();
        leave = next;
        lookIn(0);
      };
      return {
        hang: () => {
          hung += 1;
          become(() => {
            hung -= 1;
          });
        },
        end: () => {
          become(() => undefined);
        },
      };
    },
    env: { SANDBOX_CLOCK: `${port}` },
    close: () =>
      new Promise((resolve) => {
        clearTimeout(again);
        for (const { socket } of residents) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
